// Strokes and surfaces: everything that is drawn goes through here, in theme colours, and is skipped while measuring.
#pragma once
#include "panels/ui.h"

#include <initializer_list>

namespace panels {

unsigned colour(const Ui& ui, std::string_view name, float opacity = 1);

void fill(Ui& ui, const Rect& rect, std::string_view name, float round = 0, float opacity = 1);
void outline(Ui& ui, const Rect& rect, std::string_view name, float round = 0, float width = 1, float opacity = 1);
/// A soft shadow below and around a surface, as of light from above.
void shadow(Ui& ui, const Rect& rect, float round, float reach = 16, float opacity = 1);
/// A surface with shadow and hairline: cards, sheets, pills.
void surface(Ui& ui, const Rect& rect, std::string_view name, float round, float reach = 12, float opacity = 1);
void disc(Ui& ui, Vec2 at, float radius, std::string_view name, float opacity = 1);
void ring(Ui& ui, Vec2 at, float radius, std::string_view name, float width, float opacity = 1);
void stroke(Ui& ui, std::initializer_list<Vec2> points, std::string_view name, float width, float opacity = 1);
void solid(Ui& ui, std::initializer_list<Vec2> points, std::string_view name, float opacity = 1);
/// From nothing at `from`'s side to the colour at the other: tells that more lies beyond an edge.
void fade_down(Ui& ui, const Rect& rect, std::string_view name);
void fade_up(Ui& ui, const Rect& rect, std::string_view name);
/// Two rings in two colours, so that one of them stands out on any ground.
void focus_ring(Ui& ui, const Rect& rect, float round);

/// One line of text with its left top at `at`. Returns its width.
float line(Ui& ui, Vec2 at, std::string_view text, float size_pt, std::string_view name,
           Weight weight = Weight::Regular, float opacity = 1);
/// One line in the middle of `rect`, made smaller (never under the least size) when it does not fit.
void line_in(Ui& ui, const Rect& rect, std::string_view text, float size_pt, std::string_view name,
             Weight weight = Weight::Bold);
float width_of(const Ui& ui, std::string_view text, float size_pt, Weight weight = Weight::Regular);

/// A paragraph in plain text. Returns its height.
float words(Ui& ui, Vec2 at, float width, std::string_view text, float size_pt, std::string_view name,
            Weight weight = Weight::Regular, Wrap wrap = Wrap::Plain);
/// A paragraph with bold runs and source chips; a pressed chip asks for the list of sources. Returns its height.
float rich(Ui& ui, Vec2 at, float width, const std::vector<Run>& runs, const Setting& setting, std::string_view name);

/// Limits drawing and pressing to `rect` until `clip_end`.
void clip(Ui& ui, const Rect& rect);
void clip_end(Ui& ui);

}  // namespace panels
