// What a reader, or a chapter in the reader's place, can do to the tissue between two ticks.
#include "sim/rules.h"

#include <algorithm>

namespace sim {

namespace {

template <class Change>
void each(World& world, Kind kind, Change change) {
    for (Cell& cell : world.cells) {
        if (cell.kind == kind) change(cell);
    }
}

Cell* healthy(World& world, CellId id) {
    Cell* cell = find(world, id);
    return cell != nullptr && cell->kind == Kind::Healthy && cell->fate == Fate::Alive ? cell : nullptr;
}

void infect(Tick& tick, CellId id, bool on) {
    Cell* cell = healthy(tick.world, id);
    if (cell == nullptr) return;
    if (!on) {
        cell->tissue.virus = 0;
    } else if (!infected(*cell)) {
        cell->tissue.virus = 0.02F;
        tick.tell(Event::Infected, {}, id);
    }
}

void guide(Tick& tick, CellId who, CellId whom) {
    Cell* t_cell = find(tick.world, who);
    const Cell* target = find(tick.world, whom);
    if (t_cell == nullptr || target == nullptr || t_cell->kind != Kind::TCell || !reads(*t_cell, *target)) return;
    if (t_cell->t->partner == whom && t_cell->t->doing != Doing::Crawling) return;
    set_site(tick.world, *t_cell, -1);
    t_cell->t->partner = whom;
    t_cell->t->signal = 0;
    set_doing(tick, *t_cell, Doing::Guided);
}

void hold_up(World& world, CellId id, int holders) {
    if (Cell* cell = find(world, id)) cell->tissue.holders = static_cast<std::uint8_t>(holders);
}

void swap_badge(World& world, CellId id, float share) {
    if (Cell* cell = healthy(world, id)) cell->tissue.swapped = share;
}

}  // namespace

std::vector<Happening> apply(World& world, const Params& params, const Act& act) {
    std::vector<Happening> happened;
    std::vector<Cell> born;
    Tick tick{world, params, happened, born};
    if (has_place(act.what)) {
        act_at_place(tick, act);
        join(world, born);
        return happened;
    }
    Dials& dials = world.dials;
    const float share = std::clamp(act.value, 0.0F, 1.0F);
    switch (act.what) {
    case Act::What::Infect: infect(tick, act.who, true); break;
    case Act::What::Cure: infect(tick, act.who, false); break;
    case Act::What::Coverage: dials.coverage = share; break;
    case Act::What::TumourPdL1:
        dials.tumour_pd_l1 = share;
        each(world, Kind::Tumour, [&](Cell& cell) { cell.tissue.plugs = plugs_of(share); });
        break;
    case Act::What::HealthyPdL1:
        dials.healthy_pd_l1 = share;
        each(world, Kind::Healthy, [&](Cell& cell) { cell.tissue.plugs = plugs_of(share); });
        break;
    case Act::What::TumourHolders:
        each(world, Kind::Tumour, [&](Cell& cell) {
            cell.tissue.holders = static_cast<std::uint8_t>(share * static_cast<float>(kSites) + 0.5F);
        });
        break;
    case Act::What::Guide: guide(tick, act.who, act.whom); break;
    case Act::What::HideBadges: hold_up(world, act.who, 0); break;
    case Act::What::ShowBadges: hold_up(world, act.who, kSites); break;
    case Act::What::SwapBadge: swap_badge(world, act.who, 0.25F); break;  // about two holders of eight
    case Act::What::SwapBack: swap_badge(world, act.who, 0); break;
    case Act::What::Tolerance: dials.tolerance = share; break;
    case Act::What::Signal2: dials.signal2 = share; break;
    case Act::What::Ctla4: dials.ctla4 = share; break;
    case Act::What::Wall: dials.wall = share; break;
    case Act::What::LetInBacterium: let_in(tick, Kind::Bacterium); break;
    case Act::What::LetInVirus: let_in(tick, Kind::VirusParticle); break;
    case Act::What::LetInFungus: let_in(tick, Kind::Fungus); break;
    case Act::What::CytokineDose: dials.dose = share; break;
    case Act::What::GiveVaccine: give_vaccine(tick); break;
    case Act::What::VaccinePiece: dials.vaccine_piece = share >= 0.5F ? 1.0F : 0.0F; break;
    case Act::What::Danger: dials.danger = share; break;
    case Act::What::AntiPdL1: dials.anti_pd_l1 = share; break;
    case Act::What::AntiCtla4: dials.anti_ctla4 = share; break;
    case Act::What::BadgeStrength: dials.badge_strength = share; break;
    case Act::What::TCells: dials.t_cells = share; break;
    case Act::What::Growth: dials.growth = share; break;
    case Act::What::BadgeLoss: dials.badge_loss = share; break;
    case Act::What::IfnGamma: dials.ifn_gamma = share; break;
    case Act::What::Help: dials.help = share; break;
    case Act::What::Her2:
        dials.her2 = share;
        each(world, Kind::Tumour, [&](Cell& cell) { set_her2(dials, cell); });
        break;
    case Act::What::Her2Level: set_her2_level(tick, act.value); break;
    case Act::What::Trastuzumab: dials.trastuzumab = share; break;
    case Act::What::Pertuzumab: dials.pertuzumab = share; break;
    case Act::What::TDm1: dials.t_dm1 = share; break;
    case Act::What::NkCells: dials.nk_cells = share; break;
    case Act::What::CellKind: dials.cell_kind = share >= 0.5F ? 1.0F : 0.0F; break;
    case Act::What::GrowCells: grow_cells(tick); break;
    case Act::What::GiveCells: give_cells(tick); break;
    case Act::What::HealthyProtein: dials.healthy_protein = share; break;
    default: break;  // acts at a place
    }
    join(world, born);
    return happened;
}

}  // namespace sim
