// Where the camera looks: the whole stage, or the meeting of a T cell and the cell it is busy with.
#include "picture/camera.h"

#include "picture/busy.h"
#include "picture/cast.h"
#include "picture/compose.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr float kMolecules_um = 2.4F;  // room beyond a membrane for what stands on it
// smaller cells would drown in their receptors: rather show a part of the stage, and on the smallest canvases put up with less
constexpr float kLeast_pt_per_um = 6.6F;
constexpr float kLeastOnPhone_pt_per_um = 5.2F;
constexpr float kSeen_um = 58;             // width that a phone should show
constexpr float kAround = 1.03F;           // room round a tissue that is seen whole
constexpr float kHand_per_s = 16;          // the picture follows fingers at once, and eases wheels and buttons
constexpr float kMoleculeFloor_pt = 9.2F;  // key receptors stay above 10 px

struct View {
    Vec2 centre_um;
    float pt_per_um{10};
};

View fit(const Layout& layout, Vec2 centre_um, Vec2 half_um, float most_pt_per_um, float least_pt_per_um = 1) {
    Vec2 half = half_um;
    if (layout.portrait) std::swap(half.x, half.y);
    const float scale = std::min(layout.stage.w / (2 * half.x), layout.stage.h / (2 * half.y));
    return {centre_um, std::clamp(scale, least_pt_per_um, most_pt_per_um)};
}

/// The cell that is most worth looking at; nullptr when nobody is.
const sim::Cell* meeting(const story::State& state, Eye& eye) {
    const sim::Cell* best = nullptr;
    float best_score = -1;
    for (const sim::Cell& cell : state.world.cells) {
        const float score = interest(state, cell, eye.meeting);
        if (score > best_score) {
            best_score = score;
            best = &cell;
        }
    }
    eye.meeting = best != nullptr ? best->id : sim::CellId{};
    return best;
}

/// A part of the stage that a small canvas can show well, and what it should have in it.
struct Window {
    const story::State& state;
    Vec2 half_um;           ///< of what is seen
    Vec2 slack_um;          ///< how far its centre may go from the stage's
    Vec2 to_um;             ///< what it is about
    sim::CellId who, whom;  ///< …and the cells that do it: they want to be whole
};

/// Share of a cell that lies inside along one axis.
float share_inside(float off_um, float half_um, float radius_um) {
    return std::clamp((half_um - std::abs(off_um) + radius_um) / (2 * radius_um), 0.0F, 1.0F);
}

/// Where most of what is seen is cut, the picture looks like a mistake, whoever it is about.
class Halves {
public:
    void add(float inside) {
        constexpr float kWhole = 0.87F;  // so much of a cell's width inside reads as a whole one…
        constexpr float kGone = 0.13F;   // …and so little as none
        if (inside <= kGone) return;
        ++seen_;
        cut_ += inside < kWhole ? 1 : 0;
    }
    float cost() const {
        constexpr float kEach = 1.5F;
        return kEach * static_cast<float>(std::max(0, cut_ - std::max(1, seen_ / 2)));
    }

private:
    int seen_{0}, cut_{0};
};

/// How badly a window cuts: a cell that is whole or quite outside does no harm, half a cell does.
float cut_cost(const Window& window, Vec2 centre_um) {
    constexpr float kPerAside_um = 0.035F;  // of what it is about, from its middle
    constexpr float kActor = 4;             // for each cell that it is about, if none of it is seen
    const Vec2 aside = window.to_um - centre_um;
    float cost = kPerAside_um * base::length(aside);
    Halves halves;
    for (const sim::Cell& cell : window.state.world.cells) {
        if (cell.fate == sim::Fate::Gone || !solid(cell)) continue;
        const float r = cell.radius_um + 0.5F;
        const Vec2 off = cell.pos_um - centre_um;
        const float in_x = share_inside(off.x, window.half_um.x, r);
        const float in_y = share_inside(off.y, window.half_um.y, r);
        const float in = in_x * in_y;
        halves.add(std::min(in_x, in_y));
        // what stays where it is can be framed; what crawls will cross the edge anyhow
        const float weight = sim::is_tissue(cell.kind) ? 1.0F : 0.35F;
        cost += weight * (4 * in * (1 - in) + 0.3F * (1 - in));
        if (cell.id == window.who || cell.id == window.whom) cost += kActor * (1 - in);
    }
    return cost + halves.cost();
}

/// The centre that cuts least. Where it was before has a bonus, so that the picture does not hop.
Vec2 framed(const Window& window, Vec2 before_um) {
    constexpr float kStep_um = 1.5F;
    constexpr float kLoyal = 0.6F;
    Vec2 best = before_um;
    const bool fits = std::abs(before_um.x) <= window.slack_um.x && std::abs(before_um.y) <= window.slack_um.y;
    float best_cost = fits ? cut_cost(window, before_um) - kLoyal : 1e9F;
    const auto steps = [](float slack_um) { return static_cast<int>(std::floor(2 * slack_um / kStep_um)) + 1; };
    for (int i = 0; i < steps(window.slack_um.x); ++i) {
        for (int k = 0; k < steps(window.slack_um.y); ++k) {
            const Vec2 here = Vec2{static_cast<float>(i), static_cast<float>(k)} * kStep_um - window.slack_um;
            const Vec2 far = window.to_um - here;
            // what it is about stays well inside
            if (std::abs(far.x) > 0.72F * window.half_um.x || std::abs(far.y) > 0.72F * window.half_um.y) continue;
            const float cost = cut_cost(window, here);
            if (cost >= best_cost) continue;
            best_cost = cost;
            best = here;
        }
    }
    return best_cost < 1e9F ? best : window.to_um;
}

/// What a part of the stage is about, and which cells do it.
struct About {
    Vec2 at_um;
    sim::CellId who, whom;
    bool dish{false};  ///< nobody does it here: it is in the lab
};

/// The cell that is most worth looking at and its partner; while it is fresh, what the caption says: that must have been seen.
About about(const story::State& state, const sim::Cell* busy) {
    About it;
    if (busy != nullptr) it = {{}, busy->id, busy->t->partner};
    if (const sim::Happening* told = news(state)) it = {{}, told->who, told->whom};
    const sim::Cell* who = sim::find(state.world, it.who);
    const sim::Cell* whom = sim::find(state.world, it.whom);
    // who is gone has left a place all the same
    if (whom != nullptr && whom->fate == sim::Fate::Gone && who != nullptr) whom = nullptr;
    if (who == nullptr) std::swap(who, whom);
    // while nobody acts in the tissue, what happens is in the dish
    const sim::World& world = state.world;
    it.dish = who == nullptr && world.dish.count > 0;
    if (it.dish) it.at_um = {(world.dish_x_um + world.half_um.x) / 2, 0};
    if (who != nullptr) it.at_um = seen_at_um(state, *who);
    if (whom != nullptr) it.at_um = mix(it.at_um, seen_at_um(state, *whom), 0.5F);
    return it;
}

/// The whole stage, or as much of it round `busy` as can be seen well, cut where it hurts least.
View overview(const story::State& state, const Layout& layout, const sim::Cell* busy, Eye& eye) {
    const Vec2 half = state.world.half_um + Vec2{1, 1} * kMolecules_um;
    const float least = std::clamp(layout.stage.w / kSeen_um, kLeastOnPhone_pt_per_um, kLeast_pt_per_um);
    View view = fit(layout, {}, half, 60);
    if (view.pt_per_um >= least) return view;
    view.pt_per_um = least;
    Vec2 seen{layout.stage.w / 2 / least, layout.stage.h / 2 / least};
    if (layout.portrait) std::swap(seen.x, seen.y);
    const About it = about(state, busy);
    const Vec2 slack{std::max(half.x - seen.x, 0.0F), std::max(half.y - seen.y, 0.0F)};
    const Vec2 there{std::clamp(it.at_um.x, -slack.x, slack.x), std::clamp(it.at_um.y, -slack.y, slack.y)};
    eye.framed_um = it.dish ? there : framed({state, seen, slack, it.at_um, it.who, it.whom}, eye.framed_um);
    view.centre_um = eye.framed_um;
    return view;
}

View wanted_view(const story::State& state, const Layout& layout, Eye& eye) {
    // a wide tissue is seen whole: the reader chooses where to look
    if (story::wide(state.world)) return fit(layout, {}, state.world.half_um * kAround, 60, 0.01F);
    const sim::Cell* busy = meeting(state, eye);
    // two halves of a comparison have to show the same, whole
    if (state.twin) return fit(layout, {}, state.world.half_um + Vec2{1, 1} * kMolecules_um, 60);
    const View all = overview(state, layout, busy, eye);
    const sim::Dish& dish = state.world.dish;
    const bool in_lab = dish.count + dish.coming > 0;  // what is waited for is not there yet
    if (story::beat(state).focus == story::Focus::All || busy == nullptr || in_lab) return all;
    const sim::Cell* partner = sim::find(state.world, busy->t->partner);
    // those of whom the caption has just told, also when they part again
    const sim::Happening* told = news(state);
    const sim::Cell* who = told != nullptr ? sim::find(state.world, told->who) : nullptr;
    const sim::Cell* whom = told != nullptr ? sim::find(state.world, told->whom) : nullptr;
    if (who != nullptr && whom != nullptr && whom->fate != sim::Fate::Gone) {
        busy = who;
        partner = whom;
    }
    if (partner == nullptr || partner->fate == sim::Fate::Gone) return all;
    const Vec2 a = seen_at_um(state, *busy);
    const Vec2 b = seen_at_um(state, *partner);
    // a square round both, so that the picture does not pump while one goes round the other
    const float together = busy->radius_um + partner->radius_um;
    const float half = std::max(together, (together + base::length(b - a)) / 2) + kMolecules_um + 0.8F;
    const Vec2 way = base::unit(b - a);
    const Vec2 middle = mix(a - way * busy->radius_um, b + way * partner->radius_um, 0.5F);
    const View near = fit(layout, middle, {half * 1.06F, half}, 60);
    return near.pt_per_um > all.pt_per_um ? near : all;
}

/// Moves the eye's look towards the reader's; true while it is on its way.
bool follow(Gaze wanted, Eye& eye, float share) {
    const float before = eye.zoom;
    eye.zoom = before * std::pow(wanted.zoom / before, share);
    if (std::abs(eye.zoom / wanted.zoom - 1.0F) < 0.0005F) eye.zoom = wanted.zoom;
    // in step with the scale of the picture, so that the point under the pointer stays there on the way
    const bool zooms = std::abs(wanted.zoom / before - 1.0F) > 0.001F;
    const float t = zooms ? (1 / eye.zoom - 1 / before) / (1 / wanted.zoom - 1 / before) : share;
    eye.pan_um = mix(eye.pan_um, wanted.pan_um, t);
    const float off_pt = length(eye.pan_um - wanted.pan_um) * eye.pt_per_um * wanted.zoom;
    if (off_pt < 0.2F) eye.pan_um = wanted.pan_um;
    return !(eye.zoom == wanted.zoom) || off_pt >= 0.2F;
}

}  // namespace

Camera beat_camera(const Eye& eye, const Layout& layout) {
    Camera camera;
    camera.portrait = layout.portrait;
    camera.centre_um = eye.centre_um;
    camera.pt_per_um = eye.pt_per_um;
    camera.middle_pt = layout.stage.middle();
    return camera;
}

Vec2 seen_at_um(const story::State& state, const sim::Cell& cell) {
    return mix(cell.before_um, cell.pos_um, std::clamp(state.clock.fraction(), 0.0F, 1.0F));
}

Camera aim(const story::State& state, const Layout& layout, Eye& eye, float dt_s, bool jump, bool& moving) {
    const View wanted = wanted_view(state, layout, eye);
    const bool fresh = jump || !eye.settled || eye.portrait != layout.portrait;
    const float share = fresh ? 1.0F : 1.0F - std::exp(-2.6F * dt_s);
    eye.centre_um = mix(eye.centre_um, wanted.centre_um, share);
    eye.pt_per_um = eye.pt_per_um * std::pow(wanted.pt_per_um / std::max(eye.pt_per_um, 0.01F), share);
    eye.portrait = layout.portrait;
    const float off_pt = length(eye.centre_um - wanted.centre_um) * wanted.pt_per_um;
    moving = off_pt > 0.4F || std::abs(eye.pt_per_um / wanted.pt_per_um - 1.0F) > 0.001F;
    const Outlook out = outlook(state, layout, beat_camera(eye, layout));
    moving = follow(out.within({state.zoom, state.pan_um}), eye, fresh ? 1.0F : 1.0F - std::exp(-kHand_per_s * dt_s)) ||
             moving;
    Camera camera = out.seen({eye.zoom, eye.pan_um});
    const bool projector = story::effective_theme(state) == story::Theme::Projector;
    const float floor = kMoleculeFloor_pt * (projector ? 1.25F : state.twin ? 0.88F : 1.0F);
    camera.molecule_pt = floor + std::max(0.0F, camera.pt_per_um - floor) * 0.6F;
    return camera;
}

}  // namespace picture
