// What a board shows now, for whoever draws it and whoever tells it.
#pragma once
#include "story/state.h"
#include "story/words.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace story {

/// The figures that answer these questions, in the order of the questions.
std::vector<const Figure*> figures_about(const std::vector<std::string_view>& questions, const Evidence& evidence);
/// The figures of the board: those of the question that the reader chose, else of the beat.
std::vector<const Figure*> figures_shown(const State& state, const Evidence& evidence);
/// True while a figure about how long people lived waits to be asked for: on the short path, and until a question is answered.
bool covered(const State& state, const Figure& figure);
/// Is any figure of the board covered now?
bool any_covered(const State& state, const Evidence& evidence);

/// How the reader has sorted treatment `id`: nullopt = not yet.
std::optional<Sorted> sorted_by_reader(const State& state, std::string_view id);

/// "87 of 100 people", "2 of 1,000 people".
std::string row_count(const FigureRow& row, bool with, const Words& words);
/// A count with its thousands apart: "1,174".
std::string grouped(int count);
/// "about 5 more in 100", "about 3 fewer in 100"; empty where there is nothing to compare.
std::string row_difference(const FigureRow& row, const Words& words);
/// "23.0 months" with one decimal.
std::string row_months(const FigureRow& row, bool with, const Words& words);
/// 2019-03-08 → "March 8, 2019" in the language's own form; a year or month alone as exact as it is.
std::string when(std::string_view date, const Words& words);

/// Control that leads to a place of the story, "see.release.cost"; empty when this build lacks the chapter.
std::string see_id(const See& see);
/// One of the five families of treatments by what they do.
struct Family {
    std::string_view topic;    ///< its panel
    std::string_view picture;  ///< its scene, and its name in the evidence
    std::string_view chapter;  ///< where the story tells it
};
/// All five, in the order in which they are told.
const std::array<Family, 5>& families();
/// Control that leads to the chapter about a family ("see.vaccines"); empty when this build lacks it.
std::string family_id(const Family& family);
/// The panel with the signs that nobody should wait with: opened from boards too.
inline constexpr std::string_view kCallTopic = "call-right-away";
/// Name of the chapter that a place lies in.
std::string see_title(const See& see, const Words& words);

/// The quiz question that is open; nullptr while its words are not here.
const QuizWords* quiz_words(const Words& words, int index);

}  // namespace story
