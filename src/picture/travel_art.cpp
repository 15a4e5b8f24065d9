// Things on their way: fragments that go up to their holders, granules that go over to the target.
#include "picture/art.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {
constexpr float kLinger_min = 3;  // granules are seen this long in the target after they took effect

float smooth(float t) {
    t = std::clamp(t, 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}
}  // namespace

void draw_coming_badges(Studio& studio, const Body& body) {
    if (is_reader(body.cell->kind) || body.life < 1) return;
    for (const Receptor& holder : body.receptors) {
        if (holder.what != What::Holder) continue;
        const sim::Site& site = body.cell->tissue.sites[static_cast<std::size_t>(holder.index)];
        if (site.coming == sim::Badge::None) continue;
        const float t = minutes_since(studio.stage.state, studio.stage.params,
                                      sim::full_tick(site.since, studio.stage.state.world.tick)) /
                        std::max(studio.stage.params.badge_travel_min, 0.01F);
        const Vec2 from = body.at + holder.way * (body.r * 0.5F);
        const Vec2 to = holder.base - holder.way * (0.8F * studio.molecule());
        const Vec2 bend =
            base::quarter_left(holder.way) * (body.r * 0.07F * std::sin(3.1416F * std::clamp(t, 0.0F, 1.0F)));
        studio.brush.opacity(std::clamp(t * 5, 0.0F, 1.0F));
        draw_badge(studio, mix(from, to, smooth(t)) + bend, site.coming, 0.78F);
        studio.brush.opacity(1);
    }
}

void draw_hits(Studio& studio, const Body& body) {
    const sim::TissueSide& side = body.cell->tissue;
    if (!sim::is_tissue(body.cell->kind) || side.damage == 0) return;
    constexpr int kMost = 6;
    constexpr float kHeal_min = 8;
    const sim::Params& params = studio.stage.params;
    const float r = std::max(body.r * 0.062F, 2.6F);
    const float since = minutes_since(studio.stage.state, params, side.last_hit);
    const float open = body.life < 1 ? 1.0F : std::clamp((params.hit_memory_min - since) / kHeal_min, 0.0F, 1.0F);
    for (int i = 0; i < std::min<int>(side.damage, kMost); ++i) {
        const float shown = open * studio.stage.easing.to(ease_key(Trait::Hit, body.cell->id, i), 1, 2.5F, 0);
        // the golden angle keeps them apart
        const Vec2 way = way_of(2.39996F * static_cast<float>(i) + 6.2832F * chance(body.cell->id, 440));
        const Vec2 at = body.at + way * (blob_radius(body.outline, way) - 3.4F * r);
        studio.brush.opacity(shown * std::clamp(body.life * 1.7F, 0.0F, 1.0F));
        studio.brush.disc(at, r, studio.brush.ink("granules.light"), studio.brush.ink("granules.edge"),
                          studio.brush.line(1.3F));
        studio.brush.disc(at, 0.45F * r, studio.brush.ink("granules.edge"));
    }
    studio.brush.opacity(1);
}

void draw_fired_granules(Studio& studio, const Body& body) {
    const sim::TCellSide& t = *body.cell->t;
    if (!sim::can_kill(*body.cell) || t.fired == 0) return;
    const auto target = std::find_if(studio.cast.bodies.begin(), studio.cast.bodies.end(),
                                     [&](const Body& b) { return b.cell->id == t.aim; });
    if (target == studio.cast.bodies.end()) return;
    const float since = minutes_since(studio.stage.state, studio.stage.params, t.fired);
    const float flight = std::max(studio.stage.params.granule_flight_min, 0.05F);
    if (since > flight + kLinger_min) return;
    const float fade = 1.0F - smooth((since - flight) / kLinger_min);
    const Vec2 way = base::unit(target->at - body.at);
    const Vec2 across = base::quarter_left(way);
    const Vec2 from = blob_point(body.outline, way);
    const Vec2 to = blob_point(target->outline, -way);
    const float r = std::max(body.r * 0.058F, 2.4F);
    constexpr int kCount = 8;
    for (int i = 0; i < kCount; ++i) {
        const float late = 0.35F * chance(body.cell->id, 400 + i);
        const float go = smooth((since / flight - late) / (1.0F - 0.35F));
        const float lane = (static_cast<float>(i) + 0.5F) / kCount - 0.5F;
        const float deep = smooth((since - flight * 0.7F) / 1.5F) * (0.15F + 0.35F * chance(body.cell->id, 420 + i));
        const Vec2 spreading = across * (lane * body.r * (0.7F + 1.1F * deep));
        draw_granule(studio, mix(from, to, go * 1.08F) + way * (deep * target->r) + spreading, r, fade);
    }
}

}  // namespace picture
