// Writing that the fonts here cannot set: a host measures and paints it, the panels keep and forget the pictures.
#include "panels/foreign.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <set>

#include "desk.h"

namespace {

int painted = 0;
std::set<std::string> asked;

/// A host whose every letter is as wide as its size, and black all over.
const panels::TextHost kHost{[](std::string_view text, float size_px, bool) {
                                 float wide = 0;
                                 for (const char c : text)
                                     wide += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? size_px : 0.0F;
                                 return wide;
                             },
                             [](std::string_view text, float, bool, int, int w, int h, unsigned char* to) {
                                 ++painted;
                                 asked.insert(std::string{text});
                                 std::fill(to, to + w * h, static_cast<unsigned char>(200));
                                 return true;
                             }};

constexpr const char* kArabic = "الخلايا المناعية تقرأ الشارات";

class Foreign : public testing::Test {
protected:
    Foreign() {
        painted = 0;
        asked.clear();
        panels::memory().host = kHost;
    }
    Desk desk{kWide, "badges"};
};

TEST_F(Foreign, KnowsWhatItsFontsCanSet) {
    const auto& memory = panels::memory();
    const auto is = [&](std::string_view text) { return panels::foreign(memory, text, picture::Weight::Regular); };
    for (const char* own : {"T cell", "PD-1 – “brake”…", "célula", "¿Qué?", ""}) EXPECT_FALSE(is(own)) << own;
    for (const char* other : {kArabic, "कोशिका", "免疫", "T 细胞", "עברית"}) EXPECT_TRUE(is(other)) << other;
}

TEST_F(Foreign, WithoutAHostNothingIsForeign) {
    panels::memory().host = {};
    EXPECT_FALSE(panels::foreign(panels::memory(), kArabic, picture::Weight::Regular));
}

TEST_F(Foreign, TheHostMeasures) {
    EXPECT_FLOAT_EQ(panels::measure()("免疫", 20, picture::Weight::Regular).x, 40);
    EXPECT_NE(panels::measure()("ii", 20, picture::Weight::Regular).x, 40) << "its own letters are its own matter";
}

TEST_F(Foreign, ALineIsPaintedOnceAndForgottenWhenItIsGone) {
    auto& memory = panels::memory();
    const auto line = panels::foreign_line(memory, kArabic, 20, picture::Weight::Bold, 2);
    ASSERT_TRUE(line);
    EXPECT_LT(line->u0, line->u1);
    EXPECT_LT(line->box.x, 0) << "there is room for marks around it";
    panels::foreign_line(memory, kArabic, 20, picture::Weight::Bold, 2);
    EXPECT_EQ(painted, 1);
    for (int i = 0; i < 300; ++i) desk.frame();
    EXPECT_TRUE(memory.painted.empty());
}

TEST_F(Foreign, CaptionsAndLabelsAreSetByTheHost) {
    desk.library.words.dir = "rtl";
    auto& beat = desk.library.words.chapters.find("badges")->second.beats.find("display")->second;
    beat.caption.text = kArabic;
    beat.waiting.clear();
    for (auto& [topic, panel] : desk.library.words.panels) panel.label = "خلية";
    desk.settle();
    EXPECT_TRUE(asked.contains(kArabic)) << "the caption is one line of its own";
    EXPECT_TRUE(asked.contains("خلية")) << "labels too";
    EXPECT_TRUE(desk.out.cut.empty()) << desk.out.cut.front();
}

TEST_F(Foreign, ALotOfTextDoesNotFillTheAtlas) {
    // each line is half a million pixels, and two new ones a frame are more than a reader can call up
    for (int i = 0; i < 80; ++i) {
        panels::foreign_line(panels::memory(), kArabic + std::to_string(i), 30, picture::Weight::Regular, 3);
        if (i % 2 == 1) desk.frame();
    }
    int pixels = 0;
    for (const auto& [key, line] : panels::memory().painted) pixels += line.pixels;
    EXPECT_LT(pixels, 3'000'000);
    EXPECT_LE(ImGui::GetIO().Fonts->TexData->Width, 4096);
}

}  // namespace
