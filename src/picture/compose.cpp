// The order in which a picture is made: look, cast, draw back to front, name.
#include "picture/compose.h"

#include "picture/board.h"
#include "picture/busy.h"
#include "picture/crowd.h"
#include "picture/halves.h"
#include "picture/labels.h"
#include "picture/plots.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

void draw_molecules(Studio& studio, bool readers) {
    for (const Body& body : studio.cast.bodies) {
        if (is_reader(body.cell->kind) != readers || !on_canvas(studio.stage, body)) continue;
        studio.brush.opacity(std::clamp(body.life * 1.7F - 0.35F, 0.0F, 1.0F));
        for (const Receptor& r : body.receptors) {
            switch (r.what) {
            case What::Holder: draw_holder(studio, body, r); break;
            case What::Fork: draw_fork(studio, body, r); break;
            case What::Socket: draw_socket(studio, body, r); break;
            case What::Plug: draw_plug(studio, body, r); break;
            case What::Hook: draw_hook(studio, body, r); break;
            case What::Wye: draw_wye_receptor(studio, body, r); break;
            case What::Pin: draw_pin(studio, body, r); break;
            case What::Cd28: draw_cd28(studio, body, r); break;
            case What::Cap: draw_cap(studio, body, r); break;
            case What::Post: draw_post(studio, body, r); break;
            case What::Stud: draw_stud(studio, body, r); break;
            case What::Car: draw_car(studio, body, r); break;
            }
        }
        studio.brush.opacity(1);
    }
}

/// Membranes live only while time passes and the reader wants motion.
void let_time_pass(const story::State& state, Eye& eye, float dt_s) {
    if (state.playing && !story::reduced_motion(state)) eye.clock_s += dt_s;
}

}  // namespace

void draw_tissue(Studio& studio) {
    const auto& bodies = studio.cast.bodies;
    draw_places(studio);
    draw_calm(studio);
    for (const Body& body : bodies) draw_shadow(studio, body);
    for (const Body& body : bodies) draw_halo(studio, body);
    draw_wall(studio);
    for (const Body& body : bodies) {
        draw_ring(studio, body);
        draw_cell(studio, body);
        draw_coming_badges(studio, body);
    }
    draw_contacts(studio);
}

void draw_contacts(Studio& studio) {
    const auto& bodies = studio.cast.bodies;
    for (const Body& body : bodies) {
        draw_cup(studio, body);
        draw_sips(studio, body);
    }
    // a plug sits in its socket, so the tissue's molecules lie over those of T cells
    draw_free_antibodies(studio);
    draw_molecules(studio, true);
    draw_molecules(studio, false);
    for (const Body& body : bodies) draw_caught(studio, body);
    draw_removed(studio);
    for (const Body& body : bodies) draw_fired_granules(studio, body);
}

bool name_things(const Making& making, const Stage& stage, const Rect& room, const std::vector<Body>& bodies) {
    constexpr float kNarrow_pt =
        350;  // so little room that some names become numbers: their list has the foot of the stage
    Rect free = room.shrunk(4);
    if (room.w < kNarrow_pt && making.layout.form == Form::Tall) free.h -= 1.9F * making.layout.type_pt;
    if (story::wide(stage.state.world)) free.w = std::max(free.w - kLookColumn_pt, 0.5F * free.w);
    const float share = std::clamp(room.w / 420, 0.86F, 0.94F);
    Ground ground{free, making.layout.type_pt * share, 2.7F * stage.camera.molecule_pt, &making.scene.spots, &bodies};
    ground.news = news(making.state);
    std::vector<Spot> few;
    std::vector<Body> near;
    if (story::wide(stage.state.world)) {
        // names of a crowd: what is near the middle is enough to choose from and to keep off
        few = nameable(stage, room, making.scene.spots, making.eye.stands);
        ground.spots = &few;
        ground.bodies = &near;
        ground.molecules_pt *= stage.detail.full;
        ground.crowd = true;
    }
    return place_labels(stage, making.words, ground, making.measure, making.eye, making.scene);
}

Staging::Staging(const Making& making, const story::State& state, const Camera& camera, const Rect& seen)
    : detail{detail_at(state.world, camera.pt_per_um, {making.layout.stage.w, making.layout.stage.h})},
      sight{cells_in_sight(state, camera, seen, detail)},
      stage{state, making.params, camera, making.easing, making.eye.clock_s, detail, seen, sight} {}

namespace {

/// The organs of the body instead of the tissue.
bool make_map(const Making& making, const Camera& camera) {
    const Stage stage{making.state, making.params, camera, making.easing, making.eye.clock_s};
    const Cast nobody;
    Studio studio{stage, nobody, making.layout, making.brush, making.scene.spots};
    const std::vector<Body> rounds = draw_body_map(studio);
    draw_veil(studio);
    std::reverse(making.scene.spots.begin(), making.scene.spots.end());
    return name_things(making, stage, making.layout.stage, rounds);
}

bool make_tissue(const Making& making, const Camera& camera) {
    const Vec2 size = seen_size(making.layout);
    const Staging staging{making, making.state, camera, {0, 0, size.x, size.y}};
    const Stage& stage = staging.stage;
    const Cast cast = make_cast(stage);
    Studio studio{stage, cast, making.layout, making.brush, making.scene.spots};
    draw_backdrop(studio);
    if (story::wide(stage.state.world)) {
        const auto own = ifn_gamma_in(stage.state.world, making.params);
        draw_bed(studio);
        draw_crowd(studio, making.field != nullptr || !own ? making.field : &*own);
    } else {
        draw_tissue(studio);
    }
    draw_veil(studio);
    std::reverse(making.scene.spots.begin(), making.scene.spots.end());
    return name_things(making, stage, making.layout.stage, cast.bodies);
}

}  // namespace

Scene compose(const story::State& state, const sim::Params& params, const story::Words& words, const Layout& layout,
              const Theme& theme, const Measure& measure, Eye& eye, float dt_s, const Concentration* field) {
    Scene scene;
    const bool other = eye.chapter != state.chapter;
    const bool jump = !eye.settled || other || story::reduced_motion(state);
    if (other) eye.stands.clear();
    if (other || eye.beat != state.beat) eye.scrolled_pt = 0;
    eye.chapter = state.chapter;
    eye.beat = state.beat;
    let_time_pass(state, eye, dt_s);
    bool moving = false;
    const story::Scene shown = story::beat(state).scene;
    const Halves halves = split(layout, state.world.half_um);
    const bool twice = state.twin && shown == story::Scene::Tissue;
    const Layout& seen = twice ? halves.with.layout : layout;
    const Camera camera = aim(state, seen, eye, dt_s, jump, moving);
    const Vec2 whole = camera.way(state.world.half_um) * (2 * camera.pt_per_um);
    scene.part = std::abs(whole.x) > seen.stage.w + 1 || std::abs(whole.y) > seen.stage.h + 1;
    scene.camera = camera;
    if (shown == story::Scene::Tissue) scene.vistas.push_back({seen.stage, camera});
    if (twice) {
        scene.vistas.push_back({halves.without.layout.stage, camera});
        scene.vistas.back().camera.middle_pt = halves.without.layout.stage.middle();
    }
    // at zoom 1 a page that shows the tissue can still be scrolled by a finger on it; where nothing scrolls, two can zoom
    const bool alone = state.prefs.mode == story::Mode::Kiosk || state.prefs.mode == story::Mode::Present;
    if (story::wide(state.world) && (alone || state.zoom > 1)) scene.held = layout.stage;
    scene.outlook = outlook(state, seen, beat_camera(eye, seen));
    Easing easing{eye, dt_s, jump};
    Brush brush{scene.list, theme};
    scene.list.ground = theme.color("ground");
    scene.list.ground_end = theme.color("ground.edge");
    scene.list.middle = layout.stage.middle();
    scene.list.marks.reserve(std::max<std::size_t>(2048, eye.marks + eye.marks / 8));
    const Making making{state, params, words, layout, theme, measure, eye, easing, brush, scene, field};
    bool fading = false;
    switch (shown) {
    case story::Scene::Map: fading = make_map(making, camera); break;
    case story::Scene::Portrait: make_portrait(making); break;
    case story::Scene::Figure: make_board(making); break;
    case story::Scene::Tissue:
        fading = twice ? make_halves(making, camera, halves) : make_tissue(making, camera);
        make_plots(making);
        break;
    }
    easing.finish();
    eye.marks = scene.list.marks.size();
    eye.settled = true;
    scene.restless = moving || fading || easing.restless();
    return scene;
}

}  // namespace picture
