// Kuznetsov's equations in time: one step, a path, its fate and the border between fates.
#include "sim/kuznetsov.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace sim::kuznetsov {

namespace {

constexpr double kLongest_days = 20'000;
constexpr double kShortestStep_days = 1e-4;
constexpr double kFatePace = 0.1;    // of the fastest process per step: RK4 then errs by some 1e-7 a step
constexpr int kFateSteps = 100'000;  // decades; only a start on the border itself needs them
constexpr double kCloseBy = 1e-6;    // share of E and of T
constexpr int kBorderHalvings = 26;  // from nine powers of ten down to one part in three million

/// NaN compares false with everything, so it falls through to `otherwise`.
double positive_or(double value, double otherwise) { return value > 0 && value <= 1e30 ? value : otherwise; }

double between(double value, double low, double high) {
    if (!(value > low)) return low;  // NaN too
    return value < high ? value : high;
}

double fastest_per_day(const Rates& r, State at) {
    return r.a + r.p + r.d + r.m * at.tumour + r.k * r.n * at.effectors;
}

Sample sample(double day, State at) {
    return {.day = day,
            .at = at,
            .shown = {std::max(at.effectors, kOneCell), std::max(at.tumour, kOneCell)},
            .under_one_cell = at.tumour > 0 && at.tumour < kOneCell};
}

bool close_by(State at, State rest) {
    return std::abs(at.effectors - rest.effectors) <= kCloseBy * rest.effectors &&
           std::abs(at.tumour - rest.tumour) <= kCloseBy * rest.tumour;
}

/// Two fates are open: follows the path until it is in a trap.
/// Escape: no path leaves {T > saddle, E < saddle}, for on its edges the flow points inwards, and escape is all there is inside.
/// Held: a path that crosses the line above the dormant state twice has gone round it once. It came back nearer, since closed
/// paths do not exist (the divergence of the flow divided by E T is negative) and the dormant state is stable; so its own turn
/// fences it in.
Fate follow(const Rates& r, State at, State dormant, State saddle) {
    if (close_by(at, dormant)) return Fate::Dormant;  // it might stand still there and cross nothing
    int crossed = 0;
    for (int i = 0; i < kFateSteps; ++i) {
        if (at.tumour > saddle.tumour && at.effectors < saddle.effectors) return Fate::Escape;
        const State next = step(r, at, kFatePace / fastest_per_day(r, at));
        const bool falls_past = at.tumour > dormant.tumour && next.tumour <= dormant.tumour;
        if (falls_past && next.effectors > dormant.effectors && ++crossed == 2) return Fate::Dormant;
        at = next;
    }
    return Fate::Undecided;
}

Fate fate_among(const Rates& r, const SteadyStates& states, State start) {
    if (start.tumour <= 0) return Fate::TumourFree;
    // No closed paths, and no path grows without end: with one stable state, all end there.
    if (!states.dormant) return Fate::TumourFree;
    if (!states.between) return Fate::Dormant;
    return follow(r, start, states.dormant->at, states.between->at);
}

}  // namespace

Rates usable(const Rates& rates) {
    const Rates published;
    return {.s = positive_or(rates.s, published.s),
            .p = positive_or(rates.p, published.p),
            .g = positive_or(rates.g, published.g),
            .m = positive_or(rates.m, published.m),
            .d = positive_or(rates.d, published.d),
            .a = positive_or(rates.a, published.a),
            .b = positive_or(rates.b, published.b),
            .n = positive_or(rates.n, published.n),
            .k = rates.k == rates.k ? between(rates.k, kKillLeast, kKillMost) : published.k};
}

State usable(const Rates& rates, State start) {
    return {between(start.effectors, 0, 32 * rates.s / rates.d), between(start.tumour, 0, 2 / rates.b)};
}

State without_tumour(const Rates& rates) {
    const Rates r = usable(rates);
    return {r.s / r.d, 0};
}

State flow(const Rates& r, State at) {
    const double met = at.effectors * at.tumour;
    return {r.s + met * (r.p / (r.g + at.tumour) - r.m) - r.d * at.effectors,
            r.a * at.tumour * (1 - r.b * at.tumour) - r.k * r.n * met};
}

State step(const Rates& r, State at, double days) {
    const double half = days / 2;
    const State f1 = flow(r, at);
    const State f2 = flow(r, {at.effectors + half * f1.effectors, at.tumour + half * f1.tumour});
    const State f3 = flow(r, {at.effectors + half * f2.effectors, at.tumour + half * f2.tumour});
    const State f4 = flow(r, {at.effectors + days * f3.effectors, at.tumour + days * f3.tumour});
    const double sixth = days / 6;
    return {at.effectors + sixth * (f1.effectors + 2 * (f2.effectors + f3.effectors) + f4.effectors),
            at.tumour + sixth * (f1.tumour + 2 * (f2.tumour + f3.tumour) + f4.tumour)};
}

void run(const Rates& rates, State start, double days, std::span<Sample> out, double step_days) {
    if (out.empty()) return;
    const Rates r = usable(rates);
    State at = usable(r, start);
    out[0] = sample(0, at);
    if (out.size() == 1) return;
    const double each = between(step_days, kShortestStep_days, kSketchStep_days);
    const double wanted = between(days, 0, kLongest_days) / (each * static_cast<double>(out.size() - 1));
    const auto steps = std::max<std::int64_t>(1, static_cast<std::int64_t>(wanted + 0.5));
    std::int64_t done = 0;
    for (std::size_t i = 1; i < out.size(); ++i) {
        for (std::int64_t j = 0; j < steps; ++j) at = step(r, at, each);
        done += steps;
        out[i] = sample(static_cast<double>(done) * each, at);
    }
}

Fate fate(const Rates& rates, State start) {
    const Rates r = usable(rates);
    return fate_among(r, steady_states(r), usable(r, start));
}

Border border(const Rates& rates, double effectors) {
    const Rates r = usable(rates);
    const SteadyStates states = steady_states(r);
    if (!states.between) return {};
    const State start = usable(r, {effectors, 0});
    const auto escapes = [&](double tumour) {
        return fate_among(r, states, {start.effectors, tumour}) == Fate::Escape;
    };
    double held = std::min(kOneCell, 1e-6 / r.b);
    double lost = 1 / r.b;
    if (escapes(held)) return {Border::Where::AllEscape, 0};
    if (!escapes(lost)) return {};
    for (int i = 0; i < kBorderHalvings; ++i) {
        const double middle = std::sqrt(held * lost);
        (escapes(middle) ? lost : held) = middle;
    }
    return {Border::Where::Between, std::sqrt(held * lost)};
}

}  // namespace sim::kuznetsov
