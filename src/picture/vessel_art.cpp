// A small blood vessel with its wall of flat cells, what leaks from it, and the drops of a cytokine that is everywhere.
#include "base/hash.h"
#include "picture/actors.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr float kCell_um = 8.2F;  // length of one flat cell of the wall, with its gap
constexpr int kDrops = 64;        // of cytokine at full level, over the whole stage

float unit(int item, int of) {
    return base::Hash{}
        .add(std::uint64_t{9100})
        .add(static_cast<std::uint64_t>(item))
        .add(static_cast<std::uint64_t>(of))
        .unit();
}

float whole(float x) { return x - std::floor(x); }

/// The vessel as it lies on the canvas.
struct Tube {
    Vec2 middle, along, up;  ///< `up` points into the tissue
    float half_pt{0};        ///< half of its width
    float reach_um{0};       ///< half of its length
    float scale{1};
    float leak{0};

    Vec2 at(float x_um, float y_pt) const { return middle + along * (x_um * scale) + up * y_pt; }
};

Tube tube_of(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    const Camera& camera = studio.stage.camera;
    Easing& easing = studio.stage.easing;
    Tube tube;
    tube.leak = easing.to(ease_key(Trait::Leak, {}), world.leak, 2, world.leak);
    tube.middle = camera.to_pt({0, world.vessel_y_um});
    tube.along = camera.way({1, 0});
    tube.up = camera.way({0, 1});
    tube.scale = camera.pt_per_um;
    // less pressure, less wide
    tube.half_pt = sim::kVesselHalf_um * tube.scale * (1.0F - 0.22F * tube.leak);
    tube.reach_um = world.half_um.x + 26;
    return tube;
}

/// Flat cells of the wall on one side; the gaps between them open when the vessel leaks.
void draw_wall_cells(Studio& studio, const Tube& tube, float side) {
    Brush& brush = studio.brush;
    const float half_long = (kCell_um * (0.49F - 0.13F * tube.leak)) * tube.scale;
    const float thick = 0.62F * tube.scale;
    const auto count = static_cast<int>(tube.reach_um / kCell_um);
    for (int i = -count; i <= count; ++i) {
        const float x = (static_cast<float>(i) + (side > 0 ? 0.0F : 0.5F)) * kCell_um;
        const Vec2 at = tube.at(x, side * (tube.half_pt + 0.35F * thick));
        brush.box(at, tube.along, Vec2{half_long, thick}, thick * 0.9F, brush.ink("vessel.wall"),
                  brush.ink("vessel.edge"), brush.line(1.5F));
        brush.box(at, tube.along, Vec2{0.26F * half_long, 0.42F * thick}, 0.4F * thick,
                  brush.ink("vessel.edge", 0.45F));
    }
}

/// Red blood cells, seen from the side or from the front; they move while time passes.
void draw_blood(Studio& studio, const Tube& tube) {
    Brush& brush = studio.brush;
    constexpr float kApart_um = 6.4F;
    const float speed_um_s = 2.4F * (1.0F - 0.75F * tube.leak);
    const auto count = static_cast<int>(2 * tube.reach_um / kApart_um);
    const float length = static_cast<float>(count) * kApart_um;
    for (int i = 0; i < count; ++i) {
        const float place = static_cast<float>(i) * kApart_um + 3.0F * unit(i, 1) + studio.stage.clock_s * speed_um_s;
        const float x = whole(place / length) * length - length / 2;
        const float y = (unit(i, 2) - 0.5F) * 0.9F * tube.half_pt;
        const float r = std::min(1.55F * tube.scale, 0.62F * tube.half_pt);
        const Vec2 at = tube.at(x, y);
        brush.disc(at, r, brush.ink("vessel.cell"), brush.ink("vessel.edge", 0.7F), brush.line(1.2F));
        brush.disc(at, 0.45F * r, brush.ink("vessel.edge", 0.22F));
    }
}

/// Fluid that comes through the gaps into the tissue.
void draw_fluid(Studio& studio, const Tube& tube) {
    if (tube.leak <= 0.02F) return;
    Brush& brush = studio.brush;
    Mark pool;
    pool.shape = Shape::Box;
    pool.at = tube.at(0, tube.half_pt + 3.0F * tube.scale);
    pool.facing = tube.along;
    pool.size = Vec2{tube.reach_um, 3.2F} * tube.scale;
    pool.fill = pool.fill_end = brush.ink("leak", 0.55F * tube.leak);
    pool.soft = 3.4F * tube.scale;
    brush.put(pool);
    const auto count = static_cast<int>(tube.reach_um / kCell_um);
    for (int i = -count; i <= count; ++i) {
        for (int k = 0; k < 3; ++k) {
            const int item = (i + 60) * 8 + k;
            if (unit(item, 3) > 1.15F * tube.leak) continue;
            const float t = whole(unit(item, 4) + studio.stage.clock_s * 0.10F);
            const float x = (static_cast<float>(i) + 0.5F) * kCell_um + (unit(item, 5) - 0.5F) * 3.4F * t;
            const Vec2 at = tube.at(x, tube.half_pt + (0.6F + 9.0F * t) * tube.scale);
            const float r = (0.42F + 0.22F * unit(item, 6)) * tube.scale;
            const float seen = std::clamp(5.0F * std::min(t, 1.0F - t), 0.0F, 1.0F);
            brush.disc(at, r, brush.ink("leak", seen), brush.ink("leak.edge", 0.9F * seen), brush.line(1.2F));
        }
    }
}

/// The place along the vessel that is in sight and has the most room around it.
Vec2 free_place(const Studio& studio, const Tube& tube, float y_pt) {
    const Rect inside = studio.layout.stage.shrunk(22);
    Vec2 best = tube.at(0, y_pt);
    float most = -1e9F;
    for (int i = -12; i <= 12; ++i) {
        const Vec2 at = tube.at(static_cast<float>(i) * 4.1F, y_pt);
        float room = 200;
        for (const Body& body : studio.cast.bodies) room = std::min(room, base::length(at - body.at) - body.r);
        const bool in_lab = static_cast<float>(i) * 4.1F > studio.stage.state.world.dish_x_um - 3;
        if (in_lab || !inside.contains(at)) room -= 1000;
        if (room <= most) continue;
        most = room;
        best = at;
    }
    return best;
}

}  // namespace

void draw_vessel(Studio& studio) {
    if (!sim::has_vessel(studio.stage.state.world)) return;
    const Tube tube = tube_of(studio);
    Brush& brush = studio.brush;
    draw_fluid(studio, tube);
    brush.box(tube.middle, tube.along, Vec2{tube.reach_um * tube.scale, tube.half_pt}, 1, brush.ink("vessel"));
    draw_blood(studio, tube);
    for (const float side : {-1.0F, 1.0F}) draw_wall_cells(studio, tube, side);
    const float half = 1.1F * tube.half_pt;
    studio.spots.push_back({"place.vessel", "vessel", {}, free_place(studio, tube, 0), half, false});
    if (tube.leak > 0.12F) {
        const float above = tube.half_pt + 2.2F * tube.scale;
        studio.spots.push_back({"place.leak", "capillary-leak", {}, free_place(studio, tube, above), 9, false});
    }
}

/// A drop with its tip upwards: no other molecule has that shape.
void draw_drop(Studio& studio, Vec2 at, float r, float shown) {
    Brush& brush = studio.brush;
    const Vec2 up{0, -1};
    const Rgba rim = brush.ink("cytokine.edge", shown);
    const float edge = brush.line(std::max(1.1F, 0.2F * r));
    brush.stroke(at + up * (0.55F * r), at + up * (1.55F * r), 0.62F * r + edge, rim);
    brush.disc(at, r, brush.ink("cytokine", shown), rim, edge);
    brush.stroke(at + up * (0.5F * r), at + up * (1.3F * r), 0.34F * r, brush.ink("cytokine", shown));
}

void draw_signal(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    if (!sim::has_vessel(world)) return;
    const float level = studio.stage.easing.to(ease_key(Trait::Signal, {}), sim::cytokine_level(world), 1.4F, 0);
    if (level <= 0.005F) return;
    const Camera& camera = studio.stage.camera;
    const float r = std::max(0.34F * studio.molecule(), 3.0F);
    const Rect inside = studio.layout.stage.shrunk(30);
    Vec2 named;
    float most = -1;
    for (int i = 0; i < kDrops; ++i) {
        const float shown = std::clamp(level * kDrops - static_cast<float>(i), 0.0F, 1.0F);
        if (shown <= 0) break;
        const float sway = studio.stage.clock_s * 0.35F + 6.2832F * unit(i, 11);
        const float low = world.vessel_y_um + 5;
        const Vec2 at_um{(2 * unit(i, 12) - 1) * (world.half_um.x + 4) + 0.7F * std::sin(sway),
                         base::mix(low, world.half_um.y + 2, unit(i, 13)) + 0.7F * std::cos(1.3F * sway)};
        if (at_um.x > world.dish_x_um - 2) continue;
        const Vec2 at = camera.to_pt(at_um);
        draw_drop(studio, at, r, shown);
        float room = 60;
        for (const Body& body : studio.cast.bodies) room = std::min(room, base::length(at - body.at) - body.r);
        if (inside.contains(at) && room > most && shown > 0.9F) {
            most = room;
            named = at;
        }
    }
    if (most > 4) studio.spots.push_back({"place.signal", "cytokine", {}, named, 1.6F * r, false});
}

/// Drops that a T or NK cell has caught.
void draw_caught(Studio& studio, const Body& body) {
    const sim::World& world = studio.stage.state.world;
    if (!sim::has_vessel(world) || !is_reader(body.cell->kind) || body.life < 1) return;
    const int count = static_cast<int>(std::min(1.0F, sim::cytokine_level(world)) * 4 + 0.5F);
    const float r = std::max(0.30F * studio.molecule(), 2.6F);
    for (int i = 0; i < count; ++i) {
        const Vec2 way = way_of(6.2832F * (static_cast<float>(i) + 0.6F * chance(body.cell->id, 900 + i)) / 4);
        draw_drop(studio, blob_point(body.outline, way) - way * (0.3F * r), r, 0.95F);
    }
}

}  // namespace picture
