// What a receptor needs on a membrane; where hooks, Ys, CD28, CTLA-4 and B7 stand; how far arms reach; what is left out without room.
#include "picture/plan.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace picture {

namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;
constexpr float kCrowded = 0.84F;  // share of a membrane that receptors may take
constexpr float kTiny_pt_per_um = 4.5F;
constexpr float kLone = 0.36F;    // …and where they are smaller still
constexpr float kSparse = 0.60F;  // …where cells are drawn so small that they would be all receptors
constexpr int kPins = 4;          // B7 drawn on a dendritic cell that is ready

float front_bearing(const Stage& stage, const Cast& cast, const Body& body) {
    if (body.partner < 0) return angle_of(stage.camera.way(body.cell->facing));
    return angle_of(cast.bodies[static_cast<std::size_t>(body.partner)].at - body.at);
}

/// How much of its CTLA-4 a T cell has up, its own and what others bring.
float ctla4_of(const Stage& stage, const sim::Cell& cell) {
    return std::clamp(cell.t->ctla4 + stage.state.world.dials.ctla4, 0.0F, 1.0F);
}

struct Mouth {
    float angle;
    Vec2 at, way;
};

/// Where pins of `body` can go: CTLA-4 first, because it holds B7 more tightly.
std::vector<Mouth> mouths(const Stage& stage, const Cast& cast, const Body& body) {
    std::vector<Mouth> all;
    const float m = stage.camera.molecule_pt;
    for (const Body& other : cast.bodies) {
        if (other.partner < 0 || cast.bodies[static_cast<std::size_t>(other.partner)].cell != body.cell) continue;
        if (other.cell->t->doing != sim::Doing::Bound) continue;
        const bool caps = std::any_of(other.receptors.begin(), other.receptors.end(),
                                      [](const Receptor& r) { return r.what == What::Cap; });
        for (const Receptor& r : other.receptors) {
            if (r.what != (caps ? What::Cap : What::Cd28)) continue;
            const Vec2 mouth = r.base + r.way * ((caps ? kCap_um : kCd28_um) * m);
            all.push_back({opposite(body, mouth, base::unit(body.at - other.at)), mouth, r.way});
        }
    }
    return all;
}

}  // namespace

float half_width_um(What what) {
    switch (what) {
    case What::Holder: return 1.0F;
    case What::Fork:
    case What::Hook:
    case What::Socket: return 0.95F;
    case What::Wye:
    case What::Cap: return 0.9F;
    case What::Pin:
    case What::Cd28: return 0.75F;
    case What::Post: return 0.44F;
    case What::Stud: return 0.6F;
    case What::Car: return 0.95F;
    case What::Plug: break;
    }
    return 0.85F;
}

void Plan::add(const Stage& stage, const Body& body, What what, int index, float angle, bool pinned) {
    Receptor fresh;
    fresh.what = what;
    fresh.index = index;
    receptors.push_back(fresh);
    bearings.push_back({angle, half_width_um(what) * stage.camera.molecule_pt / std::max(body.r, 1.0F), pinned});
}

float opposite(const Body& body, Vec2 mouth, Vec2 way) {
    float angle = angle_of(mouth - body.at);
    const float toward = angle_of(-way);
    const float aside = base::cross(-way, mouth - body.at);
    for (int round = 0; round < 3; ++round) {
        const float r = std::max(blob_radius(body.outline, way_of(angle)), 1.0F);
        angle = toward + std::asin(std::clamp(aside / r, -0.9F, 0.9F));
    }
    return angle;
}

void plan_hooks(const Stage& stage, const Cast& cast, const Body& body, Plan& plan) {
    constexpr int kHooks = 5;
    const float front = front_bearing(stage, cast, body);
    for (int i = 0; i < kHooks; ++i) {
        const float home = front + kTurn * static_cast<float>(i) / kHooks;
        plan.add(stage, body, What::Hook, i, home, body.partner >= 0 && i == 0);
    }
}

void plan_wyes(const Stage& stage, const Body& body, Plan& plan) {
    constexpr int kWyes = 7;
    const float front = angle_of(stage.camera.way(body.cell->facing));
    for (int i = 0; i < kWyes; ++i) {
        plan.add(stage, body, What::Wye, i, front + kTurn * (static_cast<float>(i) + 0.5F) / kWyes, false);
    }
}

void plan_signals(const Stage& stage, const Cast& cast, const Body& body, float front, Plan& plan) {
    const float level = ctla4_of(stage, *body.cell);
    const int caps = level > 0.6F ? 2 : level > 0.15F ? 1 : 0;
    const bool contact =
        body.partner >= 0 && cast.bodies[static_cast<std::size_t>(body.partner)].cell->kind == sim::Kind::Dendritic;
    const float step = 1.9F * stage.camera.molecule_pt / std::max(body.r, 1.0F);
    for (int i = 0; i < 2; ++i) {
        const float side = i == 0 ? 1.0F : -1.0F;
        const bool cap = i < caps;
        const float inner = contact ? step : 0.9F;
        const float outer = contact ? 1.9F * step : 1.7F;
        if (cap) plan.add(stage, body, What::Cap, i, front + side * inner, contact);
        plan.add(stage, body, What::Cd28, i, front + side * (cap ? outer : inner), contact);
    }
}

void plan_pins(const Stage& stage, const Cast& cast, const Body& body, Plan& plan) {
    const float b7 = body.cell->t->b7 * stage.state.world.dials.signal2;
    const int count = b7 > 0 ? std::clamp(static_cast<int>(std::ceil(b7 * kPins)), 1, kPins) : 0;
    auto wanted = mouths(stage, cast, body);
    const float first = angle_of(stage.camera.way(body.cell->facing)) + 0.39F;
    for (int i = 0; i < count; ++i) {
        const float home = first + kTurn * static_cast<float>(i) / kPins;
        const auto nearer = [&](const Mouth& a, const Mouth& b) {
            return std::abs(turn_between(home, a.angle)) < std::abs(turn_between(home, b.angle));
        };
        const auto best = std::min_element(wanted.begin(), wanted.end(), nearer);
        const bool take = best != wanted.end();
        plan.add(stage, body, What::Pin, i, take ? best->angle : home, take);
        if (!take) continue;
        Receptor& pin = plan.receptors.back();
        pin.dock = 1;
        pin.goal = best->at;
        pin.way = -best->way;
        wanted.erase(best);
    }
}

void thin(const Stage& stage, Plan& plan) {
    const bool tiny = stage.camera.pt_per_um < kTiny_pt_per_um;  // two tissues side by side on a phone
    const float share = tiny ? kLone : stage.camera.pt_per_um < kSmall_pt_per_um ? kSparse : kCrowded;
    const auto asked = [&] {
        float sum = 0;
        for (const Bearing& bearing : plan.bearings) sum += 2 * bearing.half_width;
        return sum;
    };
    // the last of a kind goes first, and always of the kind that is most numerous
    while (asked() > share * kTurn) {
        std::size_t victim = plan.receptors.size();
        int most = 2;
        for (std::size_t i = 0; i < plan.receptors.size(); ++i) {
            const Receptor& r = plan.receptors[i];
            if (plan.bearings[i].pinned || r.dock > 0) continue;
            const auto same = static_cast<int>(std::count_if(plan.receptors.begin(), plan.receptors.end(),
                                                             [&](const Receptor& o) { return o.what == r.what; }));
            // odd places first, so that those that stay are spread
            const int rank = same * 4 + (r.index % 2) * 2;
            if (same > 2 && rank >= most) {
                most = rank;
                victim = i;
            }
        }
        if (victim == plan.receptors.size()) return;
        plan.receptors.erase(plan.receptors.begin() + static_cast<std::ptrdiff_t>(victim));
        plan.bearings.erase(plan.bearings.begin() + static_cast<std::ptrdiff_t>(victim));
    }
}

float arm_pt(const Stage& stage, const Cast& cast, std::size_t self, float bearing) {
    const Body& body = cast.bodies[self];
    const sim::Doing doing = body.cell->t->doing;
    const float most_um = doing == sim::Doing::Leaving ? 2.6F : doing == sim::Doing::Showing ? 5.4F : 5.0F;
    const float swing = 0.5F * std::sin(stage.clock_s * 0.5F + bearing * 3.0F);
    const float reach = most_um * stage.camera.pt_per_um;
    float room = reach;
    const Vec2 way = way_of(bearing);
    const float tip = (kHolder_um + 1.2F) * stage.camera.molecule_pt;
    for (std::size_t i = 0; i < cast.bodies.size(); ++i) {
        const Body& other = cast.bodies[i];
        if (i == self || !solid(*other.cell)) continue;
        const Vec2 off = other.at - body.at;
        const float along = base::dot(off, way);
        const float aside = std::abs(base::cross(way, off));
        const float wide = other.r + 1.3F * stage.camera.molecule_pt;
        if (along <= 0 || aside > wide) continue;
        room = std::min(room, along - std::sqrt(wide * wide - aside * aside) - body.r - tip);
    }
    return std::clamp(room + std::min(swing, 0.0F) * stage.camera.pt_per_um, 0.0F, reach);
}

}  // namespace picture
