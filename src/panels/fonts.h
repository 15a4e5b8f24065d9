// Fonts from bytes, and text sizes that mean what they mean in CSS and SVG: the em.
#pragma once
#include "panels/memory.h"

#include <span>

namespace panels {

void load_fonts(Memory& memory, std::span<const FontFile> files);
ImFont* font_of(const Memory& memory, Weight weight);
/// What Dear ImGui calls the size of text of `size_pt`: it counts ascent and descent together, in whole points.
float font_size(const Memory& memory, float size_pt);

}  // namespace panels
