// The dense tissue round tumor nests, in a wide tissue: strands that cross, seen from any distance; single fibres only near.
#include "base/hash.h"
#include "base/order.h"
#include "picture/crowd.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace picture {

namespace {

constexpr int kStrands = 6;
constexpr float kStrand_pt = 2.6F;  // a band this much wider has room for one strand more
constexpr float kNamed_pt = 8;      // a thinner band is not named
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
    // from afar strands would lie on top of each other: they come one by one as there is room
    const float room = std::max(thick * scale / kStrand_pt, 1.6F);
    const float line = brush.line(std::clamp(0.55F * scale, 0.9F, 5.0F));
    for (int i = 0; i < kStrands; ++i) {
        const float shown = up * std::clamp(room - static_cast<float>(i), 0.0F, 1.0F);
        if (shown <= 0) break;
        // the outermost two first, then those between them
        constexpr std::array<float, kStrands> kPlaces{-0.4F, 0.4F, 0.08F, -0.16F, 0.24F, -0.08F};
        Mark one = strand(at, (radius_um + kPlaces[static_cast<std::size_t>(i)] * thick) * scale,
                          0.16F * thick / radius_um, i + 1);
        one.edge = brush.ink("wall.edge", 0.8F * shown);
        one.edge_width = line + brush.line(0.9F);
        brush.put(one);
        one.edge = brush.ink("wall", shown);
        one.edge_width = line;
        brush.put(one);
    }
}

/// Does any of the band lie in the picture?
bool band_in_sight(const Rect& seen, Vec2 at, float radius_pt, float thick_pt) {
    if (!in_sight(seen, at, radius_pt + thick_pt)) return false;
    float farthest = 0;
    for (const Vec2 corner : {Vec2{seen.x, seen.y}, Vec2{seen.x + seen.w, seen.y}, Vec2{seen.x, seen.y + seen.h},
                              Vec2{seen.x + seen.w, seen.y + seen.h}})
        farthest = std::max(farthest, base::length(corner - at));
    return farthest > radius_pt - thick_pt;
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

/// The wall is named where it is nearest to the middle of the stage; true once it is.
bool name_wall(Studio& studio, Vec2 at, float radius_um) {
    const float scale = studio.stage.camera.pt_per_um;
    if (thickness_um(radius_um) * scale < kNamed_pt && studio.stage.state.world.nests.discs.size() > 12) return false;
    const Rect inside = studio.layout.stage.shrunk(14);
    const Vec2 way = base::unit(inside.middle() - at);
    for (int i = 0; i < 25; ++i) {
        const float turn = 0.13F * static_cast<float>((i + 1) / 2) * (i % 2 == 0 ? 1.0F : -1.0F);
        const Vec2 seen = at + base::turn(way, way_of(turn)) * (radius_um * scale);
        if (!inside.contains(seen)) continue;
        studio.spots.push_back({"place.wall", "wall", {}, seen, 9, false});
        return true;
    }
    return false;
}

/// The places that dense tissue surrounds.
std::vector<sim::Disc> walled(const sim::World& world) {
    if (!world.nests.discs.empty()) return world.nests.discs;
    if (world.wall_radius_um > 0) return {{world.wall_um, world.wall_radius_um}};
    return {};
}

}  // namespace

void draw_wide_wall(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    std::vector<sim::Disc> discs = walled(world);
    if (discs.empty()) return;
    const float up = studio.stage.easing.to(ease_key(Trait::Wall, {}), world.dials.wall, 1.6F, 0);
    if (up <= 0.01F) return;
    const Camera& camera = studio.stage.camera;
    const Vec2 middle = studio.layout.stage.middle();
    base::order(discs.begin(), discs.end(), [&](const sim::Disc& a, const sim::Disc& b) {
        return base::length(camera.to_pt(a.at_um) - middle) < base::length(camera.to_pt(b.at_um) - middle);
    });
    bool named = false;
    for (const sim::Disc& disc : discs) {
        const Vec2 at = camera.to_pt(disc.at_um);
        if (!band_in_sight(studio.stage.seen, at, disc.radius_um * camera.pt_per_um,
                           thickness_um(disc.radius_um) * camera.pt_per_um))
            continue;
        draw_band(studio, at, disc.radius_um, up);
        draw_fibres(studio, at, disc.radius_um, up);
        named = named || name_wall(studio, at, disc.radius_um);
    }
}

}  // namespace picture
