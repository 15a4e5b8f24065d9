// T cells come with the blood and go with it, until there are as many as are wanted.
#include "sim/rules.h"

#include <utility>

namespace sim {

namespace {

/// A whole number whose mean is `amount`.
int about(base::Rng& rng, float amount) { return static_cast<int>(amount + rng.unit()); }

/// Vessels are everywhere but in dense tissue.
bool vessel_at(const World& world, Vec2 at_um) {
    const Disc* wall = wall_near(world, at_um);
    return wall == nullptr || base::length(at_um - wall->at_um) > wall->radius_um + 6;
}

void come_in(Tick& tick) {
    World& world = tick.world;
    const float x = world.rng.between(6 - world.half_um.x, world.half_um.x - 6);
    const float y = world.rng.between(6 - world.half_um.y, world.half_um.y - 6);
    const bool fits = world.rng.chance(tick.params.fit_share);
    if (!vessel_at(world, {x, y})) return;
    Placed placed{Kind::TCell, {x, y}};
    placed.foreign_grip = fits ? 1.0F : 0.0F;
    const Vec2 facing = world.rng.direction();
    tick.born.push_back(make_cell(tick, placed, facing));
}

/// Only T cells that hold on to nobody leave.
void go_out(Tick& tick, float share) {
    World& world = tick.world;
    for (const std::uint32_t index : world.scratch.movers) {
        Cell& cell = world.cells[index];
        if (!is_killer(cell) || std::as_const(cell).t->doing != Doing::Crawling) continue;
        if (world.rng.chance(share)) end_life(world, cell, Fate::Gone);
    }
}

}  // namespace

void renew_by_blood(Tick& tick) {
    World& world = tick.world;
    if (world.dials.t_cells < 0) return;
    const float wanted = world.dials.t_cells * static_cast<float>(world.founders);
    const auto there = static_cast<float>(world.scratch.killers);
    const float share = tick.params.blood_per_min * tick.minutes();
    for (int missing = about(world.rng, (wanted - there) * share); missing > 0; --missing) come_in(tick);
    if (there > wanted + 1) go_out(tick, (there - wanted) / there * share);
}

}  // namespace sim
