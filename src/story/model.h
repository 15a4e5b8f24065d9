// The equations of the tipping point as the reader's dials have them: where it starts, and how well killing goes.
#pragma once
#include "sim/kuznetsov_portrait.h"
#include "story/state.h"
#include "story/words.h"

#include <string>

namespace story {

struct Model {
    sim::kuznetsov::Rates rates;
    sim::kuznetsov::State start;
};
/// From the dials "kill-factor", "start-effectors" and "start-tumor"; what a chapter lacks stands at its published value.
Model model_of(const State& state);
/// The part of the plane that is shown, and that a start can be chosen from: 0 … 1 of a dial runs along its side, in powers of ten.
sim::kuznetsov::Window model_window();
/// Where the reader's start leads, and how large a tumor may be at the start to be held, in two sentences. Some 3 ms.
std::string model_fate(const State& state, const Words& words);
/// The path from the reader's start over a year as comma-separated values: a line of names, then one line a day.
std::string model_csv(const State& state);
/// The numbers of what the beat shows: these, or the record of the tissue.
std::string table_csv(const State& state, const sim::Params& params);
/// What a position of one of those dials means, in words: "× 1.25", "3.2 million cells". Empty for any other dial.
std::string model_value(std::string_view dial, float position, const Words& words);

}  // namespace story
