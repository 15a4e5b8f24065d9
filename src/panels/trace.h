// What the last frame drew, for tests: which controls, where, clipped to what, and every line of text. Off unless asked for.
#pragma once
#include "picture/layout.h"

#include <string>
#include <vector>

namespace panels {

struct Trace {
    struct Drawn {
        std::string id;        ///< of story::controls, or the panels' own ("menu", "fold.sources")
        picture::Rect rect;    ///< as drawn
        picture::Rect target;  ///< as pressed
        picture::Rect clip;    ///< what may be seen of it
        picture::Rect place;   ///< what the piece it belongs to must stay in
        bool own{false};       ///< not a control of the story: opens, closes or scrolls something
        bool enabled{true};
    };
    struct Line {
        std::string text;
        picture::Rect rect;
        picture::Rect clip;
        float size_pt{0};
    };
    std::vector<Drawn> drawn;
    std::vector<Line> lines;
};

/// Starts or stops recording; the record is of the last frame.
void trace(bool on);
const Trace& traced();

}  // namespace panels
