// How the cells, germs and places of the whole immune system are drawn; art.h has what every cell shares.
#pragma once
#include "picture/art.h"

namespace picture {

/// Colours of a cell's own kind and tissue, and how far they fade into the ground.
struct Look {
    std::string_view family;  ///< of colours: ".light", ".deep", ".edge", ".nucleus" …
    float pale{0};            ///< 0 full colour … 1 as the ground
    float rim{1};             ///< factor on the width of the membrane
};
Look look_of(const sim::Cell& cell);

// ---- immune_art.cpp: colours, arms, patterns
/// Arms of a dendritic cell, from its membrane to the holders that they carry; under the cell, then their roots over its rim.
void draw_arms(Studio& studio, const Body& body, bool roots);
/// The pattern that tells a cell from others without colour.
void draw_marking(Studio& studio, const Body& body);

// ---- eating_art.cpp
/// Bubbles in which a macrophage keeps what it has eaten.
void draw_vacuoles(Studio& studio, const Body& body);
/// Folds along the rim of a macrophage, and the lobe that flows round a germ; under the cell.
void draw_ruffles(Studio& studio, const Body& body);
/// A macrophage closing round what it eats, over both.
void draw_cup(Studio& studio, const Body& body);
/// Fragments that a dendritic cell takes up from the cell it touches.
void draw_sips(Studio& studio, const Body& body);

// ---- calm_art.cpp
/// The regulatory T cell that calms this one now; nullptr when none does.
const sim::Cell* calmer_of(const Studio& studio, const Body& body);
/// The calm that regulatory T cells spread, and the T cells that it reaches; under the cells.
void draw_calm(Studio& studio);

// ---- removed_art.cpp
/// What stays for a while where a young T cell was taken out.
void draw_removed(Studio& studio);

// ---- tissue_art.cpp
void draw_tissue_marking(Studio& studio, const Body& body);

// ---- immune_molecules.cpp
void draw_hook(Studio& studio, const Body& body, const Receptor& hook);
void draw_wye_receptor(Studio& studio, const Body& body, const Receptor& wye);
void draw_pin(Studio& studio, const Body& body, const Receptor& pin);
void draw_cd28(Studio& studio, const Body& body, const Receptor& fork);
void draw_cap(Studio& studio, const Body& body, const Receptor& cap);
/// A small antibody of the body's own: its arms begin at `tips`, its stem points along `way`.
void draw_wye(Studio& studio, Vec2 tips, Vec2 way, float size, float alpha, std::string_view family = "antibody");

// ---- her2_art.cpp: HER2 with what sits on it
void draw_post(Studio& studio, const Body& body, const Receptor& post);
/// Growth signals on their way in, and what T-DM1 has set free.
void draw_her2_inside(Studio& studio, const Body& body);

// ---- cell_therapy_art.cpp
/// The dish in a lab with what grows in it, and the drip into the vessel.
void draw_lab(Studio& studio);
void draw_stud(Studio& studio, const Body& body, const Receptor& stud);
void draw_car(Studio& studio, const Body& body, const Receptor& car);

// ---- germ_art.cpp
/// A bacterium, a virus particle, a fungus or a free antibody, with its spot.
void draw_small(Studio& studio, const Body& body);

// ---- vaccine_art.cpp
/// The bottle at the place where a dose is given: it holds what the next one teaches.
void draw_injection(Studio& studio);
/// A packet of vaccine: the fragment in a bubble, with rays where a danger signal comes with it.
void draw_packet(Studio& studio, const Body& body);
/// The pattern of a T cell that stays as memory: beads along its membrane.
void draw_beads(Studio& studio, const Body& body);

// ---- vessel_art.cpp
/// A small blood vessel, where the stage has one, and the fluid that leaks from it.
void draw_vessel(Studio& studio);
/// Drops of cytokine, over the whole tissue: as many as there is of it.
void draw_signal(Studio& studio);
/// Those that this T or NK cell has caught.
void draw_caught(Studio& studio, const Body& body);

// ---- places_art.cpp: what lies behind the cells
/// Lymph node, thymus and the surface of the skin, where this stage has them.
void draw_places(Studio& studio);
/// The dense tissue that keeps cells out.
void draw_wall(Studio& studio);

// ---- body_map.cpp
/// The organs of the immune system in a human outline, instead of the tissue. Returns circles that names should keep off.
std::vector<Body> draw_body_map(Studio& studio);

}  // namespace picture
