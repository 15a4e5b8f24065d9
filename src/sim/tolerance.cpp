// Tolerance: the test in the thymus, and regulatory T cells that calm others.
#include "sim/rules.h"

#include <algorithm>

namespace sim {

void train(Tick& tick, Cell& t_cell) {
    TCellSide& t = *t_cell.t;
    const float grip = t.self_grip;
    if (grip > tick.params.train_grip_max && tick.world.rng.chance(tick.params.train_regulatory)) {
        t.ripeness = Ripeness::Regulatory;
        return leave(tick, t_cell, Event::Graduated);
    }
    if (grip > tick.params.train_grip_max || grip < tick.params.train_grip_min) {
        leave(tick, t_cell, Event::Removed);
        return end_life(tick.world, t_cell, Fate::Dying);
    }
    t.ripeness = Ripeness::Naive;
    leave(tick, t_cell, Event::Graduated);
}

namespace {

bool calms(const Params& params, const Cell& cell, const Cell& t_cell) {
    if (cell.kind != Kind::TCell || cell.t->ripeness != Ripeness::Regulatory || cell.fate != Fate::Alive) return false;
    return base::length(cell.pos_um - t_cell.pos_um) < params.calm_reach_um;
}

}  // namespace

const Cell* calmer(Tick& tick, const Cell& t_cell) {
    if (tick.world.dials.tolerance <= 0) return nullptr;
    const Cell* first = nullptr;
    tick.grid().near(t_cell.pos_um, tick.params.calm_reach_um, kTCellSort, [&](const Grid::Entry& entry) {
        const Cell& cell = tick.world.cells[entry.index()];
        if ((first == nullptr || cell.id < first->id) && calms(tick.params, cell, t_cell)) first = &cell;
    });
    return first;
}

const Cell* calmer(const World& world, const Params& params, const Cell& t_cell) {
    if (world.dials.tolerance <= 0) return nullptr;
    const auto found = std::find_if(world.cells.begin(), world.cells.end(),
                                    [&](const Cell& cell) { return calms(params, cell, t_cell); });
    return found != world.cells.end() ? &*found : nullptr;
}

}  // namespace sim
