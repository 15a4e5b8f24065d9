// How a tumour grows: a cell divides where there is room, by a clock that is far faster than in life; daughters may lose badges.
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

constexpr float kSqueeze = 0.85F;  // share of two radii at which a new cell still fits beside another

bool fits_beside(const Cell& other, Vec2 at_um, float radius_um) {
    const Vec2 way = other.pos_um - at_um;
    const float least = (radius_um + other.radius_um) * kSqueeze;
    return base::dot(way, way) >= least * least;
}

/// HLA is often lost by half: the holders that come from one parent (facts: tumours may lose MHC I). The share is chosen.
void lose_badges(Tick& tick, Cell& daughter) {
    const float loss = tick.world.dials.badge_loss * tick.params.badge_loss_chance;
    if (loss <= 0 || !tick.world.rng.chance(loss)) return;
    daughter.tissue.holders = static_cast<std::uint8_t>(std::max(0, daughter.tissue.holders - kSites / 2));
}

void put_beside(Tick& tick, Cell& mother, Vec2 at_um) {
    Cell daughter = mother;
    daughter.id = CellId{tick.world.next_id++};
    daughter.pos_um = daughter.before_um = daughter.tissue.home_um = at_um;
    daughter.facing = tick.world.rng.direction();
    daughter.tissue.taken = daughter.tissue.damage = daughter.tissue.hits = 0;
    daughter.tissue.last_hit = 0;
    daughter.tissue.grown = mother.tissue.grown = tick.world.tick;
    lose_badges(tick, daughter);
    tick.born.push_back(std::move(daughter));
}

}  // namespace

bool has_room(Tick& tick, Vec2 at_um, float radius_um, CellId mother) {
    const World& world = tick.world;
    const bool inside = at_um.x > radius_um - world.half_um.x && at_um.x < world.half_um.x - radius_um &&
                        at_um.y > radius_um - world.half_um.y && at_um.y < world.half_um.y - radius_um;
    if (!inside) return false;
    const bool apart = std::all_of(tick.born.begin(), tick.born.end(), [&](const Cell& other) {
        return !is_tissue(other.kind) || fits_beside(other, at_um, radius_um);
    });
    if (!apart) return false;
    const IndexList& near = tick.near_edge(at_um, radius_um, kTissueSort);
    return std::all_of(near.begin(), near.end(), [&](std::uint32_t index) {
        const Cell& other = world.cells[index];
        return other.fate == Fate::Gone || other.id == mother || fits_beside(other, at_um, radius_um);
    });
}

/// Half of the time between two divisions is fixed, the other half is chance. Without room it tries again.
bool due_to_divide(Tick& tick, const Cell& cell) {
    const float speed = tick.world.dials.growth;
    if (speed <= 0 || cell.fate != Fate::Alive) return false;
    const float half_min = 0.5F * tick.params.tumour_division_min / speed;
    return tick.since(cell.tissue.grown) >= tick.ticks(half_min) && tick.chance_per_min(1.0F / half_min);
}

void divide_tumour(Tick& tick, Cell& mother) {
    Vec2 way = tick.world.rng.direction();
    for (int turn = 0; turn < 4; ++turn, way = base::quarter_left(way)) {
        const Vec2 at = mother.pos_um + way * (1.9F * mother.radius_um);
        if (has_room(tick, at, mother.radius_um, mother.id)) return put_beside(tick, mother, at);
    }
}

}  // namespace sim
