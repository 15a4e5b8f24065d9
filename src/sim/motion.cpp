// How cells that move find their way: crawling, the pull of alarm, being led, meeting and leaving.
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

constexpr float kTrifle_um = 0.01F;  // more than rounding can make of a distance

/// A T cell that holds on to a self badge: regulatory T cells gather there.
bool grips_self(const Cell& cell) {
    const bool holds = cell.t->doing == Doing::Bound || cell.t->doing == Doing::Reading;
    return cell.kind == Kind::TCell && holds && fits_self(cell);
}

/// Does `cell` send signals that `mover` follows?
bool calls(const Cell& mover, const Cell& cell) {
    const bool alive = cell.fate == Fate::Alive;
    switch (mover.kind) {
    case Kind::TCell:
        if (mover.t->ripeness == Ripeness::Naive || mover.t->ripeness == Ripeness::Memory)
            return cell.kind == Kind::Dendritic && cell.t->doing == Doing::Showing;
        if (mover.t->ripeness == Ripeness::Young) return cell.tissue.tissue == Tissue::Thymus && is_tissue(cell.kind);
        if (mover.t->ripeness == Ripeness::Regulatory) return grips_self(cell);
        if (mover.t->ripeness == Ripeness::Quiet) return false;
        return alive && (cell.kind == Kind::Tumour || (cell.kind == Kind::Healthy && cell.tissue.virus > 0.1F));
    case Kind::NkCell:
        return alive && is_tissue(cell.kind) &&
               (cell.kind == Kind::Tumour || cell.tissue.virus > 0.1F || cell.tissue.holders < kSites / 2);
    case Kind::Dendritic:
        if (cell.kind == Kind::Vaccine) return alive;
        return is_tissue(cell.kind) &&
               (cell.fate == Fate::Dying || (alive && (cell.kind == Kind::Tumour || infected(cell))));
    case Kind::Macrophage: return edible(cell);
    case Kind::BCell:
    case Kind::Antibody: return is_germ(cell.kind) && alive;
    default: return false;
    }
}

/// The sorts of cells that may call `mover`.
std::uint8_t callers(const Cell& mover) {
    switch (mover.kind) {
    case Kind::TCell:
        switch (mover.t->ripeness) {
        case Ripeness::Young: return kTissueSort;
        case Ripeness::Memory:
        case Ripeness::Naive: return kDendriticSort;
        case Ripeness::Effector: return kAlarmSort;
        case Ripeness::Regulatory: return kToSelfSort;
        case Ripeness::Helper: return kAlarmSort;
        case Ripeness::Quiet: return 0;
        }
        return 0;
    case Kind::NkCell: return kAlarmSort;
    case Kind::Dendritic: return kTissueSort;
    case Kind::Macrophage: return kDyingSort | kGermSort;
    case Kind::BCell:
    case Kind::Antibody: return kGermSort;
    default: return 0;
    }
}

bool rests_from(const Tick& tick, const Cell& mover, const Cell& cell) {
    return cell.id == mover.t->last && tick.since(mover.t->left) < tick.ticks(tick.params.rest_min);
}

float alarm_reach_um(const Tick& tick) {
    return tick.world.alarm_reach_um > 0 ? tick.world.alarm_reach_um : tick.params.attraction_reach_um;
}

/// The nearest that calls.
struct Nearest {
    float far_um;
    std::uint32_t who{0};
    Vec2 way{0, 0};
    bool found{false};

    bool beaten_by(float far, std::uint32_t index) const { return far < far_um || (far == far_um && index < who); }
};

/// By where tissue was entered, which is where it stands: only `at` of the grid is read, no cell. `but`: one that is passed over.
Nearest nearest_entry(Tick& tick, const Cell& mover, std::uint8_t sorts, std::uint32_t but) {
    Nearest best{alarm_reach_um(tick)};
    float square = best.far_um * best.far_um + kTrifle_um;
    tick.grid().outwards(mover.pos_um, best.far_um, sorts, [&](const Grid::Entry& entry) {
        const Vec2 way = entry.at_um - mover.pos_um;
        if (base::dot(way, way) > square) return;
        const float far = base::length(way);
        if (!best.beaten_by(far, entry.index()) || entry.index() == but) return;
        best = {far, entry.index(), way, true};
        square = far * far * 1.0001F;
    });
    return best;
}

Nearest nearest_caller(Tick& tick, const Cell& mover, std::uint8_t sorts) {
    Nearest best{alarm_reach_um(tick)};
    tick.grid().outwards(mover.pos_um, best.far_um, sorts, [&](const Grid::Entry& entry) {
        const Vec2 about = entry.at_um - mover.pos_um;
        const float at_most = best.far_um + (entry.is(kTissueSort) ? kTrifle_um : Grid::kSlack_um);
        if (base::dot(about, about) > at_most * at_most) return;
        const Cell& cell = tick.world.cells[entry.index()];
        if (!calls(mover, cell) || rests_from(tick, mover, cell)) return;
        const Vec2 way = cell.pos_um - mover.pos_um;
        const float far = base::length(way);
        if (best.beaten_by(far, entry.index())) best = {far, entry.index(), way, true};
    });
    return best;
}

/// Most movers of a crowd follow the alarm, and nearly always the nearest cell of that sort does call: it is found among neighbours in
/// memory, and only then fetched and asked. Where it does not call, all are asked.
Vec2 pull_of_alarm(Tick& tick, const Cell& mover) {
    const bool vaccinated = tick.world.vaccine && mover.kind == Kind::Dendritic;
    const std::uint8_t sorts = vaccinated ? std::uint8_t{kGermSort} : callers(mover);
    const bool aside = mover.kind == Kind::NkCell && tick.world.dials.nk_cells <= 0;
    if (sorts == 0 || aside) return {0, 0};
    Nearest best{0};
    bool sure = false;
    if (sorts == kAlarmSort) {
        const bool rests = mover.t->last && tick.since(mover.t->left) < tick.ticks(tick.params.rest_min);
        const Cell* last = rests ? find(std::as_const(tick.world), mover.t->last) : nullptr;
        constexpr std::uint32_t kNobody = 0xFFFFFFFF;
        const auto but = last != nullptr ? static_cast<std::uint32_t>(last - tick.world.cells.data()) : kNobody;
        best = nearest_entry(tick, mover, sorts, but);
        sure = !best.found || calls(mover, tick.world.cells[best.who]);
    }
    if (!sure) best = nearest_caller(tick, mover, sorts);
    return best.found ? base::unit(best.way) : Vec2{};
}

/// A cell that runs into tissue glides along it instead of pushing against it.
void glide_round(Tick& tick, Cell& mover) {
    for (const std::uint32_t index : tick.near_edge(mover.pos_um, mover.radius_um + kTouch_um, kTissueSort)) {
        if (tick.passes_by(mover, index)) continue;
        const Cell& cell = tick.world.cells[index];
        if (cell.fate == Fate::Gone || !touching(mover, cell)) continue;
        const Vec2 out = base::unit(mover.pos_um - cell.pos_um);
        const float inward = base::dot(mover.facing, out);
        if (inward < 0) mover.facing = base::unit(mover.facing - out * (inward * 1.1F), base::quarter_left(out));
    }
}

void walk(Tick& tick, Cell& cell, float speed_um_min) {
    if (kept_out(tick.world, cell) && cell.kind == Kind::TCell) tick.tell(Event::KeptOut, cell.id, {});
    cell.pos_um += cell.facing * (speed_um_min * tick.minutes());
    keep_inside(tick.world, cell);
}

void start_reading(Tick& tick, Cell& reader, const Cell& cell) {
    TCellSide& t = *reader.t;
    set_site(tick.world, reader, -1);
    set_doing(tick, reader, Doing::Reading);
    t.partner = cell.id;
    t.reads = t.missing = 0;
    t.grip = t.signal = t.alone = 0;
    t.way = static_cast<std::int8_t>(tick.world.rng.chance(0.5F) ? 1 : -1);
    tick.tell(Event::Touched, reader.id, cell.id);
}

}  // namespace

void set_doing(const Tick& tick, Cell& cell, Doing doing) {
    cell.t->doing = doing;
    cell.t->since = tick.world.tick;
}

bool touching(const Cell& a, const Cell& b) {
    const Vec2 way = b.pos_um - a.pos_um;
    const float reach = a.radius_um + b.radius_um + kTouch_um;
    return base::dot(way, way) < reach * reach;
}

bool reads(const Cell& reader, const Cell& cell) {
    if (cell.fate != Fate::Alive) return false;
    if (reader.kind == Kind::NkCell) return is_tissue(cell.kind);
    switch (reader.t->ripeness) {
    case Ripeness::Young: return is_tissue(cell.kind) && cell.tissue.tissue == Tissue::Thymus;
    case Ripeness::Memory:
    case Ripeness::Naive: return cell.kind == Kind::Dendritic && cell.t->doing == Doing::Showing;
    case Ripeness::Effector: return is_tissue(cell.kind);
    case Ripeness::Quiet:
    case Ripeness::Helper:
    case Ripeness::Regulatory: return false;
    }
    return false;
}

void crawl(Tick& tick, Cell& cell, float speed_um_min) {
    if (tick.chance_per_min(tick.params.t_cell_turn_per_min)) {
        const Vec2 fresh = tick.world.rng.direction();
        cell.facing = base::unit(cell.facing + fresh, fresh);
    }
    const Vec2 pull = pull_of_alarm(tick, cell);
    cell.facing = base::unit(cell.facing + pull * (tick.params.attraction * tick.minutes() * 4.0F), cell.facing);
    glide_round(tick, cell);
    walk(tick, cell, speed_um_min);
}

void follow_guide(Tick& tick, Cell& t_cell) {
    const Cell* cell = find(std::as_const(tick.world), t_cell.t->partner);
    if (cell == nullptr || cell->fate != Fate::Alive) {
        set_doing(tick, t_cell, Doing::Crawling);
        t_cell.t->partner = {};
        return;
    }
    t_cell.facing = base::unit(cell->pos_um - t_cell.pos_um, t_cell.facing);
    walk(tick, t_cell, tick.params.t_cell_speed_um_min);
    if (touching(t_cell, *cell)) start_reading(tick, t_cell, *cell);
}

void meet(Tick& tick, Cell& cell) {
    const bool in_node = cell.t->ripeness == Ripeness::Naive || cell.t->ripeness == Ripeness::Memory;
    const std::uint8_t readable = in_node && cell.kind == Kind::TCell ? kDendriticSort : kTissueSort;
    const Cell* other = tick.first_touching(
        cell, readable, [&](const Cell& near) { return reads(cell, near) && !rests_from(tick, cell, near); });
    if (other != nullptr) start_reading(tick, cell, *other);
}

void hold_on(const Tick& tick, Cell& cell) {
    const Cell* partner = find(std::as_const(tick.world), cell.t->partner);
    if (partner == nullptr) return;
    const Vec2 way = partner->pos_um - cell.pos_um;
    const float gap = base::length(way) - cell.radius_um - partner->radius_um;
    cell.facing = base::unit(way, cell.facing);
    // twice as fast as it crawls: whoever pushes only crawls
    if (gap > 0) cell.pos_um += cell.facing * std::min(gap, 2 * tick.params.t_cell_speed_um_min * tick.minutes());
}

void leave(Tick& tick, Cell& cell, Event why) {
    TCellSide& t = *cell.t;
    tick.tell(why, cell.id, t.partner);
    t.last = t.partner;
    t.left = tick.world.tick;
    set_site(tick.world, cell, -1);
    t.partner = {};
    t.grip = t.signal = 0;
    set_doing(tick, cell, Doing::Crawling);
    cell.facing = -cell.facing;
}

}  // namespace sim
