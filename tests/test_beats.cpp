// Beats: what every chapter keeps, captions that wait and come true, dials that stay as the reader set them, and the way back.
#include "story/controls.h"
#include "story/history.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "story_fixtures.h"

namespace {

using namespace story;
using fixtures::go;
using fixtures::print;
using fixtures::want;

TEST(Script, EveryChapterKeepsTheContract) {
    for (const Chapter& chapter : script()) {
        EXPECT_GE(chapter.beats.size(), 3U) << chapter.id;
        EXPECT_LE(chapter.beats.size(), 6U) << chapter.id;
        int questions = 0;
        for (const Beat& beat : chapter.beats) {
            questions += beat.question ? 1 : 0;
            EXPECT_LE(beat.shows.size(), 6U) << beat.id;
            for (const Cue& cue : beat.cues) EXPECT_TRUE(dial_index(chapter, cue.dial)) << cue.dial;
        }
        // `check` is nothing but questions; chapters of boards need no dial
        EXPECT_EQ(questions, chapter.id == "check" ? 0 : 1) << chapter.id;
        const bool boards = chapter.beats.front().board != Board::None;
        EXPECT_EQ(chapter.stage.cells.empty() && chapter.set_up == nullptr, boards) << chapter.id;
        EXPECT_TRUE(boards || !chapter.dials.empty()) << chapter.id;
    }
}

TEST(Beats, EveryCaptionComesTrueOverFiftySeeds) {
    for (const Chapter& chapter : script()) {
        for (const Beat& beat : chapter.beats) {
            int due = 0;
            std::string missed;
            for (std::uint64_t seed = 1; seed <= 50; ++seed) {
                State state = go(chapter.id, beat.id, seed);
                want(state, UntilDue{});
                due += caption_due(state) ? 1 : 0;
                if (!caption_due(state)) missed += " " + std::to_string(seed);
            }
            EXPECT_GE(due, 49) << chapter.id << "/" << beat.id << ": not with seeds" << missed;
        }
    }
}

TEST(Beats, AReaderWhoHasSetADialKeepsIt) {
    State state = go("release", "brake");
    want(state, SetDial{"coverage", 0.4F});
    want(state, Turn{1});
    EXPECT_FLOAT_EQ(state.dials[0], 0.4F);
    State other = go("release", "cover");
    EXPECT_FLOAT_EQ(other.dials[0], 0.95F);
}

TEST(Beats, BackIsTheMomentAtWhichTheBeatBegan) {
    State state = go("badges", "display");
    advance(state, {}, 130);
    want(state, Turn{1});
    const auto began = print(state);
    advance(state, {}, 200);
    want(state, Turn{1});
    advance(state, {}, 50);
    want(state, Turn{-1});
    EXPECT_EQ(beat(state).id, "check");
    EXPECT_EQ(state.world.tick, 130U);
    EXPECT_EQ(print(state), began);
    EXPECT_EQ(state.dials[0], 0) << "the cue of the beat that was left must be undone";
}

TEST(Beats, BackFromABeatThatWasJumpedTo) {
    State state = go("release", "act");
    want(state, Turn{-1});
    EXPECT_EQ(beat(state).id, "cover");
    want(state, Turn{-1});
    EXPECT_EQ(beat(state).id, "brake");
    EXPECT_FLOAT_EQ(state.dials[0], 0);
    want(state, Turn{-1});
    EXPECT_EQ(chapter(state).id, "hiding");
    EXPECT_EQ(beat(state).id, "ask");
}

TEST(Beats, WhatWasLetInEarlierIsOverInABeatThatWasJumpedTo) {
    const auto germs = [](const State& state, sim::Kind kind) {
        return std::count_if(state.world.cells.begin(), state.world.cells.end(),
                             [&](const sim::Cell& cell) { return cell.kind == kind && cell.fate == sim::Fate::Alive; });
    };
    State state = go("patrol", "fungus");
    advance(state, {}, 2);
    EXPECT_EQ(germs(state, sim::Kind::Fungus), 1);
    EXPECT_EQ(germs(state, sim::Kind::Bacterium), 0);
    EXPECT_EQ(germs(state, sim::Kind::VirusParticle), 0);
    // who reads on sees them come one after the other
    State reader = go("patrol", "bacterium");
    advance(reader, {}, 2);
    EXPECT_GT(germs(reader, sim::Kind::Bacterium), 0);
    want(reader, Turn{1});
    advance(reader, {}, 2);
    EXPECT_GT(germs(reader, sim::Kind::VirusParticle), 5) << "this beat presses the button twice";
}

// ---- the way back

TEST(WayBack, EveryChapterCanBeWoundToItsBeginning) {
    for (const Chapter& chapter : script()) {
        State state = go(chapter.id, chapter.beats.front().id);
        if (still(state)) continue;  // nothing lives there
        advance(state, {}, 40);
        const auto then = print(state);
        advance(state, {}, 30);
        want(state, Seek{0});
        EXPECT_EQ(state.world.tick, 0U) << chapter.id;
        EXPECT_EQ(state.beat, 0) << chapter.id;
        EXPECT_FALSE(state.answer.has_value()) << chapter.id;
        want(state, Seek{40});
        EXPECT_EQ(print(state), then) << chapter.id;
    }
}

/// Every beat that lets predict, reached by reading on, 8 ticks after a snapshot: the nearest one then lies in the beat before it.
template <class See>
void every_prediction(See see) {
    int seen = 0;
    for (const Chapter& chapter : script()) {
        for (std::size_t i = 1; i < chapter.beats.size(); ++i) {
            if (!chapter.beats[i].predict) continue;
            State state = go(chapter.id, chapter.beats[i - 1].id);
            want(state, UntilDue{});
            while (state.world.tick % 64 != 8) advance(state, {}, 1);
            want(state, Turn{1});
            ASSERT_TRUE(asks_first(state)) << chapter.id;
            see(state, std::string{chapter.id});
            ++seen;
        }
    }
    EXPECT_EQ(seen, 4);
}

TEST(WayBack, AQuestionIsOpenBeforeItWasAnswered) {
    every_prediction([](State& state, const std::string& chapter) {
        const std::uint32_t asked = state.world.tick;
        advance(state, {}, 10);
        want(state, Answer{1});
        advance(state, {}, 10);
        const auto now = print(state);
        for (const std::uint32_t back : {asked + 5, asked - 4, 0U}) {
            want(state, Seek{back});
            EXPECT_FALSE(state.answer.has_value()) << chapter << " at " << back;
            EXPECT_EQ(state.world.tick, back) << chapter;
        }
        want(state, Seek{asked + 20});
        EXPECT_EQ(state.answer, 1) << chapter;
        EXPECT_EQ(print(state), now) << chapter;
    });
}

TEST(WayBack, AnAnswerAfterBeingShownIsNeitherLostNorEarly) {
    every_prediction([](State& state, const std::string& chapter) {
        want(state, UntilDue{});  // the reader does not guess
        const std::uint32_t shown = state.world.tick;
        advance(state, {}, 20);
        const auto later = print(state);
        want(state, Answer{1});
        want(state, Seek{shown + 10});
        EXPECT_FALSE(state.answer.has_value()) << chapter;
        EXPECT_FALSE(asks_first(state)) << chapter;
        want(state, Answer{2});  // another one, earlier: what comes after stays as it was
        want(state, Seek{shown + 20});
        EXPECT_EQ(state.answer, 2) << chapter;
        EXPECT_EQ(print(state), later) << chapter;
        want(state, Seek{shown + 5});
        EXPECT_FALSE(state.answer.has_value()) << chapter;
    });
}

}  // namespace
