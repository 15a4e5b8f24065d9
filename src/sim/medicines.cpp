// The medicines beside the antibody to PD-1: how they settle in the tissue, and what they leave of what they cover.
#include "base/hash.h"
#include "sim/rules.h"

#include <algorithm>

namespace sim {

namespace {

void settle(float& level, float dial, float share) {
    const float gap = dial - level;
    level = gap < 0.002F && gap > -0.002F ? dial : level + gap * share;
}

}  // namespace

void settle_medicines(Tick& tick) {
    World& world = tick.world;
    const float share = std::min(1.0F, tick.params.antibody_exchange_per_min * tick.minutes());
    settle(world.pd_l1_covered, world.dials.anti_pd_l1, share);
    settle(world.ctla4_covered, world.dials.anti_ctla4, share);
}

/// An antibody to PD-L1 (facts, part 2.2 E: atezolizumab) sits on a share of the plugs. Where that is not a whole number, the cell's
/// own fixed chance decides, so that the mean over many cells is right and no cell flickers.
int free_plugs(const World& world, const Cell& cell) {
    const int plugs = cell.tissue.plugs;
    if (world.pd_l1_covered <= 0) return plugs;
    const float left = static_cast<float>(plugs) * (1.0F - world.pd_l1_covered);
    return static_cast<int>(left + base::Hash{}.add(std::uint64_t{cell.id.value}).unit());
}

/// Regulatory T cells carry much CTLA-4 (facts, part 2.1) and calm partly by it; which part is chosen.
float calming_left(const World& world, const Params& params) {
    return 1.0F - params.calm_by_ctla4 * world.ctla4_covered;
}

}  // namespace sim
