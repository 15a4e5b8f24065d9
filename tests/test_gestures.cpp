// Fingers and mouse on the stage: recorded pointers in, intents out.
#include "picture/gestures.h"
#include "story/update.h"

#include <gtest/gtest.h>

namespace {

using picture::Gestures;
using story::Pointer;
using Phase = story::Pointer::Phase;

struct Stage : testing::Test {
    story::State state = story::begin({}, 1);
    picture::Layout layout;
    picture::Scene scene;
    Gestures gestures;
    std::vector<story::Intent> wants;

    void SetUp() override {
        // the chapter in which c4 is a T cell and c2 a healthy cell
        story::update(state, {}, std::vector<story::Intent>{story::GoTo{"badges", ""}}, 0);
        layout.stage = {0, 0, 800, 600};
        picture::Camera beat;
        beat.middle_pt = layout.stage.middle();
        scene.camera = beat;
        scene.outlook = picture::outlook(state, layout, beat);
        scene.spots = {{"c4.pd1.0", "pd-1", sim::CellId{4}, {130, 100}, 6, false},
                       {"c4", "t-cell", sim::CellId{4}, {100, 100}, 40, true},
                       {"c2", "healthy-cell", sim::CellId{2}, {400, 300}, 80, false}};
    }
    void feed(std::vector<Pointer> pointers) { gestures.feed(pointers, scene, state, wants); }
    static Pointer at(Phase phase, float x, float y, int id = 1) {
        return {phase, Pointer::Kind::Touch, id, {x, y}, {}};
    }
    template <class Want>
    int count() const {
        int n = 0;
        for (const auto& want : wants) n += std::holds_alternative<Want>(want) ? 1 : 0;
        return n;
    }
};

TEST_F(Stage, ATapSelects) {
    feed({at(Phase::Down, 400, 310), at(Phase::Move, 403, 312), at(Phase::Up, 403, 312)});
    ASSERT_EQ(wants.size(), 1U);
    EXPECT_EQ(std::get<story::Select>(wants[0]).what.topic, "healthy-cell");
}

TEST_F(Stage, ATapOnNothingCloses) {
    feed({at(Phase::Down, 700, 50), at(Phase::Up, 700, 50)});
    ASSERT_EQ(wants.size(), 1U);
    EXPECT_TRUE(std::get<story::Select>(wants[0]).what.topic.empty());
}

TEST_F(Stage, DraggingATCellLeadsItToTheCellUnderTheFinger) {
    feed({at(Phase::Down, 100, 100), at(Phase::Move, 200, 200)});
    ASSERT_TRUE(gestures.drag());
    EXPECT_FALSE(gestures.drag()->over);
    feed({at(Phase::Move, 390, 290)});
    EXPECT_EQ(gestures.drag()->over.value, 2U);
    feed({at(Phase::Up, 390, 290)});
    ASSERT_EQ(count<story::Guide>(), 1);
    EXPECT_EQ(count<story::Select>(), 0);
    EXPECT_FALSE(gestures.drag());
}

TEST_F(Stage, ADragThatEndsNowhereDoesNothing) {
    feed({at(Phase::Down, 100, 100), at(Phase::Move, 700, 500), at(Phase::Up, 700, 500)});
    EXPECT_TRUE(wants.empty());
}

TEST_F(Stage, ACancelledDragDoesNothing) {
    feed({at(Phase::Down, 100, 100), at(Phase::Move, 390, 290), at(Phase::Cancel, 390, 290)});
    EXPECT_TRUE(wants.empty());
    EXPECT_FALSE(gestures.drag());
}

TEST_F(Stage, TapThenTapLeadsToo) {
    state.selected = {"t-cell", sim::CellId{4}};
    feed({at(Phase::Down, 400, 300), at(Phase::Up, 400, 300)});
    ASSERT_EQ(count<story::Guide>(), 1);
    EXPECT_EQ(std::get<story::Guide>(wants[0]).to.value, 2U);
    EXPECT_EQ(count<story::Select>(), 1);
}

TEST_F(Stage, TwoFingersZoomAndDoNotTap) {
    feed({at(Phase::Down, 300, 300, 1), at(Phase::Down, 400, 300, 2), at(Phase::Move, 500, 300, 2),
          at(Phase::Up, 500, 300, 2), at(Phase::Up, 300, 300, 1)});
    ASSERT_EQ(count<story::Zoom>(), 1);
    EXPECT_EQ(count<story::Select>(), 0);
    EXPECT_GT(std::get<story::Zoom>(wants[0]).factor, 1.5F);
}

TEST_F(Stage, CtrlWheelZooms) {
    feed({{Phase::Wheel, Pointer::Kind::Mouse, 0, {400, 300}, {0, -100}}});
    ASSERT_EQ(count<story::Zoom>(), 1);
    EXPECT_GT(std::get<story::Zoom>(wants[0]).factor, 1.0F);
}

TEST_F(Stage, NobodyIsLedToWhatCannotBeRead) {
    // c6 is the NK cell
    scene.spots.push_back({"c6", "nk-cell", sim::CellId{6}, {600, 100}, 40, false});
    feed({at(Phase::Down, 100, 100), at(Phase::Move, 600, 100)});
    ASSERT_TRUE(gestures.drag());
    EXPECT_FALSE(gestures.drag()->over);
    feed({at(Phase::Up, 600, 100)});
    EXPECT_EQ(count<story::Guide>(), 0);
}

TEST_F(Stage, AToolIsUsedWhereItIsTapped) {
    story::update(state, {}, std::vector<story::Intent>{story::GoTo{"lab", ""}, story::TakeTool{0}}, 0);
    scene.camera.pt_per_um = 2;
    scene.vistas = {{{400, 0, 400, 600}, scene.camera}, {{0, 0, 400, 600}, scene.camera}};
    scene.vistas[0].camera.middle_pt = {600, 300};
    scene.vistas[1].camera.middle_pt = {200, 300};
    feed({at(Phase::Down, 620, 290), at(Phase::Up, 620, 290)});
    ASSERT_EQ(wants.size(), 1U);
    EXPECT_EQ(std::get<story::UseTool>(wants[0]).at_um, (base::Vec2{10, 5}));
    wants.clear();
    feed({at(Phase::Down, 220, 290), at(Phase::Up, 220, 290)});  // the same place in the tissue beside it
    ASSERT_EQ(wants.size(), 1U);
    EXPECT_EQ(std::get<story::UseTool>(wants[0]).at_um, (base::Vec2{10, 5}));
    // a T cell under the finger is not led anywhere, and a finger that strays uses nothing
    wants.clear();
    feed({at(Phase::Down, 100, 100), at(Phase::Move, 200, 200), at(Phase::Up, 390, 290)});
    EXPECT_EQ(count<story::UseTool>(), 0);
    EXPECT_EQ(count<story::Guide>(), 0);
}

TEST_F(Stage, AMouseWithAToolIsAimed) {
    story::update(state, {}, std::vector<story::Intent>{story::GoTo{"lab", ""}, story::TakeTool{0}}, 0);
    scene.vistas = {{{0, 0, 800, 600}, scene.camera}};
    Pointer mouse = at(Phase::Move, 300, 200);
    mouse.kind = Pointer::Kind::Mouse;
    feed({mouse});
    ASSERT_TRUE(gestures.aim());
    picture::Scene drawn = scene;
    picture::Theme theme;
    theme.colors["focus"] = {1, 2, 3, 255};
    picture::add_tool(drawn, gestures, state, theme);
    ASSERT_FALSE(drawn.list.marks.empty());
    EXPECT_NEAR(drawn.list.marks.front().at.x, 300, 0.01F);
    story::update(state, {}, std::vector<story::Intent>{story::TakeTool{-1}}, 0);
    feed({mouse});
    EXPECT_FALSE(gestures.aim());
}

}  // namespace
