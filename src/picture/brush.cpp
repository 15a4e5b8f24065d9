// Shapes → marks.
#include "picture/brush.h"

namespace picture {

namespace {
std::uint8_t between(std::uint8_t a, std::uint8_t b, float t) {
    return static_cast<std::uint8_t>(base::mix(static_cast<float>(a), static_cast<float>(b), t) + 0.5F);
}
}  // namespace

Rgba blend(Rgba a, Rgba b, float t) {
    return {between(a.r, b.r, t), between(a.g, b.g, t), between(a.b, b.b, t), between(a.a, b.a, t)};
}

const Inks& Brush::family(std::string_view name) {
    for (const Inks& known : families_) {
        if (known.family == name) return known;
    }
    const auto part = [&](std::string_view of) { return ink(std::string{name} + "." + std::string{of}); };
    families_.push_back({name, part("light"), part("deep"), part("edge"), part("nucleus"), part("nucleus-deep"),
                         part("nucleus-edge"), part("nucleolus")});
    return families_.back();
}

void Brush::put(Mark mark) {
    if (const float share = opacity_ * strength_; share < 1) {
        mark.fill = faded(mark.fill, share);
        mark.fill_end = faded(mark.fill_end, share);
        mark.edge = faded(mark.edge, share);
    }
    if (mark.fill.a == 0 && mark.fill_end.a == 0 && (mark.edge.a == 0 || mark.edge_width <= 0)) return;
    list_.marks.push_back(mark);
}

void Brush::disc(Vec2 at, float radius, Rgba fill, Rgba edge, float edge_width) {
    shaded(at, radius, fill, fill, edge, edge_width);
}

void Brush::shaded(Vec2 at, float radius, Rgba light, Rgba deep, Rgba edge, float edge_width) {
    Mark mark;
    mark.at = at;
    mark.size = {radius, radius};
    mark.fill = light;
    mark.fill_end = deep;
    mark.edge = edge;
    mark.edge_width = edge_width;
    put(mark);
}

void Brush::stroke(Vec2 a, Vec2 b, float thickness, Rgba fill, Rgba edge, float edge_width) {
    Mark mark;
    mark.shape = Shape::Capsule;
    mark.at = mix(a, b, 0.5F);
    mark.facing = base::unit(b - a);
    mark.size = {base::length(b - a) / 2, thickness / 2};
    mark.fill = mark.fill_end = fill;
    mark.edge = edge;
    mark.edge_width = edge_width;
    put(mark);
}

void Brush::box(Vec2 at, Vec2 facing, Vec2 half, float corner, Rgba fill, Rgba edge, float edge_width) {
    Mark mark;
    mark.shape = Shape::Box;
    mark.at = at;
    mark.facing = facing;
    mark.size = half;
    mark.round = corner;
    mark.fill = mark.fill_end = fill;
    mark.edge = edge;
    mark.edge_width = edge_width;
    put(mark);
}

void Brush::arc(Vec2 at, Vec2 facing, float radius, float thickness, float half_angle_rad, Rgba fill, float soft) {
    Mark mark;
    mark.shape = Shape::Arc;
    mark.at = at;
    mark.facing = facing;
    mark.size = {radius, thickness / 2};
    mark.round = half_angle_rad;
    mark.fill = mark.fill_end = fill;
    mark.soft = soft;
    put(mark);
}

void Brush::glow(Vec2 at, float radius, float core, Rgba fill) {
    Mark mark;
    mark.shape = Shape::Glow;
    mark.at = at;
    mark.size = {radius, radius};
    mark.round = core;
    mark.fill = mark.fill_end = fill;
    put(mark);
}

}  // namespace picture
