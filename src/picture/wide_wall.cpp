// The dense tissue round a tumor, in a wide tissue: strands that cross, seen from any distance; single fibres only near.
#include "base/hash.h"
#include "picture/crowd.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace picture {

namespace {

constexpr int kStrands = 6;
constexpr float kFibre_um = 22;

float unit(int item, int of) {
    return base::Hash{}
        .add(std::uint64_t{9100})
        .add(static_cast<std::uint64_t>(item))
        .add(static_cast<std::uint64_t>(of))
        .unit();
}

float thickness_um(float radius_um) { return std::clamp(0.14F * radius_um, 5.0F, 20.0F); }

/// A closed strand that wanders about the circle.
Mark strand(Vec2 at, float radius_pt, float sway, int item) {
    Mark mark;
    mark.shape = Shape::Blob;
    mark.at = at;
    mark.size = {radius_pt, radius_pt};
    mark.fill = mark.fill_end = {0, 0, 0, 0};
    for (std::size_t i = 0; i < mark.wave.size(); ++i) {
        const int of = static_cast<int>(i);
        mark.wave[i] = {sway * (0.4F + 0.6F * unit(item, of)), 6.2832F * unit(item, 10 + of)};
    }
    return mark;
}

void draw_band(Studio& studio, Vec2 at, float radius_um, float up) {
    Brush& brush = studio.brush;
    const float scale = studio.stage.camera.pt_per_um;
    const float thick = thickness_um(radius_um);
    Mark band = strand(at, radius_um * scale, 0.006F, 0);
    band.edge = brush.ink("wall", 0.62F * up);
    band.edge_width = std::max(thick * scale, 4.0F);
    band.soft = 0.45F * band.edge_width;
    brush.put(band);
    const float line = brush.line(std::clamp(0.55F * scale, 0.9F, 5.0F));
    for (int i = 0; i < kStrands; ++i) {
        const float off = (static_cast<float>(i) / (kStrands - 1) - 0.5F) * 0.8F * thick;
        Mark one = strand(at, (radius_um + off) * scale, 0.16F * thick / radius_um, i + 1);
        one.edge = brush.ink("wall.edge", 0.8F * up);
        one.edge_width = line + brush.line(0.9F);
        brush.put(one);
        one.edge = brush.ink("wall", up);
        one.edge_width = line;
        brush.put(one);
    }
}

/// Short fibres askew between the strands.
void draw_fibres(Studio& studio, Vec2 at, float radius_um, float up) {
    const float shown = up * studio.stage.detail.specks;
    if (shown <= 0) return;
    Brush& brush = studio.brush;
    const float scale = studio.stage.camera.pt_per_um;
    const float thick = thickness_um(radius_um);
    const int around = static_cast<int>(6.2832F * radius_um / kFibre_um) + 3;
    for (int i = 0; i < 3 * around; ++i) {
        const Vec2 way = way_of(6.2832F * (static_cast<float>(i) + unit(i, 30)) / static_cast<float>(3 * around));
        const Vec2 middle = at + way * ((radius_um + (unit(i, 31) - 0.5F) * thick) * scale);
        if (!in_sight(studio.stage.seen, middle, kFibre_um * scale)) continue;
        const Vec2 along = base::turn(base::quarter_left(way), way_of(0.5F * (unit(i, 32) - 0.5F)));
        const Vec2 half = along * (0.5F * kFibre_um * (0.6F + 0.8F * unit(i, 33)) * scale);
        const float wide = std::clamp(0.5F * scale, 1.0F, 6.0F);
        brush.stroke(middle - half, middle + half, wide, brush.ink("wall", shown), brush.ink("wall.edge", shown),
                     brush.line(0.9F));
    }
}

}  // namespace

void draw_wide_wall(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    if (world.wall_radius_um <= 0) return;
    const float up = studio.stage.easing.to(ease_key(Trait::Wall, {}), world.dials.wall, 1.6F, 0);
    if (up <= 0.01F) return;
    const Vec2 at = studio.stage.camera.to_pt(world.wall_um);
    draw_band(studio, at, world.wall_radius_um, up);
    draw_fibres(studio, at, world.wall_radius_um, up);
    // named where it is nearest to the middle of the stage
    const Rect inside = studio.layout.stage.shrunk(14);
    const Vec2 way = base::unit(inside.middle() - at);
    for (int i = 0; i < 25; ++i) {
        const float turn = 0.13F * static_cast<float>((i + 1) / 2) * (i % 2 == 0 ? 1.0F : -1.0F);
        const Vec2 seen = at + base::turn(way, way_of(turn)) * (world.wall_radius_um * studio.stage.camera.pt_per_um);
        if (!inside.contains(seen)) continue;
        studio.spots.push_back({"place.wall", "wall", {}, seen, 9, false});
        return;
    }
}

}  // namespace picture
