// How worlds are compared, bit by bit, and counted.
#include "base/hash.h"
#include "sim/world.h"

#include <algorithm>

namespace sim {

namespace {

void add_tissue(base::Hash& hash, const TissueSide& side, std::uint32_t now) {
    for (const Site& site : side.sites) {
        hash.add(static_cast<std::uint64_t>(site.badge))
            .add(static_cast<std::uint64_t>(site.coming))
            .add(std::uint64_t{full_tick(site.since, now)});
    }
    hash.add(std::uint64_t{side.plugs})
        .add(side.virus)
        .add(std::uint64_t{side.damage})
        .add(std::uint64_t{side.last_hit});
    hash.add(std::uint64_t{side.hits}).add(std::uint64_t{side.grown});
}

void add_t_cell(base::Hash& hash, const TCellSide& side) {
    hash.add(static_cast<std::uint64_t>(side.doing))
        .add(static_cast<std::uint64_t>(side.ripeness))
        .add(std::uint64_t{side.partner.value});
    hash.add(static_cast<std::uint64_t>(static_cast<std::int64_t>(side.site)))
        .add(std::uint64_t{side.reads})
        .add(std::uint64_t{side.missing})
        .add(side.alone)
        .add(side.ctla4)
        .add(std::uint64_t{side.divisions});
    hash.add(side.grip).add(side.foreign_grip).add(side.self_grip).add(side.signal);
    for (const Socket socket : side.sockets) hash.add(static_cast<std::uint64_t>(socket));
    hash.add(std::uint64_t{side.since}).add(std::uint64_t{side.read_since}).add(std::uint64_t{side.fired});
    hash.add(std::uint64_t{side.aim.value}).add(std::uint64_t{side.last.value}).add(std::uint64_t{side.left});
}

void add_tally(base::Hash& hash, const Tally& tally) {
    for (std::size_t i = 0; i < kKinds; ++i) {
        // kinds that came later count where there are any
        if (i > static_cast<std::size_t>(Kind::Antibody) && tally.born[i] == 0) continue;
        hash.add(std::uint64_t{tally.born[i]}).add(std::uint64_t{tally.ended[i]});
    }
    hash.add(std::uint64_t{tally.t_cell_kills}).add(std::uint64_t{tally.nk_kills}).add(tally.killer_ticks);
    hash.add(std::uint64_t{tally.healthy_hit}).add(std::uint64_t{tally.healthy_lost});
    hash.add(std::uint64_t{tally.infected_cleared}).add(std::uint64_t{tally.tumour_cleared});
}

/// What only a lab's rules read, or what only they change.
void add_lab(base::Hash& hash, const World& world) {
    const Dials& d = world.dials;
    hash.add(d.anti_pd_l1).add(d.anti_ctla4).add(d.badge_strength).add(d.t_cells).add(d.growth);
    hash.add(d.badge_loss).add(d.ifn_gamma).add(d.help).add(d.her2);
    hash.add(world.pd_l1_covered).add(world.ctla4_covered).add(std::uint64_t{world.founders});
    add_tally(hash, world.tally);
    for (const float amount : world.ifn_gamma.squares()) hash.add(amount);
    for (const Disc& nest : world.nests.discs) hash.add(nest.at_um.x).add(nest.at_um.y).add(nest.radius_um);
    for (const Cell& cell : world.cells) {
        hash.add(std::uint64_t{cell.tissue.holders}).add(std::uint64_t{cell.tissue.her2});
        hash.add(std::uint64_t{cell.tissue.coat}).add(cell.tissue.swapped);
        hash.add(cell.tissue.home_um.x).add(cell.tissue.home_um.y).add(cell.t->b7);
    }
}

void add_her2(base::Hash& hash, const World& world) {
    const Dials& d = world.dials;
    hash.add(d.her2_level).add(d.trastuzumab).add(d.pertuzumab).add(d.t_dm1).add(d.nk_cells);
    hash.add(std::uint64_t{world.tally.growth_signals});
    for (const Her2Coat& coat : world.her2) {
        hash.add(std::uint64_t{coat.cell.value}).add(std::uint64_t{coat.count}).add(coat.growth).add(coat.payload);
        hash.add(std::uint64_t{coat.signalled}).add(std::uint64_t{coat.kept_apart}).add(std::uint64_t{coat.took_in});
        for (const std::uint8_t her2 : coat.each) hash.add(std::uint64_t{her2});
    }
}

/// What only the rules of a vaccine read.
void add_vaccine(base::Hash& hash, const World& world) {
    hash.add(world.dials.vaccine_piece).add(world.dials.danger);
    for (const Cell& cell : world.cells)
        hash.add(cell.t->other_grip).add(cell.t->b7).add(std::uint64_t{cell.tissue.holders});
}

/// What only the rules of a cytokine read.
void add_cytokine(base::Hash& hash, const World& world) {
    hash.add(world.dials.dose).add(world.released).add(world.leak);
}

/// What only the rules of cells from a dish read.
void add_dish(base::Hash& hash, const World& world) {
    const Dish& dish = world.dish;
    hash.add(world.dials.cell_kind).add(world.dials.healthy_protein);
    hash.add(std::uint64_t{dish.count}).add(std::uint64_t{dish.coming}).add(std::uint64_t{dish.grown});
    hash.add(std::uint64_t{dish.since}).add(std::uint64_t{dish.car}).add(std::uint64_t{dish.given_car});
    hash.add(std::uint64_t{dish.wanted});
    for (const Cell& cell : world.cells) hash.add(std::uint64_t{cell.t->car}).add(std::uint64_t{cell.tissue.holders});
}

/// Is any rule of the lab at work? Where none is, a fingerprint stays what it was before there was a lab.
bool lab_at_work(const World& world) {
    const Dials none;
    const Dials& d = world.dials;
    const bool dials = d.anti_pd_l1 != none.anti_pd_l1 || d.anti_ctla4 != none.anti_ctla4 ||
                       d.badge_strength != none.badge_strength || d.t_cells != none.t_cells ||
                       d.growth != none.growth || d.badge_loss != none.badge_loss || d.ifn_gamma != none.ifn_gamma ||
                       d.help != none.help || d.her2 != none.her2;
    return world.lab || dials || world.pd_l1_covered > 0 || world.ctla4_covered > 0;
}

}  // namespace

std::uint64_t fingerprint(const World& world) {
    base::Hash hash;
    hash.add(std::uint64_t{world.tick}).add(world.rng.state());
    const Dials& d = world.dials;
    hash.add(d.tolerance).add(d.signal2).add(d.ctla4).add(d.wall).add(std::uint64_t{world.germs_eaten});
    hash.add(world.dials.coverage).add(world.dials.tumour_pd_l1).add(world.dials.healthy_pd_l1);
    for (const Cell& cell : world.cells) {
        hash.add(std::uint64_t{cell.id.value}).add(static_cast<std::uint64_t>(cell.kind));
        hash.add(static_cast<std::uint64_t>(cell.fate)).add(std::uint64_t{cell.fate_since});
        hash.add(cell.pos_um.x).add(cell.pos_um.y).add(cell.facing.x).add(cell.facing.y).add(cell.radius_um);
        add_t_cell(hash, *cell.t);
        add_tissue(hash, cell.tissue, world.tick);
    }
    if (lab_at_work(world)) add_lab(hash, world);
    if (!world.her2.empty()) add_her2(hash, world);
    if (world.vaccine) add_vaccine(hash, world);
    if (has_vessel(world)) add_cytokine(hash, world);
    if (has_dish(world)) add_dish(hash, world);
    return hash.value();
}

std::size_t bytes(const World& world) {
    const auto pockets = static_cast<std::size_t>(
        std::count_if(world.cells.begin(), world.cells.end(), [](const Cell& cell) { return cell.t.in_use(); }));
    return sizeof(World) + world.her2.size() * sizeof(Her2Coat) + world.ifn_gamma.squares().size() * 2 * sizeof(float) +
           world.cells.size() * sizeof(Cell) + pockets * sizeof(TCellSide);
}

Census census(const World& world) {
    Census all;
    const auto out = [](std::uint32_t count) { return static_cast<int>(count); };
    all.healthy_hit = out(world.tally.healthy_hit);
    all.healthy_lost = out(world.tally.healthy_lost);
    all.infected_cleared = out(world.tally.infected_cleared);
    all.tumour_cleared = out(world.tally.tumour_cleared);
    for (const Cell& cell : world.cells) {
        const bool alive = cell.fate == Fate::Alive;
        switch (cell.kind) {
        case Kind::TCell:
            all.t_cells += alive ? 1 : 0;
            all.killers += is_killer(cell) ? 1 : 0;
            all.helpers += alive && cell.t->ripeness == Ripeness::Helper ? 1 : 0;
            all.regulatory += alive && cell.t->ripeness == Ripeness::Regulatory ? 1 : 0;
            break;
        case Kind::NkCell: ++all.nk_cells; break;
        case Kind::Bacterium:
        case Kind::VirusParticle:
        case Kind::Fungus: all.germs += alive ? 1 : 0; break;
        case Kind::Dendritic: ++all.dendritic; break;
        case Kind::Macrophage: ++all.macrophages; break;
        case Kind::BCell: ++all.b_cells; break;
        case Kind::Antibody:
        case Kind::Vaccine: break;
        case Kind::Tumour: ++(alive ? all.tumour : all.tumour_cleared); break;
        case Kind::Healthy:
            if (infected(cell)) {
                ++(alive ? all.infected : all.infected_cleared);
            } else {
                ++(alive ? all.healthy : all.healthy_lost);
                all.healthy_hit += cell.tissue.hits > 0 ? 1 : 0;
            }
            break;
        }
    }
    return all;
}

}  // namespace sim
