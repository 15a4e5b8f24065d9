// B cells that have met a germ send out antibodies; antibodies coat germs.
#include "sim/rules.h"

#include <algorithm>

namespace sim {

namespace {

constexpr float kNotice_um = 14;  // how near a germ must come for a B cell to meet it

bool germ_near(Tick& tick, const Cell& cell) {
    bool found = false;
    tick.grid().near(cell.pos_um, kNotice_um, kGermSort, [&](const Grid::Entry& entry) {
        const Cell& germ = tick.world.cells[entry.index()];
        found = found || (germ.fate == Fate::Alive && base::length(germ.pos_um - cell.pos_um) < kNotice_um);
    });
    return found;
}

}  // namespace

void step_b_cell(Tick& tick, Cell& cell) {
    crawl(tick, cell, tick.params.dendritic_speed_um_min);
    TCellSide& t = *cell.t;
    if (t.ripeness == Ripeness::Naive) {
        if (!germ_near(tick, cell)) return;
        t.ripeness = Ripeness::Effector;
        t.fired = tick.world.tick;
        return tick.tell(Event::Primed, cell.id, {});
    }
    const bool needed = germs_alive(tick.world) > 0;
    if (!needed || tick.since(t.fired) < tick.ticks(tick.params.antibody_min)) return;
    t.fired = tick.world.tick;
    Cell antibody;
    antibody.id = CellId{tick.world.next_id++};
    antibody.kind = Kind::Antibody;
    antibody.radius_um = 0.3F;
    antibody.facing = tick.world.rng.direction();
    antibody.pos_um = antibody.before_um = cell.pos_um + antibody.facing * cell.radius_um;
    antibody.t->since = tick.world.tick;
    tick.born.push_back(antibody);
}

void step_antibody(Tick& tick, Cell& antibody) {
    crawl(tick, antibody, tick.params.antibody_speed_um_min);
    if (tick.since(antibody.t->since) > tick.ticks(tick.params.antibody_life_min))
        end_life(tick.world, antibody, Fate::Gone);
    for (const std::uint32_t index : tick.near_edge(antibody.pos_um, antibody.radius_um + kTouch_um, kGermSort)) {
        Cell& germ = tick.world.cells[index];
        const bool free = germ.fate == Fate::Alive && static_cast<float>(germ.tissue.coat) < tick.params.coat_full;
        if (!free || antibody.fate == Fate::Gone || !touching(antibody, germ)) continue;
        if (germ.tissue.coat++ == 0) tick.tell(Event::Coated, antibody.id, germ.id);
        end_life(tick.world, antibody, Fate::Gone);
    }
}

}  // namespace sim
