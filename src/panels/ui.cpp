// Presses, easing and the way from a widget to an intent.
#include "panels/ui.h"

#include "panels/paint.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace panels {
namespace {

constexpr float kTarget_pt = 44;

ImRect box(const Rect& r) { return {r.x, r.y, r.x + r.w, r.y + r.h}; }

Rect clip_now() {
    const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
    return {clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()};
}

void record(Ui& ui, std::string_view id, const Rect& rect, const Rect& target, bool enabled, bool own) {
    if (!ui.memory.tracing) return;
    ui.memory.trace.drawn.push_back({std::string(id), rect, target, clip_now(), ui.place, own, enabled});
}

Press press_in(Ui& ui, std::string_view id, const Rect& rect, const Rect& target, bool enabled, bool own) {
    if (ui.dry) return {};
    record(ui, id, rect, target, enabled, own);
    mark_focus(ui, id, rect, std::min(rect.w, rect.h) / 2);
    if (!enabled || ui.behind) return {};
    const ImGuiID key = key_of(id);
    if (!ImGui::ItemAdd(box(target), key, nullptr, ImGuiItemFlags_NoNav)) return {};
    Press result;
    result.pressed = ImGui::ButtonBehavior(box(target), key, &result.hovered, &result.held);
    if (result.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (ui.memory.touch) result.hovered = false;
    return result;
}

float least_of(const picture::Layout& layout) { return layout.form == picture::Form::Projector ? 24.0F : 13.0F; }

}  // namespace

Type type_of(const picture::Layout& layout) {
    const float least = least_of(layout);
    const float body = std::max(std::round(layout.type_pt), least);
    Type type;
    type.body = body;
    type.note = std::max(std::round(body * 0.84F), least);
    type.heading = std::round(body * 1.32F);
    type.title = std::round(body * 1.4F);
    return type;
}

float least_pt(const Ui& ui) { return least_of(ui.layout); }

const story::Control* control(const Ui& ui, std::string_view id) {
    const auto found = std::find_if(ui.controls.begin(), ui.controls.end(), [&](const auto& c) { return c.id == id; });
    return found == ui.controls.end() ? nullptr : &*found;
}

void operate(Ui& ui, std::string_view id, float value) {
    for (auto& intent : story::activate(ui.state, id, value)) ui.out.intents.push_back(std::move(intent));
}

void intend(Ui& ui, story::Intent intent) { ui.out.intents.push_back(std::move(intent)); }

Key key_of(std::string_view name, std::string_view part) {
    return ImHashData(part.data(), part.size(), ImHashData(name.data(), name.size(), 0));
}

float ease(Ui& ui, Key key, float target, float per_s) {
    auto [place, fresh] = ui.memory.eases.try_emplace(key, target);
    float& at = place->second;
    if (fresh || ui.calm || ui.dry) return ui.dry ? at : at = target;
    at += (target - at) * (1 - std::exp(-per_s * ui.dt_s));
    if (std::fabs(target - at) < 0.01F) at = target;
    if (at != target) ui.out.restless = true;
    return at;
}

Press press(Ui& ui, std::string_view id, const Rect& rect, bool enabled, bool own) {
    const Rect target = around(rect.middle(), std::max(rect.w, kTarget_pt), std::max(rect.h, kTarget_pt));
    return press_in(ui, id, rect, target, enabled, own);
}

Press press_exactly(Ui& ui, std::string_view id, const Rect& rect, bool enabled, bool own) {
    return press_in(ui, id, rect, rect, enabled, own);
}

void mark_focus(Ui& ui, std::string_view id, const Rect& rect, float round) {
    if (ui.dry || ui.behind || ui.focus.empty() || ui.focus != id) return;
    ui.memory.ring = Ring{rect, clip_now(), round};
}

void too_long(Ui& ui, std::string_view text) {
    if (!ui.dry) ui.out.cut.emplace_back(text);
}

Vec2 pressed_at() {
    const ImVec2 at = ImGui::GetIO().MouseClickedPos[0];
    return {at.x, at.y};
}

void cover(Ui& ui, const Rect& rect) {
    if (!ui.dry) ui.memory.regions.push_back(rect);
}

}  // namespace panels
