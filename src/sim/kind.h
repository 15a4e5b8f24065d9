// The words that the model has for cells: what they are, what they do, and how ticks and ids are kept.
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>

namespace sim {

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
    Vaccine,   ///< a packet with one fragment, given from outside
};
inline constexpr std::size_t kKinds = 12;
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
    Helper,      ///< CD4 T cell that supports others
    Memory,      ///< stays when a response is over; ready sooner when its badge comes back
};
enum class Fate : std::uint8_t { Alive, Dying, Gone };
enum class Badge : std::uint8_t {
    None,
    Self,
    NonSelf,
    Other
};                                                            ///< Other: non-self too, but not the piece that is here
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

}  // namespace sim
