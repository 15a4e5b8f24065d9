// Breaking paragraphs: nothing wider than asked, no lonely last word, nothing lost.
#include "panels/text_layout.h"

#include <gtest/gtest.h>

namespace {

/// Every letter ten points wide, at any size and weight.
base::Vec2 tens(std::string_view text, float size_pt, picture::Weight) {
    return {10.0F * static_cast<float>(text.size()), size_pt};
}

panels::Block broken(std::string_view text, float width, panels::Wrap wrap = panels::Wrap::Plain) {
    return panels::lay_out_text({{panels::Run::Kind::Words, text, 0}}, {.width = width, .wrap = wrap}, tens);
}

std::string piece(const panels::Block& block, std::size_t i) {
    return block.text.substr(block.pieces[i].begin, block.pieces[i].end - block.pieces[i].begin);
}

}  // namespace

TEST(Text, NoLineIsWiderThanAsked) {
    for (float width = 60; width < 500; width += 7) {
        const auto block = broken("The T cell found an altered badge on the tumor cell and stayed.", width);
        for (const auto& part : block.pieces) EXPECT_LE(part.at.x + part.width, width) << width;
    }
}

TEST(Text, KeepsEveryWord) {
    const auto block = broken("one two three four five six", 90);
    std::string all;
    for (std::size_t i = 0; i < block.pieces.size(); ++i) all += (i > 0 ? " " : "") + piece(block, i);
    EXPECT_EQ(all, "one two three four five six");
}

TEST(Text, CutsAWordThatIsLongerThanTheLine) {
    const auto block = broken("immunohistochemistry", 80);
    EXPECT_GE(block.lines, 3);
    for (const auto& part : block.pieces) EXPECT_LE(part.width, 80);
}

TEST(Text, ChineseBreaksBetweenLettersButNotBeforeAStop) {
    const auto letters = [](std::string_view text, float size_pt, picture::Weight) {
        float wide = 0;
        for (const char c : text) wide += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 10.0F : 0.0F;
        return base::Vec2{wide, size_pt};
    };
    const std::string_view text = "免疫细胞读取徽章。它们随后离开。";  // 16 letters, a stop after eight
    for (float width = 40; width < 170; width += 10) {
        const auto block = panels::lay_out_text({{panels::Run::Kind::Words, text, 0}}, {.width = width}, letters);
        std::string all;
        for (std::size_t i = 0; i < block.pieces.size(); ++i) {
            EXPECT_LE(block.pieces[i].width, width);
            EXPECT_NE(piece(block, i).substr(0, 3), "。") << width;
            all += piece(block, i);
        }
        EXPECT_EQ(all, text);
    }
}

TEST(Text, LastLineHasCompany) {
    const auto block =
        broken("aaaa bbbb cccc dddd e", 200);  // "aaaa bbbb cccc dddd" is 190 wide: "e" would stand alone
    ASSERT_EQ(block.lines, 2);
    EXPECT_NE(piece(block, 1), "e");
}

TEST(Text, BalancedLinesAreAlike) {
    const auto block = broken("aaaa bbbb cccc dddd eeee ffff", 240, panels::Wrap::Balanced);
    ASSERT_EQ(block.lines, 2);
    EXPECT_EQ(piece(block, 0), "aaaa bbbb cccc");
    EXPECT_EQ(piece(block, 1), "dddd eeee ffff");
}

TEST(Text, ChipStaysWithItsWord) {
    const std::vector<panels::Run> runs{{panels::Run::Kind::Words, "aaaa bbbb", 0},
                                        {panels::Run::Kind::Chip, "12", 12}};
    const auto block = panels::lay_out_text(runs, {.width = 95}, tens);
    ASSERT_EQ(block.pieces.size(), 3U);
    EXPECT_EQ(piece(block, 1), "bbbb");
    EXPECT_EQ(block.pieces[2].chip, 12);
    EXPECT_FLOAT_EQ(block.pieces[2].at.y, block.pieces[1].at.y);
}

TEST(Text, CacheDoesNotGrow) {
    panels::TextCache cache;
    for (std::uint64_t frame = 0; frame < 3000; ++frame) {
        const std::string text = "paragraph " + std::to_string(frame);
        cache.find({{panels::Run::Kind::Words, text, 0}}, {}, 1, frame, tens);
    }
    EXPECT_LE(cache.size(), 512U);
}
