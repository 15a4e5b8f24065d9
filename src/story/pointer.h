// One finger, pen or mouse as the shell hands it in: plain data, in points of the canvas.
#pragma once
#include "base/vec.h"

#include <cstdint>

namespace story {

struct Pointer {
    enum class Phase : std::uint8_t { Move, Down, Up, Cancel, Wheel } phase{Phase::Move};
    enum class Kind : std::uint8_t { Mouse, Touch, Pen } kind{Kind::Mouse};
    int id{0};
    base::Vec2 at;
    base::Vec2 wheel;  ///< Wheel: scroll amount in points, + = content moves up
};

}  // namespace story
