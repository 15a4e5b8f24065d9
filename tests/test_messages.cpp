// Messages of the page: what is sane becomes intents or plain data, anything else becomes nothing.
#include "content/messages.h"
#include "story/controls.h"
#include "story/update.h"

#include <gtest/gtest.h>

namespace {

class Messages : public testing::Test {
protected:
    story::State state = in_badges();
    static story::State in_badges() {
        story::State fresh = story::begin(sim::Params{}, 1);
        story::update(fresh, {}, std::vector<story::Intent>{story::GoTo{"badges", "display"}}, 0);
        return fresh;
    }

    std::optional<content::Message> read(std::string_view text) const {
        return content::message_from_json(text, state);
    }
    template <class T>
    std::optional<T> intent(std::string_view text) const {
        const auto message = read(text);
        if (!message || message->intents.size() != 1) return std::nullopt;
        const T* found = std::get_if<T>(&message->intents.front());
        return found != nullptr ? std::optional<T>{*found} : std::nullopt;
    }
    std::uint32_t first(sim::Kind kind) const {
        for (const sim::Cell& cell : state.world.cells) {
            if (cell.kind == kind) return cell.id.value;
        }
        return 0;
    }
};

TEST_F(Messages, PlainDataForTheShell) {
    const auto size = read(R"({"type":"size","w":800,"h":500.5,"dpr":2})");
    ASSERT_TRUE(size && size->size);
    EXPECT_FLOAT_EQ(size->size->h, 500.5F);
    EXPECT_EQ(read(R"({"type":"visible","on":false})")->visible, std::optional{false});
    EXPECT_EQ(read(R"({"type":"context","lost":true})")->context_lost, std::optional{true});
    EXPECT_EQ(read(R"({"type":"content","lang":"es"})")->content_lang, std::optional<std::string>{"es"});
    const auto pointer =
        read(R"({"type":"pointer","phase":"wheel","kind":"touch","id":4,"x":1.5,"y":-2,"dx":0,"dy":-30})");
    ASSERT_TRUE(pointer && pointer->pointer);
    EXPECT_EQ(pointer->pointer->phase, story::Pointer::Phase::Wheel);
    EXPECT_EQ(pointer->pointer->kind, story::Pointer::Kind::Touch);
    EXPECT_FLOAT_EQ(pointer->pointer->wheel.y, -30);
}

TEST_F(Messages, TheHostTakesWhatIsItsOwnAndNothingElse) {
    EXPECT_TRUE(content::host_message(R"({"type":"visible","on":true})")->visible);
    EXPECT_TRUE(content::host_message(R"({"type":"size","w":8,"h":5,"dpr":1})")->size);
    for (const char* other : {R"({"type":"play"})", R"({"type":"size","w":0,"h":5,"dpr":1})", "[]", "{", "3", "null"})
        EXPECT_FALSE(content::host_message(other)) << other;
}

TEST_F(Messages, SystemWithPalette) {
    const auto message =
        read(R"({"type":"system","dark":true,"reduced_motion":false,"more_contrast":false,"forced_colors":true,
        "palette":{"canvas":"#000000","text":"#fFe010"}})");
    ASSERT_TRUE(message && message->intents.size() == 1);
    EXPECT_TRUE(std::get<story::SetSystem>(message->intents[0]).system.forced_colors);
    EXPECT_EQ(message->palette.at("text"), (picture::Rgba{255, 224, 16, 255}));
}

TEST_F(Messages, IntentsOfThePage) {
    EXPECT_EQ(intent<story::GoTo>(R"({"type":"goto","chapter":"release","beat":"cover"})")->beat, "cover");
    EXPECT_EQ(intent<story::GoTo>(R"({"type":"goto","beat":"check"})")->chapter, story::chapter(state).id);
    EXPECT_TRUE(intent<story::Play>(R"({"type":"play"})")->on);
    EXPECT_FALSE(intent<story::Play>(R"({"type":"pause"})")->on);
    EXPECT_EQ(intent<story::Select>(R"({"type":"select","id":"pd-1"})")->what.topic, "pd-1");
    EXPECT_EQ(intent<story::Select>(R"({"type":"select","id":""})")->what.topic, "");
    EXPECT_EQ(intent<story::SetPref>(R"({"type":"set","key":"theme","value":"dark"})")->value, "dark");
    EXPECT_EQ(intent<story::SetPref>(R"({"type":"set","key":"text","value":1.5})")->value, "1.5");
    const std::uint32_t t_cell = first(sim::Kind::TCell);
    const std::uint32_t healthy = first(sim::Kind::Healthy);
    const auto cell = intent<story::Select>(R"({"type":"select","id":"c)" + std::to_string(t_cell) + "\"}");
    ASSERT_TRUE(cell);
    EXPECT_EQ(cell->what.topic, "t-cell");
    const auto guide = intent<story::Guide>(R"({"type":"guide","who":)" + std::to_string(t_cell) + R"(,"to":)" +
                                            std::to_string(healthy) + "}");
    ASSERT_TRUE(guide);
    EXPECT_EQ(guide->to.value, healthy);
}

TEST_F(Messages, ActsGoThroughTheControls) {
    const auto message = read(R"({"type":"act","control":"infect","value":1})");
    ASSERT_TRUE(message);
    EXPECT_EQ(message->intents.size(), story::activate(state, "infect", 1).size());
    EXPECT_TRUE(read(R"({"type":"act","control":"next"})"));
    EXPECT_FALSE(read(R"({"type":"act","control":"format-disk"})"));
    EXPECT_FLOAT_EQ(intent<story::SetDial>(R"({"type":"set","key":"infect","value":true})")->value, 1);
}

TEST_F(Messages, AnythingElseIsNothing) {
    const std::string t_cell = std::to_string(first(sim::Kind::TCell));
    for (
        const std::string& text : std::vector<std::string>{
            "",
            "nonsense",
            "[]",
            "3",
            "{}",
            R"({"type":7})",
            R"({"type":"launch"})",
            R"({"type":"size","w":800,"h":500})",
            R"({"type":"size","w":-1,"h":500,"dpr":1})",
            R"({"type":"size","w":1e99,"h":500,"dpr":1})",
            R"({"type":"size","w":NaN,"h":1,"dpr":1})",
            R"({"type":"size","w":1e999,"h":500,"dpr":1})",
            R"({"type":"visible"})",
            R"({"type":"visible","on":1})",
            R"({"type":"pointer","phase":"jump","kind":"mouse","x":1,"y":1})",
            R"({"type":"pointer","phase":"move","kind":"paw","x":1,"y":1})",
            R"({"type":"pointer","phase":"move","kind":"mouse","x":1})",
            R"({"type":"goto","chapter":"nowhere"})",
            R"({"type":"goto","chapter":"badges","beat":"nowhere"})",
            R"({"type":"goto","chapter":5})",
            R"({"type":"select"})",
            R"({"type":"select","id":"c999"})",
            R"({"type":"select","id":"c"})",
            R"({"type":"select","id":"c99999999999"})",
            R"({"type":"select","id":"unicorn"})",
            R"({"type":"guide","who":1})",
            R"({"type":"guide","who":)" + t_cell + R"(,"to":)" + t_cell + "}",
            R"({"type":"guide","who":-1,"to":1.5})",
            R"({"type":"set","key":"theme"})",
            R"({"type":"set","key":"probe","value":"1"})",
            R"({"type":"set","key":"infect","value":9})",
            R"({"type":"set","key":"infect","value":"x"})",
            R"({"type":"content","lang":"../secret"})",
            R"({"type":"content"})",
            R"({"type":"context"})",
            R"({"type":"system","dark":true})",
            R"({"type":"system","dark":true,"reduced_motion":false,"more_contrast":false,"forced_colors":true,"palette":{"text":"red"}})",
            R"({"type":"act","control":"coverage","value":"much"})",
            R"({"type":"play","type":"pause"})",
            std::string(50'000, ' ') + R"({"type":"play"})"}) {
        EXPECT_FALSE(read(text)) << text.substr(0, 200);
    }
}

TEST_F(Messages, WhatTheHostKnowsOfTheSite) {
    const auto site = intent<story::SetSite>(
        R"({"type":"site","today":"2026-11-23","languages":[{"id":"en","name":"English"},{"id":"es","name":"Español"}]})");
    ASSERT_TRUE(site);
    EXPECT_EQ(site->site.today, "2026-11-23");
    EXPECT_EQ(site->site.languages, (std::vector<story::Language>{{"en", "English"}, {"es", "Español"}}));
    for (const char* text :
         {R"({"type":"site","languages":[]})", R"({"type":"site","today":"2026-13-40","languages":[]})",
          R"({"type":"site","today":"2026-11-23","languages":[{"id":"../x","name":"X"}]})",
          R"({"type":"site","today":"2026-11-23","languages":[{"id":"en"}]})",
          R"({"type":"site","today":"2026-11-23","languages":["en"]})", R"({"type":"site","today":"2026-11-23"})"}) {
        EXPECT_FALSE(read(text)) << text;
    }
}

TEST_F(Messages, FocusAndLanguagesThatCannotBeHad) {
    EXPECT_EQ(read(R"({"type":"focus","control":"coverage"})")->focus, std::optional<std::string>{"coverage"});
    EXPECT_EQ(read(R"({"type":"focus","control":""})")->focus, std::optional<std::string>{""});
    EXPECT_FALSE(read(R"({"type":"focus"})"));
    const auto missing = read(R"({"type":"content","lang":"es","missing":true})");
    ASSERT_TRUE(missing);
    EXPECT_EQ(missing->missing_lang, std::optional<std::string>{"es"});
    EXPECT_FALSE(missing->content_lang);
}

}  // namespace
