// A state of the story at a beat, and what a reader does to it.
#pragma once
#include "story/update.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fixtures {

inline story::State go(std::string_view chapter, std::string_view beat, std::uint64_t seed = 1) {
    story::State state = story::begin({}, seed);
    story::update(state, {}, std::vector<story::Intent>{story::GoTo{std::string{chapter}, std::string{beat}}}, 0);
    return state;
}

inline void want(story::State& state, story::Intent intent) {
    story::update(state, {}, std::vector<story::Intent>{std::move(intent)}, 0);
}

inline std::uint64_t print(const story::State& state) { return sim::fingerprint(state.world); }

}  // namespace fixtures
