// A cell: what it is, what it shows, what it carries and is about. Data only; the rules are declared in rules.h.
#pragma once
#include "base/vec.h"
#include "sim/kind.h"
#include "sim/t_cell_side.h"

#include <array>
#include <cstdint>

namespace sim {

using base::Vec2;

/// One MHC holder on the membrane.
struct Site {
    Badge badge{Badge::None};
    Badge coming{Badge::None};  ///< a fragment on its way from inside; None = nothing under way
    ShortTick since{0};         ///< tick at which `coming` set out, or at which `badge` arrived
};

inline constexpr int kSites = 8;  ///< MHC holders drawn and read per cell
inline constexpr int kPlugs = 6;  ///< PD-L1 per tissue cell at full expression

/// Outward unit vector of MHC holder `site` on a cell that faces +x: every 45°, counter-clockwise.
Vec2 site_direction(int site);

/// Used by Healthy, Tumour and Dendritic; `damage`, `coat` and `grown` also by germs.
struct TissueSide {
    std::array<Site, kSites> sites;
    Vec2 home_um;               ///< where neighbours hold it
    float virus{0};             ///< virus load, 0 none … 1 full
    float swapped{0};           ///< share of altered fragments in a healthy cell (the reader's "swap a badge")
    std::uint32_t last_hit{0};  ///< tick of the latest hit; 0 = never
    std::uint32_t grown{0};     ///< germs and tumour cells: tick of the last division
    Tissue tissue{Tissue::Plain};
    std::uint8_t holders{kSites};  ///< MHC holders it still puts up; those from here on stay empty
    std::uint8_t plugs{0};         ///< PD-L1 on the membrane, 0 … kPlugs
    std::uint8_t taken{0};         ///< one bit a holder: some receptor is at it
    std::uint8_t her2{0};          ///< HER2 on a tumour cell, 0 … 255 for 0 … 1; see her2_share
    std::uint8_t coat{0};          ///< antibodies stuck to it
    std::uint8_t damage{0};        ///< hits in a row, each within Params::hit_memory_min of the one before
    std::uint8_t hits{0};          ///< hits ever taken; 255 = so many or more
};

struct Cell {
    CellId id;
    Kind kind{Kind::Healthy};
    Fate fate{Fate::Alive};
    float radius_um{8};
    Vec2 pos_um;
    Vec2 before_um;               ///< position one tick ago, for drawing between ticks
    Vec2 facing{1, 0};            ///< unit vector; holders turn with it
    std::uint32_t fate_since{0};  ///< tick at which `fate` last changed
    TissueSide tissue;
    TCellPocket t;
};
static_assert(sizeof(Cell) <= 120, "50,000 of them, and snapshots, have to fit into a page");

constexpr bool is_tissue(Kind kind) { return kind == Kind::Healthy || kind == Kind::Tumour; }
constexpr bool is_germ(Kind kind) {
    return kind == Kind::Bacterium || kind == Kind::VirusParticle || kind == Kind::Fungus;
}
inline float her2_share(const Cell& cell) { return static_cast<float>(cell.tissue.her2) * (1.0F / 255.0F); }
inline bool is_killer(const Cell& cell) {
    return cell.kind == Kind::TCell && cell.fate == Fate::Alive && cell.t->ripeness == Ripeness::Effector;
}
inline bool can_kill(const Cell& cell) {
    return cell.kind == Kind::NkCell || (cell.kind == Kind::TCell && cell.t->ripeness == Ripeness::Effector);
}

}  // namespace sim
