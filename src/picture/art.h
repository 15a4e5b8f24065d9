// How each thing is drawn. Every function puts marks on the list; those that draw what can be picked also leave a spot.
#pragma once
#include "picture/brush.h"
#include "picture/cast.h"

namespace picture {

/// All that a drawing function needs.
struct Studio {
    const Stage& stage;
    const Cast& cast;
    const Layout& layout;
    Brush& brush;
    std::vector<Spot>&
        spots;  ///< filled front to back: molecules are drawn and added last, so they are put in reverse order

    float molecule() const { return stage.camera.molecule_pt; }
};

/// What no panel covers, from the upper left corner: beyond it nothing needs to be drawn.
Vec2 seen_size(const Layout& layout);

// ---- backdrop.cpp: faint tissue out of focus, behind everything
void draw_backdrop(Studio& studio);
/// A haze above and below the stage, so that title and transport are read on a calm ground.
void draw_veil(Studio& studio);

// ---- cell_art.cpp
void draw_shadow(Studio& studio, const Body& body);
void draw_halo(Studio& studio, const Body& body);
void draw_cell(Studio& studio, const Body& body);
void draw_ring(Studio& studio, const Body& body);
/// The outline of a cell at a share `at` of its size, dents and all, without colours.
Mark inner_outline(const Body& body, float at);

// ---- inside_art.cpp: what is in a cell
struct Nucleus {
    Vec2 at;
    float r;
};
Nucleus nucleus_of(const Studio& studio, const Body& body);
/// Radius of the nucleus as a share of the cell's.
float nucleus_share(const sim::Cell& cell);
/// Membrane of the nucleus, without colours.
Mark nucleus_outline(const Body& body, const Nucleus& nucleus, float clock_s);
void draw_organelles(Studio& studio, const Body& body, std::string_view family);
void draw_viruses(Studio& studio, const Body& body);
void draw_virus(Studio& studio, Vec2 at, float r, float turn, float alpha);
/// Granules of a T cell: spread inside it, or gathered at a contact.
void draw_granules(Studio& studio, const Body& body);
void draw_granule(Studio& studio, Vec2 at, float r, float alpha);

// ---- travel_art.cpp: what goes from one place to another
/// Badges on their way from inside a cell to their holders.
void draw_coming_badges(Studio& studio, const Body& body);
/// What each hit leaves on the cell that was hit, until it has recovered: a small pore. So hits are seen to add up.
void draw_hits(Studio& studio, const Body& body);
/// Granules that a T cell has released, until they have taken effect and faded.
void draw_fired_granules(Studio& studio, const Body& body);

// ---- molecule_art.cpp: one molecule each, at its place on a membrane
void draw_badge(Studio& studio, Vec2 at, sim::Badge badge, float size);
void draw_holder(Studio& studio, const Body& body, const Receptor& holder);
void draw_fork(Studio& studio, const Body& body, const Receptor& fork);
void draw_socket(Studio& studio, const Body& body, const Receptor& socket);
void draw_plug(Studio& studio, const Body& body, const Receptor& plug);

// ---- antibody_art.cpp
/// An antibody whose arm tips are at `tips` and whose stem points along `way`; opaque by `alpha`.
void draw_antibody(Studio& studio, Vec2 tips, Vec2 way, float alpha);
/// The antibody on a covered PD-1 whose bracket opens at `mouth`.
void draw_docked_antibody(Studio& studio, const Body& body, const Receptor& socket, Vec2 mouth);
/// Antibodies that have not found a PD-1 yet.
void draw_free_antibodies(Studio& studio);

/// Colour family of a cell's membrane: "t-cell", "healthy-cell", "tumor-cell", "nk-cell" …
std::string_view family_of(const sim::Cell& cell);
/// Direction of the contact of a T cell, or of its walk.
Vec2 front_of(const Studio& studio, const Body& body);
std::string spot_id(sim::CellId cell, std::string_view part, int index);

}  // namespace picture
