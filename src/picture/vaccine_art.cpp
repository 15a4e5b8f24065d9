// What a cancer vaccine is seen by: packets with one fragment each, and T cells that stay as memory.
#include "picture/actors.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr int kRays = 6;
constexpr int kBeads = 9;

/// The dendritic cell that has this packet in its grip; nullptr when none has.
const Body* taker_of(const Studio& studio, const Body& body) {
    for (const Body& other : studio.cast.bodies) {
        const bool holds = other.cell->kind == sim::Kind::Dendritic && other.cell->t->doing == sim::Doing::Eating;
        if (holds && other.cell->t->partner == body.cell->id) return &other;
    }
    return nullptr;
}

float smooth(float t) {
    t = std::clamp(t, 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

/// Small wedges around the bubble: the danger signal that comes with the fragment.
void draw_rays(Studio& studio, Vec2 at, float r, float turn) {
    Brush& brush = studio.brush;
    for (int i = 0; i < kRays; ++i) {
        const Vec2 way = way_of(turn + 6.2832F * static_cast<float>(i) / kRays);
        const Vec2 from = at + way * (1.22F * r);
        const Vec2 to = at + way * (1.56F * r);
        brush.stroke(from, to, 0.24F * r + brush.line(1.6F), brush.ink("casing"));
        brush.stroke(from, to, 0.24F * r, brush.ink("vaccine.edge"));
    }
}

/// A small bottle with what the next dose will teach.
void draw_bottle(Studio& studio, Vec2 at, float r) {
    const sim::Dials& dials = studio.stage.state.world.dials;
    Brush& brush = studio.brush;
    const float edge = brush.line(std::max(1.6F, 0.07F * r));
    const Vec2 up{0, -1};
    const Rgba rim = brush.ink("vaccine.edge");
    brush.glow(at, 2.0F * r, r, brush.ink("vaccine", 0.25F));
    // cap, neck and belly, from the top
    brush.box(at + up * (1.52F * r), {1, 0}, Vec2{0.46F, 0.17F} * r, 0.1F * r, brush.ink("vaccine"), rim, edge);
    brush.box(at + up * (1.18F * r), {1, 0}, Vec2{0.30F, 0.24F} * r, 0.05F * r, brush.ink("vaccine.light"), rim, edge);
    brush.box(at, {1, 0}, Vec2{0.86F, 1.02F} * r, 0.34F * r, brush.ink("vaccine.light"), rim, edge);
    brush.box(at + Vec2{0, 0.2F * r}, {1, 0}, Vec2{0.70F, 0.66F} * r, 0.22F * r, brush.ink("vaccine", 0.75F));
    if (dials.danger > 0) draw_rays(studio, at + Vec2{0, 0.12F * r}, 0.47F * r, 0.52F);
    const sim::Badge piece = dials.vaccine_piece > 0 ? sim::Badge::Other : sim::Badge::NonSelf;
    draw_badge(studio, at + Vec2{0, 0.12F * r}, piece, 0.62F * r / studio.molecule());
    brush.stroke(at + Vec2{-0.62F, -0.55F} * r, at + Vec2{-0.62F, 0.45F} * r, 0.1F * r, brush.ink("sheen", 0.8F));
}

}  // namespace

void draw_injection(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    if (!world.vaccine) return;
    const Vec2 at = studio.stage.camera.to_pt(world.injection_um);
    const float r = std::max(2.5F * studio.stage.camera.pt_per_um, 1.7F * studio.molecule());
    draw_bottle(studio, at, r);
    studio.spots.push_back({"place.injection", "vaccine-piece", {}, at, 1.1F * r, false});
}

void draw_packet(Studio& studio, const Body& body) {
    Brush& brush = studio.brush;
    const sim::Cell& cell = *body.cell;
    Vec2 at = body.at;
    float r = body.r;
    const float age = minutes_since(studio.stage.state, studio.stage.params, cell.tissue.grown);
    float shown = smooth(age / 0.6F);
    if (const Body* taker = taker_of(studio, body)) {
        // it is drawn in through the membrane while the contact lasts
        const float since = minutes_since(studio.stage.state, studio.stage.params, taker->cell->t->since);
        const float in = smooth(since / std::max(studio.stage.params.vaccine_uptake_min, 0.05F));
        at = mix(at, taker->at, 0.8F * in);
        r *= 1 - 0.3F * in;
        shown *= 1 - smooth(3 * in - 2);
    }
    const float turn = 6.2832F * chance(cell.id, 700) + 0.12F * studio.stage.clock_s;
    brush.opacity(shown);
    brush.glow(at, 2.1F * r, 0.9F * r, brush.ink("vaccine", 0.35F));
    if (cell.t->b7 > 0) draw_rays(studio, at, r, turn);
    brush.disc(at, r + brush.line(1.4F), brush.ink("casing"));
    brush.shaded(at, r, brush.ink("vaccine.light"), brush.ink("vaccine"), brush.ink("vaccine.edge"),
                 brush.line(std::max(1.5F, 0.13F * r)));
    draw_badge(studio, at, cell.tissue.sites[0].badge, r / (1.35F * studio.molecule()));
    brush.arc(at, base::unit({-0.64F, -0.77F}), 0.76F * r, 0.12F * r, 0.5F, brush.ink("sheen", 0.7F));
    brush.opacity(1);
}

void draw_beads(Studio& studio, const Body& body) {
    Brush& brush = studio.brush;
    const float r = std::max(0.085F * body.r, 1.7F);
    for (int i = 0; i < kBeads; ++i) {
        const Vec2 way = way_of(0.35F + 6.2832F * static_cast<float>(i) / kBeads);
        const Vec2 at = body.at + way * (blob_radius(body.outline, way) - 0.17F * body.r);
        brush.disc(at, r, brush.ink("t-cell.edge"), brush.ink("sheen", 0.8F), brush.line(0.9F));
    }
}

}  // namespace picture
