// How a world is made, and how a cell comes into it.
#include "base/hash.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

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
    cell.t->other_grip = placed.other_grip;
    cell.t->self_grip = placed.self_grip >= 0 ? placed.self_grip : drawn;
    cell.t->ripeness = placed.ripeness;
}

/// Differs from cell to cell about the mean of the dial, and is the same whenever it is asked for.
std::uint8_t her2(const Dials& dials, CellId id) {
    if (dials.her2 <= 0) return 0;
    const float spread = 0.5F * (base::Hash{}.add(std::uint64_t{id.value}).unit() - 0.5F);
    return static_cast<std::uint8_t>(std::clamp(dials.her2 + spread * dials.her2, 0.0F, 1.0F) * 255.0F + 0.5F);
}

/// Where everybody will stand, so that a cell can look for its nearest neighbour among fifty thousand.
Grid chart(const Stage& stage) {
    Grid grid;
    grid.begin(stage.half_um);
    for (std::uint32_t i = 0; i < stage.cells.size(); ++i) {
        if (stage.cells[i].kind != Kind::TCell) grid.add(i, kTissueSort, stage.cells[i].at_um, 0);
    }
    grid.finish();
    return grid;
}

Vec2 towards_nearest(const Grid& grid, Vec2 from) {
    Vec2 best{1, 0};
    float best_square = 1e9F;
    float reach = 1e5F;
    std::uint32_t who = 0;
    grid.outwards(from, reach, kTissueSort, [&](const Grid::Entry& entry) {
        const Vec2 way = entry.at_um - from;
        const float square = base::dot(way, way);
        if (square > best_square || (square == best_square && entry.index() >= who)) return;
        best_square = square;
        best = way;
        who = entry.index();
        reach = base::length(way);
    });
    return base::unit(best);
}

void furnish_tissue(Tick& tick, const Placed& placed, Cell& cell) {
    World& world = tick.world;
    cell.facing = world.rng.direction();
    const bool tumour = placed.kind == Kind::Tumour;
    cell.tissue.plugs = plugs_of(tumour ? world.dials.tumour_pd_l1 : world.dials.healthy_pd_l1);
    cell.tissue.virus = placed.virus;
    if (tumour) {
        set_her2(world.dials, cell);
    }
    if (tumour && world.lab) {
        // as if each had divided at another time before
        const auto between = static_cast<float>(tick.ticks(tick.params.tumour_division_min));
        cell.tissue.grown = world.tick - static_cast<std::uint32_t>(
                                             between * base::Hash{}.add(std::uint64_t{cell.id.value} * 2).unit());
    }
    for (Site& site : cell.tissue.sites) site.badge = fragment(tick, cell);
}

}  // namespace

std::uint8_t plugs_of(float share) {
    return static_cast<std::uint8_t>(std::clamp(share, 0.0F, 1.0F) * static_cast<float>(kPlugs) + 0.5F);
}

void set_her2(const Dials& dials, Cell& cell) { cell.tissue.her2 = her2(dials, cell.id); }

Cell make_cell(Tick& tick, const Placed& placed, Vec2 facing) {
    Cell cell;
    cell.id = CellId{tick.world.next_id++};
    cell.kind = placed.kind;
    cell.radius_um = radius_um(tick.params, placed);
    cell.pos_um = cell.before_um = cell.tissue.home_um = placed.at_um;
    cell.tissue.tissue = placed.tissue;
    if (is_tissue(placed.kind)) {
        furnish_tissue(tick, placed, cell);
        return cell;
    }
    cell.facing = facing;
    equip(tick, placed, cell);
    if (cell.kind == Kind::Dendritic) {
        for (Site& site : cell.tissue.sites) site.badge = Badge::Self;
    }
    return cell;
}

void join(World& world, std::vector<Cell>& born) {
    for (Cell& cell : born) {
        ++world.tally.born[static_cast<std::size_t>(cell.kind)];
        world.cells.push_back(std::move(cell));  // new ids are the highest: still sorted
    }
    born.clear();
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
    world.nests = stage.nests;
    if (world.nests.discs.empty() && stage.wall_radius_um > 0)
        world.nests = {1, 1, {{stage.wall_um, stage.wall_radius_um}}};
    world.contagious = stage.contagious;
    world.vessel_y_um = stage.vessel_y_um;
    world.alarm_reach_um = stage.alarm_reach_um;
    world.dish_x_um = stage.dish_x_um;
    world.vaccine = stage.vaccine;
    world.injection_um = stage.injection_um;
    world.lab = stage.lab;
    world.founders = static_cast<std::uint32_t>(stage.cells.size());
    if (stage.lab) world.ifn_gamma = Field{stage.half_um};
    std::vector<Happening> nothing;
    std::vector<Cell> nobody;
    Tick tick{world, params, nothing, nobody};
    const Grid grid = chart(stage);
    std::vector<Cell> placed_cells;
    world.cells.reserve(stage.cells.size() + (stage.lab ? stage.cells.size() / 8 : 0));
    for (const Placed& placed : stage.cells) {
        const Vec2 facing = is_tissue(placed.kind) ? Vec2{1, 0} : towards_nearest(grid, placed.at_um);
        placed_cells.push_back(make_cell(tick, placed, facing));
        join(world, placed_cells);
    }
    if (world.dials.her2_level >= 0) coat_with_her2(tick, world.dials.her2_level);
    return world;
}

}  // namespace sim
