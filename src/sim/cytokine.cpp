// A cytokine as a medicine: one level in the whole tissue wakes and feeds T cells, calming ones too, and makes the blood vessel leak.
// Facts, part 3.2 (cytokines); numbers and sources: content/params.json.
#include "sim/rules.h"

#include <algorithm>

namespace sim {

namespace {

constexpr float kMost = 2;             // of a full dose
constexpr float kBadLeak = 0.5F;       // from here on it is told
constexpr float kPressureLost = 0.6F;  // share of the pressure that a full leak takes away
constexpr float kRoomForCalm = 6;      // places that are kept for regulatory T cells: they are slower
constexpr float kTurnover = 0.1F;      // of fed_life_min: cells come and go while the signal is there, too
constexpr float kEnough = 0.25F;       // of a full dose: less leaves T cells that came of it without support

bool hears(const TCellSide& t) {
    return t.ripeness == Ripeness::Effector || t.ripeness == Ripeness::Memory || t.ripeness == Ripeness::Regulatory;
}

/// Takes the signal up and divides. It is given by the dose alone: what cells give off themselves is too little for that.
bool divide_on_signal(Tick& tick, Cell& t_cell) {
    const bool calming = t_cell.t->ripeness == Ripeness::Regulatory;
    const float rate = tick.params.cytokine_division_per_h / 60.0F * tick.world.dials.dose *
                       (calming ? tick.params.cytokine_treg_share : 1.0F);
    if (rate <= 0 || !room_for_t_cell(tick, calming ? 0 : kRoomForCalm) || !tick.chance_per_min(rate)) return false;
    split(tick, t_cell);
    tick.tell(calming ? Event::FedCalming : Event::Fed, t_cell.id, tick.born.back().id);
    return true;
}

}  // namespace

bool has_vessel(const World& world) { return world.vessel_y_um > -world.half_um.y; }

float cytokine_level(const World& world) { return std::min(kMost, world.dials.dose + world.released); }

float blood_pressure(const World& world) { return 1.0F - kPressureLost * world.leak; }

/// ACS, cytokines: IL-2 makes T cells and NK cells more active, whatever it is that they hold on to.
float waking(const Tick& tick) {
    if (!has_vessel(tick.world)) return 1;
    return 1.0F + tick.params.cytokine_gain * std::min(1.0F, cytokine_level(tick.world));
}

void give_off_cytokine(Tick& tick) {
    World& world = tick.world;
    if (!has_vessel(world)) return;
    world.released += has_dish(world) ? tick.params.given_per_fire : tick.params.cytokine_per_fire;
}

/// ACS, cytokines: IL-2 makes T cells divide; il2-treg: regulatory T cells as well. Cells that lived on it go when it is gone.
void feed(Tick& tick, Cell& t_cell) {
    const TCellSide& t = *t_cell.t;
    if (!hears(t) || t.doing == Doing::Bound) return;
    if (divide_on_signal(tick, t_cell)) return;
    const float missing = std::max(kTurnover, (kEnough - tick.world.dials.dose) / kEnough);
    const bool came_of_it = t_cell.id.value > tick.world.founders && !has_dish(tick.world);
    const bool idle = t.doing == Doing::Crawling && !t.aim;
    if (!came_of_it || !idle || !tick.chance_per_min(missing / tick.params.fed_life_min)) return;
    end_life(tick.world, t_cell, Fate::Dying);
}

/// Monograph of aldesleukin: at a high dose small vessels leak and blood pressure falls; it mends when the dose ends.
void step_cytokine(Tick& tick) {
    World& world = tick.world;
    if (!has_vessel(world)) return;
    world.released = std::max(0.0F, world.released * (1.0F - tick.minutes() / tick.params.cytokine_life_min));
    const float before = world.leak;
    const float rise = tick.params.leak_per_min * std::max(0.0F, cytokine_level(world) - tick.params.leak_from);
    const float change = (rise - tick.params.leak_mends_per_min * world.leak) * tick.minutes();
    world.leak = std::clamp(world.leak + change, 0.0F, 1.0F);
    if (before < kBadLeak && world.leak >= kBadLeak) tick.tell(Event::Leaked, {}, {});
}

}  // namespace sim
