// A cell: soft shadow, translucent membrane with light from the upper left, what is inside, and a ring when it is selected.
#include "picture/actors.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

const Vec2 kLight = base::unit({-0.64F, -0.77F});

std::string name(std::string_view family, std::string_view part) {
    return std::string{family} + '.' + std::string{part};
}

/// The outline moved inwards by `by` of its radius, dents too.
Mark inset(const Mark& outline, float by) {
    Mark mark = outline;
    mark.size = mark.size * (1.0F - by);
    for (Dent& dent : mark.dents) dent.reach -= outline.size.x * by;
    return mark;
}

float opacity_of(const Body& body) { return std::clamp(body.life * 1.7F, 0.0F, 1.0F); }

void draw_membrane(Studio& studio, const Body& body, std::string_view family) {
    Brush& brush = studio.brush;
    const float whole = brush.line(std::clamp(0.024F * body.r, 1.6F, 4.0F));
    const Look look = look_of(*body.cell);
    const float edge = whole * look.rim;
    // a cell that begins to die pales within seconds: "it began to die" should be seen when it is said
    const float pale = std::max(look.pale, 0.42F * std::clamp(5 * (1.0F - body.life), 0.0F, 1.0F));
    const auto tone = [&](std::string_view part) {
        return blend(brush.ink(name(family, part)), brush.ink("ground"), pale * (part == "edge" ? 0.35F : 1.0F));
    };
    Mark skin = body.outline;
    skin.fill = tone("light");
    skin.fill_end = tone("deep");
    skin.edge = tone("edge");
    skin.edge_width = edge;
    brush.put(skin);
    // the far side of the membrane, seen through it: a darker hem that makes the body round
    Mark hem = inset(body.outline, 0.01F);
    hem.fill = brush.ink(name(family, "edge"), 0);
    hem.fill_end = brush.ink(name(family, "edge"), 0.36F * (1.0F - pale));
    hem.light = {-0.06F, -0.08F};
    hem.grade_from = 0.68F;
    hem.grade_to = 1.12F;
    brush.put(hem);
    Mark lining = inset(body.outline, std::max(0.045F, 2.4F * edge / std::max(body.r, 1.0F)));
    lining.fill = lining.fill_end = {0, 0, 0, 0};
    lining.edge = brush.ink("sheen", 0.42F);
    lining.edge_width = edge * 0.6F;
    brush.put(lining);
}

void draw_sheen(Studio& studio, const Body& body) {
    const float r = body.r;
    studio.brush.arc(body.at, kLight, r * 0.80F, r * 0.085F, 0.50F, studio.brush.ink("sheen", 0.62F), r * 0.09F);
    const Vec2 glint = body.at + base::turn(kLight, way_of(0.78F)) * (r * 0.79F);
    studio.brush.disc(glint, r * 0.034F, studio.brush.ink("sheen", 0.6F));
}

/// Little round buds of a dying cell, growing and drifting off slowly.
void draw_buds(Studio& studio, const Body& body, std::string_view family) {
    const float gone = 1.0F - body.life;
    for (int i = 0; i < 9; ++i) {
        const float grown = std::clamp((gone - 0.22F * chance(body.cell->id, 60 + i)) * 3.6F, 0.0F, 1.0F);
        if (grown <= 0) continue;
        const Vec2 way = way_of(6.2832F * (static_cast<float>(i) + 0.5F * chance(body.cell->id, 70 + i)) / 9.0F);
        const float size = body.r * (0.09F + 0.11F * chance(body.cell->id, 80 + i)) * grown;
        const Vec2 at = blob_point(body.outline, way) + way * (size * 0.4F + body.r * 0.5F * gone * gone);
        studio.brush.shaded(at, size, studio.brush.ink(name(family, "light")), studio.brush.ink(name(family, "deep")),
                            studio.brush.ink(name(family, "edge"), 0.8F), studio.brush.line(1.2F));
    }
}

}  // namespace

std::string_view family_of(const sim::Cell& cell) { return look_of(cell).family; }

Vec2 front_of(const Studio& studio, const Body& body) {
    if (body.partner < 0) return studio.stage.camera.way(body.cell->facing);
    return base::unit(studio.cast.bodies[static_cast<std::size_t>(body.partner)].at - body.at);
}

std::string spot_id(sim::CellId cell, std::string_view part, int index) {
    std::string id = "c" + std::to_string(cell.value);
    if (!part.empty()) id += '.' + std::string{part};
    if (index >= 0) id += '.' + std::to_string(index);
    return id;
}

void draw_shadow(Studio& studio, const Body& body) {
    if (!solid(*body.cell)) return;
    Mark shade = body.outline;
    shade.at += Vec2{0.035F, 0.085F} * body.r;
    shade.size = shade.size * 1.02F;
    shade.fill = shade.fill_end = studio.brush.ink("cell.shadow");
    shade.soft = 0.24F * body.r;
    studio.brush.opacity(opacity_of(body));
    studio.brush.put(shade);
    studio.brush.opacity(1);
}

void draw_halo(Studio& studio, const Body& body) {
    if (!is_reader(body.cell->kind)) return;
    const sim::TCellSide& t = *body.cell->t;
    const bool match = t.doing == sim::Doing::Bound;
    int pressed = 0;
    for (const sim::Socket socket : t.sockets) pressed += socket == sim::Socket::Pressed ? 1 : 0;
    const float braked = static_cast<float>(pressed) / static_cast<float>(sim::kSockets);
    const float ready = std::clamp(t.signal / std::max(studio.stage.params.signal_needed, 0.01F), 0.0F, 1.0F);
    const float calmed = calmer_of(studio, body) != nullptr ? 0.3F : 1.0F;
    const float wanted = match ? calmed * (0.45F + 0.55F * ready) * (1.0F - 0.8F * braked) : 0.0F;
    const float strength = studio.stage.easing.to(ease_key(Trait::Halo, body.cell->id), wanted, 2.2F, 0);
    if (strength <= 0) return;
    studio.brush.glow(body.at, body.r * 1.75F, body.r * 0.8F, studio.brush.ink("halo", strength));
}

void draw_cell(Studio& studio, const Body& body) {
    if (!solid(*body.cell)) return draw_small(studio, body);
    const std::string_view family = family_of(*body.cell);
    studio.brush.opacity(opacity_of(body));
    if (body.life < 1) draw_buds(studio, body, family);
    draw_arms(studio, body, false);
    draw_ruffles(studio, body);
    draw_membrane(studio, body, family);
    draw_arms(studio, body, true);
    draw_organelles(studio, body, family);
    draw_marking(studio, body);
    draw_viruses(studio, body);
    draw_hits(studio, body);
    draw_granules(studio, body);
    draw_sheen(studio, body);
    studio.brush.opacity(1);
    const bool t_cell = body.cell->kind == sim::Kind::TCell;
    studio.spots.push_back({spot_id(body.cell->id, {}, -1), std::string{story::cell_topic(*body.cell)}, body.cell->id,
                            body.at, body.r, t_cell && body.life >= 1});
    draw_her2_inside(studio, body);
}

void draw_ring(Studio& studio, const Body& body) {
    const bool chosen = studio.stage.state.selected.cell == body.cell->id;
    const float shown = studio.stage.easing.to(ease_key(Trait::Ring, body.cell->id), chosen ? 1.0F : 0.0F, 9, 0);
    if (shown <= 0) return;
    const float width = studio.brush.line(3.5F);
    Mark ring = inset(body.outline, -(5.0F + width) / std::max(body.r, 1.0F) - 0.05F * (1.0F - shown));
    ring.fill = ring.fill_end = {0, 0, 0, 0};
    ring.edge = studio.brush.ink("focus.gap", shown);
    ring.edge_width = width + 3;
    studio.brush.put(ring);
    ring.edge = studio.brush.ink("focus", shown);
    ring.edge_width = width;
    studio.brush.put(ring);
}

Mark inner_outline(const Body& body, float at) {
    Mark mark = body.outline;
    mark.size = mark.size * at;
    for (Dent& dent : mark.dents) dent.reach -= body.r * (1 - at);
    mark.fill = mark.fill_end = {0, 0, 0, 0};
    return mark;
}

}  // namespace picture
