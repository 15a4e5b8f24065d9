// The order in which a wide tissue is drawn, each level over the one that it takes the place of.
#include "picture/crowd.h"

#include "picture/halves.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

bool lowest(const Body& body) { return sim::is_tissue(body.cell->kind); }

/// Draws the bodies from `first` to `last` at the levels that the scale has.
void draw_bodies(Studio& studio, const std::vector<Body>& bodies, bool tissue) {
    const Detail& detail = studio.stage.detail;
    std::vector<Spot> aside;
    Studio unpicked{studio.stage, studio.cast, studio.layout, studio.brush, aside};
    const bool whole = detail.full > 0.5F;  // whose spots count while one level passes into the other
    if (detail.full < 1) {
        studio.brush.strength(detail.bodies);
        for (const Body& body : bodies) {
            if (lowest(body) == tissue && on_canvas(studio.stage, body)) draw_simple(whole ? unpicked : studio, body);
        }
    }
    if (detail.full > 0) {
        studio.brush.strength(detail.full);
        for (const Body& body : bodies) {
            if (lowest(body) != tissue || !on_canvas(studio.stage, body)) continue;
            draw_shadow(studio, body);
            draw_halo(studio, body);
            draw_cell(whole ? studio : unpicked, body);
            draw_coming_badges(whole ? studio : unpicked, body);
        }
    }
    studio.brush.strength(1);
}

/// What is selected is ringed at every scale, and never so small that the ring is lost.
void draw_rings(Studio& studio) {
    const sim::CellId chosen = studio.stage.state.selected.cell;
    if (!chosen) return;
    const auto body = std::find_if(studio.cast.bodies.begin(), studio.cast.bodies.end(),
                                   [&](const Body& b) { return b.cell->id == chosen; });
    const sim::Cell* cell = sim::find(studio.stage.state.world, chosen);
    if (cell == nullptr || cell->fate == sim::Fate::Gone) return;
    const Vec2 at = studio.stage.camera.to_pt(seen_at_um(studio.stage.state, *cell));
    const float r = body != studio.cast.bodies.end() ? body->r : drawn_radius_pt(studio.stage, *cell);
    if (body != studio.cast.bodies.end() && r > 12) return draw_ring(studio, *body);
    if (!in_sight(studio.stage.seen, at, 20)) return;
    const float width = studio.brush.line(3.5F);
    studio.brush.disc(at, std::max(r + 4, 9.0F), {0, 0, 0, 0}, studio.brush.ink("focus.gap"), width + 3);
    studio.brush.disc(at, std::max(r + 4, 9.0F), {0, 0, 0, 0}, studio.brush.ink("focus"), width);
}

}  // namespace

void draw_crowd(Studio& studio, const Concentration* field) {
    const Detail& detail = studio.stage.detail;
    const auto& bodies = studio.cast.bodies;
    if (studio.brush.dots().empty()) studio.brush.dots_are_here();
    if (detail.dots > 0) draw_dots(studio);
    draw_places(studio);
    draw_bodies(studio, bodies, true);
    // a light on the tissue: who crawls in it keeps its own colour
    if (field != nullptr) draw_concentration(studio, *field);
    draw_wide_wall(studio);
    if (detail.full > 0) {
        studio.brush.strength(detail.full);
        draw_calm(studio);
    }
    draw_bodies(studio, bodies, false);
    draw_rings(studio);
    if (detail.specks > 0 && detail.full < 1) {
        for (const Body& body : bodies) draw_specks(studio, body);
    }
    if (detail.full <= 0) return;
    studio.brush.strength(detail.full);
    draw_contacts(studio);
    studio.brush.strength(1);
}

}  // namespace picture
