// The two halves of a figure: help and harm, equal to the pixel, whatever was found.
#pragma once
#include "picture/board.h"

namespace picture {

/// Help at the left (or above), harm at the right (or below), in cards of the same size.
void draw_halves(Page& page, const story::Figure& figure, const story::FigureWords& words);
/// The same with nobody counted: how to read one.
void draw_empty_halves(Page& page);

}  // namespace picture
