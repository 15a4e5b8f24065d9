// Which events count, and how their counts are said.
#include "story/headlines.h"

#include "story/control_parts.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace story {

namespace {

constexpr std::array<std::string_view, Headlines::kCount> kNames{
    "tumor-dying", "infected-dying", "healthy-hurt", "tumor-new", "newly-infected", "braked", "primed", "kept-out"};

std::optional<Headlines::What> what_of(const sim::Happening& happening, const sim::World& world) {
    switch (happening.event) {
    case sim::Event::Dying: {
        if (happening.whom_kind == sim::Kind::Tumour) return Headlines::TumourDying;
        const sim::Cell* cell = sim::find(world, happening.whom);
        const bool virus = cell != nullptr && sim::infected(*cell);
        return virus ? std::optional{Headlines::InfectedDying} : std::nullopt;
    }
    case sim::Event::HealthyHit: return Headlines::HealthyHurt;
    case sim::Event::Divided:
        return happening.whom_kind == sim::Kind::Tumour ? std::optional{Headlines::TumourNew} : std::nullopt;
    case sim::Event::Infected: return Headlines::Infected;
    case sim::Event::Braked: return Headlines::Braked;
    case sim::Event::Primed: return Headlines::Primed;
    case sim::Event::KeptOut: return Headlines::KeptOut;
    default: return std::nullopt;  // seen, but not worth a headline
    }
}

}  // namespace

void Headlines::note(const State& state) {
    if (!counting_ || state.world.tick < since_) {
        *this = {};
        since_ = state.world.tick;
        counting_ = true;
    }
    for (const sim::Happening& happening : state.news) {
        if (const auto what = what_of(happening, state.world)) ++counts_[*what];
    }
}

std::string Headlines::take(const State& state, const sim::Params& params, const Words& words) {
    std::vector<std::string> items;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (counts_[i] > 0) items.push_back(counted(words, kNames[i], counts_[i]));
    }
    const float minutes =
        static_cast<float>(state.world.tick - std::min(since_, state.world.tick)) * params.tick_s / 60;
    *this = {};
    since_ = state.world.tick;
    counting_ = true;
    if (items.empty()) return {};
    return words.text("news", {{"minutes", std::to_string(std::max(1, static_cast<int>(minutes + 0.5F)))},
                               {"list", joined(words, items)}});
}

}  // namespace story
