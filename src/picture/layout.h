// Where things go on the canvas: stage, panel, caption, transport. Everything in points (CSS pixels).
#pragma once
#include "story/state.h"

namespace picture {

using base::Vec2;

/// Width at the right of the stage where the buttons of a wide tissue stand: names keep out of it.
inline constexpr float kLookColumn_pt = 54;

struct Rect {
    float x{0}, y{0}, w{0}, h{0};
    constexpr bool contains(Vec2 p) const { return p.x >= x && p.y >= y && p.x < x + w && p.y < y + h; }
    constexpr bool overlaps(const Rect& o) const {
        return x < o.x + o.w && o.x < x + w && y < o.y + o.h && o.y < y + h;
    }
    constexpr Vec2 middle() const { return {x + w / 2, y + h / 2}; }
    constexpr Rect shrunk(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
};

enum class Form : std::uint8_t {
    Wide,       ///< panel at the side
    Tall,       ///< panel as a bottom sheet
    Small,      ///< little or low embed: panel over part of the diagram, only while something is selected
    Projector,  ///< panel as lower third
};

struct Layout {
    Form form{Form::Wide};
    Vec2 size_pt;       ///< the canvas
    float type_pt{17};  ///< body type; grows with the text scale and the projector theme
    Rect title;         ///< chapter title
    Rect stage;         ///< where actors and labels may be
    Rect chart;         ///< beside or below the stage in chapters that plot; empty elsewhere
    Rect panel;         ///< empty when closed
    Rect caption;
    Rect transport;        ///< play, back, next, timeline; targets at least 44 pt
    bool portrait{false};  ///< the stage is taller than wide: the camera turns the tissue by a quarter
};

/// A pure function of the canvas and the state: 320 … 3840 pt wide.
Layout lay_out(Vec2 size_pt, const story::State& state);

}  // namespace picture
