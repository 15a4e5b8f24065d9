// Adaptive resistance: cells that act give off interferon gamma, and cells near by answer it by putting up more PD-L1.
#include "sim/rules.h"

namespace sim {

namespace {

constexpr float kTrace = 0.001F;  // less than this is not felt

/// PD-L1 that a cell puts up with no signal from others.
int own_plugs(const World& world, const Cell& cell) {
    return plugs_of(cell.kind == Kind::Tumour ? world.dials.tumour_pd_l1 : world.dials.healthy_pd_l1);
}

}  // namespace

void give_off_ifn(Tick& tick, const Cell& cell) {
    tick.world.ifn_gamma.add(cell.pos_um, tick.params.ifn_burst * tick.world.dials.ifn_gamma);
}

/// Facts, part 2.1: IFN-γ raises PD-L1 on tumour cells and others. How fast is chosen.
void answer_ifn(Tick& tick, Cell& cell) {
    const World& world = tick.world;
    if (world.ifn_gamma.empty() || cell.fate != Fate::Alive) return;
    std::uint8_t& plugs = cell.tissue.plugs;
    const float level = world.ifn_gamma.at(cell.pos_um);
    if (level > kTrace && plugs < kPlugs) {
        const float felt = level / (level + tick.params.ifn_half);
        if (tick.chance_per_min(tick.params.ifn_raise_per_min * felt)) ++plugs;
    }
    if (plugs > own_plugs(world, cell) && tick.chance_per_min(tick.params.ifn_fall_per_min)) --plugs;
}

}  // namespace sim
