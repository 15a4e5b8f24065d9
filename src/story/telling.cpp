// Choosing words for the ear: one place, one state, one event at a time.
#include "story/telling.h"

#include "story/controls.h"

#include <algorithm>

namespace story {

namespace {

constexpr std::size_t kCrowd = 60;  // with more cells than this only what matters is told one by one

/// What ends something, or what the reader should not miss.
bool grave(sim::Event event) {
    switch (event) {
    case sim::Event::HealthyHit:
    case sim::Event::Dying:
    case sim::Event::Eaten:
    case sim::Event::Primed:
    case sim::Event::StoodDown:
    case sim::Event::Removed:
    case sim::Event::LetIn:
    case sim::Event::Infected: return true;
    default: return false;
    }
}

int rank(const State& state, const sim::Happening& happening) {
    if (beat(state).waits == happening.event) return 2;
    return grave(happening.event) ? 1 : 0;
}

std::string names_of_topics(const State& state, const Words& words) {
    std::string list;
    for (const std::string_view topic : beat(state).shows) {
        const auto panel = words.panels.find(topic);
        if (panel == words.panels.end()) continue;
        list += (list.empty() ? "" : ", ") + panel->second.name;
    }
    return list;
}

}  // namespace

std::string where(const State& state, const Words& words) {
    const Chapter& now = chapter(state);
    if (beat(state).scene == Scene::Map)
        return words.text("scene.where.map", {{"list", names_of_topics(state, words)}});
    if (beat(state).scene != Scene::Tissue) return {};
    std::string text = words.text("scene.where.tissue");
    const float half = now.stage.half_um.x;
    if (now.stage.dish_x_um < half) text += " " + words.text("scene.where.dish");
    if (now.stage.node_x_um < half) text += " " + words.text("scene.where.node");
    if (now.stage.thymus_x_um > -half) text += " " + words.text("scene.where.thymus");
    if (now.stage.wall_radius_um > 0 && state.world.dials.wall > 0) text += " " + words.text("scene.where.wall");
    return text;
}

std::string cell_state(const State& state, const Words& words, const sim::Cell& cell) {
    if (cell.fate == sim::Fate::Dying) return words.text("state.dying");
    if (cell.kind != sim::Kind::TCell) return {};
    const std::string partner = cell_name(state, words, cell.t->partner);
    if (partner.empty() || cell.t->doing == sim::Doing::Crawling) return words.text("state.crawling");
    if (cell.t->doing == sim::Doing::Reading) return words.text("state.reading", {{"cell", partner}});
    const auto pressed = std::count(cell.t->sockets.begin(), cell.t->sockets.end(), sim::Socket::Pressed);
    return words.text(pressed * 2 >= sim::kSockets ? "state.braked" : "state.bound", {{"cell", partner}});
}

Told most_telling(const State& state, const Words& words, std::span<const sim::Happening> news) {
    const bool crowd = state.world.cells.size() > kCrowd;
    Told best{{}, -1};
    for (auto it = news.rbegin(); it != news.rend(); ++it) {
        const int here = rank(state, *it);
        if (here <= best.rank || (crowd && here == 0)) continue;
        std::string sentence = tell(state, words, *it);
        if (!sentence.empty()) best = {std::move(sentence), here};
    }
    return best;
}

}  // namespace story
