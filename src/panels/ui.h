// What every widget of one frame is given: the story, where to draw, how large, and how to say that something was operated.
#pragma once
#include "panels/memory.h"

#include <string_view>
#include <vector>

struct ImDrawList;

namespace panels {

using picture::Rect;
using picture::Rgba;

/// The four sizes of type, in points; whole numbers, so that few glyph sets are baked.
struct Type {
    float note{14};  ///< eyebrows, notes, sources
    float body{17};
    float heading{22};
    float title{24};
};

struct Ui {
    const story::State& state;
    const sim::Params& params;
    const story::Words& words;
    const picture::Scene& scene;
    const picture::Layout& layout;
    const picture::Theme& theme;
    Memory& memory;
    Outcome& out;
    std::vector<story::Control> controls;
    picture::Measure measure;
    Type type;
    float unit{8};     ///< the rhythm: distances are whole or half multiples of it
    float density{1};  ///< pixels per point
    float dt_s{0};
    float scrolled_pt{0};    ///< of the board in `scene`
    bool calm{false};        ///< reduced motion: nothing eases, nothing pulses
    bool dry{false};         ///< only measures: draws nothing, presses nothing
    bool behind{false};      ///< covered by the menu: drawn, but cannot be pressed
    std::string_view focus;  ///< control that the page's focus is on
    Rect place;              ///< what the current piece must stay in
    ImDrawList* draw{nullptr};
};

/// Sizes for this layout: body from the layout, nothing under 13 pt (24 on a projector).
Type type_of(const picture::Layout& layout);
/// No text is set smaller than this.
float least_pt(const Ui& ui);

/// nullptr when the story offers no such control now.
const story::Control* control(const Ui& ui, std::string_view id);
/// Adds what operating `id` with `value` stands for to the outcome.
void operate(Ui& ui, std::string_view id, float value);
void intend(Ui& ui, story::Intent intent);

/// Hash of a widget's name within the panels.
Key key_of(std::string_view name, std::string_view part = {});
/// Moves the remembered position of `key` towards `target`; at once when calm. Marks the frame as restless while it moves.
float ease(Ui& ui, Key key, float target, float per_s = 9);

struct Press {
    bool hovered{false};  ///< a mouse is over it (never a finger)
    bool held{false};
    bool pressed{false};  ///< down and up on it: do it
};
/// Makes `rect` a target, enlarged evenly to at least 44 pt each way; records it under `id`. Draws nothing.
/// @param own  not a control of the story: it only opens, closes or scrolls something
Press press(Ui& ui, std::string_view id, const Rect& rect, bool enabled = true, bool own = false);
/// A target of exactly `rect`, for chips in running text and for cards that touch.
Press press_exactly(Ui& ui, std::string_view id, const Rect& rect, bool enabled = true, bool own = false);

/// Notes that the control drawn over `rect` is the one that has the page's focus, if it is: it gets the ring.
void mark_focus(Ui& ui, std::string_view id, const Rect& rect, float round);

/// Says that `text` could not be shown whole: a mistake that tests look for.
void too_long(Ui& ui, std::string_view text);

/// Where the pointer that is down (or was just lifted) went down.
Vec2 pressed_at();
/// What panels cover: pointers that go down there are theirs.
void cover(Ui& ui, const Rect& rect);

/// Measures a piece without drawing it: the same code, so that measure and drawing cannot differ.
template <class Draw>
float measured(Ui& ui, const Draw& draw) {
    const bool was = ui.dry;
    ui.dry = true;
    const float height = draw();
    ui.dry = was;
    return height;
}

constexpr float right_of(const Rect& r) { return r.x + r.w; }
constexpr float bottom_of(const Rect& r) { return r.y + r.h; }
constexpr Rect around(Vec2 middle, float w, float h) { return {middle.x - w / 2, middle.y - h / 2, w, h}; }

}  // namespace panels
