// What can be done to the tissue from outside, between two ticks.
#pragma once
#include "sim/cell.h"

namespace sim {

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
        CytokineDose,  ///< IL-2 given as a medicine
        GiveVaccine,   ///< one dose
        VaccinePiece,  ///< what the next dose teaches: 0 the piece that the tumour shows, 1 one that it does not
        Danger,        ///< the danger signal in the next dose
        AntiPdL1,      ///< from here on to Her2: the dial of that name
        AntiCtla4,
        BadgeStrength,
        TCells,
        Growth,
        BadgeLoss,
        IfnGamma,
        Help,
        Her2,
        Her2Level,  ///< `value` = index into Her2Level, not a share
        Trastuzumab,
        Pertuzumab,
        TDm1,
        NkCells,
        CellKind,   ///< what grows next: 0 T cells of the tumour, 1 T cells with a CAR
        GrowCells,  ///< one goes into the dish
        GiveCells,  ///< all come back, once the dish is full
        HealthyProtein,
        AddHealthy,  ///< from here on: at a place. Add…: `value` = how many, 1 … kAddMost; tissue only where there is room
        AddTumour,
        AddKiller,
        AddHelper,
        AddRegulatory,
        AddNk,
        AddMacrophage,
        AddBacterium,
        AddVirus,
        AddFungus,
        Erase,  ///< takes out all cells within `value` µm
        Count
    };
    What what{What::Coverage};
    CellId who;      ///< acts on one cell: that cell; Guide: the T cell
    CellId whom;     ///< Guide: the cell it is led to
    float value{0};  ///< dials: 0 … 1 (clamped)
    Vec2 at_um;      ///< acts at a place
};
inline constexpr float kAddMost = 100;
constexpr bool has_place(Act::What what) { return what >= Act::What::AddHealthy && what <= Act::What::Erase; }

}  // namespace sim
