// The big slider: a thick track, a round knob, the value in words beside the name.
#include "panels/widgets.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace panels {
namespace {

constexpr float kSlop_pt = 6;  ///< a finger must move this far sideways before it draws the knob along

float share_of(const story::Control& control) {
    const float span = control.high - control.low;
    return span > 0 ? std::clamp((control.value - control.low) / span, 0.0F, 1.0F) : 0;
}

/// The value under `x`, on the control's steps.
float value_at(const story::Control& control, const Rect& rail, float x) {
    const float share = std::clamp((x - rail.x) / std::max(rail.w, 1.0F), 0.0F, 1.0F);
    const float raw = control.low + share * (control.high - control.low);
    const float step = std::max(control.step, 1e-6F);
    return std::clamp(control.low + std::round((raw - control.low) / step) * step, control.low, control.high);
}

/// True while the pointer sets the value: a mouse at once, a finger once it moves sideways or lifts where it went down.
bool sets(Ui& ui, Key key, const Press& p) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.MouseDown[0] && ui.memory.sliding == key) {
        ui.memory.sliding = 0;
        return false;
    }
    if (p.held && ui.memory.sliding == 0) {
        const float dx = io.MousePos.x - io.MouseClickedPos[0].x;
        const float dy = io.MousePos.y - io.MouseClickedPos[0].y;
        if (!ui.memory.touch || (std::fabs(dx) > kSlop_pt && std::fabs(dx) > std::fabs(dy))) ui.memory.sliding = key;
    }
    return (p.held && ui.memory.sliding == key) || p.pressed;
}

}  // namespace

void track(Ui& ui, const Rect& rect, const story::Control& control, float knob_pt) {
    const Press p = press(ui, control.id, rect, control.enabled);
    const Rect rail{rect.x + knob_pt, rect.middle().y, rect.w - 2 * knob_pt, 0};
    const bool moves = control.high > control.low;
    if (!ui.dry && moves && sets(ui, key_of(control.id), p)) {
        const float value = value_at(control, rail, ImGui::GetIO().MousePos.x);
        if (std::fabs(value - control.value) > control.step * 0.5F) operate(ui, control.id, value);
    }
    const float thick = std::max(4.0F, std::round(knob_pt * 0.42F)) * (ui.theme.line > 1 ? 1.3F : 1.0F);
    const float x = rail.x + rail.w * share_of(control);
    const float opacity = control.enabled && moves ? 1.0F : 0.5F;
    fill(ui, around(rect.middle(), rect.w, thick), "track", thick / 2, opacity);
    fill(ui, {rect.x, rect.middle().y - thick / 2, x - rect.x, thick}, "accent", thick / 2, opacity);
    const Vec2 middle{x, rect.middle().y};
    const float radius = p.held ? knob_pt * 1.08F : knob_pt;
    if (p.hovered && !p.held) disc(ui, middle, knob_pt * 1.45F, "accent", 0.14F);
    shadow(ui, around(middle, 2 * radius, 2 * radius), radius, 5, 0.9F);
    disc(ui, middle, radius, "knob");
    const float edge = std::max(2.5F, knob_pt * 0.24F);
    ring(ui, middle, radius - edge / 2, "accent", edge, opacity);
}

float slider_row(Ui& ui, Vec2 at, float width, const story::Control& control) {
    const float value_wide = width_of(ui, control.value_text, ui.type.body, Weight::Bold);
    const float label_wide = width - value_wide - ui.unit * 2;
    float y = words(ui, at, label_wide, control.label, ui.type.body, "text");
    const float baseline = std::round(ui.type.body * 1.45F);
    line(ui, {at.x + width - value_wide, at.y + (baseline - ui.type.body) / 2}, control.value_text, ui.type.body,
         "text", Weight::Bold);
    const float knob = std::max(13.0F, ui.type.body * 0.82F);
    const float high = std::max(44.0F, knob * 2.3F);
    track(ui, {at.x, at.y + y, width, high}, control, knob);
    return y + high;
}

}  // namespace panels
