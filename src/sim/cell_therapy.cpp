// T cells that are grown outside the body and given back: those of the tumour (TIL), or T cells with a receptor made in a lab (CAR), which
// reads a protein on the outside of a cell instead of badges. Facts, part 3.3 (cell therapy); numbers and sources: content/params.json.
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

constexpr float kLittle = 0.4F;                // of what other healthy cells carry
constexpr float kFrom_um = -28, kTo_um = -12;  // where along the vessel they come in

/// Nobody knows better what this tumour shows than T cells that were inside it; those with a CAR were taken from the blood.
Placed grown_cell(bool car, Vec2 at_um) {
    Placed placed{Kind::TCell, at_um};
    placed.self_grip = 0.05F;
    placed.foreign_grip = car ? 0.0F : 1.0F;
    return placed;
}

/// Those of the time before are gone by then: growing takes weeks. A T cell that holds on to another finishes that first.
void make_way(Tick& tick) {
    for (Cell& cell : tick.world.cells) {
        const bool given = cell.kind == Kind::TCell && cell.id.value > tick.world.founders;
        if (!given || cell.t->doing == Doing::Bound || cell.t->aim || cell.fate != Fate::Alive) continue;
        if (cell.t->doing != Doing::Crawling) leave(tick, cell, Event::Detached);
        end_life(tick.world, cell, Fate::Dying);
    }
}

/// By a drip into the blood, one after another, and out of the vessel again.
void come_in(Tick& tick) {
    World& world = tick.world;
    Dish& dish = world.dish;
    if (dish.coming == 0 || tick.since(dish.since) < tick.ticks(tick.params.drip_min)) return;
    dish.since = world.tick;
    --dish.coming;
    if (!room_for_t_cell(tick)) return;
    const float low = world.vessel_y_um + kVesselHalf_um + tick.params.t_cell_radius_um;
    const Placed placed = grown_cell(dish.given_car, {world.rng.between(kFrom_um, kTo_um), low});
    tick.born.push_back(make_cell(tick, placed, {0, 1}));
    tick.born.back().t->car = dish.given_car;
}

void double_up(Tick& tick) {
    Dish& dish = tick.world.dish;
    const auto most = static_cast<std::uint32_t>(tick.params.dish_most);
    if (dish.count == 0 || dish.count >= most || tick.since(dish.grown) < tick.ticks(tick.params.dish_double_min))
        return;
    dish.count = std::min(2 * dish.count, most);
    dish.grown = tick.world.tick;
    if (dish.count < most) return;
    tick.tell(Event::Grown, {}, {});
    if (dish.wanted) give_cells(tick);
}

}  // namespace

bool has_dish(const World& world) { return world.dish_x_um < world.half_um.x; }

float surface_protein(const World& world, const Params& params, const Cell& cell) {
    if (!has_dish(world)) return 0;
    if (cell.kind == Kind::Tumour) return params.tumour_surface;
    // cells of different tissues carry different amounts: every third here has little
    const float own = cell.id.value % 3 == 0 ? kLittle : 1.0F;
    return cell.kind == Kind::Healthy ? world.dials.healthy_protein * own : 0.0F;
}

/// NCI, T-cell transfer: T cells are taken out, grow to many in a lab, and come back. Another kind takes the place of what grew before.
void grow_cells(Tick& tick) {
    World& world = tick.world;
    Dish& dish = world.dish;
    const bool car = world.dials.cell_kind > 0;
    if (!has_dish(world) || (dish.count > 0 && dish.car == car)) return;
    dish.car = car;
    dish.count = std::min(1U, static_cast<std::uint32_t>(tick.params.dish_most));
    dish.grown = world.tick;
    dish.wanted = false;
}

/// A dish that is not full yet is waited for.
void give_cells(Tick& tick) {
    Dish& dish = tick.world.dish;
    dish.wanted = dish.count > 0 && static_cast<float>(dish.count) < tick.params.dish_most;
    if (dish.count == 0 || dish.wanted) return;
    make_way(tick);
    dish.coming = std::exchange(dish.count, 0);
    dish.given_car = dish.car;
    dish.since = tick.world.tick;
    tick.tell(Event::GivenBack, {}, {});
}

void step_dish(Tick& tick) {
    if (!has_dish(tick.world)) return;
    double_up(tick);
    come_in(tick);
    renew_tumour(tick);
}

/// Int J Oncol 2023: a CAR grips a protein on the outside, without MHC; NCI: on healthy cells, too, where they carry it.
void read_surface(Tick& tick, Cell& t_cell, const Cell& other) {
    TCellSide& t = *t_cell.t;
    hold_on(tick, t_cell);
    if (tick.since(t.since) < tick.ticks(tick.params.read_min)) return;
    t.grip = surface_protein(tick.world, tick.params, other) * tick.params.car_grip;
    if (t.grip < tick.params.match_grip) return leave(tick, t_cell, Event::MovedOn);
    set_doing(tick, t_cell, Doing::Bound);
    tick.tell(Event::Matched, t_cell.id, other.id);
}

}  // namespace sim
