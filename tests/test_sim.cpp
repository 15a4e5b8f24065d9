// The tissue: invariants that every tick keeps, golden fingerprints, and each claimed effect with its rule on and off over 50 seeds.
#include "sim/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "fixtures.h"

namespace {

using fixtures::rate;
using sim::Kind;

sim::Census count(const story::State& state) { return sim::census(state.world); }
bool cleared_infected(const story::State& s) { return count(s).infected_cleared > 0; }
bool cleared_tumour(const story::State& s) { return count(s).tumour_cleared > 0; }
bool hurt_healthy(const story::State& s) { return count(s).healthy_hit > 0; }

const std::vector<story::Intent> kInfect{story::SetDial{"infect", 1}};
std::vector<story::Intent> cover(float share) { return {story::SetDial{"coverage", share}}; }

sim::World run(std::string_view chapter, std::uint64_t seed, int ticks, const sim::Params& params = {}) {
    sim::World world =
        sim::make_world(params, story::script()[static_cast<std::size_t>(*story::chapter_index(chapter))].stage, seed);
    for (int i = 0; i < ticks; ++i) sim::step(world, params);
    return world;
}

// ---- 50 seeds: effect, and the same without its rule

TEST(Badges, InfectedCellIsFoundAndCleared) { EXPECT_GE(rate("badges", {}, kInfect, 2500, cleared_infected), 48); }

TEST(Badges, WithoutVirusFragmentsOnItsBadgesItIsNot) {
    sim::Params params;
    params.virus_badge_share = 0;
    EXPECT_EQ(rate("badges", params, kInfect, 2500, cleared_infected), 0);
}

TEST(Badges, HealthyCellsAreLeftAlone) {
    EXPECT_EQ(rate("badges", {}, {}, 2500, hurt_healthy), 0);
    EXPECT_EQ(rate("badges", {}, kInfect, 2500, hurt_healthy), 0);
}

TEST(Badges, ATCellThatFitsSelfDoesNotLeaveThemAlone) {
    int hurt = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        sim::Stage stage = story::script()[static_cast<std::size_t>(*story::chapter_index("badges"))].stage;
        stage.cells[3].self_grip = 0.6F;
        sim::World world = sim::make_world({}, stage, seed);
        for (int i = 0; i < 2500; ++i) sim::step(world, {});
        hurt += sim::census(world).healthy_hit > 0 ? 1 : 0;
    }
    EXPECT_GE(hurt, 45);
}

TEST(Release, BrakeOnTheTumourIsLeftAlone) {
    EXPECT_EQ(rate("release", {}, {}, 3000, cleared_tumour), 0);
    EXPECT_EQ(rate("release", {}, {}, 3000, hurt_healthy), 0);
    EXPECT_GE(
        rate("release", {}, {}, 2500, [](const auto& s) { return story::has_happened(s, sim::Event::StoodDown); }), 48);
}

TEST(Release, WithoutTheBrakeRuleItIsClearedWithNoMedicine) {
    sim::Params params;
    params.brake_strength = 0;
    EXPECT_GE(rate("release", params, {}, 3000, cleared_tumour), 45);
}

TEST(Release, CoveringPd1LetsTCellsClearTumourCells) {
    EXPECT_GE(rate("release", {}, cover(0.95F), 3000, cleared_tumour), 48);
}

TEST(Release, CoverageIsGradual) {
    const int low = rate("release", {}, cover(0.25F), 1500, cleared_tumour);
    const int middle = rate("release", {}, cover(0.6F), 1500, cleared_tumour);
    const int high = rate("release", {}, cover(0.95F), 1500, cleared_tumour);
    EXPECT_LT(low, middle);
    EXPECT_LE(middle, high + 5);
    EXPECT_LT(low, 25);
}

TEST(Release, TakingPdL1AwayDoesTheSame) {
    EXPECT_GE(rate("release", {}, {story::SetDial{"tumor-pd-l1", 0}}, 3000, cleared_tumour), 48);
}

TEST(Release, HealthyTissuePaysAtHighCoverage) { EXPECT_GE(rate("release", {}, cover(0.95F), 3500, hurt_healthy), 45); }

TEST(Release, NotWithoutTheSelfReactiveTCell) {
    sim::Params params;
    params.match_grip = 0.7F;  // nobody notices a weak fit to self any more; full fits still count
    EXPECT_EQ(rate("release", params, cover(0.95F), 3500, hurt_healthy), 0);
    EXPECT_GE(rate("release", params, cover(0.95F), 3000, cleared_tumour), 45);
}

TEST(Release, SeveralHitsAreNeededAndTheyMustFollowEachOther) {
    sim::Params params;
    params.hit_memory_min = 1;
    EXPECT_EQ(rate("release", params, cover(0.95F), 3000, cleared_tumour), 0);
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        story::State state = story::begin({}, seed);
        story::update(state, {}, std::vector<story::Intent>{story::GoTo{"release", "act"}}, 0);
        story::advance(state, {}, 3000);
        for (const sim::Cell& cell : state.world.cells) {
            EXPECT_TRUE(cell.fate == sim::Fate::Alive || cell.tissue.hits >= 3U);
        }
    }
}

TEST(Release, CoverageFollowsTheDial) {
    for (const float dial : {0.0F, 0.3F, 0.95F}) {
        double covered = 0;
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            story::State state = story::begin({}, seed);
            story::update(state, {},
                          std::vector<story::Intent>{story::GoTo{"release", ""}, story::SetDial{"coverage", dial}}, 0);
            story::advance(state, {}, 300);
            for (const sim::Cell& cell : state.world.cells) {
                if (cell.kind == Kind::TCell)
                    covered += sim::count(cell, sim::Socket::Covered) / (3.0 * sim::kSockets * 50);
            }
        }
        EXPECT_NEAR(covered, static_cast<double>(dial), 0.05);
    }
}

// ---- invariants

TEST(World, NobodyLeavesTheArenaAndIdsStaySorted) {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        sim::World world = run("release", seed, 0);
        for (int i = 0; i < 1500; ++i) {
            sim::step(world, {});
            for (std::size_t c = 0; c < world.cells.size(); ++c) {
                const sim::Cell& cell = world.cells[c];
                EXPECT_TRUE(c == 0 || world.cells[c - 1].id < cell.id);
                EXPECT_LE(std::abs(cell.pos_um.x), world.half_um.x);
                EXPECT_LE(std::abs(cell.pos_um.y), world.half_um.y);
                EXPECT_NEAR(base::length(cell.facing), 1.0F, 1e-3F);
            }
        }
    }
}

TEST(World, BoundCellsStayAtTheirPartner) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        sim::World world = run("release", seed, 0);
        for (int i = 0; i < 1500; ++i) {
            sim::step(world, {});
            for (const sim::Cell& cell : world.cells) {
                if (cell.kind != Kind::TCell || cell.t->doing != sim::Doing::Bound) continue;
                const sim::Cell* partner = sim::find(std::as_const(world), cell.t->partner);
                const float gap = base::length(partner->pos_um - cell.pos_um) - partner->radius_um - cell.radius_um;
                EXPECT_LT(gap, 1.5F) << seed << " " << i;
            }
        }
    }
}

TEST(World, NoTwoReceptorsHoldOneBadge) {
    sim::World world = run("badges", 3, 0);
    sim::apply(world, {}, {sim::Act::What::Infect, sim::CellId{2}, {}, 1});
    for (int i = 0; i < 1500; ++i) {
        sim::step(world, {});
        std::vector<std::pair<sim::CellId, int>> held;
        for (const sim::Cell& cell : world.cells) {
            if (cell.t->site >= 0) held.emplace_back(cell.t->partner, cell.t->site);
        }
        std::sort(held.begin(), held.end());
        EXPECT_EQ(std::adjacent_find(held.begin(), held.end()), held.end());
        // what a cell knows of its holders is what the receptors do
        for (const sim::Cell& cell : world.cells) {
            for (int site = 0; site < sim::kSites; ++site) {
                const bool is_held = std::binary_search(held.begin(), held.end(), std::pair{cell.id, site});
                EXPECT_EQ(sim::site_taken(cell, site), is_held);
            }
        }
    }
}

TEST(World, ActsOnNobodyChangeNothing) {
    sim::World world = run("badges", 1, 10);
    const auto before = sim::fingerprint(world);
    sim::apply(world, {}, {sim::Act::What::Infect, sim::CellId{99}, {}, 1});
    sim::apply(world, {}, {sim::Act::What::Guide, sim::CellId{1}, sim::CellId{2}, 0});  // a healthy cell cannot be led
    EXPECT_EQ(sim::fingerprint(world), before);
}

TEST(World, CountsBalance) {
    const sim::World world = run("release", 5, 3000);
    const sim::Census c = sim::census(world);
    EXPECT_EQ(c.healthy + c.healthy_lost + c.infected + c.infected_cleared, 3);
    EXPECT_EQ(c.tumour + c.tumour_cleared, 3);
    EXPECT_EQ(c.t_cells, 3);
}

TEST(World, EveryFieldOfADialReachesTheFingerprint) {
    sim::World world = run("release", 1, 5);
    const auto before = sim::fingerprint(world);
    sim::apply(world, {}, {sim::Act::What::Coverage, {}, {}, 0.5F});
    EXPECT_NE(sim::fingerprint(world), before);
}

TEST(World, AGuidedTCellArrives) {
    sim::World world = run("badges", 4, 0);
    sim::apply(world, {}, {sim::Act::What::Guide, sim::CellId{4}, sim::CellId{2}, 0});
    bool touched = false;
    for (int i = 0; i < 400 && !touched; ++i) {
        for (const auto& h : sim::step(world, {}))
            touched |= h.event == sim::Event::Touched && h.who.value == 4 && h.whom.value == 2;
    }
    EXPECT_TRUE(touched);
}

// ---- the same bits everywhere

TEST(Fingerprint, IsTheGoldenOneOnEveryMachine) {
    std::string now;
    for (const story::Chapter& chapter : story::script()) {
        if (chapter.stage.cells.empty() && chapter.set_up == nullptr) continue;  // boards: nothing lives there
        // the last beat that a link begins at tick 0, with every switch of the story thrown
        const story::Beat& last = *std::find_if(chapter.beats.rbegin(), chapter.beats.rend(),
                                                [](const story::Beat& beat) { return !beat.question && !beat.lived; });
        for (const std::uint64_t seed : {1ULL, 7ULL, 123456789ULL}) {
            story::State state = story::begin({}, seed);
            story::update(state, {},
                          std::vector<story::Intent>{story::GoTo{std::string{chapter.id}, std::string{last.id}}}, 0);
            story::advance(state, {}, 2000);
            char line[96];
            std::snprintf(line, sizeof line, "chapter=%s&beat=%s&seed=%llu 2000 %016llx\n",
                          std::string{chapter.id}.c_str(), std::string{last.id}.c_str(),
                          static_cast<unsigned long long>(seed),
                          static_cast<unsigned long long>(sim::fingerprint(state.world)));
            now += line;
        }
    }
    EXPECT_EQ(fixtures::golden("fingerprints.txt", now), now);
}

}  // namespace
