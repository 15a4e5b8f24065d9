// Tumor and effector cells as two equations (Kuznetsov, Makalkin, Taylor & Perelson 1994): paths, steady states, tipping points.
#pragma once
#include <cstdint>
#include <optional>
#include <span>

namespace sim::kuznetsov {

/// The letters are the paper's, so that the equations can be read beside it. Bull Math Biol 56(2):295-321, PMID 8186756; values
/// as in the curated copy BIOMD0000000762. Fitted to a mouse lymphoma (BCL1) in the spleen: not to breast cancer, not to people.
///     dE/dt = s + p E T / (g + T) - m E T - d E          E effector cells, T tumor cells, t days
///     dT/dt = a T (1 - b T) - k n E T
struct Rates {
    double s{13'000};     ///< effector cells that come in, cells/day
    double p{0.1245};     ///< recruitment by the tumor at its fullest, 1/day
    double g{2.019e7};    ///< tumor at which recruitment is half of that, cells
    double m{3.422e-10};  ///< effector cells lost by meeting tumor cells, 1/(day cell)
    double d{0.0412};     ///< death of effector cells, 1/day
    double a{0.18};       ///< growth of a small tumor, 1/day
    double b{2.0e-9};     ///< 1 / the largest tumor the place can hold, 1/cell
    double n{1.101e-7};   ///< killing, 1/(day cell)
    double k{1};          ///< OUR OWN addition, not in the paper: times the killing. Below 1 braked, above 1 released
};
inline constexpr double kKillLeast = 0.01, kKillMost = 10;  ///< `k` is kept between these
inline constexpr double kStep_days = 0.01;                  ///< exact: ten digits at day 100
inline constexpr double kSketchStep_days = 0.1;             ///< for dragging: four digits at least, a tenth of the work
inline constexpr double kOneCell = 1;                       ///< under one cell the equations go on, life does not

struct State {
    double effectors{0}, tumour{0};  ///< cells
    friend constexpr bool operator==(const State&, const State&) = default;
};

/// `rates` with anything that is no positive number set to the published value, and k within its range. What takes rates from a
/// caller calls this itself; only flow() and step(), which are called millions of times, expect rates that are usable.
Rates usable(const Rates& rates);
/// `start` with NaN and negative numbers set to 0, and at most 2 / b tumor cells and 32 s / d effector cells.
State usable(const Rates& rates, State start);
/// Where a place without a tumor comes to rest: E = s / d, T = 0. The usual E to start from.
State without_tumour(const Rates& rates);

/// The right-hand side, cells/day.
State flow(const Rates& rates, State at);
/// One Runge-Kutta step of fourth order; `days` may be negative. No allocation.
State step(const Rates& rates, State at, double days);

struct Sample {
    double day{0};
    State at;
    State shown;                 ///< the same, but at least one cell: for axes with powers of ten
    bool under_one_cell{false};  ///< 0 < T < 1: an artefact of the mathematics, to be marked as such
};
/// Fills `out` with the path from `start`: evenly spaced, first sample at day 0, last one at `days` (as near as whole steps allow).
void run(const Rates& rates, State start, double days, std::span<Sample> out, double step_days = kStep_days);

enum class Steady : std::uint8_t { StableNode, StableSpiral, Saddle, UnstableNode, UnstableSpiral };
struct SteadyState {
    State at;
    Steady kind{Steady::Saddle};
    double slow_per_day{0};     ///< larger eigenvalue of the Jacobian, or the real part of both
    double fast_per_day{0};     ///< smaller eigenvalue, or the real part of both
    double turning_per_day{0};  ///< imaginary part; 0 unless a spiral
    double period_days{0};      ///< of a small swing; 0 unless a spiral
    double e_fold_days{0};      ///< in which a small distance shrinks to 1/e (where stable), or grows e-fold
    State way_in;               ///< saddle: direction of the paths that run into it, scaled to |dE|/E + |dT|/T = 1
};
struct SteadyStates {
    SteadyState tumour_free;             ///< always there; stable only above Thresholds::cleared_k
    std::optional<SteadyState> dormant;  ///< held small; below cleared_k
    std::optional<SteadyState> between;  ///< the saddle through which the border of fates runs; below escape_ends_k
    std::optional<SteadyState> escape;   ///< near all that the place can hold; below escape_ends_k
};
SteadyStates steady_states(const Rates& rates);

struct Thresholds {
    double escape_ends_k{
        0};  ///< at this k the saddle and the escape state meet and vanish (1.6377 for the published rates)…
    double escape_ends_tumour{0};  ///< …with so many tumor cells
    double cleared_k{0};           ///< a d / (n s): from here on even the first tumor cell is lost again (5.1813)
};
/// Does not look at rates.k.
Thresholds thresholds(const Rates& rates);
/// The k for which a tumor of this size (> 0) stands still; negative where there is none. The curve of all steady states.
double k_that_holds(const Rates& rates, double tumour);

enum class Fate : std::uint8_t {
    TumourFree,
    Dormant,
    Escape,
    Undecided,  ///< so near the border that rounding would decide
};
/// What becomes of `start` in the long run. Some 0.1 ms.
Fate fate(const Rates& rates, State start);

struct Border {
    enum class Where : std::uint8_t { AllHeld, Between, AllEscape };
    Where where{Where::AllHeld};
    double tumour{0};  ///< Between: a smaller tumor is held or cleared, a larger one escapes
};
/// The tumor at day 0 that parts the fates, sought from one cell to what the place can hold. Some 3 ms: when k has changed, not
/// in each frame; Portrait::separatrix shows the same border for every E at once.
Border border(const Rates& rates, double effectors);

}  // namespace sim::kuznetsov
