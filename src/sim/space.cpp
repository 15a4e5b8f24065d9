// Room between cells: nobody overlaps, nobody leaves the arena, no two receptors share a holder.
#include "sim/rules.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace sim {

namespace {

/// Left and right border for this cell: young T cells keep to the thymus, naive ones to the lymph node, others to the tissue;
/// effector T cells go in and out of the node.
Vec2 borders(const World& world, const Cell& cell) {
    Vec2 range{-world.half_um.x, world.half_um.x};
    const bool young = cell.kind == Kind::TCell && cell.t->ripeness == Ripeness::Young;
    if (world.thymus_x_um > -world.half_um.x) {
        (young ? range.y : range.x) = world.thymus_x_um;
        return range;
    }
    if (world.node_x_um >= world.half_um.x) return range;
    const bool t_cell = cell.kind == Kind::TCell;
    if (t_cell && cell.t->ripeness == Ripeness::Effector) return range;
    const bool in_node = (t_cell && cell.t->ripeness != Ripeness::Regulatory) || cell.t->doing == Doing::Showing;
    (in_node ? range.x : range.y) = world.node_x_um;
    return range;
}

/// Nobody is squeezed through the dense tissue either, however hard others press.
void hold_outside(const World& world, Cell& cell) {
    if (world.dials.wall <= 0 || world.wall_radius_um <= 0) return;
    const float was = base::length(cell.before_um - world.wall_um);
    const float is = base::length(cell.pos_um - world.wall_um);
    // back to where it stood: the one place that is sure to keep to every border
    if (was >= world.wall_radius_um && is < world.wall_radius_um) cell.pos_um = cell.before_um;
}

}  // namespace

bool kept_out(const World& world, Cell& cell) {
    if (world.dials.wall <= 0 || world.wall_radius_um <= 0) return false;
    const Vec2 out = cell.pos_um - world.wall_um;
    const float far = base::length(out);
    const float edge = world.wall_radius_um + cell.radius_um;
    // who is well inside already is not turned out again
    if (far > edge || far < world.wall_radius_um - cell.radius_um || base::dot(cell.facing, out) >= 0) return false;
    const Vec2 normal = base::unit(out);
    cell.facing = base::unit(cell.facing - normal * (2 * base::dot(cell.facing, normal)), normal);
    return true;
}

void keep_inside(const World& world, Cell& cell) {
    const Vec2 border = borders(world, cell);
    const float left = border.x + cell.radius_um;
    const float right = border.y - cell.radius_um;
    if (cell.pos_um.x > right || cell.pos_um.x < left) {
        cell.facing.x = cell.pos_um.x > right ? -std::abs(cell.facing.x) : std::abs(cell.facing.x);
        cell.pos_um.x = std::clamp(cell.pos_um.x, left, right);
    }
    const float top = world.half_um.y - cell.radius_um;
    if (cell.pos_um.y > top || cell.pos_um.y < -top) {
        cell.facing.y = cell.pos_um.y > 0 ? -std::abs(cell.facing.y) : std::abs(cell.facing.y);
        cell.pos_um.y = std::clamp(cell.pos_um.y, -top, top);
    }
    hold_outside(world, cell);
}

namespace {

/// How far a cell gives way when another presses it: cells that crawl squeeze through, tissue is held by its neighbours.
float yield(const Cell& cell) {
    if (is_tissue(cell.kind)) return 0.08F;
    return cell.kind == Kind::Dendritic ? 0.3F : 1.0F;
}

/// Germs and antibodies are so small that they slip past everybody.
bool takes_room(const Cell& cell) {
    return cell.fate != Fate::Gone && cell.kind != Kind::Antibody && (!is_germ(cell.kind) || cell.kind == Kind::Fungus);
}

float room_taken(const Cell& cell) { return cell.fate == Fate::Alive ? cell.radius_um : cell.radius_um * 0.5F; }

/// True when they had to give way to each other.
bool part(Cell& a, Cell& b) {
    const Vec2 way = b.pos_um - a.pos_um;
    const float wanted = room_taken(a) + room_taken(b);
    const float square = base::dot(way, way);
    if (square >= wanted * wanted) return false;
    const float overlap = wanted - base::length(way);
    const float share = yield(a) / (yield(a) + yield(b));
    const Vec2 out = base::unit(way);
    a.pos_um -= out * (overlap * share);
    b.pos_um += out * (overlap * (1.0F - share));
    return true;
}

/// Fills `near` with the cells after `index` that may press the one there, even once it has given way a little.
void find_pressing(Tick& tick, std::uint32_t index, std::uint32_t after) {
    const Cell& cell = tick.world.cells[index];
    auto& near = tick.world.scratch.near;
    near.clear();
    tick.grid().near_edge(cell.pos_um, cell.radius_um + Grid::kSlack_um, kRoomSort, [&](const Grid::Entry& entry) {
        if (entry.index() > after) near.push_back(entry.index());
    });
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
}

/// Parts one cell from all after it, in the order of ids, as if every one of them were tried.
void make_room(Tick& tick, std::uint32_t index) {
    auto& near = tick.world.scratch.near;
    Cell& cell = tick.world.cells[index];
    Vec2 from = cell.pos_um;
    find_pressing(tick, index, index);
    for (std::size_t i = 0; i < near.size(); ++i) {
        const std::uint32_t other = near[i];
        if (!takes_room(tick.world.cells[other]) || !part(cell, tick.world.cells[other])) continue;
        note_move(tick, other);
        const Vec2 way = cell.pos_um - from;
        if (base::dot(way, way) <= Grid::kSlack_um * Grid::kSlack_um) continue;
        from = cell.pos_um;  // pushed so far that others may press it now
        find_pressing(tick, index, other);
        i = static_cast<std::size_t>(-1);
    }
    note_move(tick, index);
}

}  // namespace

std::uint8_t sorts(const Cell& cell) {
    int all = takes_room(cell) ? kRoomSort : 0;
    if (cell.kind == Kind::TCell) all |= kTCellSort;
    if (cell.kind == Kind::Dendritic) all |= kDendriticSort;
    if (is_germ(cell.kind)) all |= kGermSort;
    if (!is_tissue(cell.kind) || cell.fate == Fate::Gone) return static_cast<std::uint8_t>(all);
    const bool alarm = cell.kind == Kind::Tumour || cell.tissue.virus > 0 || cell.tissue.holders < kSites / 2;
    return static_cast<std::uint8_t>(all | kTissueSort | (alarm ? kAlarmSort : 0));
}

void note_move(Tick& tick, std::uint32_t index) {
    const Cell& cell = tick.world.cells[index];
    const Vec2 way = cell.pos_um - cell.before_um;
    if (base::dot(way, way) > Grid::kSlack_um * Grid::kSlack_um)
        tick.grid().moved(index, sorts(cell), cell.pos_um, cell.radius_um);
}

void keep_apart(Tick& tick) {
    for (std::uint32_t i = 0; i < tick.world.cells.size(); ++i) {
        if (takes_room(tick.world.cells[i])) make_room(tick, i);
    }
    for (const std::uint32_t i : tick.world.scratch.movers) {
        Cell& cell = tick.world.cells[i];
        if (std::as_const(cell).t->doing != Doing::Leaving) keep_inside(tick.world, cell);
    }
}

bool site_taken(const Cell& cell, int site, const Cell& except) {
    const bool own = except.t->partner == cell.id && except.t->site == site;
    return site_taken(cell, site) && !own;
}

void set_site(World& world, Cell& reader, int site) {
    const auto mark = [&](bool taken) {
        Cell* cell = reader.t->site >= 0 ? find(world, reader.t->partner) : nullptr;
        if (cell == nullptr) return;
        const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(reader.t->site));
        cell->tissue.taken = static_cast<std::uint8_t>(taken ? cell->tissue.taken | bit : cell->tissue.taken & ~bit);
    };
    mark(false);
    reader.t->site = static_cast<std::int8_t>(site);
    mark(true);
}

}  // namespace sim
