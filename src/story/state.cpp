// Questions that others ask of the state.
#include "story/state.h"

#include <algorithm>

namespace story {

const Chapter& chapter(const State& state) { return script()[static_cast<std::size_t>(state.chapter)]; }

const Beat& beat(const State& state) { return chapter(state).beats[static_cast<std::size_t>(state.beat)]; }

Place place(const State& state) { return {state.chapter, state.beat}; }

std::optional<Place> next_place(const State& state, int by) {
    return neighbour(place(state), by, state.prefs.path == Path::Short);
}

bool has_happened(const State& state, sim::Event event) {
    return std::any_of(state.recent.begin(), state.recent.end(), [&](const auto& h) { return h.event == event; });
}

bool caption_due(const State& state) {
    const Beat& now = beat(state);
    if (!now.waits) return true;
    return std::any_of(state.recent.begin(), state.recent.end(), [&](const sim::Happening& h) {
        if (h.event != *now.waits) return false;
        const sim::Cell* who = sim::find(state.world, h.who);
        const bool by = !now.by || (who != nullptr && who->kind == *now.by);
        return by && (!now.whom || h.whom_kind == *now.whom);
    });
}

bool reduced_motion(const State& state) {
    return state.prefs.motion == Motion::Reduced || (state.prefs.motion == Motion::Auto && state.system.reduced_motion);
}

Theme effective_theme(const State& state) {
    if (state.system.forced_colors) return Theme::Forced;
    if (state.prefs.theme != Theme::Auto) return state.prefs.theme;
    if (state.prefs.mode == Mode::Present) return Theme::Projector;
    return state.system.dark ? Theme::Dark : Theme::Light;
}

float minutes(const State& state, const sim::Params& params) {
    return static_cast<float>(state.world.tick) * params.tick_s / 60.0F;
}

}  // namespace story
