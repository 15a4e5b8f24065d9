// Snapshots, the log of acts, and living through it again.
#include "story/history.h"

#include <algorithm>

namespace story {

namespace {

constexpr std::uint32_t kSnapshotEvery = 64;        // ticks: going back re-lives at most this many
constexpr std::size_t kSnapshotBytes = 12U << 20U;  // the design's limit for all snapshots together

std::size_t bytes(const Snapshot& snapshot) {
    const std::size_t twin = snapshot.twin ? sim::bytes(*snapshot.twin) : 0;
    return sizeof(Snapshot) + sim::bytes(snapshot.world) + twin;
}

void remember(State& state) {
    const std::uint32_t tick = state.world.tick;
    if (tick % kSnapshotEvery != 0) return;
    if (!state.snapshots.empty() && state.snapshots.back().world.tick >= tick) return;
    state.snapshots.push_back({state.world, state.twin, state.dials, state.recent, state.beat, state.beat_since});
    if (state.snapshots.size() * bytes(state.snapshots.back()) <= kSnapshotBytes) return;
    // keep the first and every second one: going back then takes longer the further back it reaches
    std::size_t kept = 1;
    for (std::size_t i = 2; i < state.snapshots.size(); i += 2) state.snapshots[kept++] = std::move(state.snapshots[i]);
    state.snapshots.resize(kept);
}

void note(State& state, const std::vector<sim::Happening>& happened) {
    for (const sim::Happening& h : happened) {
        if (state.recent.size() >= State::kRecent) state.recent.erase(state.recent.begin());
        state.recent.push_back(h);
        state.news.push_back(h);
    }
}

sim::Act act_of(const State& state, int index, float value) {
    const Dial& dial = chapter(state).dials[static_cast<std::size_t>(index)];
    sim::Act act{value <= 0 && dial.off ? *dial.off : dial.act, {}, {}, value};
    if (dial.cell >= 0) act.who = state.snapshots.front().world.cells[static_cast<std::size_t>(dial.cell)].id;
    return act;
}

bool is_medicine(const sim::Act& act) { return act.what == sim::Act::What::Coverage; }

/// The same tissue from the start, with every act so far but the medicine.
sim::World without_medicine(const State& state, const sim::Params& params) {
    sim::World twin = state.snapshots.front().world;
    const auto repeat = [&](const Done& done) {
        if (done.what == Done::What::Guide) sim::apply(twin, params, {sim::Act::What::Guide, done.who, done.to, 0});
        if (done.what != Done::What::Dial || chapter(state).dials[static_cast<std::size_t>(done.index)].compare) return;
        const sim::Act act = act_of(state, done.index, done.value);
        if (!is_medicine(act)) sim::apply(twin, params, act);
    };
    for (;;) {
        for (const Done& done : state.log) {
            if (done.tick == twin.tick) repeat(done);
        }
        if (twin.tick >= state.world.tick) return twin;
        sim::step(twin, params);
    }
}

void turn_dial(State& state, const sim::Params& params, int index, float value) {
    state.dials[static_cast<std::size_t>(index)] = value;
    if (chapter(state).dials[static_cast<std::size_t>(index)].compare) {
        if (value > 0)
            state.twin = without_medicine(state, params);
        else
            state.twin.reset();
        return;
    }
    const sim::Act act = act_of(state, index, value);
    note(state, sim::apply(state.world, params, act));
    if (state.twin && !is_medicine(act)) sim::apply(*state.twin, params, act);
}

/// Where `dial` stands when beat `index` begins and the reader has not touched it: at the last cue before, or as the chapter began.
float untouched(const Chapter& chapter, int dial, int index) {
    float value = chapter.dials[static_cast<std::size_t>(dial)].initial;
    for (int i = 0; i < index; ++i) {
        for (const Cue& cue : chapter.beats[static_cast<std::size_t>(i)].cues) {
            if (dial_index(chapter, cue.dial) == dial) value = cue.value;
        }
    }
    return value;
}

void begin_beat(State& state, const sim::Params& params, int index) {
    const Chapter& now = chapter(state);
    // a beat that was jumped to stands where the beats before it would have brought it
    const int from = std::min(state.beat + 1, index);
    state.beat = index;
    state.beat_since = state.world.tick;
    state.recent.clear();
    for (int i = from; i <= index; ++i) {
        for (const Cue& cue : now.beats[static_cast<std::size_t>(i)].cues) {
            const int dial = *dial_index(now, cue.dial);
            // a reader who has already moved it keeps what was set
            if (state.dials[static_cast<std::size_t>(dial)] == untouched(now, dial, i))
                turn_dial(state, params, dial, cue.value);
        }
    }
}

void perform(State& state, const sim::Params& params, const Done& done) {
    switch (done.what) {
    case Done::What::Dial: turn_dial(state, params, done.index, done.value); break;
    case Done::What::Beat: begin_beat(state, params, done.index); break;
    case Done::What::Guide:
        note(state, sim::apply(state.world, params, {sim::Act::What::Guide, done.who, done.to, 0}));
        if (state.twin) sim::apply(*state.twin, params, {sim::Act::What::Guide, done.who, done.to, 0});
        break;
    }
}

void repeat_log(State& state, const sim::Params& params) {
    for (const Done& done : state.log) {
        if (done.tick == state.world.tick) perform(state, params, done);
    }
}

void restore(State& state, const Snapshot& from) {
    state.world = from.world;
    state.twin = from.twin;
    state.dials = from.dials;
    state.recent = from.recent;
    state.beat = from.beat;
    state.beat_since = from.beat_since;
}

bool fits(const Chapter& chapter, const std::vector<Done>& log) {
    const bool begins = !log.empty() && log.front().what == Done::What::Beat && log.front().tick == 0;
    std::uint32_t last = 0;
    return begins && std::all_of(log.begin(), log.end(), [&](const Done& done) {
               const auto count = done.what == Done::What::Beat ? chapter.beats.size() : chapter.dials.size();
               const bool index_fits =
                   done.what == Done::What::Guide || (done.index >= 0 && static_cast<std::size_t>(done.index) < count);
               const bool in_order = done.tick >= last;
               last = done.tick;
               return index_fits && in_order;
           });
}

}  // namespace

void restage(State& state, const sim::Params& params, int index) {
    state.chapter = index;
    const Chapter& now = chapter(state);
    state.world = sim::make_world(params, now.stage, state.seed);
    state.twin.reset();
    state.dials.clear();
    for (const Dial& dial : now.dials) state.dials.push_back(dial.initial);
    state.beat = -1;  // none yet; whoever restages begins one at once
    state.beat_since = 0;
    state.recent.clear();
    state.log.clear();
    state.snapshots.clear();
    state.furthest = 0;
    state.answer.reset();
    state.selected = {};
    state.zoom = 1;
    state.pan = {};
    state.clock.reset();
    remember(state);
}

void act_now(State& state, const sim::Params& params, Done done) {
    const std::uint32_t now = state.world.tick;
    done.tick = now;
    std::erase_if(state.log, [&](const Done& other) { return other.tick > now; });
    std::erase_if(state.snapshots, [&](const Snapshot& other) { return other.world.tick > now; });
    state.furthest = now;
    state.log.push_back(done);
    perform(state, params, done);
}

void live_one_tick(State& state, const sim::Params& params) {
    note(state, sim::step(state.world, params));
    if (state.twin) sim::step(*state.twin, params);
    remember(state);
    state.furthest = std::max(state.furthest, state.world.tick);
    repeat_log(state, params);
}

void seek(State& state, const sim::Params& params, std::uint32_t tick) {
    tick = std::min(tick, state.furthest);
    if (tick == state.world.tick) return;
    const auto after = std::upper_bound(state.snapshots.begin(), state.snapshots.end(), tick,
                                        [](std::uint32_t wanted, const Snapshot& s) { return wanted < s.world.tick; });
    const Snapshot& nearest = *std::prev(after);
    const bool shorter = nearest.world.tick > state.world.tick;
    if (tick < state.world.tick || shorter) {
        restore(state, Snapshot{nearest});
        repeat_log(state, params);
    }
    while (state.world.tick < tick) live_one_tick(state, params);
    state.news.clear();  // told once already
    state.clock.reset();
}

bool replay(State& state, const sim::Params& params, const std::vector<Done>& log, std::uint32_t tick) {
    if (tick > kReplayLimit || !fits(chapter(state), log)) return false;
    restage(state, params, state.chapter);
    state.log = log;
    repeat_log(state, params);
    while (state.world.tick < tick) live_one_tick(state, params);
    std::erase_if(state.log, [&](const Done& done) { return done.tick > tick; });
    state.news.clear();
    return true;
}

}  // namespace story
