// Room between cells: nobody overlaps, nobody leaves the arena, no two receptors share a holder.
#include "sim/rules.h"

#include <algorithm>
#include <cstdlib>

namespace sim {

namespace {

/// Left and right border for this cell: young T cells keep to the thymus, naive ones to the lymph node, others to the tissue;
/// effector T cells go in and out of the node.
Vec2 borders(const World& world, const Cell& cell) {
    Vec2 range{-world.half_um.x, world.half_um.x};
    const bool young = cell.kind == Kind::TCell && cell.t.ripeness == Ripeness::Young;
    if (world.thymus_x_um > -world.half_um.x) {
        (young ? range.y : range.x) = world.thymus_x_um;
        return range;
    }
    if (world.node_x_um >= world.half_um.x) return range;
    const bool t_cell = cell.kind == Kind::TCell;
    if (t_cell && cell.t.ripeness == Ripeness::Effector) return range;
    const bool in_node = (t_cell && cell.t.ripeness != Ripeness::Regulatory) || cell.t.doing == Doing::Showing;
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

bool site_taken(const World& world, CellId cell, int site, CellId except) {
    return std::any_of(world.cells.begin(), world.cells.end(), [&](const Cell& other) {
        const bool holds = other.t.doing == Doing::Reading || other.t.doing == Doing::Bound;
        return holds && other.id != except && other.t.partner == cell && other.t.site == site;
    });
}

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

void part(Cell& a, Cell& b) {
    const Vec2 way = b.pos_um - a.pos_um;
    const float wanted = room_taken(a) + room_taken(b);
    const float square = base::dot(way, way);
    if (square >= wanted * wanted) return;
    const float overlap = wanted - base::length(way);
    const float share = yield(a) / (yield(a) + yield(b));
    const Vec2 out = base::unit(way);
    a.pos_um -= out * (overlap * share);
    b.pos_um += out * (overlap * (1.0F - share));
}

}  // namespace

void keep_apart(Tick& tick) {
    auto& cells = tick.world.cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (std::size_t j = i + 1; j < cells.size(); ++j) {
            if (takes_room(cells[i]) && takes_room(cells[j])) part(cells[i], cells[j]);
        }
    }
    for (Cell& cell : cells) {
        if (!is_tissue(cell.kind) && cell.t.doing != Doing::Leaving) keep_inside(tick.world, cell);
    }
}

}  // namespace sim
