// Boards: still, inside the stage, private where they promise it, told as they are drawn.
#include "story/boards.h"
#include "story/wire.h"

#include <algorithm>
#include <set>

#include "board_fixtures.h"

namespace {

using fixtures::every_board;
using fixtures::library;
using fixtures::Look;
using story::Board;

TEST(Boards, NothingLivesAndNothingWantsAnotherFrame) {
    every_board([](const std::string& chapter, const std::string& beat) {
        Look board{chapter, beat};
        EXPECT_FALSE(board.state.playing) << chapter << "/" << beat;
        EXPECT_FALSE(board.scene.restless) << chapter << "/" << beat;
        EXPECT_GT(board.scene.board.height, 100) << chapter << "/" << beat;
        EXPECT_EQ(board.drawn().find("⟨"), std::string::npos) << chapter << "/" << beat << board.drawn();
    });
}

TEST(Boards, TextStaysInsideTheStageInEverySize) {
    for (const base::Vec2 size : {base::Vec2{1280, 800}, {390, 844}, {320, 640}, {820, 1180}, {1920, 1080}}) {
        for (const char* scale : {"1", "2"}) {
            every_board([&](const std::string& chapter, const std::string& beat) {
                Look board{chapter, beat, size, {story::SetPref{"text", scale}}};
                const picture::Rect& stage = board.layout.stage;
                for (const picture::Text& text : board.scene.texts) {
                    const float wide = fixtures::plain_measure(text.words, text.size_pt, text.weight).x;
                    const float left = text.anchor == picture::Text::Anchor::Start    ? text.at.x
                                       : text.anchor == picture::Text::Anchor::Middle ? text.at.x - wide / 2
                                                                                      : text.at.x - wide;
                    const bool word = text.words.find(' ') == std::string::npos;  // one long word cannot be broken
                    if (word) continue;
                    EXPECT_GE(left, stage.x - 1) << chapter << "/" << beat << " " << size.x << ": " << text.words;
                    EXPECT_LE(left + wide, stage.x + stage.w + 1)
                        << chapter << "/" << beat << " " << size.x << "×" << scale << ": " << text.words;
                }
            });
        }
    }
}

TEST(Boards, WhatCanBePressedIsAControlOrThePagesOwn) {
    every_board([](const std::string& chapter, const std::string& beat) {
        Look board{chapter, beat};
        const auto controls = story::controls(board.state, library().params, library().words);
        for (const picture::Touch& touch : board.scene.touches) {
            const bool known = std::any_of(controls.begin(), controls.end(),
                                           [&](const auto& each) { return each.id == touch.control; });
            const bool opens =
                touch.control.starts_with("topic.") && !story::activate(board.state, touch.control, 1).empty();
            EXPECT_TRUE(known || opens || touch.control.starts_with("page."))
                << chapter << "/" << beat << ": " << touch.control;
            EXPECT_GE(touch.box.h, 43.9F) << touch.control;
        }
    });
}

TEST(Boards, AScrolledBoardMovesUpAndKeepsItsHeight) {
    Look board{"evidence", "dates"};
    const float height = board.scene.board.height;
    const float first = board.scene.texts.front().at.y;
    board.look({1280, 800}, 200);
    EXPECT_FLOAT_EQ(board.scene.board.height, height);
    EXPECT_NEAR(board.scene.texts.front().at.y, first - 200, 0.01F);
}

// ---- families

TEST(FamilyBoards, TheTableSaysWhatEachSourceSays) {
    Look board{"families", "sort", {1280, 800}, {story::SetDial{"sort-vaccine", 1}}};
    board.want({story::Turn{1}});
    const mirror::Node tree = mirror::describe(board.state, library().params, library().words);
    const mirror::Node* table = nullptr;
    const std::function<void(const mirror::Node&)> find = [&](const mirror::Node& node) {
        if (node.role == mirror::Role::Table) table = &node;
        for (const mirror::Node& child : node.children) find(child);
    };
    find(tree);
    ASSERT_NE(table, nullptr);
    const auto& items = library().words.evidence.sorting.items;
    ASSERT_EQ(table->children.size(), items.size() + 1);
    EXPECT_EQ(table->children[1].children[1].text, library().words.text("sort.active"));
    for (std::size_t row = 0; row < items.size(); ++row) {
        for (std::size_t column = 0; column < 4; ++column)
            EXPECT_EQ(table->children[row + 1].children[column + 2].text,
                      library().words.text(story::sorted_key(items[row].cells[column])));
    }
}

TEST(FamilyBoards, WhatWasSortedSurvivesALink) {
    Look board{"families", "disagree", {1280, 800}, {story::SetDial{"sort-cells", 2}}};
    story::State other = story::begin(library().params, 1);
    story::update(other, library().params, story::from_query(story::to_query(board.state)).intents, 0);
    EXPECT_EQ(story::sorted_by_reader(other, "cells"), story::Sorted::Passive);
}

TEST(FamilyBoards, FiveVignettesAreDrawnOfActors) {
    Look board{"families", "five"};
    const auto cells = std::count_if(board.scene.list.marks.begin(), board.scene.list.marks.end(),
                                     [](const picture::Mark& mark) { return mark.shape == picture::Shape::Blob; });
    EXPECT_GT(cells, 12);  // membranes and nuclei
}

// ---- the ten questions

TEST(QuizBoards, TheReasonComesAfterTheChoice) {
    Look board{"check", "answer"};
    EXPECT_EQ(board.drawn().find("It cannot see inside"), std::string::npos);
    EXPECT_EQ(board.told().find("It cannot see inside"), std::string::npos);
    board.want(story::activate(board.state, "quiz.choice.1", 1));
    board.look({1280, 800});
    EXPECT_NE(board.drawn().find("It cannot see inside"), std::string::npos);
    board.want(story::activate(board.state, "quiz.next", 1));
    EXPECT_EQ(board.state.quiz.at, 1);
}

TEST(QuizBoards, NothingOfItStaysOrLeaves) {
    Look board{"check", "answer"};
    const std::string before = story::to_query(board.state);
    board.want(story::activate(board.state, "quiz.choice.2", 1));
    board.want(story::activate(board.state, "quiz.next", 1));
    EXPECT_EQ(story::to_query(board.state), before);
    EXPECT_EQ(board.state.log.size(), 1U);
    const auto empty = [&] {
        return std::none_of(board.state.quiz.answers.begin(), board.state.quiz.answers.end(),
                            [](const auto& answer) { return answer.has_value(); });
    };
    EXPECT_FALSE(empty());
    board.want({story::Restart{}});
    EXPECT_TRUE(empty());
    board.want(story::activate(board.state, "quiz.choice.2", 1));
    board.want({story::GoTo{"badges", ""}, story::GoTo{"check", "answer"}});
    EXPECT_TRUE(empty());
}

TEST(QuizBoards, AClickerRevealsThenGoesOn) {
    Look board{"check", "answer", {1280, 800}, {story::SetPref{"mode", "present"}}};
    for (std::size_t i = 0; i < story::Quiz::kQuestions; ++i) {
        EXPECT_EQ(board.state.quiz.at, static_cast<int>(i));
        board.want(story::activate(board.state, "next", 1));
        EXPECT_TRUE(board.state.quiz.answers[i].has_value());
        board.want(story::activate(board.state, "next", 1));
    }
    EXPECT_EQ(story::board(board.state), Board::QuizAll);
}

// ---- talk

TEST(TalkBoards, TheListIsPrivate) {
    Look board{"talk", "ask"};
    const std::string before = story::to_query(board.state);
    board.want(story::activate(board.state, "care.keep.type", 0));
    board.want({story::ChangeCare{{story::CareChange::What::Add, {}, 0, "May I swim?"}}});
    board.look({1280, 800});
    EXPECT_EQ(story::to_query(board.state), before);
    EXPECT_NE(board.drawn().find("May I swim?"), std::string::npos);
    const std::string told = board.told();
    EXPECT_NE(told.find("\"handout.own-1\""), std::string::npos) << "it is printed";
    EXPECT_EQ(told.find("\"handout.type\""), std::string::npos) << "what was taken out is not";
    board.want({story::GoTo{"badges", ""}, story::GoTo{"talk", "take"}});
    EXPECT_NE(board.told().find("\"handout.own-1\""), std::string::npos) << "it stays while the page is open";
}

TEST(TalkBoards, WhenToCallIsNeverLocked) {
    Look board{"talk", "call"};
    const auto open = std::find_if(board.scene.touches.begin(), board.scene.touches.end(),
                                   [](const auto& touch) { return touch.control == "topic.call-right-away"; });
    ASSERT_NE(open, board.scene.touches.end());
    EXPECT_FALSE(story::activate(board.state, open->control, 1).empty());
    EXPECT_EQ(board.drawn().find("yellow skin"), std::string::npos);
    board.want({story::Answer{0}});
    board.look({1280, 800});
    EXPECT_NE(board.drawn().find("yellow skin"), std::string::npos);
}

TEST(TalkBoards, EveryCorrectionHasASource) {
    Look board{"talk", "changed"};
    for (const story::Correction& each : library().words.corrections) {
        EXPECT_FALSE(each.today.sources.empty()) << each.id;
        EXPECT_FALSE(each.article.empty()) << each.id;
    }
    EXPECT_NE(board.told().find("\"see.release.cover\""), std::string::npos);
}

}  // namespace
