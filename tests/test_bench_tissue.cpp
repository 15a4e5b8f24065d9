// The large tissue of tools/bench: read as it was written, and the same story as AgentScript tells (tests/tools/tissue.test.mjs).
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "../tools/bench_tissue.h"
#include "fixtures.h"

namespace {

constexpr int kHour_ticks = 900;
constexpr int kLostLeast = 25, kLostMost = 85;  // as in tests/tools/tissue.test.mjs

std::optional<bench::Tissue> read(const std::string& text) {
    std::istringstream in{text};
    return bench::read_tissue(in);
}

bench::Count after_an_hour(float coverage) {
    auto tissue = read(fixtures::slurp("tests/golden/hot-tissue.txt").value_or(""));
    if (!tissue) return {};
    tissue->world.dials.coverage = coverage;
    for (int i = 0; i < kHour_ticks; ++i) sim::step(tissue->world, tissue->params);
    return bench::count(tissue->world);
}

TEST(BenchTissue, IsReadAsItWasWritten) {
    const auto tissue = read(fixtures::slurp("tests/golden/hot-tissue.txt").value_or(""));
    ASSERT_TRUE(tissue);
    EXPECT_EQ(tissue->world.cells.size(), 400U);
    const bench::Count all = bench::count(tissue->world);
    EXPECT_EQ(all.tissue, 300);
    EXPECT_EQ(all.t_cells, 100);
    EXPECT_EQ(tissue->params.t_cells_most, 110);
    EXPECT_FLOAT_EQ(tissue->world.dials.coverage, 1);
}

TEST(BenchTissue, WithTheBrakePressedTumorCellsStay) {
    const bench::Count all = after_an_hour(0);
    EXPECT_LE(all.killed, 3);
    EXPECT_GT(all.bound, 5);
    EXPECT_EQ(all.t_cells, 110) << "T cells divide up to the limit";
}

TEST(BenchTissue, WithPd1CoveredTheyAreLost) {
    const bench::Count all = after_an_hour(1);
    EXPECT_GE(all.killed, kLostLeast);
    EXPECT_LE(all.killed, kLostMost);
    EXPECT_GE(all.hits, 3 * all.killed);
}

TEST(BenchTissue, WhatIsNoStageIsRefused) {
    for (const char* text :
         {"", "1 100 0.5", "1 100 0.5 1 110 2\nT 0 0 1\n", "1 100 0.5 1 110 -1", "1 100 0.5 1 110 1\nT zero 0 1\n"}) {
        EXPECT_FALSE(read(text)) << text;
    }
    EXPECT_TRUE(read("1 100 0.5 1 110 1\nT 0 0 1\n"));
}

}  // namespace
