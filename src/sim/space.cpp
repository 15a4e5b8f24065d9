// Room between cells: nobody overlaps, nobody leaves the arena, no two receptors share a holder.
#include "sim/rules.h"

#include <algorithm>
#include <cstdlib>

namespace sim {

bool site_taken(const World& world, CellId cell, int site, CellId except) {
    return std::any_of(world.cells.begin(), world.cells.end(), [&](const Cell& other) {
        const bool holds = other.t.doing == Doing::Reading || other.t.doing == Doing::Bound;
        return other.kind == Kind::TCell && holds && other.id != except && other.t.partner == cell &&
               other.t.site == site;
    });
}

void keep_inside(const World& world, Cell& cell) {
    const Vec2 room{world.half_um.x - cell.radius_um, world.half_um.y - cell.radius_um};
    if (cell.pos_um.x > room.x || cell.pos_um.x < -room.x) {
        cell.pos_um.x = std::clamp(cell.pos_um.x, -room.x, room.x);
        cell.facing.x = cell.pos_um.x > 0 ? -std::abs(cell.facing.x) : std::abs(cell.facing.x);
    }
    if (cell.pos_um.y > room.y || cell.pos_um.y < -room.y) {
        cell.pos_um.y = std::clamp(cell.pos_um.y, -room.y, room.y);
        cell.facing.y = cell.pos_um.y > 0 ? -std::abs(cell.facing.y) : std::abs(cell.facing.y);
    }
}

namespace {

/// How far a cell gives way when another presses it: T cells squeeze through, tissue is held by its neighbours.
float yield(const Cell& cell) {
    return cell.kind == Kind::TCell ? 1.0F : 0.08F;
}

float room_taken(const Cell& cell) {
    return cell.fate == Fate::Alive ? cell.radius_um : cell.radius_um * 0.5F;
}

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
            if (cells[i].fate != Fate::Gone && cells[j].fate != Fate::Gone) part(cells[i], cells[j]);
        }
    }
    for (Cell& cell : cells) {
        if (cell.kind == Kind::TCell) keep_inside(tick.world, cell);
    }
}

}  // namespace sim
