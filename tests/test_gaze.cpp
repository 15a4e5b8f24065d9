// The reader's own look: nearer about the pointer, along with the finger, never off the tissue.
#include "picture/gestures.h"

#include "crowd_fixtures.h"

namespace {

using fixtures::Crowd;
using picture::Gaze;
using picture::Vec2;
using story::Pointer;
using Phase = story::Pointer::Phase;

Pointer mouse(Phase phase, Vec2 at, Vec2 wheel = {}) { return {phase, Pointer::Kind::Mouse, 1, at, wheel}; }

/// Feeds pointers and lets the state take what is wanted.
void feed(Crowd& crowd, picture::Gestures& gestures, const std::vector<Pointer>& pointers) {
    std::vector<story::Intent> wants;
    gestures.feed(pointers, crowd.scene, crowd.state, wants);
    story::update(crowd.state, crowd.params, wants, 0);
}

void settle(Crowd& crowd) {
    for (int i = 0; i < 200; ++i) crowd.look(1.0F / 60);
}

TEST(Gaze, AWideTissueIsSeenWholeAndASmallOneAsBefore) {
    for (const Vec2 size : {Vec2{390, 844}, Vec2{1280, 800}, Vec2{3000, 1600}}) {
        Crowd crowd{80, 60, size};
        const picture::Rect& stage = crowd.layout.stage;
        for (const Vec2 corner : {crowd.state.world.half_um, -crowd.state.world.half_um})
            EXPECT_TRUE(stage.contains(crowd.scene.camera.to_pt(corner))) << size.x;
        // near enough for receptors, on the smallest screen too
        crowd.want(story::Zoom{1e6F, {}});
        crowd.eye = {};
        crowd.look(0);
        EXPECT_GE(crowd.scene.camera.pt_per_um, 13.9F) << size.x;
        EXPECT_LE(crowd.scene.camera.pt_per_um, 29) << size.x;
    }
    fixtures::Play play{"release", "brake", {1280, 800}};
    EXPECT_EQ(story::zoom_limit(play.state), 4);
    EXPECT_EQ(play.scene.outlook.most_zoom, 4);
}

TEST(Gaze, ZoomsAboutThePointer) {
    Crowd crowd{80, 60, {1280, 800}};
    picture::Gestures gestures;
    const Vec2 at = crowd.scene.camera.to_pt({150, 90});
    for (int i = 0; i < 30; ++i) {
        feed(crowd, gestures, {mouse(Phase::Wheel, at, {0, -40})});
        crowd.look(1.0F / 60);
        // on the way too
        EXPECT_LT(base::length(crowd.scene.camera.to_pt({150, 90}) - at), 1.5F) << i;
    }
    settle(crowd);
    EXPECT_GT(crowd.state.zoom, 8);
    EXPECT_LT(base::length(crowd.scene.camera.to_pt({150, 90}) - at), 0.1F);
    EXPECT_FALSE(crowd.scene.restless);
}

TEST(Gaze, SeveralEventsOfOneFrameAddUp) {
    Crowd crowd{80, 60, {1280, 800}};
    picture::Gestures gestures;
    const Vec2 at{400, 300};
    feed(crowd, gestures,
         {mouse(Phase::Wheel, at, {0, -100}), mouse(Phase::Wheel, at, {0, -100}), mouse(Phase::Wheel, at, {0, -100})});
    EXPECT_NEAR(crowd.state.zoom, std::exp(0.75F), 0.01F);
}

TEST(Gaze, TheTissueFollowsTheFinger) {
    Crowd crowd{80, 60, {1280, 800}};
    picture::Gestures gestures;
    // far in, where a share of the view would have long run out of digits
    crowd.look_at({200, -100}, 14);
    const Vec2 from = crowd.layout.stage.middle();
    const Vec2 held = crowd.scene.camera.to_um(from);
    const Vec2 to = from + Vec2{60, -35};
    feed(crowd, gestures, {mouse(Phase::Down, from)});
    // over ground or tissue alike; only a T cell would be led instead
    const picture::Spot* spot = picture::pick(crowd.scene, from, 6);
    ASSERT_FALSE(spot != nullptr && spot->draggable);
    feed(crowd, gestures, {mouse(Phase::Move, mix(from, to, 0.5F)), mouse(Phase::Move, to)});
    settle(crowd);
    EXPECT_LT(base::length(crowd.scene.camera.to_pt(held) - to), 0.5F);
}

TEST(Gaze, TwoFingersHoldWhatIsBetweenThem) {
    Crowd crowd{80, 60, {1280, 800}};
    picture::Gestures gestures;
    const auto touch = [](Phase phase, Vec2 at, int id) { return Pointer{phase, Pointer::Kind::Touch, id, at, {}}; };
    const Vec2 a{300, 300};
    const Vec2 b{400, 300};
    const Vec2 between = crowd.scene.camera.to_um(mix(a, b, 0.5F));
    feed(crowd, gestures, {touch(Phase::Down, a, 1), touch(Phase::Down, b, 2)});
    for (int i = 1; i <= 10; ++i) {
        const float out = 15 * static_cast<float>(i);
        feed(crowd, gestures, {touch(Phase::Move, a - Vec2{out, 0}, 1), touch(Phase::Move, b + Vec2{out, 0}, 2)});
    }
    settle(crowd);
    EXPECT_NEAR(crowd.state.zoom, 4, 0.05F);
    EXPECT_LT(base::length(crowd.scene.camera.to_pt(between) - mix(a, b, 0.5F)), 3);
}

TEST(Gaze, NeverLeavesTheTissue) {
    for (const Vec2 size : {Vec2{390, 844}, Vec2{1280, 800}}) {
        Crowd crowd{80, 60, size};
        for (const float zoom : {1.0F, 1.4F, 5.0F, 40.0F}) {
            for (const Vec2 way : {Vec2{1, 1}, Vec2{-1, 1}, Vec2{1, -1}, Vec2{-1, -1}}) {
                crowd.want(story::Zoom{zoom, way * 1e5F});
                crowd.eye = {};
                crowd.look(0);
                const Vec2 middle = crowd.scene.camera.to_um(crowd.layout.stage.middle());
                const Vec2 half = crowd.state.world.half_um;
                EXPECT_LE(std::abs(middle.x), 1.04F * half.x);
                EXPECT_LE(std::abs(middle.y), 1.04F * half.y);
                EXPECT_TRUE(zoom > 1 || base::length(middle) == 0);
            }
        }
        // the corner of the tissue can be reached
        EXPECT_TRUE(crowd.layout.stage.contains(crowd.scene.camera.to_pt(-crowd.state.world.half_um)));
    }
}

TEST(Gaze, AFingerIsThePagesUntilTheReaderHasZoomedIn) {
    Crowd crowd{20, 14, {960, 640}};
    EXPECT_EQ(crowd.scene.held.w, 0);
    crowd.look_at({}, 4);
    EXPECT_EQ(crowd.scene.held.w, crowd.layout.stage.w);
    crowd.want(story::Zoom{1, {}});
    crowd.want(story::SetPref{"mode", "kiosk"});
    crowd.look(0);
    EXPECT_GT(crowd.scene.held.w, 0);
    fixtures::Play play{"release", "brake", {960, 640}};
    play.want(story::Zoom{3, {}});
    play.look(0);
    EXPECT_EQ(play.scene.held.w, 0);
}

TEST(Gaze, BadNumbersChangeNothing) {
    Crowd crowd{20, 14, {960, 640}};
    crowd.want(story::Zoom{std::nanf(""), {}});
    crowd.want(story::Zoom{2, {std::nanf(""), 0}});
    EXPECT_EQ(crowd.state.zoom, 1);
}

}  // namespace
