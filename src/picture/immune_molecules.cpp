// Molecules with a shape of their own each: hook, Y, pin pair (B7), short fork (CD28), deep cup (CTLA-4).
#include "picture/actors.h"
#include "picture/figure.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace picture {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kRoot_um = 0.42F;

float casing_pt(const Studio& studio) { return studio.brush.line(1.3F); }

void add_spot(Studio& studio, const Body& body, std::string_view part, int index, std::string_view topic, Vec2 at) {
    const float r = std::max(0.72F * studio.molecule(), 5.2F);
    studio.spots.push_back({spot_id(body.cell->id, part, index), std::string{topic}, body.cell->id, at, r, false});
}

}  // namespace

void draw_hook(Studio& studio, const Body& body, const Receptor& hook) {
    const float m = studio.molecule();
    const Vec2 rest = hook.base + hook.way * (kHook_um * m);
    const Vec2 grip = hook.index == 0 ? mix(rest, hook.goal, hook.dock) : rest;
    const Vec2 way = base::unit(grip - hook.base, hook.way);
    const float tall = std::max(base::length(grip - hook.base) / m - 0.1F, 0.6F);
    const Frame frame{hook.base, way, m};
    Figure figure{frame};
    // a straight stem that ends in one open bow: nothing else on the stage is bent to one side
    figure.stroke({-kRoot_um, 0}, {tall - 0.45F, 0}, 0.28F).bow({tall - 0.45F, 0.5F}, 0.5F, -0.15F, 1.75F, 0.28F);
    figure.draw(studio.brush, studio.brush.ink("casing"), casing_pt(studio), studio.brush.ink("nk-receptor"));
    studio.brush.disc(frame.at(tall - 0.62F, 0.98F), 0.2F * m, studio.brush.ink("nk-receptor"));
    add_spot(studio, body, "hook", hook.index, "nk-cell", frame.at(tall * 0.5F, 0.1F));
}

void draw_wye(Studio& studio, Vec2 tips, Vec2 way, float size, float alpha, std::string_view family) {
    Brush& brush = studio.brush;
    const auto shade = [&](std::string_view part) { return std::string{family} + std::string{part}; };
    const Frame frame{tips, way, studio.molecule() * size};
    Figure stem{frame};
    Figure arms{frame};
    stem.stroke({0.85F, 0}, {1.75F, 0}, 0.34F);
    for (const float side : {-1.0F, 1.0F}) arms.stroke({0.12F, 0.62F * side}, {0.85F, 0.06F * side}, 0.30F);
    const float rim = brush.line(1.2F);
    stem.draw(brush, brush.ink("casing", alpha), rim, brush.ink(family, alpha));
    arms.draw(brush, brush.ink("casing", alpha), rim, brush.ink(shade(".light"), alpha));
    for (const float side : {-1.0F, 1.0F}) {
        brush.disc(frame.at(0.10F, 0.64F * side), 0.20F * frame.unit_pt, brush.ink(shade(".edge"), alpha));
    }
}

void draw_wye_receptor(Studio& studio, const Body& body, const Receptor& wye) {
    const float m = studio.molecule();
    // stem in the membrane, arms outward
    const Vec2 tips = wye.base + wye.way * (1.3F * m);
    draw_wye(studio, tips, -wye.way, 1, 1);
    add_spot(studio, body, "bcr", wye.index, "antibody", wye.base + wye.way * (0.7F * m));
}

void draw_pin(Studio& studio, const Body& body, const Receptor& pin) {
    const float m = studio.molecule();
    const Vec2 rest = pin.base + way_of(pin.bearing) * (kPlug_um * m);
    const Vec2 head = mix(rest, pin.goal, pin.dock);
    const Vec2 way = base::unit(head - pin.base, pin.way);
    const float tall = base::length(head - pin.base) / m;
    const Frame frame{pin.base, way, m};
    Brush& brush = studio.brush;
    Figure figure{frame};
    for (const float side : {-0.30F, 0.30F}) figure.stroke({-kRoot_um, side}, {tall - 0.2F, side}, 0.22F);
    figure.draw(brush, brush.ink("casing"), casing_pt(studio), brush.ink("b7.edge"));
    for (const float side : {-0.34F, 0.34F}) {
        const Vec2 at = frame.at(tall, side);
        brush.disc(at, 0.36F * m + casing_pt(studio), brush.ink("casing"));
        brush.disc(at, 0.36F * m, brush.ink("b7"), brush.ink("b7.edge"), brush.line(0.14F * m));
    }
    add_spot(studio, body, "b7", pin.index, "b7", frame.at(tall * 0.8F, 0));
}

void draw_cd28(Studio& studio, const Body& body, const Receptor& fork) {
    const float m = studio.molecule();
    const bool quiet = body.cell->t->ripeness == sim::Ripeness::Quiet;
    // on a quiet cell it hangs down along the membrane
    const Vec2 way = quiet ? base::turn(fork.way, way_of(1.05F)) : fork.way;
    const Frame frame{fork.base, way, m};
    Figure figure{frame};
    figure.stroke({-kRoot_um, 0}, {0.55F, 0}, 0.34F);
    for (const float side : {-1.0F, 1.0F}) figure.stroke({0.55F, 0.06F * side}, {1.1F, 0.52F * side}, 0.28F);
    figure.draw(studio.brush, studio.brush.ink("casing"), casing_pt(studio),
                studio.brush.ink("cd28", quiet ? 0.6F : 1));
    add_spot(studio, body, "cd28", fork.index, "cd28", frame.at(0.6F, 0));
}

void draw_cap(Studio& studio, const Body& body, const Receptor& cap) {
    const float m = studio.molecule();
    const float up = studio.stage.easing.to(ease_key(Trait::Cup, body.cell->id, cap.index), 1, 3, 0);
    const Frame frame{cap.base, cap.way, m * (0.4F + 0.6F * up)};
    Figure figure{frame};
    // wide and deep: it can hold the whole pair of pins, and closes off who else would reach it
    figure.stroke({-kRoot_um, 0}, {0.5F, 0}, 0.40F).bow({kCap_um, 0}, 0.92F, kPi, 1.95F, 0.32F);
    figure.draw(studio.brush, studio.brush.ink("casing"), casing_pt(studio), studio.brush.ink("ctla-4"));
    // the sign for stop that PD-1 has too: both are brakes
    const Vec2 pad = frame.at(-1.0F, 0);
    studio.brush.stroke(frame.at(-0.2F, 0), pad, 0.2F * m, studio.brush.ink("ctla-4"));
    studio.brush.disc(pad, 0.36F * m, studio.brush.ink("ctla-4"));
    studio.brush.stroke(frame.at(-1.0F, -0.18F), frame.at(-1.0F, 0.18F), 0.13F * m, studio.brush.ink("casing"));
    add_spot(studio, body, "ctla4", cap.index, "ctla-4", frame.at(0.6F, 0));
}

}  // namespace picture
