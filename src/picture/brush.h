// Puts shapes on a draw list in the colours of a theme.
#pragma once
#include "picture/theme.h"

#include <deque>
#include <string_view>

namespace picture {

/// `color` with its alpha multiplied by `by`.
constexpr Rgba faded(Rgba color, float by) {
    const float a = static_cast<float>(color.a) * (by < 0 ? 0 : by > 1 ? 1 : by);
    return {color.r, color.g, color.b, static_cast<std::uint8_t>(a + 0.5F)};
}
/// A colour between two, alpha included.
Rgba blend(Rgba a, Rgba b, float t);

/// The colours that every kind of cell has.
struct Inks {
    std::string_view family;
    Rgba light, deep, edge, nucleus, nucleus_deep, nucleus_edge, nucleolus;
};

class Brush {
public:
    Brush(DrawList& list, const Theme& theme) : list_{list}, theme_{theme} {}

    Rgba ink(std::string_view name, float alpha = 1) const { return faded(theme_.color(name), alpha); }
    /// Looked up once and then at hand: a crowd asks thousands of times.
    const Inks& family(std::string_view name);
    /// A line width of `pt` at the theme's weight.
    float line(float pt) const { return pt * theme_.line; }
    /// Everything put down from now on is this opaque.
    void opacity(float share) { opacity_ = share; }
    /// …and this strong on top of that: a whole level of detail on its way in or out.
    void strength(float share) { strength_ = share; }

    void put(Mark mark);
    std::vector<Dot>& dots() { return list_.dots; }
    /// All dots lie over the marks put down so far, and under those that follow.
    void dots_are_here() { list_.under = list_.marks.size(); }
    void disc(Vec2 at, float radius, Rgba fill, Rgba edge = {0, 0, 0, 0}, float edge_width = 0);
    void shaded(Vec2 at, float radius, Rgba light, Rgba deep, Rgba edge = {0, 0, 0, 0}, float edge_width = 0);
    /// A straight stroke with round ends from `a` to `b`.
    void stroke(Vec2 a, Vec2 b, float thickness, Rgba fill, Rgba edge = {0, 0, 0, 0}, float edge_width = 0);
    void box(Vec2 at, Vec2 facing, Vec2 half, float corner, Rgba fill, Rgba edge = {0, 0, 0, 0}, float edge_width = 0);
    void arc(Vec2 at, Vec2 facing, float radius, float thickness, float half_angle_rad, Rgba fill, float soft = 0);
    void glow(Vec2 at, float radius, float core, Rgba fill);

private:
    DrawList& list_;
    const Theme& theme_;
    std::deque<Inks> families_;
    float opacity_{1};
    float strength_{1};
};

}  // namespace picture
