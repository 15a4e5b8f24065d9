// The signs on buttons, drawn as strokes: no icon font, crisp at every size.
#pragma once
#include "panels/ui.h"

namespace panels {

enum class Sign : std::uint8_t {
    None,
    Play,
    Pause,
    StepForward,
    StepBack,
    Next,
    Back,
    Restart,
    Menu,
    Close,
    Check,
    Down,
    Up,
    Ahead,
    Hand,
    Info,
    Wait,
    Plus,
    Minus,
    Whole
};

/// Draws `sign` around `middle`; `size` is the side of the square that it fills.
void draw_sign(Ui& ui, Sign sign, Vec2 middle, float size, std::string_view name, float opacity = 1);

}  // namespace panels
