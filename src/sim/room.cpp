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

// The same by bodies, for the crowd of a lab, where whole cells would have to be fetched from far.

float yield(const Body& body) {
    if ((body.sorts & kTissueSort) != 0) return 0.08F;
    return (body.sorts & kDendriticSort) != 0 ? 0.3F : 1.0F;
}

float room_taken(const Body& body) { return body.fate == Fate::Alive ? body.radius_um : body.radius_um * 0.5F; }

bool part(Body& a, Body& b, float firmness) {
    const Vec2 way = b.at_um - a.at_um;
    const float wanted = room_taken(a) + room_taken(b);
    const float square = base::dot(way, way);
    if (square >= wanted * wanted) return false;
    const float overlap = (wanted - base::length(way)) * firmness;
    const float share = yield(a) / (yield(a) + yield(b));
    const Vec2 out = base::unit(way);
    a.at_um -= out * (overlap * share);
    b.at_um += out * (overlap * (1.0F - share));
    return true;
}

/// Undoes a part of each overlap of one cell with those of these sorts, from index `from` on.
void press(Tick& tick, std::uint32_t index, std::uint8_t sorts, std::uint32_t from) {
    constexpr float kFirmness = 0.3F;
    Scratch& scratch = tick.world.scratch;
    Body& body = scratch.bodies[index];
    bool pressed = false;
    tick.grid().list_near_edge(body.at_um, body.radius_um, sorts, from, scratch.near);
    for (const std::uint32_t i : scratch.near) {
        Body& other = scratch.bodies[i];
        const bool tissue = (other.sorts & kTissueSort) != 0;
        // a mover sees to all tissue near by; of two movers, the one with the lower id sees to the other
        if ((other.sorts & kRoomSort) == 0 || (!tissue && i <= index) || !part(body, other, kFirmness)) continue;
        pressed = true;
        if (tissue) scratch.pushed.push_back(i);
    }
    if (pressed && (body.sorts & kTissueSort) != 0) scratch.pushed.push_back(index);
}

/// What has happened to cells since they were entered.
void renew_bodies(World& world) {
    Scratch& scratch = world.scratch;
    for (const std::uint32_t i : scratch.movers) scratch.bodies[i] = body_of(world.cells[i]);
    for (const CellId id : scratch.ended) {
        if (const Cell* cell = find(std::as_const(world), id))
            scratch.bodies[static_cast<std::size_t>(cell - world.cells.data())] = body_of(*cell);
    }
}

/// In the crowd of a lab a cell that squeezes through would be thrown to and fro between firm neighbours, so an overlap is undone bit
/// by bit. Tissue, which hardly moves, looks at its tissue neighbours in every fourth tick only.
void part_crowd(Tick& tick) {
    constexpr std::uint32_t kTurns = 4;
    Scratch& scratch = tick.world.scratch;
    auto& cells = tick.world.cells;
    auto& bodies = scratch.bodies;
    renew_bodies(tick.world);
    scratch.pushed.clear();
    const auto takes_room = [&](std::uint32_t i) { return (bodies[i].sorts & kRoomSort) != 0; };
    for (std::uint32_t i = tick.world.tick % kTurns; i < bodies.size(); i += kTurns) {
        if ((bodies[i].sorts & kTissueSort) != 0 && takes_room(i)) press(tick, i, kTissueSort, i + 1);
    }
    for (const std::uint32_t i : scratch.movers) {
        if (takes_room(i)) press(tick, i, kRoomSort, 0);
    }
    for (const std::uint32_t i : scratch.pushed) cells[i].pos_um = bodies[i].at_um;
    for (const std::uint32_t i : scratch.movers) cells[i].pos_um = bodies[i].at_um;
}

}  // namespace

std::uint8_t sorts(const Cell& cell) {
    int all = takes_room(cell) ? kRoomSort : 0;
    if (cell.kind == Kind::TCell) all |= fits_self(cell) ? kTCellSort | kToSelfSort : kTCellSort;
    if (cell.kind == Kind::Dendritic) all |= kDendriticSort;
    if (is_germ(cell.kind) || cell.kind == Kind::Vaccine) all |= kGermSort;
    if (!is_tissue(cell.kind) || cell.fate == Fate::Gone) return static_cast<std::uint8_t>(all);
    const bool alarm = cell.kind == Kind::Tumour || cell.tissue.virus > 0 || cell.tissue.holders < kSites / 2;
    if (cell.fate == Fate::Dying) all |= kDyingSort;
    return static_cast<std::uint8_t>(all | kTissueSort | (alarm ? kAlarmSort : 0));
}

Body body_of(const Cell& cell) { return {cell.pos_um, cell.radius_um, sorts(cell), cell.fate}; }

void note_move(Tick& tick, std::uint32_t index) {
    const Cell& cell = tick.world.cells[index];
    const Vec2 way = cell.pos_um - tick.world.scratch.bodies[index].at_um;
    if (base::dot(way, way) > Grid::kSlack_um * Grid::kSlack_um)
        tick.grid().moved(index, sorts(cell), cell.pos_um, cell.radius_um);
}

void note_change(Tick& tick, const Cell& cell) {
    const auto index = static_cast<std::uint32_t>(&cell - tick.world.cells.data());
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
