// Which figures, which rows, how numbers are said; nothing is drawn here.
#include "story/boards.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace story {

namespace {

/// The question that the reader chose on any board of this chapter; empty = the beat's own.
std::string_view chosen_question(const State& state) {
    const auto index = dial_index(chapter(state), "evidence-question");
    if (!index) return {};
    const auto option = static_cast<std::size_t>(state.dials[static_cast<std::size_t>(*index)]);
    if (option == 0) return {};
    return chapter(state).dials[static_cast<std::size_t>(*index)].options[option];
}

std::string one_decimal(double value) {
    const long tenths = std::lround(value * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

std::vector<const Figure*> figures_shown(const State& state, const Evidence& evidence) {
    const std::string_view chosen = chosen_question(state);
    if (!chosen.empty()) return figures_about({chosen}, evidence);
    return figures_about(beat(state).questions, evidence);
}

std::vector<const Figure*> figures_about(const std::vector<std::string_view>& questions, const Evidence& evidence) {
    std::vector<const Figure*> shown;
    for (const std::string_view question : questions) {
        for (const Figure& figure : evidence.figures) {
            if (figure.question == question) shown.push_back(&figure);
        }
    }
    return shown;
}

bool covered(const State& state, const Figure& figure) {
    if (!figure.survival || state.survival) return false;
    const bool asked = beat(state).question && !state.answer && chosen_question(state).empty();
    return survival_waits(state) || asked;
}

bool any_covered(const State& state, const Evidence& evidence) {
    const auto shown = figures_shown(state, evidence);
    return std::any_of(shown.begin(), shown.end(), [&](const Figure* figure) { return covered(state, *figure); });
}

std::optional<Sorted> sorted_by_reader(const State& state, std::string_view id) {
    const auto index = dial_index(chapter(state), "sort-" + std::string{id});
    const int option = index ? static_cast<int>(state.dials[static_cast<std::size_t>(*index)]) : 0;
    if (option == 0) return std::nullopt;
    return option == 1 ? Sorted::Active : Sorted::Passive;
}

std::string grouped(int count) {
    const std::string digits = std::to_string(count);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
        text += digits[i];
    }
    return text;
}

std::string row_count(const FigureRow& row, bool with, const Words& words) {
    if (row.of > 0)
        return words.text("evidence.people", {{"n", std::to_string(row.count)}, {"of", std::to_string(row.of)}});
    if (row.per_thousand) return words.text("evidence.per-thousand", {{"n", std::to_string(*row.per_thousand)}});
    const int people = with ? row.people_with : row.people_without.value_or(0);
    return words.text("evidence.of-100", {{"n", std::to_string(people)}});
}

std::string row_difference(const FigureRow& row, const Words& words) {
    if (!row.people_without) return {};
    const int more = row.people_with - *row.people_without;
    return words.text(more < 0 ? "evidence.fewer" : "evidence.more", {{"n", std::to_string(std::abs(more))}});
}

std::string row_months(const FigureRow& row, bool with, const Words& words) {
    return words.text("evidence.months", {{"n", one_decimal(with ? row.with : row.without.value_or(0))}});
}

std::string when(std::string_view date, const Words& words) {
    if (date.size() < 7) return std::string{date};
    const int month = (date[5] - '0') * 10 + (date[6] - '0');
    const std::string name = words.text("month." + std::to_string(month));
    const std::string year{date.substr(0, 4)};
    if (date.size() < 10) return words.text("date.month", {{"month", name}, {"year", year}});
    const int day = (date[8] - '0') * 10 + (date[9] - '0');
    return words.text("date.day", {{"month", name}, {"year", year}, {"day", std::to_string(day)}});
}

std::string see_id(const See& see) {
    if (!chapter_index(see.chapter)) return {};
    std::string id = "see." + see.chapter;
    if (!see.beat.empty()) id.append(1, '.').append(see.beat);
    return id;
}

const std::array<Family, 5>& families() {
    static constexpr std::array<Family, 5> kAll{{{"teach", "teach", "vaccines"},
                                                 {"signal", "signal", "cytokines"},
                                                 {"supply", "supply", "cells"},
                                                 {"release-brake", "release", "release"},
                                                 {"flag-target", "flag", "her2"}}};
    return kAll;
}

std::string family_id(const Family& family) { return see_id({std::string{family.chapter}, {}, {}}); }

std::string see_title(const See& see, const Words& words) {
    const auto found = words.chapters.find(see.chapter);
    return found == words.chapters.end() ? std::string{} : found->second.title;
}

const QuizWords* quiz_words(const Words& words, int index) {
    if (index < 0 || index >= static_cast<int>(words.evidence.quiz.size())) return nullptr;
    const auto found = words.quiz.find(words.evidence.quiz[static_cast<std::size_t>(index)]);
    return found == words.quiz.end() ? nullptr : &found->second;
}

}  // namespace story
