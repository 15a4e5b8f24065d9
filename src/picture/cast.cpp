// Which cells are seen, how big, and with whom they are in contact.
#include "picture/cast.h"

#include "base/hash.h"
#include "base/order.h"
#include "picture/sight.h"
#include "sim/rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>

namespace picture {

namespace {

bool shows(const story::Chapter& chapter, std::string_view one, std::string_view other) {
    return std::any_of(chapter.beats.begin(), chapter.beats.end(), [&](const story::Beat& beat) {
        return std::any_of(beat.shows.begin(), beat.shows.end(),
                           [&](std::string_view t) { return t == one || t == other; });
    });
}

constexpr int kLayers = 4;
/// Back to front: tissue, broad cells, cells that read, what slips between them.
int layer_of(sim::Kind kind) {
    switch (kind) {
    case sim::Kind::Healthy:
    case sim::Kind::Tumour: return 0;
    case sim::Kind::Dendritic:
    case sim::Kind::Macrophage:
    case sim::Kind::BCell: return 1;
    case sim::Kind::TCell:
    case sim::Kind::NkCell: return 2;
    case sim::Kind::Bacterium:
    case sim::Kind::VirusParticle:
    case sim::Kind::Fungus:
    case sim::Kind::Antibody:
    case sim::Kind::Vaccine: break;
    }
    return 3;
}

Body make_body(const Stage& stage, const sim::Cell& cell) {
    Body body;
    body.cell = &cell;
    body.at = stage.camera.to_pt(seen_at_um(stage.state, cell));
    body.life = life_left(stage, cell);
    body.r = drawn_radius_pt(stage, cell) * shrunk(body.life);
    return body;
}

/// A T cell that reads a badge settles against the other cell, one that recognises it even more: a broad flat contact.
void nestle(const Stage& stage, const std::vector<Body>& bodies, Body& body) {
    if (body.partner < 0) return;
    const Vec2 way = base::unit(bodies[static_cast<std::size_t>(body.partner)].at - body.at);
    const float wanted_um = body.cell->t->doing == sim::Doing::Bound ? 1.7F : 0.8F;
    const float close_um = stage.easing.to(ease_key(Trait::Travel, body.cell->id), wanted_um, 3.5F, 0);
    body.at += way * (close_um * stage.camera.pt_per_um);
}

/// A small germ that a macrophage has closed round sinks into it, in a pocket that gets smaller.
void sink(const Stage& stage, const Body& eater, Body& prey) {
    if (!sim::is_germ(prey.cell->kind) || prey.cell->kind == sim::Kind::Fungus) return;
    const float late = std::clamp(2 * share_eaten(stage, *eater.cell, *prey.cell) - 1, 0.0F, 1.0F);
    const float in = late * late * (3 - 2 * late);
    const Vec2 out = base::unit(prey.at - eater.at);
    constexpr float kDeep = 0.5F;   // of the eater's radius
    constexpr float kSmall = 0.6F;  // of the germ's own size
    prey.at = prey.at + (eater.at + out * (kDeep * eater.r) - prey.at) * in;
    prey.r *= 1 - (1 - kSmall) * in;
}

/// Index of the body of this cell; -1 = not on stage. `order`: indices by id.
int body_of(const std::vector<Body>& bodies, const std::vector<int>& order, sim::CellId id) {
    const auto cell_of = [&](int i) -> const sim::Cell& { return *bodies[static_cast<std::size_t>(i)].cell; };
    const auto at =
        std::lower_bound(order.begin(), order.end(), id, [&](int i, sim::CellId x) { return cell_of(i).id < x; });
    return at != order.end() && cell_of(*at).id == id ? *at : -1;
}

void find_partners(const Stage& stage, std::vector<Body>& bodies) {
    std::vector<int> order(bodies.size());
    std::iota(order.begin(), order.end(), 0);
    base::order(order.begin(), order.end(), [&](int a, int b) {
        return bodies[static_cast<std::size_t>(a)].cell->id < bodies[static_cast<std::size_t>(b)].cell->id;
    });
    for (Body& body : bodies) {
        const sim::TCellSide& t = *body.cell->t;
        const bool reading = t.doing == sim::Doing::Reading || t.doing == sim::Doing::Bound;
        if (!(is_reader(body.cell->kind) && reading) && t.doing != sim::Doing::Eating) continue;
        if (const int at = body_of(bodies, order, t.partner); at >= 0) {
            // a crowd can push a bound T cell off its partner; receptors do not stretch across the stage
            const sim::Cell& with = *bodies[static_cast<std::size_t>(at)].cell;
            const float apart_um = base::length(with.pos_um - body.cell->pos_um);
            if (apart_um < with.radius_um + body.cell->radius_um + kLostTouch_um) body.partner = at;
        }
        if (body.partner >= 0 && t.car) body.joined = 1;
        if (body.partner < 0 || t.site < 0) continue;
        // the sim walks a T cell round to the holder it wants to read; the fork reaches out once it is there
        const Body& other = bodies[static_cast<std::size_t>(body.partner)];
        const Vec2 site = stage.camera.way(base::turn(sim::site_direction(t.site), other.cell->facing));
        const float off = turn_between(angle_of(body.at - other.at), angle_of(site));
        body.joined = std::abs(off) < 0.3F ? 1.0F : 0.0F;
    }
    for (Body& body : bodies) {
        if (is_reader(body.cell->kind)) {
            body.joined = stage.easing.to(ease_key(Trait::Dock, body.cell->id), body.joined, 7, 0);
            nestle(stage, bodies, body);
        }
        if (body.cell->kind == sim::Kind::Macrophage && body.partner >= 0)
            sink(stage, body, bodies[static_cast<std::size_t>(body.partner)]);
    }
}

/// The cells of a wide tissue that are in sight, back to front.
void cast_in_sight(const Stage& stage, std::vector<Body>& bodies) {
    std::array<std::vector<Body>, kLayers> layers;
    for (const sim::Cell* cell : stage.sight)
        layers[static_cast<std::size_t>(layer_of(cell->kind))].push_back(make_body(stage, *cell));
    bodies = std::move(layers[0]);
    for (int layer = 1; layer < kLayers; ++layer) {
        auto& more = layers[static_cast<std::size_t>(layer)];
        std::move(more.begin(), more.end(), std::back_inserter(bodies));
    }
}

}  // namespace

Cast make_cast(const Stage& stage) {
    Cast cast;
    const story::Chapter& chapter = story::chapter(stage.state);
    cast.brakes = shows(chapter, "pd-1", "pd-l1");
    cast.signals = shows(chapter, "cd28", "ctla-4");
    if (stage.detail.bodies > 0) {
        cast_in_sight(stage, cast.bodies);
    } else if (!story::wide(stage.state.world)) {
        for (int layer = 0; layer < kLayers; ++layer) {
            for (const sim::Cell& cell : stage.state.world.cells) {
                if (cell.fate == sim::Fate::Gone || layer_of(cell.kind) != layer) continue;
                cast.bodies.push_back(make_body(stage, cell));
            }
        }
    }
    find_partners(stage, cast.bodies);
    shape_bodies(stage, cast.bodies);
    if (stage.detail.full > 0) place_receptors(stage, cast);
    return cast;
}

const Receptor* receptor(const Body& body, What what, int index) {
    const auto at = std::find_if(body.receptors.begin(), body.receptors.end(),
                                 [&](const Receptor& r) { return r.what == what && r.index == index; });
    return at == body.receptors.end() ? nullptr : &*at;
}

bool solid(const sim::Cell& cell) {
    return !sim::is_germ(cell.kind) && cell.kind != sim::Kind::Antibody && cell.kind != sim::Kind::Vaccine;
}

float ticks_since(const story::State& state, std::uint32_t tick) {
    return static_cast<float>(state.world.tick) - static_cast<float>(tick) +
           std::clamp(state.clock.fraction(), 0.0F, 1.0F);
}

float minutes_since(const story::State& state, const sim::Params& params, std::uint32_t tick) {
    return std::max(0.0F, ticks_since(state, tick) * params.tick_s / 60.0F);
}

float share_eaten(const Stage& stage, const sim::Cell& eater, const sim::Cell& prey) {
    const float since = minutes_since(stage.state, stage.params, eater.t->since);
    return std::clamp(since / std::max(sim::minutes_to_eat(stage.params, prey), 0.01F), 0.0F, 1.0F);
}

float chance(sim::CellId cell, int of) {
    return base::Hash{}.add(std::uint64_t{cell.value}).add(static_cast<std::uint64_t>(of)).unit();
}

}  // namespace picture
