// How a world is made, how a tick runs through the rules, what acts do, and how worlds are compared and counted.
#include "sim/world.h"

#include "base/hash.h"
#include "sim/rules.h"

#include <algorithm>
#include <cmath>

namespace sim {

namespace {

std::uint8_t plugs(float share) {
    return static_cast<std::uint8_t>(std::clamp(share, 0.0F, 1.0F) * static_cast<float>(kPlugs) + 0.5F);
}

void set_plugs(World& world, Kind kind, float share) {
    for (Cell& cell : world.cells) {
        if (cell.kind == kind) cell.tissue.plugs = plugs(share);
    }
}

Vec2 towards_nearest_tissue(const Stage& stage, Vec2 from) {
    Vec2 best{1, 0};
    float best_square = 1e9F;
    for (const Placed& other : stage.cells) {
        const Vec2 way = other.at_um - from;
        if (other.kind == Kind::TCell || base::dot(way, way) >= best_square) continue;
        best_square = base::dot(way, way);
        best = way;
    }
    return base::unit(best);
}

Cell place(Tick& tick, const Stage& stage, const Placed& placed) {
    World& world = tick.world;
    Cell cell;
    cell.id = CellId{world.next_id++};
    cell.kind = placed.kind;
    cell.pos_um = cell.before_um = cell.tissue.home_um = placed.at_um;
    if (placed.kind == Kind::TCell) {
        cell.radius_um = tick.params.t_cell_radius_um;
        cell.facing = towards_nearest_tissue(stage, placed.at_um);
        const float drawn = world.rng.between(0, tick.params.self_grip_max);
        cell.t.foreign_grip = placed.foreign_grip;
        cell.t.self_grip = placed.self_grip >= 0 ? placed.self_grip : drawn;
        return cell;
    }
    cell.radius_um = tick.params.tissue_radius_um;
    cell.facing = world.rng.direction();
    const bool tumour = placed.kind == Kind::Tumour;
    cell.tissue.plugs = plugs(tumour ? stage.dials.tumour_pd_l1 : stage.dials.healthy_pd_l1);
    for (Site& site : cell.tissue.sites) site.badge = fragment(tick, cell);
    return cell;
}

void step_tissue(Tick& tick, Cell& cell) {
    grow_virus(tick, cell);
    renew_badges(tick, cell);
    recover(tick, cell);
    die(tick, cell);
    hold_place(tick, cell);
}

void step_t_cell(Tick& tick, Cell& cell) {
    exchange_antibody(tick, cell);
    press_brake(tick, cell);
    switch (cell.t.doing) {
    case Doing::Crawling:
        crawl(tick, cell);
        meet(tick, cell);
        break;
    case Doing::Guided: follow_guide(tick, cell); break;
    case Doing::Reading: read_badge(tick, cell); break;
    case Doing::Bound: add_up_signal(tick, cell); break;
    }
    release_granules(tick, cell);
    end_contact(tick, cell);
}

void infect(Tick& tick, CellId id, bool on) {
    Cell* cell = find(tick.world, id);
    if (cell == nullptr || cell->kind != Kind::Healthy || cell->fate != Fate::Alive) return;
    if (!on) {
        cell->tissue.virus = 0;
    } else if (!infected(*cell)) {
        cell->tissue.virus = 0.02F;
        tick.tell(Event::Infected, {}, id);
    }
}

void guide(Tick& tick, CellId who, CellId whom) {
    Cell* t_cell = find(tick.world, who);
    const Cell* target = find(tick.world, whom);
    if (t_cell == nullptr || target == nullptr || t_cell->kind != Kind::TCell || target->kind == Kind::TCell) return;
    if (target->fate != Fate::Alive || (t_cell->t.partner == whom && t_cell->t.doing != Doing::Crawling)) return;
    t_cell->t.doing = Doing::Guided;
    t_cell->t.partner = whom;
    t_cell->t.site = -1;
    t_cell->t.signal = 0;
    t_cell->t.since = tick.world.tick;
}

void add_tissue(base::Hash& hash, const TissueSide& side) {
    for (const Site& site : side.sites) {
        hash.add(static_cast<std::uint64_t>(site.badge))
            .add(static_cast<std::uint64_t>(site.coming))
            .add(std::uint64_t{site.since});
    }
    hash.add(std::uint64_t{side.plugs})
        .add(side.virus)
        .add(std::uint64_t{side.damage})
        .add(std::uint64_t{side.last_hit});
    hash.add(std::uint64_t{side.hits});
}

void add_t_cell(base::Hash& hash, const TCellSide& side) {
    hash.add(static_cast<std::uint64_t>(side.doing)).add(std::uint64_t{side.partner.value});
    hash.add(static_cast<std::uint64_t>(static_cast<std::int64_t>(side.site))).add(std::uint64_t{side.reads});
    hash.add(side.grip).add(side.foreign_grip).add(side.self_grip).add(side.signal);
    for (const Socket socket : side.sockets) hash.add(static_cast<std::uint64_t>(socket));
    hash.add(std::uint64_t{side.since}).add(std::uint64_t{side.read_since}).add(std::uint64_t{side.fired});
    hash.add(std::uint64_t{side.aim.value}).add(std::uint64_t{side.last.value}).add(std::uint64_t{side.left});
}

}  // namespace

World make_world(const Params& params, const Stage& stage, std::uint64_t seed) {
    World world;
    world.rng.reseed(seed);
    world.half_um = stage.half_um;
    world.dials = stage.dials;
    std::vector<Happening> nothing;
    Tick tick{world, params, nothing};
    world.cells.reserve(stage.cells.size());
    for (const Placed& placed : stage.cells) world.cells.push_back(place(tick, stage, placed));
    return world;
}

std::vector<Happening> step(World& world, const Params& params) {
    std::vector<Happening> happened;
    ++world.tick;
    Tick tick{world, params, happened};
    for (Cell& cell : world.cells) cell.before_um = cell.pos_um;
    for (Cell& cell : world.cells) {
        if (cell.kind != Kind::TCell && cell.fate != Fate::Gone) step_tissue(tick, cell);
    }
    for (Cell& cell : world.cells) {
        if (cell.kind == Kind::TCell && cell.fate == Fate::Alive) step_t_cell(tick, cell);
    }
    keep_apart(tick);
    return happened;
}

std::vector<Happening> apply(World& world, const Params& params, const Act& act) {
    std::vector<Happening> happened;
    Tick tick{world, params, happened};
    const float share = std::clamp(act.value, 0.0F, 1.0F);
    switch (act.what) {
    case Act::What::Infect: infect(tick, act.who, true); break;
    case Act::What::Cure: infect(tick, act.who, false); break;
    case Act::What::Coverage: world.dials.coverage = share; break;
    case Act::What::TumourPdL1:
        world.dials.tumour_pd_l1 = share;
        set_plugs(world, Kind::Tumour, share);
        break;
    case Act::What::HealthyPdL1:
        world.dials.healthy_pd_l1 = share;
        set_plugs(world, Kind::Healthy, share);
        break;
    case Act::What::Guide: guide(tick, act.who, act.whom); break;
    case Act::What::Count: break;
    }
    return happened;
}

std::uint64_t fingerprint(const World& world) {
    base::Hash hash;
    hash.add(std::uint64_t{world.tick}).add(world.rng.state());
    hash.add(world.dials.coverage).add(world.dials.tumour_pd_l1).add(world.dials.healthy_pd_l1);
    for (const Cell& cell : world.cells) {
        hash.add(std::uint64_t{cell.id.value}).add(static_cast<std::uint64_t>(cell.kind));
        hash.add(static_cast<std::uint64_t>(cell.fate)).add(std::uint64_t{cell.fate_since});
        hash.add(cell.pos_um.x).add(cell.pos_um.y).add(cell.facing.x).add(cell.facing.y);
        if (cell.kind == Kind::TCell) {
            add_t_cell(hash, cell.t);
        } else {
            add_tissue(hash, cell.tissue);
        }
    }
    return hash.value();
}

Census census(const World& world) {
    Census all;
    for (const Cell& cell : world.cells) {
        const bool alive = cell.fate == Fate::Alive;
        switch (cell.kind) {
        case Kind::TCell: all.t_cells += alive ? 1 : 0; break;
        case Kind::Tumour: ++(alive ? all.tumour : all.tumour_cleared); break;
        case Kind::Healthy:
            if (infected(cell)) {
                ++(alive ? all.infected : all.infected_cleared);
            } else {
                ++(alive ? all.healthy : all.healthy_lost);
                all.healthy_hit += cell.tissue.hits > 0 ? 1 : 0;
            }
            break;
        }
    }
    return all;
}

const Cell* find(const World& world, CellId id) {
    const auto at = std::lower_bound(world.cells.begin(), world.cells.end(), id,
                                     [](const Cell& cell, CellId wanted) { return cell.id < wanted; });
    return at != world.cells.end() && at->id == id ? &*at : nullptr;
}

Cell* find(World& world, CellId id) {
    return const_cast<Cell*>(find(static_cast<const World&>(world), id));
}

Vec2 site_direction(int site) {
    constexpr float kHalf = 0.70710678F;
    constexpr std::array<Vec2, kSites> kDirections{
        {{1, 0}, {kHalf, kHalf}, {0, 1}, {-kHalf, kHalf}, {-1, 0}, {-kHalf, -kHalf}, {0, -1}, {kHalf, -kHalf}}};
    return kDirections[static_cast<std::size_t>(site) % kDirections.size()];
}

Vec2 site_position_um(const Cell& cell, int site) {
    return cell.pos_um + base::turn(site_direction(site), cell.facing) * cell.radius_um;
}

bool infected(const Cell& cell) {
    return cell.kind == Kind::Healthy && cell.tissue.virus > 0;
}

}  // namespace sim
