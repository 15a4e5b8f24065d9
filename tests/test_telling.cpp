// What is told to somebody who hears the picture: where this is, how everybody is, one event at a time.
#include "content/load.h"
#include "mirror/mirror.h"
#include "story/telling.h"
#include "story/update.h"

#include <gtest/gtest.h>

#include <set>

#include "fixtures.h"

namespace {

const content::Library& library() {
    static const content::Library it = std::get<content::Library>(
        content::load([](std::string_view name) { return fixtures::slurp("content/" + std::string{name}); }, "en"));
    return it;
}

story::State at(const std::string& chapter, const std::string& beat) {
    story::State state = story::begin(library().params, 1);
    story::update(state, library().params, std::vector<story::Intent>{story::GoTo{chapter, beat}}, 0);
    return state;
}

sim::Happening happening(sim::Event event, sim::CellId who, sim::CellId whom) {
    return {.tick = 1, .event = event, .who = who, .whom = whom};
}

std::optional<sim::CellId> first(const story::State& state, sim::Kind kind) {
    for (const sim::Cell& cell : state.world.cells) {
        if (cell.kind == kind) return cell.id;
    }
    return std::nullopt;
}

TEST(Telling, SaysWhereTheReaderLooks) {
    const auto& words = library().words;
    for (const story::Chapter& chapter : story::script()) {
        for (const story::Beat& beat : chapter.beats) {
            const story::State state = at(std::string{chapter.id}, std::string{beat.id});
            const std::string text = story::where(state, words);
            if (beat.scene == story::Scene::Tissue || beat.scene == story::Scene::Map) {
                EXPECT_GT(text.size(), 20U) << chapter.id << " " << beat.id;
            }
            EXPECT_EQ(text.find("⟨"), std::string::npos) << text;
        }
    }
    EXPECT_NE(story::where(at("priming", ""), words).find("lymph node"), std::string::npos);
    EXPECT_NE(story::where(at("tolerance", ""), words).find("thymus"), std::string::npos);
    EXPECT_EQ(story::where(at("badges", ""), words).find("thymus"), std::string::npos);
}

TEST(Telling, TheWallIsToldWhileItStands) {
    story::State state = at("hiding", "");
    const auto& words = library().words;
    const std::string before = story::where(state, words);
    story::update(state, library().params, std::vector<story::Intent>{story::SetDial{"wall", 1}}, 0);
    EXPECT_NE(story::where(state, words), before);
}

TEST(Telling, EveryTCellSaysWhatItDoes) {
    story::State state = at("badges", "check");
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        story::advance(state, library().params, 5);
        for (const sim::Cell& cell : state.world.cells) {
            const std::string text = story::cell_state(state, library().words, cell);
            EXPECT_EQ(text.find("⟨"), std::string::npos) << text;
            EXPECT_EQ(text.empty(), cell.kind != sim::Kind::TCell && cell.fate != sim::Fate::Dying);
            seen.insert(text.substr(0, 7));
        }
    }
    EXPECT_TRUE(seen.contains("moving ")) << "a T cell moves about";
    EXPECT_TRUE(seen.contains("reading")) << "and reads";
    for (const story::Control& control : story::controls(state, library().params, library().words)) {
        if (control.id.starts_with("actor.") && control.label.starts_with("T cell")) {
            EXPECT_FALSE(control.value_text.empty());
        }
    }
}

TEST(Telling, OneSentenceOfManyEventsAndTheWeightiest) {
    const story::State state = at("release", "brake");
    const auto t = first(state, sim::Kind::TCell);
    const auto tumour = first(state, sim::Kind::Tumour);
    ASSERT_TRUE(t && tumour);
    std::vector<sim::Happening> news(40, happening(sim::Event::MovedOn, *t, *tumour));
    news.insert(news.begin() + 20, happening(sim::Event::Dying, *t, *tumour));
    const auto told = story::most_telling(state, library().words, news);
    EXPECT_EQ(told.sentence, story::tell(state, library().words, news[20]));
    EXPECT_GT(told.rank, 0);
    EXPECT_LT(told.rank, story::kCaptionRank) << "a caption comes first";
    EXPECT_TRUE(story::most_telling(state, library().words, {}).sentence.empty());
}

TEST(Telling, WhatTheBeatWaitsForOutweighsTheRest) {
    for (const story::Chapter& chapter : story::script()) {
        for (const story::Beat& beat : chapter.beats) {
            if (!beat.waits) continue;
            const story::State state = at(std::string{chapter.id}, std::string{beat.id});
            if (state.world.cells.empty()) continue;
            const sim::CellId any = state.world.cells.front().id;
            const std::vector<sim::Happening> news{happening(*beat.waits, any, any),
                                                   happening(sim::Event::Dying, any, any)};
            const auto told = story::most_telling(state, library().words, news);
            if (*beat.waits == sim::Event::Dying || story::tell(state, library().words, news[0]).empty()) continue;
            EXPECT_EQ(told.rank, 2) << chapter.id << " " << beat.id;
        }
    }
}

TEST(Telling, KeysCanBeTurnedOffAndALinkSaysSo) {
    story::State state = at("badges", "");
    story::update(state, library().params, std::vector<story::Intent>{story::SetPref{"keys", "off"}}, 0);
    EXPECT_FALSE(state.prefs.keys);
    const mirror::Node root = mirror::describe(state, library().params, library().words);
    const mirror::Node* keys = mirror::find(root, library().words.text("pref.keys"));
    ASSERT_NE(keys, nullptr);
    EXPECT_EQ(keys->value, 0);
}

TEST(Telling, ThePictureIsMadeLargerWithoutAPinch) {
    story::State state = at("badges", "");
    const auto wants = story::activate(state, "zoom", 3);
    ASSERT_EQ(wants.size(), 1U);
    story::update(state, library().params, wants, 0);
    EXPECT_EQ(state.zoom, 3);
    story::update(state, library().params, story::activate(state, "zoom", -9), 0);
    EXPECT_EQ(state.zoom, 1);
}

}  // namespace
