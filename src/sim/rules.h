// The rules of the tissue, one declaration each, family by family. What they mean: README.md.
#pragma once
#include "sim/stage_rules.h"
#include "sim/tick.h"

namespace sim {

/// One more, up to what the counter holds.
inline void add_one(std::uint8_t& counter) { counter = static_cast<std::uint8_t>(counter + (counter < 255 ? 1 : 0)); }

// ---- tissue.cpp: badges, virus, hits, death
void step_tissue(Tick& tick, Cell& cell);
void take_hit(Tick& tick, const Cell& from, Cell& cell);
/// Every life ends here, so that the tally is right.
void end_life(World& world, Cell& cell, Fate how);
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
/// So well that regulatory T cells gather where it holds on.
inline bool fits_self(const Cell& t_cell) { return t_cell.t->self_grip > 0.3F; }
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
/// Is there room for one more T cell, and for so many besides?
bool room_for_t_cell(const Tick& tick, float besides = 0);
/// Makes two of one; the new one is the last in Tick::born.
void split(Tick& tick, Cell& t_cell);
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
/// From grip to gone, for a macrophage; a germ that is coated with antibodies takes half as long.
float minutes_to_eat(const Params& params, const Cell& prey);
/// Starts, or goes on with, a contact in which something is taken up; true when it has lasted `minutes`.
bool held_for(Tick& tick, Cell& eater, const Cell& prey, float minutes);
void let_go(Tick& tick, Cell& eater);
/// Fragments of `source` go to a dendritic cell's holders, with so much B7 for signal 2.
void take_up(Tick& tick, Cell& dendritic, const Cell& source, Badge piece, float b7);
void step_germ(Tick& tick, Cell& germ);
Cell make_germ(Tick& tick, Kind kind, Vec2 at_um);
std::uint32_t germs_alive(const World& world);
void let_in(Tick& tick, Kind germ);
void shed_virus(Tick& tick, Cell& cell);
void step_b_cell(Tick& tick, Cell& cell);
void step_antibody(Tick& tick, Cell& antibody);

// ---- make.cpp: how a cell comes into the world
/// A new cell with the next id; who adds it puts it into Tick::born.
Cell make_cell(Tick& tick, const Placed& placed, Vec2 facing);
void join(World& world, std::vector<Cell>& born);
std::uint8_t plugs_of(float share);
void set_her2(const Dials& dials, Cell& cell);

// ---- the lab's rules: tumour.cpp, ifn.cpp, help.cpp, blood.cpp, medicines.cpp, places.cpp
bool due_to_divide(Tick& tick, const Cell& cell);
void divide_tumour(Tick& tick, Cell& mother);
/// Is there room for a tissue cell at this place? `mother` may be near.
bool has_room(Tick& tick, Vec2 at_um, float radius_um, CellId mother);
void give_off_ifn(Tick& tick, const Cell& cell);
void answer_ifn(Tick& tick, Cell& cell);
/// What a helper T cell near by makes of the rise of a T cell's signal: 1 = nothing.
float support(Tick& tick, const Cell& cell);
/// T cells come with the blood, and go, until there are as many as the dial says.
void renew_by_blood(Tick& tick);
void settle_medicines(Tick& tick);
/// Share of a regulatory T cell's calming that the antibody to CTLA-4 leaves.
float calming_left(const World& world, const Params& params);
void act_at_place(Tick& tick, const Act& act);

// ---- her2.cpp: HER2 counted one by one, and the medicines that sit on it
void step_her2(Tick& tick);
/// Puts fresh HER2 on every tissue cell; `level` as Dials::her2_level.
void coat_with_her2(Tick& tick, float level);
void set_her2_level(Tick& tick, float level);
/// How well an NK cell grips the stems on this cell, 0 … 1.
float flag_grip(const Tick& tick, CellId id);

// ---- world.cpp, space.cpp: who is where
/// Fills the grid and the lists of the scratch from where everybody stands now.
void look_round(Tick& tick);
/// The dense tissue that may be in the way here; nullptr when there is none.
const Disc* wall_near(const World& world, Vec2 at_um);
void keep_apart(Tick& tick);
void keep_inside(const World& world, Cell& cell);
/// Turns `cell` back at the dense tissue; true when it was about to get in.
bool kept_out(const World& world, Cell& cell);
/// For the grid: what `cell` is to those that search.
std::uint8_t sorts(const Cell& cell);
Body body_of(const Cell& cell);
/// Tells the grid when a cell has moved so far within this tick that it would be missed.
void note_move(Tick& tick, std::uint32_t index);
/// …or has become of another sort. `cell` is one of World::cells.
void note_change(Tick& tick, const Cell& cell);

// ---- receptor at holder
/// True when some cell other than `except` has its receptor at this holder.
bool site_taken(const Cell& cell, int site, const Cell& except);
inline bool site_taken(const Cell& cell, int site) { return ((cell.tissue.taken >> site) & 1) != 0; }
/// Puts the receptor of `reader` at this holder of its partner, or at none (-1).
void set_site(World& world, Cell& reader, int site);

}  // namespace sim
