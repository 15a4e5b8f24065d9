// Pembrolizumab: a Y that holds a PD-1 with its two arms, stem outward; and those still drifting between the cells.
#include "base/hash.h"
#include "picture/art.h"
#include "picture/figure.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr int kFree = 14;  // drifting antibodies at full coverage

float unit(int item, int of) {
    return base::Hash{}
        .add(std::uint64_t{4711})
        .add(static_cast<std::uint64_t>(item))
        .add(static_cast<std::uint64_t>(of))
        .unit();
}

/// Moves a point out of cells, so that nothing floats over a face.
Vec2 out_of_cells(const Studio& studio, Vec2 at, float room) {
    for (int round = 0; round < 3; ++round) {
        for (const Body& body : studio.cast.bodies) {
            const Vec2 off = at - body.at;
            const float wanted = body.r + room;
            const float far = base::length(off);
            if (far < wanted) at = body.at + base::unit(off) * wanted;
        }
    }
    return at;
}

/// 1 in the open … 0 where cells leave too little room, so that free antibodies do not crowd those that hold a PD-1.
float openness(const Studio& studio, Vec2 at, float room) {
    float least = 1;
    for (const Body& body : studio.cast.bodies) least = std::min(least, (base::length(at - body.at) - body.r) / room);
    return std::clamp((least - 0.7F) * 5.0F, 0.0F, 1.0F);
}

}  // namespace

void draw_antibody(Studio& studio, Vec2 tips, Vec2 way, float alpha) {
    Brush& brush = studio.brush;
    const Frame frame{tips, way, studio.molecule()};
    Figure heavy{frame};
    Figure light{frame};
    for (const float side : {-1.0F, 1.0F}) {
        heavy.stroke({0.12F, 0.60F * side}, {1.12F, 0.14F * side}, 0.27F);
        heavy.stroke({1.12F, 0.14F * side}, {kAntibody_um, 0.14F * side}, 0.25F);
        light.stroke({0.22F, 0.97F * side}, {0.92F, 0.62F * side}, 0.25F);
    }
    const float rim = brush.line(1.3F);
    heavy.draw(brush, brush.ink("casing", alpha), rim, brush.ink("pembrolizumab", alpha));
    light.draw(brush, brush.ink("casing", alpha), rim, brush.ink("pembrolizumab.light", alpha));
    // the two arms' binding tips
    for (const float side : {-1.0F, 1.0F}) {
        brush.stroke(frame.at(0.10F, 0.58F * side), frame.at(0.20F, 0.98F * side), 0.2F * frame.unit_pt,
                     brush.ink("pembrolizumab.edge", alpha));
    }
}

void draw_docked_antibody(Studio& studio, const Body& body, const Receptor& socket, Vec2 mouth) {
    const bool covered = body.cell->t->sockets[static_cast<std::size_t>(socket.index)] == sim::Socket::Covered;
    const float on =
        studio.stage.easing.to(ease_key(Trait::Covered, body.cell->id, socket.index), covered ? 1.0F : 0.0F, 3, 0);
    if (on <= 0) return;
    const float m = studio.molecule();
    // it floats in along the socket's own direction and settles with its arms on the bracket
    const Vec2 tips = mouth + socket.way * (m * (-0.12F + 2.6F * (1.0F - on)));
    draw_antibody(studio, tips, socket.way, std::min(1.0F, on * 1.6F));
    studio.spots.push_back({spot_id(body.cell->id, "ab", socket.index), "pembrolizumab", body.cell->id,
                            tips + socket.way * (1.3F * m), 0.95F * m, false});
}

void draw_free_antibodies(Studio& studio) {
    const float coverage =
        studio.stage.easing.to(ease_key(Trait::Covered, {}), studio.stage.state.world.dials.coverage, 1.5F, 0);
    if (coverage <= 0 || !studio.cast.brakes) return;
    const Rect& area = studio.layout.stage;
    const float m = studio.molecule();
    // fewer on a small stage: they must not crowd those that hold a PD-1
    const int most = area.w * area.h < 190000 ? kFree / 2 : kFree;
    const float clock = studio.stage.clock_s;
    for (int i = 0; i < most; ++i) {
        const float there = std::clamp(coverage * static_cast<float>(most) - static_cast<float>(i), 0.0F, 1.0F);
        if (there <= 0) break;
        const float swing = clock * (0.10F + 0.08F * unit(i, 4)) + 6.2832F * unit(i, 5);
        const Vec2 drift{std::cos(swing) * 1.8F * m, std::sin(swing * 0.8F) * 1.8F * m};
        // rows of a jittered grid: spread out, yet without order
        const float column = (static_cast<float>(i * 5 % kFree) + 0.2F + 0.6F * unit(i, 1)) / kFree;
        const float row = (static_cast<float>(i % 4) + 0.15F + 0.7F * unit(i, 2)) / 4;
        Vec2 at = Vec2{area.x + area.w * column, area.y + area.h * row} + drift;
        at = out_of_cells(studio, at, 4.6F * m);
        const Rect inside = area.shrunk(2.0F * m);
        const float alpha = there * openness(studio, at, 4.6F * m);
        if (!inside.contains(at) || alpha <= 0.05F) continue;
        const Vec2 way = way_of(6.2832F * unit(i, 6) + 0.4F * std::sin(swing));
        draw_antibody(studio, at - way * (1.2F * m), way, alpha);
        studio.spots.push_back({"ab." + std::to_string(i), "pembrolizumab", {}, at, 1.2F * m, false});
    }
}

}  // namespace picture
