// Writing that the fonts here cannot set (Arabic, Devanagari, Chinese …): the host shapes and paints whole lines, we keep them as pictures.
#pragma once
#include "panels/memory.h"

#include <optional>

namespace panels {

/// True when `text` holds a letter that the font has no picture of, or one that only joins and turns round when it is shaped.
bool foreign(const Memory& memory, std::string_view text, Weight weight);

/// Width in points of a foreign line; nullopt when no host can set it.
std::optional<float> foreign_width(const Memory& memory, std::string_view text, float size_pt, Weight weight);

/// A line in the font atlas: where it lies there, and what it covers around the place where it was asked for.
struct ForeignLine {
    float u0{0}, v0{0}, u1{0}, v1{0};
    picture::Rect box;  ///< points, from the left top of the type's box
};
/// The picture of a line, painted when it is first asked for; nullopt when it cannot be had.
std::optional<ForeignLine> foreign_line(Memory& memory, std::string_view text, float size_pt, Weight weight,
                                        float density);

/// Forgets lines that were not asked for in a while, so that the atlas does not grow. Call once a frame.
void drop_foreign_lines(Memory& memory);

}  // namespace panels
