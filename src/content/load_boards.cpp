// The sections of <lang>.json that boards are made of; what they must say about the numbers is in compare_evidence.cpp.
#include "base/order.h"
#include "content/claims.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace content {

namespace {

story::FigureWords read_figure(const Place& at, std::vector<Cited>& cited) {
    story::FigureWords words;
    if (!at.must_be_object()) return words;
    at.only({"title", "who", "compared", "arms", "rows", "benefit", "harm", "notes"});
    words.title = at.text("title");
    words.who = at.text("who");
    words.compared = at.text("compared");
    if (const auto arms = at.child("arms"); arms && arms->must_be_object()) {
        arms->only({"with", "without"});
        words.with = arms->text("with");
        words.without = arms->text("without");
    }
    if (const auto rows = at.child("rows"); rows && rows->must_be_object()) {
        for (const auto& [id, row] : rows->members()) words.rows[id] = row.as_text();
    }
    words.benefit = read_claims(at, "benefit", cited);
    words.harm = read_claims(at, "harm", cited);
    words.notes = read_claims(at, "notes", cited);
    return words;
}

story::See read_see(const Place& parent) {
    story::See see;
    const auto at = parent.child("see");
    if (!at || !at->must_be_object()) return see;
    at->only({"chapter", "beat", "panel"});
    see.chapter = at->text_or("chapter", {});
    see.beat = at->text_or("beat", {});
    see.panel = at->text_or("panel", {});
    return see;
}

story::QuizWords read_quiz(const Place& at, std::vector<Cited>& cited) {
    story::QuizWords quiz;
    if (!at.must_be_object()) return quiz;
    at.only({"ask", "choices", "answer", "why", "see"});
    quiz.question = read_asked(at, cited);
    quiz.see = read_see(at);
    return quiz;
}

std::vector<story::CareGroup> read_care(const Place& root) {
    std::vector<story::CareGroup> groups;
    const auto care = root.child("care_questions");
    if (!care || !care->must_be_object()) return groups;
    care->only({"groups"});
    for (const Place& at : care->list("groups")) {
        if (!at.must_be_object()) continue;
        at.only({"id", "title", "questions"});
        story::CareGroup group{at.text("id"), at.text("title"), {}};
        for (const Place& each : at.list("questions")) {
            if (!each.must_be_object()) continue;
            each.only({"id", "text"});
            group.questions.push_back({each.text("id"), each.text("text")});
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

/// "s16" → 16; 0 when it is not of that form.
int statement(std::string_view id) {
    int number = 0;
    if (!id.starts_with('s')) return 0;
    const auto [end, error] = std::from_chars(id.data() + 1, id.data() + id.size(), number);
    return error == std::errc{} && end == id.data() + id.size() ? number : 0;
}

std::vector<story::Correction> read_corrections(const Place& root, std::vector<Cited>& cited) {
    std::vector<story::Correction> all;
    const auto corrections = root.child("corrections");
    if (!corrections || !corrections->must_be_object()) return all;
    for (const auto& [id, at] : corrections->members()) {
        if (statement(id) == 0) at.say("is named after no statement", "write s and its number: s16");
        if (!at.must_be_object()) continue;
        at.only({"article", "today", "see"});
        all.push_back({id, at.text("article"), read_claim_at(at, "today", cited), read_see(at)});
    }
    base::order_few(all.begin(), all.end(),
                    [](const auto& a, const auto& b) { return statement(a.id) < statement(b.id); });
    return all;
}

}  // namespace

void read_boards(const Place& root, WordsFile& result) {
    story::Words& words = result.words;
    if (const auto figures = root.child("figures"); figures && figures->must_be_object()) {
        for (const auto& [id, at] : figures->members()) words.figures[id] = read_figure(at, result.cited);
    }
    if (const auto timeline = root.child("timeline"); timeline && timeline->must_be_object()) {
        for (const auto& [id, at] : timeline->members()) words.timeline[id] = read_claim(at, result.cited);
    }
    if (const auto quiz = root.child("quiz"); quiz && quiz->must_be_object()) {
        for (const auto& [id, at] : quiz->members()) words.quiz[id] = read_quiz(at, result.cited);
    }
    words.care = read_care(root);
    words.corrections = read_corrections(root, result.cited);
    for (const Place& entry : root.list("glossary")) {
        if (!entry.must_be_object()) continue;
        entry.only({"term", "plain", "say"});
        words.glossary.push_back({entry.text("term"), entry.text("plain"), entry.text_or_empty("say")});
    }
}

}  // namespace content
