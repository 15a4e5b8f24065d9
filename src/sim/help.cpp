// Helper T cells (CD4): one that is near makes the signal of a killer T cell rise faster.
#include "sim/rules.h"

namespace sim {

namespace {

bool helps(const Params& params, const Cell& cell, const Cell& t_cell) {
    if (cell.t->ripeness != Ripeness::Helper || cell.fate != Fate::Alive) return false;
    return base::length(cell.pos_um - t_cell.pos_um) < params.help_reach_um;
}

}  // namespace

/// Facts, part 2.1: CD4 cells help CD8 cells, by contact and cytokines. One is enough here, and more do not add up; how much is chosen.
float support(Tick& tick, const Cell& cell) {
    if (tick.world.dials.help <= 0 || cell.kind != Kind::TCell) return 1;
    bool helped = false;
    tick.grid().near(cell.pos_um, tick.params.help_reach_um, kTCellSort, [&](const Grid::Entry& entry) {
        helped = helped || helps(tick.params, tick.world.cells[entry.index()], cell);
    });
    return helped ? 1.0F + tick.params.help_strength * tick.world.dials.help : 1.0F;
}

}  // namespace sim
