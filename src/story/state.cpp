// Questions that others ask of the state.
#include "story/state.h"

#include <algorithm>
#include <array>

namespace story {

const Chapter& chapter(const State& state) { return script()[static_cast<std::size_t>(state.chapter)]; }

const Beat& beat(const State& state) { return chapter(state).beats[static_cast<std::size_t>(state.beat)]; }

Compare compares(const State& state) {
    const auto& dials = chapter(state).dials;
    const auto at = std::find_if(dials.begin(), dials.end(), [](const Dial& dial) { return dial.compare; });
    if (at == dials.end()) return Compare::No;
    return static_cast<Compare>(state.dials[static_cast<std::size_t>(at - dials.begin())]);
}

bool still(const State& state) { return beat(state).scene == Scene::Portrait || beat(state).scene == Scene::Figure; }

bool shown(const State& state, const Dial& dial) {
    const Scene scene = beat(state).scene;
    // they act on a tissue that is not in this picture
    if (scene == Scene::Map) return false;
    return scene == Scene::Figure || dial.drawn == (scene == Scene::Portrait);
}

Board board(const State& state) { return beat(state).scene == Scene::Figure ? beat(state).board : Board::None; }

bool acts(const Dial& dial) { return !dial.compare && !dial.restages && !dial.drawn; }

Place place(const State& state) { return {state.chapter, state.beat}; }

Path path_of(const Prefs& prefs) { return prefs.path.value_or(prefs.mode == Mode::Kiosk ? Path::Short : Path::Full); }

bool links_of(const Prefs& prefs) { return prefs.links.value_or(prefs.mode != Mode::Kiosk); }

int idle_of(const Prefs& prefs) {
    constexpr int kClinic_s = 120;  // web/extra/idle.js knows the same
    return prefs.idle_s.value_or(prefs.mode == Mode::Kiosk ? kClinic_s : 0);
}

bool survival_waits(const State& state) {
    return !state.survival && (path_of(state.prefs) == Path::Short || state.prefs.mode == Mode::Kiosk);
}

bool asks(const State& state) { return beat(state).question && !(beat(state).survival && survival_waits(state)); }

Steps steps(const State& state) {
    if (path_of(state.prefs) == Path::Full) return {state.beat, static_cast<int>(chapter(state).beats.size())};
    Steps found{-1, 0};
    const Place here = place(state);
    for (auto at = neighbour({0, -1}, 1, true); at; at = neighbour(*at, 1, true)) {
        ++found.count;
        // a beat beside the path belongs to the one before it
        const bool passed = at->chapter < here.chapter || (at->chapter == here.chapter && at->beat <= here.beat);
        if (passed) found.now = found.count - 1;
    }
    found.now = std::max(found.now, 0);
    return found;
}

const Language* offered(const Site& site, std::string_view tag) {
    for (const std::string_view wanted : {tag, tag.substr(0, tag.find('-'))}) {
        for (const Language& each : site.languages) {
            if (each.id == wanted) return &each;
        }
    }
    return nullptr;
}

std::optional<Place> next_place(const State& state, int by) {
    return neighbour(place(state), by, path_of(state.prefs) == Path::Short);
}

bool has_happened(const State& state, sim::Event event) {
    return std::any_of(state.recent.begin(), state.recent.end(), [&](const auto& h) { return h.event == event; });
}

bool asks_first(const State& state) { return beat(state).predict && !state.foretold; }

const sim::Happening* what_came_true(const State& state) {
    const Beat& now = beat(state);
    if (!now.waits || asks_first(state)) return nullptr;
    const auto found = std::find_if(state.recent.begin(), state.recent.end(), [&](const sim::Happening& h) {
        if (h.event != *now.waits) return false;
        const sim::Cell* who = sim::find(state.world, h.who);
        const bool by = !now.by || (who != nullptr && who->kind == *now.by);
        return by && (!now.whom || h.whom_kind == *now.whom);
    });
    return found == state.recent.end() ? nullptr : &*found;
}

bool caption_due(const State& state) {
    if (asks_first(state)) return false;
    return !beat(state).waits || what_came_true(state) != nullptr;
}

namespace {
constexpr float kStory_um = 140;          // no stage of the story is as wide
constexpr float kStoryZoom = 4;           // …and from there the reader is near enough
constexpr float kNearest_pt_per_um = 14;  // a cell fills a phone's stage
constexpr float kLeastView_pt = 130;
}  // namespace

bool wide(const sim::World& world) { return 2 * std::max(world.half_um.x, world.half_um.y) > kStory_um; }

float zoom_limit(const State& state) {
    if (!wide(state.world)) return kStoryZoom;
    if (state.twin) return 1;  // two tissues are compared as wholes
    return kNearest_pt_per_um * 2 * std::max(state.world.half_um.x, state.world.half_um.y) / kLeastView_pt;
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

std::span<const float> speeds(const Chapter& chapter) {
    static constexpr std::array<float, 8> kAll{0.25F, 0.5F, 1, 2, 4, 8, 16, 64};
    return std::span{kAll}.first(chapter.lab ? kAll.size() : 5);
}

float minutes(const State& state, const sim::Params& params) {
    return static_cast<float>(state.world.tick) * params.tick_s / 60.0F;
}

}  // namespace story
