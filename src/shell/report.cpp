// What the host hears of the state, and how often.
#include "shell/report.h"

#include "content/load.h"
#include "content/outbox.h"
#include "mirror/mirror.h"
#include "shell/host.h"
#include "story/telling.h"
#include "story/wire.h"

namespace shell {

namespace {

constexpr double kGap_s = 0.25;  // descriptions are built at most this often while time runs
constexpr double kNews_s = 8;    // what happens among thousands is told this often, as counts

std::string selected_id(const story::State& state) {
    return state.selected.cell ? "c" + std::to_string(state.selected.cell.value) + " " + state.selected.topic
                               : state.selected.topic;
}

std::string_view cursor(const picture::Gestures& gestures) {
    if (gestures.aim()) return "cross";
    if (gestures.drag() || gestures.over_draggable()) return "grab";
    return gestures.over_spot() ? "pointer" : "default";
}

}  // namespace

void Report::changed(std::string& last, std::string_view topic, std::string body) {
    if (body == last) return;
    host::send(topic, body);
    last = std::move(body);
}

void Report::events(const story::State& state, const story::Words& words) {
    changed(chapter_, "event", content::chapter_event(story::chapter(state).id, story::beat(state).id));
    changed(select_, "event", content::select_event(selected_id(state)));
    const int answer = state.answer.value_or(-1);
    if (answer != answer_) {
        answer_ = answer;
        const auto found = words.chapters.find(story::chapter(state).id);
        const bool correct = found != words.chapters.end() && found->second.question.answer == answer;
        if (answer >= 0) host::send("event", content::answer_event(story::chapter(state).id, correct));
    }
    const bool last_chapter = state.chapter + 1 == static_cast<int>(story::script().size());
    const bool complete = last_chapter && state.beat + 1 == static_cast<int>(story::chapter(state).beats.size());
    if (complete && !complete_) host::send("event", content::complete_event());
    complete_ = complete;
}

/// Every event in a sentence; among thousands of cells one sentence now and then.
void Report::news(const story::State& state, const sim::Params& params, const story::Words& words, double now_s) {
    const auto say = [](const std::string& sentence, int rank) {
        if (!sentence.empty()) host::send("live", content::live_json(sentence, rank));
    };
    if (!story::wide(state.world)) {
        headlines_.forget();
        const story::Told told = story::most_telling(state, words, state.news);
        say(told.sentence, told.rank);
        return;
    }
    headlines_.note(state);
    if (state.playing && now_s - headlined_s_ < kNews_s) return;
    headlined_s_ = now_s;
    say(headlines_.take(state, params, words), 1);
}

void Report::tell(const story::State& state, const sim::Params& params, const story::Words& words,
                  const picture::Scene& scene, const panels::Outcome& outcome, const picture::Gestures& gestures,
                  double now_s, std::string_view focus) {
    changed(prefs_, "prefs", content::prefs_json(state));
    changed(more_, "more", content::more_json(words.lang, !words.whole && !state.more_failed));
    changed(cursor_, "cursor", content::cursor_json(cursor(gestures)));
    changed(focus_, "focus", content::focus_json(focus, outcome.focus_seen));
    events(state, words);
    for (const std::string& wish : outcome.wishes) host::send("wish", content::wish_json(wish));
    news(state, params, words, now_s);
    changed(live_, "live", content::live_json(story::caption(state, words), story::kCaptionRank));
    if (state.playing && now_s - told_s_ < kGap_s) return;
    told_s_ = now_s;
    changed(mirror_, "mirror", content::to_json(mirror::describe(state, params, words)));
    changed(url_, "url", content::url_json(story::to_query(state)));
    changed(areas_, "areas", content::areas_json(outcome.scrolls, scene));
}

}  // namespace shell
