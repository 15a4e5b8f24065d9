// Worlds of the lab for several tests: whole set-ups, and a few cells in a small patch where the lab's rules work.
#pragma once
#include "sim/rules.h"
#include "sim/setups.h"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

namespace lab {

using sim::Kind;
using sim::Setup;

inline constexpr Setup kSetups[]{Setup::Hot, Setup::Excluded, Setup::Cold, Setup::Healthy, Setup::Infected};

inline sim::World world(Setup setup, int cells, std::uint64_t seed, const sim::Params& params = {}) {
    return sim::make_world(params, sim::lab_stage(params, setup, cells, seed), seed);
}
inline void live(sim::World& world, int ticks, const sim::Params& params = {}) {
    for (int i = 0; i < ticks; ++i) sim::step(world, params);
}
inline sim::Act dial(sim::Act::What what, float value) { return {what, {}, {}, value, {}}; }
inline sim::Act at(sim::Act::What what, sim::Vec2 place, float value) { return {what, {}, {}, value, place}; }

/// A small patch of the lab with these cells; every rule of the lab is off until a dial says otherwise.
inline sim::Stage patch(std::vector<sim::Placed> cells) {
    sim::Stage stage;
    stage.half_um = {60, 40};
    stage.cells = std::move(cells);
    stage.dials.tumour_pd_l1 = stage.dials.healthy_pd_l1 = 0;
    stage.lab = true;
    return stage;
}
/// One tumour cell and one killer T cell that fits it.
inline sim::Stage duel() { return patch({{Kind::Tumour, {0, 0}}, {Kind::TCell, {14, 0}, 0.0F, 1.0F}}); }

/// Over 50 seeds: the mean of `measured` after `ticks` of a stage.
inline double mean(const sim::Stage& stage, int ticks, const std::function<double(const sim::World&)>& measured,
                   const sim::Params& params = {}) {
    double sum = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        sim::World world = sim::make_world(params, stage, seed);
        live(world, ticks, params);
        sum += measured(world) / 50;
    }
    return sum;
}

inline double killed(const sim::World& world) { return world.tally.t_cell_kills; }

}  // namespace lab
