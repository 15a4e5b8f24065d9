// The tissue: cells in an arena, and the one verb that lets a tick pass.
#pragma once
#include "base/rng.h"
#include "sim/cell.h"
#include "sim/event.h"
#include "sim/grid.h"
#include "sim/params.h"
#include "sim/stage.h"

#include <cstdint>
#include <vector>

namespace sim {

/// What a tick works with, kept so that it need not be made again; a copy of a world begins without it.
struct Scratch {
    Grid grid;
    std::vector<std::uint32_t> movers;  ///< indices of the cells that are not tissue
    std::vector<std::uint32_t> germs;   ///< …and of those that are germs
    std::vector<std::uint32_t> near;    ///< result of the latest search
    std::vector<std::uint32_t>
        blocks;  ///< for each 32 ids, the index of the first cell with one of them or a later one

    Scratch() = default;
    Scratch(const Scratch&) {}
    Scratch(Scratch&&) = default;
    Scratch& operator=(const Scratch&) { return *this; }
    Scratch& operator=(Scratch&&) = default;
    ~Scratch() = default;
};

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
    bool contagious{false};  ///< as in Stage
    std::uint32_t germs_eaten{0};
    std::vector<Cell>
        cells;  ///< sorted by id; tissue and T cells that are Gone stay listed, germs and antibodies do not
    Scratch scratch;
};

/// What a reader (or a chapter, in the reader's place) can do to the tissue.
struct Act {
    enum class What : std::uint8_t {
        Infect,
        Cure,
        Coverage,
        TumourPdL1,
        HealthyPdL1,
        Guide,
        HideBadges,  ///< one cell takes its MHC holders in
        ShowBadges,
        TumourHolders,  ///< share of MHC holders that tumour cells put up
        SwapBadge,      ///< one healthy cell begins to make an altered fragment
        SwapBack,
        Tolerance,
        Signal2,
        Ctla4,
        Wall,
        LetInBacterium,
        LetInVirus,
        LetInFungus,
        Count
    };
    What what{What::Coverage};
    CellId who;      ///< acts on one cell: that cell; Guide: the T cell
    CellId whom;     ///< Guide: the cell it is led to
    float value{0};  ///< shares: 0 … 1 (clamped)
    Vec2 at_um;      ///< acts on a place: where
    Kind kind{};     ///< acts that add cells: of which kind
};

struct Census {
    int healthy{0}, infected{0}, tumour{0}, t_cells{0}, nk_cells{0}, germs{0}, macrophages{0}, b_cells{0},
        dendritic{0};    ///< alive
    int healthy_hit{0};  ///< healthy cells (alive or not) that took at least one hit while free of virus
    int healthy_lost{0}, infected_cleared{0}, tumour_cleared{0};  ///< dying or gone
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

}  // namespace sim
