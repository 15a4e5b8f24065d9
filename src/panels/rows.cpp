// Switches, choices and folds, as rows of a panel.
#include "panels/widgets.h"

#include <algorithm>
#include <cmath>

namespace panels {
namespace {

float row_height(const Ui& ui) { return std::max(44.0F, std::round(ui.type.note * 1.8F)); }

/// Width of one option; all options of a switch are as wide as the widest when they stand in one row.
float option_width(const Ui& ui, std::string_view option) {
    return width_of(ui, option, ui.type.note, Weight::Bold) + ui.unit * 2.5F;
}

void option_button(Ui& ui, const Rect& rect, const story::Control& control, std::size_t index, bool in_row) {
    const bool chosen = static_cast<std::size_t>(control.value + 0.5F) == index;
    const std::string id = control.id + "#" + std::to_string(index);
    const Press p = press_exactly(ui, id, rect, control.enabled, true);
    const Rect face = in_row ? rect.shrunk(4) : Rect{rect.x, rect.y + 3, rect.w, rect.h - 6};
    const float round = face.h / 2;
    if (chosen) {
        fill(ui, face, "accent", round);
    } else {
        if (!in_row) outline(ui, face, "card.edge", round);
        if (p.hovered || p.held) fill(ui, face, "accent.soft", round, p.held ? 1.0F : 0.8F);
    }
    line_in(ui, face.shrunk(4), control.options[index], ui.type.note, chosen ? "accent.text" : "text",
            chosen ? Weight::Bold : Weight::Regular);
    if (p.pressed && !chosen) operate(ui, control.id, static_cast<float>(index));
}

/// All options in one groove.
float options_in_row(Ui& ui, Vec2 at, float width, const story::Control& control) {
    const auto count = static_cast<float>(control.options.size());
    const Rect groove{at.x, at.y, width, row_height(ui) + ui.unit / 2};
    fill(ui, groove, "card", groove.h / 2);
    outline(ui, groove, "card.edge", groove.h / 2);
    for (std::size_t i = 0; i < control.options.size(); ++i) {
        option_button(ui, {at.x + width / count * static_cast<float>(i), at.y, width / count, groove.h}, control, i,
                      true);
    }
    return groove.h;
}

/// Options as pills that run on to further lines.
float options_running(Ui& ui, Vec2 at, float width, const story::Control& control) {
    float x = 0;
    float y = 0;
    const float high = row_height(ui);
    for (std::size_t i = 0; i < control.options.size(); ++i) {
        const float wide = std::min(width, std::max(high, option_width(ui, control.options[i])));
        if (x > 0 && x + wide > width) {
            x = 0;
            y += high;
        }
        option_button(ui, {at.x + x, at.y + y, wide, high}, control, i, false);
        x += wide + ui.unit;
    }
    return y + high;
}

}  // namespace

void mark_drawn(Ui& ui, const story::Control& control, const Rect& rect) {
    if (ui.dry) return;
    mark_focus(ui, control.id, rect, std::min(ui.unit * 1.5F, rect.h / 2));
    if (ui.memory.tracing)
        ui.memory.trace.drawn.push_back({control.id, rect, rect, ui.place, ui.place, false, control.enabled});
}

float toggle_row(Ui& ui, Vec2 at, float width, const story::Control& control) {
    const float knob = std::round(ui.type.body * 0.76F);
    const float wide = knob * 4.1F;
    const float high = knob * 2.3F;
    const float text_x = wide + ui.unit * 1.75F;
    const float text_high =
        measured(ui, [&] { return words(ui, {}, width - text_x, control.label, ui.type.body, "text", Weight::Bold); });
    const Rect row{at.x, at.y, width, std::max({44.0F, high, text_high})};
    const Press p = press(ui, control.id, row, control.enabled);
    const float on = ease(ui, key_of("toggle", control.id), control.value > 0.5F ? 1.0F : 0.0F, 14);
    const Rect body = around({row.x + wide / 2, row.middle().y}, wide, high);
    fill(ui, body, "track", high / 2);
    fill(ui, body, "toggle.on", high / 2, on);
    if (p.hovered) outline(ui, body.shrunk(-2), "toggle.on", high / 2 + 2, 1.5F, 0.5F);
    const Vec2 at_knob{base::mix(body.x + high / 2, right_of(body) - high / 2, on), body.middle().y};
    shadow(ui, around(at_knob, 2 * knob, 2 * knob), knob, 4, 0.8F);
    disc(ui, at_knob, p.held ? knob * 1.04F : knob, "knob");
    if (on > 0.5F) draw_sign(ui, Sign::Check, at_knob, knob * 0.95F, "toggle.on", on);
    words(ui, {row.x + text_x, row.middle().y - text_high / 2}, width - text_x, control.label, ui.type.body, "text",
          Weight::Bold);
    if (p.pressed) operate(ui, control.id, control.value > 0.5F ? 0.0F : 1.0F);
    return row.h;
}

float choice_row(Ui& ui, Vec2 at, float width, const story::Control& control, bool named) {
    float y = 0;
    if (named) y += words(ui, at, width, control.label, ui.type.note, "text.soft") + ui.unit / 2;
    float widest = 0;
    for (const auto& option : control.options) widest = std::max(widest, option_width(ui, option));
    const float row = widest * static_cast<float>(control.options.size());
    const bool one_row = row <= width;
    const Vec2 from = at + Vec2{0, y};
    y += one_row ? options_in_row(ui, from, std::min(width, std::max(row, 28 * ui.type.note)), control)
                 : options_running(ui, from, width, control);
    mark_drawn(ui, control, {at.x, at.y, width, y});
    return y;
}

float fold_row(Ui& ui, std::string_view id, Vec2 at, float width, std::string_view label, bool& open) {
    const float text_x = ui.unit * 3.5F;
    const float text_high =
        measured(ui, [&] { return words(ui, {}, width - text_x, label, ui.type.body, "text", Weight::Bold); });
    const Rect row{at.x, at.y, width, std::max(44 + ui.unit / 2, text_high + ui.unit)};
    const Press p = press(ui, id, row, true, true);
    if (p.hovered || p.held) fill(ui, {row.x - ui.unit / 2, row.y, row.w + ui.unit, row.h}, "card", ui.unit);
    const Vec2 sign{row.x + ui.unit * 1.25F, row.middle().y};
    draw_sign(ui, open ? Sign::Up : Sign::Down, sign, ui.type.body * 0.7F, "accent");
    words(ui, {row.x + text_x, row.middle().y - text_high / 2}, width - text_x, label, ui.type.body, "text",
          Weight::Bold);
    if (p.pressed) open = !open;
    return row.h;
}

}  // namespace panels
