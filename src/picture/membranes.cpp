// Shapes of bodies: waves that breathe, and flats where two cells touch.
#include "base/order.h"
#include "picture/cast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace picture {

namespace {

constexpr float kSkin_um = 0.45F;  // gap that stays between two cells that merely touch
constexpr float kDeepest = 0.38F;  // a dent takes at most this share of a radius

/// How lumpy a kind of cell is: amounts of the harmonics 2, 3, 5, 7.
std::array<float, 4> lumps(sim::Kind kind) {
    switch (kind) {
    case sim::Kind::Healthy: return {0.020F, 0.016F, 0.020F, 0.006F};
    case sim::Kind::Tumour: return {0.045F, 0.050F, 0.048F, 0.026F};
    case sim::Kind::NkCell: return {0.030F, 0.026F, 0.014F, 0.006F};
    case sim::Kind::Dendritic: return {0.040F, 0.040F, 0.050F, 0.030F};
    case sim::Kind::Macrophage: return {0.050F, 0.055F, 0.045F, 0.050F};
    case sim::Kind::Fungus: return {0.060F, 0.020F, 0.010F, 0.004F};
    case sim::Kind::TCell:
    case sim::Kind::BCell:
    case sim::Kind::Bacterium:
    case sim::Kind::VirusParticle:
    case sim::Kind::Antibody:
    case sim::Kind::Vaccine: break;
    }
    return {0.018F, 0.012F, 0.008F, 0.004F};
}

/// Cells of some tissues are told by their outline: flat bricks of skin, spindles of connective tissue.
void shape_tissue(const Stage& stage, Body& body) {
    Mark& blob = body.outline;
    switch (body.cell->tissue.tissue) {
    case sim::Tissue::Skin: {
        // flat along the surface, which is the left edge of the tissue
        const Vec2 across = stage.camera.way({1, 0});
        const Vec2 along = base::quarter_left(across);
        blob.size = blob.size * 1.16F;
        const float r = body.r;
        blob.dents = {Dent{across, 0.74F * r}, Dent{-across, 0.74F * r}, Dent{along, 1.0F * r}, Dent{-along, 1.0F * r}};
        break;
    }
    case sim::Tissue::Connective:
        blob.wave[0] = {0.24F, 0.9F};
        blob.wave[1].amount *= 0.5F;
        break;
    case sim::Tissue::Thymus:
        blob.size = blob.size * 1.06F;
        blob.wave[1] = {0.05F, blob.wave[1].phase};
        blob.wave[2] = {0.04F, blob.wave[2].phase};
        break;
    case sim::Tissue::Plain:
    case sim::Tissue::Thyroid:
    case sim::Tissue::Joint: break;
    }
}

void breathe(const Stage& stage, Body& body) {
    Mark& blob = body.outline;
    blob.shape = Shape::Blob;
    blob.at = body.at;
    blob.size = {body.r, body.r};
    const auto amounts = lumps(body.cell->kind);
    const float fading = 1.0F - body.life;
    const float calm =
        body.cell->kind == sim::Kind::Healthy && body.cell->tissue.tissue == sim::Tissue::Joint ? 0.3F : 1;
    for (int i = 0; i < 4; ++i) {
        const auto slot = static_cast<std::size_t>(i);
        const float start = chance(body.cell->id, i) * 6.2832F;
        const float pace = 0.32F + 0.17F * static_cast<float>(i) + 0.2F * chance(body.cell->id, 10 + i);
        // seen from afar a membrane keeps its shape and stands still
        const float lively = stage.detail.full;
        const float swing = lively > 0 ? lively * std::sin(stage.clock_s * pace + start) : 0;
        blob.wave[slot].amount = calm * amounts[slot] * (1.0F + 0.28F * swing) + fading * 0.012F;
        blob.wave[slot].phase = start;
        if (lively > 0) blob.wave[slot].phase += lively * 0.30F * std::sin(stage.clock_s * pace * 0.61F + start * 1.7F);
    }
    if (body.cell->kind == sim::Kind::Healthy) shape_tissue(stage, body);
}

/// Adds a dent; of more than there is room for, the shallowest goes.
void press(Mark& blob, Vec2 way, float reach) {
    Dent fresh{way, reach};
    for (Dent& dent : blob.dents) {
        if (dent.reach <= 0 || fresh.reach < dent.reach) std::swap(dent, fresh);
    }
}

bool in_contact(const std::vector<Body>& bodies, std::size_t a, std::size_t b) {
    // what is eaten is drawn in, not held off
    if (bodies[a].cell->t->doing == sim::Doing::Eating || bodies[b].cell->t->doing == sim::Doing::Eating) return false;
    return bodies[a].partner == static_cast<int>(b) || bodies[b].partner == static_cast<int>(a);
}

void touch(const Stage& stage, std::vector<Body>& bodies, std::size_t i, std::size_t j) {
    Body& a = bodies[i];
    Body& b = bodies[j];
    if (!solid(*a.cell) || !solid(*b.cell)) return;
    const float skin = kSkin_um * stage.camera.pt_per_um;
    const float joint = kContact_um * stage.camera.molecule_pt;
    const Vec2 between = b.at - a.at;
    const float apart = base::length(between);
    if (apart > a.r + b.r + 1.6F * joint || apart < 1) return;
    // far from receptors nothing is ever joined; asking would cost more than the dent
    const bool eased = stage.detail.full > 0;
    const float joined = eased ? stage.easing.to(ease_key(Trait::Gap, a.cell->id, 0, b.cell->id),
                                                 in_contact(bodies, i, j) ? stage.detail.full : 0.0F, 6)
                               : 0.0F;
    const float missing = a.r + b.r + base::mix(skin, joint, joined) - apart;
    if (missing < -2 * kDentBlend * std::min(a.r, b.r)) return;  // a dent begins before it bites, or it would pop
    const Vec2 way = between * (1.0F / apart);
    // tissue drawn plump gives way to what crawls in it
    const float far = 1 - stage.detail.full;
    const float lean = sim::is_tissue(a.cell->kind) == sim::is_tissue(b.cell->kind) ? 0.0F
                       : sim::is_tissue(a.cell->kind)                               ? 0.36F * far
                                                                                    : -0.36F * far;
    press(a.outline, way, a.r - std::min(missing * (0.5F + lean), a.r * kDeepest));
    press(b.outline, -way, b.r - std::min(missing * (0.5F - lean), b.r * kDeepest));
}

}  // namespace

namespace {

/// Every pair of a crowd that may touch, found by the squares of a grid that they lie in.
void touch_neighbours(const Stage& stage, std::vector<Body>& bodies) {
    float side = 1;
    const float joint = stage.detail.full > 0 ? 1.6F * kContact_um * stage.camera.molecule_pt : 0.0F;
    for (const Body& body : bodies) side = std::max(side, 2.5F * body.r + joint);
    const auto square = [&](Vec2 at) {
        return std::array{static_cast<int>(std::floor(at.x / side)), static_cast<int>(std::floor(at.y / side))};
    };
    std::vector<std::pair<std::array<int, 2>, std::size_t>> places;  // row by row, as the pairs are compared
    places.reserve(bodies.size());
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const auto at = square(bodies[i].at);
        places.push_back({{at[1], at[0]}, i});
    }
    base::order(places.begin(), places.end(), std::less{});
    // this square and the next in its row, then three of the row below: each pair of squares once
    for (std::size_t n = 0; n < places.size(); ++n) {
        const auto [row, column] = places[n].first;
        const auto meet = [&](std::size_t m) {
            const auto [i, j] = std::minmax(places[n].second, places[m].second);
            touch(stage, bodies, i, j);
        };
        for (std::size_t m = n + 1; m < places.size() && places[m].first <= std::array{row, column + 1}; ++m) meet(m);
        auto below =
            std::lower_bound(places.begin(), places.end(), std::pair{std::array{row + 1, column - 1}, std::size_t{0}});
        for (; below != places.end() && below->first <= std::array{row + 1, column + 1}; ++below)
            meet(static_cast<std::size_t>(below - places.begin()));
    }
}

}  // namespace

void shape_bodies(const Stage& stage, std::vector<Body>& bodies) {
    for (Body& body : bodies) breathe(stage, body);
    if (story::wide(stage.state.world)) return touch_neighbours(stage, bodies);
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        for (std::size_t j = i + 1; j < bodies.size(); ++j) touch(stage, bodies, i, j);
    }
}

}  // namespace picture
