// The plots of the lab: how many cells of each kind over time, and how busy the T cells are.
#pragma once
#include "picture/chart.h"
#include "picture/halves.h"

namespace picture {

/// Cells over time on a card in `rect`, drawn from the state's record; the tissue beside it as dashes.
void draw_counts(Chart& chart, const story::State& state, const sim::Params& params, const story::Words& words,
                 const Rect& rect);
/// In the layout's chart area; nothing where the chapter has none.
void make_plots(const Making& making);

/// Kuznetsov's equations: where every start leads, the reader's own start and its path, and the curve over time.
void make_portrait(const Making& making);

}  // namespace picture
