// The numbers and their words: what is drawn is what was found, and planted faults are said with a pointer and a cure.
#include "content/load.h"
#include "story/boards.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

#include "fixtures.h"

namespace {

using base::Problems;

std::optional<std::string> real_file(std::string_view name) { return fixtures::slurp("content/" + std::string{name}); }

const content::Library& library() {
    static const auto loaded = content::load(real_file, "en");
    static const content::Library empty;
    const auto* good = std::get_if<content::Library>(&loaded);
    return good != nullptr ? *good : empty;
}
const story::Words& words() { return library().words; }

/// All problems of the content folder when the parsed tree of `name` is changed by `plant`.
template <class Plant>
Problems after(const std::string& name, Plant plant) {
    auto tree = nlohmann::json::parse(real_file(name).value(), nullptr, false);
    plant(tree);
    const std::string text = tree.dump();
    const auto loaded =
        content::load([&](std::string_view asked) { return asked == name ? text : real_file(asked); }, "en");
    const auto* problems = std::get_if<Problems>(&loaded);
    return problems != nullptr ? *problems : Problems{};
}

nlohmann::json& at(nlohmann::json& tree, const char* pointer) { return tree[nlohmann::json::json_pointer(pointer)]; }

testing::AssertionResult has(const Problems& problems, std::string_view file, std::string_view pointer,
                             std::string_view reason) {
    std::string all;
    for (const base::Problem& each : problems) {
        const bool here = each.file == file && each.pointer == pointer && each.reason.find(reason) != std::string::npos;
        if (here && !each.cure.empty()) return testing::AssertionSuccess();
        all += each.file + "#" + each.pointer + ": " + each.reason + "\n";
    }
    return testing::AssertionFailure() << "not among:\n" << all;
}

constexpr const char* kFile = "content/evidence.json";

TEST(Evidence, ShownPeopleAreTheRoundedShares) {
    int rows = 0;
    for (const story::Figure& figure : words().evidence.figures) {
        for (const auto* side : {&figure.benefit, &figure.harm}) {
            if (side->shape != story::FigureSide::Shape::People) continue;
            for (const story::FigureRow& row : side->rows) {
                EXPECT_EQ(row.people_with, std::lround(row.with)) << figure.id;
                EXPECT_EQ(row.people_without.value_or(-1), row.without ? std::lround(*row.without) : -1) << figure.id;
                ++rows;
            }
        }
    }
    EXPECT_EQ(rows, 12);
    EXPECT_TRUE(has(after("evidence.json", [](auto& t) { at(t, "/figures/0/benefit/rows/0/shown/0") = 99; }), kFile,
                    "/figures/0/benefit/rows/0/shown", "rounds to 81"));
}

TEST(Evidence, AGroupThatIsMissingIsNeverToldAsNobody) {
    const char* rows = "/figures/2/benefit/rows/1";
    EXPECT_TRUE(has(after("evidence.json", [&](auto& t) { at(t, rows).erase("without"); }), kFile, rows,
                    "compares with another group"));
    const char* row = "/figures/0/benefit/rows/0";
    EXPECT_TRUE(
        has(after("evidence.json", [&](auto& t) { at(t, row)["per_thousand"] = 812; }), kFile, row, "for two groups"));
}

TEST(Evidence, ASmallerNumberIsToldAsFewer) {
    story::FigureRow row;
    row.people_with = 7;
    row.people_without = 10;
    EXPECT_EQ(story::row_difference(row, words()), "about 3 fewer in 100");
    std::swap(row.people_with, *row.people_without);
    EXPECT_EQ(story::row_difference(row, words()), "about 3 more in 100");
}

TEST(Evidence, EveryFigureRowDateAndQuestionHasItsWords) {
    EXPECT_EQ(words().evidence.figures.size(), 8U);
    EXPECT_EQ(words().evidence.timeline.size(), 21U);
    EXPECT_EQ(words().evidence.quiz.size(), story::Quiz::kQuestions);
    EXPECT_EQ(words().corrections.size(), 22U);
    EXPECT_EQ(words().glossary.size(), 40U);
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/figures").erase("kn012-response"); }), "content/en.json",
                    "/figures/kn012-response", "is missing"));
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/figures/kn355-survival/rows").erase("cps-1"); }),
                    "content/en.json", "/figures/kn355-survival/rows/cps-1", "is missing"));
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/quiz").erase("her2"); }), "content/en.json", "/quiz/her2",
                    "is missing"));
    EXPECT_TRUE(has(after("evidence.json", [](auto& t) { at(t, "/timeline/0/id") = "other"; }), "content/en.json",
                    "/timeline/other", "is missing"));
}

TEST(Evidence, DatesAreInOrderAndNameTheirCountry) {
    const auto& all = words().evidence.timeline;
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.date < b.date; }));
    EXPECT_TRUE(has(after("evidence.json", [](auto& t) { at(t, "/timeline/3/date") = "1990"; }), kFile, "/timeline/3",
                    "older"));
    EXPECT_TRUE(has(after("evidence.json", [](auto& t) { at(t, "/timeline/3/country") = "EU"; }), kFile,
                    "/timeline/3/country", "another country"));
    EXPECT_TRUE(has(after("evidence.json", [](auto& t) { at(t, "/timeline/3/checked") = "2026-13-01"; }), kFile,
                    "/timeline/3/checked", "calendar"));
}

TEST(Evidence, SourcesOfTheNumbersMustExist) {
    EXPECT_TRUE(has(after("evidence.json", [](auto& t) { at(t, "/figures/0/benefit/sources/0") = "nobody"; }), kFile,
                    "/figures/0/benefit/sources/0", "nobody"));
    EXPECT_TRUE(has(after("evidence.json", [](auto& t) { at(t, "/sorting/columns/1/source") = "nobody"; }), kFile,
                    "/sorting/columns/1/source", "nobody"));
}

TEST(Evidence, PlacesThatWordsSendToExist) {
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/quiz/cost/see/beat") = "nowhere"; }), "content/en.json",
                    "/quiz/cost/see/beat", "nowhere"));
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/quiz/cost/answer") = 7; }), "content/en.json",
                    "/quiz/cost/answer", "no choice"));
}

TEST(Evidence, SourcesDisagreeAboutExactlyThree) {
    std::vector<std::string> disputed;
    for (const auto& item : words().evidence.sorting.items) {
        EXPECT_EQ(item.cells.size(), 4U);
        if (item.disputed()) disputed.push_back(item.id);
    }
    EXPECT_EQ(disputed, (std::vector<std::string>{"cells", "checkpoint", "cytokine"}));
}

// ---- the reader's list of questions

using story::CareChange;

TEST(Care, QuestionsAreTakenOutMovedAndAdded) {
    std::vector<CareChange> changes;
    ASSERT_TRUE(story::change_care(changes, {CareChange::What::Keep, "type", 0, {}}));
    ASSERT_TRUE(story::change_care(changes, {CareChange::What::Move, "tests", -1, {}}));
    ASSERT_TRUE(story::change_care(changes, {CareChange::What::Add, {}, 0, "  May I swim?\n"}));
    auto list = story::care_list(words(), changes);
    EXPECT_EQ(list.size(), 20U);
    EXPECT_EQ(list[0].id, "tests");
    EXPECT_EQ(list[1].id, "type");
    EXPECT_FALSE(list[1].kept);
    EXPECT_EQ(list.back().text, "May I swim?");
    EXPECT_TRUE(list.back().own);
    ASSERT_TRUE(story::change_care(changes, {CareChange::What::Drop, list.back().id, 0, {}}));
    EXPECT_EQ(story::care_list(words(), changes).size(), 19U);
    EXPECT_FALSE(story::change_care(changes, {CareChange::What::Drop, "own-1", 0, {}})) << "it is gone already";
    EXPECT_FALSE(story::change_care(changes, {CareChange::What::Drop, "type", 0, {}})) << "only the reader's own";
    ASSERT_TRUE(story::change_care(changes, {CareChange::What::Reset, {}, 0, {}}));
    EXPECT_TRUE(changes.empty());
}

TEST(Care, NothingMovesOutOfItsGroupAndTheListHasAnEnd) {
    std::vector<CareChange> changes;
    for (int i = 0; i < 9; ++i) story::change_care(changes, {CareChange::What::Move, "more-tests", 1, {}});
    const auto list = story::care_list(words(), changes);
    EXPECT_EQ(list[2].id, "more-tests");
    int added = 0;
    for (int i = 0; i < 40; ++i)
        added += story::change_care(changes, {CareChange::What::Add, {}, 0, std::string(900, 'x')}) ? 1 : 0;
    EXPECT_EQ(added, static_cast<int>(story::kOwnQuestions));
    EXPECT_FALSE(story::change_care(changes, {CareChange::What::Add, {}, 0, "   "}));
    EXPECT_EQ(story::care_list(words(), changes).back().text.size(), story::kQuestionBytes);
}

}  // namespace
