// What tissue cells do: show badges, let a virus grow, recover from hits, or die and be cleared.
#include "sim/rules.h"

#include <algorithm>

namespace sim {

namespace {

void grow_virus(Tick& tick, Cell& cell) {
    if (!infected(cell) || cell.fate != Fate::Alive) return;
    float& load = cell.tissue.virus;
    load = std::min(1.0F, load + tick.params.virus_growth_per_min * load * (1.0F - load) * tick.minutes());
}

void renew(Tick& tick, Cell& cell, int index) {
    Site& site = cell.tissue.sites[static_cast<std::size_t>(index)];
    if (site.coming != Badge::None) {
        if (tick.since(site.since) < tick.ticks(tick.params.badge_travel_min)) return;
        const auto is_new = [](const Site& other) { return other.badge == Badge::NonSelf; };
        const bool first =
            site.coming == Badge::NonSelf && std::none_of(cell.tissue.sites.begin(), cell.tissue.sites.end(), is_new);
        site = {site.coming, Badge::None, short_tick(tick.world.tick)};
        if (first) tick.tell(Event::BadgeShown, {}, cell.id);
        return;
    }
    const bool taken_in = index >= cell.tissue.holders;
    if (taken_in && site.badge == Badge::None) return;
    const bool due =
        tick.chance_per_min((taken_in || site.badge == Badge::None ? 4.0F : 1.0F) / tick.params.badge_renewal_min);
    // a badge in the grip of a TCR stays on its holder
    if (!due || site_taken(cell, index)) return;
    if (taken_in) {
        site = {Badge::None, Badge::None, short_tick(tick.world.tick)};
    } else {
        site.coming = fragment(tick, cell);
        site.since = short_tick(tick.world.tick);
    }
}

void recover(Tick& tick, Cell& cell) {
    if (cell.fate != Fate::Alive || cell.tissue.damage == 0) return;
    if (tick.since(cell.tissue.last_hit) > tick.ticks(tick.params.hit_memory_min)) cell.tissue.damage = 0;
}

void die(Tick& tick, Cell& cell) {
    if (cell.fate != Fate::Dying || tick.since(cell.fate_since) < tick.ticks(tick.params.dying_min)) return;
    cell.fate = Fate::Gone;
    cell.fate_since = tick.world.tick;
    tick.tell(Event::Gone, {}, cell.id);
}

void hold_place(const Tick& tick, Cell& cell) {
    const float pull = std::min(1.0F, tick.minutes());  // back home within about a minute
    cell.pos_um += (cell.tissue.home_um - cell.pos_um) * pull;
}

}  // namespace

Badge fragment(Tick& tick, const Cell& cell) {
    const float tumour = tick.params.tumour_badge_share * tick.world.dials.badge_strength;
    const float altered = cell.kind == Kind::Tumour ? tumour : cell.tissue.swapped;
    const float share = std::max(altered, tick.params.virus_badge_share * cell.tissue.virus);
    return tick.world.rng.chance(share) ? Badge::NonSelf : Badge::Self;
}

void step_tissue(Tick& tick, Cell& cell) {
    grow_virus(tick, cell);
    if (tick.world.contagious) shed_virus(tick, cell);
    for (int i = 0; i < kSites && cell.fate == Fate::Alive; ++i) renew(tick, cell, i);
    recover(tick, cell);
    die(tick, cell);
    hold_place(tick, cell);
    answer_ifn(tick, cell);
}

void end_life(World& world, Cell& cell, Fate how) {
    if (cell.fate == Fate::Alive) ++world.tally.ended[static_cast<std::size_t>(cell.kind)];
    cell.fate = how;
    cell.fate_since = world.tick;
    world.scratch.ended.push_back(cell.id);
}

void take_hit(Tick& tick, const Cell& from, Cell& cell) {
    if (cell.fate != Fate::Alive) return;
    add_one(cell.tissue.hits);
    add_one(cell.tissue.damage);
    cell.tissue.last_hit = tick.world.tick;
    tick.tell(Event::Hit, from.id, cell.id);
    if (from.t->car) tick.tell(Event::CarHit, from.id, cell.id);
    if (cell.kind == Kind::Healthy && !infected(cell)) tick.tell(Event::HealthyHit, from.id, cell.id);
    if (static_cast<float>(cell.tissue.damage) < tick.params.hits_to_die) return;
    end_life(tick.world, cell, Fate::Dying);
    note_change(tick, cell);
    ++(from.kind == Kind::NkCell ? tick.world.tally.nk_kills : tick.world.tally.t_cell_kills);
    tick.tell(Event::Dying, from.id, cell.id);
}

}  // namespace sim
