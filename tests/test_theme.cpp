// Themes: every name there, every pair readable, in the reader's own colours too.
#include <cmath>

#include "picture_fixtures.h"

namespace {

using fixtures::themes;
using picture::Rgba;

double channel(std::uint8_t value) {
    const double c = value / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(Rgba c) { return 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b); }
/// WCAG 2 contrast ratio.
double contrast(Rgba a, Rgba b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

struct Pairs {
    std::string_view name;
    std::vector<std::string_view> grounds;
};

void expect_contrast(const picture::Theme& theme, const std::vector<Pairs>& pairs, double least) {
    for (const Pairs& pair : pairs) {
        for (const std::string_view ground : pair.grounds) {
            EXPECT_GE(contrast(theme.color(pair.name), theme.color(ground)), least)
                << theme.id << ": " << pair.name << " on " << ground;
        }
    }
}

const std::vector<Pairs> kTexts{
    {"text",
     {"panel", "card", "label", "tally.tumor", "tally.healthy", "right.soft", "wrong.soft", "accent.soft", "notice",
      "ground", "ground.edge"}},
    {"text.soft", {"panel", "card", "ground", "ground.edge"}},
    {"accent", {"panel", "accent.soft"}},
    {"accent.text", {"accent"}},
    {"uncertain.text", {"uncertain"}},
    {"notice.text", {"notice"}},
};

const std::vector<Pairs> kGraphics{
    {"track", {"panel", "ground", "ground.edge"}},
    {"accent", {"panel", "ground", "ground.edge"}},
    {"toggle.on", {"panel"}},
    {"knob", {"toggle.on", "track", "accent"}},
    {"leader", {"ground", "ground.edge"}},
    {"right", {"right.soft", "panel"}},
    {"wrong", {"wrong.soft", "panel"}},
    {"focus", {"focus.gap", "panel", "ground"}},
    // what holds a receptor's shape, on the ground, on its casing and on the cell that it stands on
    {"mhc",
     {"ground", "ground.edge", "casing", "healthy-cell.light", "healthy-cell.deep", "tumor-cell.light",
      "tumor-cell.deep"}},
    {"tcr", {"ground", "ground.edge", "casing", "t-cell.light", "t-cell.deep"}},
    {"pd-1", {"ground", "ground.edge", "casing", "t-cell.light", "t-cell.deep"}},
    {"pd-l1.edge",
     {"ground", "ground.edge", "casing", "healthy-cell.light", "healthy-cell.deep", "tumor-cell.light",
      "tumor-cell.deep"}},
    {"pembrolizumab", {"ground", "ground.edge", "casing", "t-cell.light", "t-cell.deep"}},
    {"self-badge.edge",
     {"ground", "ground.edge", "casing", "healthy-cell.light", "healthy-cell.deep", "tumor-cell.light",
      "tumor-cell.deep"}},
    {"nonself-badge.edge",
     {"ground", "ground.edge", "casing", "nonself-badge", "healthy-cell.light", "healthy-cell.deep", "tumor-cell.light",
      "tumor-cell.deep"}},
    {"badge.mark", {"self-badge"}},
    {"granules.edge", {"ground", "t-cell.light", "t-cell.deep"}},
    {"virus.edge", {"ground", "healthy-cell.light", "healthy-cell.deep"}},
    {"t-cell.edge", {"ground", "ground.edge", "t-cell.light", "t-cell.deep"}},
    {"healthy-cell.edge", {"ground", "ground.edge", "healthy-cell.light", "healthy-cell.deep"}},
    {"tumor-cell.edge", {"ground", "ground.edge", "tumor-cell.light", "tumor-cell.deep"}},
    {"t-cell.nucleus-edge", {"t-cell.light", "t-cell.deep"}},
    {"healthy-cell.nucleus-edge", {"healthy-cell.light", "healthy-cell.deep"}},
    {"tumor-cell.nucleus-edge", {"tumor-cell.light", "tumor-cell.deep"}},
    {"nk-cell.edge", {"ground", "ground.edge", "nk-cell.light", "nk-cell.deep"}},
    {"nk-cell.nucleus-edge", {"nk-cell.light", "nk-cell.deep"}},
    {"dendritic-cell.edge", {"ground", "ground.edge", "dendritic-cell.light", "dendritic-cell.deep"}},
    {"dendritic-cell.nucleus-edge", {"dendritic-cell.light", "dendritic-cell.deep"}},
    {"macrophage.edge", {"ground", "ground.edge", "macrophage.light", "macrophage.deep"}},
    {"macrophage.nucleus-edge", {"macrophage.light", "macrophage.deep"}},
    {"b-cell.edge", {"ground", "ground.edge", "b-cell.light", "b-cell.deep"}},
    {"b-cell.nucleus-edge", {"b-cell.light", "b-cell.deep"}},
    {"regulatory-t-cell.edge", {"ground", "ground.edge", "regulatory-t-cell.light", "regulatory-t-cell.deep"}},
    {"regulatory-t-cell.nucleus-edge", {"regulatory-t-cell.light", "regulatory-t-cell.deep"}},
    {"skin-cell.edge", {"ground", "ground.edge", "skin-cell.light", "skin-cell.deep"}},
    {"skin-cell.nucleus-edge", {"skin-cell.light", "skin-cell.deep"}},
    {"thyroid-cell.edge", {"ground", "ground.edge", "thyroid-cell.light", "thyroid-cell.deep"}},
    {"thyroid-cell.nucleus-edge", {"thyroid-cell.light", "thyroid-cell.deep"}},
    {"joint-cell.edge", {"ground", "ground.edge", "joint-cell.light", "joint-cell.deep"}},
    {"joint-cell.nucleus-edge", {"joint-cell.light", "joint-cell.deep"}},
    {"connective-cell.edge", {"ground", "ground.edge", "connective-cell.light", "connective-cell.deep"}},
    {"connective-cell.nucleus-edge", {"connective-cell.light", "connective-cell.deep"}},
    {"thymus-cell.edge", {"ground", "ground.edge", "thymus-cell.light", "thymus-cell.deep"}},
    {"thymus-cell.nucleus-edge", {"thymus-cell.light", "thymus-cell.deep"}},
    {"nk-receptor", {"ground", "ground.edge", "casing", "nk-cell.light", "nk-cell.deep"}},
    {"cd28", {"ground", "ground.edge", "casing", "t-cell.light", "t-cell.deep"}},
    {"ctla-4", {"ground", "ground.edge", "casing", "t-cell.light", "t-cell.deep"}},
    {"b7.edge", {"ground", "ground.edge", "casing", "dendritic-cell.light", "dendritic-cell.deep"}},
    {"antibody", {"ground", "ground.edge", "casing"}},
    {"her2", {"ground", "ground.edge", "casing", "healthy-cell.light", "tumor-cell.light", "tumor-cell.deep"}},
    {"surface",
     {"ground", "ground.edge", "casing", "healthy-cell.light", "healthy-cell.deep", "tumor-cell.light",
      "tumor-cell.deep"}},
    {"car", {"ground", "ground.edge", "casing", "t-cell.light", "t-cell.deep", "dish"}},
    {"dish.edge", {"dish", "dish.glass", "lab.table", "ground", "ground.edge"}},
    {"her3", {"ground", "ground.edge", "casing"}},
    {"trastuzumab", {"ground", "ground.edge", "casing"}},
    {"pertuzumab", {"ground", "ground.edge", "casing"}},
    {"payload.edge", {"ground", "casing", "tumor-cell.light", "tumor-cell.deep"}},
    {"growth", {"tumor-cell.light", "tumor-cell.deep"}},
    {"bacterium.edge", {"ground", "ground.edge", "bacterium"}},
    {"fungus.edge", {"ground", "ground.edge", "fungus"}},
    {"granules.edge", {"nk-cell.light", "nk-cell.deep"}},
    {"lymph-node.edge", {"ground", "ground.edge"}},
    {"thymus.edge", {"ground", "ground.edge"}},
    {"wall.edge", {"ground", "ground.edge"}},
    {"vessel.edge", {"ground", "ground.edge", "vessel", "vessel.wall"}},
    {"leak.edge", {"ground", "ground.edge"}},
    {"cytokine.edge", {"ground", "ground.edge", "cytokine", "t-cell.light", "t-cell.deep"}},
    {"vaccine.edge",
     {"ground", "ground.edge", "vaccine", "vaccine.light", "dendritic-cell.light", "dendritic-cell.deep"}},
    {"skin.edge", {"ground", "ground.edge"}},
    {"map.edge", {"ground", "ground.edge", "map.body"}},
    {"map.organ-edge", {"map.body", "map.marrow", "map.thymus", "map.node", "map.spleen", "map.lining"}},
};

TEST(Theme, TextReadsOnEveryGround) {
    ASSERT_EQ(themes().size(), 4U);
    for (const auto& [id, theme] : themes()) expect_contrast(theme, kTexts, 4.5);
}

TEST(Theme, ShapesShowOnEveryGround) {
    for (const auto& [id, theme] : themes()) expect_contrast(theme, kGraphics, 3.0);
}

TEST(Theme, SelfAndNonSelfDifferInGreyToo) {
    for (const std::string_view id : {"light", "dark", "projector"}) {
        const picture::Theme& theme = themes().find(id)->second;
        EXPECT_GE(contrast(theme.color("self-badge"), theme.color("nonself-badge")), 1.2) << id;
    }
}

TEST(Theme, UnknownNameIsSeen) {
    EXPECT_EQ(themes().find("light")->second.color("no-such-color"), (Rgba{255, 0, 255, 255}));
}

TEST(Theme, ReadersPaletteKeepsContrast) {
    // three palettes that systems really offer: light, dark, and yellow on black
    const std::vector<picture::Palette> palettes{
        {{255, 255, 255}, {0, 0, 0}, {0, 0, 159}, {240, 240, 240}, {55, 0, 110}},
        {{0, 0, 0}, {255, 255, 255}, {255, 255, 0}, {0, 0, 0}, {26, 235, 255}},
        {{32, 32, 32}, {255, 255, 255}, {117, 233, 252}, {32, 32, 32}, {142, 227, 240}},
    };
    for (const picture::Palette& palette : palettes) {
        const picture::Theme theme = picture::in_palette(themes().find("forced")->second, palette);
        EXPECT_EQ(theme.color("ground"), palette.canvas);
        EXPECT_EQ(theme.color("text"), palette.text);
        EXPECT_EQ(theme.color("accent"), palette.link);
        expect_contrast(theme, kTexts, 4.5);
        expect_contrast(theme, kGraphics, 3.0);
    }
}

TEST(Theme, MoreContrastIsMore) {
    for (const std::string_view id : {"light", "dark", "projector"}) {
        const picture::Theme& usual = themes().find(id)->second;
        const picture::Theme strong = picture::with_more_contrast(usual);
        EXPECT_GT(strong.line, usual.line);
        expect_contrast(strong, kTexts, 4.5);
        expect_contrast(strong, kGraphics, 3.0);
        for (const std::string_view ground : {"panel", "card", "ground"}) {
            EXPECT_GE(contrast(strong.color("text.soft"), strong.color(ground)), 7) << id << " " << ground;
            EXPECT_GE(contrast(strong.color("panel.edge"), strong.color(ground)), 7) << id << " " << ground;
        }
    }
}

TEST(Theme, LoaderReportsEveryProblem) {
    const std::string text =
        R"({"themes": {"light": {"line": 9, "type": 1, "colors": {"ground": "#fffaf", "sky": "#ffffff"}}}})";
    const auto result = content::themes_from_json("themes.json", text);
    const auto* problems = std::get_if<base::Problems>(&result);
    ASSERT_NE(problems, nullptr);
    const auto told = [&](std::string_view pointer, std::string_view part) {
        return std::any_of(problems->begin(), problems->end(), [&](const base::Problem& p) {
            return p.pointer == pointer && p.reason.find(part) != std::string::npos;
        });
    };
    EXPECT_TRUE(told("/themes/light/line", "between"));
    EXPECT_TRUE(told("/themes/light/colors/ground", "not a colour"));
    EXPECT_TRUE(told("/themes/light/colors/sky", "no"));
    EXPECT_TRUE(told("/themes/light/colors", "mhc"));
    EXPECT_TRUE(told("/themes", "dark"));
    EXPECT_TRUE(std::holds_alternative<base::Problems>(content::themes_from_json("themes.json", "{")));
}

}  // namespace
