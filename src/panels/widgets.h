// The things that are operated: buttons, switches, sliders, choices, folds. Each draws one story::Control or opens something.
#pragma once
#include "panels/paint.h"
#include "panels/signs.h"

namespace panels {

enum class Look : std::uint8_t {
    Primary,  ///< filled with the accent: the one thing to do next
    Quiet,    ///< tinted
    Plain,    ///< no ground until touched
};

/// A round button with a sign.
Press round_button(Ui& ui, std::string_view id, Vec2 middle, float radius, Sign sign, Look look, bool enabled = true,
                   bool own = false);

struct Pill {
    std::string_view id, label;
    Sign before{Sign::None}, after{Sign::None};
    Look look{Look::Quiet};
    bool enabled{true};
    bool own{false};
    bool narrow{false};  ///< less air at the ends
};
float pill_width(const Ui& ui, const Pill& pill);
Press pill_button(Ui& ui, const Rect& rect, const Pill& pill);

// ---- one control each, from `at` over `width`; they return their height

float toggle_row(Ui& ui, Vec2 at, float width, const story::Control& control);
float slider_row(Ui& ui, Vec2 at, float width, const story::Control& control);
/// @param named  with the control's label above the options
float choice_row(Ui& ui, Vec2 at, float width, const story::Control& control, bool named = true);
/// The row that opens and closes something longer.
float fold_row(Ui& ui, std::string_view id, Vec2 at, float width, std::string_view label, bool& open);

/// The track of a slider in `rect`; operates `control` while the knob is drawn along.
void track(Ui& ui, const Rect& rect, const story::Control& control, float knob_pt);
/// Says that `control` is drawn over `rect` although its parts are pressed one by one.
void mark_drawn(Ui& ui, const story::Control& control, const Rect& rect);

}  // namespace panels
