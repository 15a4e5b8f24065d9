// Each dial of the lab does what it says, beside the same patch with that rule switched off; and a free run kills as often as in mice.
#include <algorithm>
#include <cmath>
#include <utility>

#include "lab_fixtures.h"

namespace {

using lab::Kind;
using Dial = float sim::Dials::*;

/// What `measured` is on average with this dial at `off` and at `on`.
struct Pair {
    double off{0}, on{0};
};

Pair compare(sim::Stage stage, Dial dial, float off, float on, int ticks,
             const std::function<double(const sim::World&)>& measured) {
    stage.dials.*dial = off;
    const double without = lab::mean(stage, ticks, measured);
    stage.dials.*dial = on;
    return {without, lab::mean(stage, ticks, measured)};
}

double hits(const sim::World& world) {
    double sum = 0;
    for (const sim::Cell& cell : world.cells) sum += cell.tissue.hits;
    return sum;
}

double plugs(const sim::World& world) {
    double sum = 0;
    for (const sim::Cell& cell : world.cells) sum += cell.fate == sim::Fate::Alive ? cell.tissue.plugs : 0;
    return sum;
}

double t_cells(const sim::World& world) { return sim::census(world).killers; }
double tumour(const sim::World& world) { return sim::census(world).tumour; }

/// A tumour cell, a killer T cell that fits it, and three of another kind of T cell about them.
sim::Stage duel_beside(sim::Ripeness ripeness) {
    sim::Stage stage = lab::duel();
    for (const sim::Vec2 at : {sim::Vec2{-14, 0}, sim::Vec2{0, 14}, sim::Vec2{0, -14}}) {
        sim::Placed placed{Kind::TCell, at, 0.0F, 0.0F};
        placed.ripeness = ripeness;
        stage.cells.push_back(placed);
    }
    return stage;
}

/// A nest of seven tumour cells.
sim::Stage nest() {
    return lab::patch({{Kind::Tumour, {0, 0}},
                       {Kind::Tumour, {17, 0}},
                       {Kind::Tumour, {-17, 0}},
                       {Kind::Tumour, {8.5F, 15}},
                       {Kind::Tumour, {-8.5F, 15}},
                       {Kind::Tumour, {8.5F, -15}},
                       {Kind::Tumour, {-8.5F, -15}}});
}

constexpr int kHour = 900;

TEST(LabDials, TheBrakeHoldsUntilPd1OrPdL1IsCovered) {
    sim::Stage stage = lab::duel();
    EXPECT_GT(lab::mean(stage, kHour, lab::killed), 0.6);  // no plug, no brake
    stage.dials.tumour_pd_l1 = 1;
    const Pair pd1 = compare(stage, &sim::Dials::coverage, 0, 1, kHour, lab::killed);
    EXPECT_LT(pd1.off, 0.1);
    EXPECT_GT(pd1.on, 0.5);
    const Pair pd_l1 = compare(stage, &sim::Dials::anti_pd_l1, 0, 1, kHour, lab::killed);
    EXPECT_LT(pd_l1.off, 0.1);
    EXPECT_GT(pd_l1.on, 0.5);
}

TEST(LabDials, RegulatoryCellsSlowAKillerAndTheAntibodyToCtla4SlowsThem) {
    const Pair calm = compare(duel_beside(sim::Ripeness::Regulatory), &sim::Dials::tolerance, 0, 1, 250, hits);
    EXPECT_LT(calm.on, calm.off * 0.85);
    const Pair freed = compare(duel_beside(sim::Ripeness::Regulatory), &sim::Dials::anti_ctla4, 0, 1, 250, hits);
    EXPECT_GT(freed.on, freed.off * 1.1);
    EXPECT_NEAR(freed.off, calm.on, 1e-9);  // tolerance is full in a stage that does not say otherwise
}

TEST(LabDials, HelpersSpeedAKillerUp) {
    const Pair help = compare(duel_beside(sim::Ripeness::Helper), &sim::Dials::help, 0, 1, 250, hits);
    EXPECT_GT(help.on, help.off * 1.15);
}

TEST(LabDials, ATumorWithoutStrangeBadgesIsNotSeen) {
    const Pair seen = compare(lab::duel(), &sim::Dials::badge_strength, 0, 1, kHour, lab::killed);
    EXPECT_EQ(seen.off, 0);
    EXPECT_GT(seen.on, 0.6);
}

TEST(LabDials, BloodBringsTCellsAndTakesThemAway) {
    const Pair come = compare(nest(), &sim::Dials::t_cells, -1, 1, 2 * kHour, t_cells);
    EXPECT_EQ(come.off, 0);
    EXPECT_NEAR(come.on, 7 * (1 - std::exp(-0.01 * 120)), 1.2);
    sim::Stage crowd = lab::patch({});
    for (int i = 0; i < 20; ++i) crowd.cells.push_back({Kind::TCell, {static_cast<float>(5 * i - 50), 10}, 0.0F, 0.0F});
    const Pair go = compare(crowd, &sim::Dials::t_cells, -1, 0, 4 * kHour, t_cells);
    EXPECT_NEAR(go.off, 20, 1e-9);
    EXPECT_LT(go.on, 5);
}

TEST(LabDials, TumorsGrowAndSomeDaughtersLoseBadges) {
    const Pair growth = compare(nest(), &sim::Dials::growth, 0, 1, 4 * kHour, tumour);
    EXPECT_NEAR(growth.off, 7, 1e-9);
    EXPECT_GT(growth.on, 9);
    sim::Stage stage = nest();
    stage.dials.growth = 1;
    const auto holders = [](const sim::World& world) {
        double sum = 0, cells = 0;
        for (const sim::Cell& cell : world.cells) sum += cell.tissue.holders, cells += 1;
        return sum / cells;
    };
    const Pair loss = compare(stage, &sim::Dials::badge_loss, 0, 1, 6 * kHour, holders);
    EXPECT_NEAR(loss.off, sim::kSites, 1e-9);
    EXPECT_LT(loss.on, sim::kSites - 0.2);
}

TEST(LabDials, InterferonOfAKillerRaisesPdL1NearBy) {
    sim::Stage stage = nest();
    stage.cells.push_back({Kind::TCell, {0, 27}, 0.0F, 1.0F});
    const Pair ifn = compare(stage, &sim::Dials::ifn_gamma, 0, 1, kHour, plugs);
    EXPECT_EQ(ifn.off, 0);
    EXPECT_GT(ifn.on, 1);
}

TEST(LabDials, Her2DiffersFromCellToCellAboutTheMeanOfTheDial) {
    for (const float level : {0.0F, 0.2F, 0.5F, 0.8F}) {
        sim::World world = lab::world(lab::Setup::Hot, 1000, 3);
        sim::apply(world, {}, lab::dial(sim::Act::What::Her2, level));
        double sum = 0, count = 0, least = 1, most = 0;
        for (const sim::Cell& cell : world.cells) {
            if (cell.kind != Kind::Tumour) {
                EXPECT_EQ(cell.tissue.her2, 0);
                continue;
            }
            const double share = static_cast<double>(sim::her2_share(cell));
            sum += share, count += 1, least = std::min(least, share), most = std::max(most, share);
        }
        EXPECT_NEAR(sum / count, static_cast<double>(level), 0.02);
        EXPECT_EQ(most > least, level > 0);
    }
}

TEST(LabDials, DenseTissueKeepsKillersOutOfTheNests) {
    sim::Stage stage = sim::lab_stage({}, lab::Setup::Excluded, 300, 4);
    const auto inside = [](const sim::World& world) {
        return static_cast<double>(std::count_if(world.cells.begin(), world.cells.end(), [&](const sim::Cell& cell) {
            const sim::Disc& nest = world.nests.discs.front();
            return sim::is_killer(cell) && base::length(cell.pos_um - nest.at_um) < nest.radius_um;
        }));
    };
    double walled = 0, open = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        for (double* sum : {&walled, &open}) {
            stage.dials.wall = sum == &walled ? 1.0F : 0.0F;
            sim::World world = sim::make_world({}, stage, seed);
            lab::live(world, 600);
            *sum += inside(world);
        }
    }
    EXPECT_EQ(walled, 0);
    EXPECT_GT(open, 16);
}

/// Kills per T cell per day: Halle et al., Immunity 2016;44:233, found 2 to 16 in living mice.
double kills_per_day(const sim::Params& params, float coverage, std::uint64_t seeds) {
    double kills = 0, days = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        sim::World world = lab::world(lab::Setup::Hot, 400, seed, params);
        world.dials.coverage = coverage;
        lab::live(world, 6 * kHour, params);
        kills += world.tally.t_cell_kills;
        days += static_cast<double>(world.tally.killer_ticks) * static_cast<double>(params.tick_s) / 86400;
    }
    return kills / days;
}

TEST(LabDials, AFreeRunKillsAsOftenAsTCellsInMice) {
    const double free = kills_per_day({}, 0, 6);
    EXPECT_GE(free, 2);
    EXPECT_LE(free, 16);
    EXPECT_GT(kills_per_day({}, 1, 3), free);  // a brake less, more kills
    sim::Params blind;
    blind.match_grip = 2;  // no grip is noticed
    EXPECT_EQ(kills_per_day(blind, 1, 1), 0);
}

TEST(LabDials, WhoIsPassedByWithoutALookDoesNotTouch) {
    for (const lab::Setup setup : lab::kSetups) {
        sim::World world = lab::world(setup, 300, 5);
        int passed = 0, touched = 0;
        for (int round = 0; round < 20; ++round) {
            lab::live(world, 20);
            const sim::Params params;
            std::vector<sim::Happening> happened;
            std::vector<sim::Cell> born;
            sim::Tick tick{world, params, happened, born};
            sim::look_round(tick);
            for (const std::uint32_t mover : world.scratch.movers) {
                for (std::uint32_t i = 0; i < world.cells.size(); ++i) {
                    const sim::Cell& cell = world.cells[i];
                    if (!sim::is_tissue(cell.kind) || cell.fate == sim::Fate::Gone) continue;
                    const bool touches = sim::touching(world.cells[mover], cell);
                    EXPECT_EQ(tick.passes_by(world.cells[mover], i), !touches);
                    ++(touches ? touched : passed);
                }
            }
        }
        EXPECT_GT(touched, 100);
        EXPECT_GT(passed, touched);
    }
}

TEST(LabDials, AWorldThatLivesLongTakesNoMoreMemory) {
    for (const lab::Setup setup : {lab::Setup::Hot, lab::Setup::Infected}) {
        sim::World world = lab::world(setup, 300, 2);
        std::size_t early = 0, late = 0;
        for (int tick = 0; tick < 12000; ++tick) {
            lab::live(world, 1);
            std::size_t& most = tick < 6000 ? early : late;
            most = std::max(most, sim::bytes(world));
        }
        EXPECT_LT(late, early + early / 5);
    }
}

}  // namespace
