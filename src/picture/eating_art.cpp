// Taking up: folds, bubbles and grip of a macrophage; what a dendritic cell samples.
#include "picture/actors.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

std::string name(std::string_view family, std::string_view part) {
    return std::string{family} + '.' + std::string{part};
}

/// How a macrophage holds what it eats.
struct Grip {
    const Body* prey{nullptr};
    float closed{0};  ///< 0 just touched … 1 the folds meet; then it sinks in
    float thick{0};   ///< of the fold that closes, pt
    float far{0};     ///< from the middle of the prey to the middle of that fold, pt
};

Grip grip_of(const Studio& studio, const Body& body) {
    if (body.cell->kind != sim::Kind::Macrophage || body.cell->t->doing != sim::Doing::Eating || body.partner < 0)
        return {};
    Grip grip;
    grip.prey = &studio.cast.bodies[static_cast<std::size_t>(body.partner)];
    grip.closed = std::min(2 * share_eaten(studio.stage, *body.cell, *grip.prey->cell), 1.0F);
    grip.thick = std::clamp(0.42F * grip.prey->r, 0.14F * body.r, 0.26F * body.r);
    grip.far = grip.prey->r + 0.62F * grip.thick;
    return grip;
}

/// The part of the cell that flows round a germ from below; the germ lies on it.
void draw_lobe(Studio& studio, const Body& body) {
    const Grip grip = grip_of(studio, body);
    if (grip.prey == nullptr || !sim::is_germ(grip.prey->cell->kind)) return;
    Brush& brush = studio.brush;
    const Look look = look_of(*body.cell);
    const float edge = brush.line(std::clamp(0.024F * body.r, 1.6F, 4.0F));
    const float wide = 2 * grip.far + grip.thick;
    brush.stroke(body.at, grip.prey->at, wide + 2 * edge, brush.ink(name(look.family, "edge")));
    brush.stroke(body.at, grip.prey->at, wide,
                 blend(brush.ink(name(look.family, "light")), brush.ink(name(look.family, "deep")), 0.75F));
}

}  // namespace

void draw_vacuoles(Studio& studio, const Body& body) {
    Brush& brush = studio.brush;
    for (int i = 0; i < 9; ++i) {
        const float turn = 2.39996F * static_cast<float>(i) + 6.2832F * chance(body.cell->id, 600);
        const Vec2 way = way_of(turn + 0.07F * std::sin(studio.stage.clock_s * 0.2F + turn));
        const float far = blob_radius(body.outline, way) * (0.52F + 0.26F * chance(body.cell->id, 610 + i));
        const float size = body.r * (0.065F + 0.075F * chance(body.cell->id, 620 + i));
        const Vec2 at = body.at + way * far;
        brush.shaded(at, size, brush.ink("sheen", 0.85F), brush.ink(name("macrophage", "light"), 0.9F),
                     brush.ink(name("macrophage", "edge"), 0.75F), brush.line(std::max(0.9F, size * 0.12F)));
        if (i % 2 == 0)
            brush.disc(at + Vec2{0.15F, 0.2F} * size, size * 0.34F, brush.ink(name("macrophage", "edge"), 0.5F));
    }
}

void draw_ruffles(Studio& studio, const Body& body) {
    if (body.cell->kind != sim::Kind::Macrophage) return;
    draw_lobe(studio, body);
    Brush& brush = studio.brush;
    const Look look = look_of(*body.cell);
    constexpr int kFolds = 17;
    for (int i = 0; i < kFolds; ++i) {
        const float turn = 6.2832F * (static_cast<float>(i) + 0.5F * chance(body.cell->id, 640 + i)) / kFolds +
                           0.04F * std::sin(studio.stage.clock_s * 0.6F + static_cast<float>(i));
        const Vec2 way = way_of(turn);
        const float size = body.r * (0.10F + 0.05F * chance(body.cell->id, 660 + i));
        const Vec2 at = blob_point(body.outline, way) - way * (size * 0.45F);
        brush.shaded(at, size, brush.ink(name(look.family, "light")), brush.ink(name(look.family, "deep")),
                     brush.ink(name(look.family, "edge")), brush.line(std::clamp(0.022F * body.r, 1.4F, 3.0F)));
    }
}

void draw_cup(Studio& studio, const Body& body) {
    const Grip grip = grip_of(studio, body);
    if (grip.prey == nullptr) return;
    const Body& prey = *grip.prey;
    const float thick = grip.thick;
    const float far = grip.far;
    const Vec2 back = base::unit(body.at - prey.at);
    const Look look = look_of(*body.cell);
    Brush& brush = studio.brush;
    const float half = base::mix(1.6F, 2.8F, grip.closed);
    const float edge = brush.line(std::clamp(0.024F * body.r, 1.6F, 4.0F));
    const Rgba rim = brush.ink(name(look.family, "edge"));
    const Rgba skin = blend(brush.ink(name(look.family, "light")), brush.ink(name(look.family, "deep")), 0.5F);
    for (const bool under : {true, false}) {
        const float more = under ? 2 * edge : 0.0F;
        const Rgba ink = under ? rim : skin;
        brush.arc(prey.at, back, far, thick + more, half, ink);
        for (const float side : {-half, half}) {
            brush.disc(prey.at + base::turn(back, way_of(side)) * far, (thick + more) * 0.56F, ink);
        }
    }
    // the fold grows out of the cell: no rim between them, and the same light on it
    brush.arc(prey.at, back, far + 0.42F * thick, thick * 0.9F, std::min(0.9F, half * 0.5F), skin);
    brush.arc(prey.at, -back, far + 0.12F * thick, thick * 0.16F, std::max(half - 1.9F, 0.1F), brush.ink("sheen", 0.6F),
              thick * 0.1F);
}

void draw_sips(Studio& studio, const Body& body) {
    const bool samples = body.cell->kind == sim::Kind::Dendritic && body.cell->t->doing == sim::Doing::Eating;
    if (!samples || body.partner < 0) return;
    const Body& source = studio.cast.bodies[static_cast<std::size_t>(body.partner)];
    const Vec2 way = base::unit(source.at - body.at);
    const Vec2 from = blob_point(source.outline, -way) + way * (0.25F * source.r);
    const Vec2 to = body.at + way * (0.45F * body.r);
    const float since = minutes_since(studio.stage.state, studio.stage.params, body.cell->t->since);
    // a packet of vaccine holds one fragment and nothing else
    if (source.cell->kind == sim::Kind::Vaccine) return;
    constexpr int kSips = 5;
    for (int i = 0; i < kSips; ++i) {
        const float lane = static_cast<float>(i) / kSips;
        const float t = since * 0.45F + lane - std::floor(since * 0.45F + lane);
        const Vec2 aside = base::quarter_left(way) * (0.34F * body.r * (chance(body.cell->id, 560 + i) - 0.5F));
        studio.brush.opacity(std::clamp(4.0F * std::min(t, 1.0F - t), 0.0F, 1.0F));
        draw_badge(studio, mix(from, to, t) + aside, i % 3 == 0 ? sim::Badge::NonSelf : sim::Badge::Self, 0.7F);
        studio.brush.opacity(1);
    }
}

}  // namespace picture
