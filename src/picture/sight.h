// Who of a wide tissue is in the picture, and how large.
#pragma once
#include "picture/cast.h"

#include <algorithm>

namespace picture {

inline constexpr float kLostTouch_um = 1.5F;  ///< cells that are further apart have lost touch

/// 0 … 1: how much of this cell is left; 1 until it dies.
float life_left(const Stage& stage, const sim::Cell& cell);
/// Mean radius, pt, of a cell that is alive.
float drawn_radius_pt(const Stage& stage, const sim::Cell& cell);
/// Share of its radius that a cell keeps while it dies.
float shrunk(float life);
/// True when a circle reaches into what is seen.
inline bool in_sight(const Rect& seen, Vec2 at, float reach) {
    const float x = std::max({seen.x - at.x, at.x - seen.x - seen.w, 0.0F});
    const float y = std::max({seen.y - at.y, at.y - seen.y - seen.h, 0.0F});
    return x * x + y * y < reach * reach;
}
/// True when a body of a wide tissue, with what stands on it, reaches into what is seen; who does not is not drawn.
inline bool on_canvas(const Stage& stage, const Body& body) {
    const bool all = stage.seen.w <= 0;  // a stage of the story
    return all || in_sight(stage.seen, body.at, 1.6F * body.r + 5 * stage.camera.molecule_pt * stage.detail.full);
}
/// All who can be seen, by id. Nobody for the stages of the story, and where only dots are drawn: they are their own walk
/// through the tissue.
std::vector<const sim::Cell*> cells_in_sight(const story::State& state, const Camera& camera, const Rect& seen,
                                             const Detail& detail);
/// How far inside the border of the tissue a cell is: 1 well inside … 0 at a border that frays out. Near it is sharp.
float frayed(const Stage& stage, const sim::Cell& cell);

}  // namespace picture
