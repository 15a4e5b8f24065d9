// Round buttons and pills.
#include "panels/widgets.h"

#include <algorithm>
#include <cmath>

namespace panels {
namespace {

struct Ink {
    std::string_view ground, text;
    float ground_opacity{1}, text_opacity{1};
};

Ink ink(const Press& press, Look look, bool enabled) {
    const float off = enabled ? 1.0F : 0.38F;
    switch (look) {
    case Look::Primary:
        return {"accent", "accent.text", enabled ? (press.held ? 0.82F : press.hovered ? 0.92F : 1.0F) : 0.3F, 1};
    case Look::Quiet: return {"accent.soft", "accent", enabled ? (press.held ? 0.7F : 1.0F) : 0.5F, off};
    case Look::Plain: break;
    }
    return {"accent.soft", "accent", press.held ? 1.0F : press.hovered ? 0.75F : 0.0F, off};
}

}  // namespace

Press round_button(Ui& ui, std::string_view id, Vec2 middle, float radius, Sign sign, Look look, bool enabled,
                   bool own) {
    const Press p = press(ui, id, around(middle, 2 * radius, 2 * radius), enabled, own);
    const Ink with = ink(p, look, enabled);
    if (look == Look::Primary && enabled) shadow(ui, around(middle, 2 * radius, 2 * radius), radius, ui.unit, 0.8F);
    if (with.ground_opacity > 0) disc(ui, middle, p.held ? radius * 0.96F : radius, with.ground, with.ground_opacity);
    const float share = look == Look::Primary ? 0.92F : 0.84F;
    draw_sign(ui, sign, middle, radius * share, with.text, with.text_opacity);
    return p;
}

float pill_width(const Ui& ui, const Pill& pill) {
    const float air = pill.narrow ? ui.unit * 1.25F : ui.unit * 2.25F;
    const float sign = ui.type.body * 1.1F;
    float width = 2 * air + width_of(ui, pill.label, ui.type.body, Weight::Bold);
    if (pill.before != Sign::None) width += sign;
    if (pill.after != Sign::None) width += sign;
    return std::ceil(width);
}

Press pill_button(Ui& ui, const Rect& rect, const Pill& pill) {
    const Press p = press(ui, pill.id, rect, pill.enabled, pill.own);
    const Ink with = ink(p, pill.look, pill.enabled);
    const float round = rect.h / 2;
    if (with.ground_opacity > 0) fill(ui, rect, with.ground, round, with.ground_opacity);
    if (pill.look == Look::Quiet && ui.theme.line > 1) outline(ui, rect, "accent", round);
    const float sign = ui.type.body * 1.1F;
    const float text = width_of(ui, pill.label, ui.type.body, Weight::Bold);
    if (text > rect.w) too_long(ui, pill.label);
    const float all = text + (pill.before != Sign::None ? sign : 0) + (pill.after != Sign::None ? sign : 0);
    float x = rect.x + std::max(4.0F, (rect.w - all) / 2);
    const float y = rect.y + rect.h / 2;
    if (pill.before != Sign::None) {
        draw_sign(ui, pill.before, {x + sign * 0.3F, y}, ui.type.body * 0.72F, with.text, with.text_opacity);
        x += sign;
    }
    line(ui, {x, y - ui.type.body / 2}, pill.label, ui.type.body, with.text, Weight::Bold, with.text_opacity);
    if (pill.after != Sign::None)
        draw_sign(ui, pill.after, {x + text + sign * 0.7F, y}, ui.type.body * 0.72F, with.text, with.text_opacity);
    return p;
}

}  // namespace panels
