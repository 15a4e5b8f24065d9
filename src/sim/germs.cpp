// Germs: bacteria that divide, virus particles that get into cells, a fungus that grows.
#include "sim/rules.h"

#include <algorithm>

namespace sim {

namespace {

float radius_um(const Params& params, Kind kind) {
    if (kind == Kind::Bacterium) return params.germ_radius_um;
    return kind == Kind::Fungus ? params.fungus_radius_um : params.virus_radius_um;
}

}  // namespace

Cell make_germ(Tick& tick, Kind kind, Vec2 at_um) {
    Cell germ;
    germ.id = CellId{tick.world.next_id++};
    germ.kind = kind;
    germ.radius_um = radius_um(tick.params, kind);
    germ.pos_um = germ.before_um = germ.tissue.home_um = at_um;
    germ.facing = tick.world.rng.direction();
    germ.tissue.grown = tick.world.tick;
    return germ;
}

std::uint32_t germs_alive(const World& world) {
    return world.tally.alive(Kind::Bacterium) + world.tally.alive(Kind::VirusParticle) +
           world.tally.alive(Kind::Fungus);
}

namespace {

/// So many germs at most; in a lab the more, the larger it is.
float most(const Tick& tick) {
    const float patches = tick.world.lab ? static_cast<float>(tick.world.founders) / 200.0F : 1.0F;
    return tick.params.germ_most * std::max(1.0F, patches);
}

void drift(Tick& tick, Cell& germ) {
    if (tick.chance_per_min(2)) germ.facing = tick.world.rng.direction();
    germ.pos_um += germ.facing * (tick.params.germ_speed_um_min * tick.minutes());
    keep_inside(tick.world, germ);
}

void multiply(Tick& tick, Cell& germ) {
    if (tick.since(germ.tissue.grown) < tick.ticks(tick.params.germ_division_min)) return;
    germ.tissue.grown = tick.world.tick;
    const bool room = static_cast<float>(germs_alive(tick.world)) + static_cast<float>(tick.born.size()) < most(tick);
    if (room) tick.born.push_back(make_germ(tick, Kind::Bacterium, germ.pos_um + germ.facing * (2 * germ.radius_um)));
}

void get_in(Tick& tick, Cell& particle) {
    if (static_cast<float>(particle.tissue.coat) >= tick.params.coat_full) return;
    for (const std::uint32_t index : tick.near_edge(particle.pos_um, particle.radius_um + kTouch_um, kTissueSort)) {
        if (tick.passes_by(particle, index)) continue;
        Cell& cell = tick.world.cells[index];
        const bool open = cell.kind == Kind::Healthy && cell.fate == Fate::Alive && !infected(cell);
        if (!open || !touching(particle, cell) || !tick.chance_per_min(tick.params.infect_per_min)) continue;
        cell.tissue.virus = 0.02F;
        end_life(tick.world, particle, Fate::Gone);
        tick.tell(Event::Infected, particle.id, cell.id);
        return;
    }
}

}  // namespace

void let_in(Tick& tick, Kind germ) {
    // through a break in the skin, which lines the left edge
    const float height = tick.world.half_um.y * 0.6F;
    const float y = tick.world.rng.between(-height, height);
    const float x = -0.52F * tick.world.half_um.x;
    const int count = germ == Kind::Fungus ? 1 : germ == Kind::Bacterium ? 3 : 5;
    for (int i = 0; i < count; ++i) {
        const float aside = tick.world.rng.between(0, 6);
        Cell fresh = make_germ(tick, germ, {x + aside, y + static_cast<float>(i) * 2.5F});
        tick.born.push_back(fresh);
        if (i == 0) tick.tell(Event::LetIn, {}, fresh.id);
    }
}

void shed_virus(Tick& tick, Cell& cell) {
    if (!infected(cell) || cell.fate != Fate::Alive || cell.tissue.virus < 0.9F) return;
    if (tick.since(cell.tissue.grown) < tick.ticks(tick.params.release_min)) return;
    cell.tissue.grown = tick.world.tick;
    const Vec2 way = tick.world.rng.direction();
    const bool room = static_cast<float>(germs_alive(tick.world)) < most(tick);
    if (room) tick.born.push_back(make_germ(tick, Kind::VirusParticle, cell.pos_um + way * (cell.radius_um + 1)));
}

void step_germ(Tick& tick, Cell& germ) {
    if (germ.kind != Kind::Fungus) drift(tick, germ);
    if (germ.kind == Kind::Bacterium) multiply(tick, germ);
    if (germ.kind == Kind::VirusParticle) get_in(tick, germ);
    if (germ.kind == Kind::Fungus)
        germ.radius_um = std::min(germ.radius_um + 0.05F * tick.minutes(), 2 * tick.params.fungus_radius_um);
}

}  // namespace sim
