// What one tick carries from rule to rule, and how a rule finds who is near.
#pragma once
#include "sim/world.h"

namespace sim {

bool touching(const Cell& a, const Cell& b);
inline constexpr float kTouch_um = 0.3F;  ///< membranes this close count as touching

/// What one tick carries from rule to rule.
struct Tick {
    World& world;
    const Params& params;
    std::vector<Happening>& happened;
    std::vector<Cell>& born;  ///< joins the world when the tick ends

    float minutes() const { return params.tick_s / 60.0F; }
    std::uint32_t ticks(float minutes) const {
        return static_cast<std::uint32_t>(minutes * 60.0F / params.tick_s + 0.5F);
    }
    std::uint32_t since(std::uint32_t tick) const { return world.tick - tick; }
    std::uint32_t since(ShortTick kept) const { return world.tick - full_tick(kept, world.tick); }
    bool chance_per_min(float rate) { return world.rng.chance(rate * minutes()); }
    void tell(Event event, CellId who, CellId whom);
    Grid& grid() { return world.scratch.grid; }
    /// Indices of the cells of these sorts whose edge may be within `reach_um`, in the order of ids.
    const IndexList& near_edge(Vec2 at_um, float reach_um, std::uint8_t sorts);
    /// The first by id of these sorts that may touch `cell` and is `wanted`; nullptr when there is none.
    template <class Wanted>
    Cell* first_touching(const Cell& cell, std::uint8_t sorts, Wanted wanted);
    /// True when `cell` is sure not to touch the one at `index`, which then need not be fetched from memory. Tissue stays in its
    /// place while others move, so for tissue this is exact; of others it is not known.
    bool passes_by(const Cell& cell, std::uint32_t index) const;
};

inline bool Tick::passes_by(const Cell& cell, std::uint32_t index) const {
    const Body& body = world.scratch.bodies[index];
    if ((body.sorts & kTissueSort) == 0) return false;
    const Vec2 way = body.at_um - cell.pos_um;
    const float reach = cell.radius_um + body.radius_um + kTouch_um;
    return !(base::dot(way, way) < reach * reach);
}

template <class Wanted>
Cell* Tick::first_touching(const Cell& cell, std::uint8_t of, Wanted wanted) {
    for (const std::uint32_t index : near_edge(cell.pos_um, cell.radius_um + kTouch_um, of)) {
        if (passes_by(cell, index)) continue;
        Cell& other = world.cells[index];
        if (touching(cell, other) && wanted(other)) return &other;
    }
    return nullptr;
}

}  // namespace sim
