// The one verb that changes the state.
#pragma once
#include "story/state.h"

#include <functional>
#include <span>

namespace story {

/// A fresh state at the first chapter's first beat.
State begin(const sim::Params& params, std::uint64_t seed);

/// Asked between ticks: is there still time in this frame? A story without a clock of its own cannot know.
using InTime = std::function<bool()>;

/// Applies `intents` in order, then lets `dt_s` real seconds pass (0 when paused or hidden); at least one due tick, then as many as fit `in_time`.
/// Intents that make no sense now (an unknown chapter, a dial this chapter lacks) change nothing but add a notice.
void update(State& state, const sim::Params& params, std::span<const Intent> intents, double dt_s,
            const InTime& in_time = {});

/// Steps exactly `ticks` ticks, whether playing or not: for the probe.
void advance(State& state, const sim::Params& params, std::uint32_t ticks);

}  // namespace story
