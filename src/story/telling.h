// How the picture is told to somebody who hears it: where this is, how each actor is, and which of many events is worth a sentence.
#pragma once
#include "story/state.h"
#include "story/words.h"

#include <span>
#include <string>

namespace story {

/// Where the reader is looking, in one or two sentences.
std::string where(const State& state, const Words& words);

/// What an actor is doing or has suffered, in a few words; empty when there is nothing to say.
std::string cell_state(const State& state, const Words& words, const sim::Cell& cell);

/// A sentence for the live region. The page drops the lower rank when two come close together.
struct Told {
    std::string sentence;
    int rank{0};
};
constexpr int kCaptionRank = 3;
/// The one event of `news` that matters most, latest first among equals; an empty sentence when none is worth telling.
Told most_telling(const State& state, const Words& words, std::span<const sim::Happening> news);

}  // namespace story
