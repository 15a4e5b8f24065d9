// Molecules on a membrane, told apart by shape before colour: cup (MHC), fork (TCR), socket (PD-1), plug (PD-L1); round and diamond badges.
#include "picture/art.h"
#include "picture/figure.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace picture {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kRoot_um = 0.42F;  // how far a molecule reaches into its membrane

float casing_pt(const Studio& studio) { return studio.brush.line(1.3F); }

Rgba casing(const Studio& studio) { return studio.brush.ink("casing"); }

void add_spot(Studio& studio, const Body& body, std::string_view part, int index, std::string_view topic, Vec2 at,
              float r) {
    studio.spots.push_back({spot_id(body.cell->id, part, index), std::string{topic}, body.cell->id, at, r, false});
}

/// The part of PD-1 inside the cell: a pad that fills while the brake is pressed.
void draw_pad(Studio& studio, const Frame& frame, float pressed) {
    Brush& brush = studio.brush;
    const Vec2 at = frame.at(-1.0F, 0);
    const float r = 0.34F * frame.unit_pt;
    brush.stroke(frame.at(-0.2F, 0), at, 0.2F * frame.unit_pt, brush.ink("pd-1"));
    brush.glow(at, r * 3.2F, r * 0.6F, brush.ink("brake.glow", pressed));
    brush.disc(at, r, blend(brush.ink("casing"), brush.ink("pd-1"), pressed), brush.ink("pd-1"),
               brush.line(0.16F * frame.unit_pt));
    // a bar across the pad: the usual sign for stop, drawn small and calm
    if (pressed > 0) {
        brush.stroke(frame.at(-1.0F, -0.17F), frame.at(-1.0F, 0.17F), 0.13F * frame.unit_pt,
                     brush.ink("casing", pressed));
    }
}

}  // namespace

void draw_badge(Studio& studio, Vec2 at, sim::Badge badge, float size) {
    Brush& brush = studio.brush;
    const float m = studio.molecule() * size;
    const float rim = casing_pt(studio);
    if (badge == sim::Badge::Self) {
        brush.disc(at, 0.55F * m + rim, casing(studio));
        brush.shaded(at, 0.55F * m, brush.ink("self-badge.light"), brush.ink("self-badge"),
                     brush.ink("self-badge.edge"), brush.line(0.11F * m));
        brush.disc(at, 0.17F * m, brush.ink("badge.mark"));
    } else if (badge != sim::Badge::None) {
        // always on its corner, whichever way the holder points: a diamond is told by its shape
        const Vec2 corner = base::unit(Vec2{1, 1});
        const float half = 0.53F * m;
        brush.box(at, corner, Vec2{half + rim, half + rim}, 0.12F * m + rim, casing(studio));
        brush.box(at, corner, Vec2{half, half}, 0.10F * m, brush.ink("nonself-badge"), brush.ink("nonself-badge.edge"),
                  brush.line(0.16F * m));
        if (badge == sim::Badge::NonSelf) {
            brush.box(at, corner, Vec2{0.19F, 0.19F} * m, 0.04F * m, brush.ink("nonself-badge.edge"));
        } else {
            // another piece: a bar instead of a dot
            const Vec2 across{0.33F * m, 0};
            brush.stroke(at - across, at + across, 0.22F * m, brush.ink("nonself-badge.edge"));
        }
    }
}

void draw_holder(Studio& studio, const Body& body, const Receptor& holder) {
    if (!holder.there) return;
    const sim::Site& site = body.cell->tissue.sites[static_cast<std::size_t>(holder.index)];
    const float m = studio.molecule();
    const float tall = base::mix(kHolder_um, kHolderDocked_um, holder.dock);
    const Frame frame{holder.base, holder.way, m};
    Figure figure{frame};
    figure.stroke({-kRoot_um, 0}, {tall - 0.78F, 0}, 0.26F).bow({tall, 0}, 0.80F, kPi, 1.62F, 0.24F);
    figure.draw(studio.brush, casing(studio), casing_pt(studio), studio.brush.ink("mhc"));
    const Vec2 cup = frame.at(tall, 0);
    draw_badge(studio, cup, site.badge, 1);
    add_spot(studio, body, "mhc", holder.index, "mhc", frame.at(tall - 0.9F, 0), 0.75F * m);
    if (site.badge == sim::Badge::None) return;
    const bool self = site.badge == sim::Badge::Self;
    add_spot(studio, body, "badge", holder.index, self ? "self-badge" : "nonself-badge", cup, (self ? 0.6F : 0.7F) * m);
}

void draw_fork(Studio& studio, const Body& body, const Receptor& fork) {
    const float m = studio.molecule();
    const bool first = fork.index == 0 && fork.dock > 0;
    // the fork leans and stretches to the badge that it reads
    // a quiet T cell folds its forks down
    const bool quiet = body.cell->t->ripeness == sim::Ripeness::Quiet;
    const Vec2 up = quiet ? base::turn(fork.way, way_of(fork.index % 2 == 0 ? 1.1F : -1.1F)) : fork.way;
    const Vec2 rest = fork.base + up * (kFork_um * (quiet ? 0.8F : 1.0F) * m);
    const Vec2 grip = first ? mix(rest, fork.goal, fork.dock) : rest;
    const Vec2 way = base::unit(grip - fork.base, up);
    const float long_um = base::length(grip - fork.base) / m;
    const sim::TCellSide& t = *body.cell->t;
    const bool match = first && t.doing == sim::Doing::Bound;
    const float close =
        studio.stage.easing.to(ease_key(Trait::Tilt, body.cell->id, fork.index), match ? 1.0F : 0.0F, 5, 0);
    const float open =
        base::mix(0.82F, 1.06F, fork.dock) - 0.08F * close;  // wide enough for the cup, then it closes a little
    const Frame frame{fork.base, way, m};
    Figure figure{frame};
    for (const float side : {-1.0F, 1.0F}) {
        const float split = std::max(long_um - 1.0F, 0.1F);
        figure.stroke({-kRoot_um, 0.20F * side}, {split, 0.20F * side}, 0.25F);
        figure.stroke({split, 0.20F * side}, {long_um - 0.42F, open * side}, 0.25F);
        figure.stroke({long_um - 0.42F, open * side}, {long_um + 0.42F, (open - 0.06F - 0.12F * close) * side}, 0.27F);
    }
    figure.draw(studio.brush, casing(studio), casing_pt(studio), studio.brush.ink("tcr"));
    // two bands: the pattern of the T-cell receptor
    for (const float x : {0.05F, 0.32F}) {
        const float at = x * std::max(long_um - 0.9F, 0.3F) + 0.05F;
        studio.brush.stroke(frame.at(at, -0.27F), frame.at(at, 0.27F), 0.1F * m, studio.brush.ink("casing", 0.8F));
    }
    add_spot(studio, body, "tcr", fork.index, "tcr", frame.at(long_um * 0.45F, 0), 0.8F * m);
}

void draw_socket(Studio& studio, const Body& body, const Receptor& socket) {
    const float m = studio.molecule();
    const sim::Socket state = body.cell->t->sockets[static_cast<std::size_t>(socket.index)];
    const float pressed = studio.stage.easing.to(ease_key(Trait::Pressed, body.cell->id, socket.index),
                                                 state == sim::Socket::Pressed ? 1.0F : 0.0F, 7, 0);
    const float floor = kSocket_um - 0.28F * pressed - 0.25F;  // a pressed socket gives way a little
    const Frame frame{socket.base, socket.way, m};
    draw_pad(studio, frame, pressed);
    Figure figure{frame};
    figure.stroke({-kRoot_um, 0}, {floor, 0}, 0.30F).stroke({floor, -0.66F}, {floor, 0.66F}, 0.28F);
    figure.stroke({floor, 0.66F}, {floor + 0.74F, 0.66F}, 0.28F)
        .stroke({floor, -0.66F}, {floor + 0.74F, -0.66F}, 0.28F);
    figure.draw(studio.brush, casing(studio), casing_pt(studio), studio.brush.ink("pd-1"));
    add_spot(studio, body, "pd1", socket.index, "pd-1", frame.at(floor * 0.8F, 0), 0.85F * m);
    draw_docked_antibody(studio, body, socket, frame.at(floor + 0.74F, 0));
}

void draw_plug(Studio& studio, const Body& body, const Receptor& plug) {
    const float m = studio.molecule();
    const Vec2 rest = plug.base + way_of(plug.bearing) * (kPlug_um * m);
    const Vec2 head = mix(rest, plug.goal, plug.dock);
    const Vec2 stem = base::unit(head - plug.base, plug.way);
    const Vec2 way = base::unit(mix(stem, plug.way, plug.dock), stem);  // docked, it faces its socket
    const Frame frame{plug.base, stem, m};
    const float tall = base::length(head - plug.base) / m;
    Figure figure{frame};
    figure.stroke({-kRoot_um, 0}, {std::max(tall - 0.3F, 0.0F), 0}, 0.30F);
    figure.draw(studio.brush, casing(studio), casing_pt(studio), studio.brush.ink("pd-l1.edge"));
    Brush& brush = studio.brush;
    const float rim = casing_pt(studio);
    brush.box(head, way, Vec2{0.44F * m + rim, 0.46F * m + rim}, 0.16F * m + rim, casing(studio));
    brush.box(head, way, Vec2{0.44F, 0.46F} * m, 0.15F * m, brush.ink("pd-l1"), brush.ink("pd-l1.edge"),
              brush.line(0.15F * m));
    // two prongs on its face: a plug even without colour
    for (const float side : {-0.21F, 0.21F}) {
        const Vec2 from = head + base::turn(Vec2{0.40F, side}, way) * m;
        brush.stroke(from, from + way * (0.24F * m), 0.17F * m, brush.ink("pd-l1.edge"));
    }
    add_spot(studio, body, "pdl1", plug.index, "pd-l1", head, 0.75F * m);
}

}  // namespace picture
