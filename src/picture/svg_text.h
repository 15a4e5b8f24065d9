// Pieces of an SVG document: numbers that diff well, colours, escaped text.
#pragma once
#include "picture/draw_list.h"

#include <string>
#include <string_view>

namespace picture {

/// Two decimals, without trailing zeros and without "-0".
std::string number(float value);
std::string point(Vec2 p);
/// "#rrggbb"
std::string hex(Rgba color);
/// ` name="#rrggbb"` and, when it is not opaque, ` name-opacity="…"`.
std::string paint(std::string_view name, Rgba color);
std::string escaped(std::string_view text);

}  // namespace picture
