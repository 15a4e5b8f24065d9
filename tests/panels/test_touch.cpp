// Fingers: a drag scrolls and presses nothing, a tap presses and scrolls nothing, and what moves comes to rest.
#include "desk.h"

namespace {

constexpr auto kTouch = Pointer::Kind::Touch;

float y_of(const Desk& desk, std::string_view id) {
    const auto* drawn = desk.drawn(id);
    return drawn == nullptr ? -1e6F : drawn->rect.y;
}

}  // namespace

TEST(Touch, DragScrollsAndPressesNothing) {
    Desk desk{kTall, "release", "cover"};
    const auto* slider = desk.drawn("coverage");
    ASSERT_NE(slider, nullptr);
    const Vec2 from = slider->rect.middle();
    const float before = slider->rect.y;
    desk.wanted.clear();
    desk.drag(from, {2, -90});
    EXPECT_NEAR(y_of(desk, "coverage"), before - 90, 14);
    desk.lift(from + Vec2{2, -90});
    desk.settle();
    EXPECT_TRUE(desk.wanted.empty()) << told(desk.wanted.front());
}

TEST(Touch, TapPressesAndScrollsNothing) {
    Desk desk{kTall, "release", "balance"};
    const auto* choice = desk.drawn("choice.0");
    ASSERT_NE(choice, nullptr);
    const float before = choice->rect.y;
    const Vec2 at = choice->rect.middle();
    desk.drag(at, {3, -5}, 2);  // within the slop of a tap
    desk.lift(at + Vec2{3, -5});
    desk.settle();
    EXPECT_EQ(desk.state.answer, 0);
    EXPECT_FLOAT_EQ(y_of(desk, "choice.0"), before);
}

TEST(Touch, SliderTakesSidewaysDrags) {
    Desk desk{kTall, "release", "brake"};
    const auto* slider = desk.drawn("coverage");
    ASSERT_NE(slider, nullptr);
    const float before = slider->rect.y;
    const Vec2 from{slider->rect.x + 20, slider->rect.middle().y};
    desk.drag(from, {slider->rect.w * 0.5F, 24});
    desk.frame();
    EXPECT_NEAR(desk.state.dials[0], 0.52F, 0.06F);
    EXPECT_FLOAT_EQ(y_of(desk, "coverage"), before) << "it must not scroll meanwhile";
    desk.lift(from + Vec2{slider->rect.w * 0.5F, 24});
}

TEST(Touch, MomentumEnds) {
    Desk desk{kTall, "release", "cover"};
    const Vec2 from{200, desk.drawn("coverage")->rect.middle().y};
    desk.drag(from, {0, -120}, 4);
    desk.lift(from + Vec2{0, -120});
    EXPECT_TRUE(desk.out.restless);
    const float just_after = y_of(desk, "coverage");
    EXPECT_LT(desk.settle(), 400);
    EXPECT_FALSE(desk.out.restless);
    EXPECT_LT(y_of(desk, "coverage"), just_after - 5) << "it rolls on a little";
}

TEST(Touch, ReducedMotionIsAtRestAtOnce) {
    for (const Canvas& canvas : kCanvases) {
        Desk desk{canvas, "badges", "display"};
        desk.set("motion", "reduced");
        desk.settle();
        desk.tap("step", kTouch);
        // the frames that a press itself takes: one for each event, one for the finger's leaving
        EXPECT_LE(desk.settle(), 3) << canvas.name;
        desk.frame(0.5F);
        EXPECT_FALSE(desk.out.restless) << canvas.name;
    }
    Desk desk{kTall, "release", "cover"};
    desk.set("motion", "reduced");
    desk.settle();
    const Vec2 from{200, desk.drawn("coverage")->rect.middle().y};
    desk.drag(from, {0, -100}, 4);
    desk.lift(from + Vec2{0, -100});
    EXPECT_LE(desk.settle(), 3) << "no momentum";
}

TEST(Touch, NothingMovesWhenNothingIsDone) {
    for (const Canvas& canvas : kCanvases) {
        Desk desk{canvas};
        for (int i = 0; i < 5; ++i) EXPECT_FALSE(desk.frame().restless) << canvas.name;
    }
}

TEST(Touch, StageGetsWhatPanelsDoNotWant) {
    Desk desk{kTall, "badges", "display"};
    const Vec2 stage = Vec2{desk.layout.stage.x + 6, desk.layout.stage.y + desk.layout.stage.h * 0.5F};
    desk.point(Pointer::Phase::Down, stage, kTouch);
    ASSERT_EQ(desk.frame().for_stage.size(), 1U);
    const Vec2 sheet{200, desk.layout.panel.middle().y};
    desk.point(Pointer::Phase::Move, sheet, kTouch);  // onto the sheet: still the stage's
    desk.point(Pointer::Phase::Up, sheet, kTouch);
    EXPECT_EQ(desk.frame().for_stage.size(), 2U);
}

TEST(Touch, PanelKeepsWhatWentDownOnIt) {
    Desk desk{kTall, "badges", "display"};
    const Vec2 sheet{200, desk.layout.panel.middle().y};
    const Vec2 stage = desk.layout.stage.middle();
    desk.point(Pointer::Phase::Down, sheet, kTouch);
    EXPECT_TRUE(desk.frame().for_stage.empty());
    desk.point(Pointer::Phase::Move, stage, kTouch);
    desk.point(Pointer::Phase::Up, stage, kTouch);
    EXPECT_TRUE(desk.frame().for_stage.empty());
}

TEST(Touch, CancelledPressDoesNothing) {
    Desk desk{kTall, "release", "balance"};
    const Vec2 at = desk.drawn("choice.0")->rect.middle();
    desk.point(Pointer::Phase::Down, at, kTouch);
    desk.frame();
    desk.frame();
    desk.point(Pointer::Phase::Cancel, at, kTouch);
    desk.frame();
    desk.settle();
    EXPECT_FALSE(desk.state.answer.has_value());
}

TEST(Touch, ScrollAreasAreTold) {
    const Desk desk{kTall, "release", "cover"};  // its panel is longer than its sheet
    ASSERT_FALSE(desk.out.scrolls.empty());
    const auto& area = desk.out.scrolls.front().view;
    EXPECT_GT(area.h, 40);
    EXPECT_LE(area.y + area.h, desk.layout.transport.y + 1) << "the strip below must stay free";
}

TEST(Touch, WheelScrollsThePanelOnly) {
    Desk desk{kTall, "release", "cover"};
    const float before = y_of(desk, "coverage");
    desk.point(Pointer::Phase::Wheel, {200, desk.layout.panel.middle().y});
    desk.frame();
    EXPECT_FLOAT_EQ(y_of(desk, "coverage"), before) << "a wheel that does not turn";
    desk.wheel({200, desk.layout.panel.middle().y}, 50);
    EXPECT_TRUE(desk.frame().for_stage.empty());
    EXPECT_NEAR(y_of(desk, "coverage"), before - 50, 1);
    desk.wheel(desk.layout.stage.middle(), 50);
    EXPECT_EQ(desk.frame().for_stage.size(), 1U);
}

TEST(Touch, SheetIsDrawnUpByItsHandle) {
    Desk desk{kTall, "release", "cover"};
    EXPECT_FALSE(desk.out.sheet_open);
    const Vec2 grip = desk.drawn("sheet")->rect.middle();
    desk.drag(grip, {0, -200});
    desk.lift(grip + Vec2{0, -200});
    desk.settle();
    EXPECT_TRUE(desk.out.sheet_open);
    EXPECT_LT(desk.drawn("sheet")->rect.y, grip.y - 150);
    desk.tap("sheet", kTouch);
    EXPECT_FALSE(desk.out.sheet_open);
}
