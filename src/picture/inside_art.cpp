// What is in a cell: nucleus, organelles, viruses, granules.
#include "picture/art.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

std::string name(std::string_view family, std::string_view part) {
    return std::string{family} + '.' + std::string{part};
}

}  // namespace

float nucleus_share(const sim::Cell& cell) {
    switch (cell.kind) {
    case sim::Kind::Healthy: return cell.tissue.tissue == sim::Tissue::Plain ? 0.40F : 0.34F;
    case sim::Kind::Tumour: return 0.52F;
    case sim::Kind::NkCell: return 0.42F;
    case sim::Kind::Dendritic: return 0.44F;
    case sim::Kind::Macrophage: return 0.34F;
    case sim::Kind::BCell: return 0.52F;
    case sim::Kind::TCell: return cell.t->ripeness == sim::Ripeness::Effector ? 0.54F : 0.58F;
    case sim::Kind::Bacterium:
    case sim::Kind::VirusParticle:
    case sim::Kind::Fungus:
    case sim::Kind::Antibody:
    case sim::Kind::Vaccine: break;
    }
    return 0.4F;
}

Nucleus nucleus_of(const Studio& studio, const Body& body) {
    const float share = nucleus_share(*body.cell);
    Vec2 off = way_of(chance(body.cell->id, 30) * 6.2832F) * (0.07F * body.r);
    // the nucleus of a busy T cell sits away from its contact, where the granules gather
    if (body.partner >= 0) off += front_of(studio, body) * (-0.10F * body.r * body.joined);
    return {body.at + off, body.r * share * (0.7F + 0.3F * body.life)};
}

Mark nucleus_outline(const Body& body, const Nucleus& nucleus, float clock_s) {
    const bool tumour = body.cell->kind == sim::Kind::Tumour;
    Mark core;
    core.shape = Shape::Blob;
    core.at = nucleus.at;
    core.size = {nucleus.r, nucleus.r};
    for (std::size_t i = 0; i < 4; ++i) {
        const float start = chance(body.cell->id, 31 + static_cast<int>(i)) * 6.2832F;
        const float amount = tumour ? 0.075F - 0.012F * static_cast<float>(i) : 0.028F - 0.005F * static_cast<float>(i);
        core.wave[i] = {amount, start + 0.16F * std::sin(clock_s * 0.23F + start)};
    }
    return core;
}

namespace {

void draw_nucleus(Studio& studio, const Body& body, const Nucleus& nucleus, std::string_view family) {
    const bool tumour = body.cell->kind == sim::Kind::Tumour;
    Brush& brush = studio.brush;
    Mark core = nucleus_outline(body, nucleus, studio.stage.clock_s);
    core.fill = brush.ink(name(family, "nucleus"));
    core.fill_end = brush.ink(name(family, "nucleus-deep"));
    core.edge = brush.ink(name(family, "nucleus-edge"));
    core.edge_width = brush.line(std::clamp(0.03F * nucleus.r, 0.8F, 2.2F));
    Mark shade = core;
    shade.at += Vec2{0.02F, 0.05F} * body.r;
    shade.fill = shade.fill_end = brush.ink("cell.shadow", 0.8F);
    shade.edge_width = 0;
    shade.soft = 0.12F * body.r;
    brush.put(shade);
    brush.put(core);
    // chromatin: soft darker patches; coarser in a tumour cell
    const int patches = tumour ? 7 : 5;
    for (int i = 0; i < patches; ++i) {
        const Vec2 way = way_of(6.2832F * (static_cast<float>(i) + 0.6F * chance(body.cell->id, 40 + i)) /
                                static_cast<float>(patches));
        Mark patch;
        patch.at = nucleus.at + way * (nucleus.r * (0.42F + 0.28F * chance(body.cell->id, 50 + i)));
        patch.size = Vec2{1, 1} * (nucleus.r * (tumour ? 0.20F : 0.16F));
        patch.fill = patch.fill_end = brush.ink(name(family, "nucleus-edge"), 0.30F);
        patch.soft = nucleus.r * 0.18F;
        brush.put(patch);
    }
    const int nucleoli = tumour ? 2 : 1;
    for (int i = 0; i < nucleoli; ++i) {
        const Vec2 at = nucleus.at + way_of(chance(body.cell->id, 90 + i) * 6.2832F) *
                                         (nucleus.r * (0.18F + 0.22F * static_cast<float>(i)));
        const float r = nucleus.r * (0.26F - 0.08F * static_cast<float>(i));
        brush.shaded(at, r, brush.ink(name(family, "nucleolus")), brush.ink(name(family, "nucleolus"), 0.6F));
    }
}

/// A mitochondrion: a little bean with two folds.
void draw_bean(Studio& studio, Vec2 at, Vec2 way, float r, std::string_view family) {
    Brush& brush = studio.brush;
    brush.stroke(at - way * (r * 0.8F), at + way * (r * 0.8F), r * 1.1F, brush.ink(name(family, "organelle"), 0.75F),
                 brush.ink(name(family, "edge"), 0.45F), brush.line(std::max(0.7F, r * 0.12F)));
    const Vec2 across = base::quarter_left(way);
    for (const float k : {-0.55F, 0.0F, 0.55F}) {
        const Vec2 middle = at + way * (k * r);
        brush.stroke(middle - across * (r * 0.26F), middle + across * (r * 0.26F), std::max(0.8F, r * 0.16F),
                     brush.ink(name(family, "edge"), 0.35F));
    }
}

void draw_vesicles(Studio& studio, const Body& body, const Nucleus& nucleus) {
    const int count = is_reader(body.cell->kind) || body.cell->kind == sim::Kind::BCell ? 5 : 11;
    for (int i = 0; i < count; ++i) {
        const float turn = 6.2832F * chance(body.cell->id, 100 + i) +
                           0.10F * std::sin(studio.stage.clock_s * 0.2F + static_cast<float>(i));
        const Vec2 way = way_of(turn);
        const float far = base::mix(nucleus.r * 1.12F, blob_radius(body.outline, way) * 0.88F,
                                    0.15F + 0.85F * chance(body.cell->id, 130 + i));
        const float r = body.r * (0.016F + 0.026F * chance(body.cell->id, 160 + i));
        studio.brush.shaded(body.at + way * far, r, studio.brush.ink("sheen", 0.65F), studio.brush.ink("sheen", 0.30F));
    }
}

}  // namespace

/// A virus particle: a round body with spikes that end in knobs.
void draw_virus(Studio& studio, Vec2 at, float r, float turn, float alpha) {
    const Rgba ink = studio.brush.ink("virus", alpha);
    const Rgba edge = studio.brush.ink("virus.edge", alpha);
    constexpr int kSpikes = 9;
    for (int i = 0; i < kSpikes; ++i) {
        const Vec2 way = way_of(turn + 6.2832F * static_cast<float>(i) / kSpikes);
        studio.brush.stroke(at + way * (r * 0.8F), at + way * (r * 1.42F), std::max(1.0F, r * 0.2F), edge);
        studio.brush.disc(at + way * (r * 1.48F), std::max(0.9F, r * 0.22F), edge);
    }
    studio.brush.shaded(at, r, studio.brush.ink("virus.light", alpha), ink, edge, std::max(0.8F, r * 0.14F));
    studio.brush.disc(at + Vec2{0.22F, 0.22F} * r, r * 0.26F, edge);
    studio.brush.disc(at + Vec2{-0.3F, 0.1F} * r, r * 0.17F, edge);
}

void draw_organelles(Studio& studio, const Body& body, std::string_view family) {
    if (body.cell->kind == sim::Kind::Healthy && body.cell->tissue.tissue == sim::Tissue::Thyroid)
        return;  // a follicle
    const Nucleus nucleus = nucleus_of(studio, body);
    Brush& brush = studio.brush;
    const bool t_cell = is_reader(body.cell->kind) || body.cell->kind == sim::Kind::BCell;
    // endoplasmic reticulum: thin bows round the nucleus
    const float side = chance(body.cell->id, 200) * 6.2832F;
    for (int i = 0; i < (t_cell ? 0 : 3); ++i) {
        const float far = nucleus.r * (1.16F + 0.13F * static_cast<float>(i));
        brush.arc(nucleus.at, way_of(side + 0.16F * static_cast<float>(i)), far, std::max(1.0F, 0.055F * nucleus.r),
                  0.62F - 0.1F * static_cast<float>(i), brush.ink(name(family, "organelle"), 0.6F));
    }
    const int beans = t_cell ? 2 : 5;
    for (int i = 0; i < beans; ++i) {
        const float start = side + 1.4F +
                            (6.2832F - 2.2F) * (static_cast<float>(i) + 0.5F * chance(body.cell->id, 210 + i)) /
                                static_cast<float>(beans);
        const Vec2 way = way_of(start + 0.05F * std::sin(studio.stage.clock_s * 0.17F + start));
        const float far = base::mix(nucleus.r, blob_radius(body.outline, way), t_cell ? 0.52F : 0.56F);
        draw_bean(studio, body.at + way * far, way_of(start + 1.2F + chance(body.cell->id, 220 + i)),
                  body.r * (t_cell ? 0.055F : 0.062F), family);
    }
    draw_nucleus(studio, body, nucleus, family);
    draw_vesicles(studio, body, nucleus);
}

void draw_viruses(Studio& studio, const Body& body) {
    const float load = body.cell->tissue.virus;
    if (body.cell->kind != sim::Kind::Healthy || load <= 0) return;
    const Nucleus nucleus = nucleus_of(studio, body);
    const float r = std::max(body.r * 0.062F, 4.6F);
    const float shown = std::clamp(load, 0.0F, 1.0F) * 9.0F + 1.0F;
    for (int i = 0; i < 10; ++i) {
        const float alpha = std::clamp(shown - static_cast<float>(i), 0.0F, 1.0F);
        if (alpha <= 0) break;
        // the golden angle keeps them apart
        const float turn = 2.39996F * static_cast<float>(i) + chance(body.cell->id, 240) * 6.2832F;
        const Vec2 way = way_of(turn + 0.06F * std::sin(studio.stage.clock_s * 0.3F + turn));
        const float far = base::mix(nucleus.r * 1.15F, blob_radius(body.outline, way) - 2.2F * r,
                                    0.25F + 0.7F * chance(body.cell->id, 250 + i));
        const Vec2 at = body.at + way * far;
        draw_virus(studio, at, r * (0.6F + 0.4F * alpha), turn + 0.1F * studio.stage.clock_s, alpha);
        if (i == 0)
            studio.spots.push_back({spot_id(body.cell->id, "virus", -1), "virus", body.cell->id, at, r * 1.6F, false});
    }
}

void draw_granules(Studio& studio, const Body& body) {
    if (!sim::can_kill(*body.cell)) return;
    const bool granular = body.cell->kind == sim::Kind::NkCell;
    const sim::TCellSide& t = *body.cell->t;
    const Nucleus nucleus = nucleus_of(studio, body);
    const float ready = t.doing == sim::Doing::Bound
                            ? std::clamp(t.signal / std::max(studio.stage.params.signal_needed, 0.01F), 0.0F, 1.0F)
                            : 0.0F;
    const float gathered = studio.stage.easing.to(ease_key(Trait::Gather, body.cell->id), ready, 3, 0);
    const float front = angle_of(front_of(studio, body));
    const float r = std::max(body.r * (granular ? 0.072F : 0.058F), 2.4F);
    const int count = granular ? 19 : 10;
    Vec2 first;
    for (int i = 0; i < count; ++i) {
        // every other lane first, so that the one that can be picked lies in the middle
        const float lane = (static_cast<float>((i + count / 2) % count) + 0.5F) / static_cast<float>(count) - 0.5F;
        const float drift = 0.05F * std::sin(studio.stage.clock_s * 0.35F + static_cast<float>(i) * 2.1F);
        const float home = front + 6.2832F * (lane + 0.04F * chance(body.cell->id, 270 + i)) + drift;
        const Vec2 way = way_of(base::mix(home, front + lane * (granular ? 2.1F : 1.25F) + drift, gathered));
        const float low = nucleus.r * (granular ? 1.05F : 1.25F);
        const float high = std::max(blob_radius(body.outline, way) - r * 2.0F, low);
        const Vec2 at = body.at + way * base::mix(low, high, 0.25F + 0.6F * chance(body.cell->id, 290 + i));
        draw_granule(studio, at, r * (0.85F + 0.3F * chance(body.cell->id, 310 + i)), 1);
        if (i == 0) first = at;
    }
    studio.spots.push_back({spot_id(body.cell->id, "granules", -1), "granules", body.cell->id, first, r * 1.6F, false});
}

void draw_granule(Studio& studio, Vec2 at, float r, float alpha) {
    Brush& brush = studio.brush;
    brush.shaded(at, r, brush.ink("granules.light", alpha), brush.ink("granules", alpha),
                 brush.ink("granules.edge", alpha), std::max(0.7F, r * 0.18F));
}

}  // namespace picture
