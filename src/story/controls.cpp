// The list of what can be done now, and what doing it means. Readers of the list: panels, mirror, host page, tests.
#include "story/controls.h"

#include "story/control_parts.h"
#include "story/model.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace story {

namespace {

constexpr std::array<std::string_view, 8> kSpeedNames{"¼×", "½×", "1×", "2×", "4×", "8×", "16×", "64×"};  // as speeds()
constexpr int kShort_min = 5;       // the short path, read without hurry
constexpr float kBeat_min = 0.75F;  // reading a caption, watching it come true, and a look round
constexpr int kStep_ticks = 15;     // one biological minute at 4 s a tick: enough to see a difference

int speed_index(const State& state) {
    const auto all = speeds(chapter(state));
    const auto off = [&](float speed) { return std::abs(speed - state.speed); };
    const auto best = std::min_element(all.begin(), all.end(), [&](float a, float b) { return off(a) < off(b); });
    return static_cast<int>(best - all.begin());
}

bool at_start(const State& state) { return !next_place(state, -1); }
bool at_end(const State& state) { return !next_place(state, 1); }

using List = std::vector<Control>;

void add_transport(List& list, const State& state, const sim::Params& params, const Words& words) {
    const auto group = Control::Group::Transport;
    const auto say = [&](std::string_view key) { return words.text(key); };
    if (state.welcome) {
        // what is usual here comes first, and is simply called "Start"
        const bool brief = path_of(state.prefs) == Path::Short;
        list.push_back(button("begin", brief ? path_text(words, Path::Full) : say("start.begin"), group));
        list.push_back(button("begin-short", brief ? say("start.begin") : path_text(words, Path::Short), group));
        if (brief) std::swap(list[0], list[1]);
    }
    list.push_back(button("back", say("control.back"), group, !at_start(state)));
    if (board(state) != Board::None) {  // nothing there takes time
        list.push_back(button("next", say("control.next"), group, !at_end(state)));
        return;
    }
    Control play = button("play", say(state.playing ? "control.pause" : "control.play"), group);
    play.kind = Control::Kind::Toggle;
    play.value = state.playing ? 1 : 0;
    play.enabled = !still(state);
    list.push_back(std::move(play));
    list.push_back(button("next", say("control.next"), group, !at_end(state)));
    list.push_back(button("until", say("control.until"), group, !caption_due(state)));
    list.push_back(button("step-back", say("control.step-back"), group, state.world.tick > 0 && !still(state)));
    list.push_back(button("step", say("control.step"), group, !still(state)));
    list.push_back(button("restart", say("control.restart"), group));
    const int minute = static_cast<int>(minutes(state, params));
    list.push_back(slider("scrub", say("control.scrub"), group, static_cast<float>(state.world.tick),
                          static_cast<float>(state.furthest), 1,
                          words.text("value.minutes", {{"minutes", std::to_string(minute)}})));
    list.push_back(choice(
        "speed", say("control.speed"), group, speed_index(state),
        {kSpeedNames.begin(), kSpeedNames.begin() + static_cast<std::ptrdiff_t>(speeds(chapter(state)).size())}));
}

void add_dials(List& list, const State& state, const Words& words) {
    const Chapter& now = chapter(state);
    if (board(state) != Board::None) return;  // add_board offers what belongs to it
    for (std::size_t i = 0; i < now.dials.size(); ++i) {
        if (!shown(state, now.dials[i])) continue;
        const std::string id{now.dials[i].id};
        const float value = state.dials[i];
        const std::string of_model = model_value(id, value, words);
        Control control = slider(id, words.text("control." + id), Control::Group::Dial, value, 1, 0.01F,
                                 of_model.empty() ? percent(now.dials[i].of_stage ? 2 * value : value) : of_model);
        if (now.dials[i].kind == Dial::Kind::Toggle) {
            control.kind = Control::Kind::Toggle;
            control.value_text = words.text(value > 0 ? "value.on" : "value.off");
        }
        if (now.dials[i].kind == Dial::Kind::Button)
            control = button(id, words.text("control." + id), Control::Group::Dial);
        if (now.dials[i].kind == Dial::Kind::Choice)
            control = choice(id, words.text("control." + id), Control::Group::Dial, static_cast<int>(value),
                             option_names(now.dials[i], words));
        list.push_back(std::move(control));
    }
}

/// What the pointer holds, and the way to use it without a pointer: in the middle of what is seen.
void add_tools(List& list, const State& state, const Words& words) {
    const Chapter& now = chapter(state);
    if (now.tools.empty() || beat(state).scene != Scene::Tissue) return;
    std::vector<std::string> names{words.text("tool.look")};
    for (const Tool& tool : now.tools) names.push_back(words.text("tool." + std::string{tool.id}));
    list.push_back(choice("tool", words.text("control.tool"), Control::Group::Dial, state.tool + 1, std::move(names)));
    list.push_back(button("use-tool", words.text("control.tool-use"), Control::Group::Dial, state.tool >= 0));
}

constexpr std::array<std::string_view, 4> kTakes{"take-link", "take-picture", "take-drawing", "take-table"};  // as Take

/// A drawing of so many dots would be larger than the memory there is for it; a picture can always be taken.
bool can_take(const State& state, std::string_view id) {
    constexpr std::size_t kMostDrawn = 12000;
    const std::size_t cells = state.world.cells.size() + (state.twin ? state.twin->cells.size() : 0);
    return chapter(state).lab && (id != "take-drawing" || beat(state).scene != Scene::Tissue || cells <= kMostDrawn);
}

void add_takes(List& list, const State& state, const Words& words) {
    if (!chapter(state).lab) return;
    for (const std::string_view id : kTakes)
        list.push_back(button(std::string{id}, words.text("control." + std::string{id}), Control::Group::Take,
                              can_take(state, id)));
}

void add_question(List& list, const State& state, const Words& words) {
    const auto found = words.chapters.find(chapter(state).id);
    if (!asks(state) || found == words.chapters.end()) return;
    const auto& choices = found->second.question.choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        Control control = button("choice." + std::to_string(i), choices[i], Control::Group::Question);
        control.kind = Control::Kind::Toggle;
        control.value = state.answer == static_cast<int>(i) ? 1 : 0;
        list.push_back(std::move(control));
    }
}

void add_chapters(List& list, const State& state, const Words& words) {
    for (std::size_t i = 0; i < script().size(); ++i) {
        const auto found = words.chapters.find(script()[i].id);
        if (found == words.chapters.end()) continue;
        Control control =
            button("chapter." + std::string{script()[i].id}, found->second.title, Control::Group::Chapter);
        control.value = state.chapter == static_cast<int>(i) ? 1 : 0;
        list.push_back(std::move(control));
    }
}

/// Number behind `prefix` in `id`, "actor.c3" → 3; nullopt if it is not of that form.
std::optional<std::uint32_t> number_after(std::string_view& id, std::string_view prefix) {
    if (!id.starts_with(prefix)) return std::nullopt;
    id.remove_prefix(prefix.size());
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), value);
    if (error != std::errc{}) return std::nullopt;
    id.remove_prefix(static_cast<std::size_t>(end - id.data()));
    return value;
}

std::vector<Intent> select_actor(const State& state, std::string_view id) {
    const auto number = number_after(id, "actor.c");
    const sim::Cell* cell = number && id.empty() ? sim::find(state.world, sim::CellId{*number}) : nullptr;
    if (cell == nullptr) return {};
    return {Select{{std::string{cell_topic(*cell)}, cell->id}}};
}

/// Any topic that some beat names; nothing else has a panel that could open.
std::vector<Intent> select_topic(std::string_view topic) {
    for (const Chapter& chapter : script()) {
        for (const Beat& beat : chapter.beats) {
            const bool shown = std::find(beat.shows.begin(), beat.shows.end(), topic) != beat.shows.end();
            if (shown || beat.panel == topic) return {Select{{std::string{topic}, {}}}};
        }
    }
    return {};
}

std::vector<Intent> guide(const State& state, std::string_view id) {
    const auto who = number_after(id, "guide.c");
    const auto to = number_after(id, ".c");
    if (!who || !to || !id.empty()) return {};
    const sim::Cell* t_cell = sim::find(state.world, sim::CellId{*who});
    const sim::Cell* cell = sim::find(state.world, sim::CellId{*to});
    const bool fits =
        t_cell != nullptr && cell != nullptr && t_cell->kind == sim::Kind::TCell && sim::is_tissue(cell->kind);
    return fits ? std::vector<Intent>{Guide{t_cell->id, cell->id}} : std::vector<Intent>{};
}

std::optional<Intent> next_in_quiz(const State& state) {
    const auto at = static_cast<std::size_t>(state.quiz.at);
    if (beat(state).id == "start") return std::nullopt;
    if (!state.quiz.answers[at]) return AnswerQuiz{AnswerQuiz::kShown};
    if (at + 1 < Quiz::kQuestions) return OpenQuiz{state.quiz.at + 1};
    return std::nullopt;
}

std::vector<Intent> transport(const State& state, std::string_view id, float value) {
    if (id == "begin" && state.welcome) return {Begin{Path::Full}};
    if (id == "begin-short" && state.welcome) return {Begin{Path::Short}};
    if (id == "back" && !at_start(state)) return {Turn{-1}};
    // in front of a class "next" first shows the answer of each of the ten questions
    if (id == "next" && state.prefs.mode == Mode::Present && board(state) == Board::Quiz) {
        if (const auto step = next_in_quiz(state)) return {*step};
    }
    // a clicker's first press opens the story; it must not skip the first picture
    if (id == "next" && state.welcome) return {Begin{path_of(state.prefs)}};
    if (id == "next" && !at_end(state)) return {Turn{1}};
    if (id == "play" && !still(state)) return {Play{value > 0.5F}};
    if (id == "until" && !caption_due(state)) return {UntilDue{}};
    if (id == "zoom") return {Zoom{std::max(1.0F, value), state.pan_um}};
    if (id == "step" && !still(state)) return {StepTicks{kStep_ticks}};
    if (id == "step-back" && state.world.tick > 0 && !still(state)) return {StepTicks{-kStep_ticks}};
    if (id == "restart") return {Restart{}};
    if (id == "scrub")
        return {Seek{static_cast<std::uint32_t>(std::clamp(value, 0.0F, static_cast<float>(state.furthest)))}};
    const auto index = static_cast<std::size_t>(std::max(0.0F, value));
    const auto allowed = speeds(chapter(state));
    if (id == "speed" && index < allowed.size()) return {Speed{allowed[index]}};
    return {};
}

}  // namespace

std::string path_text(const Words& words, Path path) {
    if (path == Path::Short) return words.text("start.short", {{"minutes", std::to_string(kShort_min)}});
    std::size_t beats = 0;
    for (const Chapter& each : script()) beats += each.beats.size();
    const int minutes = 5 * static_cast<int>(static_cast<float>(beats) * kBeat_min / 5 + 0.5F);
    return words.text("start.full", {{"count", std::to_string(script().size())}, {"minutes", std::to_string(minutes)}});
}

std::vector<Control> controls(const State& state, const sim::Params& params, const Words& words) {
    List list;
    add_transport(list, state, params, words);
    if (state.more_failed && !words.whole)
        list.push_back(button("more", words.text("control.more"), Control::Group::More));
    add_dials(list, state, words);
    add_tools(list, state, words);
    add_takes(list, state, words);
    add_question(list, state, words);
    add_board(list, state, words);
    add_actors(list, state, words);
    add_settings(list, state, words);
    add_chapters(list, state, words);
    return list;
}

std::vector<Intent> activate(const State& state, std::string_view id, float value) {
    if (!std::isfinite(value)) return {};
    if (id.starts_with("actor.")) return select_actor(state, id);
    if (id.starts_with("guide.")) return guide(state, id);
    if (id.starts_with("topic.")) return select_topic(id.substr(6));
    if (id.starts_with("pref.")) return set_preference(state, id.substr(5), value);
    if (id.starts_with("chapter."))
        return chapter_index(id.substr(8)) ? std::vector<Intent>{GoTo{std::string{id.substr(8)}, ""}}
                                           : std::vector<Intent>{};
    if (id == "close") return {Select{}};
    if (auto wanted = board_act(state, id, value)) return *wanted;
    if (id.starts_with("zoom-") || id.starts_with("look-")) return look_about(state, id);
    if (id == "more" && state.more_failed) return {AskMore{}};
    if (std::string_view rest = id; const auto picked = number_after(rest, "choice.")) {
        return asks(state) && rest.empty() ? std::vector<Intent>{Answer{static_cast<int>(*picked)}}
                                           : std::vector<Intent>{};
    }
    if (const auto dial = dial_index(chapter(state), id);
        dial && chapter(state).dials[static_cast<std::size_t>(*dial)].kind == Dial::Kind::Button) {
        return {SetDial{std::string{id}, 1}};
    }
    if (const auto dial = dial_index(chapter(state), id))
        return {SetDial{std::string{id}, settled(chapter(state).dials[static_cast<std::size_t>(*dial)], value)}};
    if (id == "tool") return {TakeTool{static_cast<int>(value) - 1}};
    if (id == "use-tool" && state.tool >= 0) return {UseTool{state.pan_um}};
    const auto take = std::find(kTakes.begin(), kTakes.end(), id);
    if (take != kTakes.end() && can_take(state, id)) return {Take{static_cast<Take::What>(take - kTakes.begin())}};
    return transport(state, id, value);
}

}  // namespace story
