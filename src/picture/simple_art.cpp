// A cell of a wide tissue in a few marks: membrane, nucleus, and the pattern that tells its kind without colour.
#include "picture/crowd.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

const Vec2 kLight = base::unit({-0.64F, -0.77F});
constexpr float kPickable_pt = 14;  // smallest diameter of a cell that a finger or a mouse can mean

std::string name(std::string_view family, std::string_view part) {
    return std::string{family} + '.' + std::string{part};
}

float load_of(const sim::Cell& cell) {
    return cell.kind == sim::Kind::Healthy ? std::clamp(cell.tissue.virus, 0.0F, 1.0F) : 0.0F;
}

void membrane(Studio& studio, const Body& body, const Inks& inks) {
    Brush& brush = studio.brush;
    const Look look = look_of(*body.cell);
    const float far = 1 - studio.stage.detail.full;
    const float tone = sim::is_tissue(body.cell->kind) ? far * tone_of(*body.cell) : 0.0F;
    const float load = load_of(*body.cell);
    const auto shade = [&](Rgba color, float pale) {
        if (look.pale > 0) color = blend(color, brush.ink("ground"), look.pale * pale);
        return load > 0 ? blend(color, brush.ink("virus.light"), kFever * far * (0.6F + 0.4F * load)) : color;
    };
    Mark skin = body.outline;
    skin.fill = toned(shade(inks.light, 1), inks, 0.6F * tone);
    skin.fill_end = toned(shade(inks.deep, 1), inks, tone);
    // from afar the middle tone of a cell is that of its dot
    skin.fill = blend(skin.fill, skin.fill_end, 0.35F * (1 - studio.stage.detail.marking));
    skin.edge = shade(inks.edge, 0.35F);
    if (body.cell->kind == sim::Kind::Healthy && load <= 0)
        skin.edge = faded(skin.edge, 0.55F + 0.45F * studio.stage.detail.full);
    skin.edge_width = brush.line(std::clamp(0.06F * body.r, 0.5F, 1.6F)) * look.rim;
    brush.put(skin);
}

void nucleus(Studio& studio, const Body& body, const Inks& inks) {
    Brush& brush = studio.brush;
    const Nucleus at = nucleus_of(studio, body);
    Mark core;
    if (at.r < 5) {
        core.at = at.at;
        core.size = {at.r, at.r};
    } else {
        // the standing shape: what moves in it moves with the full art
        core = nucleus_outline(body, at, studio.stage.detail.full > 0 ? studio.stage.clock_s : 0);
    }
    core.fill = inks.nucleus;
    core.fill_end = inks.nucleus_deep;
    core.edge = inks.nucleus_edge;
    core.edge_width = brush.line(std::clamp(0.06F * at.r, 0.4F, 1.0F));
    brush.put(core);
    const float shown = studio.stage.detail.marking;
    if (shown <= 0) return;
    const bool tumour = body.cell->kind == sim::Kind::Tumour;
    for (int i = 0; i < (tumour ? 2 : 1); ++i) {
        const Vec2 seat =
            at.at + way_of(chance(body.cell->id, 90 + i) * 6.2832F) * (at.r * (0.18F + 0.22F * static_cast<float>(i)));
        brush.disc(seat, at.r * (0.26F - 0.08F * static_cast<float>(i)), faded(inks.nucleolus, shown));
    }
}

/// Arms of a dendritic cell, under its body.
void arms(Studio& studio, const Body& body, const Inks& inks) {
    constexpr int kArms = 7;
    Brush& brush = studio.brush;
    const float far = 1 - studio.stage.detail.full;
    const float thick = std::max(0.27F * body.r, 1.2F);
    const float edge = brush.line(std::clamp(0.06F * body.r, 0.5F, 1.6F));
    const float turn = angle_of(studio.stage.camera.way(body.cell->facing));
    const Rgba skin = blend(inks.light, inks.deep, 0.72F);
    for (const bool rim : {true, false}) {
        for (int i = 0; i < kArms; ++i) {
            const float lean = 0.5F * (chance(body.cell->id, 540 + i) - 0.5F);
            const Vec2 way = way_of(turn + 6.2832F * static_cast<float>(i) / kArms + lean);
            const Vec2 elbow = body.at + way * (1.25F * body.r);
            const Vec2 tip = elbow + base::turn(way, way_of(1.6F * lean)) *
                                         (body.r * (0.25F + 0.35F * chance(body.cell->id, 550 + i)));
            const Rgba ink = faded(rim ? inks.edge : skin, far);
            const float more = rim ? 2 * edge : 0.0F;
            brush.stroke(body.at + way * (0.6F * body.r), elbow, thick + more, ink);
            brush.stroke(elbow, tip, 0.6F * thick + more, ink);
        }
    }
}

void ring(Studio& studio, const Body& body, float at, float width, Rgba ink) {
    Mark mark = inner_outline(body, at);
    mark.edge = ink;
    mark.edge_width = width;
    studio.brush.put(mark);
}

/// Round grains or bubbles in the space between nucleus and membrane.
void grains(Studio& studio, const Body& body, int count, float size, float from, Rgba fill, Rgba edge) {
    for (int i = 0; i < count; ++i) {
        const float turn =
            6.2832F * (static_cast<float>(i) + 0.4F * chance(body.cell->id, 270 + i)) / static_cast<float>(count);
        const float far = base::mix(from, 0.84F, chance(body.cell->id, 290 + i));
        studio.brush.disc(body.at + way_of(turn) * (far * body.r), size * body.r, fill, edge, 0.16F * size * body.r);
    }
}

/// What tells the kinds apart in greyscale; the full art has its own.
void pattern(Studio& studio, const Body& body, const Inks& inks) {
    Brush& brush = studio.brush;
    const float shown = studio.stage.detail.marking * (1 - studio.stage.detail.full);
    if (shown <= 0) return;
    const float thin = brush.line(std::max(0.05F * body.r, 0.7F));
    switch (body.cell->kind) {
    case sim::Kind::TCell:
        if (body.cell->t->ripeness == sim::Ripeness::Regulatory) {
            for (const float at : {0.86F, 0.72F}) ring(studio, body, at, thin, faded(inks.edge, 0.75F * shown));
        } else {
            ring(studio, body, 0.80F, 1.6F * thin, brush.ink("sheen", 0.85F * shown));
        }
        break;
    case sim::Kind::NkCell:
        grains(studio, body, 9, 0.085F, 0.66F, brush.ink("granules", shown), brush.ink("granules.edge", shown));
        break;
    case sim::Kind::Macrophage:
        grains(studio, body, 5, 0.13F, 0.55F, brush.ink("sheen", 0.8F * shown),
               brush.ink("macrophage.edge", 0.75F * shown));
        break;
    case sim::Kind::BCell:
        for (const float at : {0.90F, 0.78F})
            brush.arc(body.at, way_of(0.9F), body.r * at, thin, 1.0F, faded(inks.edge, 0.6F * shown));
        break;
    case sim::Kind::Healthy:
        if (const float load = load_of(*body.cell); load > 0)
            grains(studio, body, 3 + static_cast<int>(4 * load), 0.105F, 0.55F, brush.ink("virus", shown),
                   brush.ink("virus.edge", shown));
        break;
    case sim::Kind::Tumour:
    case sim::Kind::Dendritic:
    case sim::Kind::Bacterium:
    case sim::Kind::VirusParticle:
    case sim::Kind::Fungus:
    case sim::Kind::Antibody:
    case sim::Kind::Vaccine: break;
    }
}

void sheen(Studio& studio, const Body& body) {
    const float shown = studio.stage.detail.marking * (1 - studio.stage.detail.full);
    studio.brush.arc(body.at, kLight, body.r * 0.80F, body.r * 0.10F, 0.50F, studio.brush.ink("sheen", 0.5F * shown),
                     body.r * 0.09F);
}

/// Germs and free antibodies: too small for an inside.
void small(Studio& studio, const Body& body) {
    Brush& brush = studio.brush;
    const float far = 1 - studio.stage.detail.full;
    if (body.cell->kind == sim::Kind::Antibody) {
        brush.disc(body.at, 0.4F * body.r, brush.ink("antibody", 0.8F * far));
        return;
    }
    const bool virus = body.cell->kind == sim::Kind::VirusParticle;
    const std::string_view family = virus ? "virus" : body.cell->kind == sim::Kind::Bacterium ? "bacterium" : "fungus";
    const Vec2 way = studio.stage.camera.way(body.cell->facing) * (virus ? 0.01F : 0.5F * body.r);
    brush.stroke(body.at - way, body.at + way, (virus ? 1.5F : 1.1F) * body.r, brush.ink(family, far),
                 brush.ink(name(family, "edge"), far), brush.line(std::max(0.14F * body.r, 0.5F)));
}

}  // namespace

void draw_simple(Studio& studio, const Body& body) {
    if (!solid(*body.cell)) return small(studio, body);
    Brush& brush = studio.brush;
    const Inks& inks = brush.family(family_of(*body.cell));
    // what dies pales but keeps its rim, and its nucleus draws together
    const float left = std::clamp(body.life * 1.7F, 0.0F, 1.0F);
    brush.opacity(sim::is_tissue(body.cell->kind) ? left * frayed(studio.stage, *body.cell) : left);
    if (!sim::is_tissue(body.cell->kind))
        brush.glow(body.at + Vec2{0.03F, 0.08F} * body.r, 1.45F * body.r, 0.75F * body.r,
                   brush.ink("cell.shadow", 0.8F));
    if (body.cell->kind == sim::Kind::Dendritic) arms(studio, body, inks);
    membrane(studio, body, inks);
    nucleus(studio, body, inks);
    pattern(studio, body, inks);
    if (studio.stage.detail.marking > 0) sheen(studio, body);
    brush.opacity(1);
    if (2 * body.r < kPickable_pt) return;
    studio.spots.push_back({spot_id(body.cell->id, {}, -1), std::string{story::cell_topic(*body.cell)}, body.cell->id,
                            body.at, body.r, false});
}

}  // namespace picture
