// Room between cells: nobody overlaps for long.
#include "sim/rules.h"

#include <cstddef>
#include <utility>

namespace sim {

namespace {

/// How far a cell gives way when another presses it: cells that crawl squeeze through, tissue is held by its neighbours.
float yield(const Cell& cell) {
    if (is_tissue(cell.kind)) return 0.08F;
    return cell.kind == Kind::Dendritic ? 0.3F : 1.0F;
}

/// Germs and antibodies are so small that they slip past everybody.
bool takes_room(const Cell& cell) {
    return cell.fate != Fate::Gone && cell.kind != Kind::Antibody && cell.kind != Kind::Vaccine &&
           (!is_germ(cell.kind) || cell.kind == Kind::Fungus);
}

float room_taken(const Cell& cell) { return cell.fate == Fate::Alive ? cell.radius_um : cell.radius_um * 0.5F; }

/// True when they had to give way to each other. `firmness`: share of the overlap that is undone.
bool part(Cell& a, Cell& b, float firmness) {
    const Vec2 way = b.pos_um - a.pos_um;
    const float wanted = room_taken(a) + room_taken(b);
    const float square = base::dot(way, way);
    if (square >= wanted * wanted) return false;
    const float overlap = (wanted - base::length(way)) * firmness;
    const float share = yield(a) / (yield(a) + yield(b));
    const Vec2 out = base::unit(way);
    a.pos_um -= out * (overlap * share);
    b.pos_um += out * (overlap * (1.0F - share));
    return true;
}

/// Fills `near` with the cells after `index` that may press the one there, even once it has given way a little.
void find_pressing(Tick& tick, std::uint32_t index, std::uint32_t after) {
    const Cell& cell = tick.world.cells[index];
    tick.grid().list_near_edge(cell.pos_um, cell.radius_um + Grid::kSlack_um, kRoomSort, after + 1,
                               tick.world.scratch.near);
}

/// Parts one cell from all after it, in the order of ids, as if every one of them were tried.
void make_room(Tick& tick, std::uint32_t index) {
    auto& near = tick.world.scratch.near;
    Cell& cell = tick.world.cells[index];
    Vec2 from = cell.pos_um;
    find_pressing(tick, index, index);
    for (std::size_t i = 0; i < near.size(); ++i) {
        const std::uint32_t other = near[i];
        if (!takes_room(tick.world.cells[other]) || !part(cell, tick.world.cells[other], 1)) continue;
        note_move(tick, other);
        const Vec2 way = cell.pos_um - from;
        if (base::dot(way, way) <= Grid::kSlack_um * Grid::kSlack_um) continue;
        from = cell.pos_um;  // pushed so far that others may press it now
        find_pressing(tick, index, other);
        i = static_cast<std::size_t>(-1);  // from the first of the new list
    }
    note_move(tick, index);
}

/// In a story: every pair, in the order of ids, until none overlaps.
void part_all(Tick& tick) {
    for (std::uint32_t i = 0; i < tick.world.cells.size(); ++i) {
        if (takes_room(tick.world.cells[i])) make_room(tick, i);
    }
}

/// Undoes a part of each overlap of one cell with those of these sorts, from index `from` on.
void press(Tick& tick, std::uint32_t index, std::uint8_t sorts, std::uint32_t from) {
    constexpr float kFirmness = 0.3F;
    Cell& cell = tick.world.cells[index];
    tick.grid().list_near_edge(cell.pos_um, cell.radius_um, sorts, from, tick.world.scratch.near);
    for (const std::uint32_t i : tick.world.scratch.near) {
        Cell& other = tick.world.cells[i];
        // a mover sees to all tissue near by; of two movers, the one with the lower id sees to the other
        if (!takes_room(other) || (!is_tissue(other.kind) && i <= index)) continue;
        part(cell, other, kFirmness);
    }
}

/// In the crowd of a lab a cell that squeezes through would be thrown to and fro between firm neighbours, so an overlap is undone bit
/// by bit. Tissue, which hardly moves, looks at its tissue neighbours in every fourth tick only.
void part_crowd(Tick& tick) {
    constexpr std::uint32_t kTurns = 4;
    auto& cells = tick.world.cells;
    for (std::uint32_t i = tick.world.tick % kTurns; i < cells.size(); i += kTurns) {
        if (is_tissue(cells[i].kind) && takes_room(cells[i])) press(tick, i, kTissueSort, i + 1);
    }
    for (const std::uint32_t i : tick.world.scratch.movers) {
        if (takes_room(cells[i])) press(tick, i, kRoomSort, 0);
    }
}

}  // namespace

std::uint8_t sorts(const Cell& cell) {
    int all = takes_room(cell) ? kRoomSort : 0;
    if (cell.kind == Kind::TCell) all |= kTCellSort;
    if (cell.kind == Kind::Dendritic) all |= kDendriticSort;
    if (is_germ(cell.kind) || cell.kind == Kind::Vaccine) all |= kGermSort;
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
    tick.world.lab ? part_crowd(tick) : part_all(tick);
    for (const std::uint32_t i : tick.world.scratch.movers) {
        Cell& cell = tick.world.cells[i];
        if (std::as_const(cell).t->doing != Doing::Leaving) keep_inside(tick.world, cell);
    }
}

}  // namespace sim
