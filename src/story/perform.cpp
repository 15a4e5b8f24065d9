// A dial that is turned, a beat that begins, a tool that is used: what each does to the state.
#include "story/perform.h"

#include <algorithm>

namespace story {

const Dial& dial_at(const State& state, int index) { return chapter(state).dials[static_cast<std::size_t>(index)]; }

void note(State& state, const std::vector<sim::Happening>& happened) {
    for (const sim::Happening& h : happened) {
        if (state.recent.size() >= State::kRecent) state.recent.erase(state.recent.begin());
        state.recent.push_back(h);
        state.news.push_back(h);
    }
}

float untouched(const Chapter& chapter, int dial, int index) {
    float value = chapter.dials[static_cast<std::size_t>(dial)].initial;
    for (int i = 0; i < index; ++i) {
        for (const Cue& cue : chapter.beats[static_cast<std::size_t>(i)].cues) {
            if (dial_index(chapter, cue.dial) == dial) value = cue.value;
        }
    }
    return value;
}

namespace {

sim::Act act_of(const State& state, int index, float value) {
    const Dial& dial = dial_at(state, index);
    sim::Act act;
    act.what = value <= 0 && dial.off ? *dial.off : dial.act;
    // a world at tick 0 has its dials as the stage put them
    act.value = dial.of_stage ? 2 * value * std::max(0.0F, state.snapshots.front().world.dials.t_cells) : value;
    if (dial.cell >= 0) act.who = state.snapshots.front().world.cells[static_cast<std::size_t>(dial.cell)].id;
    return act;
}

sim::Act act_of(const Done& done) {
    sim::Act act;
    act.what = sim::Act::What::Guide;
    act.who = done.who;
    act.whom = done.to;
    return act;
}

sim::Act tool_act(const State& state, const Done& done) {
    const Tool& tool = chapter(state).tools[static_cast<std::size_t>(done.index)];
    sim::Act act;
    act.what = tool.what;
    act.value = tool.value;
    act.at_um = done.at_um;
    return act;
}

/// What the tissue beside it does not get: the medicines, or, where the reader chose so, no dial that was moved.
bool spared(const State& state, const sim::Act& act) {
    using What = sim::Act::What;
    if (compares(state) == Compare::AsBegun) return true;
    return act.what == What::Coverage || act.what == What::AntiPdL1 || act.what == What::AntiCtla4 ||
           act.what == What::CytokineDose;
}

/// The same tissue from the start, with every act so far but the medicine.
sim::World without_medicine(const State& state, const sim::Params& params) {
    sim::World twin = state.snapshots.front().world;
    const auto repeat = [&](const Done& done) {
        if (done.what == Done::What::Guide) sim::apply(twin, params, act_of(done));
        if (done.what == Done::What::Tool) sim::apply(twin, params, tool_act(state, done));
        if (done.what != Done::What::Dial || !acts(dial_at(state, done.index))) return;
        const sim::Act act = act_of(state, done.index, done.value);
        if (!spared(state, act)) sim::apply(twin, params, act);
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
    const Dial& dial = dial_at(state, index);
    state.dials[static_cast<std::size_t>(index)] = value;
    if (dial.compare && !dial.restages) {
        if (value > 0)
            state.twin = without_medicine(state, params);
        else
            state.twin.reset();
    }
    if (!acts(dial)) return;  // the stage was set by it
    const sim::Act act = act_of(state, index, value);
    note(state, sim::apply(state.world, params, act));
    if (state.twin && !spared(state, act)) sim::apply(*state.twin, params, act);
}

/// `passed`: the beat has been jumped over, and what passes in it is over.
void carry_out_cues(State& state, const sim::Params& params, int index, bool passed) {
    const Chapter& now = chapter(state);
    const std::vector<float> before = state.dials;  // a button may be pressed more than once
    for (const Cue& cue : now.beats[static_cast<std::size_t>(index)].cues) {
        const int dial = *dial_index(now, cue.dial);
        const Dial& what = dial_at(state, dial);
        if (what.restages) continue;  // whoever turned here began anew
        const bool button = what.kind == Dial::Kind::Button;
        if (passed && button && !what.lasts) continue;
        // a reader who has already moved it keeps what was set; a button has no place where it could stand
        if (button || before[static_cast<std::size_t>(dial)] == untouched(now, dial, index))
            turn_dial(state, params, dial, cue.value);
    }
}

void begin_beat(State& state, const sim::Params& params, int index) {
    const Chapter& now = chapter(state);
    // a beat that was jumped to stands where the beats before it would have brought it
    const bool left_open = state.beat >= 0 && asks_first(state);
    const int from = std::min(left_open ? state.beat : state.beat + 1, index);
    state.beat = index;
    state.beat_since = state.world.tick;
    state.foretold = false;
    state.recent.clear();
    for (std::size_t i = 0; i < now.dials.size(); ++i) {
        if (now.dials[i].per_beat) state.dials[i] = now.dials[i].initial;
    }
    for (int i = from; i <= index; ++i) {
        if (i < index || !now.beats[static_cast<std::size_t>(i)].predict) carry_out_cues(state, params, i, i < index);
    }
}

/// The reader has said what will happen, or asks to be shown: now it may.
void foretell(State& state, const sim::Params& params, int said) {
    if (said > 0) state.answer = said - 1;
    if (!asks_first(state)) return;
    state.foretold = true;
    state.beat_since = state.world.tick;
    state.recent.clear();
    carry_out_cues(state, params, state.beat, false);
}

void both(State& state, const sim::Params& params, const sim::Act& act) {
    note(state, sim::apply(state.world, params, act));
    if (state.twin) sim::apply(*state.twin, params, act);
}

}  // namespace

void perform(State& state, const sim::Params& params, const Done& done) {
    switch (done.what) {
    case Done::What::Dial: turn_dial(state, params, done.index, done.value); break;
    case Done::What::Beat: begin_beat(state, params, done.index); break;
    case Done::What::Guide: both(state, params, act_of(done)); break;
    case Done::What::Tool: both(state, params, tool_act(state, done)); break;
    case Done::What::Answer: foretell(state, params, done.index); break;
    }
}

}  // namespace story
