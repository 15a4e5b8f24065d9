// How the signal of a bound cell adds up, how granules leave and take effect, and how a contact ends.
#include "sim/rules.h"

#include <utility>

namespace sim {

namespace {

bool grips_self(const Cell& cell) {
    return cell.kind == Kind::TCell && cell.t->grip > 0 && cell.t->grip == cell.t->self_grip;
}

/// Share of the signal that a regulatory T cell near by leaves. In a story it calms answers to self alone; in the lab and where a
/// cytokine is the story, as in a tumour, it weakens the others too.
float left_by_calming(Tick& tick, const Cell& cell) {
    const bool on_self = grips_self(cell);
    const bool all = tick.world.lab || has_vessel(tick.world);
    if (cell.kind != Kind::TCell || (!on_self && !all) || calmer(tick, cell) == nullptr) return 1;
    const float works = on_self ? 1.0F : tick.params.calm_foreign;
    return 1.0F -
           tick.params.calm_strength * tick.world.dials.tolerance * works * calming_left(tick.world, tick.params);
}

}  // namespace

void add_up_signal(Tick& tick, Cell& cell) {
    TCellSide& t = *cell.t;
    const float left = (1.0F - brake(cell, tick.params)) * left_by_calming(tick, cell);
    const float drive = tick.params.signal_gain_per_min * t.grip * left * support(tick, cell) * waking(tick);
    t.signal += (drive - tick.params.signal_leak_per_min * t.signal) * tick.minutes();
}

void release_granules(Tick& tick, Cell& cell) {
    TCellSide& t = *cell.t;
    if (t.aim && tick.since(t.fired) == tick.ticks(tick.params.granule_flight_min)) {
        if (Cell* target = find(tick.world, t.aim)) take_hit(tick, cell, *target);
        t.aim = {};
    }
    if (t.doing != Doing::Bound || t.signal < tick.params.signal_needed) return;
    t.signal = 0;
    t.fired = tick.world.tick;
    t.aim = t.partner;
    give_off_ifn(tick, cell);
    give_off_cytokine(tick);
    tick.tell(Event::Fired, cell.id, t.partner);
}

void end_contact(Tick& tick, Cell& cell) {
    TCellSide& t = *cell.t;
    if (t.doing != Doing::Bound) return;
    const Cell* other = find(std::as_const(tick.world), t.partner);
    if (other == nullptr || other->fate != Fate::Alive) return leave(tick, cell, Event::Detached);
    const bool acted = t.fired >= t.since && t.fired != 0;
    if (tick.since(acted ? t.fired : t.since) < tick.ticks(tick.params.contact_max_min)) return;
    const Cell* calm = grips_self(cell) && left_by_calming(tick, cell) < 1 ? calmer(tick, cell) : nullptr;
    if (!acted && calm != nullptr) tick.tell(Event::Calmed, calm->id, cell.id);
    leave(tick, cell, acted ? Event::Detached : Event::StoodDown);
}

}  // namespace sim
