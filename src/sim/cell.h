// A cell: what it is, what it shows, what it carries and is about. Data only; the rules are declared in rules.h.
#pragma once
#include "base/vec.h"

#include <array>
#include <compare>
#include <cstdint>
#include <memory>

namespace sim {

using base::Vec2;

enum class Kind : std::uint8_t {
    Healthy,  ///< tissue of some kind, see Tissue; infected while it holds a virus
    Tumour,
    TCell,       ///< of any ripeness
    NkCell,      ///< natural killer: acts on cells that hold up too few badges
    Dendritic,   ///< samples, travels, shows
    Macrophage,  ///< eats germs and what is left of cells
    BCell,       ///< once it has met a germ it sends out antibodies
    Bacterium,
    VirusParticle,  ///< outside a cell; inside, it is TissueSide::virus
    Fungus,
    Antibody,  ///< free in the tissue, from a B cell
};
enum class Tissue : std::uint8_t {
    Plain,
    Skin,
    Thyroid,
    Joint,
    Connective,
    Thymus
};  ///< what a healthy cell is part of
enum class Ripeness : std::uint8_t {
    Young,       ///< in the thymus, not yet tested
    Naive,       ///< has never met its badge; cannot act yet
    Effector,    ///< ready to act
    Quiet,       ///< had signal 1 without signal 2: answers no more
    Regulatory,  ///< calms others
};
enum class Fate : std::uint8_t { Alive, Dying, Gone };
enum class Badge : std::uint8_t { None, Self, NonSelf };
enum class Socket : std::uint8_t { Free, Pressed, Covered };  ///< one PD-1: free, pressed by PD-L1, under an antibody
enum class Doing : std::uint8_t {
    Crawling,
    Reading,  ///< TCR (T cell) or NK receptor at one holder after another
    Bound,    ///< stays: signal adds up
    Guided,   ///< led to a cell by the reader
    Eating,   ///< macrophage: has a germ or debris in its grip
    Leaving,  ///< dendritic cell: on its way to the lymph node
    Showing,  ///< dendritic cell: in the lymph node, holds up what it brought
};

struct CellId {
    std::uint32_t value{0};  ///< 0 = no cell; ids are never used twice
    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(CellId, CellId) = default;
};

/// A tick kept in two bytes, for what lasts minutes: read it with `full_tick`.
using ShortTick = std::uint16_t;
constexpr ShortTick short_tick(std::uint32_t tick) { return static_cast<ShortTick>(tick & 0xFFFFU); }
/// The latest tick up to `now` that `kept` can mean.
constexpr std::uint32_t full_tick(ShortTick kept, std::uint32_t now) { return now - ((now - kept) & 0xFFFFU); }

/// One MHC holder on the membrane.
struct Site {
    Badge badge{Badge::None};
    Badge coming{Badge::None};  ///< a fragment on its way from inside; None = nothing under way
    ShortTick since{0};         ///< tick at which `coming` set out, or at which `badge` arrived
};

inline constexpr int kSites = 8;    ///< MHC holders drawn and read per cell
inline constexpr int kSockets = 6;  ///< PD-1 per T cell
inline constexpr int kPlugs = 6;    ///< PD-L1 per tissue cell at full expression

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

/// Used by T cells and NK cells; `doing`, `partner` and `since` by every cell that moves.
struct TCellSide {
    Doing doing{Doing::Crawling};
    Ripeness ripeness{Ripeness::Effector};
    CellId partner;             ///< cell it touches (Reading, Bound, Eating) or is led to (Guided)
    std::int8_t site{-1};       ///< MHC holder under its receptor; -1 = none
    std::uint8_t reads{0};      ///< badges read in this contact
    std::uint8_t missing{0};    ///< NK cell: empty holders found in this contact
    std::int8_t way{1};         ///< +1 or -1: which way round the cell it reads
    float grip{0};              ///< how well the badge under the TCR fits, 0 … 1
    float foreign_grip{1};      ///< how well its one kind of receptor fits the non-self badges here; 0 … 1
    float self_grip{0};         ///< how well this T cell fits self badges; 0 … 1, most near 0
    float signal{0};            ///< adds up while bound
    float alone{0};             ///< naive: minutes of signal 1 without signal 2
    float b7{0};                ///< Dendritic: B7 for signal 2, 0 … 1
    float ctla4{0};             ///< CTLA-4 on its membrane, 0 … 1; takes B7 away from CD28
    std::uint8_t divisions{0};  ///< still to come after priming
    std::array<Socket, kSockets> sockets{};  ///< PD-1
    std::uint32_t since{0};                  ///< tick at which `doing` began
    std::uint32_t read_since{0};             ///< tick at which the TCR reached `site`
    std::uint32_t fired{0};                  ///< tick of the last granule release, division or antibody; 0 = never
    CellId aim;                              ///< cell at which granules fly
    CellId last;                             ///< cell it left most recently
    std::uint32_t left{0};                   ///< tick at which it left
};

/// The TCellSide of a cell, made when it is first written to: tissue cells, nearly all of a big world, do without one.
class TCellPocket {
public:
    TCellPocket() = default;
    TCellPocket(const TCellPocket& other) : side_{other.copy()} {}
    TCellPocket(TCellPocket&&) noexcept = default;
    TCellPocket& operator=(const TCellPocket& other) {
        if (this != &other) side_ = other.copy();
        return *this;
    }
    TCellPocket& operator=(TCellPocket&&) noexcept = default;
    ~TCellPocket() = default;

    const TCellSide& operator*() const { return side_ ? *side_ : kEmpty; }
    const TCellSide* operator->() const { return &**this; }
    TCellSide& operator*() {
        if (!side_) side_ = std::make_unique<TCellSide>();
        return *side_;
    }
    TCellSide* operator->() { return &**this; }
    /// False while everything in it is as it began.
    bool in_use() const { return side_ != nullptr; }

private:
    std::unique_ptr<TCellSide> copy() const { return side_ ? std::make_unique<TCellSide>(*side_) : nullptr; }
    static constexpr TCellSide kEmpty{};
    std::unique_ptr<TCellSide> side_;
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
inline bool can_kill(const Cell& cell) {
    return cell.kind == Kind::NkCell || (cell.kind == Kind::TCell && cell.t->ripeness == Ripeness::Effector);
}

}  // namespace sim
