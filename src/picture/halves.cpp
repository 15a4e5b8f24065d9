// The same tissue twice on one stage: without the medicine and with it, each half under its heading.
#include "picture/halves.h"

#include "picture/crowd.h"
#include "picture/labels.h"

#include <algorithm>

namespace picture {

namespace {

Half half_of(const Layout& layout, Rect room) {
    Half half;
    half.layout = layout;
    const float head = 2.4F * layout.type_pt;
    half.head = {room.x, room.y, room.w, head};
    half.layout.stage = {room.x, room.y + head, room.w, std::max(room.h - head, 1.0F)};
    half.layout.portrait = half.layout.stage.h > half.layout.stage.w;
    return half;
}

float scale_in(const Rect& stage, Vec2 half_um) {
    const float upright = std::min(stage.w / half_um.x, stage.h / half_um.y);
    const float turned = std::min(stage.w / half_um.y, stage.h / half_um.x);
    return stage.h > stage.w ? turned : upright;
}

/// The state of the half without the medicine: all that drawing reads of it, and nothing of its history.
story::State state_of_twin(const story::State& state) {
    story::State twin;
    twin.chapter = state.chapter;
    twin.beat = state.beat;
    twin.world = *state.twin;
    twin.dials = state.dials;
    twin.playing = state.playing;
    twin.clock = state.clock;
    twin.prefs = state.prefs;
    twin.system = state.system;
    return twin;
}

Label heading(const Making& making, std::string_view key, const Rect& head) {
    Label label;
    label.topic = std::string{key};
    label.text = making.words.text(key);
    label.type_pt = making.layout.type_pt * 0.94F;
    Vec2 text = making.measure(label.text, label.type_pt, Weight::Bold);
    const float room = head.w - 8 - 1.5F * label.type_pt;
    if (text.x > room) {  // large type in a narrow half
        label.type_pt = std::max(13.0F, label.type_pt * room / text.x);
        text = making.measure(label.text, label.type_pt, Weight::Bold);
    }
    const float w = std::min(text.x + 1.5F * label.type_pt, head.w - 8);
    const float h = std::max(text.y, label.type_pt) + 0.7F * label.type_pt;
    label.box = {head.x + (head.w - w) / 2, head.y + (head.h - h) / 2, w, h};
    label.from = label.to = label.box.middle();
    return label;
}

void draw_divide(const Making& making, const Halves& halves) {
    const Rect& a = halves.without.head;
    const Rect& b = halves.with.head;
    const Rect& whole = making.layout.stage;
    const bool beside = b.x > a.x;
    const Vec2 from = beside ? Vec2{b.x, whole.y + 4} : Vec2{whole.x + 4, b.y};
    const Vec2 to = beside ? Vec2{b.x, whole.y + whole.h - 4} : Vec2{whole.x + whole.w - 4, b.y};
    making.brush.stroke(from, to, making.brush.line(9), making.brush.ink("ground.edge"));
    making.brush.stroke(from, to, making.brush.line(2), making.brush.ink("leader", 0.6F));
}

/// Draws one world into its half; its spots go to `spots`, front to back.
Cast make_half(const Making& making, const Stage& stage, const Half& half, std::vector<Spot>& spots) {
    Cast cast = make_cast(stage);
    Studio studio{stage, cast, half.layout, making.brush, spots};
    if (story::wide(stage.state.world)) {
        const auto field = ifn_gamma_in(stage.state.world, making.params);
        draw_crowd(studio, field ? &*field : nullptr);
    } else {
        draw_tissue(studio);
    }
    std::reverse(spots.begin(), spots.end());
    return cast;
}

}  // namespace

Halves split(const Layout& layout, Vec2 half_um) {
    const Rect& all = layout.stage;
    const Halves beside{half_of(layout, {all.x, all.y, all.w / 2, all.h}),
                        half_of(layout, {all.x + all.w / 2, all.y, all.w / 2, all.h})};
    const Halves above{half_of(layout, {all.x, all.y, all.w, all.h / 2}),
                       half_of(layout, {all.x, all.y + all.h / 2, all.w, all.h / 2})};
    const bool side = scale_in(beside.with.layout.stage, half_um) >= scale_in(above.with.layout.stage, half_um);
    return side ? beside : above;
}

bool make_halves(const Making& making, const Camera& camera, const Halves& halves) {
    const bool begun = story::compares(making.state) == story::Compare::AsBegun;
    making.scene.labels.push_back(heading(making, begun ? "compare.as-begun" : "compare.without", halves.without.head));
    making.scene.labels.push_back(heading(making, begun ? "compare.changed" : "compare.with", halves.with.head));
    const story::State twin = state_of_twin(making.state);
    Camera other = camera;
    other.middle_pt = halves.without.layout.stage.middle();
    const Staging before{making, twin, other, halves.without.layout.stage};
    const Staging after{making, making.state, camera, halves.with.layout.stage};
    const Stage& without = before.stage;
    const Stage& with = after.stage;
    std::vector<Spot> others;
    const Cast nobody;
    Studio ground{with, nobody, making.layout, making.brush, others};
    draw_backdrop(ground);
    if (story::wide(making.state.world)) {
        Studio left{without, nobody, making.layout, making.brush, others};
        draw_bed(left);
        draw_bed(ground);
    }
    making.easing.other_side(true);
    make_half(making, without, halves.without, others);
    making.easing.other_side(false);
    const Cast cast = make_half(making, with, halves.with, making.scene.spots);
    draw_veil(ground);
    draw_divide(making, halves);
    const bool fading = name_things(making, with, halves.with.layout.stage, cast.bodies);
    for (Spot& spot : others) {
        // the other half can be asked what a thing is, not which cell it is: ids belong to the world with the medicine
        spot.id = "twin." + spot.id;
        spot.cell = {};
        spot.draggable = false;
        making.scene.spots.push_back(std::move(spot));
    }
    return fading;
}

}  // namespace picture
