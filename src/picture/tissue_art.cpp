// What tells the tissues apart within their cells: bricks of skin, a pale middle, a double rim, fibres.
#include "picture/actors.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

/// Layers of skin: straight lines along the surface.
void draw_layers(Studio& studio, const Body& body) {
    const Vec2 across = studio.stage.camera.way({1, 0});
    const Vec2 along = base::quarter_left(across);
    for (const float off : {-0.56F, -0.42F, 0.42F, 0.56F}) {
        const Vec2 middle = body.at + across * (off * body.r);
        const float half = body.r * 0.62F;
        studio.brush.stroke(middle - along * half, middle + along * half, std::max(1.0F, 0.035F * body.r),
                            studio.brush.ink("skin-cell.edge", 0.42F));
    }
}

/// A follicle: a pale pool in the middle, held by a rim of small lobes.
void draw_pool(Studio& studio, const Body& body) {
    Brush& brush = studio.brush;
    Mark pool = inner_outline(body, 0.56F);
    pool.fill = brush.ink("sheen", 0.85F);
    pool.fill_end = brush.ink("thyroid-cell.light");
    pool.edge = brush.ink("thyroid-cell.edge", 0.8F);
    pool.edge_width = brush.line(std::max(1.1F, 0.028F * body.r));
    brush.put(pool);
    constexpr int kWalls = 11;
    for (int i = 0; i < kWalls; ++i) {
        const Vec2 way = way_of(6.2832F * (static_cast<float>(i) + 0.3F * chance(body.cell->id, 700 + i)) / kWalls);
        const Vec2 from = blob_point(pool, way);
        const Vec2 to = body.at + way * (blob_radius(body.outline, way) * 0.97F);
        brush.stroke(from, to, std::max(1.0F, 0.024F * body.r), brush.ink("thyroid-cell.edge", 0.5F));
        const Vec2 seat = way_of(6.2832F * (static_cast<float>(i) + 0.5F) / kWalls);
        const Vec2 at = body.at + seat * (body.r * 0.77F);
        brush.shaded(at, body.r * 0.085F, brush.ink("thyroid-cell.deep"), brush.ink("thyroid-cell.edge", 0.75F));
    }
}

void draw_second_rim(Studio& studio, const Body& body) {
    for (const float at : {0.86F, 0.78F}) {
        Mark rim = inner_outline(body, at);
        rim.edge = studio.brush.ink("joint-cell.edge", at > 0.8F ? 0.85F : 0.35F);
        rim.edge_width = studio.brush.line(std::max(1.2F, 0.03F * body.r));
        studio.brush.put(rim);
    }
}

/// Fibres that run along a spindle.
void draw_strands(Studio& studio, const Body& body) {
    // the long axis of the outline: where its second harmonic is largest
    const Vec2 along = way_of(-body.outline.wave[0].phase / 2);
    const Vec2 across = base::quarter_left(along);
    for (int i = -3; i <= 3; ++i) {
        if (i == 0) continue;
        const float off = 0.15F * static_cast<float>(i);
        const float half = 0.86F - 0.9F * std::abs(off);
        const Vec2 middle = body.at + across * (off * body.r);
        const float wave = 0.05F * body.r * std::sin(studio.stage.clock_s * 0.3F + static_cast<float>(i));
        studio.brush.stroke(middle - along * (half * body.r) + across * wave,
                            middle + along * (half * body.r) - across * wave, std::max(1.0F, 0.03F * body.r),
                            studio.brush.ink("connective-cell.edge", 0.45F));
    }
}

/// The net that thymus cells form.
void draw_net(Studio& studio, const Body& body) {
    constexpr int kLobes = 7;
    for (int i = 0; i < kLobes; ++i) {
        const Vec2 way = way_of(6.2832F * (static_cast<float>(i) + 0.4F * chance(body.cell->id, 720 + i)) / kLobes);
        studio.brush.arc(body.at + way * (body.r * 0.80F), -way, body.r * 0.26F, std::max(1.1F, 0.03F * body.r), 1.15F,
                         studio.brush.ink("thymus-cell.edge", 0.45F));
    }
}

}  // namespace

void draw_tissue_marking(Studio& studio, const Body& body) {
    switch (body.cell->tissue.tissue) {
    case sim::Tissue::Skin: return draw_layers(studio, body);
    case sim::Tissue::Thyroid: return draw_pool(studio, body);
    case sim::Tissue::Joint: return draw_second_rim(studio, body);
    case sim::Tissue::Connective: return draw_strands(studio, body);
    case sim::Tissue::Thymus: return draw_net(studio, body);
    case sim::Tissue::Plain: break;
    }
}

}  // namespace picture
