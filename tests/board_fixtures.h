// A board as it is drawn and as it is told, for tests.
#pragma once
#include "content/load.h"
#include "mirror/mirror.h"
#include "picture/board.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "picture_fixtures.h"

namespace fixtures {

inline const content::Library& library() {
    static const content::Library it = [] {
        auto loaded = content::load([](std::string_view name) { return std::optional{content_file(name)}; }, "en");
        if (const auto* problems = std::get_if<base::Problems>(&loaded)) {
            for (const base::Problem& each : *problems)
                ADD_FAILURE() << each.file << each.pointer << ": " << each.reason;
            return content::Library{};
        }
        return std::get<content::Library>(std::move(loaded));
    }();
    return it;
}

struct Look {
    story::State state;
    picture::Layout layout;
    picture::Scene scene;

    Look(const std::string& chapter, const std::string& beat, base::Vec2 size = {1280, 800},
         const std::vector<story::Intent>& more = {}) {
        state = story::begin(library().params, 1);
        want({story::SetPref{"path", "full"}, story::GoTo{chapter, beat}});
        want(more);
        look(size);
    }
    void want(const std::vector<story::Intent>& intents) { story::update(state, library().params, intents, 0); }
    void look(base::Vec2 size, float scrolled = 0) {
        layout = picture::lay_out(size, state);
        picture::Eye eye;
        eye.chapter = state.chapter;
        eye.beat = state.beat;
        eye.scrolled_pt = scrolled;
        scene = picture::compose(state, library().params, library().words, layout, themes().find("light")->second,
                                 plain_measure, eye, 0);
    }
    std::string drawn() const {
        std::string all;
        for (const picture::Text& text : scene.texts) all += text.words + " ";
        return all;
    }
    std::string told() const { return content::to_json(mirror::describe(state, library().params, library().words)); }
};

template <class See>
void every_board(See see) {
    for (const story::Chapter& chapter : story::script()) {
        for (const story::Beat& beat : chapter.beats) {
            if (beat.board != story::Board::None) see(std::string{chapter.id}, std::string{beat.id});
        }
    }
}

}  // namespace fixtures
