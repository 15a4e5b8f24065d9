// The lab as a reader has it: dials that reach the rules, tools, two runs side by side, links, tables to take along.
#include "content/load.h"
#include "sim/setups.h"
#include "story/controls.h"
#include "story/history.h"
#include "story/model.h"
#include "story/wire.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "fixtures.h"
#include "picture_fixtures.h"

namespace {

using story::SetDial;
using story::State;

const story::Words& words() {
    static const content::Library library = [] {
        auto loaded =
            content::load([](std::string_view name) { return std::optional{fixtures::content_file(name)}; }, "en");
        if (!std::holds_alternative<content::Library>(loaded)) return content::Library{};
        return std::get<content::Library>(std::move(loaded));
    }();
    return library.words;
}

void want(State& state, const story::Intent& intent) {
    story::update(state, {}, std::vector<story::Intent>{intent}, 0);
}

/// The lab with `cells` (the name of a size).
State lab(const std::string& beat = "tissue", float size = 0, std::uint64_t seed = 1) {
    State state = story::begin({}, seed);
    want(state, story::GoTo{"lab", beat});
    if (size != 1) want(state, SetDial{"size", size});
    state.playing = false;
    return state;
}

float dial(const State& state, std::string_view id) {
    return state.dials[static_cast<std::size_t>(*story::dial_index(story::chapter(state), id))];
}

TEST(LabChapter, EachDialReachesItsRule) {
    State state = lab();
    const float killers = state.world.dials.t_cells;
    ASSERT_GT(killers, 0);
    for (const char* id : {"coverage", "pd-l1-coverage", "ctla-4-coverage", "tumor-pd-l1", "badge-strength", "t-cells",
                           "tolerance", "growth"})
        want(state, SetDial{id, 0.25F});
    const sim::Dials& set = state.world.dials;
    for (const float value : {set.coverage, set.anti_pd_l1, set.anti_ctla4, set.tumour_pd_l1, set.badge_strength,
                              set.tolerance, set.growth})
        EXPECT_FLOAT_EQ(value, 0.25F);
    EXPECT_FLOAT_EQ(set.t_cells, killers / 2);
    want(state, SetDial{"t-cells", 1});
    EXPECT_FLOAT_EQ(state.world.dials.t_cells, 2 * killers);
}

TEST(LabChapter, WhereNobodyMovedADialTheSetUpDecides) {
    for (int setup = 0; setup < 5; ++setup) {
        State state = lab();
        want(state, SetDial{"setup", static_cast<float>(setup)});
        const sim::Stage stage = sim::lab_stage({}, static_cast<sim::Setup>(setup), 200, 1);
        EXPECT_FLOAT_EQ(state.world.dials.t_cells, stage.dials.t_cells) << setup;
        EXPECT_EQ(state.world.cells.size(), 200U);
        const sim::Census now = sim::census(state.world);
        EXPECT_EQ(now.tumour > 0, setup < 3);
        EXPECT_EQ(now.infected > 0, setup == 4);
    }
}

TEST(LabChapter, AnotherSizeKeepsWhatWasSet) {
    State state = lab();
    want(state, SetDial{"coverage", 0.8F});
    want(state, SetDial{"setup", 2});
    want(state, SetDial{"size", 1});
    EXPECT_EQ(state.world.cells.size(), 1000U);
    EXPECT_FLOAT_EQ(dial(state, "coverage"), 0.8F);
    EXPECT_FLOAT_EQ(state.world.dials.coverage, 0.8F);
    EXPECT_FLOAT_EQ(dial(state, "setup"), 2);
    EXPECT_EQ(state.world.tick, 0U);
}

TEST(LabChapter, MoreReleaseClearsMore) {
    // over seeds: one run is one story
    int with = 0;
    int without = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        for (const float coverage : {0.0F, 1.0F}) {
            State state = lab("tissue", 0, seed);
            want(state, SetDial{"tumor-pd-l1", 1});
            want(state, SetDial{"coverage", coverage});
            story::advance(state, {}, 1200);
            (coverage > 0 ? with : without) += sim::census(state.world).tumour_cleared;
        }
    }
    EXPECT_GT(with, without * 2);
}

TEST(LabChapter, TheCompareBeatPutsTheSameTissueBesideIt) {
    State state = lab("tissue", 0);
    story::advance(state, {}, 100);
    want(state, story::Turn{1});
    ASSERT_EQ(story::beat(state).id, "compare");
    ASSERT_TRUE(state.twin);
    EXPECT_EQ(state.world.tick, 0U);  // a fair test begins together
    EXPECT_EQ(state.world.cells.size(), 200U);
    EXPECT_GT(state.world.dials.coverage, 0.9F);
    EXPECT_FLOAT_EQ(state.twin->dials.coverage, 0);
    story::advance(state, {}, 300);
    State alone = lab("tissue", 0);
    story::advance(alone, {}, 300);
    EXPECT_EQ(sim::fingerprint(*state.twin), sim::fingerprint(alone.world));
    EXPECT_NE(sim::fingerprint(state.world), sim::fingerprint(alone.world));
    // back to the first beat: the reader's own tissue, alone
    want(state, story::Turn{-1});
    EXPECT_EQ(story::beat(state).id, "tissue");
    EXPECT_FALSE(state.twin);
    EXPECT_FLOAT_EQ(dial(state, "coverage"), 0);
}

TEST(LabChapter, BesideItStandsWhatTheReaderChose) {
    State state = lab();
    want(state, SetDial{"beside", 2});  // as begun
    want(state, SetDial{"tolerance", 0});
    want(state, SetDial{"coverage", 0.5F});
    EXPECT_FLOAT_EQ(state.twin->dials.tolerance, 1);
    EXPECT_FLOAT_EQ(state.twin->dials.coverage, 0);
    want(state, SetDial{"beside", 1});  // no medicine
    EXPECT_FLOAT_EQ(state.twin->dials.tolerance, 0);
    EXPECT_FLOAT_EQ(state.twin->dials.coverage, 0);
    EXPECT_FLOAT_EQ(state.world.dials.coverage, 0.5F);
}

TEST(LabChapter, BackAtTheStartThereAreStillTwo) {
    State state = lab("compare", 0);
    story::advance(state, {}, 130);
    const std::uint64_t before = sim::fingerprint(*state.twin);
    story::seek(state, {}, 0);
    ASSERT_TRUE(state.twin);
    EXPECT_FLOAT_EQ(state.twin->dials.coverage, 0);
    story::seek(state, {}, 130);
    EXPECT_EQ(sim::fingerprint(*state.twin), before);
}

TEST(LabChapter, ARunGoesOnFromBeatToBeat) {
    State state = lab("compare", 0);
    story::advance(state, {}, 90);
    want(state, story::Turn{1});
    EXPECT_EQ(story::beat(state).id, "tipping");
    EXPECT_EQ(state.world.tick, 90U);
    want(state, story::Turn{1});
    want(state, story::Turn{-1});
    want(state, story::Turn{-1});
    EXPECT_EQ(story::beat(state).id, "compare");
    EXPECT_EQ(state.world.tick, 90U);
    EXPECT_TRUE(state.twin);
}

TEST(LabChapter, EachToolDoesWhatItSays) {
    const auto kinds = [](const State& state) {
        const sim::Census c = sim::census(state.world);
        return std::array{c.killers, c.tumour, c.healthy, c.nk_cells, c.regulatory, c.helpers, c.macrophages, c.germs};
    };
    const State before = lab();
    const auto& tools = story::chapter(before).tools;
    for (std::size_t i = 0; i + 1 < tools.size(); ++i) {
        State state = lab();
        want(state, story::TakeTool{static_cast<int>(i)});
        // where tissue is dense there is room again once something was taken out
        want(state, story::TakeTool{static_cast<int>(tools.size()) - 1});
        want(state, story::UseTool{{10, 5}});
        const auto cleared = kinds(state);
        want(state, story::TakeTool{static_cast<int>(i)});
        want(state, story::UseTool{{10, 5}});
        const auto now = kinds(state);
        int more = 0;
        for (std::size_t k = 0; k < now.size(); ++k) more += now[k] > cleared[k] ? 1 : 0;
        EXPECT_EQ(more, 1) << tools[i].id;
    }
    State state = lab();
    want(state, story::TakeTool{static_cast<int>(tools.size()) - 1});
    want(state, story::UseTool{{10, 5}});
    for (const sim::Cell& cell : state.world.cells) EXPECT_GT(base::length(cell.pos_um - base::Vec2{10, 5}), 24);
    EXPECT_LT(state.world.cells.size(), before.world.cells.size());
}

TEST(LabChapter, WithoutAPointerAToolWorksInTheMiddleOfWhatIsSeen) {
    State state = lab();
    for (const story::Intent& intent : story::activate(state, "tool", 1)) want(state, intent);
    ASSERT_EQ(state.tool, 0);
    state.zoom = 3;
    state.pan_um = {40, -20};
    const auto found = story::activate(state, "use-tool", 1);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(std::get<story::UseTool>(found[0]).at_um, (base::Vec2{40, -20}));
    for (const story::Intent& intent : story::activate(state, "tool", 0)) want(state, intent);
    EXPECT_TRUE(story::activate(state, "use-tool", 1).empty());
}

TEST(LabChapter, ALinkBringsTheSameRun) {
    State state = lab("compare", 0, 7);
    want(state, SetDial{"setup", 1});
    want(state, SetDial{"t-cells", 0.7F});
    story::advance(state, {}, 60);
    want(state, story::TakeTool{0});
    want(state, story::UseTool{{12.34F, -20.01F}});
    want(state, SetDial{"tolerance", 0.4F});
    story::advance(state, {}, 90);
    const story::Wanted wanted = story::from_query(story::to_query(state));
    EXPECT_TRUE(wanted.notices.empty());
    State again = story::begin({}, 1);
    story::update(again, {}, wanted.intents, 0);
    EXPECT_EQ(again.world.tick, 150U);
    EXPECT_EQ(again.dials, state.dials);
    EXPECT_EQ(sim::fingerprint(again.world), sim::fingerprint(state.world));
    ASSERT_TRUE(again.twin);
    EXPECT_EQ(sim::fingerprint(*again.twin), sim::fingerprint(*state.twin));
    EXPECT_EQ(story::to_query(again), story::to_query(state));
}

TEST(LabChapter, LinksNameSetUpsAndEquations) {
    State state = lab("tipping", 0);
    want(state, SetDial{"kill-factor", 0.464F});
    want(state, SetDial{"start-tumor", 0.5F});
    const std::string query = story::to_query(state);
    for (const char* part : {"size:200", "beside:no-medicine", "kill-factor:0.464", "start-tumor:0.5"})
        EXPECT_NE(query.find(part), std::string::npos) << query;
    State again = story::begin({}, 1);
    story::update(again, {}, story::from_query(query).intents, 0);
    EXPECT_EQ(again.dials, state.dials);
    EXPECT_EQ(story::beat(again).id, "tipping");
}

TEST(LabChapter, ThePastTakesLittleMemory) {
    State state = lab("compare", 4);
    story::advance(state, {}, 66);
    std::size_t bytes = 0;
    for (const story::Snapshot& snapshot : state.snapshots)
        bytes += sim::bytes(snapshot.world) + (snapshot.twin ? sim::bytes(*snapshot.twin) : 0);
    EXPECT_LE(bytes, 12U << 20U);
    ASSERT_FALSE(state.snapshots.empty());
    EXPECT_EQ(state.snapshots.front().world.tick, 0U);
    EXPECT_EQ(story::reachable(state, 60), 0U);  // as far as it can go back at once: to the start
}

TEST(LabChapter, TheTableIsTheGoldenOne) {
    State state = lab("compare", 0);
    story::advance(state, {}, 960);
    const std::string table = story::table_csv(state, {});
    EXPECT_EQ(fixtures::golden("lab-table.csv", table), table);
    EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 62);
    const auto columns = [&](std::size_t from) {
        const auto line = table.substr(from, table.find('\n', from) - from);
        return std::count(line.begin(), line.end(), ',');
    };
    EXPECT_EQ(columns(0), columns(table.find('\n') + 1));
}

TEST(LabChapter, TheEquationsTableHasADayALine) {
    State state = lab("tipping", 0);
    const std::string table = story::table_csv(state, {});
    EXPECT_TRUE(table.starts_with("day,immune-cells,tumor-cells,kill-factor\n0,3162"));
    EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 367);
    EXPECT_NE(table.find("\n365,"), std::string::npos);
}

TEST(LabChapter, WhatIsTakenAlongIsAskedForOnce) {
    State state = lab();
    for (const char* id : {"take-link", "take-picture", "take-drawing", "take-table"}) {
        const auto wanted = story::activate(state, id, 1);
        ASSERT_EQ(wanted.size(), 1U) << id;
        story::update(state, {}, wanted, 0);
        EXPECT_EQ(state.takes.size(), 1U) << id;
        story::update(state, {}, {}, 0);
        EXPECT_TRUE(state.takes.empty());
    }
    want(state, SetDial{"size", 4});
    EXPECT_TRUE(story::activate(state, "take-drawing", 1).empty());  // too many dots for a drawing
    EXPECT_EQ(story::activate(state, "take-picture", 1).size(), 1U);
    want(state, story::GoTo{"badges", ""});
    EXPECT_TRUE(story::activate(state, "take-table", 1).empty());
}

TEST(LabChapter, TissueAndEquationsEachHaveTheirOwnDials) {
    const auto has = [](const State& state, std::string_view id) {
        const auto all = story::controls(state, {}, words());
        return std::any_of(all.begin(), all.end(), [&](const story::Control& control) { return control.id == id; });
    };
    const State tissue = lab();
    const State equations = lab("tipping", 0);
    for (const char* id : {"setup", "size", "coverage", "tool", "beside"}) {
        EXPECT_TRUE(has(tissue, id)) << id;
        EXPECT_FALSE(has(equations, id)) << id;
    }
    for (const char* id : {"kill-factor", "start-tumor", "start-effectors"}) {
        EXPECT_FALSE(has(tissue, id)) << id;
        EXPECT_TRUE(has(equations, id)) << id;
    }
    EXPECT_TRUE(has(equations, "take-table"));
}

TEST(LabChapter, ACrowdIsNotListedOneByOne) {
    State state = lab("tissue", 3);
    const auto names = [&] {
        std::vector<story::Control> cells;
        for (const story::Control& control : story::controls(state, {}, words())) {
            if (control.id.starts_with("actor.") || control.id.starts_with("guide.")) cells.push_back(control);
        }
        return cells;
    };
    EXPECT_EQ(names().size(), 24U);
    for (const story::Control& control : names())
        EXPECT_TRUE(control.label.ends_with(" " + control.id.substr(7))) << control.label << " " << control.id;
    story::advance(state, {}, 60);
    EXPECT_LT(story::scene_summary(state, {}, words()).size(), 600U);
}

TEST(LabChapter, TheReleaseSaysTwoDecimals) {
    EXPECT_EQ(story::model_value("kill-factor", 0.4F, words()), "1.00 times");
    EXPECT_EQ(story::model_value("kill-factor", 0.464F, words()), "1.25 times");
    EXPECT_EQ(story::model_value("kill-factor", 0.6F, words()), "2.00 times");
}

TEST(LabChapter, TheEquationsSayWhereAStartLeads) {
    State state = lab("tipping", 0);
    EXPECT_NE(story::scene_summary(state, {}, words()).find(words().text("portrait.fate.escape")), std::string::npos);
    EXPECT_NE(story::scene_summary(state, {}, words()).find("64 million"), std::string::npos);
    want(state, SetDial{"kill-factor", 0.464F});
    EXPECT_NE(story::scene_summary(state, {}, words()).find(words().text("portrait.fate.held")), std::string::npos);
    want(state, SetDial{"kill-factor", 0.92F});  // 6 times
    EXPECT_NE(story::scene_summary(state, {}, words()).find(words().text("portrait.fate.free")), std::string::npos);
}

}  // namespace
