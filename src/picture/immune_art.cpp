// Colours and patterns of the cells of the immune system, and the arms of dendritic cells.
#include "picture/actors.h"

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
        const Vec2 out =
            base::turn(holder.way, way_of(side * (0.75F + 0.2F * chance(body.cell->id, 530 + holder.index))));
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

}  // namespace

Look look_of(const sim::Cell& cell) {
    switch (cell.kind) {
    case sim::Kind::Tumour: return {"tumor-cell"};
    case sim::Kind::NkCell: return {"nk-cell"};
    case sim::Kind::Dendritic: return {"dendritic-cell"};
    case sim::Kind::Macrophage: return {"macrophage"};
    case sim::Kind::BCell: return {"b-cell"};
    case sim::Kind::TCell:
        switch (cell.t->ripeness) {
        case sim::Ripeness::Young: return {"t-cell", 0.62F, 0.6F};
        case sim::Ripeness::Naive: return {"t-cell", 0.30F, 0.75F};
        case sim::Ripeness::Quiet: return {"t-cell", 0.70F, 0.75F};
        case sim::Ripeness::Regulatory: return {"regulatory-t-cell"};
        case sim::Ripeness::Memory: return {"t-cell", 0.12F};
        case sim::Ripeness::Helper:
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
    case sim::Kind::Antibody:
    case sim::Kind::Vaccine: break;
    }
    return {"healthy-cell"};
}

void draw_arms(Studio& studio, const Body& body, bool roots) {
    if (body.cell->kind != sim::Kind::Dendritic) return;
    Brush& brush = studio.brush;
    const Look look = look_of(*body.cell);
    const Rgba skin = blend(brush.ink(name(look.family, "light")), brush.ink(name(look.family, "deep")), 0.72F);
    const float edge = 2 * brush.line(std::clamp(0.024F * body.r, 1.6F, 4.0F));
    const auto arms = [&](float more, Rgba ink) {
        for (const Receptor& holder : body.receptors) {
            const bool reaching = base::length(holder.base - holder.root) > 0.12F * body.r;
            if (holder.what == What::Holder && reaching) arm(studio, body, holder, more, ink, roots ? 0.42F : 1.0F);
        }
    };
    if (!roots) arms(edge, brush.ink(name(look.family, "edge")));
    arms(0, skin);
}

void draw_marking(Studio& studio, const Body& body) {
    Brush& brush = studio.brush;
    const Look look = look_of(*body.cell);
    switch (body.cell->kind) {
    case sim::Kind::TCell:
        if (body.cell->t->ripeness == sim::Ripeness::Regulatory) {
            for (const float at : {0.87F, 0.76F, 0.66F}) {
                ring(studio, body, at, brush.line(std::max(1.1F, 0.03F * body.r)),
                     brush.ink(name(look.family, "edge"), 0.75F));
            }
        }
        if (body.cell->t->ripeness == sim::Ripeness::Memory) draw_beads(studio, body);
        break;
    case sim::Kind::BCell:
        // layers of membrane in which antibodies are made; more of them once it has met its germ
        for (int i = 0; i < (body.cell->t->ripeness == sim::Ripeness::Effector ? 4 : 2); ++i) {
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
    case sim::Kind::Antibody:
    case sim::Kind::Vaccine: break;
    }
}

}  // namespace picture
