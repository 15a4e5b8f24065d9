// evidence.json → story::Evidence: shapes, counts that can be drawn, dates in order.
#include "content/claims.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace content {

namespace {

template <class Value>
struct Named {
    std::string_view name;
    Value value;
};

/// The value that the word `at` stands for; says which words there are when it is none of them.
template <class Value, std::size_t N>
Value value_of(const Place& at, const std::array<Named<Value>, N>& all) {
    const std::string word = at.as_text();
    std::string known;
    for (const auto& each : all) {
        if (each.name == word) return each.value;
        known += (known.empty() ? "" : ", ") + std::string{each.name};
    }
    if (!word.empty()) at.say("no such word: " + word, "write one of " + known);
    return all.front().value;
}
template <class Value, std::size_t N>
Value one_of(const Place& parent, std::string_view key, const std::array<Named<Value>, N>& all) {
    const auto at = parent.child(key);
    return at ? value_of(*at, all) : all.front().value;
}

constexpr std::array<Named<story::FigureSide::Shape>, 3> kShapes{{{"people", story::FigureSide::Shape::People},
                                                              {"bars", story::FigureSide::Shape::Bars},
                                                              {"tiny", story::FigureSide::Shape::Tiny}}};
constexpr std::array<Named<story::Approval::What>, 5> kWhat{{{"approved", story::Approval::What::Approved},
                                                             {"accelerated", story::Approval::What::Accelerated},
                                                             {"withdrawn", story::Approval::What::Withdrawn},
                                                             {"new-form", story::Approval::What::NewForm},
                                                             {"copy", story::Approval::What::Copy}}};
constexpr std::array<Named<story::Sorted>, 5> kSorted{{{"active", story::Sorted::Active},
                                                       {"passive", story::Sorted::Passive},
                                                       {"both", story::Sorted::Both},
                                                       {"own", story::Sorted::Own},
                                                       {"silent", story::Sorted::Silent}}};
constexpr std::array<Named<int>, 5> kFamilies{
    {{"teach", 0}, {"signal", 1}, {"supply", 2}, {"release", 3}, {"flag", 4}}};

/// People of 100 that stand for `percent`: what is drawn must be what was found.
void check_shown(const Place& row, double percent, int shown, std::size_t index) {
    if (std::lround(percent) == shown) return;
    row.maybe("shown")->say("says " + std::to_string(shown) + " people of 100, but the share found rounds to " +
                                std::to_string(std::lround(percent)),
                            "correct number " + std::to_string(index + 1) + " of the list");
}

void read_shares(const Place& at, story::FigureRow& row) {
    const auto list = at.maybe("shown");
    if (!list) return;
    const auto shown = list->items();
    const std::size_t wanted = row.without ? 2 : 1;
    if (shown.size() != wanted) {
        list->say("has " + std::to_string(shown.size()) + " numbers for " + std::to_string(wanted) + " groups",
                  "write one number of people for each group");
        return;
    }
    row.people_with = shown[0].as_whole();
    check_shown(at, row.with, row.people_with, 0);
    if (!row.without) return;
    row.people_without = shown[1].as_whole();
    check_shown(at, *row.without, *row.people_without, 1);
}

story::FigureRow read_row(const Place& at, story::FigureSide::Shape shape) {
    story::FigureRow row;
    if (!at.must_be_object()) return row;
    at.only({"id", "with", "without", "shown", "chance", "per_thousand", "n", "of"});
    row.id = at.text("id");
    if (shape == story::FigureSide::Shape::Tiny) {
        row.count = at.whole("n");
        row.of = at.whole("of");
        if (row.count < 0 || row.count > row.of) at.say("tells of more people than there were", "n is a part of `of`");
        return row;
    }
    row.with = at.exact("with");
    if (at.maybe("without")) row.without = at.exact("without");
    row.chance = at.flag_or("chance", false);
    if (at.maybe("per_thousand")) row.per_thousand = at.whole("per_thousand");
    if (row.per_thousand && row.without)
        at.say("tells one number of 1,000 for two groups", "leave `per_thousand` out, or `without`");
    if (shape == story::FigureSide::Shape::People && !at.maybe("shown"))
        at.say("is drawn as people, but does not say how many of 100", "add `shown`");
    read_shares(at, row);
    return row;
}

story::FigureSide read_side(const Place& figure, std::string_view key, std::vector<Cited>& cited) {
    story::FigureSide side;
    const auto at = figure.child(key);
    if (!at || at->is_null() || !at->must_be_object()) return side;
    at->only({"shape", "rows", "percents", "sources", "checked"});
    side.shape = one_of(*at, "shape", kShapes);
    for (const Place& row : at->list("rows")) {
        side.rows.push_back(read_row(row, side.shape));
        // a group that is missing in one row would be told as nobody
        if (side.rows.back().without.has_value() != side.rows.front().without.has_value())
            row.say("compares with another group than the first row", "give every row of a side `without`, or none");
    }
    if (side.rows.empty()) at->say("has no row", "write one, or null where nothing was found");
    read_sources(*at, cited);
    read_day(*at, "checked");
    return side;
}

story::Figure read_figure(const Place& at, std::vector<Cited>& cited) {
    story::Figure figure;
    if (!at.must_be_object()) return figure;
    at.only({"id", "question", "survival", "people", "benefit", "harm"});
    figure.id = at.text("id");
    figure.question = at.text("question");
    figure.survival = at.flag("survival");
    figure.people = at.whole("people");
    figure.benefit = read_side(at, "benefit", cited);
    figure.harm = read_side(at, "harm", cited);
    return figure;
}

/// 2013, 2013-05 or 2013-05-17.
bool is_when(std::string_view text) {
    constexpr std::string_view kAnyDay = "2000-01-01";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    return is_date(std::string{text} + std::string{kAnyDay.substr(text.size())});
}

story::Approval read_approval(const Place& at, std::vector<Cited>& cited) {
    story::Approval entry;
    if (!at.must_be_object()) return entry;
    at.only({"id", "date", "what", "family", "country", "breast", "sources", "checked"});
    entry.id = at.text("id");
    entry.date = at.text("date");
    if (!entry.date.empty() && !is_when(entry.date))
        at.maybe("date")->say("\"" + entry.date + "\" is no date", "write 2013, 2013-05 or 2013-05-17");
    entry.what = one_of(at, "what", kWhat);
    one_of(at, "family", kFamilies);
    entry.family = at.text_or("family", {});
    if (at.text("country") != "US")
        at.maybe("country")->say("is another country", "this timeline is for the US; the words say so");
    entry.breast = at.flag("breast");
    read_sources(at, cited);
    entry.checked = read_day(at, "checked");
    return entry;
}

void read_sorting(const Place& root, story::Sorting& sorting, std::vector<Cited>& cited) {
    const auto at = root.child("sorting");
    if (!at || !at->must_be_object()) return;
    at->only({"items", "columns", "cells", "family", "checked"});
    for (const Place& column : at->list("columns")) {
        if (!column.must_be_object()) continue;
        column.only({"id", "source"});
        sorting.columns.push_back({column.text("id"), column.text("source")});
        cited.push_back({column.pointer() + "/source", sorting.columns.back().source});
    }
    read_day(*at, "checked");
    const auto cells = at->child("cells");
    const auto family = at->child("family");
    if (!cells || !family) return;
    for (const std::string& id : at->texts("items")) {
        story::Sorting::Item item{id, family->text_or(id, {}), {}};
        one_of(*family, id, kFamilies);
        for (const Place& cell : cells->list(id)) item.cells.push_back(value_of(cell, kSorted));
        if (item.cells.size() != sorting.columns.size())
            cells->say("\"" + id + "\" has not one cell for each column",
                       "write what each source says, in their order");
        sorting.items.push_back(std::move(item));
    }
}

void read_root(const Place& root, EvidenceFile& file) {
    story::Evidence& evidence = file.evidence;
    root.only({"checked_to", "questions", "figures", "timeline", "sorting", "quiz"});
    evidence.checked_to = read_day(root, "checked_to");
    evidence.questions = root.texts("questions");
    for (const Place& at : root.list("figures")) {
        evidence.figures.push_back(read_figure(at, file.cited));
        const std::string& question = evidence.figures.back().question;
        const auto& all = evidence.questions;
        if (!question.empty() && std::find(all.begin(), all.end(), question) == all.end())
            at.say("answers a question that nobody can ask: " + question, "add it to `questions`");
    }
    for (const Place& at : root.list("timeline")) {
        evidence.timeline.push_back(read_approval(at, file.cited));
        const auto& all = evidence.timeline;
        // a year alone sorts before the days of that year
        if (all.size() > 1 && all[all.size() - 2].date > all.back().date)
            at.say("is older than the entry before it", "put the list into the order of dates");
    }
    read_sorting(root, evidence.sorting, file.cited);
    evidence.quiz = root.texts("quiz");
}

}  // namespace

base::Loaded<EvidenceFile> read_evidence(std::string_view file, std::string_view text) {
    Report report{std::string{file}, {}};
    const Json tree = parse(text, report);
    if (tree.is_null() && !report.problems.empty()) return report.problems;
    EvidenceFile result;
    const Place root{tree, "", report};
    if (root.must_be_object()) read_root(root, result);
    if (!report.problems.empty()) return report.problems;
    return result;
}

}  // namespace content
