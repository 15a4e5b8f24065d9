// What the chapters beside badges and release claim: each effect over 50 seeds, and gone when its rule is switched off.
#include <gtest/gtest.h>

#include "fixtures.h"

namespace {

using fixtures::rate;
using sim::Event;
using sim::Kind;
using story::SetDial;
using story::State;

auto happened(Event event) {
    return [event](const State& state) { return story::has_happened(state, event); };
}
auto happened(Event event, Kind whom) {
    return [event, whom](const State& state) {
        return std::any_of(state.recent.begin(), state.recent.end(),
                           [&](const auto& h) { return h.event == event && h.whom_kind == whom; });
    };
}
bool healthy_hit(const State& state) { return sim::census(state.world).healthy_hit > 0; }

// ---- badges: the missing badge

TEST(MissingBadge, NkCellsActOnACellThatHidesItsBadges) {
    EXPECT_GE(rate("badges", {}, {SetDial{"hide-badges", 1}}, 3000, healthy_hit), 48);
}

TEST(MissingBadge, NotWhenEmptyHoldersDoNotCount) {
    sim::Params params;
    params.nk_missing_min = 9;
    EXPECT_EQ(rate("badges", params, {SetDial{"hide-badges", 1}}, 3000, healthy_hit), 0);
}

TEST(MissingBadge, TCellsPassACellWithoutBadges) {
    sim::Params params;
    params.nk_missing_min = 9;
    EXPECT_EQ(rate("badges", params, {SetDial{"infect", 1}, SetDial{"hide-badges", 1}}, 1, healthy_hit), 0);
    EXPECT_GE(rate("hiding", params, {SetDial{"tumor-badges", 0}}, 2500, happened(Event::MovedOn, Kind::Tumour)), 48);
}

TEST(SwappedBadge, MakesAHealthyCellATarget) {
    EXPECT_GE(rate("badges", {}, {SetDial{"swap-badge", 1}}, 3500, healthy_hit), 45);
}

// ---- patrol

TEST(Patrol, MacrophagesEatBacteria) {
    EXPECT_GE(rate("patrol", {}, {SetDial{"let-in-bacterium", 1}}, 4000, happened(Event::Eaten, Kind::Bacterium)), 49);
}

TEST(Patrol, AntibodiesStickToThem) {
    EXPECT_GE(rate("patrol", {}, {SetDial{"let-in-bacterium", 1}}, 4000, happened(Event::Coated, Kind::Bacterium)), 40);
    sim::Params params;
    params.antibody_min = 1e6F;
    EXPECT_EQ(rate("patrol", params, {SetDial{"let-in-bacterium", 1}}, 2000, happened(Event::Coated)), 0);
}

TEST(Patrol, AVirusGetsIntoCellsAndTheyAreCleared) {
    EXPECT_GE(rate("patrol", {}, {SetDial{"let-in-virus", 1}}, 5000, happened(Event::Dying, Kind::Healthy)), 45);
    sim::Params params;
    params.infect_per_min = 0;
    EXPECT_EQ(rate("patrol", params, {SetDial{"let-in-virus", 1}}, 2000, happened(Event::Infected)), 0);
}

TEST(Patrol, AFungusTakesManyBites) {
    EXPECT_GE(rate("patrol", {}, {SetDial{"let-in-fungus", 1}}, 5000, happened(Event::Eaten, Kind::Fungus)), 49);
    sim::Params params;
    params.fungus_bites = 1e6F;
    EXPECT_EQ(rate("patrol", params, {SetDial{"let-in-fungus", 1}}, 3000, happened(Event::Eaten, Kind::Fungus)), 0);
}

// ---- tolerance

TEST(Tolerance, TheThymusRemovesAndLetsGo) {
    EXPECT_GE(rate("tolerance", {}, {}, 2500, happened(Event::Removed)), 48);
    EXPECT_GE(rate("tolerance", {}, {}, 2500, happened(Event::Graduated)), 30);
}

TEST(Tolerance, CalmingCellsKeepSelfReactiveTCellsFromActing) {
    const int calm = rate("tolerance", {}, {}, 1500, healthy_hit);
    const int weak = rate("tolerance", {}, {SetDial{"tolerance", 0}}, 1500, healthy_hit);
    EXPECT_GE(weak, 49);
    EXPECT_LE(calm, 25);
    sim::Params params;
    params.calm_strength = 0;
    EXPECT_GE(rate("tolerance", params, {}, 1500, healthy_hit), 49);
}

// ---- priming

TEST(Priming, ADendriticCellCarriesFragmentsToTheNode) {
    EXPECT_GE(rate("priming", {}, {}, 2000, happened(Event::Arrived)), 49);
}

TEST(Priming, OneSignalMakesQuietTwoMakeReady) {
    EXPECT_GE(rate("priming", {}, {}, 3000, happened(Event::WentQuiet)), 48);
    EXPECT_EQ(rate("priming", {}, {}, 3000, happened(Event::Primed)), 0);
    EXPECT_GE(rate("priming", {}, {SetDial{"signal-2", 1}}, 3000, happened(Event::Primed)), 48);
    EXPECT_EQ(rate("priming", {}, {SetDial{"signal-2", 1}}, 3000, happened(Event::WentQuiet)), 0);
}

TEST(Priming, Ctla4HoldsBack) {
    const std::vector<story::Intent> pressed{SetDial{"signal-2", 1}, SetDial{"ctla-4", 1}};
    EXPECT_EQ(rate("priming", {}, pressed, 3000, happened(Event::Primed)), 0);
    EXPECT_GE(rate("priming", {}, pressed, 3000, happened(Event::HeldBack)), 48);
    sim::Params params;
    params.ctla4_strength = 0;
    EXPECT_GE(rate("priming", params, pressed, 3000, happened(Event::Primed)), 48);
}

TEST(Priming, AReaderWhoTakesTimeStillFindsTCellsThatFit) {
    // those that fit are used up one after the other; new ones must come in, or the last beats wait for good
    int due = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        State state = story::begin({}, seed);
        story::update(state, {}, std::vector<story::Intent>{story::GoTo{"priming", "carry"}}, 0);
        while (story::beat(state).id != "early-brake") {
            for (int t = 0; t < 3000 && !story::caption_due(state); t += 20) story::advance(state, {}, 20);
            story::advance(state, {}, 300);
            story::update(state, {}, std::vector<story::Intent>{story::Turn{1}}, 0);
        }
        for (int t = 0; t < 2000 && !story::caption_due(state); t += 20) story::advance(state, {}, 20);
        due += story::caption_due(state) ? 1 : 0;
    }
    EXPECT_GE(due, 19);
}

TEST(Priming, ReadyTCellsDivideButNotWithoutEnd) {
    EXPECT_GE(rate("priming", {}, {SetDial{"signal-2", 1}}, 3500, happened(Event::Divided)), 48);
    State state = story::begin({}, 5);
    story::update(state, {}, std::vector<story::Intent>{story::GoTo{"priming", "divide"}}, 0);
    story::advance(state, {}, 9000);
    EXPECT_LE(sim::census(state.world).t_cells, 40);
}

// ---- hiding

TEST(Hiding, EachWayToEscapeWorksAndUndoingItEndsIt) {
    const auto cleared = [](const State& state) { return sim::census(state.world).tumour_cleared > 0; };
    EXPECT_GE(rate("hiding", {}, {}, 3500, cleared), 48);
    EXPECT_EQ(rate("hiding", {}, {SetDial{"tumor-pd-l1", 1}}, 3500, cleared), 0);
    EXPECT_EQ(rate("hiding", {}, {SetDial{"wall", 1}}, 3500, cleared), 0);
    EXPECT_LE(rate("hiding", {}, {SetDial{"tumor-badges", 0}}, 3500, cleared), 2);
}

// ---- compare

TEST(Compare, TheTwinIsTheSameTissueWithoutTheMedicine) {
    State state = story::begin({}, 3);
    story::update(state, {}, std::vector<story::Intent>{story::GoTo{"release", "act"}, SetDial{"compare", 1}}, 0);
    story::advance(state, {}, 1200);
    State plain = story::begin({}, 3);
    story::update(plain, {}, std::vector<story::Intent>{story::GoTo{"release", "brake"}}, 0);
    story::advance(plain, {}, 1200);
    ASSERT_TRUE(state.twin);
    EXPECT_EQ(sim::fingerprint(*state.twin), sim::fingerprint(plain.world));
    EXPECT_NE(sim::fingerprint(state.world), sim::fingerprint(plain.world));
}

}  // namespace
