// Germs, larger than they are but where they are: a rod with tails, a spiked ball, ovals that bud; and free antibodies.
#include "picture/actors.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

/// A tail that waves: short pieces along a wave that grows towards its end.
void draw_tail(Studio& studio, Vec2 from, Vec2 way, float length, float phase, Rgba ink, float thick) {
    constexpr int kPieces = 9;
    const Vec2 aside = base::quarter_left(way);
    Vec2 last = from;
    for (int i = 1; i <= kPieces; ++i) {
        const float t = static_cast<float>(i) / kPieces;
        const float swing = 0.16F * length * std::sqrt(t) * std::sin(t * 9.0F + phase - studio.stage.clock_s * 1.6F);
        const Vec2 next = from + way * (length * t) + aside * swing;
        studio.brush.stroke(last, next, thick, ink);
        last = next;
    }
}

void draw_bacterium(Studio& studio, const Body& body) {
    Brush& brush = studio.brush;
    const float r = body.r;
    const Vec2 way = studio.stage.camera.way(body.cell->facing);
    const Vec2 aside = base::quarter_left(way);
    const Rgba edge = brush.ink("bacterium.edge");
    const float phase = 6.2832F * chance(body.cell->id, 800);
    for (const float off : {-0.32F, 0.0F, 0.32F}) {
        draw_tail(studio, body.at - way * (1.15F * r) + aside * (off * r), base::turn(-way, way_of(off * 0.7F)),
                  1.9F * r, phase + off * 5, edge, std::max(1.2F, 0.11F * r));
    }
    const Vec2 half = way * (0.78F * r);
    brush.stroke(body.at - half, body.at + half, 1.36F * r, brush.ink("bacterium"), edge,
                 brush.line(std::max(1.4F, 0.13F * r)));
    brush.stroke(body.at - half * 0.9F - aside * (0.26F * r), body.at + half * 0.9F - aside * (0.26F * r), 0.42F * r,
                 brush.ink("bacterium.light", 0.9F));
    // bands across the rod: its pattern
    for (const float x : {-0.62F, 0.0F, 0.62F}) {
        const Vec2 at = body.at + way * (x * r);
        brush.stroke(at - aside * (0.34F * r), at + aside * (0.34F * r), std::max(1.1F, 0.13F * r),
                     brush.ink("bacterium.edge", 0.55F));
    }
}

/// One oval of a fungus.
void draw_oval(Studio& studio, Vec2 at, Vec2 way, float r) {
    Brush& brush = studio.brush;
    Mark oval;
    oval.shape = Shape::Blob;
    oval.at = at;
    oval.facing = way;
    oval.size = {r, r};
    oval.wave[0] = {0.16F, 0};
    oval.fill = brush.ink("fungus.light");
    oval.fill_end = brush.ink("fungus");
    oval.edge = brush.ink("fungus.edge");
    oval.edge_width = brush.line(std::clamp(0.08F * r, 1.5F, 3.0F));
    brush.put(oval);
    brush.disc(at - way * (0.12F * r), 0.30F * r, brush.ink("fungus.edge", 0.40F));
    brush.disc(at + way * (0.42F * r), 0.12F * r, brush.ink("fungus.edge", 0.55F));
}

void draw_fungus(Studio& studio, const Body& body) {
    const float r = body.r;
    const Vec2 way = studio.stage.camera.way(body.cell->facing);
    const float young = studio.stage.params.fungus_radius_um;
    const float grown = std::clamp((body.cell->radius_um - 0.75F * young) / std::max(1.25F * young, 0.1F), 0.0F, 1.0F);
    Brush& brush = studio.brush;
    // threads first, then the ovals that bud from each other
    const Vec2 tip = body.at + way * (0.35F * r);
    for (int i = 0; i < 3; ++i) {
        const float turn = -0.8F + 0.8F * static_cast<float>(i);
        const Vec2 out = base::turn(-way, way_of(turn));
        const Vec2 from = body.at + out * (0.35F * r);
        const Vec2 to = body.at + out * (r * (0.85F + 0.45F * grown));
        brush.stroke(from, to, 0.30F * r, brush.ink("fungus"), brush.ink("fungus.edge"),
                     brush.line(std::clamp(0.05F * r, 1.3F, 2.4F)));
        for (const float x : {0.45F, 0.72F}) {
            const Vec2 at = mix(from, to, x);
            const Vec2 wall = base::quarter_left(out) * (0.12F * r);
            brush.stroke(at - wall, at + wall, brush.line(1.3F), brush.ink("fungus.edge", 0.7F));
        }
    }
    const int buds = 2 + static_cast<int>(grown * 3.0F);
    for (int i = buds; i > 0; --i) {
        const int pair = i / 2;
        const float turn = (i % 2 == 0 ? 1.0F : -1.0F) * (0.5F + 0.62F * static_cast<float>(pair));
        const Vec2 out = base::turn(way, way_of(turn));
        draw_oval(studio, tip + out * (0.62F * r), out, r * (0.40F - 0.03F * static_cast<float>(i)));
    }
    draw_oval(studio, tip - way * (0.15F * r), way, 0.62F * r);
    // bites: round pieces that are missing, shown in the colour of the ground
    const int bites = std::min<int>(body.cell->tissue.damage, 6);
    for (int i = 0; i < bites; ++i) {
        const Vec2 out = way_of(2.1F * static_cast<float>(i) + 6.2832F * chance(body.cell->id, 830));
        const Vec2 at = body.at + out * (0.92F * r);
        brush.disc(at, 0.25F * r, brush.ink("ground"), brush.ink("fungus.edge", 0.8F), brush.line(1.3F));
    }
}

/// Antibodies stuck to a germ, arms on it, stems out: handles for a macrophage.
void draw_coat(Studio& studio, const Body& body) {
    const int count = body.cell->tissue.coat;
    const float size = std::clamp(0.075F * body.r, 0.72F, 1.0F);
    const float m = studio.molecule() * size;
    for (int i = 0; i < count; ++i) {
        const Vec2 way = way_of(1.3F + 6.2832F * static_cast<float>(i) / std::max(static_cast<float>(count), 4.0F) +
                                6.2832F * chance(body.cell->id, 840));
        const float reach = body.cell->kind == sim::Kind::Bacterium ? 0.72F : 0.92F;
        const Vec2 tips = body.at + way * (reach * body.r);
        draw_wye(studio, tips, way, size, 1);
        studio.spots.push_back({spot_id(body.cell->id, "coat", i), "antibody", body.cell->id, tips + way * m,
                                std::max(0.85F * m, 5.2F), false});
    }
}

}  // namespace

void draw_small(Studio& studio, const Body& body) {
    const sim::Cell& cell = *body.cell;
    const std::string topic{story::cell_topic(cell)};
    studio.spots.push_back({spot_id(cell.id, {}, -1), topic, cell.id, body.at, std::max(body.r, 6.0F), false});
    switch (cell.kind) {
    case sim::Kind::Bacterium: draw_bacterium(studio, body); break;
    case sim::Kind::VirusParticle:
        draw_virus(studio, body.at, body.r * 0.72F, 6.2832F * chance(cell.id, 0) + 0.1F * studio.stage.clock_s, 1);
        break;
    case sim::Kind::Fungus: draw_fungus(studio, body); break;
    case sim::Kind::Antibody: {
        const Vec2 way = studio.stage.camera.way(cell.facing);
        draw_wye(studio, body.at + way * (0.9F * studio.molecule()), -way, 1, 1);
        return;
    }
    case sim::Kind::Vaccine: draw_packet(studio, body); return;
    case sim::Kind::Healthy:
    case sim::Kind::Tumour:
    case sim::Kind::TCell:
    case sim::Kind::NkCell:
    case sim::Kind::Dendritic:
    case sim::Kind::Macrophage:
    case sim::Kind::BCell: break;
    }
    draw_coat(studio, body);
}

}  // namespace picture
