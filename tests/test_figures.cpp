// Figures: the whole picture as SVG text, compared with what it was.
#include <algorithm>
#include <cstdlib>

#include "crowd_fixtures.h"

namespace {

using fixtures::Play;
using picture::Vec2;

/// Equal but for numbers, which may differ in the last place between compilers.
void expect_same_figure(const std::string& a, const std::string& b, const std::string& name) {
    ASSERT_FALSE(b.empty()) << name << " is missing: UPDATE_GOLDEN=1 writes it";
    std::size_t i = 0;
    std::size_t j = 0;
    const auto digit = [](char c) { return (c >= '0' && c <= '9') || c == '-'; };
    while (i < a.size() && j < b.size()) {
        if (digit(a[i]) && digit(b[j])) {
            char* end_a = nullptr;
            char* end_b = nullptr;
            const double x = std::strtod(a.c_str() + i, &end_a);
            const double y = std::strtod(b.c_str() + j, &end_b);
            ASSERT_NEAR(x, y, 0.06) << name << " at " << i << ": " << a.substr(i, 60);
            i = std::max(i + 1, static_cast<std::size_t>(end_a - a.c_str()));
            j = std::max(j + 1, static_cast<std::size_t>(end_b - b.c_str()));
        } else {
            ASSERT_EQ(a[i], b[j]) << name << " at " << i << ": " << a.substr(i, 60);
            ++i;
            ++j;
        }
    }
    EXPECT_EQ(a.size() - i, b.size() - j) << name;
}

TEST(Svg, FiguresAreAsTheyWere) {
    struct Figure {
        std::string name, chapter, beat, theme;
        Vec2 size;
        std::uint32_t ticks;
    };
    const std::vector<Figure> figures{
        {"badges-display.svg", "badges", "display", "light", {960, 600}, 60},
        {"release-brake.svg", "release", "brake", "dark", {1280, 800}, 240},
        {"release-cover-phone.svg", "release", "cover", "light", {390, 844}, 300},
        {"vaccines-give.svg", "vaccines", "give", "light", {1280, 800}, 90},
        {"vaccines-teach.svg", "vaccines", "teach", "dark", {1280, 800}, 330},
    };
    for (const Figure& figure : figures) {
        Play play{figure.chapter, figure.beat, figure.size, figure.theme};
        story::advance(play.state, play.params, figure.ticks);
        play.eye = {};
        play.look(0);
        const std::string svg = picture::to_svg(play.scene, play.layout, play.theme(), "Title & more", "What is seen");
        EXPECT_NE(svg.find("<title id=\"title\">Title &amp; more</title>"), std::string::npos);
        EXPECT_EQ(svg.find("-0.00"), std::string::npos);
        EXPECT_EQ(svg.find("nan"), std::string::npos);
        EXPECT_EQ(svg, picture::to_svg(play.scene, play.layout, play.theme(), "Title & more", "What is seen"));
        expect_same_figure(svg, fixtures::golden(figure.name, svg), figure.name);
    }
}

TEST(Svg, AWideTissueIsAsItWas) {
    struct Figure {
        std::string name, theme;
        float pt_per_um;
    };
    const std::vector<Figure> figures{{"lab-far.svg", "dark", 0}, {"lab-middle.svg", "light", 2.9F}};
    for (const Figure& figure : figures) {
        fixtures::Crowd crowd{30, 24, {400, 400}, figure.theme};
        if (figure.pt_per_um > 0) crowd.look_at({40, 60}, figure.pt_per_um);
        const std::string svg = picture::to_svg(crowd.scene, crowd.layout, crowd.theme(), "Tissue", "What is seen");
        EXPECT_EQ(svg.find("nan"), std::string::npos);
        expect_same_figure(svg, fixtures::golden(figure.name, svg), figure.name);
    }
}

}  // namespace
