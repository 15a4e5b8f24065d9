// HER2 and its medicines act by the rules: over 50 seeds, with each rule switched off as control.
#include <gtest/gtest.h>

#include "fixtures.h"

namespace {

using sim::Event;
using sim::Her2Level;
using sim::Kind;
using What = sim::Act::What;

constexpr std::uint64_t kSeeds = 50;
constexpr int kTicks = 900;  // an hour of the tissue's time

struct Given {
    float level{2};
    float trastuzumab{0}, pertuzumab{0}, t_dm1{0}, nk_cells{1};
};

/// What came of it, in one world.
struct Course {
    int growth_signals{0}, delivered{0}, nk_hits{0}, healthy_hits{0}, by_nk{0}, from_inside{0};
};

Course live(const Given& given, std::uint64_t seed, const sim::Params& params = {}) {
    const story::Chapter& chapter = story::script()[static_cast<std::size_t>(*story::chapter_index("her2"))];
    sim::World world = sim::make_world(params, chapter.stage, seed);
    const auto set = [&](What what, float value) {
        sim::Act act;
        act.what = what;
        act.value = value;
        sim::apply(world, params, act);
    };
    set(What::Her2Level, given.level);
    set(What::Trastuzumab, given.trastuzumab);
    set(What::Pertuzumab, given.pertuzumab);
    set(What::TDm1, given.t_dm1);
    set(What::NkCells, given.nk_cells);
    Course course;
    for (int i = 0; i < kTicks; ++i) {
        for (const sim::Happening& h : sim::step(world, params)) {
            course.growth_signals += h.event == Event::GrowthSignal ? 1 : 0;
            course.delivered += h.event == Event::Delivered ? 1 : 0;
            course.nk_hits += h.event == Event::Hit ? 1 : 0;
            course.healthy_hits += h.event == Event::HealthyHit ? 1 : 0;
            course.by_nk += h.event == Event::Dying && h.who ? 1 : 0;
            course.from_inside += h.event == Event::Dying && !h.who ? 1 : 0;
        }
    }
    return course;
}

struct Sum {
    int growth_signals{0}, nk_hits{0}, healthy_hits{0};
    int seeds_by_nk{0}, seeds_inside{0}, seeds_delivered{0};  ///< worlds in which it happened at all
};

Sum over_seeds(const Given& given, const sim::Params& params = {}) {
    Sum sum;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const Course course = live(given, seed, params);
        sum.growth_signals += course.growth_signals;
        sum.nk_hits += course.nk_hits;
        sum.healthy_hits += course.healthy_hits;
        sum.seeds_by_nk += course.by_nk > 0 ? 1 : 0;
        sum.seeds_inside += course.from_inside > 0 ? 1 : 0;
        sum.seeds_delivered += course.delivered > 0 ? 1 : 0;
    }
    return sum;
}

TEST(Her2, NkCellsActOnStemsOfTrastuzumabWhereHer2IsHigh) {
    const Sum high = over_seeds({.level = 2, .trastuzumab = 1});
    const Sum low = over_seeds({.level = 1, .trastuzumab = 1});
    const Sum normal = over_seeds({.level = 0, .trastuzumab = 1});
    EXPECT_GE(high.seeds_by_nk, 45);
    EXPECT_LE(low.seeds_by_nk, 20);
    EXPECT_LT(low.nk_hits, high.nk_hits / 3);
    EXPECT_EQ(normal.nk_hits, 0);
    EXPECT_LE(high.healthy_hits, 3);
}

TEST(Her2, WithoutNkCellsOrWithoutTheirGripNothingIsHit) {
    EXPECT_EQ(over_seeds({.trastuzumab = 1, .nk_cells = 0}).nk_hits, 0);
    sim::Params blind;
    blind.flag_full = 1e6F;
    EXPECT_EQ(over_seeds({.trastuzumab = 1}, blind).nk_hits, 0);
    EXPECT_EQ(over_seeds({}).nk_hits, 0) << "no medicine, no stems";
}

TEST(Her2, PertuzumabKeepsPairsApartAndTheSignalFalls) {
    const int none = over_seeds({.nk_cells = 0}).growth_signals;
    const int pertuzumab = over_seeds({.pertuzumab = 1, .nk_cells = 0}).growth_signals;
    const int trastuzumab = over_seeds({.trastuzumab = 1, .nk_cells = 0}).growth_signals;
    const int both = over_seeds({.trastuzumab = 1, .pertuzumab = 1, .nk_cells = 0}).growth_signals;
    EXPECT_GT(none, static_cast<int>(kSeeds) * 10);
    EXPECT_LE(pertuzumab * 10, none * 3);
    EXPECT_GE(trastuzumab * 10, none * 4);
    EXPECT_LE(trastuzumab * 10, none * 8);
    EXPECT_LT(both, pertuzumab);
}

TEST(Her2, TheSignalIsStrongBecauseHer2IsPlenty) {
    const int high = over_seeds({.level = 2, .nk_cells = 0}).growth_signals;
    const int low = over_seeds({.level = 1, .nk_cells = 0}).growth_signals;
    EXPECT_LT(low * 3, high);
    sim::Params deaf;
    deaf.her2_growth_per_min = 0;
    EXPECT_EQ(over_seeds({.level = 2, .nk_cells = 0}, deaf).growth_signals, 0);
}

TEST(Her2, TwoAntibodiesFlagALittleHer2BetterThanOne) {
    EXPECT_GT(over_seeds({.level = 1, .trastuzumab = 1, .pertuzumab = 1}).nk_hits,
              over_seeds({.level = 1, .trastuzumab = 1}).nk_hits);
}

TEST(Her2, WhatTDm1CarriesActsWhereMuchIsTakenIn) {
    const Given alone{.level = 2, .t_dm1 = 1, .nk_cells = 0};
    EXPECT_GE(over_seeds(alone).seeds_inside, 45);
    EXPECT_LE(over_seeds({.level = 1, .t_dm1 = 1, .nk_cells = 0}).seeds_inside, 2);
    const Sum normal = over_seeds({.level = 0, .t_dm1 = 1, .nk_cells = 0});
    EXPECT_EQ(normal.seeds_inside, 0);
    EXPECT_GT(normal.seeds_delivered, 0) << "it is taken in there too, but too little";
    sim::Params shut;
    shut.her2_intake_per_min = 0;
    EXPECT_EQ(over_seeds(alone, shut).seeds_inside, 0);
}

TEST(Her2, AnotherLevelBringsLostTumorCellsBack) {
    const sim::Params params;
    const story::Chapter& chapter = story::script()[static_cast<std::size_t>(*story::chapter_index("her2"))];
    sim::World world = sim::make_world(params, chapter.stage, 3);
    sim::apply(world, params, {.what = What::TDm1, .value = 1});
    for (int i = 0; i < 2 * kTicks; ++i) sim::step(world, params);
    ASSERT_LT(sim::census(world).tumour, 3);
    sim::apply(world, params, {.what = What::Her2Level, .value = 1});
    EXPECT_EQ(sim::census(world).tumour, 3);
    EXPECT_EQ(world.tally.alive(Kind::Tumour), 3U);
    for (const sim::Her2Coat& coat : world.her2) EXPECT_LE(coat.count, 5);
}

TEST(Her2, IsCountedOnlyWhereTheStageSaysSo) {
    for (const story::Chapter& chapter : story::script()) {
        sim::World world = sim::make_world({}, chapter.stage, 1);
        EXPECT_EQ(world.her2.empty(), chapter.id != "her2") << chapter.id;
        sim::apply(world, {}, {.what = What::Her2Level, .value = 2});
        EXPECT_EQ(world.her2.empty(), chapter.id != "her2") << chapter.id;
    }
}

}  // namespace
