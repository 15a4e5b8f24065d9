// A theme is data: named colours and line weights, filled from content/themes.json.
#pragma once
#include "picture/draw_list.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace picture {

struct Theme {
    std::string id;                                   ///< "light", "dark", "projector", "forced"
    std::map<std::string, Rgba, std::less<>> colors;  ///< "ground", "text", "t-cell.fill", …
    float line{1};                                    ///< factor on every line width
    float type{1};                                    ///< factor on type size

    /// Magenta when the name is unknown, so that a gap is seen; a test asks for every name the code uses.
    Rgba color(std::string_view name) const;
};
using Themes = std::map<std::string, Theme, std::less<>>;

/// Every name that the code asks a theme for.
std::span<const std::string_view> color_names();

/// What the reader's system paints with when it forces colours.
struct Palette {
    Rgba canvas, text, link, button, highlight;
};
/// The theme for a reader who asks for more contrast: no soft text, every edge and line as strong as the text, and thicker.
Theme with_more_contrast(const Theme& theme);
/// The "forced" theme in the reader's own colours: canvas, text, link and highlight take the places of those in the file.
Theme in_palette(const Theme& forced, const Palette& palette);

}  // namespace picture
