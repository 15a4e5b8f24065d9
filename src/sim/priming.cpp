// Priming in the lymph node: signal 1 and signal 2, CTLA-4 that takes the second away, and the divisions that follow.
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

/// Signal 1 with no signal 2: a T cell that goes quiet, or one that CTLA-4 has held back.
void wait_alone(Tick& tick, Cell& t_cell, const Cell& dendritic) {
    TCellSide& t = *t_cell.t;
    t.alone += tick.minutes();
    if (t.alone < tick.params.quiet_min) return;
    const bool offered = dendritic.t->b7 * tick.world.dials.signal2 >= tick.params.second_signal_min;
    if (!offered) {
        t.ripeness = Ripeness::Quiet;
        tick.tell(Event::WentQuiet, t_cell.id, dendritic.id);
    } else {
        tick.tell(Event::HeldBack, t_cell.id, dendritic.id);
    }
    leave(tick, t_cell, Event::Detached);
}

void become_effector(Tick& tick, Cell& t_cell) {
    TCellSide& t = *t_cell.t;
    const Event event = t.ripeness == Ripeness::Memory ? Event::Recalled : Event::Primed;
    t.ripeness = Ripeness::Effector;
    t.divisions = static_cast<std::uint8_t>(tick.params.divisions);
    t.fired = tick.world.tick;
    t_cell.radius_um = tick.params.t_cell_radius_um;
    tick.tell(event, t_cell.id, t.partner);
    leave(tick, t_cell, Event::Detached);
}

}  // namespace

float free_b7(const World& world, const Params& params, const Cell& t_cell, const Cell& dendritic) {
    const float taken = std::min(1.0F, t_cell.t->ctla4 + world.dials.ctla4) * (1.0F - world.ctla4_covered);
    return dendritic.t->b7 * world.dials.signal2 * (1.0F - params.ctla4_strength * taken);
}

void add_up_priming(Tick& tick, Cell& t_cell) {
    TCellSide& t = *t_cell.t;
    const Cell* dendritic = find(std::as_const(tick.world), t.partner);
    if (dendritic == nullptr || dendritic->fate != Fate::Alive) return leave(tick, t_cell, Event::Detached);
    const float b7 = free_b7(tick.world, tick.params, t_cell, *dendritic);
    const bool remembers = t.ripeness == Ripeness::Memory;
    if (!remembers && b7 < tick.params.second_signal_min) return wait_alone(tick, t_cell, *dendritic);
    t.alone = 0;
    // a memory T cell needs no signal 2, and is ready sooner
    const float drive = tick.params.prime_gain_per_min * t.grip * (remembers ? tick.params.memory_gain : b7);
    t.signal += (drive - tick.params.signal_leak_per_min * t.signal) * tick.minutes();
    t.ctla4 = 0.3F * t.signal;  // a T cell that is being switched on begins to put up its own brake
    if (t.signal >= tick.params.signal_needed) become_effector(tick, t_cell);
}

void divide(Tick& tick, Cell& t_cell) {
    TCellSide& t = *t_cell.t;
    if (t.divisions == 0 || t.doing == Doing::Bound || tick.since(t.fired) < tick.ticks(tick.params.division_min))
        return;
    if (!room_for_t_cell(tick)) return;
    --t.divisions;
    t.fired = tick.world.tick;
    split(tick, t_cell);
    tick.tell(Event::Divided, t_cell.id, tick.born.back().id);
}

bool room_for_t_cell(const Tick& tick, float besides) {
    const auto crowd = static_cast<float>(tick.world.tally.alive(Kind::TCell)) + static_cast<float>(tick.born.size());
    return crowd + besides < tick.params.t_cells_most;
}

void split(Tick& tick, Cell& t_cell) {
    Cell child = t_cell;
    child.id = CellId{tick.world.next_id++};
    const Vec2 apart = base::quarter_left(t_cell.facing) * (t_cell.radius_um * 0.6F);
    child.pos_um = child.before_um = t_cell.pos_um + apart;
    child.facing = -t_cell.facing;
    t_cell.pos_um -= apart;
    keep_inside(tick.world, child);
    keep_inside(tick.world, t_cell);
    if (child.t->doing != Doing::Crawling) {
        child.t->doing = Doing::Crawling;
        child.t->partner = {};
        child.t->site = -1;
    }
    tick.born.push_back(child);
}

void renew_node(Tick& tick) {
    World& world = tick.world;
    if (world.node_x_um >= world.half_um.x) return;
    const auto naive = [&](bool only_fitting) {
        return std::count_if(world.cells.begin(), world.cells.end(), [&](const Cell& cell) {
            const bool counts = cell.kind == Kind::TCell && cell.t->ripeness == Ripeness::Naive;
            return counts && (!only_fitting || cell.t->foreign_grip > 0);
        });
    };
    // those that do not fit would fill the node for good, and nothing could happen in it any more
    const bool fits = naive(true) > 0;
    const bool full = static_cast<float>(naive(false)) >= tick.params.naive_wanted;
    // while CTLA-4 holds them back none is used up, so one that fits is enough; otherwise they become ever more
    const auto crowd = static_cast<float>(world.tally.alive(Kind::TCell));
    const bool room = world.dials.ctla4 > 0.5F || crowd < tick.params.t_cells_most;
    const bool wanted = !full || (!fits && room);
    if (!wanted || !tick.chance_per_min(1.0F / tick.params.naive_arrival_min)) return;
    Cell fresh;
    fresh.id = CellId{world.next_id++};
    fresh.kind = Kind::TCell;
    fresh.radius_um = tick.params.naive_radius_um;
    const float y = world.rng.between(-world.half_um.y + 4, world.half_um.y - 4);
    fresh.pos_um = fresh.before_um = {world.half_um.x - 4, y};
    fresh.facing = {-1, 0};
    fresh.t->ripeness = Ripeness::Naive;
    const float drawn = world.rng.unit();
    if (world.vaccine) {
        // one in three fits the piece that the tumour shows, one the other piece, one neither
        fresh.t->foreign_grip = drawn < 1.0F / 3 ? 1.0F : 0.0F;
        fresh.t->other_grip = drawn >= 1.0F / 3 && drawn < 2.0F / 3 ? 1.0F : 0.0F;
    } else {
        fresh.t->foreign_grip = drawn < 0.5F || full ? 1.0F : 0.0F;
    }
    tick.born.push_back(fresh);
}

}  // namespace sim
