// Molecules of a wide tissue: too small for their shapes, so specks that keep what matters of them: round or angular, on or off.
#include "picture/crowd.h"

#include <algorithm>

namespace picture {

namespace {

/// Badges on their holders: a self badge is a bead, a non-self badge a larger diamond.
void badges(Studio& studio, const Body& body, float shown) {
    Brush& brush = studio.brush;
    const float r = std::max(0.060F * body.r, 0.9F);
    for (int i = 0; i < sim::kSites; ++i) {
        const sim::Badge badge = body.cell->tissue.sites[static_cast<std::size_t>(i)].badge;
        if (badge == sim::Badge::None) continue;
        const Vec2 way = studio.stage.camera.way(base::turn(sim::site_direction(i), body.cell->facing));
        const Vec2 at = blob_point(body.outline, way) - way * (0.4F * r);
        if (badge == sim::Badge::Self) {
            brush.disc(at, r, brush.ink("self-badge", 0.8F * shown));
        } else {
            brush.box(at, base::turn(way, Vec2{0.7071F, 0.7071F}), Vec2{1.35F, 1.35F} * r, 0.2F * r,
                      brush.ink("nonself-badge", shown), brush.ink("nonself-badge.edge", shown), 0.45F * r);
        }
    }
}

/// PD-L1: short pegs, between the holders.
void plugs(Studio& studio, const Body& body, float shown) {
    Brush& brush = studio.brush;
    const float turn = angle_of(studio.stage.camera.way(body.cell->facing)) + 0.39F;
    for (int i = 0; i < static_cast<int>(body.cell->tissue.plugs); ++i) {
        const Vec2 way = way_of(turn + 6.2832F * static_cast<float>(i) / static_cast<float>(sim::kPlugs));
        const Vec2 at = blob_point(body.outline, way);
        brush.stroke(at - way * (0.02F * body.r), at + way * (0.09F * body.r), std::max(0.085F * body.r, 1.1F),
                     brush.ink("pd-l1", shown), brush.ink("pd-l1.edge", 0.8F * shown), 0.022F * body.r);
    }
}

/// PD-1: short bars along the membrane; one under an antibody is capped by it.
void sockets(Studio& studio, const Body& body, float shown) {
    Brush& brush = studio.brush;
    const float turn = angle_of(studio.stage.camera.way(body.cell->facing)) + 0.52F;
    for (int i = 0; i < sim::kSockets; ++i) {
        const Vec2 way = way_of(turn + 6.2832F * static_cast<float>(i) / static_cast<float>(sim::kSockets));
        const Vec2 at = blob_point(body.outline, way) + way * (0.05F * body.r);
        const Vec2 along = base::quarter_left(way) * (0.13F * body.r);
        const bool covered = body.cell->t->sockets[static_cast<std::size_t>(i)] == sim::Socket::Covered;
        if (covered) {
            brush.disc(at, std::max(0.13F * body.r, 1.1F), brush.ink("pembrolizumab", shown));
        } else {
            brush.stroke(at - along, at + along, std::max(0.09F * body.r, 0.9F), brush.ink("pd-1", shown));
        }
    }
}

}  // namespace

void draw_specks(Studio& studio, const Body& body) {
    const float left = std::clamp(body.life * 1.7F - 0.35F, 0.0F, 1.0F);
    const float shown = studio.stage.detail.specks * (1 - studio.stage.detail.full) * left;
    if (shown <= 0 || !solid(*body.cell)) return;
    const bool tissue = sim::is_tissue(body.cell->kind);
    if (tissue || body.cell->kind == sim::Kind::Dendritic) badges(studio, body, shown);
    if (tissue && studio.cast.brakes) plugs(studio, body, shown);
    const bool effector = body.cell->kind == sim::Kind::TCell && body.cell->t->ripeness == sim::Ripeness::Effector;
    if (effector && studio.cast.brakes) sockets(studio, body, shown);
}

}  // namespace picture
