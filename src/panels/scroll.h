// Areas that scroll: under a finger with momentum, under a wheel; the bar shows only while something moves.
#pragma once
#include "panels/ui.h"

namespace panels {

/// Begins a scrolling area seen through `view`. Draw from the returned y downwards, then call scroll_end with the content's height.
float scroll_begin(Ui& ui, std::string_view name, const Rect& view);
/// @param surface  colour of the ground, for the soft edges that tell of more above and below
void scroll_end(Ui& ui, std::string_view name, float content, std::string_view surface);
/// Moves an area so that `y` (as drawn in this frame) comes to its top.
void scroll_to(Ui& ui, std::string_view name, float y);
void scroll_home(Ui& ui, std::string_view name);

/// Lets a wheel turn over an area; false when none there can move that way.
bool scroll_wheel(Memory& memory, Vec2 at, float by_pt);

}  // namespace panels
