// Where words of a paragraph stand: wrapped, balanced, without a single word on the last line. No drawing here.
#pragma once
#include "base/vec.h"
#include "picture/compose.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace panels {

using base::Vec2;
using picture::Weight;

/// A stretch of a paragraph in one voice. Runs join without a space unless one of them has it.
struct Run {
    enum class Kind : std::uint8_t { Words, Bold, Chip } kind{Kind::Words};
    std::string_view text;  ///< Chip: the number of the source
    int chip{0};            ///< Chip: that number
};

enum class Wrap : std::uint8_t {
    Plain,     ///< fill each line; only the last two share
    Balanced,  ///< all lines about equally long: headings, captions
};

/// Something with a place of its own on a line: part of the text, or a chip.
struct Piece {
    std::uint32_t begin{0}, end{0};  ///< bytes of Block::text
    Vec2 at;                         ///< left top, relative to the block
    float width{0};
    Weight weight{Weight::Regular};
    int chip{0};  ///< > 0: a chip with this number
};

struct Block {
    std::string text;
    std::vector<Piece> pieces;
    float width{0};  ///< of the longest line
    float height{0};
    int lines{0};
    std::uint64_t used{0};  ///< frame in which it was last asked for
};

struct Setting {
    float size_pt{17};
    float line{1.45F};  ///< line height as a multiple of the size
    float width{300};   ///< most that a line may take
    Wrap wrap{Wrap::Plain};
    Weight weight{Weight::Regular};
    float chip_pt{13};  ///< type of the numbers in chips
};

/// Height and least width of a source chip set in text of `size_pt`.
float chip_size(float size_pt);

Block lay_out_text(const std::vector<Run>& runs, const Setting& setting, const picture::Measure& measure);

/// Blocks of the last frames; those not asked for in a while are dropped, so that it does not grow.
class TextCache {
public:
    const Block& find(const std::vector<Run>& runs, const Setting& setting, float density, std::uint64_t frame,
                      const picture::Measure& measure);
    std::size_t size() const { return blocks_.size(); }

private:
    std::map<std::uint64_t, Block> blocks_;
};

}  // namespace panels
