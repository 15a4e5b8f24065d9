// How a T cell moves, meets a cell, reads its badges one by one, and goes on.
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

constexpr float kTouch_um = 0.3F;  // membranes this close count as touching
constexpr float kAligned = 0.05F;  // |sine| of the angle at which the TCR is over a holder

bool alarming(const Cell& cell) {
    return cell.fate == Fate::Alive && (cell.kind == Kind::Tumour || cell.tissue.virus > 0.1F);
}

Vec2 pull_of_alarm(const Tick& tick, const Cell& t_cell) {
    Vec2 nearest{0, 0};
    float best = tick.params.attraction_reach_um;
    for (const Cell& cell : tick.world.cells) {
        if (cell.kind == Kind::TCell || !alarming(cell)) continue;
        if (cell.id == t_cell.t.last && tick.since(t_cell.t.left) < tick.ticks(tick.params.rest_min)) continue;
        const Vec2 way = cell.pos_um - t_cell.pos_um;
        if (const float far = base::length(way); far < best) {
            best = far;
            nearest = base::unit(way);
        }
    }
    return nearest;
}

bool touching(const Cell& a, const Cell& b) {
    const Vec2 way = b.pos_um - a.pos_um;
    const float reach = a.radius_um + b.radius_um + kTouch_um;
    return base::dot(way, way) < reach * reach;
}

/// A T cell that runs into tissue glides along it instead of pushing against it.
void glide_round(const World& world, Cell& t_cell) {
    for (const Cell& cell : world.cells) {
        if (cell.kind == Kind::TCell || cell.fate == Fate::Gone || !touching(t_cell, cell)) continue;
        const Vec2 out = base::unit(t_cell.pos_um - cell.pos_um);
        const float inward = base::dot(t_cell.facing, out);
        if (inward < 0) t_cell.facing = base::unit(t_cell.facing - out * (inward * 1.1F), base::quarter_left(out));
    }
}

void walk(const Tick& tick, Cell& t_cell) {
    t_cell.pos_um += t_cell.facing * (tick.params.t_cell_speed_um_min * tick.minutes());
    keep_inside(tick.world, t_cell);
}

void start_reading(Tick& tick, Cell& t_cell, const Cell& cell) {
    TCellSide& t = t_cell.t;
    t.doing = Doing::Reading;
    t.partner = cell.id;
    t.site = -1;
    t.reads = 0;
    t.grip = 0;
    t.signal = 0;
    t.since = tick.world.tick;
    t.way = static_cast<std::int8_t>(tick.world.rng.chance(0.5F) ? 1 : -1);
    tick.tell(Event::Touched, t_cell.id, cell.id);
}

/// The free holder nearest to the T cell's side, or the next one round; -1 when all are taken.
int next_site(const World& world, const Cell& t_cell, const Cell& cell) {
    if (t_cell.t.site >= 0) {
        for (int i = 1; i < kSites; ++i) {
            const int site = (t_cell.t.site + kSites + i * t_cell.t.way) % kSites;
            if (!site_taken(world, cell.id, site, t_cell.id)) return site;
        }
        return -1;
    }
    const Vec2 side = base::unit(t_cell.pos_um - cell.pos_um);
    int best = -1;
    float best_dot = -2;
    for (int i = 0; i < kSites; ++i) {
        const float along = base::dot(side, base::turn(site_direction(i), cell.facing));
        if (along > best_dot && !site_taken(world, cell.id, i, t_cell.id)) {
            best = i;
            best_dot = along;
        }
    }
    return best;
}

/// Moves the T cell round the cell towards holder `site`; true once it is there.
bool reach_site(const Tick& tick, Cell& t_cell, const Cell& cell, int site) {
    const float reach = t_cell.radius_um + cell.radius_um;
    const Vec2 side = base::unit(t_cell.pos_um - cell.pos_um);
    const Vec2 goal = base::turn(site_direction(site), cell.facing);
    const float sine = base::cross(side, goal);
    const bool there = base::dot(side, goal) > 0 && sine < kAligned && sine > -kAligned;
    const float arc = std::min(tick.params.t_cell_speed_um_min * tick.minutes() / reach, 0.2F);
    const float wanted = base::dot(side, goal) > 0 ? std::clamp(sine, -arc, arc) : (sine < 0 ? -arc : arc);
    const Vec2 moved = base::unit(side + base::quarter_left(side) * wanted);
    t_cell.pos_um = cell.pos_um + moved * reach;
    t_cell.facing = -moved;
    return there;
}

float grip_of(const Cell& t_cell, Badge badge) {
    if (badge == Badge::None) return 0;
    return badge == Badge::NonSelf ? t_cell.t.foreign_grip : t_cell.t.self_grip;
}

}  // namespace

void crawl(Tick& tick, Cell& t_cell) {
    if (tick.chance_per_min(tick.params.t_cell_turn_per_min)) {
        const Vec2 fresh = tick.world.rng.direction();
        t_cell.facing = base::unit(t_cell.facing + fresh, fresh);
    }
    const Vec2 pull = pull_of_alarm(tick, t_cell);
    t_cell.facing = base::unit(t_cell.facing + pull * (tick.params.attraction * tick.minutes() * 4.0F), t_cell.facing);
    glide_round(tick.world, t_cell);
    walk(tick, t_cell);
}

void follow_guide(Tick& tick, Cell& t_cell) {
    const Cell* cell = find(std::as_const(tick.world), t_cell.t.partner);
    if (cell == nullptr || cell->fate != Fate::Alive) {
        t_cell.t.doing = Doing::Crawling;
        t_cell.t.partner = {};
        return;
    }
    t_cell.facing = base::unit(cell->pos_um - t_cell.pos_um, t_cell.facing);
    walk(tick, t_cell);
    if (touching(t_cell, *cell)) start_reading(tick, t_cell, *cell);
}

void meet(Tick& tick, Cell& t_cell) {
    for (const Cell& cell : tick.world.cells) {
        if (cell.kind == Kind::TCell || cell.fate != Fate::Alive || !touching(t_cell, cell)) continue;
        if (cell.id == t_cell.t.last && tick.since(t_cell.t.left) < tick.ticks(tick.params.rest_min)) continue;
        start_reading(tick, t_cell, cell);
        return;
    }
}

void read_badge(Tick& tick, Cell& t_cell) {
    TCellSide& t = t_cell.t;
    const Cell* cell = find(std::as_const(tick.world), t.partner);
    const bool crowded_out = tick.since(t.since) > tick.ticks(tick.params.reading_max_min);
    if (cell == nullptr || cell->fate != Fate::Alive || crowded_out) return leave(tick, t_cell, Event::MovedOn);
    if (t.site < 0) {
        t.site = static_cast<std::int8_t>(next_site(tick.world, t_cell, *cell));
        if (t.site < 0) return leave(tick, t_cell, Event::MovedOn);
        t.read_since = tick.world.tick;
    }
    if (!reach_site(tick, t_cell, *cell, t.site)) {
        t.read_since = tick.world.tick;
        return;
    }
    if (tick.since(t.read_since) < tick.ticks(tick.params.read_min)) return;
    t.grip = grip_of(t_cell, cell->tissue.sites[static_cast<std::size_t>(t.site)].badge);
    ++t.reads;
    if (t.grip >= tick.params.match_grip) {
        t.doing = Doing::Bound;
        t.since = tick.world.tick;
        tick.tell(Event::Matched, t_cell.id, cell->id);
    } else if (static_cast<float>(t.reads) >= tick.params.reads_per_contact) {
        leave(tick, t_cell, Event::MovedOn);
    } else {
        const int next = next_site(tick.world, t_cell, *cell);
        t.site = static_cast<std::int8_t>(next);
        t.read_since = tick.world.tick;
        if (next < 0) leave(tick, t_cell, Event::MovedOn);
    }
}

void leave(Tick& tick, Cell& t_cell, Event why) {
    TCellSide& t = t_cell.t;
    tick.tell(why, t_cell.id, t.partner);
    t.last = t.partner;
    t.left = t.since = tick.world.tick;
    t.partner = {};
    t.site = -1;
    t.grip = t.signal = 0;
    t.doing = Doing::Crawling;
    t_cell.facing = -t_cell.facing;
}

}  // namespace sim
