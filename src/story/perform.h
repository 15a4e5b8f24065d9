// What a deed of the reader or of the story does to the state, apart from being written down. Private to story.
#pragma once
#include "story/state.h"

namespace story {

/// Dial `index` of the chapter that is on.
const Dial& dial_at(const State& state, int index);
/// Keeps what has happened for who tells of it.
void note(State& state, const std::vector<sim::Happening>& happened);
/// Where `dial` stands when beat `index` begins and the reader has not touched it: at the last cue before, or as the chapter began.
float untouched(const Chapter& chapter, int dial, int index);
/// Does `done` now; the log is not written.
void perform(State& state, const sim::Params& params, const Done& done);

}  // namespace story
