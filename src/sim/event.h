// What can happen in the tissue, told by step() and apply() to whoever wants to say or show it.
#pragma once
#include "sim/cell.h"

#include <cstdint>

namespace sim {

enum class Event : std::uint8_t {
    Infected,    ///< whom: the cell
    BadgeShown,  ///< a first non-self badge reached the surface; whom: the cell
    Touched,     ///< a T cell (who) reached a cell (whom)
    MovedOn,     ///< it found no match and left
    Matched,     ///< its TCR fits a badge; it stays
    Braked,      ///< at least half of its PD-1 is pressed
    Detached,    ///< it acted and then left, or its partner is dying
    StoodDown,   ///< it left without acting although it had a match
    Covered,     ///< at least half of its PD-1 is under antibodies (who)
    Fired,       ///< granules left
    Hit,         ///< …and took effect on `whom`
    HealthyHit,  ///< the same, on a healthy cell without virus
    Dying,       ///< `whom` had enough hits
    Gone,        ///< `whom` has been cleared away
    Count
};
struct Happening {
    std::uint32_t tick{0};
    Event event{Event::Touched};
    CellId who;
    CellId whom;
};

}  // namespace sim
