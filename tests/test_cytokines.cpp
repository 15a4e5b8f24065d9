// A cytokine as a medicine: help and harm by one dial, over 50 seeds, and each gone when its rule is switched off.
#include "sim/rules.h"

#include <gtest/gtest.h>

#include "fixtures.h"

namespace {

using sim::Event;
using sim::Kind;

/// What 50 seeds add up to.
struct Sum {
    int tumour_hits{0}, healthy_hits{0}, hurt{0}, fed{0}, fed_calming{0}, leaked{0},
        cleared{0};  ///< the last four: seeds
    double pressure{0}, t_cells{0};
};

const sim::Stage& stage() {
    return story::script()[static_cast<std::size_t>(*story::chapter_index("cytokines"))].stage;
}

Sum live(const sim::Params& params, float dose, int ticks) {
    Sum sum;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        sim::World world = sim::make_world(params, stage(), seed);
        sim::apply(world, params, {.what = sim::Act::What::CytokineDose, .value = dose});
        bool fed = false;
        bool calming = false;
        bool leaked = false;
        bool hurt = false;
        bool cleared = false;
        for (int i = 0; i < ticks; ++i) {
            for (const sim::Happening& h : sim::step(world, params)) {
                sum.tumour_hits += h.event == Event::Hit && h.whom_kind == Kind::Tumour ? 1 : 0;
                sum.healthy_hits += h.event == Event::HealthyHit ? 1 : 0;
                hurt = hurt || h.event == Event::HealthyHit;
                fed = fed || h.event == Event::Fed;
                calming = calming || h.event == Event::FedCalming;
                leaked = leaked || h.event == Event::Leaked;
                cleared = cleared || (h.event == Event::Dying && h.whom_kind == Kind::Tumour);
            }
        }
        sum.hurt += hurt ? 1 : 0;
        sum.fed += fed ? 1 : 0;
        sum.fed_calming += calming ? 1 : 0;
        sum.leaked += leaked ? 1 : 0;
        sum.cleared += cleared ? 1 : 0;
        sum.pressure += static_cast<double>(sim::blood_pressure(world)) / 50;
        sum.t_cells += sim::census(world).t_cells / 50.0;
    }
    return sum;
}

constexpr int kHours = 1800;  // two of them, in ticks

TEST(Cytokine, MoreDoseMoreHelpAndMoreHarm) {
    const Sum none = live({}, 0, kHours);
    const Sum middle = live({}, 0.5F, kHours);
    const Sum full = live({}, 1, kHours);
    EXPECT_LE(none.cleared, 10);
    EXPECT_GE(full.cleared, 45);
    EXPECT_LT(none.tumour_hits, middle.tumour_hits);
    EXPECT_LT(none.healthy_hits, middle.healthy_hits);
    EXPECT_LT(middle.healthy_hits, full.healthy_hits);
    EXPECT_LE(none.hurt, 5);
    EXPECT_GE(full.hurt, 45);
    EXPECT_EQ(none.fed + none.fed_calming + none.leaked, 0);
    EXPECT_GE(middle.fed, 49);
    EXPECT_GE(middle.fed_calming, 35);
}

TEST(Cytokine, HarmAndHelpGoWhenItDoesNotWake) {
    sim::Params params;
    params.cytokine_gain = 0;
    const Sum full = live(params, 1, kHours);
    const Sum usual = live({}, 1, kHours);
    EXPECT_LE(full.hurt, 12) << "more T cells alone hurt little";
    EXPECT_LT(3 * full.healthy_hits, usual.healthy_hits);
    EXPECT_LT(2 * full.tumour_hits, usual.tumour_hits);
}

TEST(Cytokine, FeedsOnlyWhatTheRuleLetsItFeed) {
    sim::Params params;
    params.cytokine_division_per_h = 0;
    const Sum unfed = live(params, 1, kHours);
    EXPECT_EQ(unfed.fed + unfed.fed_calming, 0);
    EXPECT_NEAR(unfed.t_cells, 5, 0.01);
    params = {};
    params.cytokine_treg_share = 0;
    EXPECT_EQ(live(params, 1, kHours).fed_calming, 0);
    EXPECT_GT(live({}, 1, kHours).t_cells, 15);
}

TEST(Cytokine, AHighDoseMakesTheVesselLeakALowOneDoesNot) {
    EXPECT_EQ(live({}, 0.5F, kHours).leaked, 0);
    const Sum full = live({}, 1, kHours);
    EXPECT_EQ(full.leaked, 50);
    EXPECT_LT(full.pressure, 0.6);
    sim::Params params;
    params.leak_per_min = 0;
    const Sum tight = live(params, 1, kHours);
    EXPECT_EQ(tight.leaked, 0);
    EXPECT_DOUBLE_EQ(tight.pressure, 1);
}

TEST(Cytokine, ItMendsWhenTheDoseEnds) {
    const sim::Params params;
    sim::World world = sim::make_world(params, stage(), 4);
    sim::apply(world, params, {.what = sim::Act::What::CytokineDose, .value = 1});
    for (int i = 0; i < kHours; ++i) sim::step(world, params);
    const int many = sim::census(world).t_cells;
    EXPECT_GT(world.leak, 0.5F);
    sim::apply(world, params, {.what = sim::Act::What::CytokineDose, .value = 0});
    for (int i = 0; i < 2 * kHours; ++i) sim::step(world, params);
    EXPECT_LT(world.leak, 0.1F);
    EXPECT_GT(sim::blood_pressure(world), 0.94F);
    EXPECT_LT(sim::census(world).t_cells, many);
    EXPECT_GE(sim::census(world).t_cells, 5);
}

TEST(Cytokine, NothingOfItWhereThereIsNoVessel) {
    const sim::Params params;
    const auto& release = story::script()[static_cast<std::size_t>(*story::chapter_index("release"))].stage;
    sim::World plain = sim::make_world(params, release, 7);
    sim::World dosed = sim::make_world(params, release, 7);
    sim::apply(dosed, params, {.what = sim::Act::What::CytokineDose, .value = 1});
    for (int i = 0; i < 600; ++i) {
        sim::step(plain, params);
        sim::step(dosed, params);
    }
    EXPECT_EQ(sim::fingerprint(plain), sim::fingerprint(dosed));
}

TEST(Cytokine, NobodyGetsIntoTheVessel) {
    const sim::Params params;
    sim::World world = sim::make_world(params, stage(), 2);
    sim::apply(world, params, {.what = sim::Act::What::CytokineDose, .value = 1});
    for (int i = 0; i < kHours; ++i) {
        sim::step(world, params);
        for (const sim::Cell& cell : world.cells) {
            if (sim::is_tissue(cell.kind)) continue;
            EXPECT_GE(cell.pos_um.y - cell.radius_um, world.vessel_y_um + sim::kVesselHalf_um - 0.01F);
        }
    }
}

}  // namespace
