// Cell therapy by the rules: over 50 seeds, with each rule switched off as control.
#include "sim/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "fixtures.h"

namespace {

using sim::Event;
using sim::Kind;
using What = sim::Act::What;

constexpr std::uint64_t kSeeds = 50;
constexpr int kTwoHours = 1800;  // in ticks

struct Given {
    bool grow{true};
    float car{0};          ///< 0 T cells of the tumor, 1 T cells with a CAR
    float badges{1};       ///< on tumor cells
    float protein{0.05F};  ///< on healthy cells
};

/// What 50 seeds add up to.
struct Sum {
    int kills{0}, tumour_hits{0}, car_hits{0}, healthy_hits{0};
    int hit{0}, hurt{0}, leaked{0}, grown{0}, back{0};  ///< seeds
    double released{0};                                 ///< the most there was, mean
};

const sim::Stage& stage() { return story::script()[static_cast<std::size_t>(*story::chapter_index("cells"))].stage; }

sim::World begin(const Given& given, std::uint64_t seed, const sim::Params& params) {
    sim::World world = sim::make_world(params, stage(), seed);
    const auto act = [&](What what, float value) { sim::apply(world, params, {.what = what, .value = value}); };
    act(What::TumourHolders, given.badges);
    act(What::HealthyProtein, given.protein);
    act(What::CellKind, given.car);
    if (given.grow) act(What::GrowCells, 1);
    act(What::GiveCells, 1);  // as soon as the dish is full
    return world;
}

void live(const Given& given, std::uint64_t seed, const sim::Params& params, Sum& sum) {
    sim::World world = begin(given, seed, params);
    float most = 0;
    const Sum before = sum;
    for (int i = 0; i < kTwoHours; ++i) {
        for (const sim::Happening& h : sim::step(world, params)) {
            sum.tumour_hits += h.event == Event::Hit && h.whom_kind == Kind::Tumour ? 1 : 0;
            sum.car_hits += h.event == Event::CarHit && h.whom_kind == Kind::Tumour ? 1 : 0;
            sum.healthy_hits += h.event == Event::HealthyHit ? 1 : 0;
            sum.leaked += h.event == Event::Leaked ? 1 : 0;
            sum.grown += h.event == Event::Grown ? 1 : 0;
            sum.back += h.event == Event::GivenBack ? 1 : 0;
        }
        most = std::max(most, world.released);
    }
    sum.leaked = std::min(sum.leaked, before.leaked + 1);
    sum.hit += sum.tumour_hits > before.tumour_hits ? 1 : 0;
    sum.hurt += sum.healthy_hits > before.healthy_hits ? 1 : 0;
    sum.kills += static_cast<int>(world.tally.t_cell_kills);
    sum.released += static_cast<double>(most) / kSeeds;
}

Sum over_seeds(const Given& given, const sim::Params& params = {}) {
    Sum sum;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) live(given, seed, params, sum);
    return sum;
}

TEST(Cells, TheDishDoublesAndIsGivenWhenItIsFull) {
    const sim::Params params;
    sim::World world = begin({}, 1, params);
    std::vector<std::uint32_t> counts{world.dish.count};
    bool given = false;
    for (int i = 0; i < kTwoHours && !given; ++i) {
        for (const sim::Happening& h : sim::step(world, params)) given = given || h.event == Event::GivenBack;
        if (world.dish.count != counts.back()) counts.push_back(world.dish.count);
    }
    EXPECT_EQ(counts, (std::vector<std::uint32_t>{1, 2, 4, 0})) << "full and given in one tick";
    EXPECT_EQ(world.dish.coming, 8U);
    EXPECT_EQ(sim::census(world).t_cells, 0) << "they come one after another";
    for (int i = 0; i < 100; ++i) sim::step(world, params);
    EXPECT_EQ(sim::census(world).t_cells, 8);
    EXPECT_EQ(world.dish.coming, 0U);
}

TEST(Cells, AnEmptyDishGivesNothing) {
    const Sum none = over_seeds({.grow = false});
    EXPECT_EQ(none.back + none.grown + none.tumour_hits, 0);
}

TEST(Cells, ThoseOfTheTumourClearItsCells) {
    const Sum til = over_seeds({});
    EXPECT_EQ(til.back, static_cast<int>(kSeeds));
    EXPECT_GE(til.kills, static_cast<int>(kSeeds));
    EXPECT_GE(til.hit, 49);
    EXPECT_EQ(til.car_hits, 0);
    EXPECT_EQ(til.healthy_hits, 0);
    sim::Params barren;
    barren.dish_most = 0;
    EXPECT_EQ(over_seeds({}, barren).kills, 0);
}

TEST(Cells, HiddenBadgesHideFromTilNotFromACar) {
    EXPECT_EQ(over_seeds({.badges = 0}).tumour_hits, 0);
    const Sum car = over_seeds({.car = 1, .badges = 0});
    EXPECT_GE(car.hit, 45);
    EXPECT_EQ(car.car_hits, car.tumour_hits);
    sim::Params slack;
    slack.car_grip = 0;
    EXPECT_EQ(over_seeds({.car = 1, .badges = 0}, slack).tumour_hits, 0);
    EXPECT_EQ(over_seeds({.car = 1}, slack).tumour_hits, 0) << "a CAR reads no badge";
}

TEST(Cells, ACarHarmsHealthyCellsThatCarryTheProtein) {
    EXPECT_LE(over_seeds({.car = 1, .badges = 0, .protein = 0.05F}).hurt, 3);
    const Given plenty{.car = 1, .badges = 0, .protein = 0.6F};
    EXPECT_GE(over_seeds(plenty).hurt, 45);
    sim::Params slack;
    slack.car_grip = 0;
    EXPECT_EQ(over_seeds(plenty, slack).hurt, 0);
    EXPECT_EQ(over_seeds({.protein = 0.6F}).hurt, 0) << "badges of healthy cells say self";
}

TEST(Cells, ManyThatActAtOnceLetOutMoreCytokine) {
    const Given given{.car = 1, .protein = 0.6F};
    sim::Params few;
    few.dish_most = 2;
    EXPECT_GT(over_seeds(given).released, 1.5 * over_seeds(given, few).released);
    EXPECT_EQ(over_seeds(given).leaked, 0) << "as it is here, the gauge rises and no more";
    sim::Params strong;
    strong.given_per_fire = 0.3F;
    EXPECT_GT(over_seeds(given, strong).leaked, 0);
    sim::Params none;
    none.given_per_fire = 0;
    EXPECT_EQ(over_seeds(given, none).released, 0);
}

TEST(Cells, WhoWasGivenBeforeMakesWay) {
    const sim::Params params;
    sim::World world = begin({.badges = 0}, 3, params);
    for (int i = 0; i < kTwoHours / 3; ++i) sim::step(world, params);
    for (int dose = 0; dose < 5; ++dose) {
        sim::apply(world, params, {.what = What::CellKind, .value = dose % 2 == 0 ? 1.0F : 0.0F});
        sim::apply(world, params, {.what = What::GrowCells, .value = 1});
        sim::apply(world, params, {.what = What::GiveCells, .value = 1});
        for (int i = 0; i < kTwoHours / 3; ++i) sim::step(world, params);
        EXPECT_LE(sim::census(world).t_cells, static_cast<int>(params.t_cells_most));
        EXPECT_GE(sim::census(world).t_cells, static_cast<int>(params.dish_most));
    }
}

TEST(Cells, NobodyGetsIntoTheLab) {
    const sim::Params params;
    sim::World world = begin({.car = 1}, 5, params);
    for (int i = 0; i < kTwoHours; ++i) {
        sim::step(world, params);
        for (const sim::Cell& cell : world.cells) {
            if (sim::is_tissue(cell.kind)) continue;
            EXPECT_LE(cell.pos_um.x, world.dish_x_um);
        }
    }
}

TEST(Cells, OnlyWhereTheStageHasADish) {
    for (const story::Chapter& chapter : story::script()) {
        sim::World world = sim::make_world({}, chapter.stage, 1);
        EXPECT_EQ(sim::has_dish(world), chapter.id == "cells") << chapter.id;
        if (chapter.id == "cells") continue;
        const std::uint64_t before = sim::fingerprint(world);
        for (const What what : {What::GrowCells, What::GiveCells, What::HealthyProtein})
            sim::apply(world, {}, {.what = what, .value = 1});
        EXPECT_EQ(sim::fingerprint(world), before) << chapter.id;
    }
}

TEST(Cells, AreTheSameBitsOnEveryMachine) {
    const sim::Params params;
    std::string now;
    for (const std::uint64_t seed : {1ULL, 7ULL, 123456789ULL}) {
        sim::World world = begin({.car = 1, .badges = 0, .protein = 0.6F}, seed, params);
        for (int i = 0; i < kTwoHours; ++i) sim::step(world, params);
        std::array<char, 64> line{};
        std::snprintf(line.data(), line.size(), "seed=%llu %d %016llx\n", static_cast<unsigned long long>(seed),
                      kTwoHours, static_cast<unsigned long long>(sim::fingerprint(world)));
        now += line.data();
    }
    EXPECT_EQ(fixtures::golden("cells.txt", now), now);
}

// ---- the story

TEST(CellsChapter, EveryBeatComesTrueOverManySeeds) {
    const sim::Params params;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        story::State state = story::begin(params, seed);
        story::update(state, params, std::vector<story::Intent>{story::GoTo{"cells", ""}}, 0);
        for (std::size_t i = 0; i < story::chapter(state).beats.size(); ++i) {
            if (i > 0) story::update(state, params, std::vector<story::Intent>{story::Turn{1}}, 0);
            EXPECT_FALSE(story::asks_first(state) && story::caption_due(state));
            story::update(state, params, std::vector<story::Intent>{story::UntilDue{}}, 0);
            EXPECT_TRUE(story::caption_due(state)) << seed << " " << story::beat(state).id;
        }
    }
}

TEST(CellsChapter, ACarThatWasNotWaitedForIsGivenAllTheSame) {
    const sim::Params params;
    story::State state = story::begin(params, 2);
    story::update(state, params, std::vector<story::Intent>{story::GoTo{"cells", "car"}}, 0);
    ASSERT_TRUE(story::asks_first(state));
    story::update(state, params, std::vector<story::Intent>{story::Turn{1}}, 0);
    EXPECT_EQ(story::beat(state).id, "harm");
    story::update(state, params, std::vector<story::Intent>{story::UntilDue{}}, 0);
    EXPECT_TRUE(story::caption_due(state));
}

}  // namespace
