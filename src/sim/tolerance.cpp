// Tolerance: the test in the thymus, and regulatory T cells that calm others.
#include "sim/rules.h"

namespace sim {

void train(Tick& tick, Cell& t_cell) {
    TCellSide& t = t_cell.t;
    const float grip = t.self_grip;
    if (grip > tick.params.train_grip_max && tick.world.rng.chance(tick.params.train_regulatory)) {
        t.ripeness = Ripeness::Regulatory;
        return leave(tick, t_cell, Event::Graduated);
    }
    if (grip > tick.params.train_grip_max || grip < tick.params.train_grip_min) {
        leave(tick, t_cell, Event::Removed);
        t_cell.fate = Fate::Dying;
        t_cell.fate_since = tick.world.tick;
        return;
    }
    t.ripeness = Ripeness::Naive;
    leave(tick, t_cell, Event::Graduated);
}

const Cell* calmer(const World& world, const Params& params, const Cell& t_cell) {
    if (world.dials.tolerance <= 0) return nullptr;
    for (const Cell& cell : world.cells) {
        if (cell.kind != Kind::TCell || cell.t.ripeness != Ripeness::Regulatory || cell.fate != Fate::Alive) continue;
        if (base::length(cell.pos_um - t_cell.pos_um) < params.calm_reach_um) return &cell;
    }
    return nullptr;
}

}  // namespace sim
