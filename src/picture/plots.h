// The plots of the lab: how many cells of each kind over time, and how busy the T cells are.
#pragma once
#include "picture/chart.h"
#include "picture/halves.h"

namespace picture {

/// The axis that plots over the same time share: biological time in the unit that suits it, from the start on.
struct TimeAxis {
    Scale scale;
    float per_tick{0};      ///< minutes, hours or days
    std::string_view unit;  ///< key of the words for it
    float at(std::uint32_t tick) const { return scale.at(static_cast<float>(tick) * per_tick); }
};

/// Cells over time on a card in `rect`, drawn from the state's record; the tissue beside it as dashes. Gives the axis it used.
TimeAxis draw_counts(Chart& chart, const story::State& state, const sim::Params& params, const story::Words& words,
                     const Rect& rect);
/// Kills per T cell per day over the same time, with the range that was seen in mice as a band.
void draw_kill_rate(Chart& chart, const story::State& state, const sim::Params& params, const story::Words& words,
                    const Rect& rect, const TimeAxis& time);
/// Both, in the layout's chart area; nothing where the chapter has none.
void make_plots(const Making& making);

/// Kuznetsov's equations: where every start leads, the reader's own start and its path, and the curve over time.
void make_portrait(const Making& making);

}  // namespace picture
