// Surfaces and strokes on ImDrawList.
#include "panels/paint.h"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace panels {
namespace {

ImVec2 v(Vec2 p) { return {p.x, p.y}; }
ImVec2 low(const Rect& r) { return {r.x, r.y}; }
ImVec2 high(const Rect& r) { return {r.x + r.w, r.y + r.h}; }

}  // namespace

unsigned colour(const Ui& ui, std::string_view name, float opacity) {
    const Rgba c = ui.theme.color(name);
    const auto alpha = static_cast<unsigned>(static_cast<float>(c.a) * std::clamp(opacity, 0.0F, 1.0F) + 0.5F);
    return IM_COL32(c.r, c.g, c.b, alpha);
}

void fill(Ui& ui, const Rect& rect, std::string_view name, float round, float opacity) {
    if (ui.dry || rect.w <= 0 || rect.h <= 0) return;
    ui.draw->AddRectFilled(low(rect), high(rect), colour(ui, name, opacity), std::min({round, rect.w / 2, rect.h / 2}));
}

void outline(Ui& ui, const Rect& rect, std::string_view name, float round, float width, float opacity) {
    if (ui.dry) return;
    const float thick = width * ui.theme.line;
    const Rect in = rect.shrunk(thick / 2);
    ui.draw->AddRect(low(in), high(in), colour(ui, name, opacity), std::min({round, in.w / 2, in.h / 2}), 0, thick);
}

void shadow(Ui& ui, const Rect& rect, float round, float reach, float opacity) {
    if (ui.dry || ui.theme.color("shadow").a == 0) return;
    constexpr int kLayers = 9;
    for (int i = 0; i < kLayers; ++i) {
        // closer together near the edge: thick where it begins, gone without a rim
        const float t = static_cast<float>(kLayers - i) / kLayers;
        const float out = reach * t * t;
        const Rect layer{rect.x - out, rect.y - out * 0.4F, rect.w + 2 * out, rect.h + out * 1.8F};
        fill(ui, layer, "shadow", round + out, opacity * 0.09F);
    }
}

void surface(Ui& ui, const Rect& rect, std::string_view name, float round, float reach, float opacity) {
    if (reach > 0) shadow(ui, rect, round, reach, opacity);
    fill(ui, rect, name, round, opacity);
    outline(ui, rect, "panel.edge", round, 1, opacity);
}

void disc(Ui& ui, Vec2 at, float radius, std::string_view name, float opacity) {
    if (!ui.dry) ui.draw->AddCircleFilled(v(at), radius, colour(ui, name, opacity));
}

void ring(Ui& ui, Vec2 at, float radius, std::string_view name, float width, float opacity) {
    if (!ui.dry) ui.draw->AddCircle(v(at), radius, colour(ui, name, opacity), 0, width);
}

void stroke(Ui& ui, std::initializer_list<Vec2> points, std::string_view name, float width, float opacity) {
    if (ui.dry) return;
    const unsigned c = colour(ui, name, opacity);
    for (const Vec2 p : points) ui.draw->PathLineTo(v(p));
    ui.draw->PathStroke(c, 0, width);
    // round ends: Dear ImGui cuts lines off square
    ui.draw->AddCircleFilled(v(*points.begin()), width / 2, c);
    ui.draw->AddCircleFilled(v(*(points.end() - 1)), width / 2, c);
}

void solid(Ui& ui, std::initializer_list<Vec2> points, std::string_view name, float opacity) {
    if (ui.dry) return;
    for (const Vec2 p : points) ui.draw->PathLineTo(v(p));
    ui.draw->PathFillConvex(colour(ui, name, opacity));
}

void fade_down(Ui& ui, const Rect& rect, std::string_view name) {
    if (ui.dry) return;
    const unsigned none = colour(ui, name, 0);
    const unsigned full = colour(ui, name);
    ui.draw->AddRectFilledMultiColor(low(rect), high(rect), none, none, full, full);
}

void fade_up(Ui& ui, const Rect& rect, std::string_view name) {
    if (ui.dry) return;
    const unsigned none = colour(ui, name, 0);
    const unsigned full = colour(ui, name);
    ui.draw->AddRectFilledMultiColor(low(rect), high(rect), full, full, none, none);
}

void focus_ring(Ui& ui, const Rect& rect, float round) {
    const float line = ui.theme.line;
    outline(ui, rect.shrunk(-2 * line), "focus.gap", round + 2, 2);
    outline(ui, rect.shrunk(-4 * line), "focus", round + 4, 2);
}

void clip(Ui& ui, const Rect& rect) {
    if (!ui.dry) ImGui::PushClipRect(low(rect), high(rect), true);
}

void clip_end(Ui& ui) {
    if (!ui.dry) ImGui::PopClipRect();
}

}  // namespace panels
