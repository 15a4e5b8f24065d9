// How a T cell reads badge after badge, and how an NK cell looks for holders that are empty.
#include "sim/rules.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim {

namespace {

constexpr float kAligned = 0.05F;  // |sine| of the angle at which the receptor is over a holder

/// The free holder nearest to the reader's side, or the next one round; -1 when all are taken.
int next_site(const Cell& reader, const Cell& cell) {
    if (reader.t->site >= 0) {
        for (int i = 1; i < kSites; ++i) {
            const int site = (reader.t->site + kSites + i * reader.t->way) % kSites;
            if (!site_taken(cell, site, reader)) return site;
        }
        return -1;
    }
    const Vec2 side = base::unit(reader.pos_um - cell.pos_um);
    int best = -1;
    float best_dot = -2;
    for (int i = 0; i < kSites; ++i) {
        const float along = base::dot(side, base::turn(site_direction(i), cell.facing));
        if (along > best_dot && !site_taken(cell, i, reader)) {
            best = i;
            best_dot = along;
        }
    }
    return best;
}

/// Moves the reader round the cell towards holder `site`; true once it is there.
bool reach_site(const Tick& tick, Cell& reader, const Cell& cell, int site) {
    const float reach = reader.radius_um + cell.radius_um;
    const Vec2 side = base::unit(reader.pos_um - cell.pos_um);
    const Vec2 goal = base::turn(site_direction(site), cell.facing);
    const float sine = base::cross(side, goal);
    const bool there = base::dot(side, goal) > 0 && sine < kAligned && sine > -kAligned;
    const float arc = std::min(tick.params.t_cell_speed_um_min * tick.minutes() / reach, 0.2F);
    const float wanted = base::dot(side, goal) > 0 ? std::clamp(sine, -arc, arc) : (sine < 0 ? -arc : arc);
    const Vec2 moved = base::unit(side + base::quarter_left(side) * wanted);
    reader.pos_um = cell.pos_um + moved * reach;
    reader.facing = -moved;
    return there;
}

float grip_of(const World& world, const Cell& t_cell, const Cell& cell, Badge badge) {
    if (badge == Badge::None) return 0;
    if (badge == Badge::Self) return t_cell.t->self_grip;
    if (badge == Badge::Other) return t_cell.t->other_grip;
    // half as strange is still gripped by more than half: a T cell's answer rises steeply and then levels off
    const bool tumour = cell.kind == Kind::Tumour;
    return tumour ? t_cell.t->foreign_grip * std::sqrt(world.dials.badge_strength) : t_cell.t->foreign_grip;
}

/// What the receptor makes of the holder it has read; true when it stays.
bool notices(const Tick& tick, Cell& reader, const Cell& cell) {
    TCellSide& t = *reader.t;
    const Badge badge = cell.tissue.sites[static_cast<std::size_t>(t.site)].badge;
    ++t.reads;
    if (reader.kind == Kind::NkCell) {
        t.missing = static_cast<std::uint8_t>(t.missing + (badge == Badge::None ? 1 : 0));
        const float empty = static_cast<float>(t.missing) >= tick.params.nk_missing_min ? 1.0F : 0.0F;
        t.grip = std::max(empty, flag_grip(tick, cell.id));
        return t.grip >= tick.params.match_grip;
    }
    t.grip = grip_of(tick.world, reader, cell, badge);
    return t.ripeness != Ripeness::Young && t.grip >= tick.params.match_grip;
}

}  // namespace

void read_badges(Tick& tick, Cell& cell) {
    TCellSide& t = *cell.t;
    const Cell* other = find(std::as_const(tick.world), t.partner);
    const bool crowded_out = tick.since(t.since) > tick.ticks(tick.params.reading_max_min);
    if (other == nullptr || other->fate != Fate::Alive || crowded_out) return leave(tick, cell, Event::MovedOn);
    if (t.car) return read_surface(tick, cell, *other);
    if (t.site < 0) {
        set_site(tick.world, cell, next_site(cell, *other));
        if (t.site < 0) return leave(tick, cell, Event::MovedOn);
        t.read_since = tick.world.tick;
    }
    if (!reach_site(tick, cell, *other, t.site)) {
        t.read_since = tick.world.tick;
        return;
    }
    if (tick.since(t.read_since) < tick.ticks(tick.params.read_min)) return;
    if (notices(tick, cell, *other)) {
        set_doing(tick, cell, Doing::Bound);
        const bool by_stems = cell.kind == Kind::NkCell && static_cast<float>(t.missing) < tick.params.nk_missing_min;
        return tick.tell(by_stems ? Event::Flagged : Event::Matched, cell.id, other->id);
    }
    if (static_cast<float>(t.reads) >= tick.params.reads_per_contact) {
        return t.ripeness == Ripeness::Young ? train(tick, cell) : leave(tick, cell, Event::MovedOn);
    }
    set_site(tick.world, cell, next_site(cell, *other));
    t.read_since = tick.world.tick;
    if (t.site < 0) leave(tick, cell, Event::MovedOn);
}

}  // namespace sim
