// A cancer vaccine: packets of one fragment, dendritic cells that take them up, T cells that stay as memory, and what comes in where
// others have gone. Facts, part 3.1 (cancer vaccines); numbers and sources: content/params.json.
#include "sim/rules.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sim {

namespace {

constexpr float kMostDoses = 3;        // no more packets than of so many doses at a time
constexpr float kSearch_min = 5;       // a dendritic cell looks for another packet
constexpr float kNear_um = 16;         // it stays within this of the place of injection
constexpr float kNewTumour_um = 3.5F;  // radius of a tumour cell that begins to grow in

Cell make_packet(Tick& tick, Vec2 at_um) {
    const Dials& dials = tick.world.dials;
    Cell packet;
    packet.id = CellId{tick.world.next_id++};
    packet.kind = Kind::Vaccine;
    packet.radius_um = tick.params.germ_radius_um;
    packet.pos_um = packet.before_um = at_um;
    packet.facing = tick.world.rng.direction();
    packet.tissue.grown = tick.world.tick;
    packet.tissue.sites[0].badge = dials.vaccine_piece > 0 ? Badge::Other : Badge::NonSelf;
    packet.t->b7 = dials.danger;  // the B7 that it will make a dendritic cell put up
    return packet;
}

bool rests(const Cell& cell) {
    const bool away = cell.t->doing == Doing::Leaving || cell.t->doing == Doing::Showing;
    return cell.kind == Kind::Dendritic && cell.fate == Fate::Alive && !away;
}

/// Dendritic cells keep to the place where doses are given.
void stay_near(const Tick& tick, Cell& dendritic) {
    const Vec2 way = tick.world.injection_um - dendritic.pos_um;
    if (base::length(way) < kNear_um) return;
    dendritic.facing = base::unit(dendritic.facing + base::unit(way) * 0.2F, way);
}

/// Where a dose is given there is always another dendritic cell before long: they come in from the blood.
void renew_dendritic(Tick& tick) {
    World& world = tick.world;
    if (std::any_of(world.cells.begin(), world.cells.end(), rests)) return;
    if (!tick.chance_per_min(1.0F / tick.params.dendritic_arrival_min)) return;
    const Placed placed{Kind::Dendritic, {world.node_x_um - 8, 2}};
    tick.born.push_back(make_cell(tick, placed, {-0.6F, -0.8F}));
}

void become_memory(Tick& tick, Cell& t_cell) {
    TCellSide& t = *t_cell.t;
    t.ripeness = Ripeness::Memory;
    t.signal = t.ctla4 = 0;
    t_cell.radius_um = tick.params.naive_radius_um;
    tick.tell(Event::Remembers, t_cell.id, {});
}

}  // namespace

void give_vaccine(Tick& tick) {
    World& world = tick.world;
    const float packets = tick.params.vaccine_packets;
    if (static_cast<float>(world.tally.alive(Kind::Vaccine)) > (kMostDoses - 1) * packets) return;
    constexpr std::array<Vec2, 4> kSpread{{{-2.4F, 1.2F}, {2.4F, 1.8F}, {-0.8F, -2.2F}, {3.6F, -1.6F}}};
    for (int i = 0; static_cast<float>(i) < packets; ++i) {
        const Vec2 aside = kSpread[static_cast<std::size_t>(i) % kSpread.size()];
        tick.born.push_back(make_packet(tick, world.injection_um + aside));
        if (i == 0) tick.tell(Event::Given, {}, tick.born.back().id);
    }
}

void step_vaccine(Tick& tick, Cell& packet) {
    constexpr float kDrift = 0.35F;  // of the speed of germs, which swim
    if (tick.chance_per_min(2)) packet.facing = tick.world.rng.direction();
    packet.pos_um += packet.facing * (kDrift * tick.params.germ_speed_um_min * tick.minutes());
    keep_inside(tick.world, packet);
    if (tick.since(packet.tissue.grown) > tick.ticks(tick.params.vaccine_life_min))
        end_life(tick.world, packet, Fate::Gone);
}

/// Facts 3.1: dendritic cells take up the fragment. What comes with it, the danger signal, decides how much B7 they put up.
void collect_vaccine(Tick& tick, Cell& dendritic) {
    Cell* packet = tick.first_touching(
        dendritic, kGermSort, [](const Cell& cell) { return cell.kind == Kind::Vaccine && cell.fate == Fate::Alive; });
    if (packet == nullptr) {
        if (dendritic.t->doing == Doing::Eating) let_go(tick, dendritic);
        // what it cannot find within some minutes it goes without
        const bool enough = dendritic.t->reads > 0 && tick.since(dendritic.t->left) > tick.ticks(kSearch_min);
        if (enough) return set_doing(tick, dendritic, Doing::Leaving);
        stay_near(tick, dendritic);
        return crawl(tick, dendritic, tick.params.dendritic_speed_um_min);
    }
    if (!held_for(tick, dendritic, *packet, tick.params.vaccine_uptake_min)) return;
    take_up(tick, dendritic, *packet, packet->tissue.sites[0].badge, std::as_const(*packet).t->b7);
    end_life(tick.world, *packet, Fate::Gone);
    let_go(tick, dendritic);
    add_one(dendritic.t->reads);
    if (static_cast<float>(dendritic.t->reads) >= tick.params.vaccine_packets)
        set_doing(tick, dendritic, Doing::Leaving);
}

void stop_showing(Tick& tick, Cell& dendritic) {
    if (!tick.world.vaccine || tick.since(dendritic.t->since) < tick.ticks(tick.params.show_min)) return;
    end_life(tick.world, dendritic, Fate::Dying);
}

/// The tumour is larger than what is seen of it: where a cell was cleared, another grows in.
void renew_tumour(Tick& tick) {
    const float grown_um = tick.params.tissue_radius_um;
    for (Cell& cell : tick.world.cells) {
        if (cell.kind != Kind::Tumour) continue;
        if (cell.fate == Fate::Alive) cell.radius_um = std::min(grown_um, cell.radius_um + 0.5F * tick.minutes());
        if (cell.fate != Fate::Gone || tick.since(cell.fate_since) < tick.ticks(tick.params.tumour_return_min))
            continue;
        ++tick.world.tally.born[static_cast<std::size_t>(cell.kind)];
        cell.fate = Fate::Alive;
        cell.fate_since = tick.world.tick;
        cell.radius_um = kNewTumour_um;
        cell.tissue.damage = cell.tissue.hits = 0;
        for (int i = 0; i < kSites; ++i) {
            const Badge badge = i < cell.tissue.holders ? fragment(tick, cell) : Badge::None;
            cell.tissue.sites[static_cast<std::size_t>(i)] = {badge, Badge::None, short_tick(tick.world.tick)};
        }
        tick.tell(Event::GrewIn, {}, cell.id);
    }
}

void renew_vaccinated(Tick& tick) {
    if (!tick.world.vaccine) return;
    renew_dendritic(tick);
    renew_tumour(tick);
}

/// Blattman 2002: when a response is over, about one in twenty T cells of it stays for long, and the others go. Here more stay, to be
/// seen, and a few of the others are left, so that there is somebody to look at.
void end_response(Tick& tick, Cell& t_cell) {
    const TCellSide& t = *t_cell.t;
    const bool idle = t.ripeness == Ripeness::Effector && t.doing == Doing::Crawling && t.divisions == 0 && !t.aim;
    if (!tick.world.vaccine || !idle) return;
    const std::uint32_t rest = tick.since(t.fired);
    if (rest == tick.ticks(tick.params.memory_after_min) && tick.world.rng.chance(tick.params.memory_share))
        return become_memory(tick, t_cell);
    const bool spare = static_cast<float>(tick.world.scratch.killers) > tick.params.effectors_kept;
    if (rest < tick.ticks(tick.params.effector_life_min) || !spare) return;
    --tick.world.scratch.killers;
    end_life(tick.world, t_cell, Fate::Dying);
}

bool comes_home(const World& world, const Cell& cell) {
    const bool memory = cell.kind == Kind::TCell && cell.t->ripeness == Ripeness::Memory;
    return memory && cell.pos_um.x < world.node_x_um + cell.radius_um;
}

void head_home(const Tick& tick, Cell& cell) {
    const Vec2 way = base::unit(Vec2{tick.world.node_x_um + 20, 0} - cell.pos_um);
    cell.facing = base::unit(cell.facing + way * 0.3F, way);
}

}  // namespace sim
