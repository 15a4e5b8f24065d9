// Which board tells what; sorting, families and the ten questions.
#include "mirror/boards.h"

#include <algorithm>

namespace mirror {

const story::Control* BoardTelling::control(std::string_view wanted) const {
    if (controls == nullptr) return nullptr;
    const auto found = std::find_if(controls->begin(), controls->end(), [&](const auto& c) { return c.id == wanted; });
    return found == controls->end() ? nullptr : &*found;
}

void BoardTelling::operate_into(Node& parent, std::string_view wanted) const {
    if (const story::Control* found = control(wanted)) parent.children.push_back(operate(*found));
}

Node table(std::string id, std::string name) { return leaf(std::move(id), Role::Table, std::move(name)); }

void add_row(Node& table, const std::vector<std::string>& cells) {
    const std::string id = table.id + "." + std::to_string(table.children.size());
    const bool heads = table.children.empty();
    Node row = leaf(id, Role::Row, {});
    for (std::size_t i = 0; i < cells.size(); ++i)
        row.children.push_back(
            leaf(id + "." + std::to_string(i), heads || i == 0 ? Role::HeadCell : Role::Cell, cells[i]));
    table.children.push_back(std::move(row));
}

namespace {

void add_sorting(Node& parent, const BoardTelling& telling) {
    parent.children.push_back(leaf(telling.id("lead"), Role::Paragraph, telling.words.text("sort.lead")));
    for (const auto& item : telling.words.evidence.sorting.items) telling.operate_into(parent, "sort-" + item.id);
}

void add_sorting_table(Node& parent, const BoardTelling& telling) {
    const story::Words& words = telling.words;
    const auto& sorting = words.evidence.sorting;
    Node node = table(telling.id("table"), words.text("sort.title"));
    std::vector<std::string> heads{words.text("table.what")};
    if (telling.state != nullptr) heads.push_back(words.text("sort.yours"));
    for (const auto& column : sorting.columns) heads.push_back(words.text("sort.source." + column.id));
    heads.push_back(words.text("sort.agreement"));
    add_row(node, heads);
    for (const auto& item : sorting.items) {
        std::vector<std::string> cells{words.text("control.sort-" + item.id)};
        if (telling.state != nullptr) {
            const auto own = story::sorted_by_reader(*telling.state, item.id);
            cells.push_back(words.text(own ? story::sorted_key(*own) : std::string_view{"sort.none"}));
        }
        for (const story::Sorted cell : item.cells) cells.push_back(words.text(story::sorted_key(cell)));
        cells.push_back(words.text(item.disputed() ? "sort.disagree" : "sort.agree"));
        add_row(node, cells);
    }
    parent.children.push_back(std::move(node));
}

void add_families(Node& parent, const BoardTelling& telling, bool status) {
    for (const story::Family& family : story::families()) {
        const auto panel = telling.words.panels.find(family.topic);
        if (panel == telling.words.panels.end()) continue;
        const std::string id = telling.id(family.topic);
        parent.children.push_back(heading(id, telling.level, panel->second.name));
        const auto& plain = panel->second.plain;
        if (!plain.empty())
            parent.children.push_back(telling.sources.paragraph(id + ".what", plain[status ? plain.size() - 1 : 0]));
        if (status && !panel->second.detail.empty())
            parent.children.push_back(telling.sources.paragraph(id + ".effects", panel->second.detail.front()));
        if (const std::string there = story::family_id(family); !there.empty()) telling.operate_into(parent, there);
    }
}

void add_choices(Node& parent, const std::string& id, const story::QuestionWords& question) {
    Node choices = leaf(id + ".choices", Role::List, {});
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        choices.children.push_back(leaf(id + ".choice." + std::to_string(i), Role::Item, question.choices[i]));
    parent.children.push_back(std::move(choices));
}

std::string right_choice(const story::QuestionWords& question) {
    const auto right = static_cast<std::size_t>(question.answer);
    return right < question.choices.size() ? question.choices[right] : std::string{};
}

std::string number_of(const BoardTelling& telling, int index) {
    return telling.words.text("quiz.number", {{"n", std::to_string(index + 1)},
                                              {"count", std::to_string(telling.words.evidence.quiz.size())}});
}

/// The open question of the ten: its reason only after a choice.
void add_quiz(Node& parent, const BoardTelling& telling) {
    if (telling.state == nullptr) return;  // the article tells all ten at once
    const int at = telling.state->quiz.at;
    const story::QuizWords* quiz = story::quiz_words(telling.words, at);
    if (quiz == nullptr) return;
    const auto& answer = telling.state->quiz.answers[static_cast<std::size_t>(at)];
    parent.children.push_back(heading(telling.id("number"), telling.level, number_of(telling, at)));
    parent.children.push_back(leaf(telling.id("ask"), Role::Paragraph, quiz->question.ask));
    for (std::size_t i = 0; i < quiz->question.choices.size(); ++i)
        telling.operate_into(parent, "quiz.choice." + std::to_string(i));
    telling.operate_into(parent, "quiz.reveal");
    if (answer) {
        const bool right = *answer == quiz->question.answer;
        parent.children.push_back(leaf(
            telling.id("outcome"), Role::Paragraph,
            telling.words.text(right ? "mirror.right" : "mirror.other", {{"answer", right_choice(quiz->question)}})));
        parent.children.push_back(telling.sources.paragraph(telling.id("why"), quiz->question.why));
        telling.operate_into(parent, story::see_id(quiz->see));
    }
    for (const char* control : {"quiz.next", "quiz.all", "quiz.again"}) telling.operate_into(parent, control);
    parent.children.push_back(leaf(telling.id("private"), Role::Note, telling.words.text("quiz.private")));
}

/// All ten, each answer under a fold.
void add_quiz_all(Node& parent, const BoardTelling& telling) {
    for (int i = 0; i < static_cast<int>(telling.words.evidence.quiz.size()); ++i) {
        const story::QuizWords* quiz = story::quiz_words(telling.words, i);
        if (quiz == nullptr) continue;
        const std::string id = telling.id(std::to_string(i));
        parent.children.push_back(heading(id, telling.level, number_of(telling, i)));
        parent.children.push_back(leaf(id + ".ask", Role::Paragraph, quiz->question.ask));
        add_choices(parent, id, quiz->question);
        Node reveal = leaf(id + ".reveal", Role::Group, telling.words.text("quiz.reveal"));
        reveal.children.push_back(leaf(id + ".answer", Role::Paragraph, right_choice(quiz->question)));
        reveal.children.push_back(telling.sources.paragraph(id + ".why", quiz->question.why));
        parent.children.push_back(std::move(reveal));
    }
}

}  // namespace

Node board(const BoardTelling& telling, const story::Beat& beat) {
    Node node = leaf(telling.prefix, Role::Group, {});
    switch (beat.board) {
    case story::Board::None: break;
    case story::Board::Sorting: add_sorting(node, telling); break;
    case story::Board::SortingTable: add_sorting_table(node, telling); break;
    case story::Board::Families: add_families(node, telling, false); break;
    case story::Board::Status: add_families(node, telling, true); break;
    case story::Board::Read: add_read(node, telling); break;
    case story::Board::Figures: add_figures(node, telling, beat); break;
    case story::Board::Timeline: add_timeline(node, telling); break;
    case story::Board::Quiz: add_quiz(node, telling); break;
    case story::Board::QuizAll: add_quiz_all(node, telling); break;
    case story::Board::Care: add_care(node, telling); break;
    case story::Board::Call: add_call(node, telling); break;
    case story::Board::ThenNow: add_then_now(node, telling); break;
    case story::Board::Glossary: add_glossary(node, telling); break;
    case story::Board::Take: add_take(node, telling); break;
    }
    return node;
}

}  // namespace mirror
