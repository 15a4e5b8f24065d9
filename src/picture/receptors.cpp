// Where receptors stand: at home when a cell is alone, gathered and docked where a T cell touches its partner.
#include "picture/plan.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace picture {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kFreeRate = 3.5F;  // of a bearing that only makes room, per second
constexpr float kJoinRate = 8.0F;  // of a bearing in a contact

/// Half the angle of `body` that `other`, with what stands on it, leaves no room on for something that stands `tall_pt` high.
float shadow_of(const Body& body, const Body& other, float tall_pt, float air_pt) {
    const float toward = angle_of(other.at - body.at);
    const float stand = body.r + tall_pt;
    if (base::length(other.at - body.at) > stand + other.r + air_pt) return 0;
    constexpr int kSteps = 36;
    for (int i = 0; i < kSteps; ++i) {
        const float off = kPi * 0.6F * static_cast<float>(i) / kSteps;
        if (base::length(body.at + way_of(toward + off) * stand - other.at) > other.r + air_pt) return off;
    }
    return kPi * 0.6F;
}

std::vector<Closed> closed_parts(const Cast& cast, std::size_t self, float molecule_pt) {
    std::vector<Closed> parts;
    const Body& body = cast.bodies[self];
    for (std::size_t i = 0; i < cast.bodies.size(); ++i) {
        if (i == self || !solid(*cast.bodies[i].cell)) continue;
        const float half = shadow_of(body, cast.bodies[i], (kHolder_um + 0.5F) * molecule_pt, 0.95F * molecule_pt);
        if (half > 0) parts.push_back({angle_of(cast.bodies[i].at - body.at), half});
    }
    return parts;
}

/// Angle from the middle of a contact to the point that lies `along_pt` further on the membrane: over the flat, then round.
float bend(const Body& body, Vec2 front, float along_pt) {
    const float reach = blob_radius(body.outline, front);
    const float flat = std::sqrt(std::max(body.r * body.r - reach * reach, 0.0F));
    if (along_pt <= flat) return std::atan2(along_pt, reach);
    return std::atan2(flat, reach) + (along_pt - flat) / std::max(body.r, 1.0F);
}

/// The socket that comes `step` places from the middle of a contact on this side (0 or 1).
int socket_at(const std::array<sim::Socket, sim::kSockets>& sockets, int side, int step) {
    const auto rank = [&](int i) {  // Free lies between Pressed and Covered
        const sim::Socket state = sockets[static_cast<std::size_t>(i)];
        return (state == sim::Socket::Pressed ? 0 : state == sim::Socket::Free ? 10 : 20) + i;
    };
    for (int i = side; i < sim::kSockets; i += 2) {
        int before = 0;
        for (int k = side; k < sim::kSockets; k += 2) before += rank(k) < rank(i) ? 1 : 0;
        if (before == step) return i;
    }
    return side;
}

/// Sockets stand on both sides of the contact: pressed ones inmost, those under an antibody outmost, where the cells part.
float socket_slot(const Body& body, Vec2 front, float molecule_pt, int index) {
    const int side = index % 2;
    float along = 0;
    for (int step = 0; step < sim::kSockets / 2; ++step) {
        const int at = socket_at(body.cell->t->sockets, side, step);
        along += (step == 0 ? 1.95F : 1.62F) * molecule_pt;
        const bool covered = body.cell->t->sockets[static_cast<std::size_t>(at)] == sim::Socket::Covered;
        if (covered) along = std::max(along + 0.75F * molecule_pt, 0.92F * body.r);
        if (at == index) break;
    }
    const float slot = bend(body, front, along);
    return side == 0 ? slot : -slot;
}

void plan_t_cell(const Stage& stage, const Cast& cast, const Body& body, Plan& plan) {
    const bool contact = body.partner >= 0;
    const float front = contact ? angle_of(cast.bodies[static_cast<std::size_t>(body.partner)].at - body.at)
                                : angle_of(stage.camera.way(body.cell->facing));
    // one that has never met its badge is plain; one that went quiet, too
    const bool plain = body.cell->t->ripeness != sim::Ripeness::Effector;
    const int forks = cast.brakes || plain ? 3 : 5;
    for (int i = 0; i < forks; ++i) {
        const float home = front + 2 * kPi * static_cast<float>(i) / static_cast<float>(forks);
        plan.add(stage, body, body.cell->t->car ? What::Car : What::Fork, i, home, contact && i == 0);
    }
    if (cast.signals && body.cell->t->ripeness != sim::Ripeness::Effector) plan_signals(stage, cast, body, front, plan);
    if (!cast.brakes || plain) return;
    for (int i = 0; i < sim::kSockets; ++i) {
        const int pair = i / 2;
        const float alone = front + kPi * (static_cast<float>(pair) + 0.5F) / 3.0F * (i % 2 == 0 ? 1.0F : -1.0F);
        const float slot = front + socket_slot(body, way_of(front), stage.camera.molecule_pt, i);
        // on a small stage those that nothing presses may be left out
        const bool pressed = body.cell->t->sockets[static_cast<std::size_t>(i)] == sim::Socket::Pressed;
        const bool kept = contact && (pressed || stage.camera.pt_per_um >= kSmall_pt_per_um);
        plan.add(stage, body, What::Socket, i, contact ? slot : alone, kept);
    }
}

/// Bearing on `body` of the T cell that reads holder `site`; nullptr when nobody does.
const Body* reader(const Cast& cast, const Body& body, int site) {
    for (const Body& other : cast.bodies) {
        if (other.partner < 0 || cast.bodies[static_cast<std::size_t>(other.partner)].cell != body.cell) continue;
        if (other.cell->t->site == site && other.joined > 0) return &other;
    }
    return nullptr;
}

/// The pressed sockets that `body` faces: where its plugs go.
struct Pressing {
    float angle;
    Vec2 mouth, way;
};
std::vector<Pressing> pressings(const Cast& cast, const Body& body, float reach_pt) {
    std::vector<Pressing> all;
    for (const Body& other : cast.bodies) {
        if (other.partner < 0 || cast.bodies[static_cast<std::size_t>(other.partner)].cell != body.cell) continue;
        for (const Receptor& socket : other.receptors) {
            if (socket.what != What::Socket) continue;
            if (other.cell->t->sockets[static_cast<std::size_t>(socket.index)] != sim::Socket::Pressed) continue;
            const Vec2 mouth = socket.base + socket.way * reach_pt;
            // a socket that a crowd has pushed round the corner is out of reach
            if (base::length(mouth - body.at) > body.r + 2.6F * reach_pt) continue;
            all.push_back({opposite(body, mouth, base::unit(body.at - other.at)), mouth, socket.way});
        }
    }
    return all;
}

void plan_plugs(const Stage& stage, const Cast& cast, const Body& body, Plan& plan) {
    const int count = body.cell->tissue.plugs;
    auto wanted = pressings(cast, body, kPressed_um * stage.camera.molecule_pt);
    const float first = angle_of(stage.camera.way(body.cell->facing)) + 0.39F;
    for (int i = 0; i < count; ++i) {
        const float home = first + 2 * kPi * static_cast<float>(i) / static_cast<float>(sim::kPlugs);
        // the nearest pressed socket that no other plug has taken
        auto best = wanted.end();
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            if (best == wanted.end() ||
                std::abs(turn_between(home, it->angle)) < std::abs(turn_between(home, best->angle)))
                best = it;
        }
        const int left = count - i;
        const bool take = best != wanted.end() &&
                          (std::abs(turn_between(home, best->angle)) < 1.4F || static_cast<int>(wanted.size()) >= left);
        plan.add(stage, body, What::Plug, i, take ? best->angle : home, take);
        if (!take) continue;
        Receptor& plug = plan.receptors.back();
        plug.dock = 1;
        plug.goal = best->mouth;
        plug.way = -best->way;
        wanted.erase(best);
    }
}

void plan_tissue(const Stage& stage, const Cast& cast, const Body& body, Plan& plan) {
    for (int i = 0; i < sim::kSites; ++i) {
        const Body* by = reader(cast, body, i);
        const sim::TissueSide& side = body.cell->tissue;
        const sim::Site& site = side.sites[static_cast<std::size_t>(i)];
        const bool taken_in = site.badge == sim::Badge::None && i >= static_cast<int>(side.holders);
        if (taken_in && by == nullptr) continue;
        const float home = angle_of(stage.camera.way(base::turn(sim::site_direction(i), body.cell->facing)));
        const float angle = by != nullptr ? angle_of(by->at - body.at) : home;
        plan.add(stage, body, What::Holder, i, angle, by != nullptr);
        plan.receptors.back().dock = by != nullptr ? by->joined : 0.0F;
        plan.receptors.back().there = !taken_in;
    }
    if (body.cell->kind == sim::Kind::Dendritic) plan_pins(stage, cast, body, plan);
    if (cast.brakes && sim::is_tissue(body.cell->kind)) plan_plugs(stage, cast, body, plan);
    plan_posts(stage, body, plan);
    plan_studs(stage, cast, body, plan);
}

void furnish(const Stage& stage, const Cast& cast, const Body& body, Plan& plan) {
    switch (body.cell->kind) {
    case sim::Kind::TCell: return plan_t_cell(stage, cast, body, plan);
    case sim::Kind::NkCell: return plan_hooks(stage, cast, body, plan);
    case sim::Kind::BCell: return plan_wyes(stage, body, plan);
    case sim::Kind::Healthy:
    case sim::Kind::Tumour:
    case sim::Kind::Dendritic: return plan_tissue(stage, cast, body, plan);
    case sim::Kind::Macrophage:
    case sim::Kind::Bacterium:
    case sim::Kind::VirusParticle:
    case sim::Kind::Fungus:
    case sim::Kind::Antibody:
    case sim::Kind::Vaccine: break;
    }
}

/// Bearings → places on the membrane, with easing.
void settle(const Stage& stage, const Cast& cast, std::size_t self, Plan& plan) {
    spread(plan.bearings, closed_parts(cast, self, stage.camera.molecule_pt));
    const Body& body = cast.bodies[self];
    for (std::size_t i = 0; i < plan.receptors.size(); ++i) {
        Receptor& r = plan.receptors[i];
        const bool docks = r.what == What::Plug || r.what == What::Pin;
        const int slot = static_cast<int>(r.what) * 32 + r.index;
        const float rate = plan.bearings[i].pinned ? kJoinRate : kFreeRate;
        r.bearing = stage.easing.turn_to(ease_key(Trait::Bearing, body.cell->id, slot), plan.bearings[i].angle, rate);
        const Vec2 out = way_of(r.bearing);
        r.base = r.root = blob_point(body.outline, out);
        if (r.what == What::Holder && body.cell->kind == sim::Kind::Dendritic) {
            const float wanted = plan.bearings[i].pinned ? 0.0F : arm_pt(stage, cast, self, r.bearing);
            r.base += out * stage.easing.to(ease_key(Trait::Arm, body.cell->id, r.index), wanted, 4, wanted);
        }
        if (r.dock <= 0 || !docks) r.way = out;
        if (docks) {
            const bool free = r.dock <= 0;
            r.dock = stage.easing.to(ease_key(Trait::Plug, body.cell->id, slot), r.dock, 6, 0);
            // a plug that has just let go draws back along its own line
            if (free) r.goal = r.base + out * ((kPlug_um + 0.5F) * stage.camera.molecule_pt);
        } else if (r.what != What::Holder && r.what != What::Fork && r.what != What::Hook && r.what != What::Car &&
                   r.what != What::Stud && plan.bearings[i].pinned) {
            // across a contact sockets face the other cell squarely; round the corner they stand on the membrane again
            const Vec2 front = base::unit(cast.bodies[static_cast<std::size_t>(body.partner)].at - body.at);
            const float square =
                std::clamp(1.35F - std::abs(turn_between(angle_of(front), r.bearing)) * 1.1F, 0.0F, 0.9F);
            r.way = base::unit(mix(out, front, square), out);
        }
    }
}

/// The first fork of a T cell reaches for the badge that it reads, its first CAR for the surface protein, the hook of an NK cell for a stem where there is one.
void reach(const Stage& stage, Cast& cast) {
    for (Body& body : cast.bodies) {
        if (body.partner < 0) continue;
        const Body& other = cast.bodies[static_cast<std::size_t>(body.partner)];
        for (Receptor& car : body.receptors) {
            if (car.what != What::Car || car.index != 0) continue;
            car.dock = body.joined;
            car.goal = gripped_at(stage, other, body);
        }
        if (body.cell->t->site < 0) continue;
        const Receptor* holder = receptor(other, What::Holder, body.cell->t->site);
        for (Receptor& fork : body.receptors) {
            const bool reads = fork.what == What::Fork || fork.what == What::Hook;
            if (!reads || fork.index != 0 || holder == nullptr) continue;
            fork.dock = body.joined;
            if (const Receptor* flag = nearest_flag(stage, other, body)) {
                fork.dock = body.joined;
                fork.goal = flag->base + flag->way * ((kPost_um + kStem_um) * stage.camera.molecule_pt);
                continue;
            }
            const float there_um = base::mix(kHolder_um, kHolderDocked_um, holder->dock);
            const float tall = (holder->there ? there_um : 0.25F) * stage.camera.molecule_pt;
            fork.goal = holder->base + holder->way * tall;
        }
    }
}

}  // namespace

void place_receptors(const Stage& stage, Cast& cast) {
    // readers first: plugs and pins of the others go to where their sockets are
    for (const bool readers : {true, false}) {
        for (std::size_t i = 0; i < cast.bodies.size(); ++i) {
            Body& body = cast.bodies[i];
            if (is_reader(body.cell->kind) != readers || !solid(*body.cell)) continue;
            Plan plan;
            furnish(stage, cast, body, plan);
            thin(stage, plan);
            settle(stage, cast, i, plan);
            body.receptors = std::move(plan.receptors);
        }
    }
    reach(stage, cast);
}

}  // namespace picture
