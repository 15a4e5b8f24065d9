// Kuznetsov's equations: every number of the published set-up, steady states, tipping points, fates, and the same bits everywhere.
#include "base/hash.h"
#include "sim/kuznetsov.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "fixtures.h"

namespace {

using namespace sim::kuznetsov;

const Rates kPublished;
/// The rounded set without units that papers print: E and T in millions, time in 1/(n T0).
const Rates kRounded{.s = 0.1181, .p = 1.131, .g = 20.19, .m = 0.00311, .d = 0.3743, .a = 1.636, .b = 0.002, .n = 1};
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();

Rates with_k(double k) {
    Rates rates;
    rates.k = k;
    return rates;
}
State without(double tumour) { return {kPublished.s / kPublished.d, tumour}; }

/// `value` rounds to `printed` when printed with that many digits.
void expect_digits(double value, double printed, int digits) {
    const double unit = std::pow(10.0, std::floor(std::log10(printed)) - digits + 1);
    EXPECT_NEAR(value, printed, 0.500001 * unit) << digits << " digits";
}

/// Daily samples.
std::vector<Sample> days(const Rates& rates, State start, int last, double step = kStep_days) {
    std::vector<Sample> path(static_cast<std::size_t>(last) + 1);
    run(rates, start, last, path, step);
    return path;
}

struct Row {
    int day;
    double effectors, tumour;
};
constexpr Row kVector[] = {
    {1, 3.27539e5, 5.76533e6},   {5, 3.66486e5, 1.00591e7},   {9, 4.24084e5, 1.70484e7},   {10, 4.42084e5, 1.93337e7},
    {20, 7.13475e5, 5.53288e7},  {30, 1.12231e6, 9.34219e7},  {34, 1.31426e6, 9.77686e7},  {40, 1.64941e6, 8.85157e7},
    {50, 2.39935e6, 4.60039e7},  {75, 2.39701e6, 1.70816e6},  {100, 1.21823e6, 1.30521e6}, {150, 1.50838e6, 2.62877e7},
    {200, 1.58937e6, 2.97294e6}, {300, 1.64346e6, 4.73018e6}, {500, 1.62066e6, 6.86359e6}, {1000, 1.60724e6, 8.09559e6},
};

TEST(Kuznetsov, FollowsTheTestVectorInEveryDigit) {
    const auto path = days({}, {3.2e5, 5e6}, 1000);
    for (const Row& row : kVector) {
        SCOPED_TRACE(row.day);
        const Sample& sample = path[static_cast<std::size_t>(row.day)];
        EXPECT_DOUBLE_EQ(sample.day, row.day);
        expect_digits(sample.at.effectors, row.effectors, 6);
        expect_digits(sample.at.tumour, row.tumour, 6);
    }
    int peak = 0;
    for (int day = 0; day <= 100; ++day) {
        if (path[static_cast<std::size_t>(day)].at.tumour > path[static_cast<std::size_t>(peak)].at.tumour) peak = day;
    }
    EXPECT_EQ(peak, 34);
}

TEST(Kuznetsov, MeetsTheRunThatOthersPublished) {  // of BIOMD0000000762: last sample 1.7e7 and 4.24e5, which is day 9
    const auto path = days({}, {3.2e5, 5e6}, 9);
    expect_digits(path.back().at.tumour, 1.7e7, 2);
    expect_digits(path.back().at.effectors, 4.24e5, 3);
}

TEST(Kuznetsov, TheStepIsFineEnough) {
    const auto path = days({}, {3.2e5, 5e6}, 100), finer = days({}, {3.2e5, 5e6}, 100, 0.001);
    expect_digits(path.back().at.effectors, 1'218'234.1459, 10);
    expect_digits(path.back().at.tumour, 1'305'212.7776, 10);
    EXPECT_NEAR(finer.back().at.effectors / path.back().at.effectors, 1, 1e-9);
    EXPECT_NEAR(finer.back().at.tumour / path.back().at.tumour, 1, 1e-9);
}

TEST(Kuznetsov, TheSketchIsGoodForAPicture) {
    for (const double k : {0.25, 1.0, 1.25, 2.0, 6.0}) {
        const auto exact = days(with_k(k), without(1e8), 365),
                   sketch = days(with_k(k), without(1e8), 365, kSketchStep_days);
        for (std::size_t i = 0; i < exact.size(); ++i) {
            ASSERT_NEAR(sketch[i].at.tumour / exact[i].at.tumour, 1, 1e-4) << "k " << k << " day " << i;
            ASSERT_NEAR(sketch[i].at.effectors / exact[i].at.effectors, 1, 1e-4) << "k " << k << " day " << i;
        }
    }
}

TEST(Kuznetsov, ScaledSetFollowsFromTheOneWithUnits) {
    constexpr double million = 1e6;
    const Rates& r = kPublished;
    expect_digits(r.s / (r.n * million * million), 0.118074, 6);
    expect_digits(r.p / (r.n * million), 1.13079, 6);
    expect_digits(r.g / million, 20.19, 4);
    expect_digits(r.m / r.n, 0.003108, 4);
    expect_digits(r.d / (r.n * million), 0.374205, 6);
    expect_digits(r.a / (r.n * million), 1.63488, 6);
    expect_digits(r.b * million, 0.002, 1);
    expect_digits(1 / (r.n * million), 9.0827, 5);  // days in one unit of its time
    expect_digits(std::log(2.0) / r.a, 3.85, 3);    // doubling of a small tumor
}

// ---- steady states

void expect_at(const SteadyState& state, double effectors, double tumour, int digits_e, int digits_t) {
    expect_digits(state.at.effectors, effectors, digits_e);
    if (digits_t > 0) expect_digits(state.at.tumour, tumour, digits_t);
}

/// Right-hand side zero, and eigenvalues that solve λ² - trace λ + determinant = 0 for a Jacobian by differences.
void expect_steady(const Rates& r, const SteadyState& state) {
    const State rate = flow(r, state.at);
    const double e = state.at.effectors, t = state.at.tumour;
    EXPECT_LT(std::abs(rate.effectors), 1e-9 * r.d * e);
    EXPECT_LE(std::abs(rate.tumour), 1e-9 * r.a * t);
    const double de = 1e-4 * e, dt = t > 0 ? 1e-4 * t : 1e-7 / r.b;
    const auto slope = [&](double by_e, double by_t) {
        const State up = flow(r, {e + by_e, t + by_t}), down = flow(r, {e - by_e, t - by_t});
        return State{(up.effectors - down.effectors) / (2 * (by_e + by_t)),
                     (up.tumour - down.tumour) / (2 * (by_e + by_t))};
    };
    const State along_e = slope(de, 0), along_t = slope(0, dt);
    const double trace = along_e.effectors + along_t.tumour;
    const double determinant = along_e.effectors * along_t.tumour - along_t.effectors * along_e.tumour;
    const double turning = state.turning_per_day;
    EXPECT_NEAR(state.slow_per_day + state.fast_per_day, trace, 1e-5 * r.a);
    EXPECT_NEAR(state.slow_per_day * state.fast_per_day + turning * turning, determinant, 1e-5 * r.a * r.a);
}

TEST(KuznetsovSteady, FourStatesOfThePublishedRates) {
    const SteadyStates states = steady_states({});
    ASSERT_TRUE(states.dormant && states.between && states.escape);
    expect_at(states.tumour_free, 3.15534e5, 0, 6, 0);
    EXPECT_EQ(states.tumour_free.at.tumour, 0);
    expect_at(*states.dormant, 1.608110e6, 8.186382e6, 7, 7);
    expect_at(*states.between, 7.585090e5, 2.680227e8, 7, 7);
    expect_at(*states.escape, 1.732125e5, 4.470258e8, 7, 7);
    for (const auto& state : {states.tumour_free, *states.dormant, *states.between, *states.escape})
        expect_steady({}, state);
    EXPECT_EQ(states.tumour_free.kind, Steady::Saddle);
    EXPECT_EQ(states.dormant->kind, Steady::StableSpiral);
    EXPECT_EQ(states.between->kind, Steady::Saddle);
    EXPECT_EQ(states.escape->kind, Steady::StableNode);
    expect_digits(states.dormant->period_days, 99.07, 4);
    expect_digits(states.dormant->e_fold_days, 181.3, 4);
    EXPECT_EQ(states.escape->period_days, 0);
}

TEST(KuznetsovSteady, FourStatesOfTheRoundedSetWithoutUnits) {
    const SteadyStates states = steady_states(kRounded);
    ASSERT_TRUE(states.dormant && states.between && states.escape);
    expect_at(states.tumour_free, 0.315522, 0, 6, 0);
    expect_at(*states.dormant, 1.609203, 8.189707, 7, 7);
    expect_at(*states.between, 0.759765, 267.797961, 6, 9);
    expect_at(*states.escape, 0.172977, 447.134229, 6, 9);
    EXPECT_EQ(states.dormant->kind, Steady::StableSpiral);
    EXPECT_EQ(states.between->kind, Steady::Saddle);
    EXPECT_EQ(states.escape->kind, Steady::StableNode);
    for (const auto& state : {states.tumour_free, *states.dormant, *states.between, *states.escape})
        expect_steady(kRounded, state);
}

TEST(KuznetsovSteady, HoldForEveryK) {
    for (int i = 1; i <= 1000; ++i) {
        const Rates r = with_k(i * 0.01);
        const SteadyStates states = steady_states(r);
        SCOPED_TRACE(r.k);
        EXPECT_EQ(states.dormant.has_value(), r.k < 5.1813);
        EXPECT_EQ(states.between.has_value(), r.k < 1.6377);
        EXPECT_EQ(states.escape.has_value(), r.k < 1.6377);
        EXPECT_EQ(states.tumour_free.kind, r.k < 5.1813 ? Steady::Saddle : Steady::StableNode);
        expect_steady(r, states.tumour_free);
        if (states.dormant) {
            expect_steady(r, *states.dormant);
            EXPECT_LT(states.dormant->slow_per_day, 0) << "the dormant state is stable wherever there is one";
            EXPECT_NEAR(k_that_holds(r, states.dormant->at.tumour) / r.k, 1, 1e-8);
        }
        if (!states.between) continue;
        expect_steady(r, *states.between);
        expect_steady(r, *states.escape);
        EXPECT_LT(states.dormant->at.tumour, states.between->at.tumour);
        EXPECT_LT(states.between->at.tumour, states.escape->at.tumour);
        EXPECT_EQ(states.between->kind, Steady::Saddle);
        EXPECT_EQ(states.escape->kind, Steady::StableNode);
    }
}

TEST(KuznetsovSteady, ASmallSwingTakesThePeriodAndFadesAsSaid) {
    const SteadyState rest = *steady_states({}).dormant;
    std::vector<Sample> path(40'001);  // 400 days
    run({}, {rest.at.effectors * 1.001, rest.at.tumour}, 400, path);
    std::vector<std::pair<double, double>> tops;  // day, height
    for (std::size_t i = 1; i + 1 < path.size(); ++i) {
        const auto over = [&](std::size_t at) { return path[at].at.effectors - rest.at.effectors; };
        if (over(i) > over(i - 1) && over(i) >= over(i + 1)) tops.emplace_back(path[i].day, over(i));
    }
    ASSERT_GE(tops.size(), 3U);
    EXPECT_NEAR(tops[2].first - tops[1].first, rest.period_days, 0.1);
    EXPECT_NEAR(tops[2].second / tops[1].second, std::exp(-rest.period_days / rest.e_fold_days), 0.002);
}

TEST(KuznetsovSteady, ThresholdsAreFoundAndCountStates) {
    const Thresholds found = thresholds({});
    expect_digits(found.escape_ends_k, 1.6377, 5);
    expect_digits(found.cleared_k, 5.1813, 5);
    EXPECT_NEAR(k_that_holds({}, found.escape_ends_tumour), found.escape_ends_k, 1e-12);
    EXPECT_TRUE(steady_states(with_k(found.escape_ends_k * (1 - 1e-7))).escape);
    EXPECT_FALSE(steady_states(with_k(found.escape_ends_k * (1 + 1e-7))).escape);
    EXPECT_TRUE(steady_states(with_k(found.cleared_k * (1 - 1e-7))).dormant);
    EXPECT_FALSE(steady_states(with_k(found.cleared_k * (1 + 1e-7))).dormant);
    const Rates& r = kPublished;
    EXPECT_DOUBLE_EQ(found.cleared_k, r.a * r.d / (r.n * r.s));
    const Thresholds rounded = thresholds(kRounded);  // rounding moves them in the third digit
    EXPECT_NEAR(rounded.escape_ends_k / found.escape_ends_k, 1, 5e-3);
    EXPECT_NEAR(rounded.cleared_k / found.cleared_k, 1, 5e-3);
}

// ---- the same bits everywhere

TEST(Kuznetsov, SameBitsOnEveryMachine) {
    std::string now;
    for (const double k : {0.25, 1.0, 1.25, 2.0, 6.0}) {
        base::Hash hash;
        const auto add = [&](double value) { hash.add(std::bit_cast<std::uint64_t>(value)); };
        for (const Sample& sample : days(with_k(k), without(1e8), 365)) {
            add(sample.at.effectors);
            add(sample.at.tumour);
        }
        const SteadyStates states = steady_states(with_k(k));
        for (const auto& state : {states.dormant, states.between, states.escape}) {
            if (!state) continue;
            for (const double value : {state->at.effectors, state->at.tumour, state->slow_per_day, state->period_days})
                add(value);
        }
        add(border(with_k(k), without(0).effectors).tumour);
        char line[64];
        std::snprintf(line, sizeof line, "k=%g %016llx\n", k, static_cast<unsigned long long>(hash.value()));
        now += line;
    }
    EXPECT_EQ(fixtures::golden("kuznetsov.txt", now), now);
}

// ---- what a caller may get wrong

TEST(Kuznetsov, StartsThatAreNoCellCountsAreMended) {
    for (const State wrong : {State{kNaN, kNaN}, State{-1, -5}, State{-kInf, kNaN}})
        EXPECT_EQ(usable({}, wrong), (State{0, 0}));
    EXPECT_DOUBLE_EQ(usable({}, {kInf, 1e300}).effectors, 32 * 13'000 / 0.0412);
    EXPECT_DOUBLE_EQ(usable({}, {kInf, 1e300}).tumour, 1e9);
    for (const State wrong : {State{kNaN, 1e8}, State{-3, 1e8}, State{kInf, kInf}, State{1e300, kNaN}}) {
        for (const Sample& sample : days({}, wrong, 365)) {
            ASSERT_TRUE(std::isfinite(sample.at.effectors) && std::isfinite(sample.at.tumour));
        }
        EXPECT_NE(fate({}, wrong), Fate::Undecided);
    }
}

TEST(Kuznetsov, RatesThatAreNoneAreThePublishedOnes) {
    Rates wrong{.s = kNaN, .p = -1, .g = 0, .m = kInf, .d = -kInf, .a = kNaN, .b = 0, .n = -2, .k = kNaN};
    EXPECT_EQ(steady_states(wrong).dormant->at, steady_states({}).dormant->at);
    EXPECT_EQ(days(wrong, without(1e8), 30).back().at, days({}, without(1e8), 30).back().at);
    EXPECT_EQ(usable(with_k(-4)).k, kKillLeast);
    EXPECT_EQ(usable(with_k(kInf)).k, kKillMost);
    EXPECT_EQ(usable(with_k(kNaN)).k, 1);
}

TEST(Kuznetsov, OddRequestsForAPathAreAnswered) {
    run({}, without(1e8), 10, {});  // nowhere to write to: nothing happens
    std::vector<Sample> one(1);
    run({}, without(1e8), 10, one);
    EXPECT_EQ(one[0].at, without(1e8));
    for (const double odd : {kNaN, -5.0, 0.0, kInf}) {
        std::vector<Sample> path(3);
        run({}, without(1e8), odd, path, odd > 0 ? kSketchStep_days : odd);
        EXPECT_GT(path[1].day, 0);
        EXPECT_GT(path[2].day, path[1].day);
        EXPECT_TRUE(std::isfinite(path[2].at.tumour));
    }
}

}  // namespace
