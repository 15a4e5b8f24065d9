// What can be done on a board: sorting, choosing a question, the ten questions, the list for the care team, the way to other places.
#include "story/boards.h"
#include "story/control_parts.h"

#include <algorithm>
#include <charconv>

namespace story {

namespace {

using List = std::vector<Control>;
constexpr auto kBoard = Control::Group::Board;

void add_choices(List& list, const State& state, const Words& words) {
    const Chapter& now = chapter(state);
    for (std::size_t i = 0; i < now.dials.size(); ++i) {
        const std::string id{now.dials[i].id};
        list.push_back(choice(id, words.text("control." + id), kBoard, static_cast<int>(state.dials[i]),
                              option_names(now.dials[i], words)));
    }
}

void add_quiz(List& list, const State& state, const Words& words) {
    const QuizWords* quiz = quiz_words(words, state.quiz.at);
    if (quiz == nullptr) return;
    const auto& answer = state.quiz.answers[static_cast<std::size_t>(state.quiz.at)];
    for (std::size_t i = 0; i < quiz->question.choices.size(); ++i) {
        Control control = toggle("quiz.choice." + std::to_string(i), quiz->question.choices[i], kBoard,
                                 answer && *answer == static_cast<int>(i));
        control.enabled = !answer;
        list.push_back(std::move(control));
    }
    const bool last = state.quiz.at + 1 == static_cast<int>(Quiz::kQuestions);
    if (!answer) list.push_back(button("quiz.reveal", words.text("quiz.reveal"), kBoard));
    if (answer && !see_id(quiz->see).empty())
        list.push_back(button(see_id(quiz->see),
                              words.text("quiz.look-again", {{"chapter", see_title(quiz->see, words)}}), kBoard));
    if (answer && !last) list.push_back(button("quiz.next", words.text("quiz.next"), kBoard));
    if (answer && last) list.push_back(button("quiz.all", words.text("quiz.all"), kBoard));
    if (state.quiz.at > 0 || answer) list.push_back(button("quiz.again", words.text("quiz.again"), kBoard));
}

void add_care(List& list, const State& state, const Words& words) {
    for (const CareItem& item : care_list(words, state.care)) {
        list.push_back(toggle("care.keep." + item.id, item.text, kBoard, item.kept));
        const auto named = [&](std::string_view key) {
            return words.text(key) + ": " + item.text;  // a voice must hear which one
        };
        if (!item.kept) continue;
        list.push_back(button("care.up." + item.id, named("talk.up"), kBoard));
        list.push_back(button("care.down." + item.id, named("talk.down"), kBoard));
        if (item.own) list.push_back(button("care.drop." + item.id, named("talk.remove"), kBoard));
    }
    if (!state.care.empty()) list.push_back(button("care.reset", words.text("talk.reset"), kBoard));
}

/// The list of signs, before it is shown: somebody may need it at once.
void add_call(List& list, const State& state, const Words& words) {
    const auto panel = words.panels.find(kCallTopic);
    if (state.answer || panel == words.panels.end()) return;
    Control control = button("topic." + std::string{kCallTopic}, panel->second.name, kBoard);
    control.value = 1;
    list.push_back(std::move(control));
}

/// Buttons to the places that statements of the board are about, each once.
void add_places(List& list, const std::vector<See>& places, const Words& words) {
    for (const See& see : places) {
        const std::string id = see_id(see);
        const auto same = [&](const Control& control) { return control.id == id; };
        if (id.empty() || std::any_of(list.begin(), list.end(), same)) continue;
        list.push_back(button(id, words.text("corrections.see", {{"chapter", see_title(see, words)}}), kBoard));
    }
}

void add_families(List& list, const Words& words) {
    for (const Family& family : families()) {
        const std::string id = family_id(family);
        if (id.empty()) continue;
        const See see{id.substr(4), {}, {}};
        list.push_back(button(id, words.text("corrections.see", {{"chapter", see_title(see, words)}}), kBoard));
    }
}

std::vector<See> corrected_places(const Words& words) {
    std::vector<See> places;
    for (const Correction& each : words.corrections) places.push_back(each.see);
    return places;
}

std::optional<std::vector<Intent>> quiz_act(const State& state, std::string_view id) {
    if (id == "reveal") return {{AnswerQuiz{AnswerQuiz::kShown}}};
    if (id == "next") return {{OpenQuiz{state.quiz.at + 1}}};
    if (id == "again") return {{OpenQuiz{OpenQuiz::kAgain}}};
    // by turning pages: a jump would begin anew and lose the answers, and so would the short path, which leads out of the chapter
    if (id == "all")
        return std::vector<Intent>(chapter(state).beats.size() - 1 - static_cast<std::size_t>(state.beat),
                                   Turn{1, true});
    if (!id.starts_with("choice.")) return std::nullopt;
    id.remove_prefix(7);
    int choice = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), choice);
    if (error != std::errc{} || end != id.data() + id.size()) return std::nullopt;
    return {{AnswerQuiz{choice}}};
}

std::optional<std::vector<Intent>> care_act(std::string_view id, float value) {
    using What = CareChange::What;
    if (id == "reset") return {{ChangeCare{{What::Reset, {}, 0, {}}}}};
    const auto dot = id.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const std::string_view verb = id.substr(0, dot);
    const std::string whom{id.substr(dot + 1)};
    if (verb == "keep") return {{ChangeCare{{What::Keep, whom, value > 0.5F ? 1 : 0, {}}}}};
    if (verb == "up") return {{ChangeCare{{What::Move, whom, -1, {}}}}};
    if (verb == "down") return {{ChangeCare{{What::Move, whom, 1, {}}}}};
    if (verb == "drop") return {{ChangeCare{{What::Drop, whom, 0, {}}}}};
    return std::nullopt;
}

std::vector<Intent> go_there(std::string_view place) {
    const auto dot = place.find('.');
    const std::string where{place.substr(0, dot)};
    if (!chapter_index(where)) return {};
    return {GoTo{where, dot == std::string_view::npos ? std::string{} : std::string{place.substr(dot + 1)}}};
}

}  // namespace

std::vector<std::string> option_names(const Dial& dial, const Words& words) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < dial.options.size(); ++i) {
        names.push_back(dial.options_said.empty()
                            ? words.text("control." + std::string{dial.id} + "." + std::to_string(i))
                            : words.text(std::string{dial.options_said} + std::string{dial.options[i]}));
    }
    return names;
}

void add_board(List& list, const State& state, const Words& words) {
    if (!words.whole) return;  // what the boards say is still on its way
    switch (board(state)) {
    case Board::Sorting: add_choices(list, state, words); break;
    case Board::Read:
    case Board::Timeline: add_choices(list, state, words); break;
    case Board::Figures:
        if (any_covered(state, words.evidence))
            list.push_back(button("show-survival", words.text("evidence.show-survival"), kBoard));
        add_choices(list, state, words);
        break;
    case Board::Families:
    case Board::Status: add_families(list, words); break;
    case Board::Quiz: add_quiz(list, state, words); break;
    case Board::Care: add_care(list, state, words); break;
    case Board::ThenNow: add_places(list, corrected_places(words), words); break;
    case Board::None:
    case Board::SortingTable:
    case Board::QuizAll:
    case Board::Glossary:
    case Board::Take: break;
    case Board::Call: add_call(list, state, words); break;
    }
}

std::optional<std::vector<Intent>> board_act(const State& state, std::string_view id, float value) {
    if (id == "show-survival") return {{ShowSurvival{}}};
    if (id.starts_with("see.")) return go_there(id.substr(4));
    if (id.starts_with("quiz.")) return quiz_act(state, id.substr(5));
    if (id.starts_with("care.")) return care_act(id.substr(5), value);
    return std::nullopt;
}

}  // namespace story
