// The reader's zoom and pan on top of where the beat looks.
#include "picture/camera.h"

#include <algorithm>

namespace picture {

namespace {
constexpr float kNearest_pt_per_um = 14;  // here a cell of a wide tissue is as large as in the story
constexpr float kUsual_pt = 600;          // …on a stage of this height; a larger one is seen from further away
}  // namespace

Camera Outlook::seen(Gaze gaze) const {
    Camera camera = beat;
    camera.centre_um += gaze.pan_um;
    camera.pt_per_um *= gaze.zoom;
    return camera;
}

Gaze Outlook::within(Gaze gaze) const {
    gaze.zoom = std::clamp(gaze.zoom, 1.0F, most_zoom);
    if (!inside) return gaze;
    Vec2 seen_half = view_pt * (0.5F / (beat.pt_per_um * gaze.zoom));
    if (beat.portrait) std::swap(seen_half.x, seen_half.y);
    // at zoom 1 everything is seen and there is nowhere to go; the border of that view is the border of every other one
    Vec2 whole = view_pt * (0.5F / beat.pt_per_um);
    if (beat.portrait) std::swap(whole.x, whole.y);
    const Vec2 edge{std::min(whole.x, half_um.x * 1.04F), std::min(whole.y, half_um.y * 1.04F)};
    const Vec2 slack{std::max(edge.x - seen_half.x, 0.0F), std::max(edge.y - seen_half.y, 0.0F)};
    gaze.pan_um = {std::clamp(gaze.pan_um.x, -slack.x, slack.x), std::clamp(gaze.pan_um.y, -slack.y, slack.y)};
    return gaze;
}

Gaze Outlook::nearer(Gaze gaze, float factor, Vec2 at) const {
    const Vec2 held = seen(gaze).to_um(at);
    gaze.zoom = std::clamp(gaze.zoom * factor, 1.0F, most_zoom);
    gaze.pan_um += held - seen(gaze).to_um(at);
    return within(gaze);
}

Gaze Outlook::dragged(Gaze gaze, Vec2 by) const {
    gaze.pan_um += beat.way(by) * (-1.0F / (beat.pt_per_um * gaze.zoom));
    return within(gaze);
}

Outlook outlook(const story::State& state, const Layout& layout, const Camera& beat) {
    Outlook out;
    out.beat = beat;
    out.view_pt = {layout.stage.w, layout.stage.h};
    out.half_um = state.world.half_um;
    out.inside = story::wide(state.world);
    out.most_zoom = story::zoom_limit(state);
    if (!out.inside) return out;
    const float nearest = kNearest_pt_per_um * std::clamp(layout.stage.h / kUsual_pt, 1.0F, 2.0F);
    out.most_zoom = std::clamp(nearest / std::max(beat.pt_per_um, 0.001F), 1.0F, out.most_zoom);
    return out;
}

}  // namespace picture
