// What can happen in the tissue, told by step() and apply() to whoever wants to say or show it.
#pragma once
#include "sim/cell.h"

#include <cstdint>

namespace sim {

enum class Event : std::uint8_t {
    Infected,      ///< whom: the cell
    BadgeShown,    ///< a first non-self badge reached the surface; whom: the cell
    Touched,       ///< a T or NK cell (who) reached a cell (whom)
    MovedOn,       ///< it found nothing to act on and left
    Matched,       ///< its TCR fits a badge (NK: badges are missing); it stays
    Braked,        ///< at least half of its PD-1 is pressed
    Detached,      ///< it acted and then left, or its partner is dying
    StoodDown,     ///< it left without acting although it had a match
    Covered,       ///< at least half of its PD-1 is under antibodies (who)
    Fired,         ///< granules left
    Hit,           ///< …and took effect on `whom`
    HealthyHit,    ///< the same, on a healthy cell without virus
    Dying,         ///< `whom` had enough hits
    Gone,          ///< `whom` has been cleared away
    LetIn,         ///< a germ (whom) got in
    Eaten,         ///< a macrophage (who) ate a germ or what was left of a cell (whom)
    Coated,        ///< an antibody stuck to a germ (whom)
    TookUp,        ///< a dendritic cell (who) took up fragments of a cell (whom)
    Arrived,       ///< a dendritic cell reached the lymph node
    Primed,        ///< a naive T cell (who) had both signals from `whom` and is ready to act
    WentQuiet,     ///< a naive T cell had signal 1 alone for too long
    HeldBack,      ///< CTLA-4 took the second signal from a T cell (who)
    Divided,       ///< `who` became two: itself and `whom`
    Removed,       ///< a young T cell that gripped self too strongly, or could not read at all, was removed
    Graduated,     ///< a young T cell left the thymus
    Calmed,        ///< a regulatory T cell (who) kept a T cell (whom) from acting on self
    KeptOut,       ///< the wall turned a T cell (who) back
    Flagged,       ///< an NK cell (who) found enough stems of antibodies on `whom`; it stays
    GrowthSignal,  ///< HER2 pairs gave `whom` one more growth signal than is usual
    Unpaired,      ///< pertuzumab keeps the HER2 of `whom` apart
    Delivered,     ///< `whom` took in its first T-DM1
    Given,         ///< a dose of vaccine came in; whom: one of its packets
    Remembers,     ///< a T cell (who) stays as memory
    Recalled,      ///< a memory T cell (who) met its piece on `whom` again and is ready to act
    Fed,           ///< a T cell (who) took up the signal and became two: itself and `whom`
    FedCalming,    ///< the same, of a regulatory T cell
    Leaked,        ///< the blood vessel began to leak badly
    GrewIn,        ///< a tumour cell (whom) took the place of one that was cleared
    Grown,         ///< the dish is full
    GivenBack,     ///< what grew in it comes back into the body
    CarHit,        ///< a hit by a T cell with a CAR; told beside Hit
    Count
};

struct Happening {
    std::uint32_t tick{0};
    Event event{Event::Touched};
    CellId who;
    CellId whom;
    Kind whom_kind{Kind::Healthy};  ///< kept, because a germ that was eaten can no longer be asked
};

}  // namespace sim
