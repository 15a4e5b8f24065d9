// Scrolling: a finger that moves up or down takes over from whatever it pressed; a tap never scrolls.
#include "panels/scroll.h"

#include "panels/paint.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace panels {
namespace {

constexpr float kSlop_pt = 8;         ///< less than this is a tap
constexpr float kDecay_per_s = 3.2F;  ///< how fast momentum is lost
constexpr float kStill_pt_s = 14;     ///< slower than this is standing still
constexpr float kBar_s = 0.9F;

void take_over(Ui& ui, Key key, Scroll& scroll) {
    ui.memory.scrolling = key;
    scroll.held = true;
    ImGui::ClearActiveID();  // what lay under the finger is no longer pressed
}

/// Finger down, drag, lift.
void follow_finger(Ui& ui, Key key, Scroll& scroll) {
    const ImGuiIO& io = ImGui::GetIO();
    const Vec2 began{io.MouseClickedPos[0].x, io.MouseClickedPos[0].y};
    const bool mine = io.MouseDown[0] && ui.memory.touch && !ui.behind && scroll.view.contains(began);
    if (mine && io.MouseClicked[0]) {
        const bool rolling = std::fabs(scroll.speed) > 4 * kStill_pt_s;
        scroll.speed = 0;
        if (rolling) take_over(ui, key, scroll);  // a finger that stops the rolling text presses nothing
    }
    if (mine && ui.memory.scrolling == 0 && ui.memory.sliding == 0 && scroll.end() > 0) {
        const float dx = io.MousePos.x - began.x;
        const float dy = io.MousePos.y - began.y;
        if (std::fabs(dy) > kSlop_pt && std::fabs(dy) >= std::fabs(dx)) take_over(ui, key, scroll);
    }
    if (ui.memory.scrolling != key) return;
    if (!io.MouseDown[0]) {
        ui.memory.scrolling = 0;
        scroll.held = false;
        if (ui.calm) scroll.speed = 0;
        return;
    }
    const float moved = -io.MouseDelta.y;
    const float dt_s = std::max(ui.dt_s, 1.0F / 240);
    scroll.offset += moved;
    const float keep = std::exp(-18 * dt_s);  // a finger that rests before it lifts leaves no momentum
    scroll.speed = base::mix(moved / dt_s, scroll.speed, keep);
    scroll.bar_s = kBar_s;
}

void roll(Ui& ui, Scroll& scroll) {
    if (!scroll.held && scroll.speed != 0) {
        scroll.offset += scroll.speed * ui.dt_s;
        scroll.speed *= std::exp(-kDecay_per_s * ui.dt_s);
        scroll.bar_s = kBar_s;
        const bool at_edge = scroll.offset <= 0 || scroll.offset >= scroll.end();
        if (at_edge || std::fabs(scroll.speed) < kStill_pt_s) scroll.speed = 0;
    }
    scroll.offset = std::clamp(scroll.offset, 0.0F, scroll.end());
    if (ui.calm && !scroll.held)
        scroll.bar_s = scroll.bar_s == kBar_s ? kBar_s / 2 : 0;  // shown once, gone with the next frame
    else
        scroll.bar_s = std::max(0.0F, scroll.bar_s - ui.dt_s);
    if (!ui.calm && (scroll.speed != 0 || scroll.bar_s > 0)) ui.out.restless = true;
}

/// A control that has just got the focus is brought into sight, with a little air.
void reveal_focus(Ui& ui, Scroll& scroll) {
    const auto& ring = ui.memory.ring;
    if (!ring || ui.memory.ringed || ui.focus == ui.memory.focus) return;
    const float air = 2 * ui.unit;
    const float above = scroll.view.y - (ring->rect.y - air);
    const float below = bottom_of(ring->rect) + air - bottom_of(scroll.view);
    if (above <= 0 && below <= 0) return;
    scroll.offset = std::clamp(scroll.offset + (above > 0 ? -above : std::min(below, -above)), 0.0F, scroll.end());
    scroll.speed = 0;
    ui.out.restless = true;  // the place is taken in the next frame
}

}  // namespace

float scroll_begin(Ui& ui, std::string_view name, const Rect& view) {
    if (ui.dry) return view.y;
    const Key key = key_of("scroll", name);
    Scroll& scroll = ui.memory.scrolls[key];
    if (scroll.seen + 1 < ui.memory.frame) scroll = Scroll{};  // it was away: from the top again
    scroll.seen = ui.memory.frame;
    scroll.view = view;
    follow_finger(ui, key, scroll);
    roll(ui, scroll);
    clip(ui, view);
    ui.memory.ringed = ui.memory.ring.has_value();
    return view.y - std::round(scroll.offset * ui.density) / ui.density;
}

void scroll_end(Ui& ui, std::string_view name, float content, std::string_view surface) {
    if (ui.dry) return;
    Scroll& scroll = ui.memory.scrolls[key_of("scroll", name)];
    scroll.content = content;
    reveal_focus(ui, scroll);
    const Rect& view = scroll.view;
    const float soft = ui.unit * 3;
    if (scroll.offset > 1) fade_up(ui, {view.x + 1, view.y, view.w - 2, std::min(soft, scroll.offset)}, surface);
    const float rest = scroll.end() - scroll.offset;
    if (rest > 1)
        fade_down(ui, {view.x + 1, bottom_of(view) - std::min(soft, rest), view.w - 2, std::min(soft, rest)}, surface);
    if (scroll.bar_s > 0 && scroll.end() > 0) {
        const float high = std::max(32.0F, view.h * view.h / content);
        const float y = view.y + 4 + (view.h - 8 - high) * scroll.offset / scroll.end();
        fill(ui, {right_of(view) - 7, y, 4, high}, "scrollbar", 2, std::min(1.0F, scroll.bar_s / 0.3F));
    }
    clip_end(ui);
    if (scroll.end() > 0 && !ui.behind) ui.out.scrolls.push_back({view, scroll.offset, rest});
}

void scroll_to(Ui& ui, std::string_view name, float y) {
    if (ui.dry) return;
    Scroll& scroll = ui.memory.scrolls[key_of("scroll", name)];
    scroll.offset += y - scroll.view.y;
    scroll.speed = 0;
    ui.out.restless = true;  // the place is taken in the next frame
}

void scroll_home(Ui& ui, std::string_view name) {
    Scroll& scroll = ui.memory.scrolls[key_of("scroll", name)];
    scroll.offset = scroll.speed = 0;
}

bool scroll_wheel(Memory& memory, Vec2 at, float by_pt) {
    for (auto& [key, scroll] : memory.scrolls) {
        if (scroll.seen != memory.frame || !scroll.view.contains(at)) continue;
        const float to = std::clamp(scroll.offset + by_pt, 0.0F, scroll.end());
        if (to == scroll.offset) continue;
        scroll.offset = to;
        scroll.speed = 0;
        scroll.bar_s = kBar_s;
        return true;
    }
    return false;
}

}  // namespace panels
