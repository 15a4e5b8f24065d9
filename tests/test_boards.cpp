// Boards: still, private where they promise it, honest in what they draw, equal halves, nothing about survival before it is asked for.
#include "content/load.h"
#include "mirror/mirror.h"
#include "picture/board.h"
#include "story/boards.h"
#include "story/wire.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "picture_fixtures.h"

namespace {

using story::Board;

const content::Library& library() {
    static const content::Library it = [] {
        auto loaded =
            content::load([](std::string_view name) { return std::optional{fixtures::content_file(name)}; }, "en");
        if (const auto* problems = std::get_if<base::Problems>(&loaded)) {
            for (const base::Problem& each : *problems)
                ADD_FAILURE() << each.file << each.pointer << ": " << each.reason;
            return content::Library{};
        }
        return std::get<content::Library>(std::move(loaded));
    }();
    return it;
}

struct Look {
    story::State state;
    picture::Layout layout;
    picture::Scene scene;

    Look(const std::string& chapter, const std::string& beat, base::Vec2 size = {1280, 800},
         const std::vector<story::Intent>& more = {}) {
        state = story::begin(library().params, 1);
        want({story::SetPref{"path", "full"}, story::GoTo{chapter, beat}});
        want(more);
        look(size);
    }
    void want(const std::vector<story::Intent>& intents) { story::update(state, library().params, intents, 0); }
    void look(base::Vec2 size, float scrolled = 0) {
        layout = picture::lay_out(size, state);
        picture::Eye eye;
        eye.chapter = state.chapter;
        eye.beat = state.beat;
        eye.scrolled_pt = scrolled;
        scene = picture::compose(state, library().params, library().words, layout,
                                 fixtures::themes().find("light")->second, fixtures::plain_measure, eye, 0);
    }
    std::string drawn() const {
        std::string all;
        for (const picture::Text& text : scene.texts) all += text.words + " ";
        return all;
    }
    std::string told() const { return content::to_json(mirror::describe(state, library().params, library().words)); }
};

template <class See>
void every_board(See see) {
    for (const story::Chapter& chapter : story::script()) {
        for (const story::Beat& beat : chapter.beats) {
            if (beat.board != Board::None) see(std::string{chapter.id}, std::string{beat.id});
        }
    }
}

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

// ---- evidence

std::set<std::string> numbers(const std::string& text) {
    std::set<std::string> found;
    std::string number;
    for (const char c : text + " ") {
        const bool part = (c >= '0' && c <= '9') || (!number.empty() && (c == '.' || c == ','));
        if (part) {
            number += c;
            continue;
        }
        while (!number.empty() && (number.back() == '.' || number.back() == ',')) number.pop_back();
        if (!number.empty()) found.insert(number);
        number.clear();
    }
    return found;
}

TEST(EvidenceBoards, HelpAndHarmAreEqualToThePixel) {
    for (const base::Vec2 size : {base::Vec2{1280, 800}, {390, 844}, {820, 1180}}) {
        for (const char* beat : {"early", "middle", "tiny", "her2", "read"}) {
            Look board{"evidence", beat, size, {story::ShowSurvival{}, story::Answer{0}}};
            std::vector<picture::Mark> cards;
            const picture::Rgba card = fixtures::themes().find("light")->second.color("card");
            for (const picture::Mark& mark : board.scene.list.marks) {
                if (mark.shape == picture::Shape::Box && mark.fill == card && mark.round == 14) cards.push_back(mark);
            }
            if (std::string_view{beat} == "read") cards.erase(cards.begin());  // the card around both halves
            ASSERT_GE(cards.size(), 2U) << beat;
            ASSERT_EQ(cards.size() % 2, 0U) << beat;
            for (std::size_t i = 0; i < cards.size(); i += 2) {
                EXPECT_FLOAT_EQ(cards[i].size.x, cards[i + 1].size.x) << beat << " at " << size.x;
                EXPECT_FLOAT_EQ(cards[i].size.y, cards[i + 1].size.y) << beat << " at " << size.x;
            }
        }
    }
}

TEST(EvidenceBoards, AsManyPeopleAreFilledAsWereFound) {
    const picture::Theme& theme = fixtures::themes().find("light")->second;
    Look board{"evidence", "early", {1280, 800}, {story::Answer{0}}};
    int help = 0;
    int harm = 0;
    for (const picture::Mark& mark : board.scene.list.marks) {
        if (mark.shape != picture::Shape::Disc || mark.edge_width > 0) continue;
        help += mark.fill == theme.color("accent") ? 1 : 0;
        harm += mark.fill == theme.color("pd-1") ? 1 : 0;
    }
    // event-free 81 and 72, alive 87 and 82; severe effects 78 and 73, drawn beside both; the chosen question has a dot
    EXPECT_EQ(help, 81 + 72 + 87 + 82 + 1);
    EXPECT_EQ(harm, 2 * (78 + 73));
}

TEST(EvidenceBoards, TwoInAThousandAreTwoOfAThousandDots) {
    const picture::Theme& theme = fixtures::themes().find("light")->second;
    Look board{"evidence", "middle", {1280, 800}, {story::SetDial{"evidence-question", 6}}};
    int marked = 0;
    int dots = 0;
    for (const picture::Mark& mark : board.scene.list.marks) {
        if (mark.shape != picture::Shape::Disc) continue;
        const bool counted = mark.fill == theme.color("pd-1") && mark.edge_width <= 0;
        marked += counted ? 1 : 0;
        dots += mark.fill == theme.color("card") && mark.edge_width > 0 ? 1 : 0;
    }
    EXPECT_EQ(marked, 24 + 6 + 2);
    EXPECT_EQ(dots, 998);
}

TEST(EvidenceBoards, SurvivalWaitsUntilItIsAskedFor) {
    const auto silent = [](const Look& board) {
        for (const std::string& where : {board.drawn(), board.told()}) {
            const auto found = numbers(where);
            EXPECT_FALSE(found.contains("87")) << where;
            EXPECT_EQ(where.find("alive with it"), std::string::npos);
        }
    };
    Look asked{"evidence", "early"};
    EXPECT_EQ(asked.drawn().find("87 of 100"), std::string::npos);
    asked.want({story::Answer{1}});
    asked.look({1280, 800});
    EXPECT_NE(asked.drawn().find("87 of 100"), std::string::npos);

    Look quiet{"evidence", "her2", {1280, 800}, {story::SetPref{"path", "short"}}};
    EXPECT_EQ(quiet.drawn().find("56.5"), std::string::npos);
    EXPECT_EQ(quiet.told().find("56.5"), std::string::npos);
    EXPECT_EQ(quiet.told().find("89 of 100"), std::string::npos);
    quiet.want(story::activate(quiet.state, "show-survival", 1));
    quiet.look({1280, 800});
    EXPECT_NE(quiet.drawn().find("56.5"), std::string::npos);
    EXPECT_NE(quiet.told().find("89 of 100"), std::string::npos);

    // on the short path the question itself, which tells of survival, waits too
    Look clinic{"evidence", "early", {1280, 800}, {story::SetPref{"path", "short"}, story::Answer{0}}};
    EXPECT_FALSE(clinic.state.answer);
    silent(clinic);
    EXPECT_EQ(clinic.told().find("82 of 100"), std::string::npos);
    clinic.want(story::activate(clinic.state, "show-survival", 1));
    EXPECT_NE(clinic.told().find("82 of 100"), std::string::npos);
    clinic.want(story::activate(clinic.state, "choice.0", 1));
    EXPECT_TRUE(clinic.state.answer);
    Look kiosk{"evidence", "early", {1280, 800}, {story::SetPref{"mode", "kiosk"}}};
    silent(kiosk);
}

TEST(EvidenceBoards, WhereNothingWasFoundTheBoardSaysSo) {
    for (const char* beat : {"middle", "tiny"}) {
        Look board{"evidence", beat, {1280, 800}, {story::ShowSurvival{}}};
        EXPECT_NE(board.drawn().find("Not found in the sources"), std::string::npos) << beat;
        EXPECT_NE(board.told().find("Not found in the sources"), std::string::npos) << beat;
    }
}

TEST(EvidenceBoards, AQuestionIsShownUntilTheNextStep) {
    Look board{"evidence", "middle"};
    board.want({story::SetDial{"evidence-question", 6}});
    ASSERT_EQ(story::figures_shown(board.state, library().words.evidence).size(), 1U);
    EXPECT_EQ(story::figures_shown(board.state, library().words.evidence)[0]->id, "immune-effects");
    board.want({story::Turn{1}});
    EXPECT_EQ(story::figures_shown(board.state, library().words.evidence)[0]->id, "kn012-response");
}

TEST(EvidenceBoards, ALinkHoldsTheChosenQuestion) {
    Look board{"evidence", "middle", {1280, 800}, {story::SetDial{"evidence-question", 6}}};
    const std::string query = story::to_query(board.state);
    EXPECT_NE(query.find("set=evidence-question:side-effects"), std::string::npos) << query;
    story::State other = story::begin(library().params, 1);
    story::update(other, library().params, story::from_query(query).intents, 0);
    EXPECT_EQ(other.dials, board.state.dials);
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
