// What the picture's tests share: content, a measure without a font, and a chapter that plays in front of a camera.
#pragma once
#include "content/load.h"
#include "picture/compose.h"
#include "story/update.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "fixtures.h"

namespace fixtures {

inline std::string content_file(std::string_view name) {
#ifdef IMMUNARIUM_CONTENT_DIR
    const std::string folder = IMMUNARIUM_CONTENT_DIR;
#else
    const std::string folder = "content";
#endif
    return slurp(folder + "/" + std::string{name}).value_or("");
}

inline const picture::Themes& themes() {
    static const picture::Themes loaded = [] {
        auto result = content::themes_from_json("themes.json", content_file("themes.json"));
        if (const auto* problems = std::get_if<base::Problems>(&result)) {
            for (const auto& p : *problems) ADD_FAILURE() << p.pointer << ": " << p.reason;
            return picture::Themes{};
        }
        return std::get<picture::Themes>(std::move(result));
    }();
    return loaded;
}

/// Names as long as the real ones, so that no test depends on the wording of the content file.
inline story::Words picture_words() {
    story::Words words;
    const std::vector<std::pair<std::string, std::string>> names{{"t-cell", "T cell"},
                                                                 {"healthy-cell", "Healthy cell"},
                                                                 {"infected-cell", "Infected cell"},
                                                                 {"tumor-cell", "Tumor cell"},
                                                                 {"mhc", "Holder (MHC)"},
                                                                 {"self-badge", "Self badge"},
                                                                 {"nonself-badge", "Non-self badge"},
                                                                 {"tcr", "Fork (TCR)"},
                                                                 {"pd-1", "PD-1"},
                                                                 {"pd-l1", "PD-L1"},
                                                                 {"granules", "Granules"},
                                                                 {"pembrolizumab", "Pembrolizumab"},
                                                                 {"bone-marrow", "Bone marrow"},
                                                                 {"thymus", "Thymus"},
                                                                 {"lymph-node", "Lymph node"},
                                                                 {"spleen", "Spleen"},
                                                                 {"skin", "Skin"},
                                                                 {"lining", "Linings"},
                                                                 {"wall", "Wall"},
                                                                 {"skin-cell", "Skin cell"},
                                                                 {"thyroid-cell", "Thyroid cell"},
                                                                 {"joint-cell", "Joint cell"},
                                                                 {"connective-cell", "Connective tissue"},
                                                                 {"thymus-cell", "Thymus cell"},
                                                                 {"young-t-cell", "Young T cell"},
                                                                 {"naive-t-cell", "Naive T cell"},
                                                                 {"regulatory-t-cell", "Calming T cell"},
                                                                 {"nk-cell", "NK cell"},
                                                                 {"dendritic-cell", "Dendritic cell"},
                                                                 {"macrophage", "Macrophage"},
                                                                 {"b-cell", "B cell"},
                                                                 {"b7", "B7"},
                                                                 {"cd28", "CD28"},
                                                                 {"ctla-4", "CTLA-4"},
                                                                 {"antibody", "Antibody"},
                                                                 {"bacterium", "Bacterium"},
                                                                 {"fungus", "Fungus"},
                                                                 {"cancer-vaccine", "Cancer vaccine"},
                                                                 {"vaccine-piece", "Taught piece"},
                                                                 {"danger-signal", "Danger signal"},
                                                                 {"memory-t-cell", "Memory T cell"},
                                                                 {"virus", "Virus"}};
    for (const auto& [id, label] : names) words.panels[id].label = label;
    return words;
}

/// Every letter 0.56 em wide.
inline base::Vec2 plain_measure(std::string_view text, float size_pt, picture::Weight weight) {
    return {static_cast<float>(text.size()) * size_pt * (weight == picture::Weight::Bold ? 0.58F : 0.55F),
            size_pt * 1.2F};
}

/// One chapter in front of one camera.
struct Play {
    sim::Params params;
    story::Words words{picture_words()};
    story::State state;
    picture::Eye eye;
    picture::Layout layout;
    picture::Scene scene;
    base::Vec2 size_pt;

    Play(const std::string& chapter, const std::string& beat, base::Vec2 size, const std::string& theme = "light")
        : size_pt{size} {
        state = story::begin(params, 1);
        const std::vector<story::Intent> intents{story::SetPref{"motion", "full"}, story::SetPref{"theme", theme},
                                                 story::GoTo{chapter, beat}};
        story::update(state, params, intents, 0);
        look(0);
    }
    const picture::Theme& theme() const {
        static constexpr std::string_view kIds[] = {"light", "light", "dark", "projector", "forced"};
        return themes().find(kIds[static_cast<std::size_t>(story::effective_theme(state))])->second;
    }
    void want(story::Intent intent) { story::update(state, params, std::vector<story::Intent>{std::move(intent)}, 0); }
    void look(float dt_s) {
        layout = picture::lay_out(size_pt, state);
        scene = picture::compose(state, params, words, layout, theme(), plain_measure, eye, dt_s);
    }
    void frame(double dt_s = 1.0 / 30) {
        story::update(state, params, {}, dt_s);
        look(static_cast<float>(dt_s));
    }
};

}  // namespace fixtures
