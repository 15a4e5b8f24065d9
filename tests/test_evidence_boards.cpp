// Boards of evidence: help and harm to the pixel alike, as many people drawn as were found, survival only when it is asked for.
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

TEST(EvidenceBoards, NobodyOfATinyStudyStandsOutsideItsCard) {
    for (const base::Vec2 size : {base::Vec2{1280, 800}, {390, 844}, {320, 640}}) {
        for (const char* scale : {"1", "1.4", "2"}) {
            Look board{"evidence", "tiny", size, {story::SetPref{"text", scale}, story::Answer{0}}};
            int discs = 0;
            for (const picture::Mark& mark : board.scene.list.marks) {
                if (mark.shape != picture::Shape::Disc) continue;
                ++discs;
                EXPECT_GE(mark.at.x - mark.size.x, board.layout.stage.x) << size.x << "x" << scale;
                EXPECT_LE(mark.at.x + mark.size.x, board.layout.stage.x + board.layout.stage.w)
                    << size.x << "x" << scale;
            }
            EXPECT_GE(discs, 32 + 1 + 4 + 7 + 13 + 2) << "everybody is drawn, at " << size.x << "x" << scale;
        }
    }
}

TEST(EvidenceBoards, BarsOfAFigureHaveOneScale) {
    const std::vector<float> months{23.0F, 16.1F, 17.6F, 16.0F};
    for (const base::Vec2 size : {base::Vec2{1280, 800}, {390, 844}, {320, 640}}) {
        Look board{"evidence", "middle", size, {story::ShowSurvival{}, story::Answer{0}}};
        std::vector<float> bars;
        for (const picture::Mark& mark : board.scene.list.marks) {
            if (mark.shape == picture::Shape::Box && mark.round == 3) bars.push_back(2 * mark.size.x + mark.edge_width);
        }
        ASSERT_GE(bars.size(), months.size()) << size.x;
        for (std::size_t i = 0; i < months.size(); ++i)
            EXPECT_NEAR(bars[i] / bars[0], months[i] / months[0], 0.01F) << size.x << " " << i;
    }
}

TEST(EvidenceBoards, InLargeTypeWhatIsNamedStandsBelowItsName) {
    const std::string name = library().words.text("evidence.who") + ":";
    const auto beside = [&](base::Vec2 size, const char* scale) {
        Look board{"evidence", "early", size, {story::SetPref{"text", scale}, story::Answer{0}}};
        const auto& texts = board.scene.texts;
        const auto at = std::find_if(texts.begin(), texts.end(), [&](const auto& text) { return text.words == name; });
        EXPECT_TRUE(at != texts.end() && at + 1 != texts.end()) << size.x;
        return at != texts.end() && at + 1 != texts.end() && (at + 1)->at.x > at->at.x;
    };
    EXPECT_TRUE(beside({1280, 800}, "1"));
    EXPECT_FALSE(beside({320, 640}, "2"));
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
    Look board{"evidence", "her2", {1280, 800}, {story::ShowSurvival{}}};
    EXPECT_NE(board.drawn().find("We found no count"), std::string::npos);
    EXPECT_NE(board.told().find("We found no count"), std::string::npos);
}

TEST(EvidenceBoards, HelpInMonthsHasItsHarmInPeople) {
    Look board{"evidence", "middle", {1280, 800}, {story::ShowSurvival{}}};
    for (const char* said : {"23.0 months", "68 of 100", "67 of 100"}) {
        EXPECT_NE(board.drawn().find(said), std::string::npos) << said;
        EXPECT_NE(board.told().find(said), std::string::npos) << said;
    }
    Look tiny{"evidence", "tiny"};
    for (const char* said : {"12 of 32", "5 of 32", "1 of 32"}) {
        EXPECT_NE(tiny.drawn().find(said), std::string::npos) << said;
        EXPECT_NE(tiny.told().find(said), std::string::npos) << said;
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

}  // namespace
