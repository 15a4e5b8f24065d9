// HER2 on a membrane: single or paired with HER3, what sits on it, and what it sends or lets into the cell.
#include "picture/actors.h"
#include "picture/figure.h"
#include "picture/plan.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace picture {

namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;
constexpr float kPulse_min = 3;  // a growth signal lights the nucleus for so long

std::uint8_t bits_of(const Stage& stage, const Body& body, int index) {
    const sim::Her2Coat* coat = sim::her2_coat(stage.state.world, body.cell->id);
    return coat != nullptr && index < coat->count ? coat->each[static_cast<std::size_t>(index)] : std::uint8_t{0};
}

float eased(const Studio& studio, const Body& body, int slot, bool on, float rate_per_s) {
    return studio.stage.easing.to(ease_key(Trait::Covered, body.cell->id, 64 + slot), on ? 1.0F : 0.0F, rate_per_s,
                                  on ? 1.0F : 0.0F);
}

void add_spot(Studio& studio, const Body& body, std::string_view part, int index, std::string_view topic, Vec2 at,
              float r) {
    studio.spots.push_back({spot_id(body.cell->id, part, index), std::string{topic}, body.cell->id, at, r, false});
}

/// HER2 and HER3 alike: a stem, a head, and an arm held out to one side. `side` +1 or -1.
void draw_receptor(Studio& studio, const Frame& frame, float side, float lean, std::string_view ink, float alpha) {
    Figure figure{frame};
    figure.stroke({-0.42F, 0}, {0.75F, lean}, 0.24F);
    figure.stroke({0.95F, lean}, {1.30F, lean}, 0.46F);
    figure.stroke({0.98F, lean}, {0.86F, lean + 0.46F * side}, 0.20F);  // the pairing arm
    figure.draw(studio.brush, studio.brush.ink("casing", alpha), studio.brush.line(1.2F), studio.brush.ink(ink, alpha));
}

/// An antibody with its arms on HER2 and its stem outward; T-DM1 is trastuzumab with beads on the stem.
void draw_rider(Studio& studio, const Frame& frame, Vec2 local, Vec2 way, std::string_view family, float on,
                bool beads) {
    const Vec2 tips = frame.at(local.x, local.y) + way * (1.6F * (1.0F - on) * frame.unit_pt);
    const float alpha = std::min(1.0F, on * 1.6F);
    draw_wye(studio, tips, way, 0.88F, alpha, family);
    if (!beads) return;
    const Frame wye{tips, way, frame.unit_pt * 0.88F};
    for (int i = 0; i < 3; ++i) {
        const float x = 1.0F + 0.36F * static_cast<float>(i);
        studio.brush.disc(wye.at(x, i % 2 == 0 ? 0.30F : -0.30F), 0.22F * frame.unit_pt,
                          studio.brush.ink("payload", alpha), studio.brush.ink("payload.edge", alpha),
                          studio.brush.line(0.09F * frame.unit_pt));
    }
}

/// From each pair little marks run inward: the signal to grow. Weaker where trastuzumab sits.
void draw_signals(Studio& studio, const Body& body) {
    for (const Receptor& post : body.receptors) {
        if (post.what != What::Post) continue;
        const std::uint8_t bits = bits_of(studio.stage, body, post.index);
        const bool weak = (bits & (sim::kTrastuzumab | sim::kTDm1)) != 0;
        const float on = eased(studio, body, post.index * 8 + 5, (bits & sim::kPaired) != 0, 2);
        if (on <= 0.02F) continue;
        const float from = base::length(post.base - body.at) - 0.6F * studio.molecule();
        const float to = 0.56F * body.r;
        for (int i = 0; i < 2; ++i) {
            const float start = 0.5F * static_cast<float>(i) + chance(body.cell->id, 200 + post.index);
            const float along = start + 0.22F * studio.stage.clock_s;
            const float way_in = along - std::floor(along);
            const float show = std::min({way_in * 5, (1 - way_in) * 5, 1.0F}) * on * (weak ? 0.45F : 1.0F);
            const Vec2 at = body.at + way_of(post.bearing) * base::mix(from, to, way_in);
            const Frame mark{at, -way_of(post.bearing), studio.molecule() * (weak ? 0.7F : 1.0F)};
            Figure chevron{mark};
            chevron.stroke({-0.18F, 0.26F}, {0.10F, 0}, 0.17F).stroke({-0.18F, -0.26F}, {0.10F, 0}, 0.17F);
            chevron.draw(studio.brush, {0, 0, 0, 0}, 0, studio.brush.ink("growth", show));
        }
    }
}

}  // namespace

void plan_posts(const Stage& stage, const Body& body, Plan& plan) {
    const sim::Her2Coat* coat = sim::her2_coat(stage.state.world, body.cell->id);
    if (coat == nullptr) return;
    const float first = angle_of(stage.camera.way(body.cell->facing)) + 0.26F;
    for (int i = 0; i < coat->count; ++i) {
        const float home = first + kTurn * static_cast<float>(i) / static_cast<float>(coat->count);
        plan.add(stage, body, What::Post, i, home, false);
    }
}

const Receptor* nearest_flag(const Stage& stage, const Body& body, const Body& reader) {
    const auto missing = static_cast<float>(reader.cell->t->missing);
    if (reader.cell->kind != sim::Kind::NkCell || missing >= stage.params.nk_missing_min) return nullptr;
    const Receptor* best = nullptr;
    float least = 0;
    for (const Receptor& post : body.receptors) {
        const std::uint8_t bits = post.what == What::Post ? bits_of(stage, body, post.index) : std::uint8_t{0};
        if ((bits & (sim::kTrastuzumab | sim::kTDm1 | sim::kPertuzumab)) == 0) continue;
        const float far = base::length(post.base - reader.at);
        if (best == nullptr || far < least) {
            best = &post;
            least = far;
        }
    }
    return best;
}

void draw_post(Studio& studio, const Body& body, const Receptor& post) {
    const std::uint8_t bits = bits_of(studio.stage, body, post.index);
    const float m = studio.molecule();
    const Frame frame{post.base, post.way, m};
    const int slot = post.index * 8;
    const float side = post.index % 2 == 0 ? 1.0F : -1.0F;
    const float paired = eased(studio, body, slot, (bits & sim::kPaired) != 0, 2.5F);
    if (paired > 0.02F) draw_receptor(studio, {frame.at(0, 0.92F * side), frame.way, m}, -side, 0, "her3", paired);
    draw_receptor(studio, frame, side, 0, "her2", 1);
    add_spot(studio, body, "her2", post.index, "her2", frame.at(0.8F, 0), std::max(0.55F * m, 4.0F));
    const float pertuzumab = eased(studio, body, slot + 1, (bits & sim::kPertuzumab) != 0, 3);
    const float trastuzumab = eased(studio, body, slot + 2, (bits & sim::kTrastuzumab) != 0, 3);
    const float t_dm1 = eased(studio, body, slot + 3, (bits & sim::kTDm1) != 0, 3);
    const auto rider = [&](float on, std::string_view family, std::string_view topic, Vec2 at, float tilt, bool beads) {
        if (on <= 0.02F) return;
        const Vec2 way = base::turn(frame.way, way_of(tilt));
        draw_rider(studio, frame, at, way, family, on, beads);
        const Vec2 stem = frame.at(at.x, at.y) + way * (1.15F * m);
        add_spot(studio, body, topic, post.index, topic, stem, std::max(0.6F * m, 4.0F));
    };
    rider(pertuzumab, "pertuzumab", "pertuzumab", {0.95F, 0.42F * side}, 0.75F * side, false);
    rider(trastuzumab, "trastuzumab", "trastuzumab", {kPost_um, 0}, 0, false);
    rider(t_dm1, "trastuzumab", "t-dm1", {kPost_um, 0}, 0, true);
    if (trastuzumab > 0.5F)
        add_spot(studio, body, "flag", post.index, "flag", frame.at(kPost_um + kStem_um, 0), std::max(0.4F * m, 3.5F));
}

void draw_her2_inside(Studio& studio, const Body& body) {
    const sim::Her2Coat* coat = sim::her2_coat(studio.stage.state.world, body.cell->id);
    if (coat == nullptr || body.life < 1) return;
    draw_signals(studio, body);
    if (coat->signalled > 0) {
        const float since = minutes_since(studio.stage.state, studio.stage.params, coat->signalled);
        const float pulse = std::clamp(1.0F - since / kPulse_min, 0.0F, 1.0F);
        if (pulse > 0)
            studio.brush.glow(body.at, body.r * 0.72F, body.r * 0.3F, studio.brush.ink("halo", 0.7F * pulse));
    }
    if (coat->count > 2) add_spot(studio, body, "growth", -1, "growth-signal", body.at, 0.3F * body.r);
    // set free inside: beads round the nucleus, one for each T-DM1 that was taken in and has not faded
    const int beads = static_cast<int>(std::lround(coat->payload));
    for (int i = 0; i < beads; ++i) {
        const float angle = kTurn * chance(body.cell->id, 300 + i) + 0.1F * std::sin(studio.stage.clock_s * 0.6F);
        const float far = body.r * (0.5F + 0.3F * chance(body.cell->id, 340 + i));
        const Vec2 at = body.at + way_of(angle) * far;
        const float r = 0.30F * studio.molecule();
        studio.brush.disc(at, r, studio.brush.ink("payload"), studio.brush.ink("payload.edge"),
                          studio.brush.line(1.1F));
    }
}

}  // namespace picture
