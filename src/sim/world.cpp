// How a tick runs through the rules.
#include "sim/world.h"

#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

constexpr std::uint32_t kBlock = 32;  // ids a block, see Scratch::blocks

/// Naive and memory T cells read dendritic cells in the lymph node.
bool keeps_to_node(const Cell& cell) {
    return cell.t->ripeness == Ripeness::Naive || cell.t->ripeness == Ripeness::Memory;
}

void go_about(Tick& tick, Cell& cell, float speed_um_min) {
    switch (cell.t->doing) {
    case Doing::Guided: follow_guide(tick, cell); break;
    case Doing::Reading: read_badges(tick, cell); break;
    case Doing::Bound:
        hold_on(tick, cell);
        keeps_to_node(cell) ? add_up_priming(tick, cell) : add_up_signal(tick, cell);
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
    if (comes_home(tick.world, cell)) head_home(tick, cell);
    if (has_vessel(tick.world)) feed(tick, cell);
    const bool small = keeps_to_node(cell) || cell.t->ripeness == Ripeness::Quiet;
    go_about(tick, cell, small ? tick.params.naive_speed_um_min : tick.params.t_cell_speed_um_min);
    if (cell.t->ripeness != Ripeness::Effector) return;
    release_granules(tick, cell);
    end_contact(tick, cell);
    divide(tick, cell);
    end_response(tick, cell);
}

/// NK cells that take no part let go and draw back.
void stand_aside(Tick& tick, Cell& cell) {
    if (cell.t->doing != Doing::Crawling) leave(tick, cell, Event::Detached);
    cell.facing = base::unit(cell.facing + base::unit(cell.pos_um, cell.facing) * 0.5F, cell.facing);
    crawl(tick, cell, tick.params.nk_speed_um_min);
}

void step_nk_cell(Tick& tick, Cell& cell) {
    if (tick.world.dials.nk_cells <= 0) return stand_aside(tick, cell);
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
    case Kind::Vaccine: step_vaccine(tick, cell); break;
    case Kind::Healthy:
    case Kind::Tumour: break;
    }
}

void begin_round(Tick& tick) {
    Scratch& scratch = tick.world.scratch;
    scratch.grid.begin(tick.world.half_um);
    scratch.bodies.resize(tick.world.cells.size());
    scratch.movers.clear();
    scratch.blocks.clear();
    scratch.ended.clear();
    scratch.dividing.clear();
    scratch.killers = 0;
}

/// Notes where a cell stands, for the grid and the lists of this tick.
void enter(Tick& tick, std::uint32_t index) {
    Scratch& scratch = tick.world.scratch;
    const Cell& cell = tick.world.cells[index];
    while (scratch.blocks.size() <= cell.id.value / kBlock) scratch.blocks.push_back(index);
    // a T cell that is primed in this tick grows
    const bool t_cell = cell.kind == Kind::TCell;
    const float widest = t_cell ? std::max(cell.radius_um, tick.params.t_cell_radius_um) : cell.radius_um;
    const Body& body = scratch.bodies[index] = body_of(cell);
    scratch.grid.add(index, body.sorts, body.at_um, widest);
    if (is_tissue(cell.kind)) return;
    scratch.movers.push_back(index);
    scratch.killers += is_killer(cell) ? 1U : 0U;
}

/// What tissue cells do, for which nobody else counts, and in the same go where everybody stands: each cell is fetched from memory once.
void step_tissue_and_look_round(Tick& tick) {
    World& world = tick.world;
    begin_round(tick);
    for (std::uint32_t i = 0; i < world.cells.size(); ++i) {
        Cell& cell = world.cells[i];
        cell.before_um = cell.pos_um;
        if (is_tissue(cell.kind) && cell.fate != Fate::Gone) {
            step_tissue(tick, cell);
            if (cell.kind == Kind::Tumour && due_to_divide(tick, cell)) world.scratch.dividing.push_back(i);
        }
        enter(tick, i);
    }
    world.scratch.grid.finish();
    world.tally.killer_ticks += world.scratch.killers;
    for (const std::uint32_t index : world.scratch.dividing) divide_tumour(tick, world.cells[index]);
}

/// What census() says of the dead stays true when they are taken off the list.
void count_out(Tally& tally, const Cell& cell) {
    if (cell.kind == Kind::Tumour) ++tally.tumour_cleared;
    if (cell.kind != Kind::Healthy) return;
    ++(infected(cell) ? tally.infected_cleared : tally.healthy_lost);
    if (!infected(cell) && cell.tissue.hits > 0) ++tally.healthy_hit;
}

bool forgotten(const Cell& cell) {
    return is_germ(cell.kind) || cell.kind == Kind::Antibody || cell.kind == Kind::Vaccine;
}

/// Germs, antibodies and packets of vaccine that are gone are forgotten. The dead of the tissue stay listed in a story,
/// where each of a few cells is somebody; in a lab they are counted and taken off, now and then, because a long list is
/// slow to close up.
void tidy(World& world) {
    const bool all = world.lab && world.tick % 16 == 0;
    bool somebody = all;
    for (const std::uint32_t index : world.scratch.movers) {
        Cell& cell = world.cells[index];
        const bool mortal = cell.kind == Kind::TCell || cell.kind == Kind::Dendritic;
        if (mortal && cell.fate == Fate::Dying && world.tick - cell.fate_since > 60) cell.fate = Fate::Gone;
        somebody = somebody || (cell.fate == Fate::Gone && forgotten(cell));
    }
    if (!somebody) return;
    for (const Cell& cell : world.cells) {
        if (all && cell.fate == Fate::Gone) count_out(world.tally, cell);
    }
    std::erase_if(world.cells, [&](const Cell& cell) { return cell.fate == Fate::Gone && (all || forgotten(cell)); });
}

}  // namespace

void look_round(Tick& tick) {
    begin_round(tick);
    for (std::uint32_t i = 0; i < tick.world.cells.size(); ++i) enter(tick, i);
    tick.world.scratch.grid.finish();
}

void Tick::tell(Event event, CellId who, CellId whom) {
    const Cell* cell = find(std::as_const(world), whom);
    if (cell == nullptr && !born.empty() && whom >= born.front().id) {
        const auto newborn =
            std::find_if(born.begin(), born.end(), [&](const Cell& other) { return other.id == whom; });
        if (newborn != born.end()) cell = &*newborn;
    }
    happened.push_back({world.tick, event, who, whom, cell != nullptr ? cell->kind : Kind::Healthy});
}

const IndexList& Tick::near_edge(Vec2 at_um, float reach_um, std::uint8_t of) {
    grid().list_near_edge(at_um, reach_um, of, 0, world.scratch.near);
    return world.scratch.near;
}

std::vector<Happening> step(World& world, const Params& params) {
    std::vector<Happening> happened;
    ++world.tick;
    std::vector<Cell> born;
    Tick tick{world, params, happened, born};
    settle_medicines(tick);
    step_tissue_and_look_round(tick);
    for (const std::uint32_t index : world.scratch.movers) {
        if (world.cells[index].fate != Fate::Alive) continue;
        step_mover(tick, world.cells[index]);
        note_move(tick, index);
    }
    step_her2(tick);
    renew_node(tick);
    renew_by_blood(tick);
    renew_vaccinated(tick);
    step_cytokine(tick);
    step_dish(tick);
    world.ifn_gamma.spread(params.ifn_diffusion_um2_s, params.ifn_life_min, tick.minutes());
    keep_apart(tick);
    tidy(world);
    join(world, born);
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
