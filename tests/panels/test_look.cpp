// Buttons to come nearer and to step back, where the tissue is too large to be seen well as a whole.
#include "sim/setups.h"

#include "desk.h"

namespace {

/// The chapter's tissue is exchanged for a laboratory's.
void widen(Desk& desk) {
    const sim::Params& params = desk.library.params;
    desk.state.world = sim::make_world(params, sim::lab_stage(params, sim::Setup::Hot, 600, 1), 1);
    desk.state.playing = false;
    desk.settle();
}

TEST(Look, ComesNearerAndStepsBackOnEveryCanvas) {
    for (const Canvas& canvas : kCanvases) {
        Desk desk{canvas, "release", "brake"};
        desk.settle();
        EXPECT_EQ(desk.drawn("zoom-in"), nullptr) << canvas.name << ": a stage of the story needs no such buttons";
        widen(desk);
        ASSERT_NE(desk.drawn("zoom-in"), nullptr) << canvas.name;
        const auto& stage = desk.layout.stage;
        for (const char* id : {"zoom-in", "zoom-out", "zoom-whole"}) {
            const auto& rect = desk.drawn(id)->target;
            EXPECT_GE(rect.w, 44) << canvas.name << id;
            EXPECT_GE(rect.h, 44) << canvas.name << id;
            EXPECT_GE(rect.y, stage.y) << canvas.name << id;
            EXPECT_LE(rect.y + rect.h, stage.y + stage.h) << canvas.name << id;
            EXPECT_LE(rect.x + rect.w, stage.x + stage.w) << canvas.name << id;
        }
        desk.tap("zoom-in");
        desk.settle();
        EXPECT_NEAR(desk.state.zoom, 1.5F, 0.01F) << canvas.name;
        desk.tap("zoom-in", Pointer::Kind::Touch);
        desk.settle();
        desk.tap("zoom-out");
        desk.settle();
        EXPECT_NEAR(desk.state.zoom, 1.5F, 0.01F) << canvas.name;
        desk.tap("zoom-whole");
        desk.settle();
        EXPECT_EQ(desk.state.zoom, 1) << canvas.name;
        EXPECT_FALSE(desk.drawn("zoom-out")->enabled) << canvas.name;
    }
}

}  // namespace
