// The rules of the tissue, one declaration each, family by family. What they mean: README.md.
#pragma once
#include "sim/world.h"

namespace sim {

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
    const std::vector<std::uint32_t>& near_edge(Vec2 at_um, float reach_um, std::uint8_t sorts);
    /// The first by id of these sorts that may touch `cell` and is `wanted`; nullptr when there is none.
    template <class Wanted>
    Cell* first_touching(const Cell& cell, std::uint8_t sorts, Wanted wanted);
};

/// One more, up to what the counter holds.
inline void add_one(std::uint8_t& counter) { counter = static_cast<std::uint8_t>(counter + (counter < 255 ? 1 : 0)); }

// ---- tissue.cpp: badges, virus, hits, death
void step_tissue(Tick& tick, Cell& cell);
void take_hit(Tick& tick, CellId from, Cell& cell);
/// A fragment drawn from what the cell makes inside: non-self by its share of virus or altered protein.
Badge fragment(Tick& tick, const Cell& cell);

// ---- motion.cpp: crawling, being led, meeting, leaving
void crawl(Tick& tick, Cell& cell, float speed_um_min);
void follow_guide(Tick& tick, Cell& t_cell);
void meet(Tick& tick, Cell& cell);
void leave(Tick& tick, Cell& cell, Event why);
/// A bound cell that others push pulls itself back to its partner.
void hold_on(const Tick& tick, Cell& cell);
void set_doing(const Tick& tick, Cell& cell, Doing doing);
bool touching(const Cell& a, const Cell& b);
inline constexpr float kTouch_um = 0.3F;  ///< membranes this close count as touching
/// Does a receptor of `reader` read cells like `cell`?
bool reads(const Cell& reader, const Cell& cell);

// ---- reading.cpp: badge after badge
void read_badges(Tick& tick, Cell& cell);

// ---- killing.cpp: signal, granules, the end of a contact
void add_up_signal(Tick& tick, Cell& cell);
void release_granules(Tick& tick, Cell& cell);
void end_contact(Tick& tick, Cell& cell);

// ---- pd1.cpp: the late brake
void exchange_antibody(Tick& tick, Cell& t_cell);
void press_brake(Tick& tick, Cell& t_cell);
/// Share of the signal that PD-1 takes away now, 0 … Params::brake_strength.
float brake(const Cell& t_cell, const Params& params);
int count(const Cell& t_cell, Socket state);

// ---- priming.cpp: signal 1, signal 2, the early brake, division
void add_up_priming(Tick& tick, Cell& t_cell);
void divide(Tick& tick, Cell& t_cell);
/// New naive T cells come into the lymph node by the blood.
void renew_node(Tick& tick);
/// B7 that CD28 of this T cell can reach on `dendritic`, 0 … 1.
float free_b7(const World& world, const Params& params, const Cell& t_cell, const Cell& dendritic);

// ---- tolerance.cpp: training in the thymus, calming cells
void train(Tick& tick, Cell& t_cell);
/// The regulatory T cell that calms `t_cell` now; nullptr when none is near.
const Cell* calmer(Tick& tick, const Cell& t_cell);
/// The same between two ticks, for whoever draws it.
const Cell* calmer(const World& world, const Params& params, const Cell& t_cell);

// ---- dendritic.cpp, germs.cpp, antibody.cpp
void step_dendritic(Tick& tick, Cell& cell);
void step_macrophage(Tick& tick, Cell& cell);
/// Would a macrophage eat it? Germs (virus particles only once antibodies stick to them) and dying cells.
bool edible(const Cell& cell);
void step_germ(Tick& tick, Cell& germ);
void let_in(Tick& tick, Kind germ);
void shed_virus(Tick& tick, Cell& cell);
void step_b_cell(Tick& tick, Cell& cell);
void step_antibody(Tick& tick, Cell& antibody);

// ---- space.cpp: room between cells
void keep_apart(Tick& tick);
void keep_inside(const World& world, Cell& cell);
/// Turns `cell` back at the dense tissue; true when it was about to get in.
bool kept_out(const World& world, Cell& cell);
/// For the grid: what `cell` is to those that search.
std::uint8_t sorts(const Cell& cell);
/// Tells the grid when a cell has moved so far within this tick that it would be missed.
void note_move(Tick& tick, std::uint32_t index);

// ---- receptor at holder
/// True when some cell other than `except` has its receptor at this holder.
bool site_taken(const Cell& cell, int site, const Cell& except);
inline bool site_taken(const Cell& cell, int site) { return ((cell.tissue.taken >> site) & 1) != 0; }
/// Puts the receptor of `reader` at this holder of its partner, or at none (-1).
void set_site(World& world, Cell& reader, int site);

template <class Wanted>
Cell* Tick::first_touching(const Cell& cell, std::uint8_t of, Wanted wanted) {
    constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    std::uint32_t first = kNone;
    grid().near_edge(cell.pos_um, cell.radius_um + kTouch_um, of, [&](const Grid::Entry& entry) {
        if (entry.index() >= first) return;
        const Cell& other = world.cells[entry.index()];
        if (touching(cell, other) && wanted(other)) first = entry.index();
    });
    return first != kNone ? &world.cells[first] : nullptr;
}

}  // namespace sim
