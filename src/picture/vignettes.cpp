// Five small scenes, one a family of treatments, posed with the actors of the story: nobody moves in them.
#include "picture/actors.h"
#include "picture/board.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

using sim::Kind;

/// What is posed: who stands where, and how.
struct Pose {
    std::string_view chapter;  ///< whose molecules are drawn
    std::vector<sim::Placed> cells;
    float across_um{30};  ///< width of the scene
    Vec2 centre_um;
};

Pose pose_of(std::string_view family) {
    if (family == "teach")
        return {"priming",
                {{.kind = Kind::Dendritic, .at_um = {-6, 0}},
                 {.kind = Kind::TCell, .at_um = {7.5F, 0}, .ripeness = sim::Ripeness::Naive}},
                42,
                {0, 0}};
    if (family == "signal")
        return {"badges", {{.kind = Kind::TCell, .at_um = {-7, -3}}, {.kind = Kind::TCell, .at_um = {8, 3}}}, 40, {}};
    if (family == "supply")
        return {"badges",
                {{.kind = Kind::TCell, .at_um = {-7, 4}},
                 {.kind = Kind::TCell, .at_um = {6, 6}},
                 {.kind = Kind::TCell, .at_um = {-5, -7}},
                 {.kind = Kind::TCell, .at_um = {7, -5}}},
                46,
                {0, 0}};
    if (family == "release")
        return {
            "release", {{.kind = Kind::Tumour, .at_um = {8, 0}}, {.kind = Kind::TCell, .at_um = {-8, 0}}}, 40, {0, 0}};
    return {
        "badges", {{.kind = Kind::Tumour, .at_um = {7, 0}}, {.kind = Kind::NkCell, .at_um = {-12, 0}}}, 46, {-1, 0}};
}

void bind(sim::Cell& t_cell, sim::Cell& other, int site) {
    t_cell.t->doing = sim::Doing::Bound;
    t_cell.t->partner = other.id;
    t_cell.t->site = static_cast<std::int8_t>(site);
    t_cell.t->grip = 1;
    const Vec2 way = base::unit(other.pos_um - t_cell.pos_um);
    t_cell.facing = way;
    // the holder that is read looks at the T cell
    other.facing = base::turn(-way, {sim::site_direction(site).x, -sim::site_direction(site).y});
    other.tissue.sites[static_cast<std::size_t>(site)].badge = sim::Badge::NonSelf;
}

sim::World posed(const Making& making, std::string_view family, const Pose& pose) {
    sim::Stage stage;
    stage.half_um = {40, 40};
    stage.cells = pose.cells;
    stage.dials.tumour_pd_l1 = family == "release" ? 0.5F : 0.0F;
    sim::World world = sim::make_world(making.params, stage, 3);
    if (family == "teach") {
        sim::Cell& dendritic = world.cells[0];
        dendritic.t->doing = sim::Doing::Showing;
        dendritic.t->b7 = 1;
        for (std::size_t i = 0; i < sim::kSites; ++i)
            dendritic.tissue.sites[i].badge = i % 3 == 0 ? sim::Badge::NonSelf : sim::Badge::Self;
        bind(world.cells[1], dendritic, 0);
    }
    if (family == "release") {
        bind(world.cells[1], world.cells[0], 0);
        world.cells[1].t->sockets.fill(sim::Socket::Covered);
    }
    if (family == "flag") world.cells[1].facing = {1, 0};
    for (sim::Cell& cell : world.cells) cell.before_um = cell.pos_um;
    return world;
}

/// The story's state with another tissue in it: all that drawing reads.
story::State state_of(const Making& making, const Pose& pose, sim::World world) {
    story::State state;
    state.chapter = story::chapter_index(pose.chapter).value_or(0);
    state.prefs = making.state.prefs;
    state.system = making.state.system;
    state.playing = false;
    state.dials.assign(story::chapter(state).dials.size(), 0.0F);
    state.world = std::move(world);
    return state;
}

/// Cytokine: small drops that go everywhere, thickest in the middle.
void draw_drops(Studio& studio, const Rect& frame) {
    constexpr int kDrops = 22;
    const Camera& camera = studio.stage.camera;
    for (int i = 0; i < kDrops; ++i) {
        const Vec2 share{chance(sim::CellId{901}, i), chance(sim::CellId{902}, i)};
        const Vec2 at{frame.x + frame.w * (0.04F + 0.92F * share.x), frame.y + frame.h * (0.06F + 0.88F * share.y)};
        const bool inside = std::any_of(studio.cast.bodies.begin(), studio.cast.bodies.end(), [&](const Body& body) {
            return base::length(at - body.at) < body.r + 0.9F * camera.molecule_pt;
        });
        if (inside) continue;
        studio.brush.disc(at, 0.42F * camera.molecule_pt, studio.brush.ink("b7"), studio.brush.ink("b7.edge"),
                          studio.brush.line(1.3F));
    }
}

/// A round dish with a rim, seen from above; under the cells.
void draw_dish(Studio& studio) {
    const Camera& camera = studio.stage.camera;
    const Vec2 at = camera.to_pt({0, 0});
    const float r = 14.6F * camera.pt_per_um;
    const Rgba rim = studio.brush.ink("card.edge");
    studio.brush.disc(at, r, studio.brush.ink("panel"), rim, studio.brush.line(2.5F));
    studio.brush.disc(at, r * 0.93F, studio.brush.ink("accent.soft"), rim, studio.brush.line(1));
}

/// Antibodies on a tumor cell: their stems are the flags that an NK cell feels for.
void draw_flags(Studio& studio) {
    const Body& tumour = studio.cast.bodies.front();
    constexpr int kFlags = 9;
    for (int i = 0; i < kFlags; ++i) {
        const Vec2 way = way_of(6.2832F * (static_cast<float>(i) + 0.5F) / kFlags);
        draw_antibody(studio, tumour.at + way * (tumour.r + 0.5F * studio.molecule()), way, 1);
    }
}

}  // namespace

void draw_vignette(const Making& making, std::string_view family, const Rect& frame) {
    const Pose pose = pose_of(family);
    const story::State state = state_of(making, pose, posed(making, family, pose));
    Camera camera;
    camera.centre_um = pose.centre_um;
    camera.pt_per_um = std::min(frame.w / pose.across_um, frame.h / 30);
    camera.middle_pt = frame.middle();
    camera.molecule_pt = std::clamp(camera.pt_per_um * 1.25F, 4.0F, 11.0F);
    Eye still;
    Easing easing{still, 0, true};
    const Stage stage{state, making.params, camera, easing, 0};
    const Cast cast = make_cast(stage);
    std::vector<Spot> nothing_to_pick;
    Layout layout = making.layout;
    layout.stage = frame;
    Studio studio{stage, cast, layout, making.brush, nothing_to_pick};
    if (family == "supply") draw_dish(studio);
    if (family == "signal") draw_drops(studio, frame);
    if (family == "flag") draw_flags(studio);
    draw_tissue(studio);
}

}  // namespace picture
