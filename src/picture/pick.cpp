// What lies under a finger.
#include "picture/compose.h"

namespace picture {

namespace {

bool is_molecule(const Spot& spot) { return spot.id.find('.') != std::string::npos; }

/// What lies inside a cell and is smaller than a fingertip: a finger there means the cell.
bool too_small(const Scene& scene, const Spot& spot, float slack_pt) {
    constexpr float kCoarse_pt = 16;  // a mouse with its slack points finer than this
    constexpr float kFine_pt = 12;    // smaller than this is no target for a finger
    if (slack_pt < kCoarse_pt || spot.r >= kFine_pt) return false;
    const std::string own = spot.id.substr(0, spot.id.find('.'));
    for (const Spot& cell : scene.spots) {
        if (cell.id == own) return base::length(spot.at - cell.at) < 0.88F * cell.r;
    }
    return false;
}

bool on_a_cell(const Scene& scene, Vec2 at) {
    for (const Spot& spot : scene.spots) {
        if (!is_molecule(spot) && base::length(at - spot.at) < spot.r * 0.9F) return true;
    }
    return false;
}

}  // namespace

const Spot* pick(const Scene& scene, Vec2 at, float slack_pt) {
    const Spot* best = nullptr;
    float best_rank = 0;
    // over a cell's face a near miss of a molecule means the cell; beside a cell it means the molecule
    const float molecule_slack = on_a_cell(scene, at) ? 0.3F * slack_pt : slack_pt;
    for (const Spot& spot : scene.spots) {
        const float off = base::length(at - spot.at);
        const bool molecule = is_molecule(spot);
        if (off > spot.r + (molecule ? molecule_slack : 0.4F * slack_pt)) continue;
        if (molecule && too_small(scene, spot, slack_pt)) continue;
        // molecules before cells, hits before near misses, then the nearer; of equals the one in front
        const float missed = off > spot.r ? 500.0F : 0.0F;
        const float rank = (molecule ? 0.0F : 1000.0F) + missed + off;
        if (best == nullptr || rank < best_rank) {
            best = &spot;
            best_rank = rank;
        }
    }
    return best;
}

}  // namespace picture
