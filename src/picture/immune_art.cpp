// Cells of the immune system other than the ready T cell: arms that reach, folds that close, rings that calm.
#include "picture/actors.h"

#include "sim/rules.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

std::string name(std::string_view family, std::string_view part) {
    return std::string{family} + '.' + std::string{part};
}

/// A bent limb from `from` to `to`, drawn as a few rounded pieces that get thinner.
void limb(Brush& brush, Vec2 from, Vec2 to, float bend, float thick, float thin, float more, Rgba ink) {
    constexpr int kPieces = 6;
    const Vec2 aside = base::quarter_left(to - from) * bend;
    Vec2 last = from;
    for (int i = 1; i <= kPieces; ++i) {
        const float t = static_cast<float>(i) / kPieces;
        const Vec2 next = mix(from, to, t) + aside * (4 * t * (1 - t));
        brush.stroke(last, next, base::mix(thick, thin, t) + more, ink);
        last = next;
    }
}

void arm(Studio& studio, const Body& body, const Receptor& holder, float more, Rgba ink, float share) {
    Brush& brush = studio.brush;
    const float r = body.r;
    const float bend = 0.10F * std::sin(studio.stage.clock_s * 0.45F + static_cast<float>(holder.index) * 1.9F) +
                       0.10F * (chance(body.cell->id, 500 + holder.index) - 0.5F);
    const Vec2 from = holder.root - holder.way * (0.30F * r);
    const Vec2 to = mix(from, holder.base, share);
    const float thin = share < 1 ? 0.30F * r : 0.13F * r;
    limb(brush, from, to, share < 1 ? 0.0F : bend, 0.46F * r, thin, more, ink);
    const float length = base::length(holder.base - holder.root);
    if (share < 1 || length < 0.35F * r) return;
    // twigs
    for (const float side : {-1.0F, 1.0F}) {
        const float at = 0.55F + 0.15F * chance(body.cell->id, 520 + holder.index);
        const Vec2 start = mix(from, holder.base, at);
        const Vec2 out = base::turn(holder.way, way_of(side * (0.75F + 0.2F * chance(body.cell->id, 530 + holder.index))));
        limb(brush, start, start + out * (0.46F * length), -0.1F * side, 0.15F * r, 0.07F * r, more, ink);
    }
}

void ring(Studio& studio, const Body& body, float at, float width, Rgba ink) {
    Mark mark = body.outline;
    mark.size = mark.size * at;
    for (Dent& dent : mark.dents) dent.reach -= body.r * (1 - at);
    mark.fill = mark.fill_end = {0, 0, 0, 0};
    mark.edge = ink;
    mark.edge_width = width;
    studio.brush.put(mark);
}

/// Bubbles in which a macrophage keeps what it has eaten.
void draw_vacuoles(Studio& studio, const Body& body) {
    Brush& brush = studio.brush;
    for (int i = 0; i < 9; ++i) {
        const float turn = 2.39996F * static_cast<float>(i) + 6.2832F * chance(body.cell->id, 600);
        const Vec2 way = way_of(turn + 0.07F * std::sin(studio.stage.clock_s * 0.2F + turn));
        const float far = blob_radius(body.outline, way) * (0.52F + 0.26F * chance(body.cell->id, 610 + i));
        const float size = body.r * (0.065F + 0.075F * chance(body.cell->id, 620 + i));
        const Vec2 at = body.at + way * far;
        brush.shaded(at, size, brush.ink("sheen", 0.85F), brush.ink(name("macrophage", "light"), 0.9F),
                     brush.ink(name("macrophage", "edge"), 0.75F), brush.line(std::max(0.9F, size * 0.12F)));
        if (i % 2 == 0) brush.disc(at + Vec2{0.15F, 0.2F} * size, size * 0.34F, brush.ink(name("macrophage", "edge"), 0.5F));
    }
}

const Body* body_of(const Studio& studio, sim::CellId id) {
    for (const Body& body : studio.cast.bodies) {
        if (body.cell->id == id) return &body;
    }
    return nullptr;
}

}  // namespace

Look look_of(const sim::Cell& cell) {
    switch (cell.kind) {
    case sim::Kind::Tumour: return {"tumor-cell"};
    case sim::Kind::NkCell: return {"nk-cell"};
    case sim::Kind::Dendritic: return {"dendritic-cell"};
    case sim::Kind::Macrophage: return {"macrophage"};
    case sim::Kind::BCell: return {"b-cell"};
    case sim::Kind::TCell:
        switch (cell.t.ripeness) {
        case sim::Ripeness::Young: return {"t-cell", 0.62F, 0.6F};
        case sim::Ripeness::Naive: return {"t-cell", 0.30F, 0.75F};
        case sim::Ripeness::Quiet: return {"t-cell", 0.70F, 0.75F};
        case sim::Ripeness::Regulatory: return {"regulatory-t-cell"};
        case sim::Ripeness::Effector: break;
        }
        return {"t-cell"};
    case sim::Kind::Healthy:
        switch (cell.tissue.tissue) {
        case sim::Tissue::Skin: return {"skin-cell"};
        case sim::Tissue::Thyroid: return {"thyroid-cell"};
        case sim::Tissue::Joint: return {"joint-cell"};
        case sim::Tissue::Connective: return {"connective-cell"};
        case sim::Tissue::Thymus: return {"thymus-cell"};
        case sim::Tissue::Plain: break;
        }
        break;
    case sim::Kind::Bacterium:
    case sim::Kind::VirusParticle:
    case sim::Kind::Fungus:
    case sim::Kind::Antibody: break;
    }
    return {"healthy-cell"};
}

void draw_arms(Studio& studio, const Body& body, bool roots) {
    if (body.cell->kind != sim::Kind::Dendritic) return;
    Brush& brush = studio.brush;
    const Look look = look_of(*body.cell);
    const Rgba skin = blend(brush.ink(name(look.family, "light")), brush.ink(name(look.family, "deep")), 0.72F);
    const float edge = 2 * brush.line(std::clamp(0.024F * body.r, 1.6F, 4.0F));
    for (const bool under : {true, false}) {
        if (roots && under) continue;
        for (const Receptor& holder : body.receptors) {
            if (holder.what != What::Holder) continue;
            const bool reaching = base::length(holder.base - holder.root) > 0.12F * body.r;
            if (!reaching) continue;
            arm(studio, body, holder, under ? edge : 0.0F, under ? brush.ink(name(look.family, "edge")) : skin, roots ? 0.42F : 1.0F);
        }
    }
}

void draw_ruffles(Studio& studio, const Body& body) {
    if (body.cell->kind != sim::Kind::Macrophage) return;
    Brush& brush = studio.brush;
    const Look look = look_of(*body.cell);
    constexpr int kFolds = 17;
    for (int i = 0; i < kFolds; ++i) {
        const float turn = 6.2832F * (static_cast<float>(i) + 0.5F * chance(body.cell->id, 640 + i)) / kFolds +
                           0.04F * std::sin(studio.stage.clock_s * 0.6F + static_cast<float>(i));
        const Vec2 way = way_of(turn);
        const float size = body.r * (0.10F + 0.05F * chance(body.cell->id, 660 + i));
        const Vec2 at = blob_point(body.outline, way) - way * (size * 0.45F);
        brush.shaded(at, size, brush.ink(name(look.family, "light")), brush.ink(name(look.family, "deep")),
                     brush.ink(name(look.family, "edge")), brush.line(std::clamp(0.022F * body.r, 1.4F, 3.0F)));
    }
}

void draw_marking(Studio& studio, const Body& body) {
    Brush& brush = studio.brush;
    const Look look = look_of(*body.cell);
    switch (body.cell->kind) {
    case sim::Kind::TCell:
        if (body.cell->t.ripeness == sim::Ripeness::Regulatory) {
            for (const float at : {0.87F, 0.76F, 0.66F}) {
                ring(studio, body, at, brush.line(std::max(1.1F, 0.03F * body.r)), brush.ink(name(look.family, "edge"), 0.75F));
            }
        }
        break;
    case sim::Kind::BCell:
        // layers of membrane in which antibodies are made; more of them once it has met its germ
        for (int i = 0; i < (body.cell->t.ripeness == sim::Ripeness::Effector ? 4 : 2); ++i) {
            const Vec2 way = way_of(0.9F + 0.1F * static_cast<float>(i));
            brush.arc(body.at, way, body.r * (0.90F - 0.075F * static_cast<float>(i)), std::max(1.2F, 0.035F * body.r),
                      1.0F - 0.12F * static_cast<float>(i), brush.ink(name(look.family, "edge"), 0.6F));
        }
        break;
    case sim::Kind::Macrophage: draw_vacuoles(studio, body); break;
    case sim::Kind::Healthy: draw_tissue_marking(studio, body); break;
    case sim::Kind::Tumour:
    case sim::Kind::NkCell:
    case sim::Kind::Dendritic:
    case sim::Kind::Bacterium:
    case sim::Kind::VirusParticle:
    case sim::Kind::Fungus:
    case sim::Kind::Antibody: break;
    }
}

void draw_cup(Studio& studio, const Body& body) {
    const bool eats = body.cell->t.doing == sim::Doing::Eating && body.partner >= 0;
    if (body.cell->kind != sim::Kind::Macrophage || !eats) return;
    const Body& prey = studio.cast.bodies[static_cast<std::size_t>(body.partner)];
    const float done = minutes_since(studio.stage.state, studio.stage.params, body.cell->t.since) /
                       std::max(studio.stage.params.eat_min, 0.01F);
    const float closed = std::clamp(done * 1.3F, 0.0F, 1.0F);
    const float thick = std::clamp(0.42F * prey.r, 0.16F * body.r, 0.30F * body.r);
    const float far = prey.r + 0.62F * thick;
    const Vec2 back = base::unit(body.at - prey.at);
    const Look look = look_of(*body.cell);
    Brush& brush = studio.brush;
    const float half = base::mix(1.6F, 2.8F, closed);
    const float edge = brush.line(std::clamp(0.024F * body.r, 1.6F, 4.0F));
    const Rgba rim = brush.ink(name(look.family, "edge"));
    const Rgba skin = blend(brush.ink(name(look.family, "light")), brush.ink(name(look.family, "deep")), 0.5F);
    for (const bool under : {true, false}) {
        const float more = under ? 2 * edge : 0.0F;
        const Rgba ink = under ? rim : skin;
        brush.arc(prey.at, back, far, thick + more, half, ink);
        for (const float side : {-half, half}) {
            brush.disc(prey.at + base::turn(back, way_of(side)) * far, (thick + more) * 0.56F, ink);
        }
    }
    // the cup grows out of the cell: no rim between them
    brush.disc(prey.at + back * (far + 0.35F * thick), thick * 0.62F, skin);
}

const sim::Cell* calmer_of(const Studio& studio, const Body& body) {
    if (body.partner < 0 || body.cell->kind != sim::Kind::TCell || body.cell->t.doing != sim::Doing::Bound) return nullptr;
    const sim::Cell& partner = *studio.cast.bodies[static_cast<std::size_t>(body.partner)].cell;
    const bool on_self = partner.kind == sim::Kind::Healthy && !sim::infected(partner);
    return on_self ? sim::calmer(studio.stage.state.world, studio.stage.params, *body.cell) : nullptr;
}

void draw_calm(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    const float level = studio.stage.easing.to(ease_key(Trait::Calm, {}), world.dials.tolerance, 2, world.dials.tolerance);
    const float scale = studio.stage.camera.pt_per_um;
    for (const Body& body : studio.cast.bodies) {
        const bool spreads = body.cell->kind == sim::Kind::TCell && body.life >= 1 &&
                             body.cell->t.ripeness == sim::Ripeness::Regulatory;
        if (!spreads || level <= 0.01F) continue;
        studio.brush.glow(body.at, body.r + 7.5F * scale, body.r, studio.brush.ink("calm", level));
        const float breath = 0.35F * scale * std::sin(studio.stage.clock_s * 0.8F + static_cast<float>(body.cell->id.value));
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
    for (const Body& body : studio.cast.bodies) {
        if (body.cell->kind != sim::Kind::TCell || body.cell->t.ripeness != sim::Ripeness::Effector || body.partner < 0) continue;
        const sim::Cell* by = calmer_of(studio, body);
        const Body* from = by != nullptr ? body_of(studio, by->id) : nullptr;
        const float shown = studio.stage.easing.to(ease_key(Trait::Calm, body.cell->id), from != nullptr ? level : 0.0F, 2.5F, 0);
        if (from == nullptr || shown <= 0) continue;
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
}

}  // namespace picture
