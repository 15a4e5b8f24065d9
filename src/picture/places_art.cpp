// Places in the tissue: lymph node and thymus as soft regions, the skin's surface, the wall of dense fibres.
#include "base/hash.h"
#include "picture/actors.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

float unit(int item, int of) {
    return base::Hash{}
        .add(std::uint64_t{9001})
        .add(static_cast<std::uint64_t>(item))
        .add(static_cast<std::uint64_t>(of))
        .unit();
}

/// A region between two x of the tissue, over its whole height: a soft oval with a firm double border.
Mark region(const Studio& studio, float left_um, float right_um) {
    const Camera& camera = studio.stage.camera;
    const float half_y = studio.stage.state.world.half_um.y + 1.5F;
    const float half_x = (right_um - left_um) / 2;
    const float mean = (half_x + half_y) / 2;
    Mark mark;
    mark.shape = Shape::Blob;
    mark.at = camera.to_pt({(left_um + right_um) / 2, 0});
    mark.facing = camera.way({1, 0});
    mark.size = Vec2{1, 1} * (mean * camera.pt_per_um);
    mark.wave[0] = {(half_x - half_y) / (half_x + half_y), 0};
    return mark;
}

void draw_region(Studio& studio, Mark mark, std::string_view name) {
    Brush& brush = studio.brush;
    const std::string edge = std::string{name} + ".edge";
    mark.fill = brush.ink(name, 0.75F);
    mark.fill_end = brush.ink(name);
    mark.edge = brush.ink(edge, 0.85F);
    mark.edge_width = brush.line(2.4F);
    brush.put(mark);
    mark.fill = mark.fill_end = {0, 0, 0, 0};
    mark.size = mark.size * 0.962F;
    for (Dent& dent : mark.dents) dent.reach *= 0.962F;
    mark.edge = brush.ink(edge, 0.35F);
    mark.edge_width = brush.line(1.3F);
    brush.put(mark);
}

/// Where the border of a region is seen well enough to be named; the middle of the border's free stretch.
void name_region(Studio& studio, const Mark& mark, std::string_view topic, std::string_view id) {
    const Rect inside = studio.layout.stage.shrunk(18);
    Vec2 best = mark.at;
    float best_room = -1;
    for (int i = 0; i < 48; ++i) {
        const Vec2 at = mark.at + way_of(0.1309F * static_cast<float>(i)) *
                                      (blob_radius(mark, way_of(0.1309F * static_cast<float>(i))) * 0.985F);
        if (!inside.contains(at)) continue;
        float room = 200;
        for (const Body& body : studio.cast.bodies) room = std::min(room, base::length(at - body.at) - body.r);
        // upper places first: that is where a title is looked for
        room -= 0.05F * (at.y - inside.y);
        if (room > best_room) {
            best_room = room;
            best = at;
        }
    }
    if (best_room >= 0) studio.spots.push_back({std::string{id}, std::string{topic}, {}, best, 9, false});
}

void draw_node(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    if (world.node_x_um >= world.half_um.x) return;
    Mark bean = region(studio, world.node_x_um - 1, world.half_um.x + 1.5F);
    // the dip of the bean, where vessels come and go
    bean.wave[1] = {0.014F, 2.6F};
    bean.wave[2] = {0.016F, 3.1416F};
    draw_region(studio, bean, "lymph-node");
    // follicles: round rooms along its border
    for (int i = 0; i < 7; ++i) {
        const Vec2 way = way_of(0.5F + 6.2832F * static_cast<float>(i) / 7);
        const Vec2 at = bean.at + way * (blob_radius(bean, way) * 0.80F);
        const float r = bean.size.x * (0.10F + 0.03F * unit(i, 1));
        studio.brush.disc(at, r, studio.brush.ink("lymph-node", 0.8F), studio.brush.ink("lymph-node.edge", 0.25F),
                          studio.brush.line(1.3F));
    }
    name_region(studio, bean, "lymph-node", "place.node");
}

void draw_thymus(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    if (world.thymus_x_um <= -world.half_um.x) return;
    Mark lobe = region(studio, -world.half_um.x - 1.5F, world.thymus_x_um + 1);
    lobe.wave[2] = {0.022F, 0.4F};
    lobe.wave[3] = {0.016F, 1.2F};
    draw_region(studio, lobe, "thymus");
    // walls between its small lobes, from the border inwards
    for (int i = 0; i < 9; ++i) {
        const Vec2 way = way_of(0.25F + 6.2832F * static_cast<float>(i) / 9);
        const Vec2 from = lobe.at + way * (blob_radius(lobe, way) * 0.955F);
        studio.brush.stroke(from, from - way * (lobe.size.x * (0.13F + 0.05F * unit(i, 3))), studio.brush.line(1.8F),
                            studio.brush.ink("thymus.edge", 0.35F));
    }
    name_region(studio, lobe, "thymus", "place.thymus");
}

/// The surface: flat dead cells on top, the way into the body below.
void draw_skin(Studio& studio) {
    const auto& bodies = studio.cast.bodies;
    const bool skin = std::any_of(bodies.begin(), bodies.end(), [](const Body& body) {
        return body.cell->kind == sim::Kind::Healthy && body.cell->tissue.tissue == sim::Tissue::Skin;
    });
    if (!skin) return;
    const Camera& camera = studio.stage.camera;
    const Vec2 half = studio.stage.state.world.half_um;
    Brush& brush = studio.brush;
    const Vec2 across = camera.way({1, 0});
    const float scale = camera.pt_per_um;
    const Vec2 middle = camera.to_pt({-half.x - 9.0F, 0});
    brush.box(middle, across, Vec2{10.0F, half.y + 14} * scale, 2 * scale, brush.ink("skin"));
    for (int layer = 0; layer < 3; ++layer) {
        for (int i = -5; i <= 5; ++i) {
            const float y = (static_cast<float>(i) + (layer % 2 == 0 ? 0.0F : 0.5F)) * 7.0F;
            const Vec2 at = camera.to_pt({-half.x + 0.2F - 1.5F * static_cast<float>(layer), y});
            brush.box(at, across, Vec2{0.62F, 3.25F} * scale, 0.55F * scale, brush.ink("skin"),
                      brush.ink("skin.edge", 0.8F), brush.line(1.4F));
        }
    }
}

}  // namespace

void draw_places(Studio& studio) {
    draw_skin(studio);
    draw_node(studio);
    draw_thymus(studio);
    draw_injection(studio);
    draw_vessel(studio);
    draw_lab(studio);
    draw_signal(studio);
}

void draw_wall(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    if (world.wall_radius_um <= 0) return;
    const float up = studio.stage.easing.to(ease_key(Trait::Wall, {}), world.dials.wall, 1.6F, 0);
    if (up <= 0.01F) return;
    Brush& brush = studio.brush;
    const Camera& camera = studio.stage.camera;
    const Vec2 at = camera.to_pt(world.wall_um);
    const float scale = camera.pt_per_um;
    constexpr int kFibres = 23;
    for (int layer = 0; layer < 5; ++layer) {
        const float far = world.wall_radius_um + 0.85F * (static_cast<float>(layer) - 2.0F);
        for (int i = 0; i < kFibres; ++i) {
            const int item = layer * 100 + i;
            const float turn = 6.2832F *
                               (static_cast<float>(i) + 0.5F * static_cast<float>(layer % 2) + 0.35F * unit(item, 1)) /
                               kFibres;
            const float half = 0.13F + 0.05F * unit(item, 2);
            // each fibre lies a little askew, or it would be a drawn circle
            const Vec2 way = way_of(turn);
            const float lean = (unit(item, 3) - 0.5F) * 2.0F;
            const Vec2 middle = at + base::quarter_left(way) * (lean * scale);
            const float radius = far * scale * (0.985F + 0.03F * unit(item, 4));
            brush.arc(middle, way, radius, 0.62F * scale + 2 * brush.line(1.0F), half + 0.012F,
                      brush.ink("wall.edge", up));
            brush.arc(middle, way, radius, 0.62F * scale, half, brush.ink("wall", up));
        }
    }
    // named where it faces the T cells
    const Vec2 seen = camera.to_pt(world.wall_um + Vec2{-world.wall_radius_um, 0});
    Vec2 best = seen;
    float room = -1e9F;
    const Rect inside = studio.layout.stage.shrunk(14);
    for (int i = -14; i <= 14; ++i) {
        const Vec2 p = at + base::turn(camera.way({-1, 0}), way_of(0.09F * static_cast<float>(i))) *
                                (world.wall_radius_um * scale);
        float free = 300;
        for (const Body& body : studio.cast.bodies) free = std::min(free, base::length(p - body.at) - body.r);
        if (inside.contains(p) && free > room) {
            room = free;
            best = p;
        }
    }
    studio.spots.push_back({"place.wall", "wall", {}, best, std::max(1.6F * scale, 8.0F), false});
}

}  // namespace picture
