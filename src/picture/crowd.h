// A wide tissue: from afar its cells are dots, nearer they are bodies with a pattern, and where there is room they are whole.
#pragma once
#include "picture/actors.h"
#include "picture/concentration.h"
#include "picture/sight.h"

namespace picture {

/// How a cell deviates from the colour of its kind, -1 darker … 1 lighter: cells of one patch resemble each other.
float tone_of(const sim::Cell& cell);
/// `color` of a family darker or lighter by `tone`.
Rgba toned(Rgba color, const Inks& inks, float tone);
/// How far an infected cell's colour goes towards that of its viruses.
inline constexpr float kFever = 0.40F;

// ---- dots.cpp
/// Every cell in sight as a dot.
void draw_dots(Studio& studio);

// ---- simple_art.cpp
/// A body with what tells its kind, at the strength of the levels that the scale leaves room for.
void draw_simple(Studio& studio, const Body& body);

// ---- simple_molecules.cpp
/// Badges, PD-L1 and PD-1 as specks on the membrane.
void draw_specks(Studio& studio, const Body& body);

// ---- bed.cpp
/// The ground of the tissue; what is drawn after it lies over it, dots too.
void draw_bed(Studio& studio);

// ---- crowd.cpp
/// Everything else, back to front.
void draw_crowd(Studio& studio, const Concentration* field);

// ---- wide_wall.cpp
void draw_wide_wall(Studio& studio);

// ---- crowd_names.cpp
/// What labels choose from and keep off: near, the spots round the middle of `room`; from afar, a few cells of each topic.
std::vector<Spot> nameable(const Stage& stage, const Rect& room, const std::vector<Spot>& spots,
                           const std::vector<Stand>& stands);
/// The cell nearest to `at` within `slack_pt` of its rim; for a picture too far away for spots.
std::optional<Spot> nearest_cell(const story::State& state, const Scene& scene, Vec2 at, float slack_pt);

}  // namespace picture
