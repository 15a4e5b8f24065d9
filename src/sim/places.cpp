// Acts at a place: cells put in, germs let in, everything near by taken out.
#include "sim/rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace sim {

namespace {

/// Hands out the points of a triangular lattice round a place, ring after ring.
class Spiral {
public:
    Spiral(Vec2 middle, float step) : middle_{middle}, at_{middle}, step_{step} {}

    Vec2 next() {
        const Vec2 now = at_;
        if (ring_ > 0) at_ += kWays[side_] * step_;
        if (ring_ == 0 || (--left_ == 0 && side_ == 5)) {
            begin_ring(ring_ + 1);
        } else if (left_ == 0) {
            ++side_;
            left_ = ring_;
        }
        return now;
    }

private:
    void begin_ring(int ring) {
        ring_ = left_ = ring;
        side_ = 0;
        at_ = middle_ + kWays[4] * (step_ * static_cast<float>(ring));
    }

    static constexpr float kHigh = 0.8660254F;
    static constexpr std::array<Vec2, 6> kWays{
        {{1, 0}, {0.5F, kHigh}, {-0.5F, kHigh}, {-1, 0}, {-0.5F, -kHigh}, {0.5F, -kHigh}}};
    Vec2 middle_, at_;
    float step_;
    int ring_{0}, left_{0};
    std::size_t side_{0};
};

void add_tissue(Tick& tick, Kind kind, Vec2 at_um, int count) {
    const float radius = tick.params.tissue_radius_um;
    Spiral spiral{at_um, 2.05F * radius};
    for (int tries = 8 * count; count > 0 && tries > 0; --tries) {
        const Vec2 spot = spiral.next();
        if (!has_room(tick, spot, radius, {})) continue;
        tick.born.push_back(make_cell(tick, {kind, spot}, {1, 0}));
        --count;
    }
}

Vec2 within(const World& world, Vec2 at_um, float radius_um) {
    const float x = world.half_um.x - radius_um;
    const float y = world.half_um.y - radius_um;
    return {std::clamp(at_um.x, -x, x), std::clamp(at_um.y, -y, y)};
}

void add_movers(Tick& tick, Kind kind, Ripeness ripeness, Vec2 at_um, int count) {
    Spiral spiral{at_um, 2.05F * tick.params.t_cell_radius_um};
    for (; count > 0; --count) {
        Placed placed{kind, within(tick.world, spiral.next(), tick.params.macrophage_radius_um)};
        placed.ripeness = ripeness;
        placed.foreign_grip = tick.world.rng.chance(tick.params.fit_share) ? 1.0F : 0.0F;
        const Vec2 facing = tick.world.rng.direction();
        tick.born.push_back(make_cell(tick, placed, facing));
    }
}

void add_germs(Tick& tick, Kind kind, Vec2 at_um, int count) {
    Spiral spiral{at_um, 3};
    for (int i = 0; i < count; ++i) {
        tick.born.push_back(make_germ(tick, kind, within(tick.world, spiral.next(), 3)));
        if (i == 0) tick.tell(Event::LetIn, {}, tick.born.back().id);
    }
}

/// Taken out by the reader: neither killed nor cleared, so only the balance of lives knows of it.
void erase(Tick& tick, Vec2 at_um, float radius_um) {
    World& world = tick.world;
    const auto inside = [&](const Cell& cell) {
        const Vec2 way = cell.pos_um - at_um;
        return base::dot(way, way) <= radius_um * radius_um;
    };
    for (Cell& cell : world.cells) {
        if (!inside(cell)) continue;
        if (cell.t.in_use()) set_site(world, cell, -1);
        if (cell.fate == Fate::Alive) end_life(world, cell, Fate::Gone);
    }
    std::erase_if(world.cells, inside);
}

}  // namespace

void act_at_place(Tick& tick, const Act& act) {
    look_round(tick);
    const Vec2 at = within(tick.world, act.at_um, 1);
    const int count = static_cast<int>(std::clamp(act.value, 1.0F, kAddMost) + 0.5F);
    switch (act.what) {
    case Act::What::AddHealthy: return add_tissue(tick, Kind::Healthy, at, count);
    case Act::What::AddTumour: return add_tissue(tick, Kind::Tumour, at, count);
    case Act::What::AddKiller: return add_movers(tick, Kind::TCell, Ripeness::Effector, at, count);
    case Act::What::AddHelper: return add_movers(tick, Kind::TCell, Ripeness::Helper, at, count);
    case Act::What::AddRegulatory: return add_movers(tick, Kind::TCell, Ripeness::Regulatory, at, count);
    case Act::What::AddNk: return add_movers(tick, Kind::NkCell, Ripeness::Effector, at, count);
    case Act::What::AddMacrophage: return add_movers(tick, Kind::Macrophage, Ripeness::Effector, at, count);
    case Act::What::AddBacterium: return add_germs(tick, Kind::Bacterium, at, count);
    case Act::What::AddVirus: return add_germs(tick, Kind::VirusParticle, at, count);
    case Act::What::AddFungus: return add_germs(tick, Kind::Fungus, at, count);
    case Act::What::Erase: return erase(tick, at, std::max(0.0F, act.value));
    default: return;
    }
}

}  // namespace sim
