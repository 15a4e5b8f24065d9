// A field of a cytokine: nothing is lost but what fades, nothing is preferred, and far away it is felt later and less.
#include "sim/field.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using sim::Field;
using sim::Vec2;

constexpr float kForever = 1e9F;

float square(const Field& field, int column, int row) {
    return field.squares()[static_cast<std::size_t>(row * field.columns() + column)];
}

TEST(Field, NothingIsLostButWhatFades) {
    Field field{{300, 200}};
    for (const Vec2 at : {Vec2{0, 0}, Vec2{-300, -200}, Vec2{299, 10}, Vec2{50, 199}}) field.add(at, 1000);
    for (int i = 0; i < 2000; ++i) field.spread(10, kForever, 4.0F / 60);
    EXPECT_NEAR(field.total(), 4000, 4000 * 1e-4);
    const double before = field.total();
    field.spread(10, 8, 1);
    EXPECT_NEAR(field.total(), before * 7 / 8, before * 1e-5);
}

TEST(Field, MirrorImagesStayMirrorImages) {
    Field field{{210, 130}};  // 21 by 13 squares
    ASSERT_EQ(field.columns() % 2 * (field.rows() % 2), 1);
    field.add({0, 0}, 1);
    field.add({-100, 0}, 2);
    field.add({100, 0}, 2);
    for (int i = 0; i < 300; ++i) field.spread(7, 20, 4.0F / 60);
    for (int row = 0; row < field.rows(); ++row) {
        for (int column = 0; column < field.columns(); ++column) {
            EXPECT_EQ(square(field, column, row), square(field, field.columns() - 1 - column, row));
            EXPECT_EQ(square(field, column, row), square(field, column, field.rows() - 1 - row));
        }
    }
}

TEST(Field, ItEvensOutAndNeverOvershoots) {
    Field field{{100, 60}};
    field.add({-90, -50}, 60);
    float highest = 60;
    for (int i = 0; i < 20000; ++i) {
        field.spread(1000, kForever, 4.0F / 60);  // far faster than is stable: it is held back
        for (const float amount : field.squares()) {
            EXPECT_GE(amount, 0);
            EXPECT_LE(amount, highest);
        }
        if (i % 1000 == 0) highest = *std::max_element(field.squares().begin(), field.squares().end()) * 1.0001F;
    }
    const float mean = 60.0F / static_cast<float>(field.columns() * field.rows());
    for (const float amount : field.squares()) EXPECT_NEAR(amount, mean, mean * 0.01F);
}

TEST(Field, NearerIsMoreAndLaterIsLess) {
    Field field{{200, 100}};
    field.add({0, 0}, 1);
    for (int i = 0; i < 60; ++i) field.spread(10, 8, 4.0F / 60);
    EXPECT_GT(field.at({0, 0}), field.at({40, 0}));
    EXPECT_GT(field.at({40, 0}), field.at({80, 0}));
    EXPECT_GT(field.at({80, 0}), 0);
    const float before = field.at({0, 0});
    for (int i = 0; i < 60; ++i) field.spread(10, 8, 4.0F / 60);
    EXPECT_LT(field.at({0, 0}), before);
    for (int i = 0; i < 20000; ++i) field.spread(10, 8, 4.0F / 60);
    EXPECT_EQ(field.total(), 0);
}

TEST(Field, AnEmptyOneHoldsNothing) {
    Field field;
    field.add({0, 0}, 1);
    field.spread(10, 8, 1);
    EXPECT_TRUE(field.empty());
    EXPECT_EQ(field.at({0, 0}), 0);
    EXPECT_EQ(field.total(), 0);
}

}  // namespace
