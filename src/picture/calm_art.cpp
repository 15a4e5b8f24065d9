// Calm: what regulatory T cells spread around them, and how it reaches a T cell that holds on to self.
#include "picture/actors.h"
#include "sim/rules.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

const Body* body_of(const Studio& studio, sim::CellId id) {
    for (const Body& body : studio.cast.bodies) {
        if (body.cell->id == id) return &body;
    }
    return nullptr;
}

/// The calm that arrives at one T cell: a band from its source, and rest around it.
void draw_arrival(Studio& studio, const Body& body, float level) {
    if (body.cell->kind != sim::Kind::TCell || body.cell->t->ripeness != sim::Ripeness::Effector || body.partner < 0)
        return;
    const sim::Cell* by = calmer_of(studio, body);
    const Body* from = by != nullptr ? body_of(studio, by->id) : nullptr;
    const float shown =
        studio.stage.easing.to(ease_key(Trait::Calm, body.cell->id), from != nullptr ? level : 0.0F, 2.5F, 0);
    if (from == nullptr || shown <= 0) return;
    Mark band;
    band.shape = Shape::Capsule;
    band.at = mix(from->at, body.at, 0.5F);
    band.facing = base::unit(body.at - from->at);
    band.size = {base::length(body.at - from->at) / 2, body.r * 1.15F};
    band.fill = band.fill_end = studio.brush.ink("calm", shown);
    band.soft = body.r * 0.9F;
    studio.brush.put(band);
    studio.brush.glow(body.at, body.r * 1.9F, body.r, studio.brush.ink("calm", shown));
    Mark rest;
    rest.at = body.at;
    rest.size = Vec2{1, 1} * (body.r * 1.38F);
    rest.fill = rest.fill_end = {0, 0, 0, 0};
    rest.edge = studio.brush.ink("regulatory-t-cell.edge", 0.45F * shown);
    rest.edge_width = studio.brush.line(1.6F);
    studio.brush.put(rest);
    // bows that walk over to the T cell
    const float gap = base::length(body.at - from->at) - from->r - body.r;
    for (int i = 0; i < 4; ++i) {
        const float t = (static_cast<float>(i) + 0.5F + 0.5F * std::sin(studio.stage.clock_s * 0.7F)) / 4.0F;
        if (t <= 0 || t >= 1 || gap <= 0) continue;
        const float wide = body.r * 0.9F;
        const Vec2 at = from->at + band.facing * (from->r + gap * t - wide * 1.6F);
        studio.brush.arc(at, band.facing, wide * 1.6F, studio.brush.line(2.0F), 0.42F,
                         studio.brush.ink("regulatory-t-cell.edge", 0.7F * shown));
    }
}

}  // namespace

const sim::Cell* calmer_of(const Studio& studio, const Body& body) {
    if (body.partner < 0 || body.cell->kind != sim::Kind::TCell || body.cell->t->doing != sim::Doing::Bound)
        return nullptr;
    const sim::Cell& partner = *studio.cast.bodies[static_cast<std::size_t>(body.partner)].cell;
    const bool on_self = partner.kind == sim::Kind::Healthy && !sim::infected(partner);
    return on_self ? sim::calmer(studio.stage.state.world, studio.stage.params, *body.cell) : nullptr;
}

void draw_calm(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    const float level =
        studio.stage.easing.to(ease_key(Trait::Calm, {}), world.dials.tolerance, 2, world.dials.tolerance);
    const float scale = studio.stage.camera.pt_per_um;
    for (const Body& body : studio.cast.bodies) {
        const bool spreads = body.cell->kind == sim::Kind::TCell && body.life >= 1 &&
                             body.cell->t->ripeness == sim::Ripeness::Regulatory;
        if (!spreads || level <= 0.01F) continue;
        studio.brush.glow(body.at, body.r + 7.5F * scale, body.r, studio.brush.ink("calm", level));
        const float breath =
            0.35F * scale * std::sin(studio.stage.clock_s * 0.8F + static_cast<float>(body.cell->id.value));
        for (const float far : {2.2F, 4.2F}) {
            Mark mark;
            mark.at = body.at;
            mark.size = Vec2{1, 1} * (body.r + far * scale + breath);
            mark.fill = mark.fill_end = {0, 0, 0, 0};
            mark.edge = studio.brush.ink("regulatory-t-cell.edge", level * (far < 3 ? 0.5F : 0.3F));
            mark.edge_width = studio.brush.line(1.6F);
            studio.brush.put(mark);
        }
    }
    for (const Body& body : studio.cast.bodies) draw_arrival(studio, body, level);
}

}  // namespace picture
