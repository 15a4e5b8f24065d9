// What is pressed does what story::activate says that it means.
#include <imgui.h>

#include "desk.h"

namespace {

/// Presses `id` and compares with what operating it with `value` stands for.
void expect_press(Desk& desk, const std::string& id, float value, Pointer::Kind kind) {
    const auto meant = told(story::activate(desk.state, id, value));
    ASSERT_FALSE(meant.empty()) << id;
    desk.wanted.clear();
    desk.hold = true;
    desk.tap(id, kind);
    EXPECT_EQ(told(desk.wanted), meant) << id;
    desk.hold = false;
    for (const auto& intent : std::vector<story::Intent>{desk.wanted}) desk.want(intent);  // now let it happen
    desk.settle();
}

}  // namespace

TEST(Pressed, ButtonsOfTheStrip) {
    for (const Canvas& canvas : kCanvases) {
        for (const auto kind : {Pointer::Kind::Mouse, Pointer::Kind::Touch}) {
            Desk desk{canvas, "release", "cover"};
            expect_press(desk, "step", 1, kind);
            expect_press(desk, "step-back", 1, kind);
            expect_press(desk, "play", 1, kind);
            expect_press(desk, "back", 1, kind);
            expect_press(desk, "next", 1, kind);
        }
    }
}

TEST(Pressed, AButtonThatIsOffWantsNothing) {
    Desk desk{kWide, "patrol", "body"};  // the story begins here: there is nothing before
    desk.wanted.clear();
    desk.tap("back");
    EXPECT_TRUE(desk.wanted.empty());
}

TEST(Pressed, ToggleTurnsAndTurnsBack) {
    Desk desk{kTall, "badges", "display"};
    expect_press(desk, "infect", 1, Pointer::Kind::Touch);
    ASSERT_FLOAT_EQ(desk.state.dials[0], 1);
    expect_press(desk, "infect", 0, Pointer::Kind::Touch);
    EXPECT_FLOAT_EQ(desk.state.dials[0], 0);
}

TEST(Pressed, ChoicesAnswerTheQuestionAndShowWhy) {
    for (const Canvas& canvas : {kWide, kTall, kProjector}) {
        Desk desk{canvas, "release", "balance"};
        const std::string why = desk.library.words.chapters.find("release")->second.question.why.text.substr(0, 12);
        const auto told_why = [&] {
            const auto& lines = panels::traced().lines;
            return std::any_of(lines.begin(), lines.end(), [&](const auto& l) { return l.text.starts_with(why); });
        };
        EXPECT_FALSE(told_why()) << canvas.name;
        expect_press(desk, "choice.1", 1, Pointer::Kind::Mouse);
        EXPECT_EQ(desk.state.answer, 1) << canvas.name;
        EXPECT_TRUE(told_why()) << canvas.name;
    }
}

TEST(Pressed, MouseDrawsTheSliderAlong) {
    Desk desk{kWide, "release", "brake"};
    const auto* slider = desk.drawn("coverage");
    ASSERT_NE(slider, nullptr);
    const picture::Rect rail = slider->rect;
    desk.point(Pointer::Phase::Down, {rail.x + rail.w * 0.2F, rail.middle().y});
    desk.frame();
    for (const float share : {0.3F, 0.45F, 0.6F}) {
        desk.point(Pointer::Phase::Move,
                   {rail.x + rail.w * share, rail.middle().y + 60});  // off the rail: it keeps hold
        desk.frame();
        desk.frame();
    }
    desk.point(Pointer::Phase::Up, {rail.x + rail.w * 0.6F, rail.middle().y + 60});
    desk.settle();
    EXPECT_NEAR(desk.state.dials[0], 0.6F, 0.03F);
    ASSERT_FALSE(desk.wanted.empty());
    for (const auto& intent : desk.wanted) EXPECT_TRUE(told(intent).starts_with("dial coverage")) << told(intent);
}

TEST(Pressed, SettingsAndChaptersOfTheMenu) {
    // high enough for the whole menu; on lower canvases it scrolls
    Desk desk{{"high", {1280, 1700}, picture::Form::Wide}, "release", "cover"};
    desk.tap("menu");
    desk.wanted.clear();
    desk.tap("pref.theme#2");
    EXPECT_EQ(told(desk.wanted), told(story::activate(desk.state, "pref.theme", 2)));
    expect_press(desk, "chapter.badges", 1, Pointer::Kind::Mouse);
    EXPECT_EQ(desk.state.chapter, *story::chapter_index("badges"));
    EXPECT_EQ(desk.drawn("chapter.badges"), nullptr) << "the menu has closed";
}

TEST(Pressed, NothingBehindTheMenu) {
    Desk desk{kWide, "release", "cover"};
    const Vec2 play = desk.drawn("play")->rect.middle();
    desk.tap("menu");
    desk.wanted.clear();
    desk.tap(play);
    EXPECT_TRUE(desk.wanted.empty());
    EXPECT_EQ(desk.drawn("menu.close"), nullptr) << "a press beside the menu closes it";
}

TEST(Pressed, TopicOpensAndCloses) {
    Desk desk{kTall, "release", "brake"};
    const auto hidden = [&] {
        const auto* pill = desk.drawn("topic.pd-l1");
        return pill == nullptr || pill->rect.y + pill->rect.h > pill->clip.y + pill->clip.h;
    };
    for (int turns = 0; hidden() && turns < 60; ++turns) {
        desk.wheel(desk.layout.panel.middle(), 40);
        desk.frame();
    }
    desk.settle();
    desk.tap("topic.pd-l1", Pointer::Kind::Touch);
    EXPECT_EQ(desk.state.selected.topic, "pd-l1");
    desk.tap("close", Pointer::Kind::Touch);
    EXPECT_EQ(desk.state.selected.topic, "");
}

TEST(Pressed, FocusedControlGetsARingWithoutMovingAnything) {
    Desk desk{kWide};
    for (const char* id : {"play", "next", "coverage", "pref.level"}) {
        desk.focus.clear();
        desk.frame();
        const auto before = desk.drawn(id)->rect;
        const int plain = ImGui::GetDrawData()->TotalVtxCount;
        desk.focus = id;
        desk.frame();
        EXPECT_GT(ImGui::GetDrawData()->TotalVtxCount, plain) << id;
        EXPECT_FLOAT_EQ(desk.drawn(id)->rect.x, before.x) << id;
        EXPECT_FLOAT_EQ(desk.drawn(id)->rect.w, before.w) << id;
    }
}

TEST(Pressed, ARingIsSeenOnlyWhereItsControlIs) {
    Desk desk{kWide, "release", "cover"};
    const auto seen = [&](const char* id) {
        desk.focus = id;
        desk.settle();
        return desk.out.focus_seen;
    };
    EXPECT_TRUE(seen("coverage"));
    EXPECT_FALSE(seen("pref.theme")) << "it is in the menu, which is closed";
    EXPECT_FALSE(seen("actor.c1")) << "actors are ringed by the page";
    EXPECT_FALSE(seen(""));
    desk.tap("menu");
    EXPECT_TRUE(seen("pref.theme"));
    EXPECT_TRUE(seen("pref.lang"));
    EXPECT_FALSE(seen("coverage")) << "the menu lies over it";
}

TEST(Pressed, AFocusOutOfSightIsScrolledTo) {
    Desk desk{kTall, "release", "cover"};
    for (const char* id : {"compare", "topic.pd-l1", "coverage"}) {
        desk.focus = id;
        desk.settle();
        const auto* drawn = desk.drawn(id);
        ASSERT_NE(drawn, nullptr) << id;
        EXPECT_TRUE(desk.out.focus_seen) << id;
        EXPECT_GE(drawn->rect.y, drawn->clip.y - 1) << id;
        EXPECT_LE(drawn->rect.y + drawn->rect.h, drawn->clip.y + drawn->clip.h + 1) << id;
    }
}

TEST(Pressed, TheStartScreenOffersLanguagesAndTheUsualPathFirst) {
    for (const Canvas& canvas : kCanvases) {
        Desk desk{canvas, ""};
        ASSERT_TRUE(desk.state.welcome) << canvas.name;
        const auto top = [&](const char* id) {
            const auto* drawn = desk.drawn(id);
            return drawn == nullptr ? -1.0F : drawn->rect.y;
        };
        EXPECT_GT(top("begin"), 0) << canvas.name;
        EXPECT_LT(top("begin"), top("begin-short")) << canvas.name;
        desk.set("mode", "kiosk");
        desk.settle();
        EXPECT_LT(top("begin-short"), top("begin")) << canvas.name;
        EXPECT_GT(top("pref.lang"), 0) << canvas.name;
    }
}

TEST(Pressed, LabelsOpenWhatTheyName) {
    Desk desk{kWide, "release", "brake"};
    const auto* label = desk.drawn("label.0");
    ASSERT_NE(label, nullptr);
    desk.tap("label.0", Pointer::Kind::Touch);
    const auto& shows = story::beat(desk.state).shows;
    EXPECT_NE(std::find(shows.begin(), shows.end(), desk.state.selected.topic), shows.end())
        << desk.state.selected.topic;
}

TEST(Pressed, NoticeCanBePutAwayAndGoesByItself) {
    for (const char* motion : {"reduced", "full"}) {
        Desk desk{kTall, "release", "brake"};
        desk.set("motion", motion);
        desk.settle();
        desk.state.notices = {"notice.bad-value|theme=purple"};
        desk.frame();
        ASSERT_NE(desk.drawn("notice.close"), nullptr) << motion;
        for (int i = 0; i < 900; ++i) desk.frame();  // fifteen seconds
        const bool stays = std::string_view{motion} == "reduced";
        EXPECT_EQ(desk.drawn("notice.close") != nullptr, stays) << motion;
        EXPECT_FALSE(desk.out.restless) << motion;
        if (stays) desk.tap("notice.close", Pointer::Kind::Touch);
        EXPECT_EQ(desk.drawn("notice.close"), nullptr) << motion;
    }
}

TEST(Pressed, WhatCanBeTakenAlong) {
    for (const Canvas& canvas : {kWide, kTall, kProjector}) {
        Desk desk{canvas, "lab", "share"};
        for (const char* id : {"take-link", "take-picture", "take-drawing", "take-table"}) {
            const panels::Trace::Drawn* drawn = desk.drawn(id);
            ASSERT_NE(drawn, nullptr) << canvas.name << " " << id;
            EXPECT_GE(drawn->target.h, 40) << canvas.name << " " << id;
        }
    }
    Desk desk{kWide, "lab", "tipping"};
    desk.focus = "take-table";
    desk.settle();
    expect_press(desk, "take-table", 1, Pointer::Kind::Mouse);
}
