// The tissue: cells in an arena, and the one verb that lets a tick pass.
#pragma once
#include "base/rng.h"
#include "sim/act.h"
#include "sim/cell.h"
#include "sim/dish.h"
#include "sim/event.h"
#include "sim/field.h"
#include "sim/grid.h"
#include "sim/her2.h"
#include "sim/params.h"
#include "sim/stage.h"
#include "sim/tally.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// What others have to know of a cell to find it and make room for it: as much as fits next to each other in a processor's cache,
/// where fifty thousand whole cells do not.
struct Body {
    Vec2 at_um;  ///< while movers move: where the cell was entered into the grid
    float radius_um{0};
    std::uint8_t sorts{0};   ///< flags as in the grid
    Fate fate{Fate::Alive};  ///< as it was when the cell was entered
};
static_assert(sizeof(Body) == 16);

/// What a tick works with, kept so that it need not be made again; a copy of a world begins without it.
struct Scratch {
    Grid grid;
    std::vector<Body> bodies;             ///< one for each cell, at the same index
    std::vector<std::uint32_t> pushed;    ///< indices of tissue cells that had to give way in this tick
    std::vector<CellId> ended;            ///< whose fate has changed since it was entered
    std::vector<std::uint32_t> movers;    ///< indices of the cells that are not tissue
    std::vector<std::uint32_t> dividing;  ///< …of tumour cells that would divide in this tick
    std::uint32_t killers{0};             ///< killer T cells alive when the tick began
    IndexList near;                       ///< result of the latest search
    std::vector<std::uint32_t>
        blocks;  ///< for each 32 ids, the index of the first cell with one of them or a later one

    Scratch() = default;
    Scratch(const Scratch&) {}
    Scratch(Scratch&&) = default;
    Scratch& operator=(const Scratch&) { return *this; }
    Scratch& operator=(Scratch&&) = default;
    ~Scratch() = default;
};

inline constexpr float kVesselHalf_um = 3;  ///< half of the width of a small blood vessel

struct World {
    std::uint32_t tick{0};
    base::Rng rng;
    std::uint32_t next_id{1};
    Vec2 half_um;
    Dials dials;
    float node_x_um{1e9F};     ///< as in Stage
    float thymus_x_um{-1e9F};  ///< as in Stage
    Vec2 wall_um;
    float wall_radius_um{0};
    Nests nests;               ///< as in Stage
    bool contagious{false};    ///< as in Stage
    float vessel_y_um{-1e9F};  ///< as in Stage
    float alarm_reach_um{0};   ///< as in Stage
    float dish_x_um{1e9F};     ///< as in Stage
    Dish dish;
    float released{0};                         ///< cytokine that cells here have given off and that has not faded
    float leak{0};                             ///< of the blood vessel, 0 tight … 1
    bool vaccine{false};                       ///< as in Stage
    Vec2 injection_um;                         ///< as in Stage
    bool lab{false};                           ///< as in Stage
    std::uint32_t founders{0};                 ///< cells at the start
    float pd_l1_covered{0}, ctla4_covered{0};  ///< where these medicines stand on their way to their dials
    Field ifn_gamma;                           ///< empty outside a lab
    std::vector<Her2Coat> her2;  ///< by id, of every tissue cell; empty where the stage does not count HER2
    Tally tally;
    std::uint32_t germs_eaten{0};
    std::vector<Cell>
        cells;  ///< sorted by id; tissue and T cells that are Gone stay listed, but not in a lab; germs and antibodies do not
    Scratch scratch;
};

World make_world(const Params& params, const Stage& stage, std::uint64_t seed);
/// Lets one tick pass. Returns what happened, in the order in which it happened.
std::vector<Happening> step(World& world, const Params& params);
/// Carries out one act between two ticks. An act on a cell that is not there changes nothing. Returns what happened.
std::vector<Happening> apply(World& world, const Params& params, const Act& act);
/// FNV-1a over every field that the rules read: equal worlds, equal value, on every machine.
std::uint64_t fingerprint(const World& world);
Census census(const World& world);
/// Memory that a copy of this world takes.
std::size_t bytes(const World& world);
/// nullptr if there is no such cell.
const Cell* find(const World& world, CellId id);
Cell* find(World& world, CellId id);
/// Position of MHC holder `site` of `cell`, µm.
Vec2 site_position_um(const Cell& cell, int site);
bool infected(const Cell& cell);
/// nullptr where HER2 is not counted.
const Her2Coat* her2_coat(const World& world, CellId id);
/// Stems of antibodies on the HER2 of a cell.
int stems(const World& world, CellId id);
bool has_vessel(const World& world);
bool has_dish(const World& world);
/// How much of the protein that a CAR grips is on the outside of `cell`, 0 … 1.
float surface_protein(const World& world, const Params& params, const Cell& cell);
/// Cytokine in the tissue: what is given and what cells give off, 0 … 2.
float cytokine_level(const World& world);
/// Share of the usual blood pressure that is left; an illustration, without units.
float blood_pressure(const World& world);
/// PD-L1 of `cell` that no antibody covers now, 0 … kPlugs.
int free_plugs(const World& world, const Cell& cell);

}  // namespace sim
