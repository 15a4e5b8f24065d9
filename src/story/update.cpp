// The one verb: intents in, a changed state out.
#include "story/update.h"

#include "story/history.h"
#include "story/prefs.h"
#include "story/wire.h"

#include <algorithm>
#include <cmath>

namespace story {

using base::Vec2;

namespace {

constexpr float kAround = 1.04F;  // a little beyond the border of the tissue
constexpr int kStoryTicks = 8;    // a frame; after a pause time is dropped, never raced through
constexpr int kLabTicks = 64;
constexpr int kChoices = 100;                    // no question has as many
constexpr std::uint32_t kPatience_ticks = 6000;  // UntilDue gives up after this long: some waits depend on the reader

/// Shows what will happen to a reader who does not want to guess.
void show_answer(State& state, const sim::Params& params) {
    if (asks_first(state)) act_now(state, params, {0, Done::What::Answer, 0, 0, {}, {}, {}});
}

void until_due(State& state, const sim::Params& params) {
    show_answer(state, params);
    for (std::uint32_t i = 0; i < kPatience_ticks && !caption_due(state); ++i) live_one_tick(state, params);
}

void enter(State& state, const sim::Params& params, int index, int beat_at) {
    restage(state, params, index);
    if (const std::vector<float> dials = cued(state, beat_at); another_stage(state, dials)) {
        state.beat = beat_at;
        begin_anew(state, params, dials);
        state.playing = !reduced_motion(state) && !still(state);
        return;
    }
    const auto begin_beat = [&](int beat_index) {
        act_now(state, params, {0, Done::What::Beat, beat_index, 0, {}, {}, {}});
    };
    const Beat& wanted = chapter(state).beats[static_cast<std::size_t>(beat_at)];
    // a question asks about what has been seen: live through the beat before it
    for (int i = wanted.lived ? 0 : wanted.question ? beat_at - 1 : beat_at; i < beat_at; ++i) {
        if (i < 0) continue;
        begin_beat(i);
        until_due(state, params);
    }
    begin_beat(beat_at);
    state.playing = !reduced_motion(state) && !still(state);
}

/// To the first beat of the reader's path.
void enter_first(State& state, const sim::Params& params) {
    const auto first = neighbour({0, -1}, 1, path_of(state.prefs) == Path::Short);
    enter(state, params, first->chapter, first->beat);
}

/// In a free tissue the reader's run goes on from beat to beat, unless the beat wants another stage.
void turn_lab(State& state, const sim::Params& params, int index) {
    const std::vector<float> dials = cued(state, index);
    if (another_stage(state, dials)) {
        state.beat = index;
        begin_anew(state, params, dials);
    } else {
        act_now(state, params, {0, Done::What::Beat, index, 0, {}, {}, {}});
    }
    state.selected = {};
    state.playing = !still(state) && !reduced_motion(state);
}

/// Back to the moment at which the beat before this one began; its stage afresh when this beat was jumped to.
void turn_back(State& state, const sim::Params& params) {
    const auto wanted = next_place(state, -1);
    if (!wanted) return;
    if (wanted->chapter != state.chapter) return enter(state, params, wanted->chapter, wanted->beat);
    if (chapter(state).lab) return turn_lab(state, params, wanted->beat);
    const auto began = std::find_if(state.log.begin(), state.log.end(), [&](const Done& done) {
        return done.what == Done::What::Beat && done.index == wanted->beat && done.tick <= state.world.tick;
    });
    if (began == state.log.end()) return enter(state, params, state.chapter, wanted->beat);
    const std::uint32_t tick = began->tick;
    // acts of the same tick that came later belong to the beat that is left
    const std::vector<Done> log(state.log.begin(), began + 1);
    const bool playing = state.playing;
    replay(state, params, log, tick);
    state.playing = playing;
}

void turn(State& state, const sim::Params& params, const Turn& want) {
    if (want.by < 0) return turn_back(state, params);
    const auto wanted = want.in_chapter ? neighbour(place(state), 1, false) : next_place(state, 1);
    if (!wanted) return;
    if (wanted->chapter != state.chapter) return enter(state, params, wanted->chapter, wanted->beat);
    if (chapter(state).lab) return turn_lab(state, params, wanted->beat);
    act_now(state, params, {0, Done::What::Beat, wanted->beat, 0, {}, {}, {}});
    state.selected = {};
    state.playing = !still(state) && (state.playing || !reduced_motion(state));
}

void complain(State& state, std::string_view key, std::string_view value) {
    state.notices.push_back(std::string{key} + "|" + std::string{value});
}

/// Things that change how it is read, not where in the story: the start screen stays open.
bool is_setting(const Intent& intent) {
    return std::holds_alternative<SetPref>(intent) || std::holds_alternative<SetSystem>(intent) ||
           std::holds_alternative<SetSite>(intent) || std::holds_alternative<KeepLanguage>(intent) ||
           std::holds_alternative<MissMore>(intent) || std::holds_alternative<AskMore>(intent);
}

/// One handler an intent.
struct Carry {
    State& state;
    const sim::Params& params;

    void operator()(const GoTo& want) const {
        const auto index = chapter_index(want.chapter.empty() ? chapter(state).id : std::string_view{want.chapter});
        if (!index) return complain(state, "notice.bad-value", want.chapter);
        const auto& all = script()[static_cast<std::size_t>(*index)].beats;
        const auto at = std::find_if(all.begin(), all.end(), [&](const Beat& b) { return b.id == want.beat; });
        if (at == all.end() && !want.beat.empty()) complain(state, "notice.bad-value", want.beat);
        enter(state, params, *index, at == all.end() ? 0 : static_cast<int>(at - all.begin()));
    }
    void operator()(const Begin& want) const {
        state.prefs.path = want.path;
        enter_first(state, params);
    }
    void operator()(const Turn& want) const { turn(state, params, want); }
    void operator()(const Play& want) const { state.playing = want.on && !still(state); }
    void operator()(const StepTicks& want) const {
        state.playing = false;
        if (want.ticks < 0) {
            const auto back = static_cast<std::uint32_t>(-want.ticks);
            return seek(state, params, state.world.tick > back ? state.world.tick - back : 0);
        }
        for (int i = 0; i < want.ticks && !still(state); ++i) live_one_tick(state, params);
    }
    void operator()(const Seek& want) const {
        state.playing = false;
        seek(state, params, want.tick);
    }
    void operator()(const Speed& want) const {
        const auto allowed = speeds(chapter(state));
        if (std::isfinite(want.factor)) state.speed = std::clamp(want.factor, allowed.front(), allowed.back());
        state.pace = 0;
    }
    void operator()(const Restart&) const {
        if (chapter(state).set_up != nullptr) return begin_anew(state, params, std::vector<float>{state.dials});
        enter(state, params, state.chapter, 0);
    }
    void operator()(const Reseed& want) const {
        state.seed = want.seed;
        enter(state, params, state.chapter, state.beat);
    }
    void operator()(const SetDial& want) const {
        const auto index = dial_index(chapter(state), want.id);
        if (!index || !std::isfinite(want.value)) return complain(state, "notice.bad-value", want.id);
        const Dial& dial = chapter(state).dials[static_cast<std::size_t>(*index)];
        const float value = settled(dial, want.value);
        float& stands = state.dials[static_cast<std::size_t>(*index)];
        if (dial.kind != Dial::Kind::Button && value == stands) return;
        if (!dial.restages) {
            act_now(state, params, {0, Done::What::Dial, *index, value, {}, {}, {}});
            const auto& cues = beat(state).cues;
            // who does it by hand sees what comes of it
            if (std::any_of(cues.begin(), cues.end(), [&](const Cue& cue) { return cue.dial == want.id; }))
                show_answer(state, params);
            return;
        }
        std::vector<float> dials = state.dials;
        dials[static_cast<std::size_t>(*index)] = value;
        begin_anew(state, params, dials);
    }
    void operator()(const Guide& want) const {
        act_now(state, params, {0, Done::What::Guide, 0, 0, want.t_cell, want.to, {}});
        if (!reduced_motion(state)) state.playing = true;
    }
    void operator()(const Select& want) const {
        state.selected = want.what;
        if (!want.what.topic.empty()) state.more_failed = false;
    }
    void operator()(const MissMore&) const { state.more_failed = true; }
    void operator()(const AskMore&) const { state.more_failed = false; }
    void operator()(const UntilDue&) const { until_due(state, params); }
    void operator()(const TakeTool& want) const {
        state.tool = want.index >= 0 && want.index < static_cast<int>(chapter(state).tools.size()) ? want.index : -1;
    }
    void operator()(const UseTool& want) const {
        if (state.tool < 0 || !std::isfinite(want.at_um.x) || !std::isfinite(want.at_um.y)) return;
        const Vec2 half = state.world.half_um;
        // tenths of a micrometer, so that a link holds them exactly
        const Vec2 at{std::round(std::clamp(want.at_um.x, -half.x, half.x) * 10.0F) / 10.0F,
                      std::round(std::clamp(want.at_um.y, -half.y, half.y) * 10.0F) / 10.0F};
        act_now(state, params, {0, Done::What::Tool, state.tool, 0, {}, {}, at});
    }
    void operator()(const Take& want) const { state.takes.push_back(want.what); }
    void operator()(const Answer& want) const {
        if (!asks(state) || want.choice < 0) return;
        const int choice = std::min(want.choice, kChoices - 1);
        if (!asks_first(state)) return answer_late(state, choice);
        act_now(state, params, {0, Done::What::Answer, choice + 1, 0, {}, {}, {}});
        if (!reduced_motion(state)) state.playing = true;
    }
    void operator()(const AnswerQuiz& want) const {
        auto& answer = state.quiz.answers[static_cast<std::size_t>(state.quiz.at)];
        if (board(state) == Board::Quiz && !answer && want.choice >= AnswerQuiz::kShown) answer = want.choice;
    }
    void operator()(const OpenQuiz& want) const {
        if (want.question == OpenQuiz::kAgain)
            state.quiz = {};
        else
            state.quiz.at = std::clamp(want.question, 0, static_cast<int>(Quiz::kQuestions) - 1);
    }
    void operator()(const ShowSurvival&) const { state.survival = true; }
    void operator()(const ChangeCare& want) const { change_care(state.care, want.change); }
    void language(const std::string& tag) const {
        const Language* found = offered(state.site, tag);
        if (found == nullptr) return complain(state, "notice.no-language", tag);
        state.prefs.lang = found->id;
    }
    void operator()(const KeepLanguage& want) const {
        const Language* known = offered(state.site, want.wanted);
        complain(state, known != nullptr ? "notice.language-failed" : "notice.no-language",
                 known != nullptr ? known->name : want.wanted);
        state.prefs.lang = want.shown;
    }
    void operator()(const SetPref& want) const {
        if (want.key == "lang" && !state.site.languages.empty()) return language(want.value);
        const Path path = path_of(state.prefs);
        if (!set_pref(state.prefs, want.key, want.value))
            return complain(state, "notice.bad-value", want.key + "=" + want.value);
        if (want.key == "motion" && reduced_motion(state)) state.playing = false;
        // behind the start screen stands the first picture of the path that will be read
        if (state.welcome && path_of(state.prefs) != path) enter_first(state, params);
    }
    void operator()(const SetSite& want) const { state.site = want.site; }
    void operator()(const SetSystem& want) const {
        const bool was = reduced_motion(state);
        state.system = want.system;
        if (!was && reduced_motion(state)) state.playing = false;
    }
    void operator()(const Zoom& want) const {
        if (!std::isfinite(want.factor) || !std::isfinite(want.pan_um.x) || !std::isfinite(want.pan_um.y)) return;
        state.zoom = std::clamp(want.factor, 1.0F, zoom_limit(state));
        // the nearer, the further from the middle; who sees everything has nowhere to go
        const base::Vec2 far = state.world.half_um * kAround * (1.0F - 1.0F / state.zoom);
        state.pan_um = {std::clamp(want.pan_um.x, -far.x, far.x), std::clamp(want.pan_um.y, -far.y, far.y)};
    }
    void operator()(const Replay& want) const {
        const auto log = unpack_log(want.log);
        if (log && !log->empty() && replay(state, params, *log, want.tick)) {
            state.playing = false;  // a link shows the moment it was made
            return;
        }
        if (!want.log.empty()) complain(state, "notice.bad-value", "log");
        for (std::uint32_t i = 0; want.log.empty() && i < want.tick && replayable(state, i); ++i)
            live_one_tick(state, params);
        if (want.log.empty() && want.tick > 0) state.playing = false;
    }
};

}  // namespace

State begin(const sim::Params& params, std::uint64_t seed) {
    State state;
    state.seed = seed;
    enter(state, params, 0, 0);
    return state;
}

void update(State& state, const sim::Params& params, std::span<const Intent> intents, double dt_s,
            const InTime& in_time) {
    state.news.clear();
    state.takes.clear();
    for (const Intent& intent : intents) {
        state.welcome = state.welcome && is_setting(intent);
        std::visit(Carry{state, params}, intent);
    }
    if (!state.playing || dt_s <= 0) return;
    const double minutes_per_tick = static_cast<double>(params.tick_s) / 60.0;
    const double ticks_per_s = static_cast<double>(chapter(state).minutes_per_second * state.speed) / minutes_per_tick;
    const int due = state.clock.advance(dt_s, ticks_per_s, chapter(state).lab ? kLabTicks : kStoryTicks);
    int lived = 0;
    while (lived < due && (lived == 0 || !in_time || in_time())) {
        live_one_tick(state, params);
        ++lived;
    }
    const double reached = lived < due ? lived * minutes_per_tick / dt_s : ticks_per_s * minutes_per_tick;
    state.pace =
        state.pace <= 0 ? static_cast<float>(reached) : base::mix(state.pace, static_cast<float>(reached), 0.05F);
}

void advance(State& state, const sim::Params& params, std::uint32_t ticks) {
    state.playing = false;
    state.news.clear();
    for (std::uint32_t i = 0; i < ticks; ++i) live_one_tick(state, params);
}

}  // namespace story
