// A cell: what it is, what it shows, what a T cell carries and is about. Data only; the rules are in rules.h.
#pragma once
#include "base/vec.h"

#include <array>
#include <compare>
#include <cstdint>

namespace sim {

using base::Vec2;

enum class Kind : std::uint8_t { Healthy, Tumour, TCell };
enum class Fate : std::uint8_t { Alive, Dying, Gone };
enum class Badge : std::uint8_t { None, Self, NonSelf };
enum class Socket : std::uint8_t { Free, Pressed, Covered };  ///< one PD-1: free, pressed by PD-L1, under an antibody
enum class Doing : std::uint8_t { Crawling, Reading, Bound, Guided };  ///< what a T cell is about

struct CellId {
    std::uint32_t value{0};  ///< 0 = no cell; ids are never used twice
    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(CellId, CellId) = default;
};

/// One MHC holder on the membrane.
struct Site {
    Badge badge{Badge::None};
    Badge coming{Badge::None};  ///< a fragment on its way from inside; None = nothing under way
    std::uint32_t since{0};     ///< tick at which `coming` set out, or at which `badge` arrived
};

inline constexpr int kSites = 8;    ///< MHC holders drawn and read per tissue cell
inline constexpr int kSockets = 6;  ///< PD-1 per T cell
inline constexpr int kPlugs = 6;    ///< PD-L1 per tissue cell at full expression

/// Outward unit vector of MHC holder `site` on a cell that faces +x: every 45°, counter-clockwise.
Vec2 site_direction(int site);

struct TissueSide {  ///< used when kind is Healthy or Tumour
    std::array<Site, kSites> sites;
    std::uint8_t plugs{0};      ///< PD-L1 on the membrane, 0 … kPlugs
    float virus{0};             ///< virus load, 0 none … 1 full
    std::uint32_t damage{0};    ///< hits in a row, each within Params::hit_memory_min of the one before
    std::uint32_t last_hit{0};  ///< tick of the latest hit; 0 = never
    std::uint32_t hits{0};      ///< hits ever taken
    Vec2 home_um;               ///< where neighbours hold it
};

struct TCellSide {  ///< used when kind is TCell
    Doing doing{Doing::Crawling};
    CellId partner;         ///< cell it touches (Reading, Bound) or is led to (Guided)
    std::int8_t site{-1};   ///< MHC holder under its TCR; -1 = none
    std::uint8_t reads{0};  ///< badges read in this contact
    std::int8_t way{1};     ///< +1 or -1: which way round the cell it reads
    float grip{0};          ///< how well the badge under the TCR fits, 0 … 1
    float foreign_grip{1};  ///< how well its one kind of receptor fits the non-self badges here; 0 … 1
    float self_grip{0};     ///< how well this T cell fits self badges; 0 … 1, most near 0
    float signal{0};        ///< adds up while bound; granules leave at Params::signal_needed
    std::array<Socket, kSockets> sockets{};  ///< PD-1
    std::uint32_t since{0};                  ///< tick at which `doing` began
    std::uint32_t read_since{0};             ///< tick at which the TCR reached `site`
    std::uint32_t fired{0};                  ///< tick of the last granule release; 0 = never
    CellId aim;                              ///< cell at which those granules fly
    CellId last;                             ///< cell it left most recently
    std::uint32_t left{0};                   ///< tick at which it left
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
    TCellSide t;
};

}  // namespace sim
