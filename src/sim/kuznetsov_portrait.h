// The phase portrait of Kuznetsov's equations as lists of points, for axes with powers of ten: who draws them is not known here.
#pragma once
#include "sim/kuznetsov.h"

#include <vector>

namespace sim::kuznetsov {

/// Corners of the picture, cells; all > 0, for the axes are in powers of ten. What is no such window becomes the default.
struct Window {
    State low{1e4, 1};
    State high{1e7, 1e9};
};
/// `low` · (`high` / `low`)^`share`, share 0 … 1: an even step on an axis with powers of ten. Without libm; good to a millionth.
double along(double low, double high, double share);

using Line = std::vector<State>;
/// All lines may leave the window: clip them. A line that is not there is empty.
struct Portrait {
    Window window;  ///< the one used
    SteadyStates steady;
    Line tumour_still;           ///< dT/dt = 0 with T > 0; left of it (fewer effectors) the tumor grows
    Line effectors_still_small;  ///< dE/dt = 0, for small tumors…
    Line effectors_still_large;  ///< …and for large ones; between the two the tumor calls in more than are lost
    Line separatrix;  ///< the border of fates, edge to edge through the saddle; empty where there is one fate only
};
/// Some 0.3 ms.
Portrait portrait(const Rates& rates, const Window& window = {});

struct Arrow {
    State at;
    double effectors_per_day{0};  ///< (dE/dt) / E: the slope that an axis with powers of ten shows
    double tumour_per_day{0};     ///< (dT/dt) / T
};
/// `columns` × `rows` arrows at the middles of equal boxes on axes with powers of ten, row by row from the lower left. 1 … 64 each.
std::vector<Arrow> arrows(const Rates& rates, int columns, int rows, const Window& window = {});

struct Balance {
    double k{0};
    double tumour{0};
};
/// All steady states with a tumor over k: for a picture of the tipping points. Does not look at rates.k.
struct Tipping {
    Thresholds thresholds;
    std::vector<Balance> dormant;  ///< stable, from (nearly) no tumor at cleared_k up to where k reaches 0
    std::vector<Balance> between;  ///< the saddle, from k = 0 up to the fold at escape_ends_k
    std::vector<Balance> escape;   ///< stable, from the fold up to a full place at k = 0
};
Tipping tipping(const Rates& rates, double least_tumour = kOneCell);

}  // namespace sim::kuznetsov
