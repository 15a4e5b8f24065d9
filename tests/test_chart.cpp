// Axes that tell the truth: scales go both ways, ticks are round, text stays within its width.
#include "picture/chart.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace picture;

Vec2 eight_a_letter(std::string_view text, float, Weight) { return {8.0F * static_cast<float>(text.size()), 16}; }

TEST(Scale, GoesBothWaysOnALinearAxis) {
    const Scale scale{0, 50, 100, 600, false};
    EXPECT_FLOAT_EQ(scale.at(25), 350);
    EXPECT_FLOAT_EQ(scale.value(scale.at(13)), 13);
    EXPECT_FLOAT_EQ(scale.at(80), 600) << "values outside are held at the end";
}

TEST(Scale, GoesBothWaysOnALogarithmicAxisThatRunsUpwards) {
    const Scale scale{1e3F, 1e9F, 400, 100, true};
    EXPECT_NEAR(scale.at(1e6F), 250, 1e-3);
    EXPECT_NEAR(scale.value(scale.at(3.2e5F)) / 3.2e5F, 1, 1e-4);
    EXPECT_FLOAT_EQ(scale.at(1), 400);
}

TEST(Ticks, AreRoundNumbersAndFewEnough) {
    for (const float top : {0.7F, 3.0F, 9.0F, 47.0F, 180.0F, 2345.0F}) {
        const auto all = ticks({0, top, 0, 1, false}, 5);
        ASSERT_GE(all.size(), 2U) << top;
        EXPECT_LE(all.size(), 6U) << top;
        const float step = all[1] - all[0];
        const float digit = step / std::pow(10.0F, std::floor(std::log10(step) + 1e-4F));
        EXPECT_TRUE(std::abs(digit - 1) < 0.01F || std::abs(digit - 2) < 0.01F || std::abs(digit - 5) < 0.01F) << step;
    }
}

TEST(Ticks, OfALogarithmicAxisArePowersOfTen) {
    const auto all = ticks({1, 1e9F, 0, 1, true}, 4);
    ASSERT_EQ(all.size(), 4U);
    EXPECT_FLOAT_EQ(all.front(), 1);
    EXPECT_NEAR(all.back() / 1e9F, 1, 1e-5);
}

struct OnPaper : testing::Test {
    Scene scene;
    Theme theme;
    Brush brush{scene.list, theme};
    Measure measure{eight_a_letter};
    Chart chart{scene, brush, measure, 16};
};

TEST_F(OnPaper, ParagraphsKeepEveryWordAndTheirWidth) {
    const std::string words = "of one hundred people about eighty seven were alive after five years";
    const float high = chart.paragraph({10, 20}, 160, words);
    EXPECT_FLOAT_EQ(high, chart.paragraph_height(160, words));
    std::string joined;
    for (const Text& line : scene.texts) {
        EXPECT_LE(eight_a_letter(line.words, 16, Weight::Regular).x, 160.0F);
        EXPECT_GE(line.at.y, 20.0F);
        EXPECT_LE(line.at.y, 20 + high);
        joined += (joined.empty() ? "" : " ") + line.words;
    }
    EXPECT_EQ(joined, words);
}

TEST_F(OnPaper, DashesCoverHalfOfTheWay) {
    const std::array<Vec2, 3> path{{{0, 0}, {100, 0}, {100, 180}}};
    chart.dashes(path, 2, {0, 0, 0, 255}, 7);
    float drawn = 0;
    for (const Mark& mark : scene.list.marks) drawn += 2 * mark.size.x;
    EXPECT_NEAR(drawn, 140, 7);
}

TEST_F(OnPaper, AHollowPersonIsAsTallAsAFilledOne) {
    const auto extent = [&](bool hollow) {
        scene.list.marks.clear();
        chart.person({50, 100}, 40, {0, 0, 0, 255}, hollow);
        float top = 1e9F;
        float foot = -1e9F;
        for (const Mark& mark : scene.list.marks) {
            const float half = (mark.shape == Shape::Box ? mark.size.y : mark.size.x) + mark.edge_width / 2;
            top = std::min(top, mark.at.y - half);
            foot = std::max(foot, mark.at.y + half);
        }
        return foot - top;
    };
    EXPECT_NEAR(extent(true), extent(false), 0.01F);
    EXPECT_NEAR(extent(true), 40, 0.01F);
}

}  // namespace
