// What is drawn: every control once, in its place, large enough, every line of text whole and legible.
#include <cmath>
#include <map>

#include "desk.h"

namespace {

using Group = story::Control::Group;

bool on_panels(Group group) { return group != Group::Actor && group != Group::Board; }

std::map<std::string, int> counted() {
    std::map<std::string, int> count;
    for (const auto& drawn : panels::traced().drawn) {
        if (!drawn.own) ++count[drawn.id];
    }
    return count;
}

/// Each beat of each chapter of this build.
template <class Do>
void each_beat(const Do& act) {
    for (const auto& chapter : story::script()) {
        for (const auto& beat : chapter.beats) act(std::string{chapter.id}, std::string{beat.id});
    }
}

void open_everything(Desk& desk) {
    if (desk.layout.form == picture::Form::Small) desk.tap("open");
    desk.tap("menu");
}

void expect_each_once(Desk& desk, const std::string& where) {
    const auto count = counted();
    for (const auto& control : desk.controls()) {
        if (!on_panels(control.group)) continue;
        const auto found = count.find(control.id);
        const int times = found == count.end() ? 0 : found->second;
        // its place is a waiting caption: none where nothing is waited for, nor where the panel lies over the caption
        const bool covered = desk.layout.form == picture::Form::Small;
        const bool closed = control.id == "until" && (!control.enabled || covered);
        EXPECT_EQ(times, closed ? 0 : 1) << where << ": " << control.id;
    }
}

bool inside_across(const picture::Rect& in, const picture::Rect& out) {
    return in.x >= out.x - 1 && in.x + in.w <= out.x + out.w + 1;
}
bool inside(const picture::Rect& in, const picture::Rect& out) {
    return inside_across(in, out) && in.y >= out.y - 1 && in.y + in.h <= out.y + out.h + 1;
}

void expect_text_whole(const Desk& desk, float least_pt, const std::string& where) {
    EXPECT_GT(panels::traced().lines.size(), 3U) << where;
    for (const auto& line : panels::traced().lines) {
        EXPECT_GE(line.size_pt, least_pt) << where << ": " << line.text;
        EXPECT_TRUE(inside_across(line.rect, line.clip)) << where << ": cut off: " << line.text;
        EXPECT_EQ(line.text.find("⟨"), std::string::npos) << where << ": missing words: " << line.text;
        EXPECT_GE(line.rect.x, -0.5F) << where << ": " << line.text;
        EXPECT_LE(line.rect.x + line.rect.w, desk.layout.size_pt.x + 0.5F) << where << ": " << line.text;
    }
}

/// Part of a line that can be seen.
picture::Rect seen(const panels::Trace::Line& line) {
    const auto& c = line.clip;
    const float left = std::max(line.rect.x, c.x);
    const float top = std::max(line.rect.y, c.y);
    return {left, top, std::min(line.rect.x + line.rect.w, c.x + c.w) - left,
            std::min(line.rect.y + line.rect.h, c.y + c.h) - top};
}

void expect_no_text_on_text(const Desk& desk, const std::string& where) {
    std::vector<std::pair<picture::Rect, std::string>> all;
    for (const auto& line : panels::traced().lines) {
        const picture::Rect part = seen(line).shrunk(0.5F);
        // names in the picture are placed, and tested, by picture
        if (part.w > 0 && part.h > 0 && !desk.layout.stage.contains(part.middle())) all.emplace_back(part, line.text);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            EXPECT_FALSE(all[i].first.overlaps(all[j].first))
                << where << ": \"" << all[i].second << "\" on \"" << all[j].second << '"';
        }
    }
}

/// Everything that stands in the head of the canvas, as one text.
std::string head_text(const Desk& desk) {
    std::string all;
    const float foot = desk.layout.title.y + desk.layout.title.h + 8;
    for (const auto& line : panels::traced().lines) {
        if (line.rect.y + line.rect.h <= foot + 2) all += line.text + " ";
    }
    return all;
}

}  // namespace

TEST(Drawn, TheHeadAlwaysSaysHowFastTimeRuns) {
    constexpr Canvas kPhones[]{{"390", {390, 789}, picture::Form::Tall}, {"320", {320, 585}, picture::Form::Tall}};
    for (const char* lang : {"en", "es"}) {
        for (const Canvas& canvas : kPhones) {
            Desk desk{canvas, "patrol", "tissue", lang};
            for (const auto& chapter : story::script()) {
                for (const auto& beat : chapter.beats) {
                    if (beat.board != story::Board::None) continue;  // no time passes there, and the head says so
                    desk.want(story::GoTo{std::string{chapter.id}, std::string{beat.id}});
                    desk.settle();
                    const std::string where = std::string{lang} + " " + canvas.name + " " + std::string{beat.id};
                    const std::string head = head_text(desk);
                    if (beat.scene == story::Scene::Portrait) {  // equations: their own time, all of it at once
                        EXPECT_NE(head.find(desk.library.words.text("portrait.over-time")), std::string::npos) << where;
                        continue;
                    }
                    const bool map = beat.scene == story::Scene::Map;  // keeps to no scale, and says so
                    const std::string scale = map ? desk.library.words.text("map.scale")
                                                  : desk.library.words.text("time-scale", {{"minutes", "2"}});
                    EXPECT_NE(head.find(scale.substr(0, scale.find(' '))), std::string::npos) << where << ": " << head;
                    EXPECT_EQ(head.find("=") == std::string::npos, map) << where << ": " << head;
                    const bool faster = beat.faster > 1;
                    const std::string factor = std::to_string(std::lround(faster ? beat.faster : 144.0F));
                    EXPECT_EQ(head.find(factor) != std::string::npos, faster) << where << ": " << head;
                }
            }
        }
    }
}

TEST(Drawn, EveryControlExactlyOnceInEveryForm) {
    for (const Canvas& canvas : kCanvases) {
        each_beat([&](const std::string& chapter, const std::string& beat) {
            Desk desk{canvas, chapter, beat};
            open_everything(desk);
            expect_each_once(desk, std::string{canvas.name} + " " + chapter + "/" + beat);
        });
    }
}

TEST(Drawn, WaitingCaptionOffersToShowWhatHappens) {
    for (const Canvas& canvas : kCanvases) {
        Desk desk{canvas, "release", "cover"};
        EXPECT_EQ(counted()["until"], 1) << canvas.name;
        desk.tap("until");
        EXPECT_TRUE(story::caption_due(desk.state)) << canvas.name;
        EXPECT_EQ(counted()["until"], 0) << canvas.name;
    }
}

TEST(Drawn, NothingTwiceWhileATopicIsOpen) {
    for (const Canvas& canvas : kCanvases) {
        Desk desk{canvas, "release", "cover"};
        desk.want(story::Select{{"pd-1", {}}});
        desk.settle();
        for (const auto& [id, times] : counted()) EXPECT_EQ(times, 1) << canvas.name << ": " << id;
        EXPECT_NE(desk.drawn("close"), nullptr) << canvas.name;
    }
}

TEST(Drawn, EachInItsPlaceAndOnTheCanvas) {
    for (const Canvas& canvas : kCanvases) {
        each_beat([&](const std::string& chapter, const std::string& beat) {
            const Desk desk{canvas, chapter, beat};
            const picture::Rect all{0, 0, desk.layout.size_pt.x, desk.layout.size_pt.y};
            for (const auto& drawn : panels::traced().drawn) {
                if (drawn.id.starts_with("label.")) continue;
                EXPECT_TRUE(inside_across(drawn.rect, drawn.place)) << canvas.name << " " << beat << ": " << drawn.id;
                EXPECT_TRUE(inside_across(drawn.rect, drawn.clip)) << canvas.name << " " << beat << ": " << drawn.id;
                EXPECT_TRUE(inside_across(drawn.rect, all)) << canvas.name << " " << beat << ": " << drawn.id;
            }
        });
    }
}

TEST(Drawn, TransportStaysInItsStrip) {
    for (const Canvas& canvas : kCanvases) {
        const Desk desk{canvas};
        const picture::Rect strip = desk.layout.transport.shrunk(-8);  // the round play button reaches out a little
        for (const char* id : {"play", "step", "step-back", "next", "back"}) {
            const auto* drawn = desk.drawn(id);
            ASSERT_NE(drawn, nullptr) << id;
            EXPECT_TRUE(inside(drawn->rect, strip)) << canvas.name << ": " << id;
            EXPECT_LE(drawn->rect.y + drawn->rect.h, desk.layout.size_pt.y) << canvas.name << ": " << id;
        }
    }
}

TEST(Drawn, TargetsAreAtLeast44Points) {
    for (const Canvas& canvas : kCanvases) {
        Desk desk{canvas, "release", "balance"};
        open_everything(desk);
        for (const auto& drawn : panels::traced().drawn) {
            if (drawn.id.starts_with("chip.") || drawn.id.starts_with("label."))
                continue;  // in running text; in the picture
            EXPECT_GE(drawn.target.h, 44) << canvas.name << ": " << drawn.id;
            EXPECT_GE(drawn.target.w, 44) << canvas.name << ": " << drawn.id;
        }
    }
}

TEST(Drawn, TextIsWholeAndLegibleAtEveryScale) {
    for (const Canvas& canvas : kCanvases) {
        const float least = canvas.form == picture::Form::Projector ? 24.0F : 13.0F;
        for (const char* scale : {"1", "1.5", "2"}) {
            each_beat([&](const std::string& chapter, const std::string& beat) {
                Desk desk{canvas, chapter, beat};
                desk.set("text", scale);
                desk.settle();
                const std::string where = std::string{canvas.name} + " x" + scale + " " + chapter + "/" + beat;
                expect_text_whole(desk, least, where);
                expect_no_text_on_text(desk, where);
            });
        }
    }
}

TEST(Drawn, InLargeTypeTheNameOfAChapterIsWholeOnAPhone) {
    for (const Vec2 size : {Vec2{390, 700}, Vec2{390, 789}, Vec2{390, 844}}) {
        for (const char* scale : {"1.5", "2"}) {
            Desk desk{{"phone", size, picture::Form::Tall}, "release", "cover"};
            desk.set("text", scale);
            desk.settle();
            const std::string where = std::to_string(static_cast<int>(size.y)) + " x" + scale;
            EXPECT_EQ(desk.layout.form, picture::Form::Tall) << where;
            const std::string name = desk.library.words.chapters.at("release").title;
            for (const std::string& cut : desk.frame().cut) EXPECT_EQ(cut.find(name), std::string::npos) << where;
            EXPECT_GE(desk.layout.stage.h, 90) << where << ": and the picture keeps its room";
        }
    }
}

TEST(Drawn, NarrowestAndWidestCanvas) {
    for (const Vec2 size : {Vec2{320, 480}, Vec2{320, 568}, Vec2{360, 360}, Vec2{768, 1024}, Vec2{844, 390},
                            Vec2{1024, 768}, Vec2{3840, 2160}}) {
        Desk desk{{"odd", size, picture::Form::Wide}, "release", "cost"};
        const std::string where =
            std::to_string(static_cast<int>(size.x)) + "x" + std::to_string(static_cast<int>(size.y));
        expect_text_whole(desk, 13, where);
        expect_no_text_on_text(desk, where);
        open_everything(desk);
        expect_text_whole(desk, 13, where + " menu");
        expect_each_once(desk, where);
    }
}
