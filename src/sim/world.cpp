// How a world is made, and how a tick runs through the rules.
#include "sim/world.h"

#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

constexpr std::uint32_t kBlock = 32;  // ids a block, see Scratch::blocks

std::uint8_t plugs(float share) {
    return static_cast<std::uint8_t>(std::clamp(share, 0.0F, 1.0F) * static_cast<float>(kPlugs) + 0.5F);
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

float radius_um(const Params& params, const Placed& placed) {
    switch (placed.kind) {
    case Kind::TCell: {
        const bool small = placed.ripeness == Ripeness::Naive || placed.ripeness == Ripeness::Young;
        return small ? params.naive_radius_um : params.t_cell_radius_um;
    }
    case Kind::NkCell:
    case Kind::BCell: return params.t_cell_radius_um;
    case Kind::Dendritic: return params.dendritic_radius_um;
    case Kind::Macrophage: return params.macrophage_radius_um;
    default: return params.tissue_radius_um;
    }
}

/// Before the thymus tests them, T cells grip self at random: half not at all, a quarter too strongly.
float young_grip(base::Rng& rng) {
    const float kind = rng.unit();
    const float within = rng.unit();
    if (kind < 0.5F) return 0.01F * within;
    return kind < 0.75F ? 0.5F + 0.5F * within : 0.05F + 0.25F * within;
}

void equip(Tick& tick, const Placed& placed, Cell& cell) {
    World& world = tick.world;
    const bool young = placed.ripeness == Ripeness::Young;
    const float drawn = young ? young_grip(world.rng) : world.rng.between(0, tick.params.self_grip_max);
    cell.t->foreign_grip = placed.foreign_grip;
    cell.t->self_grip = placed.self_grip >= 0 ? placed.self_grip : drawn;
    cell.t->ripeness = placed.ripeness;
}

Cell place(Tick& tick, const Stage& stage, const Placed& placed) {
    World& world = tick.world;
    Cell cell;
    cell.id = CellId{world.next_id++};
    cell.kind = placed.kind;
    cell.radius_um = radius_um(tick.params, placed);
    cell.pos_um = cell.before_um = cell.tissue.home_um = placed.at_um;
    cell.tissue.tissue = placed.tissue;
    if (!is_tissue(placed.kind)) {
        cell.facing = towards_nearest_tissue(stage, placed.at_um);
        equip(tick, placed, cell);
        if (cell.kind == Kind::Dendritic) {
            for (Site& site : cell.tissue.sites) site.badge = Badge::Self;
        }
        return cell;
    }
    cell.facing = world.rng.direction();
    const bool tumour = placed.kind == Kind::Tumour;
    cell.tissue.plugs = plugs(tumour ? stage.dials.tumour_pd_l1 : stage.dials.healthy_pd_l1);
    for (Site& site : cell.tissue.sites) site.badge = fragment(tick, cell);
    return cell;
}

void go_about(Tick& tick, Cell& cell, float speed_um_min) {
    switch (cell.t->doing) {
    case Doing::Guided: follow_guide(tick, cell); break;
    case Doing::Reading: read_badges(tick, cell); break;
    case Doing::Bound:
        hold_on(tick, cell);
        cell.t->ripeness == Ripeness::Naive ? add_up_priming(tick, cell) : add_up_signal(tick, cell);
        break;
    default:
        crawl(tick, cell, speed_um_min);
        meet(tick, cell);
        break;
    }
}

void step_t_cell(Tick& tick, Cell& cell) {
    exchange_antibody(tick, cell);
    press_brake(tick, cell);
    const bool small = cell.t->ripeness == Ripeness::Naive || cell.t->ripeness == Ripeness::Quiet;
    go_about(tick, cell, small ? tick.params.naive_speed_um_min : tick.params.t_cell_speed_um_min);
    if (cell.t->ripeness != Ripeness::Effector) return;
    release_granules(tick, cell);
    end_contact(tick, cell);
    divide(tick, cell);
}

void step_nk_cell(Tick& tick, Cell& cell) {
    go_about(tick, cell, tick.params.nk_speed_um_min);
    release_granules(tick, cell);
    end_contact(tick, cell);
}

void step_mover(Tick& tick, Cell& cell) {
    switch (cell.kind) {
    case Kind::TCell: step_t_cell(tick, cell); break;
    case Kind::NkCell: step_nk_cell(tick, cell); break;
    case Kind::Dendritic: step_dendritic(tick, cell); break;
    case Kind::Macrophage: step_macrophage(tick, cell); break;
    case Kind::BCell: step_b_cell(tick, cell); break;
    case Kind::Bacterium:
    case Kind::VirusParticle:
    case Kind::Fungus: step_germ(tick, cell); break;
    case Kind::Antibody: step_antibody(tick, cell); break;
    case Kind::Healthy:
    case Kind::Tumour: break;
    }
}

/// Before anything moves: where everybody stands; and what tissue cells do, for which nobody else counts.
void look_round(Tick& tick) {
    World& world = tick.world;
    Scratch& scratch = world.scratch;
    scratch.grid.begin(world.half_um);
    scratch.movers.clear();
    scratch.germs.clear();
    scratch.blocks.clear();
    for (std::uint32_t i = 0; i < world.cells.size(); ++i) {
        Cell& cell = world.cells[i];
        cell.before_um = cell.pos_um;
        while (scratch.blocks.size() <= cell.id.value / kBlock) scratch.blocks.push_back(i);
        // a T cell that is primed in this tick grows
        const float widest =
            cell.kind == Kind::TCell ? std::max(cell.radius_um, tick.params.t_cell_radius_um) : cell.radius_um;
        scratch.grid.add(i, sorts(cell), cell.pos_um, widest);
        if (is_tissue(cell.kind)) continue;
        scratch.movers.push_back(i);
        if (is_germ(cell.kind)) scratch.germs.push_back(i);
    }
    scratch.grid.finish();
    for (Cell& cell : world.cells) {
        if (is_tissue(cell.kind) && cell.fate != Fate::Gone) step_tissue(tick, cell);
    }
}

/// The dead of the tissue stay listed (they are counted, and ids stay stable); germs, antibodies and removed young T cells do not.
void tidy(World& world, std::vector<Cell>& born) {
    for (Cell& cell : world.cells) {
        if (cell.kind == Kind::TCell && cell.fate == Fate::Dying && world.tick - cell.fate_since > 60)
            cell.fate = Fate::Gone;
    }
    std::erase_if(world.cells, [](const Cell& cell) {
        return cell.fate == Fate::Gone && (is_germ(cell.kind) || cell.kind == Kind::Antibody);
    });
    world.cells.insert(world.cells.end(), born.begin(), born.end());  // new ids are the highest: still sorted
}

}  // namespace

void Tick::tell(Event event, CellId who, CellId whom) {
    const Cell* cell = find(std::as_const(world), whom);
    if (cell == nullptr && !born.empty() && whom >= born.front().id) {
        const auto newborn =
            std::find_if(born.begin(), born.end(), [&](const Cell& other) { return other.id == whom; });
        if (newborn != born.end()) cell = &*newborn;
    }
    happened.push_back({world.tick, event, who, whom, cell != nullptr ? cell->kind : Kind::Healthy});
}

const std::vector<std::uint32_t>& Tick::near_edge(Vec2 at_um, float reach_um, std::uint8_t of) {
    auto& near = world.scratch.near;
    near.clear();
    grid().near_edge(at_um, reach_um, of, [&](const Grid::Entry& entry) { near.push_back(entry.index()); });
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    return near;
}

World make_world(const Params& params, const Stage& stage, std::uint64_t seed) {
    World world;
    world.rng.reseed(seed);
    world.half_um = stage.half_um;
    world.dials = stage.dials;
    world.node_x_um = stage.node_x_um;
    world.thymus_x_um = stage.thymus_x_um;
    world.wall_um = stage.wall_um;
    world.wall_radius_um = stage.wall_radius_um;
    world.contagious = stage.contagious;
    std::vector<Happening> nothing;
    std::vector<Cell> nobody;
    Tick tick{world, params, nothing, nobody};
    world.cells.reserve(stage.cells.size());
    for (const Placed& placed : stage.cells) world.cells.push_back(place(tick, stage, placed));
    return world;
}

std::vector<Happening> step(World& world, const Params& params) {
    std::vector<Happening> happened;
    ++world.tick;
    std::vector<Cell> born;
    Tick tick{world, params, happened, born};
    look_round(tick);
    for (const std::uint32_t index : world.scratch.movers) {
        if (world.cells[index].fate != Fate::Alive) continue;
        step_mover(tick, world.cells[index]);
        note_move(tick, index);
    }
    renew_node(tick);
    keep_apart(tick);
    tidy(world, born);
    return happened;
}

const Cell* find(const World& world, CellId id) {
    // where it stands if the list has not changed since the tick began; nothing is taken on trust
    const auto& blocks = world.scratch.blocks;
    const std::size_t block = id.value / kBlock;
    if (block < blocks.size() && !world.cells.empty()) {
        std::size_t at = std::min<std::size_t>(blocks[block] + id.value % kBlock, world.cells.size() - 1);
        for (int tries = 0; tries < 8 && at > 0 && world.cells[at].id > id; ++tries) --at;
        if (world.cells[at].id == id) return &world.cells[at];
    }
    const auto at = std::lower_bound(world.cells.begin(), world.cells.end(), id,
                                     [](const Cell& cell, CellId wanted) { return cell.id < wanted; });
    return at != world.cells.end() && at->id == id ? &*at : nullptr;
}

Cell* find(World& world, CellId id) { return const_cast<Cell*>(find(static_cast<const World&>(world), id)); }

Vec2 site_direction(int site) {
    constexpr float kHalf = 0.70710678F;
    constexpr std::array<Vec2, kSites> kDirections{
        {{1, 0}, {kHalf, kHalf}, {0, 1}, {-kHalf, kHalf}, {-1, 0}, {-kHalf, -kHalf}, {0, -1}, {kHalf, -kHalf}}};
    return kDirections[static_cast<std::size_t>(site) % kDirections.size()];
}

Vec2 site_position_um(const Cell& cell, int site) {
    return cell.pos_um + base::turn(site_direction(site), cell.facing) * cell.radius_um;
}

bool infected(const Cell& cell) { return cell.kind == Kind::Healthy && cell.tissue.virus > 0; }

}  // namespace sim
