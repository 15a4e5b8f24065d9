// A picture is a list before it is pixels: shapes in points, painted by shell/painter (WebGL2) or written as SVG.
#pragma once
#include "base/vec.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace picture {

using base::Vec2;

/// Straight (not premultiplied) sRGB, 0 … 255.
struct Rgba {
    std::uint8_t r{0}, g{0}, b{0}, a{255};
    friend constexpr bool operator==(Rgba, Rgba) = default;
};

enum class Shape : std::uint8_t {
    Disc,     ///< size.x = radius
    Box,      ///< size = half sizes, `round` = corner radius
    Capsule,  ///< along the local x axis: size.x = half length, size.y = radius
    Arc,  ///< piece of a ring, its middle on the local +x axis: size.x = radius, size.y = half thickness, `round` = half its angle in rad
    Blob,  ///< soft membrane: size.x = mean radius, `wave` = its harmonics, `dents` = flats where it touches a neighbour
    Glow,  ///< soft light or shadow: size.x = radius at which it has faded to nothing; `round` = radius of its full core
};

/// One harmonic of a membrane: r(angle) = size.x · (1 + Σ amount · cos(order · angle + phase)).
struct Wave {
    float amount{0}, phase{0};
};
/// A flat where something presses: the membrane stays under `reach` along `direction` (unit vector, local). reach <= 0 = unused.
struct Dent {
    Vec2 direction;
    float reach{0};
};

struct Mark {
    Shape shape{Shape::Disc};
    Vec2 at;            ///< centre, pt
    Vec2 facing{1, 0};  ///< unit vector of the local x axis
    Vec2 size{1, 1};
    float round{0};
    Rgba fill;      ///< colour at the light side
    Rgba fill_end;  ///< Blob and Disc: …at the far side; equal to `fill` = flat. Other shapes: not read
    Vec2 light{
        -0.30F,
        -0.36F};  ///< Blob and Disc: middle of the gradient in the picture's frame, shares of size.x from the centre
    float grade_from{0};   ///< `fill` up to this distance from `light`, shares of size.x
    float grade_to{1.4F};  ///< `fill_end` from this distance on
    Rgba edge{0, 0, 0, 0};
    float edge_width{0};         ///< drawn inside and outside of the outline by halves, pt
    float soft{0};               ///< the outline fades over this distance, by halves to each side, pt; 0 = crisp
    std::array<Wave, 4> wave{};  ///< orders 2, 3, 5, 7
    std::array<Dent, 4> dents{};
};

/// A cell seen from so far that it is a round thing with a rim and perhaps a core. The painter uploads it as it lies here.
struct Dot {
    Vec2 at;                 ///< centre, pt
    std::uint16_t size{64};  ///< radius in 1/64 pt, rim included
    std::uint8_t core{0};    ///< radius of the core, 255 = that of the dot
    std::uint8_t rim{0};     ///< width of the rim, 255 = the radius
    Rgba fill;
    Rgba edge{0, 0, 0, 0};  ///< of rim and core

    static constexpr float kParts = 64;
    constexpr float radius() const { return static_cast<float>(size) / kParts; }
};
static_assert(sizeof(Dot) == 20);

struct DrawList {
    Rgba ground;                ///< background at the middle
    Rgba ground_end;            ///< …and at the far corner
    Vec2 middle;                ///< where the ground is lightest, pt
    Vec2 clip_from, clip_size;  ///< marks are seen only here, pt; no size = everywhere
    std::vector<Mark> marks;    ///< back to front
    std::vector<Dot> dots;      ///< back to front, all of them between marks[under - 1] and marks[under]
    std::size_t under{0};       ///< so many marks lie under the dots
};

}  // namespace picture
