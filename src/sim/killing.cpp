// How the signal of a bound T cell adds up, how granules leave and take effect, and how a contact ends.
#include "sim/rules.h"

#include <utility>

namespace sim {

void add_up_signal(Tick& tick, Cell& t_cell) {
    TCellSide& t = t_cell.t;
    const float drive = tick.params.signal_gain_per_min * t.grip * (1.0F - brake(t_cell, tick.params));
    t.signal += (drive - tick.params.signal_leak_per_min * t.signal) * tick.minutes();
}

void release_granules(Tick& tick, Cell& t_cell) {
    TCellSide& t = t_cell.t;
    if (t.fired != 0 && tick.since(t.fired) == tick.ticks(tick.params.granule_flight_min)) {
        if (Cell* target = find(tick.world, t.aim)) take_hit(tick, t_cell.id, *target);
    }
    if (t.doing != Doing::Bound || t.signal < tick.params.signal_needed) return;
    t.signal = 0;
    t.fired = tick.world.tick;
    t.aim = t.partner;
    tick.tell(Event::Fired, t_cell.id, t.partner);
}

void end_contact(Tick& tick, Cell& t_cell) {
    TCellSide& t = t_cell.t;
    if (t.doing != Doing::Bound) return;
    const Cell* cell = find(std::as_const(tick.world), t.partner);
    if (cell == nullptr || cell->fate != Fate::Alive) return leave(tick, t_cell, Event::Detached);
    const bool acted = t.fired >= t.since;
    if (tick.since(acted ? t.fired : t.since) < tick.ticks(tick.params.contact_max_min)) return;
    leave(tick, t_cell, acted ? Event::Detached : Event::StoodDown);
}

}  // namespace sim
