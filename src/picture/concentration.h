// A concentration in the tissue, on a coarse grid, and how it is drawn: a soft light.
#pragma once
#include "sim/world.h"

#include <optional>
#include <span>
#include <string_view>

namespace picture {

struct Studio;

/// Row by row from the lower left corner of the tissue; `values` are read only while a picture is made.
struct Concentration {
    int width{0}, height{0};
    float cell_um{10};
    base::Vec2 corner_um;           ///< of the first square: its lower left corner
    std::span<const float> values;  ///< width · height of them
    float full{1};                  ///< this much or more is drawn at full strength
    std::string_view ink{"field"};  ///< a theme's colour
};

/// At most this many lights, however fine the grid.
inline constexpr int kMostLights = 320;

/// The interferon gamma of a laboratory; none where there is none.
std::optional<Concentration> ifn_gamma_in(const sim::World& world, const sim::Params& params);

void draw_concentration(Studio& studio, const Concentration& field);

}  // namespace picture
