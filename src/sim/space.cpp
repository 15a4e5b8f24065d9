// Where cells may be: borders, dense tissue, and receptors at holders, of which no two share one.
#include "sim/rules.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace sim {

namespace {

/// Left and right border for this cell: young T cells keep to the thymus, naive ones to the lymph node, others to the tissue;
/// effector T cells go in and out of the node.
Vec2 borders(const World& world, const Cell& cell) {
    Vec2 range{-world.half_um.x, std::min(world.half_um.x, world.dish_x_um)};
    const bool young = cell.kind == Kind::TCell && cell.t->ripeness == Ripeness::Young;
    if (world.thymus_x_um > -world.half_um.x) {
        (young ? range.y : range.x) = world.thymus_x_um;
        return range;
    }
    if (world.node_x_um >= world.half_um.x) return range;
    const bool t_cell = cell.kind == Kind::TCell;
    if (t_cell && cell.t->ripeness == Ripeness::Effector) return range;
    if (comes_home(world, cell)) return range;
    const bool in_node = (t_cell && cell.t->ripeness != Ripeness::Regulatory) || cell.t->doing == Doing::Showing;
    (in_node ? range.x : range.y) = world.node_x_um;
    return range;
}

int tile(float from_border_um, float width_um, int count) {
    const float place = from_border_um / width_um * static_cast<float>(count);
    if (!(place > 0)) return 0;
    return place < static_cast<float>(count) ? static_cast<int>(place) : count - 1;
}

/// Nobody is squeezed through the dense tissue either, however hard others press.
void hold_outside(const World& world, Cell& cell) {
    const Disc* wall = wall_near(world, cell.pos_um);
    if (wall == nullptr) return;
    const float was = base::length(cell.before_um - wall->at_um);
    const float is = base::length(cell.pos_um - wall->at_um);
    // back to where it stood: the one place that is sure to keep to every border
    if (was >= wall->radius_um && is < wall->radius_um) cell.pos_um = cell.before_um;
}

}  // namespace

const Disc* wall_near(const World& world, Vec2 at_um) {
    const Nests& nests = world.nests;
    if (world.dials.wall <= 0 || nests.discs.empty()) return nullptr;
    const int column = tile(at_um.x + world.half_um.x, 2 * world.half_um.x, nests.columns);
    const int row = tile(at_um.y + world.half_um.y, 2 * world.half_um.y, nests.rows);
    return &nests.discs[static_cast<std::size_t>(row * nests.columns + column)];
}

bool kept_out(const World& world, Cell& cell) {
    const Disc* wall = wall_near(world, cell.pos_um);
    if (wall == nullptr) return false;
    const Vec2 out = cell.pos_um - wall->at_um;
    const float far = base::length(out);
    const float edge = wall->radius_um + cell.radius_um;
    // who is well inside already is not turned out again
    if (far > edge || far < wall->radius_um - cell.radius_um || base::dot(cell.facing, out) >= 0) return false;
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
    const float low = has_vessel(world) ? world.vessel_y_um + kVesselHalf_um + cell.radius_um : -top;
    if (cell.pos_um.y > top || cell.pos_um.y < low) {
        cell.facing.y = cell.pos_um.y > low ? -std::abs(cell.facing.y) : std::abs(cell.facing.y);
        cell.pos_um.y = std::clamp(cell.pos_um.y, low, top);
    }
    hold_outside(world, cell);
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
