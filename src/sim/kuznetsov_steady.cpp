// Where Kuznetsov's equations stand still, how paths move close by, and the two values of k at which fates vanish.
#include "sim/kuznetsov.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace sim::kuznetsov {

namespace {

constexpr double kTwoPi = 6.283185307179586476925286766559;

/// c0 + c1 u + c2 u² + c3 u³
using Cubic = std::array<double, 4>;
/// Real roots in ascending order.
struct Roots {
    std::array<double, 3> at{};
    std::size_t count{0};
    void add(double root) { at[count++] = root; }
};

double value(const Cubic& c, double u) { return c[0] + u * (c[1] + u * (c[2] + u * c[3])); }
double slope(const Cubic& c, double u) { return c[1] + u * (2 * c[2] + u * (3 * c[3])); }

/// Newton's way, with halving wherever it would leave the bracket; `c` changes sign once between `low` and `high`.
double root_between(const Cubic& c, double low, double high) {
    const bool rises = value(c, high) > 0;
    double u = (low + high) / 2;
    for (int i = 0; i < 200; ++i) {
        const double here = value(c, u);
        if (here == 0) return u;
        ((here > 0) == rises ? high : low) = u;
        const double tangent = u - here / slope(c, u);
        const double next = tangent > low && tangent < high ? tangent : (low + high) / 2;
        if (next == u || next == low || next == high) return next;
        u = next;
    }
    return u;
}

/// Where the slope of `c` is 0, between 0 and 1.
Roots bends(const Cubic& c) {
    Roots found;
    const double square = 3 * c[3], half = c[2], rest = c[1];
    const double under = half * half - square * rest;
    if (under <= 0) return found;
    const double far = -(half + (half < 0 ? -std::sqrt(under) : std::sqrt(under)));  // no difference of near equals
    std::array<double, 2> both{square != 0 ? far / square : -1.0, far != 0 ? rest / far : -1.0};
    if (both[0] > both[1]) std::swap(both[0], both[1]);
    for (const double u : both) {
        if (u > 0 && u < 1) found.add(u);
    }
    return found;
}

/// All simple roots with 0 < u < 1: between two bends there is one at most.
Roots roots(const Cubic& c) {
    const Roots bent = bends(c);
    Roots found;
    double low = 0;
    for (std::size_t i = 0; i <= bent.count; ++i) {
        const double high = i < bent.count ? bent.at[i] : 1.0;
        if ((value(c, low) > 0) != (value(c, high) > 0)) found.add(root_between(c, low, high));
        low = high;
    }
    return found;
}

/// With u = b T: a (1 - u) times the net loss of effector cells d + m T - p T/(g + T), times b (g + T), in powers of u. A tumor of
/// size u stands still where that equals k n s b (g + T).
Cubic growth_times_loss(const Rates& r) {
    const double m = r.m / r.b, g = r.g * r.b;
    const double q0 = r.d * g, q1 = r.d + m * g - r.p, q2 = m;
    return {r.a * q0, r.a * (q1 - q0), r.a * (q2 - q1), -r.a * q2};
}

struct Jacobian {
    double ee, et, te, tt;
};

Jacobian jacobian(const Rates& r, State at) {
    const double room = r.g + at.tumour, kill = r.k * r.n;
    return {.ee = r.p * at.tumour / room - r.m * at.tumour - r.d,
            .et = at.effectors * (r.p * r.g / (room * room) - r.m),
            .te = -kill * at.tumour,
            .tt = r.a - 2 * r.a * r.b * at.tumour - kill * at.effectors};
}

State way_in(const Jacobian& j, double eigenvalue, State at) {
    State way{j.et, eigenvalue - j.ee};
    const double length = std::abs(way.effectors) / at.effectors + std::abs(way.tumour) / at.tumour;
    return {way.effectors / length, way.tumour / length};
}

SteadyState near_to(const Rates& r, State at) {
    const Jacobian j = jacobian(r, at);
    const double half = (j.ee + j.tt) / 2;
    const double product = j.ee * j.tt - j.et * j.te;
    const double under = half * half - product;
    SteadyState state{.at = at};
    if (under < 0) {
        state.kind = half < 0 ? Steady::StableSpiral : Steady::UnstableSpiral;
        state.slow_per_day = state.fast_per_day = half;
        state.turning_per_day = std::sqrt(-under);
        state.period_days = kTwoPi / state.turning_per_day;
    } else {
        const double large = half + (half < 0 ? -std::sqrt(under) : std::sqrt(under));
        const double small = large != 0 ? product / large : 0;
        state.slow_per_day = std::max(large, small);
        state.fast_per_day = std::min(large, small);
        state.kind = product < 0 ? Steady::Saddle : half < 0 ? Steady::StableNode : Steady::UnstableNode;
    }
    state.e_fold_days = 1 / std::abs(state.slow_per_day);
    if (state.kind == Steady::Saddle && at.tumour > 0) state.way_in = way_in(j, state.fast_per_day, at);
    return state;
}

}  // namespace

SteadyStates steady_states(const Rates& rates) {
    const Rates r = usable(rates);
    SteadyStates states;
    states.tumour_free = near_to(r, {r.s / r.d, 0});
    Cubic still = growth_times_loss(r);
    still[0] -= r.k * r.n * r.s * r.g * r.b;
    still[1] -= r.k * r.n * r.s;
    const Roots found = roots(still);
    const auto at = [&](std::size_t i) {
        return near_to(r, {r.a * (1 - found.at[i]) / (r.k * r.n), found.at[i] / r.b});
    };
    if (found.count > 0) states.dormant = at(0);
    if (found.count == 3) {
        states.between = at(1);
        states.escape = at(2);
    }
    return states;
}

Thresholds thresholds(const Rates& rates) {
    const Rates r = usable(rates);
    // k = top(u) / (n s b (g + T)) bends where top' (G + u) = top, with G = b g; the last bend is the top of the fold.
    const Cubic top = growth_times_loss(r);
    const double g = r.g * r.b;
    const Roots bent = roots({top[1] * g - top[0], 2 * top[2] * g, 3 * top[3] * g + top[2], 2 * top[3]});
    Thresholds result{.cleared_k = r.a * r.d / (r.n * r.s)};
    if (bent.count > 0) {
        result.escape_ends_tumour = bent.at[bent.count - 1] / r.b;
        result.escape_ends_k = k_that_holds(r, result.escape_ends_tumour);
    }
    return result;
}

double k_that_holds(const Rates& rates, double tumour) {
    const Rates r = usable(rates);
    return value(growth_times_loss(r), r.b * tumour) / (r.n * r.s * r.b * (r.g + tumour));
}

}  // namespace sim::kuznetsov
