// Kuznetsov's equations in the long run: who escapes, who is held, where the border lies, and the lines of the phase portrait.
#include "sim/kuznetsov_portrait.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace {

using namespace sim::kuznetsov;

const Rates kPublished;

Rates with_k(double k) {
    Rates rates;
    rates.k = k;
    return rates;
}
State without(double tumour) { return {kPublished.s / kPublished.d, tumour}; }

/// The fate by nothing but time: forty years of steps, then the nearest steady state.
Fate fate_by_waiting(const Rates& r, State at) {
    for (int i = 0; i < 300'000; ++i) at = step(r, at, 0.05);
    const SteadyStates states = steady_states(r);
    const auto near = [&](const SteadyState& state) {
        return std::abs(at.effectors - state.at.effectors) < 1e-3 * state.at.effectors &&
               std::abs(at.tumour - state.at.tumour) < 1e-3 * state.at.tumour + 1;
    };
    if (states.dormant && near(*states.dormant)) return Fate::Dormant;
    if (states.escape && near(*states.escape)) return Fate::Escape;
    return near(states.tumour_free) ? Fate::TumourFree : Fate::Undecided;
}

TEST(KuznetsovFate, DependsOnTheStart) {
    EXPECT_EQ(fate({}, without(5e7)), Fate::Dormant);
    EXPECT_EQ(fate({}, without(1e8)), Fate::Escape);
    EXPECT_EQ(fate({}, without(0)), Fate::TumourFree);
    EXPECT_EQ(fate({}, without(1)), Fate::Dormant) << "one cell is enough for a tumor to come";
}

TEST(KuznetsovFate, IsWhatWaitingShows) {
    for (const double k : {0.3, 0.6, 1.0, 1.5, 2.0, 6.0}) {
        for (const double tumour : {1.0, 1e5, 1e7, 1e8, 4e8}) {
            for (const double effectors : {1e3, 3e5, 3e6}) {
                const State start{effectors, tumour};
                EXPECT_EQ(fate(with_k(k), start), fate_by_waiting(with_k(k), start))
                    << k << ' ' << effectors << ' ' << tumour;
            }
        }
    }
}

TEST(KuznetsovFate, StrongBrakeEveryStartEscapes) {
    for (const double k : {0.25, 0.35, 0.45, 0.55}) {
        for (double tumour = 1; tumour <= 1e7; tumour *= 10) {
            EXPECT_EQ(fate(with_k(k), without(tumour)), Fate::Escape) << k << ' ' << tumour;
        }
        EXPECT_EQ(border(with_k(k), without(0).effectors).where, Border::Where::AllEscape);
        EXPECT_TRUE(steady_states(with_k(k)).dormant) << "the dormant state is there, and missed";
        const State rest = steady_states(with_k(k)).dormant->at;
        EXPECT_EQ(fate(with_k(k), rest), Fate::Dormant);
        EXPECT_EQ(fate(with_k(k), {rest.effectors * 1.05, rest.tumour}), Fate::Dormant);
    }
    for (const double k : {0.60, 0.65}) {
        EXPECT_EQ(fate(with_k(k), without(1e6)), Fate::Dormant);
        EXPECT_EQ(fate(with_k(k), without(1e7)), Fate::Escape);
    }
}

TEST(KuznetsovFate, BorderOfTheTable) {
    constexpr struct {
        double k, tumour;
    } rows[] = {{0.75, 2.15e7}, {0.90, 4.50e7}, {1, 6.41e7}, {1.25, 1.28e8}, {1.50, 2.34e8}};
    for (const auto& [k, tumour] : rows) {
        const Border found = border(with_k(k), without(0).effectors);
        EXPECT_EQ(found.where, Border::Where::Between);
        EXPECT_NEAR(found.tumour / tumour, 1, 0.005 / (tumour > 1e8 ? tumour / 1e8 : tumour / 1e7)) << k;
        EXPECT_EQ(fate(with_k(k), without(found.tumour * 0.99999)), Fate::Dormant) << k;
        EXPECT_EQ(fate(with_k(k), without(found.tumour * 1.00001)), Fate::Escape) << k;
    }
    EXPECT_NEAR(border({}, without(0).effectors).tumour, 6.4080e7,
                0.0005e7);  // 6.40798e7, printed as 6.407 where digits are cut
}

TEST(KuznetsovFate, ThereIsOneBorderAndItRisesWithK) {
    double last = 0;
    for (double k = 0.60; k < 1.63; k += 0.05) {
        const Border found = border(with_k(k), without(0).effectors);
        ASSERT_EQ(found.where, Border::Where::Between) << k;
        EXPECT_GT(found.tumour, last) << k;
        last = found.tumour;
        for (double tumour = 1; tumour < 5e8; tumour *= 1.7) {
            EXPECT_EQ(fate(with_k(k), without(tumour)) == Fate::Escape, tumour > found.tumour) << k << ' ' << tumour;
        }
    }
}

TEST(KuznetsovFate, ReleasedEnoughAllAreHeldOrCleared) {
    for (const double k : {1.7, 2.0, 3.0}) {
        EXPECT_EQ(fate(with_k(k), without(1e8)), Fate::Dormant) << k;
        EXPECT_EQ(fate(with_k(k), without(4.9e8)), Fate::Dormant) << k;
        EXPECT_EQ(border(with_k(k), without(0).effectors).where, Border::Where::AllHeld);
    }
    EXPECT_EQ(fate(with_k(6), without(1e8)), Fate::TumourFree);
    EXPECT_EQ(border(with_k(6), without(0).effectors).where, Border::Where::AllHeld);
}

// ---- demos: one tumor of 1e8 cells, four settings of the brake

TEST(KuznetsovDemo, SameTumorFourFates) {
    constexpr int at_day[] = {0, 30, 60, 90, 120, 180, 365};
    constexpr struct {
        double k;
        double tumour[7];
        Fate ends;
    } demos[] = {
        {1, {1.00e8, 3.18e8, 3.76e8, 4.22e8, 4.40e8, 4.47e8, 4.47e8}, Fate::Escape},
        {1.25, {1.00e8, 2.47e8, 1.79e8, 1.43e7, 6.66e5, 2.16e7, 6.90e6}, Fate::Dormant},
        {2, {1.00e8, 6.22e7, 6.79e5, 5.73e5, 4.09e6, 4.26e6, 6.45e6}, Fate::Dormant},
        {6, {1.00e8, 2.39e5, 5.90e3, 1.09e3, 364, 60, 0.31}, Fate::TumourFree},
    };
    for (const auto& demo : demos) {
        std::vector<Sample> path(366);
        run(with_k(demo.k), without(1e8), 365, path);
        for (int i = 0; i < 7; ++i) {
            const double printed = demo.tumour[i];
            const int digits = printed == 60 || printed == 0.31 ? 2 : 3;
            const double unit = std::pow(10.0, std::floor(std::log10(printed)) - digits + 1);
            EXPECT_NEAR(path[static_cast<std::size_t>(at_day[i])].at.tumour, printed, 0.500001 * unit)
                << demo.k << " day " << at_day[i];
        }
        EXPECT_EQ(fate(with_k(demo.k), without(1e8)), demo.ends) << demo.k;
    }
}

TEST(KuznetsovDemo, ALateStartAnswersSlowly) {
    std::vector<Sample> path(3001);
    run(with_k(2), steady_states({}).escape->at, 3000, path);
    EXPECT_NEAR(path[100].at.tumour, 2.83e8, 0.005e8);
    EXPECT_NEAR(path[200].at.tumour, 4.20e5, 0.005e5);
    EXPECT_NEAR(path[3000].at.tumour, 5.60e6, 0.005e6);
}

TEST(KuznetsovDemo, UnderOneCellIsMarkedAndShownAsOne) {
    std::vector<Sample> path(366);
    run(with_k(6), without(1e8), 365, path);
    bool marked = false;
    for (const Sample& sample : path) {
        EXPECT_EQ(sample.under_one_cell, sample.at.tumour < 1);
        EXPECT_EQ(sample.shown.tumour, sample.under_one_cell ? 1.0 : sample.at.tumour);
        marked = marked || sample.under_one_cell;
    }
    EXPECT_TRUE(marked);
    run({}, {0, 0}, 365, path);
    EXPECT_EQ(path[0].shown, (State{1, 1}));
    EXPECT_FALSE(path[0].under_one_cell) << "no tumor at all is no artefact";
    EXPECT_EQ(path[365].at.tumour, 0);
}

TEST(Kuznetsov, CountsStayPositiveAndBounded) {
    for (const double k : {0.01, 0.5, 1.0, 3.0, 10.0}) {
        for (const double effectors : {0.0, 1e3, 3e5, 1e7}) {
            for (const double tumour : {1e-3, 1.0, 1e6, 1e9}) {
                std::vector<Sample> path(2001);
                run(with_k(k), {effectors, tumour}, 2000, path, kSketchStep_days);
                for (const Sample& sample : path) {
                    ASSERT_GE(sample.at.effectors, 0);
                    ASSERT_GT(sample.at.tumour, 0) << "the line T = 0 is never reached";
                    ASSERT_LT(sample.at.tumour, 1.0001e9);
                    ASSERT_LT(sample.at.effectors, 1e9);
                }
            }
        }
    }
}

// ---- phase portrait

TEST(KuznetsovPortrait, LinesLieWhereTheyClaim) {
    for (const double k : {0.25, 0.6, 1.0, 1.5, 3.0, 6.0}) {
        const Rates r = with_k(k);
        const Portrait picture = portrait(r);
        EXPECT_GT(picture.tumour_still.size(), 20U) << k;
        EXPECT_GT(picture.effectors_still_small.size(), 20U);
        EXPECT_GT(picture.effectors_still_large.size(), 20U);
        for (const State at : picture.tumour_still) EXPECT_NEAR(flow(r, at).tumour / at.tumour, 0, 1e-9) << k;
        for (const auto* line : {&picture.effectors_still_small, &picture.effectors_still_large}) {
            for (const State at : *line) EXPECT_NEAR(flow(r, at).effectors / at.effectors, 0, 1e-9) << k;
        }
        for (const auto* line :
             {&picture.tumour_still, &picture.effectors_still_small, &picture.effectors_still_large}) {
            for (std::size_t i = 1; i < line->size(); ++i) {  // no corner that a reader would see
                const double steps = std::abs(std::log10((*line)[i].tumour / (*line)[i - 1].tumour)) / 9 +
                                     std::abs(std::log10((*line)[i].effectors / (*line)[i - 1].effectors)) / 3;
                EXPECT_LT(steps, 0.05) << k << " at " << i;
            }
        }
    }
}

TEST(KuznetsovPortrait, TheSeparatrixPartsTheFates) {
    for (const double k : {0.25, 0.55, 0.75, 1.0, 1.5}) {
        const Rates r = with_k(k);
        const Portrait picture = portrait(r);
        ASSERT_GT(picture.separatrix.size(), 100U) << k;
        const State saddle = picture.steady.between->at;
        bool through = false;
        for (std::size_t i = 0; i < picture.separatrix.size(); i += 7) {
            const State at = picture.separatrix[i];
            if (at.effectors > 1e7 || at.tumour > 9e8 || at.tumour < 1) continue;
            const State rate =
                flow(r, at);  // to its two sides: across the path that runs along it, on axes with powers of ten
            const double along_e = rate.effectors / at.effectors, along_t = rate.tumour / at.tumour;
            const double length = std::hypot(along_e, along_t), aside = 2e-3;
            if (length < 1e-4) continue;
            const State left{at.effectors * (1 - aside * along_t / length), at.tumour * (1 + aside * along_e / length)};
            const State right{at.effectors * (1 + aside * along_t / length),
                              at.tumour * (1 - aside * along_e / length)};
            EXPECT_NE(fate(r, left), fate(r, right)) << k << " at " << i << ": " << at.effectors << ' ' << at.tumour;
        }
        for (const State at : picture.separatrix) through = through || at == saddle;
        EXPECT_TRUE(through);
    }
    EXPECT_TRUE(portrait(with_k(2)).separatrix.empty());
}

TEST(KuznetsovPortrait, TheSeparatrixMeetsTheBorder) {
    const auto line = portrait({}).separatrix;
    const double effectors = without(0).effectors, tumour = border({}, effectors).tumour;
    int met = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if ((line[i - 1].effectors < effectors) == (line[i].effectors < effectors)) continue;
        const double share = (effectors - line[i - 1].effectors) / (line[i].effectors - line[i - 1].effectors);
        EXPECT_NEAR((line[i - 1].tumour + share * (line[i].tumour - line[i - 1].tumour)) / tumour, 1, 1e-3);
        ++met;
    }
    EXPECT_EQ(met, 1);
}

TEST(KuznetsovPortrait, ArrowsShowTheFlow) {
    const auto field = arrows({}, 12, 9);
    ASSERT_EQ(field.size(), 108U);
    const Window window;
    for (const Arrow& arrow : field) {
        EXPECT_GT(arrow.at.effectors, window.low.effectors);
        EXPECT_LT(arrow.at.tumour, window.high.tumour);
        EXPECT_DOUBLE_EQ(arrow.effectors_per_day * arrow.at.effectors, flow({}, arrow.at).effectors);
        EXPECT_DOUBLE_EQ(arrow.tumour_per_day * arrow.at.tumour, flow({}, arrow.at).tumour);
    }
    EXPECT_LT(field[0].at.effectors, field[1].at.effectors);
    EXPECT_LT(field[0].at.tumour, field[12].at.tumour);
    EXPECT_EQ(arrows({}, -3, 1000).size(), 64U);
}

TEST(KuznetsovPortrait, OddWindowsBecomeTheUsualOne) {
    const double nan = std::nan("");
    for (const Window odd : {Window{{0, 0}, {1, 1}}, Window{{nan, 1}, {1e7, 1e9}}, Window{{10, 10}, {1, 1}}}) {
        EXPECT_EQ(portrait({}, odd).window.high, Window{}.high);
        EXPECT_EQ(arrows({}, 2, 2, odd)[0].at, arrows({}, 2, 2)[0].at);
    }
    const Portrait small = portrait({}, {{2, 3}, {4, 5}});  // a window without any line in it
    EXPECT_EQ(small.window.high, (State{4, 5}));
    for (const State at : small.separatrix) EXPECT_TRUE(std::isfinite(at.effectors) && std::isfinite(at.tumour));
}

TEST(KuznetsovPortrait, EvenStepsOnAnAxisWithPowersOfTen) {
    for (int i = 0; i <= 20; ++i) {
        const double share = i / 20.0;
        EXPECT_NEAR(std::log10(along(1, 1e9, share)), 9 * share, 1e-5);
        EXPECT_NEAR(std::log10(along(1e7, 1e4, share)), 7 - 3 * share, 1e-5);
    }
    EXPECT_EQ(along(3, 7, 0), 3);
    EXPECT_EQ(along(3, 7, 1), 7);
}

TEST(KuznetsovPortrait, TippingPointsJoinTheBranches) {
    const Tipping picture = tipping({});
    ASSERT_FALSE(picture.dormant.empty() || picture.between.empty() || picture.escape.empty());
    EXPECT_NEAR(picture.dormant.front().k, picture.thresholds.cleared_k, 1e-4);
    EXPECT_NEAR(picture.dormant.back().k, 0, 1e-6);
    EXPECT_NEAR(picture.between.front().k, 0, 1e-6);
    EXPECT_DOUBLE_EQ(picture.between.back().k, picture.thresholds.escape_ends_k);
    EXPECT_DOUBLE_EQ(picture.escape.front().k, picture.thresholds.escape_ends_k);
    EXPECT_NEAR(picture.escape.back().k, 0, 1e-6);
    for (const auto* branch : {&picture.dormant, &picture.between, &picture.escape}) {
        for (std::size_t i = 1; i < branch->size(); ++i) {
            EXPECT_GT((*branch)[i].tumour, (*branch)[i - 1].tumour);
            EXPECT_EQ((*branch)[i].k > (*branch)[i - 1].k, branch == &picture.between);
        }
    }
    for (const auto& [k, tumour] : picture.escape) {  // each point is the steady state of its own k
        if (k < 0.02 || k > 1.6) continue;
        EXPECT_NEAR(steady_states(with_k(k)).escape->at.tumour / tumour, 1, 1e-6);
    }
}

}  // namespace
