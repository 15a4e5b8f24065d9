// The rules of the tissue, one declaration each, in the order in which a tick applies them. What they mean: README.md.
#pragma once
#include "sim/world.h"

namespace sim {

/// What one tick carries from rule to rule.
struct Tick {
    World& world;
    const Params& params;
    std::vector<Happening>& happened;

    float minutes() const { return params.tick_s / 60.0F; }
    std::uint32_t ticks(float minutes) const {
        return static_cast<std::uint32_t>(minutes * 60.0F / params.tick_s + 0.5F);
    }
    std::uint32_t since(std::uint32_t tick) const { return world.tick - tick; }
    bool chance_per_min(float rate) { return world.rng.chance(rate * minutes()); }
    void tell(Event event, CellId who, CellId whom) { happened.push_back({world.tick, event, who, whom}); }
};

// ---- tissue.cpp
void grow_virus(Tick& tick, Cell& cell);
void renew_badges(Tick& tick, Cell& cell);
void recover(Tick& tick, Cell& cell);
void die(Tick& tick, Cell& cell);
void hold_place(const Tick& tick, Cell& cell);
void take_hit(Tick& tick, CellId from, Cell& cell);
/// A fragment drawn from what the cell makes inside: non-self by its share of virus or altered protein.
Badge fragment(Tick& tick, const Cell& cell);

// ---- t_cell.cpp
void crawl(Tick& tick, Cell& t_cell);
void follow_guide(Tick& tick, Cell& t_cell);
void meet(Tick& tick, Cell& t_cell);
void read_badge(Tick& tick, Cell& t_cell);
void leave(Tick& tick, Cell& t_cell, Event why);

// ---- killing.cpp
void add_up_signal(Tick& tick, Cell& t_cell);
void release_granules(Tick& tick, Cell& t_cell);
void end_contact(Tick& tick, Cell& t_cell);

// ---- pd1.cpp
void exchange_antibody(Tick& tick, Cell& t_cell);
void press_brake(Tick& tick, Cell& t_cell);
/// Share of the signal that PD-1 takes away now, 0 … Params::brake_strength.
float brake(const Cell& t_cell, const Params& params);
int count(const Cell& t_cell, Socket state);

// ---- space.cpp
void keep_apart(Tick& tick);
void keep_inside(const World& world, Cell& cell);
/// True when some other T cell has its TCR at this holder.
bool site_taken(const World& world, CellId cell, int site, CellId except);

}  // namespace sim
