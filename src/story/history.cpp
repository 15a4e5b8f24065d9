// Snapshots, the log of acts, and living through it again.
#include "story/history.h"

#include "story/perform.h"

#include <algorithm>
#include <iterator>

namespace story {

namespace {

constexpr std::uint32_t kSnapshotEvery = 64;        // ticks: going back re-lives at most this many
constexpr std::size_t kSnapshotBytes = 12U << 20U;  // the design's limit for all snapshots together

/// Going back re-lives so many ticks times cells at most: about a tenth of a second.
constexpr std::size_t kRelive_cell_ticks = 64U * 4000U;

const Snapshot& nearest_before(const State& state, std::uint32_t tick) {
    const auto after = std::upper_bound(state.snapshots.begin(), state.snapshots.end(), tick,
                                        [](std::uint32_t wanted, const Snapshot& s) { return wanted < s.world.tick; });
    return *std::prev(after);
}

std::size_t bytes(const Snapshot& snapshot) {
    const std::size_t twin = snapshot.twin ? sim::bytes(*snapshot.twin) : 0;
    return sizeof(Snapshot) + sim::bytes(snapshot.world) + twin;
}

void remember(State& state) {
    const std::uint32_t tick = state.world.tick;
    if (tick % kSnapshotEvery != 0) return;
    if (!state.snapshots.empty() && state.snapshots.back().world.tick >= tick) return;
    // two tissues that begin side by side begin alike: one of them is enough to go back to
    const bool alike = tick == 0;
    // where a second one would be too much already, even the copy is: it would be thrown away at once
    if (state.snapshots.size() == 1 && 2 * bytes(state.snapshots.front()) > kSnapshotBytes) return;
    state.snapshots.push_back({state.world, alike ? std::nullopt : state.twin, state.dials, state.recent, state.beat,
                               state.beat_since, state.foretold});
    if (state.snapshots.size() * bytes(state.snapshots.back()) <= kSnapshotBytes) return;
    // keep the first and every second one: going back then takes longer the further back it reaches
    std::size_t kept = 1;
    for (std::size_t i = 2; i < state.snapshots.size(); i += 2) state.snapshots[kept++] = std::move(state.snapshots[i]);
    state.snapshots.resize(kept);
}

void repeat_log(State& state, const sim::Params& params) {
    for (const Done& done : state.log) {
        if (done.tick == state.world.tick) perform(state, params, done);
    }
}

/// The answer that had been given by now, if one had: only that to a question which is asked first is in the log.
void restore_answer(State& state) {
    state.answer.reset();
    for (const Done& done : state.log) {
        if (done.what == Done::What::Answer && done.tick < state.world.tick && done.index > 0)
            state.answer = done.index - 1;
    }
}

void restore(State& state, const Snapshot& from) {
    state.world = from.world;
    state.twin = from.twin;
    state.dials = from.dials;
    if (from.world.tick == 0 && compares(state) != Compare::No) state.twin = state.world;
    state.recent = from.recent;
    state.beat = from.beat;
    state.beat_since = from.beat_since;
    state.foretold = from.foretold;
    if (beat(state).predict) restore_answer(state);
}

bool fits(const Chapter& chapter, const Done& done) {
    const auto index = static_cast<std::size_t>(std::max(0, done.index));
    switch (done.what) {
    case Done::What::Guide: return true;
    case Done::What::Beat: return index < chapter.beats.size();
    case Done::What::Tool: return index < chapter.tools.size();
    case Done::What::Answer: return true;
    case Done::What::Dial: break;
    }
    if (index >= chapter.dials.size()) return false;
    const Dial& dial = chapter.dials[index];
    return settled(dial, done.value) == done.value && (done.tick == 0 || !dial.restages);
}

bool fits(const Chapter& chapter, const std::vector<Done>& log) {
    const bool begins = !log.empty() && log.front().what == Done::What::Beat && log.front().tick == 0;
    std::uint32_t last = 0;
    return begins && std::all_of(log.begin(), log.end(), [&](const Done& done) {
               const bool in_order = done.tick >= last;
               last = done.tick;
               return in_order && fits(chapter, done);
           });
}

std::vector<float> initial(const Chapter& chapter) {
    std::vector<float> dials;
    for (const Dial& dial : chapter.dials) dials.push_back(dial.initial);
    return dials;
}

}  // namespace

void restage(State& state, const sim::Params& params, int index, std::span<const float> dials) {
    state.chapter = index;
    const Chapter& now = chapter(state);
    state.dials = initial(now);
    for (std::size_t i = 0; i < dials.size(); ++i) {
        if (now.dials[i].restages) state.dials[i] = dials[i];
    }
    state.world = sim::make_world(
        params, now.set_up != nullptr ? now.set_up(params, state.dials, state.seed) : now.stage, state.seed);
    state.twin.reset();
    if (compares(state) != Compare::No) state.twin = state.world;
    state.beat = -1;  // none yet; whoever restages begins one at once
    state.beat_since = 0;
    state.foretold = false;
    state.recent.clear();
    state.log.clear();
    state.snapshots.clear();
    state.furthest = 0;
    state.answer.reset();
    state.quiz = {};
    state.survival = false;
    state.selected = {};
    state.zoom = 1;
    state.pan_um = {};
    state.clock.reset();
    state.pace = 0;
    state.tool = -1;
    state.record = {};
    record_now(state);
    remember(state);
}

std::vector<float> cued(const State& state, int index) {
    const Chapter& now = chapter(state);
    std::vector<float> dials = state.dials;
    const auto each = [&](int beat, auto&& change) {
        for (const Cue& cue : now.beats[static_cast<std::size_t>(beat)].cues) {
            const int dial = *dial_index(now, cue.dial);
            change(dials[static_cast<std::size_t>(dial)], cue.value, untouched(now, dial, beat));
        }
    };
    for (int i = state.beat + 1; i <= index; ++i)
        each(i, [](float& stands, float cue, float before) { stands = stands == before ? cue : stands; });
    for (int i = state.beat; i > index; --i)
        each(i, [](float& stands, float cue, float before) { stands = stands == cue ? before : stands; });
    return dials;
}

bool another_stage(const State& state, const std::vector<float>& dials) {
    const auto& all = chapter(state).dials;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].restages && dials[i] != state.dials[i]) return true;
    }
    return false;
}

void begin_anew(State& state, const sim::Params& params, const std::vector<float>& dials) {
    const int beat = state.beat;
    const int tool = state.tool;
    restage(state, params, state.chapter, dials);
    act_now(state, params, {0, Done::What::Beat, beat, 0, {}, {}, {}});
    for (std::size_t i = 0; i < dials.size(); ++i) {
        const Dial& dial = chapter(state).dials[i];
        const bool logged = dial.restages ? dials[i] != dial.initial : dials[i] != state.dials[i];
        if (logged && dial.kind != Dial::Kind::Button)
            act_now(state, params, {0, Done::What::Dial, static_cast<int>(i), dials[i], {}, {}, {}});
    }
    state.tool = tool;
}

void act_now(State& state, const sim::Params& params, Done done) {
    const std::uint32_t now = state.world.tick;
    done.tick = now;
    std::erase_if(state.log, [&](const Done& other) { return other.tick > now; });
    std::erase_if(state.snapshots, [&](const Snapshot& other) { return other.world.tick > now; });
    state.furthest = now;
    forget_record_after(state, now);
    // a slider that is drawn along while time stands still was set once: to where it ended
    const auto same = [&](const Done& other) {
        return other.tick == now && done.what == Done::What::Dial && other.what == done.what &&
               other.index == done.index && dial_at(state, done.index).kind == Dial::Kind::Slider;
    };
    if (!state.log.empty() && same(state.log.back()))
        state.log.back() = done;
    else
        state.log.push_back(done);
    perform(state, params, done);
}

void live_one_tick(State& state, const sim::Params& params) {
    note(state, sim::step(state.world, params));
    if (state.twin) sim::step(*state.twin, params);
    record_now(state);
    remember(state);
    state.furthest = std::max(state.furthest, state.world.tick);
    repeat_log(state, params);
}

std::uint32_t reachable(const State& state, std::uint32_t tick) {
    tick = std::min(tick, state.furthest);
    const std::uint32_t from = nearest_before(state, tick).world.tick;
    const bool ahead = tick >= state.world.tick && state.world.tick >= from;
    const std::uint32_t to_live = tick - (ahead ? state.world.tick : from);
    const std::size_t cells = state.world.cells.size() + (state.twin ? state.twin->cells.size() : 0);
    if (to_live * cells <= kRelive_cell_ticks) return tick;
    return ahead ? state.world.tick + static_cast<std::uint32_t>(kRelive_cell_ticks / cells) : from;
}

void seek(State& state, const sim::Params& params, std::uint32_t tick) {
    tick = reachable(state, tick);
    if (tick == state.world.tick) return;
    const Snapshot& nearest = nearest_before(state, tick);
    const bool shorter = nearest.world.tick > state.world.tick;
    if (tick < state.world.tick || shorter) {
        restore(state, Snapshot{nearest});
        repeat_log(state, params);
    }
    while (state.world.tick < tick) live_one_tick(state, params);
    state.news.clear();  // told once already
    state.clock.reset();
}

bool replayable(const State& state, std::uint32_t tick) {
    const std::size_t cells = state.world.cells.size() + (state.twin ? state.twin->cells.size() : 0);
    return tick <= kReplayLimit && std::uint64_t{tick} * cells <= kReplay_cell_ticks;
}

bool replay(State& state, const sim::Params& params, const std::vector<Done>& log, std::uint32_t tick) {
    if (!replayable(state, tick) || !fits(chapter(state), log)) return false;
    std::vector<float> dials = initial(chapter(state));
    for (const Done& done : log) {
        if (done.tick == 0 && done.what == Done::What::Dial) dials[static_cast<std::size_t>(done.index)] = done.value;
    }
    restage(state, params, state.chapter, dials);
    state.log = log;
    repeat_log(state, params);
    if (!replayable(state, tick)) tick = 0;  // the log itself has set another stage
    while (state.world.tick < tick) live_one_tick(state, params);
    std::erase_if(state.log, [&](const Done& done) { return done.tick > tick; });
    state.news.clear();
    return true;
}

}  // namespace story
