// Dendritic cells take up fragments, travel to the lymph node and hold them up; macrophages eat germs and what is left of cells.
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

bool has_something_new(const Cell& cell) {
    return cell.kind == Kind::Tumour || infected(cell) || cell.tissue.swapped > 0;
}

bool worth_sampling(const Cell& cell) {
    return is_tissue(cell.kind) && cell.fate != Fate::Gone && has_something_new(cell);
}

void bring_up(const Tick& tick, Cell& dendritic) {
    for (Site& site : dendritic.tissue.sites) {
        if (site.coming == Badge::None || tick.since(site.since) < tick.ticks(tick.params.badge_travel_min)) continue;
        site = {site.coming, Badge::None, short_tick(tick.world.tick)};
    }
}

void sample(Tick& tick, Cell& cell) {
    const Cell* source = tick.first_touching(cell, kTissueSort, worth_sampling);
    if (source == nullptr) return crawl(tick, cell, tick.params.dendritic_speed_um_min);
    if (!held_for(tick, cell, *source, tick.params.sample_min)) return;
    take_up(tick, cell, *source, Badge::NonSelf, 1);
    let_go(tick, cell);
    if (tick.world.node_x_um < tick.world.half_um.x) set_doing(tick, cell, Doing::Leaving);
}

/// In the lymph node, where no other dendritic cell shows already.
Vec2 showing_place(const World& world, const Cell& cell) {
    Vec2 goal{world.node_x_um + cell.radius_um + 6, 0};
    for (const float y_um : {0.0F, 15.0F, -15.0F}) {
        goal.y = y_um;
        const bool taken = std::any_of(world.cells.begin(), world.cells.end(), [&](const Cell& other) {
            return other.kind == Kind::Dendritic && other.fate == Fate::Alive && other.t->doing == Doing::Showing &&
                   base::length(other.pos_um - goal) < 2 * cell.radius_um;
        });
        if (!taken) break;
    }
    return goal;
}

void travel(Tick& tick, Cell& cell) {
    const Vec2 goal = showing_place(tick.world, cell);
    cell.facing = base::unit(goal - cell.pos_um);
    cell.pos_um += cell.facing * (tick.params.travel_speed_um_min * tick.minutes());
    // where T cells crowd, near is near enough
    if (base::length(goal - cell.pos_um) > (tick.world.vaccine ? 5.0F : 1.0F)) return;
    set_doing(tick, cell, Doing::Showing);
    tick.tell(Event::Arrived, cell.id, {});
}

void swallow(Tick& tick, Cell& eater, CellId id) {
    Cell* prey = find(tick.world, id);
    const bool bites = prey->kind == Kind::Fungus;
    if (bites) add_one(prey->tissue.damage);
    if (bites && static_cast<float>(prey->tissue.damage) < tick.params.fungus_bites) {
        prey->radius_um *= 0.94F;
        return set_doing(tick, eater, Doing::Eating);  // the next bite
    }
    tick.world.germs_eaten += is_germ(prey->kind) ? 1U : 0U;
    end_life(tick.world, *prey, Fate::Gone);
    tick.tell(Event::Eaten, eater.id, id);
    let_go(tick, eater);
}

}  // namespace

bool held_for(Tick& tick, Cell& eater, const Cell& prey, float minutes) {
    if (eater.t->partner != prey.id) {
        eater.t->partner = prey.id;
        set_doing(tick, eater, Doing::Eating);
        tick.tell(Event::Touched, eater.id, prey.id);
    }
    return tick.since(eater.t->since) >= tick.ticks(minutes);
}

void let_go(Tick& tick, Cell& eater) {
    eater.t->last = eater.t->partner;
    eater.t->left = tick.world.tick;
    eater.t->partner = {};
    set_doing(tick, eater, Doing::Crawling);
}

void take_up(Tick& tick, Cell& dendritic, const Cell& source, Badge piece, float b7) {
    for (std::size_t i = 0; i < dendritic.tissue.sites.size(); ++i) {
        // a vaccine brings so much of it that most holders get some
        const bool gets = i % 3 == 0 || (source.kind == Kind::Vaccine && i % 3 == 1);
        dendritic.tissue.sites[i].coming = gets ? piece : Badge::Self;
        dendritic.tissue.sites[i].since = short_tick(tick.world.tick);
    }
    dendritic.t->b7 = std::max(dendritic.t->b7, b7);
    tick.tell(Event::TookUp, dendritic.id, source.id);
}

bool edible(const Cell& cell) {
    if (cell.kind == Kind::VirusParticle && cell.tissue.coat == 0)
        return false;  // too small to be noticed without antibodies
    const bool germ = is_germ(cell.kind) && cell.fate == Fate::Alive;
    return germ || (is_tissue(cell.kind) && cell.fate == Fate::Dying);
}

float minutes_to_eat(const Params& params, const Cell& prey) {
    const bool coated = static_cast<float>(prey.tissue.coat) >= params.coat_full;
    return params.eat_min * (coated ? 0.5F : 1.0F);
}

void step_dendritic(Tick& tick, Cell& cell) {
    bring_up(tick, cell);
    switch (cell.t->doing) {
    case Doing::Leaving: return travel(tick, cell);
    case Doing::Showing: return stop_showing(tick, cell);  // it stays; T cells come to it
    default: break;
    }
    if (tick.world.vaccine) return collect_vaccine(tick, cell);
    const bool carries = cell.t->b7 > 0;
    if (carries) return crawl(tick, cell, tick.params.dendritic_speed_um_min);
    sample(tick, cell);
}

void step_macrophage(Tick& tick, Cell& cell) {
    const Cell* prey = tick.first_touching(cell, kDyingSort | kGermSort, edible);
    if (prey == nullptr) {
        if (cell.t->doing == Doing::Eating) let_go(tick, cell);
        return crawl(tick, cell, tick.params.macrophage_speed_um_min);
    }
    if (held_for(tick, cell, *prey, minutes_to_eat(tick.params, *prey))) swallow(tick, cell, prey->id);
}

}  // namespace sim
