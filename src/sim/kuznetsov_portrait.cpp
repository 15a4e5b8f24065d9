// Lines of the phase portrait: where one of the two stands still, the border of fates, arrows, and steady states over k.
#include "sim/kuznetsov_portrait.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sim::kuznetsov {

namespace {

constexpr int kPieces = 48;         // straight pieces of half a curve
constexpr double kWayPace = 0.15;   // of the fastest process per step along the separatrix
constexpr double kWayPiece = 0.04;  // and no further than this share of E and T together
constexpr double kWayOut = 1e-4;    // first step away from the saddle, as a share of E and T
constexpr int kWaySteps = 6000;
constexpr double kWayPointApart = 0.02;  // points closer than this share of E and T look like one

bool sound(double low, double high) { return low > 0 && high > low && high <= 1e30; }

Window usable_window(const Window& window) {
    const bool holds =
        sound(window.low.effectors, window.high.effectors) && sound(window.low.tumour, window.high.tumour);
    return holds ? window : Window{};
}

/// Net loss of effector cells per day and cell: they stand still where E times this is s.
double loss_per_day(const Rates& r, double tumour) { return r.d + r.m * tumour - r.p * tumour / (r.g + tumour); }

struct Pair {
    double small, large;
};
/// The tumors at which `loss_per_day` is `loss`. `small` is negative when loss > d.
std::optional<Pair> tumours_with_loss(const Rates& r, double loss) {
    const double c = (r.d - loss) * r.g, b = r.m * r.g + (r.d - loss) - r.p;  // m T² + b T + c
    const double under = b * b - 4 * r.m * c;
    if (b >= 0 || under < 0) return std::nullopt;
    const double sum = (-b + std::sqrt(under)) / 2;
    return Pair{c / sum, sum / r.m};
}

Line tumour_still(const Rates& r, const Window& w) {
    const double kill = r.k * r.n;
    const auto effectors = [&](double tumour) { return r.a * (1 - r.b * tumour) / kill; };
    const double quarter = 0.25 / r.b;  // of a full place
    Line line;
    if (w.low.tumour < quarter) {
        for (int i = 0; i < kPieces; ++i) {
            const double tumour = along(w.low.tumour, quarter, i / double{kPieces});
            line.push_back({effectors(tumour), tumour});
        }
    }
    const double from = effectors(std::max(quarter, w.low.tumour));
    if (from <= w.low.effectors) return line;
    for (int i = 0; i <= kPieces; ++i) {  // near the top E says more than T
        const double now = along(from, w.low.effectors, i / double{kPieces});
        line.push_back({now, (1 - kill * now / r.a) / r.b});
    }
    return line;
}

Line effectors_still_small(const Rates& r, const Window& w) {
    Line line;
    const double risen = 1.5 * r.s / r.d;  // E is s/d without a tumor; from here on, E says more than T
    const auto knee = tumours_with_loss(r, r.s / risen);
    if (!knee || knee->small <= w.low.tumour) return line;
    for (int i = 0; i < kPieces; ++i) {
        const double tumour = along(w.low.tumour, knee->small, i / double{kPieces});
        line.push_back({r.s / loss_per_day(r, tumour), tumour});
    }
    if (w.high.effectors <= risen) return line;
    for (int i = 0; i <= kPieces; ++i) {
        const double effectors = along(risen, w.high.effectors, i / double{kPieces});
        if (const auto pair = tumours_with_loss(r, r.s / effectors)) line.push_back({effectors, pair->small});
    }
    return line;
}

Line effectors_still_large(const Rates& r, const Window& w) {
    Line line;
    const double at_top = loss_per_day(r, w.high.tumour);
    const double least = at_top > 0 ? std::max(w.low.effectors, r.s / at_top) : w.high.effectors;
    if (least >= w.high.effectors) return line;
    for (int i = 0; i <= 2 * kPieces; ++i) {
        const double effectors = along(w.high.effectors, least, i / (2.0 * kPieces));
        if (const auto pair = tumours_with_loss(r, r.s / effectors)) line.push_back({effectors, pair->large});
    }
    return line;
}

bool inside(const Window& w, State at) {
    return at.effectors >= w.low.effectors && at.effectors <= w.high.effectors && at.tumour >= w.low.tumour &&
           at.tumour <= w.high.tumour;
}

/// The share of the way from `from` (inside) to `to` (outside) at which the edge lies.
State at_edge(const Window& w, State from, State to) {
    double share = 1;
    const auto meet = [&](double a, double b, double low, double high) {
        if (b < low) share = std::min(share, (a - low) / (a - b));
        if (b > high) share = std::min(share, (high - a) / (b - a));
    };
    meet(from.effectors, to.effectors, w.low.effectors, w.high.effectors);
    meet(from.tumour, to.tumour, w.low.tumour, w.high.tumour);
    return {from.effectors + share * (to.effectors - from.effectors), from.tumour + share * (to.tumour - from.tumour)};
}

/// Back in time along one of the two paths that run into the saddle, until the window ends.
Line way_back(const Rates& r, const Window& w, const SteadyState& saddle, double side) {
    State at{saddle.at.effectors + side * saddle.way_in.effectors, saddle.at.tumour + side * saddle.way_in.tumour};
    Line line{at};
    for (int i = 0; i < kWaySteps; ++i) {
        const State rate = flow(r, at);
        const double moving = std::abs(rate.effectors) / at.effectors + std::abs(rate.tumour) / at.tumour;
        const double fastest = r.a + r.p + r.d + r.m * at.tumour + r.k * r.n * at.effectors;
        const double days = std::min(kWayPace / fastest, kWayPiece / moving);
        const State next = step(r, at, -days);
        if (!inside(w, next)) {
            line.push_back(at_edge(w, at, next));
            break;
        }
        const State last = line.back();
        const double apart = std::abs(next.effectors - last.effectors) / last.effectors +
                             std::abs(next.tumour - last.tumour) / last.tumour;
        if (apart >= kWayPointApart) line.push_back(next);
        at = next;
    }
    return line;
}

/// The saddle may lie outside of the window, and its paths still come through: they are followed in a window that holds it.
Line separatrix(const Rates& r, const Window& w, const SteadyState& saddle) {
    const Window wide{
        {std::min(w.low.effectors, saddle.at.effectors / 2), std::min(w.low.tumour, saddle.at.tumour / 2)},
        {std::max(w.high.effectors, saddle.at.effectors * 2), std::max(w.high.tumour, saddle.at.tumour * 2)}};
    Line line = way_back(r, wide, saddle, -kWayOut);
    std::reverse(line.begin(), line.end());
    line.push_back(saddle.at);
    const Line other = way_back(r, wide, saddle, kWayOut);
    line.insert(line.end(), other.begin(), other.end());
    return line;
}

/// Steady states for tumors from `low` to `high`; `even` on an axis with powers of ten, or on a plain one.
std::vector<Balance> balances(const Rates& r, double low, double high, bool powers) {
    std::vector<Balance> line;
    if (!(low > 0) || !(high > low)) return line;
    for (int i = 0; i <= 2 * kPieces; ++i) {
        const double share = i / (2.0 * kPieces);
        const double tumour = powers ? along(low, high, share) : low + share * (high - low);
        line.push_back({std::max(0.0, k_that_holds(r, tumour)), tumour});
    }
    return line;
}

}  // namespace

double along(double low, double high, double share) {
    double power = high / low, result = low;
    if (share >= 1) return high;
    // the digits of `share` in base two, each with the square root of the power before
    for (int bit = 0; bit < 24 && share > 0; ++bit) {
        power = std::sqrt(power);
        share *= 2;
        if (share >= 1) {
            result *= power;
            share -= 1;
        }
    }
    return result;
}

Portrait portrait(const Rates& rates, const Window& window) {
    const Rates r = usable(rates);
    const Window w = usable_window(window);
    Portrait picture{.window = w,
                     .steady = steady_states(r),
                     .tumour_still = tumour_still(r, w),
                     .effectors_still_small = effectors_still_small(r, w),
                     .effectors_still_large = effectors_still_large(r, w),
                     .separatrix = {}};
    if (picture.steady.between) picture.separatrix = separatrix(r, w, *picture.steady.between);
    return picture;
}

std::vector<Arrow> arrows(const Rates& rates, int columns, int rows, const Window& window) {
    const Rates r = usable(rates);
    const Window w = usable_window(window);
    const int wide = std::clamp(columns, 1, 64), tall = std::clamp(rows, 1, 64);
    std::vector<Arrow> field;
    for (int row = 0; row < tall; ++row) {
        const double tumour = along(w.low.tumour, w.high.tumour, (row + 0.5) / tall);
        for (int column = 0; column < wide; ++column) {
            const State at{along(w.low.effectors, w.high.effectors, (column + 0.5) / wide), tumour};
            const State rate = flow(r, at);
            field.push_back({at, rate.effectors / at.effectors, rate.tumour / at.tumour});
        }
    }
    return field;
}

Tipping tipping(const Rates& rates, double least_tumour) {
    const Rates r = usable(rates);
    Tipping picture{.thresholds = thresholds(r), .dormant = {}, .between = {}, .escape = {}};
    const double least = least_tumour > 0 ? least_tumour : kOneCell;
    const double full = 1 / r.b;
    const double fold = picture.thresholds.escape_ends_tumour;
    const auto no_loss = tumours_with_loss(r, 0);
    if (!no_loss || fold <= no_loss->large) return picture;  // other rates than the published ones may have no fold
    picture.dormant = balances(r, least, no_loss->small, true);
    picture.between = balances(r, no_loss->large, fold, false);
    picture.escape = balances(r, fold, full, false);
    return picture;
}

}  // namespace sim::kuznetsov
