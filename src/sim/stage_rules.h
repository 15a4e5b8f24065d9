// Rules that only some stages ask for: a vaccine, a cytokine, cells grown in a dish. Part of rules.h.
#pragma once
#include "sim/tick.h"

namespace sim {

// ---- cytokine.cpp: where the stage has a blood vessel
/// By what the signal of a bound cell rises faster; 1 = nothing.
float waking(const Tick& tick);
void give_off_cytokine(Tick& tick);
/// A T cell that takes up the signal divides; one that came of it goes when it is gone.
void feed(Tick& tick, Cell& t_cell);
/// Fading of what was given off, and the leak of the vessel.
void step_cytokine(Tick& tick);

// ---- vaccine.cpp: where the stage has a vaccine
void give_vaccine(Tick& tick);
void step_vaccine(Tick& tick, Cell& packet);
/// A dendritic cell takes up packet after packet and then leaves for the lymph node.
void collect_vaccine(Tick& tick, Cell& dendritic);
void stop_showing(Tick& tick, Cell& dendritic);
/// Dendritic cells, and tumour cells, that come in where others have gone.
void renew_vaccinated(Tick& tick);
/// Where a tumour cell was cleared another grows in.
void renew_tumour(Tick& tick);
/// When there is nothing more to do, a T cell stays as memory or goes.
void end_response(Tick& tick, Cell& t_cell);
/// A memory T cell outside the lymph node is on its way back to it.
bool comes_home(const World& world, const Cell& cell);
void head_home(const Tick& tick, Cell& cell);

// ---- cell_therapy.cpp: where the stage has a dish
void grow_cells(Tick& tick);
void give_cells(Tick& tick);
/// Cells in the dish double; those that were given come in; the tumour grows back.
void step_dish(Tick& tick);
/// What a CAR makes of the cell that it touches.
void read_surface(Tick& tick, Cell& t_cell, const Cell& other);

}  // namespace sim
