// Time that can be walked both ways: what was done is logged by tick, snapshots are kept, the rest is lived through again.
#pragma once
#include "story/state.h"

namespace story {

/// Puts chapter `index` on stage at tick 0 with the state's seed: no acts, no answer.
/// @param dials  positions of the dials that the stage depends on; the others begin where the chapter has them; empty = all do
void restage(State& state, const sim::Params& params, int index, std::span<const float> dials = {});
/// The same chapter and beat from tick 0 with every dial at `dials`: what a dial that restages, or a lab's restart, does.
void begin_anew(State& state, const sim::Params& params, const std::vector<float>& dials);
/// Where the dials stand in beat `index` when the cues on the way there, on or back, are followed: what the reader has moved stays.
std::vector<float> cued(const State& state, int index);
/// Do these positions need another stage than the one that is on?
bool another_stage(const State& state, const std::vector<float>& dials);
/// How much of the past can be gone back to at once: the tick that seek(tick) leads to. In small tissue that is `tick` itself.
std::uint32_t reachable(const State& state, std::uint32_t tick);
/// Does `done` now (its tick is set) and writes it into the log; what had been lived through later is forgotten.
void act_now(State& state, const sim::Params& params, Done done);
/// An answer to a question that holds nothing back (any more). Where a chapter lets predict it is logged: going back takes it back.
void answer_late(State& state, int choice);
/// Lets one tick pass and repeats what the log holds for it.
void live_one_tick(State& state, const sim::Params& params);
/// Goes to `tick`, back or forth, at most to State::furthest. Same seed and same log: the same world, to the bit.
void seek(State& state, const sim::Params& params, std::uint32_t tick);
/// Lives through a log from another place, up to `tick`. False, and nothing changes, if it does not fit this chapter.
bool replay(State& state, const sim::Params& params, const std::vector<Done>& log, std::uint32_t tick);

inline constexpr std::uint32_t kReplayLimit = 400'000;           ///< ticks; a link cannot make a reader wait…
inline constexpr std::uint64_t kReplay_cell_ticks = 40'000'000;  ///< …longer than some seconds, whatever the tissue
/// Can a link bring the present back, or only how it was set up?
bool replayable(const State& state, std::uint32_t tick);

}  // namespace story
