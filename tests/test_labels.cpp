// Labels: at most six, on the stage, never on each other, on a receptor or across a leader line, and calm from frame to frame.
#include "picture/labels.h"

#include <algorithm>

#include "picture_fixtures.h"

namespace {

using fixtures::Play;
using picture::Label;
using picture::Vec2;

struct View {
    std::string chapter, theme;
    Vec2 size;
};

std::vector<View> views() {
    std::vector<View> all;
    for (const story::Chapter& each : story::script()) {
        const std::string chapter{each.id};
        for (const Vec2 size : {Vec2{1280, 800}, Vec2{390, 844}, Vec2{768, 1024}, Vec2{360, 400}})
            all.push_back({chapter, "light", size});
        all.push_back({chapter, "projector", {1920, 1080}});
    }
    return all;
}

void expect_clean(const Play& play, const std::string& where) {
    const auto& labels = play.scene.labels;
    ASSERT_LE(labels.size(), 6U) << where;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Label& a = labels[i];
        const picture::Rect& stage = play.layout.stage;
        ASSERT_TRUE(a.box.x >= stage.x && a.box.y >= stage.y && a.box.x + a.box.w <= stage.x + stage.w &&
                    a.box.y + a.box.h <= stage.y + stage.h)
            << a.topic << " leaves the stage" << where;
        for (const picture::Spot& spot : play.scene.spots) {
            const bool molecule = spot.id.find('.') != std::string::npos;
            ASSERT_FALSE(molecule && picture::distance(a.box, spot.at) < spot.r * 0.5F)
                << a.topic << " lies on " << spot.id << where;
        }
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            ASSERT_FALSE(a.box.overlaps(labels[j].box)) << a.topic << " on " << labels[j].topic << where;
            ASSERT_FALSE(picture::crosses(a.from, a.to, labels[j].from, labels[j].to))
                << a.topic << " crosses " << labels[j].topic << where;
        }
        ASSERT_LE(static_cast<std::size_t>(a.key), play.scene.keys.size());
    }
}

TEST(Labels, NeverOverlapInAnyBeat) {
    for (const View& view : views()) {
        const auto& beats = story::script()[static_cast<std::size_t>(*story::chapter_index(view.chapter))].beats;
        for (const story::Beat& beat : beats) {
            Play play{view.chapter, std::string{beat.id}, view.size, view.theme};
            for (int i = 0; i < 60; ++i) {
                play.frame(0.25);
                expect_clean(play, " in " + view.chapter + "/" + std::string{beat.id} + " at " +
                                       std::to_string(view.size.x) + ", frame " + std::to_string(i));
                if (HasFatalFailure()) return;
            }
        }
    }
}

TEST(Labels, TextFitsItsPill) {
    Play play{"release", "brake", {1280, 800}};
    for (int i = 0; i < 60; ++i) play.frame();
    ASSERT_GE(play.scene.labels.size(), 3U);
    for (const Label& label : play.scene.labels) {
        if (label.key > 0) continue;
        const Vec2 text = fixtures::plain_measure(label.text, label.type_pt, picture::Weight::Bold);
        EXPECT_GE(label.box.w, text.x + label.type_pt);
        EXPECT_GE(label.box.h, text.y);
    }
}

TEST(Labels, MostThingsOfABeatAreNamedInWords) {
    int wanted = 0;
    int named = 0;
    for (const std::string chapter : {"patrol", "badges", "tolerance", "priming", "hiding", "release"}) {
        for (const story::Beat& beat :
             story::script()[static_cast<std::size_t>(*story::chapter_index(chapter))].beats) {
            Play play{chapter, std::string{beat.id}, {1280, 800}};
            for (int i = 0; i < 200; ++i) play.frame(0.1);
            for (const auto topic : beat.shows) {
                wanted += std::any_of(play.scene.spots.begin(), play.scene.spots.end(),
                                      [&](const auto& s) {
                                          return s.topic == topic && play.layout.stage.shrunk(s.r + 6).contains(s.at);
                                      })
                              ? 1
                              : 0;
            }
            named += static_cast<int>(std::count_if(play.scene.labels.begin(), play.scene.labels.end(),
                                                    [](const Label& l) { return l.key == 0; }));
        }
    }
    EXPECT_GE(named * 10, wanted * 8) << named << " of " << wanted;
}

TEST(Labels, StayWhereTheyAreWhileNothingMoves) {
    Play play{"badges", "display", {1280, 800}};
    for (int i = 0; i < 90; ++i) play.frame();
    play.want(story::Play{false});
    for (int i = 0; i < 60; ++i) play.frame();
    const auto before = play.scene.labels;
    for (int i = 0; i < 30; ++i) play.frame();
    ASSERT_EQ(before.size(), play.scene.labels.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(before[i].topic, play.scene.labels[i].topic);
        EXPECT_NEAR(before[i].box.x, play.scene.labels[i].box.x, 0.01F);
        EXPECT_NEAR(before[i].box.y, play.scene.labels[i].box.y, 0.01F);
        EXPECT_EQ(play.scene.labels[i].opacity, 1);
    }
}

TEST(Labels, SeldomJump) {
    // a label that takes a new place fades in anew: count how often that happens in a minute of playing
    int jumps = 0;
    Play play{"badges", "display", {1280, 800}};
    for (int i = 0; i < 30; ++i) play.frame();
    for (int i = 0; i < 1800; ++i) {
        const auto before = play.eye.stands;
        play.frame();
        for (const picture::Stand& now : play.eye.stands) {
            const auto old = std::find_if(before.begin(), before.end(),
                                          [&](const picture::Stand& s) { return s.topic == now.topic; });
            if (old != before.end() && base::length(old->offset - now.offset) > 30) ++jumps;
        }
    }
    EXPECT_LE(jumps, 90);  // three labels, two T cells that never rest
}

TEST(Labels, CrossingIsSeen) {
    EXPECT_TRUE(picture::crosses({0, 0}, {10, 10}, {0, 10}, {10, 0}));
    EXPECT_FALSE(picture::crosses({0, 0}, {10, 0}, {0, 1}, {10, 1}));
    EXPECT_TRUE(picture::passes({4, 4, 2, 2}, {0, 0}, {10, 10}));
    EXPECT_FALSE(picture::passes({4, 4, 2, 2}, {0, 0}, {3, 10}));
}

}  // namespace
