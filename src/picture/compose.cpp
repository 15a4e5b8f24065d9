// The order in which a picture is made: look, cast, draw back to front, name.
#include "picture/compose.h"

#include "picture/art.h"
#include "picture/labels.h"

#include <algorithm>

namespace picture {

namespace {

void draw_molecules(Studio& studio, bool t_cells) {
    for (const Body& body : studio.cast.bodies) {
        if ((body.cell->kind == sim::Kind::TCell) != t_cells) continue;
        studio.brush.opacity(std::clamp(body.life * 1.7F - 0.35F, 0.0F, 1.0F));
        for (const Receptor& r : body.receptors) {
            switch (r.what) {
            case What::Holder: draw_holder(studio, body, r); break;
            case What::Fork: draw_fork(studio, body, r); break;
            case What::Socket: draw_socket(studio, body, r); break;
            case What::Plug: draw_plug(studio, body, r); break;
            }
        }
        studio.brush.opacity(1);
    }
}

void draw_everything(Studio& studio) {
    const auto& bodies = studio.cast.bodies;
    draw_backdrop(studio);
    for (const Body& body : bodies) draw_shadow(studio, body);
    for (const Body& body : bodies) draw_halo(studio, body);
    for (const Body& body : bodies) {
        draw_ring(studio, body);
        draw_cell(studio, body);
        draw_coming_badges(studio, body);
    }
    // a plug sits in its socket, so the tissue's molecules lie over those of T cells
    draw_free_antibodies(studio);
    draw_molecules(studio, true);
    draw_molecules(studio, false);
    for (const Body& body : bodies) draw_fired_granules(studio, body);
    draw_veil(studio);
}

/// Membranes live only while time passes and the reader wants motion.
void let_time_pass(const story::State& state, Eye& eye, float dt_s) {
    if (state.playing && !story::reduced_motion(state)) eye.clock_s += dt_s;
}

}  // namespace

Scene compose(const story::State& state, const sim::Params& params, const story::Words& words, const Layout& layout,
              const Theme& theme, const Measure& measure, Eye& eye, float dt_s) {
    Scene scene;
    const bool other = eye.chapter != state.chapter;
    const bool jump = !eye.settled || other || story::reduced_motion(state);
    if (other) eye.stands.clear();
    eye.chapter = state.chapter;
    let_time_pass(state, eye, dt_s);
    bool moving = false;
    const Camera camera = aim(state, layout, eye, dt_s, jump, moving);
    Easing easing{eye, dt_s, jump};
    const Stage stage{state, params, camera, easing, eye.clock_s};
    const Cast cast = make_cast(stage);
    Brush brush{scene.list, theme};
    scene.list.ground = theme.color("ground");
    scene.list.ground_end = theme.color("ground.edge");
    scene.list.middle = layout.stage.middle();
    scene.list.marks.reserve(2048);
    Studio studio{stage, cast, layout, brush, scene.spots};
    draw_everything(studio);
    std::reverse(scene.spots.begin(), scene.spots.end());
    const Ground ground{layout.stage.shrunk(4), layout.type_pt * 0.94F, 2.7F * camera.molecule_pt, &scene.spots, &cast.bodies};
    const bool fading = place_labels(stage, words, ground, measure, eye, scene);
    easing.finish();
    eye.settled = true;
    scene.restless = moving || fading || easing.restless();
    return scene;
}

}  // namespace picture
