// The one verb that changes the state.
#pragma once
#include "story/state.h"

#include <span>

namespace story {

/// A fresh state at the first chapter's first beat.
State begin(const sim::Params& params, std::uint64_t seed);

/// Applies `intents` in order, then lets `dt_s` real seconds pass (0 when paused or hidden).
/// Intents that make no sense now (an unknown chapter, a dial this chapter lacks) change nothing but add a notice.
void update(State& state, const sim::Params& params, std::span<const Intent> intents, double dt_s);

/// Steps exactly `ticks` ticks, whether playing or not: for the probe.
void advance(State& state, const sim::Params& params, std::uint32_t ticks);

}  // namespace story
