// Telling taps from drags from pinches; the slop is what keeps a trembling finger a tap.
#include "picture/gestures.h"

#include "picture/crowd.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr float kSlop_pt = 8;     // a finger that strays less than this still taps
constexpr float kFinger_pt = 22;  // half of a 44 pt target
constexpr float kMouse_pt = 6;
constexpr float kWheelZoom = 0.0025F;  // change of zoom a point of Ctrl-wheel, as an exponent

float slack(story::Pointer::Kind kind) { return kind == story::Pointer::Kind::Mouse ? kMouse_pt : kFinger_pt; }

const Spot* by_id(const Scene& scene, std::string_view id) {
    const auto found =
        std::find_if(scene.spots.begin(), scene.spots.end(), [&](const Spot& spot) { return spot.id == id; });
    return found != scene.spots.end() ? &*found : nullptr;
}

/// The tissue cell (nobody who moves, never a molecule) under `at`.
const Spot* tissue_under(const Scene& scene, const story::State& state, Vec2 at) {
    const Spot* best = nullptr;
    for (const Spot& spot : scene.spots) {
        const bool whole_cell = spot.id == "c" + std::to_string(spot.cell.value);
        const sim::Cell* cell = sim::find(state.world, spot.cell);
        if (!whole_cell || cell == nullptr || !sim::is_tissue(cell->kind) ||
            base::length(spot.at - at) > spot.r + kFinger_pt)
            continue;
        if (best == nullptr || base::length(spot.at - at) < base::length(best->at - at)) best = &spot;
    }
    return best;
}

/// Moves the point of a pad under the pointer.
void put_on_pad(const Pad& pad, Vec2 at, std::vector<story::Intent>& wants) {
    const Rect& area = pad.area;
    wants.emplace_back(story::SetDial{std::string{pad.across}, (at.x - area.x) / area.w});
    wants.emplace_back(story::SetDial{std::string{pad.upwards}, (area.y + area.h - at.y) / area.h});
}

/// What a pointer means: a spot, or in a wide tissue seen from afar the nearest cell.
std::optional<Spot> under(const Scene& scene, const story::State& state, const story::Pointer& p) {
    const float slack_pt = slack(p.kind);
    if (const Spot* spot = pick(scene, p.at, slack_pt)) return *spot;
    return nearest_cell(state, scene, p.at, std::min(slack_pt, 14.0F));
}

const Vista* vista_at(const Scene& scene, Vec2 at) {
    const auto found = std::find_if(scene.vistas.begin(), scene.vistas.end(),
                                    [&](const Vista& view) { return view.area.contains(at); });
    return found != scene.vistas.end() ? &*found : nullptr;
}

}  // namespace

Gestures::Finger* Gestures::finger(int id) {
    const auto found = std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& f) { return f.id == id; });
    return found != fingers_.end() ? &*found : nullptr;
}

void Gestures::down(const story::Pointer& p, const Scene& scene, const story::State& state) {
    fingers_.push_back({p.id, p.at, p.at, under(scene, state, p), false});
    if (fingers_.size() < 2) return;
    drag_.reset();
    for (Finger& finger : fingers_) finger.moved = true;  // what two fingers do is no tap of either
}

void Gestures::pinch(const Finger& moved, Vec2 before, const Scene& scene) {
    const Finger& other = fingers_[0].id == moved.id ? fingers_[1] : fingers_[0];
    const float was = base::length(before - other.at);
    const float now = base::length(moved.at - other.at);
    if (was < 1) return;
    // what lies between two fingers stays between them: the other finger holds its place, the middle goes along
    gaze_ = scene.outlook.nearer(gaze_, now / was, mix(before, other.at, 0.5F));
    gaze_ = scene.outlook.dragged(gaze_, (moved.at - before) * 0.5F);
}

void Gestures::move(const story::Pointer& p, const Scene& scene, const story::State& state,
                    std::vector<story::Intent>& wants) {
    const auto there = under(scene, state, p);
    aim_.reset();
    if (state.tool >= 0 && p.kind != story::Pointer::Kind::Touch && vista_at(scene, p.at) != nullptr) aim_ = p.at;
    over_spot_ = there.has_value();
    over_draggable_ = there && there->draggable;
    Finger* f = finger(p.id);
    if (f == nullptr) return;
    const Vec2 before = f->at;
    f->at = p.at;
    f->moved = f->moved || base::length(f->at - f->down) > kSlop_pt;
    if (fingers_.size() == 2) return pinch(*f, before, scene);
    if (!f->moved || fingers_.size() != 1) return;
    if (scene.pad.area.contains(f->down)) return put_on_pad(scene.pad, p.at, wants);
    const Spot* held = f->on ? by_id(scene, f->on->id) : nullptr;
    const sim::Cell* cell = held != nullptr ? sim::find(state.world, held->cell) : nullptr;
    const Spot* body = cell != nullptr ? by_id(scene, "c" + std::to_string(cell->id.value)) : nullptr;
    // a T cell that is too small to be led somewhere is ground like any other
    const bool leads =
        state.tool < 0 && cell != nullptr && cell->kind == sim::Kind::TCell && (body == nullptr || body->draggable);
    if (leads || (drag_ && cell != nullptr && drag_->cell == cell->id)) {
        const Spot* target = tissue_under(scene, state, p.at);
        drag_ = Drag{cell->id, body != nullptr ? body->at : held->at, p.at,
                     target != nullptr ? target->cell : sim::CellId{}};
    } else if (gaze_.zoom > 1) {
        gaze_ = scene.outlook.dragged(gaze_, p.at - before);
    }
}

void Gestures::tap(const std::optional<Spot>& spot, const story::State& state, std::vector<story::Intent>& wants) {
    story::Selection chosen;
    if (spot) chosen = {spot->topic, spot->cell};
    const sim::Cell* before = sim::find(state.world, state.selected.cell);
    const sim::Cell* now = sim::find(state.world, chosen.cell);
    // the two-step way to drag: first the T cell, then the cell it is led to
    const bool leads =
        before != nullptr && before->kind == sim::Kind::TCell && now != nullptr && sim::is_tissue(now->kind);
    if (leads) wants.emplace_back(story::Guide{before->id, now->id});
    wants.emplace_back(story::Select{chosen});
}

void Gestures::up(const story::Pointer& p, const Scene& scene, const story::State& state,
                  std::vector<story::Intent>& wants) {
    const Finger* f = finger(p.id);
    if (f == nullptr) return;
    const bool lifted = p.phase == story::Pointer::Phase::Up;
    if (lifted && drag_ && drag_->over) {
        wants.emplace_back(story::Guide{drag_->cell, drag_->over});
    } else if (lifted && !f->moved && scene.pad.area.contains(p.at)) {
        put_on_pad(scene.pad, p.at, wants);
    } else if (lifted && !f->moved && fingers_.size() == 1) {
        const Vista* view = state.tool >= 0 ? vista_at(scene, p.at) : nullptr;
        if (view != nullptr)
            wants.emplace_back(story::UseTool{view->camera.to_um(p.at)});
        else
            tap(f->on, state, wants);
    }
    drag_.reset();
    std::erase_if(fingers_, [&](const Finger& other) { return other.id == p.id; });
}

void Gestures::feed(std::span<const story::Pointer> pointers, const Scene& scene, const story::State& state,
                    std::vector<story::Intent>& wants) {
    if (state.tool < 0) aim_.reset();
    const Gaze before = scene.outlook.within({state.zoom, state.pan_um});
    gaze_ = before;
    for (const story::Pointer& p : pointers) {
        switch (p.phase) {
        case story::Pointer::Phase::Down: down(p, scene, state); break;
        case story::Pointer::Phase::Move: move(p, scene, state, wants); break;
        case story::Pointer::Phase::Up:
        case story::Pointer::Phase::Cancel: up(p, scene, state, wants); break;
        case story::Pointer::Phase::Wheel:
            gaze_ = scene.outlook.nearer(gaze_, std::exp(-p.wheel.y * kWheelZoom), p.at);
            break;
        }
    }
    if (gaze_.zoom != before.zoom || !(gaze_.pan_um == before.pan_um))
        wants.emplace_back(story::Zoom{gaze_.zoom, gaze_.pan_um});
}

void add_drag(Scene& scene, const Gestures::Drag& drag, const Theme& theme) {
    const Vec2 way = drag.at - drag.from;
    Mark line;
    line.shape = Shape::Capsule;
    line.at = base::mix(drag.from, drag.at, 0.5F);
    line.facing = base::unit(way);
    line.size = {base::length(way) / 2, 2.5F * theme.line};
    line.fill = line.fill_end = theme.color("focus");
    scene.list.marks.push_back(line);
    Mark tip;
    tip.at = drag.at;
    tip.size = {drag.over ? 14.0F : 8.0F, 0};
    tip.fill = tip.fill_end = theme.color("focus");
    tip.edge = theme.color("ground");
    tip.edge_width = 3 * theme.line;
    scene.list.marks.push_back(tip);
}

void add_tool(Scene& scene, const Gestures& gestures, const story::State& state, const Theme& theme) {
    if (state.tool < 0 || scene.vistas.empty()) return;
    const sim::Act::What what = story::chapter(state).tools[static_cast<std::size_t>(state.tool)].what;
    const float value = story::chapter(state).tools[static_cast<std::size_t>(state.tool)].value;
    const bool erases = what == sim::Act::What::Erase;
    // where no mouse points, the middle of what is seen: there the button uses the tool
    for (const Vista& view : scene.vistas) {
        const Vista* aimed = gestures.aim() ? vista_at(scene, *gestures.aim()) : nullptr;
        const Vec2 at = aimed != nullptr ? view.camera.to_pt(aimed->camera.to_um(*gestures.aim())) : view.area.middle();
        Mark ring;
        ring.at = at;
        ring.size = {std::max(9.0F, erases ? value * view.camera.pt_per_um : 0.0F), 0};
        ring.fill = ring.fill_end = theme.color("focus");
        ring.fill.a = ring.fill_end.a = 32;
        ring.edge = theme.color("focus");
        ring.edge_width = 2 * theme.line;
        scene.list.marks.push_back(ring);
        for (const Vec2 way : {Vec2{1, 0}, Vec2{0, 1}}) {
            if (erases && way.y > 0) continue;  // minus takes out, plus puts in
            Mark bar;
            bar.shape = Shape::Capsule;
            bar.at = at;
            bar.facing = way;
            bar.size = {5, 1.1F * theme.line};
            bar.fill = bar.fill_end = theme.color("focus");
            scene.list.marks.push_back(bar);
        }
    }
}

}  // namespace picture
