// The outline of a soft membrane as a function of direction. The painter's shader computes the same; a test compares both texts.
#pragma once
#include "picture/draw_list.h"

namespace picture {

/// How softly a dent runs into the round part, as a share of the mean radius.
inline constexpr float kDentBlend = 0.2F;

/// Distance from the centre to the outline of a Blob along `way` (unit vector in the picture's frame), pt.
float blob_radius(const Mark& blob, Vec2 way);
/// Point of the outline along `way`, pt.
Vec2 blob_point(const Mark& blob, Vec2 way);

/// Unit vector of an angle, and back; angles run from +x to +y, that is clockwise on the screen.
Vec2 way_of(float angle_rad);
float angle_of(Vec2 way);
/// The shortest turn from `from` to `to`, -π … π.
float turn_between(float from_rad, float to_rad);

}  // namespace picture
