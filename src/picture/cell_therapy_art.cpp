// What cell therapy is seen by: a dish in a lab with T cells that grow, the drip into the vessel, the surface protein and the CAR that grips it.
#include "picture/actors.h"
#include "picture/figure.h"
#include "picture/plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace picture {

namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;
constexpr float kStuds = 8;                 // drawn on a cell that carries as much surface protein as there can be
constexpr float kGrown = 0.27F;             // radius of a T cell that rests in the dish, as a share of the dish's
constexpr float kRing = 0.645F;             // …of the ring of cells round the one in the middle
constexpr std::uint32_t kFirst = 0x700000;  // ids of cells that are only in the dish; no world has so many

struct Round {
    Vec2 at_um;
    float r_um;
};

/// Where the dish stands, beyond the border of the tissue.
Round round_of(const sim::World& world) {
    const float half = (world.half_um.x - world.dish_x_um) / 2;
    return {{world.dish_x_um + half + 0.5F, 4}, half - 1.2F};
}

/// The lab: a table beside the body, with the body's own border.
void draw_table(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    const Camera& camera = studio.stage.camera;
    Brush& brush = studio.brush;
    constexpr Vec2 kHalf_um{60, 90};
    const Vec2 across = camera.way({1, 0});
    const Vec2 middle = camera.to_pt({world.dish_x_um + kHalf_um.x, 0});
    brush.box(middle, across, kHalf_um * camera.pt_per_um, 0, brush.ink("lab.table"));
    const Vec2 up = camera.way({0, 1}) * (kHalf_um.y * camera.pt_per_um);
    const Vec2 edge = camera.to_pt({world.dish_x_um, 0});
    brush.stroke(edge - up, edge + up, brush.line(2.4F), brush.ink("dish.edge", 0.55F));
}

/// From the dish into the vessel; what is given runs through it.
void draw_drip(Studio& studio, const Round& round) {
    const sim::World& world = studio.stage.state.world;
    const Camera& camera = studio.stage.camera;
    Brush& brush = studio.brush;
    const float scale = camera.pt_per_um;
    const std::array<Vec2, 4> path{camera.to_pt(round.at_um + Vec2{0, 0.8F - round.r_um}),
                                   camera.to_pt({round.at_um.x, world.vessel_y_um + 2.5F}),
                                   camera.to_pt({round.at_um.x - 2.5F, world.vessel_y_um}),
                                   camera.to_pt({world.dish_x_um - 3, world.vessel_y_um})};
    for (const bool rim : {true, false}) {
        for (std::size_t i = 1; i < path.size(); ++i)
            brush.stroke(path[i - 1], path[i], (rim ? 2.0F : 1.35F) * scale, brush.ink(rim ? "dish.edge" : "dish"));
    }
    const float on = studio.stage.easing.to(ease_key(Trait::Travel, {}, 1), world.dish.coming > 0 ? 1.0F : 0.0F, 3, 0);
    if (on <= 0.02F) return;
    float whole = 0;
    for (std::size_t i = 1; i < path.size(); ++i) whole += base::length(path[i] - path[i - 1]);
    for (int drop = 0; drop < 6; ++drop) {
        const float along = static_cast<float>(drop) / 6 + 0.25F * studio.stage.clock_s;
        float left = whole * (along - std::floor(along));
        std::size_t leg = 1;
        for (; leg + 1 < path.size() && left > base::length(path[leg] - path[leg - 1]); ++leg)
            left -= base::length(path[leg] - path[leg - 1]);
        const Vec2 at = path[leg - 1] + base::unit(path[leg] - path[leg - 1]) * left;
        brush.disc(at, 0.6F * scale, brush.ink("t-cell.deep", on), brush.ink("t-cell.edge", on), brush.line(1));
    }
}

/// A round dish of glass, seen from above: rim, wall, medium, and the light on them.
void draw_glass(Studio& studio, Vec2 at, float r) {
    Brush& brush = studio.brush;
    Mark shade;
    shade.shape = Shape::Blob;
    shade.at = at + Vec2{0.03F, 0.06F} * r;
    shade.facing = {1, 0};
    shade.size = Vec2{1, 1} * (1.03F * r);
    shade.fill = shade.fill_end = brush.ink("cell.shadow");
    shade.soft = 0.12F * r;
    brush.put(shade);
    brush.disc(at, r, brush.ink("dish.glass"), brush.ink("dish.edge"), brush.line(2.4F));
    brush.disc(at, 0.945F * r, brush.ink("dish"), brush.ink("dish.edge", 0.7F), brush.line(1.5F));
    brush.arc(at, base::unit({0.64F, 0.77F}), 0.90F * r, 0.035F * r, 0.9F, brush.ink("dish.edge", 0.16F), 0.03F * r);
    brush.arc(at, base::unit({-0.64F, -0.77F}), 0.972F * r, 0.022F * r, 0.7F, brush.ink("sheen", 0.9F), 0.01F * r);
    brush.arc(at, base::unit({-0.64F, -0.77F}), 0.88F * r, 0.05F * r, 0.45F, brush.ink("sheen", 0.35F), 0.05F * r);
}

/// Where cell `index` of so many lies, in radii of the dish: one in the middle, the others in a ring, as in a flower.
Vec2 seat_of(int index, int count) {
    if (count <= 1) return {0, 0};
    const bool ring = count <= 4 || index > 0;
    if (!ring) return {0.02F, -0.01F};
    const int around = count <= 4 ? count : count - 1;
    const int place = count <= 4 ? index : index - 1;
    const float far = count <= 4 ? 0.62F * kRing : kRing;
    return way_of(0.5F + kTurn * static_cast<float>(place) / static_cast<float>(around)) * far;
}

/// The cells in the dish are drawn as every T cell is; each comes from where its mother lies.
void draw_grown(Studio& studio, const Round& round) {
    const sim::Dish& dish = studio.stage.state.world.dish;
    const int count = static_cast<int>(dish.count);
    const Camera& camera = studio.stage.camera;
    Easing& easing = studio.stage.easing;
    std::vector<sim::Cell> cells(static_cast<std::size_t>(count));
    Cast cast;
    for (int i = 0; i < count; ++i) {
        sim::Cell& cell = cells[static_cast<std::size_t>(i)];
        cell.id = sim::CellId{kFirst + static_cast<std::uint32_t>(i)};
        cell.kind = sim::Kind::TCell;
        cell.t->car = dish.car;
        cell.facing = way_of(2.4F * static_cast<float>(i));
        const Vec2 seat = seat_of(i, count);
        const Vec2 from = seat_of(i / 2, std::max(1, count / 2));
        cell.pos_um = {easing.to(ease_key(Trait::Gap, cell.id, 0), seat.x, 2.2F, from.x),
                       easing.to(ease_key(Trait::Gap, cell.id, 1), seat.y, 2.2F, from.y)};
        Body body;
        body.cell = &cell;
        const Vec2 sway = way_of(0.3F * studio.stage.clock_s + static_cast<float>(i)) * 0.25F;
        body.at = camera.to_pt(round.at_um + cell.pos_um * round.r_um + sway);
        body.r = kGrown * round.r_um * camera.pt_per_um;
        cast.bodies.push_back(body);
    }
    shape_bodies(studio.stage, cast.bodies);
    place_receptors(studio.stage, cast);
    // nobody in the dish can be picked as a cell of the tissue: the spots of the parts go again
    std::vector<Spot> parts;
    Studio inside{studio.stage, cast, studio.layout, studio.brush, parts};
    for (const Body& body : cast.bodies) draw_shadow(inside, body);
    for (const Body& body : cast.bodies) {
        draw_cell(inside, body);
        for (const Receptor& r : body.receptors)
            r.what == What::Car ? draw_car(inside, body, r) : draw_fork(inside, body, r);
        const std::string_view topic = dish.car ? "car-t-cell" : "t-cell";
        studio.spots.push_back(
            {"dish." + std::to_string(body.cell->id.value - kFirst), std::string{topic}, {}, body.at, body.r, false});
    }
}

/// CAR-T cells that touch `body`.
std::vector<const Body*> grippers(const Cast& cast, const Body& body) {
    std::vector<const Body*> all;
    for (const Body& other : cast.bodies) {
        if (other.partner < 0 || cast.bodies[static_cast<std::size_t>(other.partner)].cell != body.cell) continue;
        if (other.cell->t->car) all.push_back(&other);
    }
    return all;
}

}  // namespace

void draw_lab(Studio& studio) {
    const sim::World& world = studio.stage.state.world;
    if (!sim::has_dish(world)) return;
    const Round round = round_of(world);
    const Vec2 at = studio.stage.camera.to_pt(round.at_um);
    const float r = round.r_um * studio.stage.camera.pt_per_um;
    draw_table(studio);
    draw_drip(studio, round);
    draw_glass(studio, at, r);
    // named at its rim, so that the name does not lie on the cells
    const Vec2 rim = at + Vec2{-0.66F, -0.66F} * r;
    studio.spots.push_back({"place.dish", "grown-cells", {}, rim, 0.06F * r, false});
    draw_grown(studio, round);
}

void plan_studs(const Stage& stage, const Cast& cast, const Body& body, Plan& plan) {
    const float surface = sim::surface_protein(stage.state.world, stage.params, *body.cell);
    if (surface <= 0) return;
    const int count = std::max(1, static_cast<int>(surface * kStuds + 0.5F));
    auto grip = grippers(cast, body);
    const float first = angle_of(stage.camera.way(body.cell->facing)) + 0.39F;
    for (int i = 0; i < count; ++i) {
        const float home = first + kTurn * static_cast<float>(i) / static_cast<float>(count);
        const auto nearer = [&](const Body* a, const Body* b) {
            return std::abs(turn_between(home, angle_of(a->at - body.at))) <
                   std::abs(turn_between(home, angle_of(b->at - body.at)));
        };
        const auto best = std::min_element(grip.begin(), grip.end(), nearer);
        const float angle = best != grip.end() ? angle_of((*best)->at - body.at) : home;
        const bool take = best != grip.end() &&
                          (std::abs(turn_between(home, angle)) < 1.2F || static_cast<int>(grip.size()) >= count - i);
        plan.add(stage, body, What::Stud, i, take ? angle : home, take);
        if (!take) continue;
        plan.receptors.back().dock = (*best)->joined;
        grip.erase(best);
    }
}

Vec2 gripped_at(const Stage& stage, const Body& body, const Body& reader) {
    const float m = stage.camera.molecule_pt;
    const Vec2 way = base::unit(reader.at - body.at);
    const Receptor* best = nullptr;
    for (const Receptor& stud : body.receptors) {
        if (stud.what == What::Stud && (best == nullptr || base::dot(stud.way, way) > base::dot(best->way, way)))
            best = &stud;
    }
    // it feels for one where there is none
    if (best == nullptr || base::dot(best->way, way) < 0.8F) return blob_point(body.outline, way) + way * (0.25F * m);
    return best->base + best->way * (kStud_um * m);
}

void draw_stud(Studio& studio, const Body& body, const Receptor& stud) {
    const float m = studio.molecule();
    Figure figure{{stud.base, stud.way, m}};
    figure.stroke({-0.42F, 0}, {kStud_um, 0}, 0.26F).stroke({kStud_um, -0.38F}, {kStud_um, 0.38F}, 0.36F);
    figure.draw(studio.brush, studio.brush.ink("casing"), studio.brush.line(1.3F), studio.brush.ink("surface"));
    const Vec2 at = Frame{stud.base, stud.way, m}.at(0.7F, 0);
    studio.spots.push_back(
        {spot_id(body.cell->id, "surface", stud.index), "surface-protein", body.cell->id, at, 0.65F * m, false});
}

/// A stem with two full lobes side by side, and three beads on its part inside the cell: no other receptor has those.
void draw_car(Studio& studio, const Body& body, const Receptor& car) {
    const float m = studio.molecule();
    Brush& brush = studio.brush;
    const bool first = car.index == 0 && car.dock > 0;
    const Vec2 rest = car.base + car.way * (kFork_um * m);
    const Vec2 tip = first ? mix(rest, car.goal, car.dock) : rest;
    const Vec2 way = base::unit(tip - car.base, car.way);
    const float tall = base::length(tip - car.base) / m;
    const Frame frame{car.base, way, m};
    for (const float x : {-0.62F, -1.04F, -1.46F})
        brush.disc(frame.at(x, 0), 0.24F * m, brush.ink("car.light"), brush.ink("car"), brush.line(0.12F * m));
    const bool match = first && body.cell->t->doing == sim::Doing::Bound;
    const float close =
        studio.stage.easing.to(ease_key(Trait::Tilt, body.cell->id, car.index), match ? 1.0F : 0.0F, 5, 0);
    const float neck = std::max(tall - 0.85F, 0.1F);
    const float open = 0.50F - 0.12F * close;
    Figure figure{frame};
    figure.stroke({-0.42F, 0}, {neck, 0}, 0.30F);
    for (const float side : {-1.0F, 1.0F})
        figure.stroke({neck + 0.10F, 0.26F * side}, {tall - 0.16F, open * side}, 0.52F);
    figure.draw(brush, brush.ink("casing"), brush.line(1.3F), brush.ink("car"));
    for (const float side : {-1.0F, 1.0F})
        brush.disc(frame.at(tall - 0.22F, open * side), 0.13F * m, brush.ink("car.light"));
    studio.spots.push_back({spot_id(body.cell->id, "car", car.index), "car-t-cell", body.cell->id,
                            frame.at(0.6F * tall, 0), 0.8F * m, false});
}

}  // namespace picture
