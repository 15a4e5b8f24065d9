// What panels remember from frame to frame. Nothing that matters: lose it, and only scroll positions and open folds are lost.
#pragma once
#include "panels/panels.h"
#include "panels/text_layout.h"
#include "panels/trace.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

struct ImFont;

namespace panels {

using Key = unsigned;  ///< an ImGuiID: the hash of a widget's name

/// One area that scrolls, with the finger's momentum.
struct Scroll {
    float offset{0};        ///< how far the content has moved up, pt
    float speed{0};         ///< pt/s, + = content moves up
    float content{0};       ///< height of the content in the last frame, pt
    picture::Rect view;     ///< what is seen of it
    float bar_s{0};         ///< seconds for which the bar still shows
    bool held{false};       ///< a finger drags it now
    std::uint64_t seen{0};  ///< last frame in which it was drawn
    float end() const { return content > view.h ? content - view.h : 0; }
};

/// Who owns a pointer from its touching down to its lifting.
struct Grip {
    int id{0};
    bool panel{false};  ///< a panel owns it; otherwise the stage
    bool leads{false};  ///< this is the one that Dear ImGui follows
    Pointer::Kind kind{Pointer::Kind::Mouse};
    Vec2 from, at;
};

/// The ring round the focused control, found while it is drawn, drawn last.
struct Ring {
    picture::Rect rect, clip;
    float round{0};
};

/// A line of foreign writing that lies in the font atlas.
struct Painted {
    int rect{-1};  ///< of the atlas
    int pixels{0};
    picture::Rect box;
    std::uint64_t seen{0};  ///< last frame in which it was drawn
};

struct Memory {
    TextHost host;
    std::map<std::uint64_t, Painted> painted;               ///< by text, size and weight
    mutable std::map<std::uint64_t, float> foreign_widths;  ///< the same, of lines that were only measured
    ImFont* regular{nullptr};
    ImFont* bold{nullptr};
    float height_in_em{1};  ///< of the fonts: ascent and descent together
    std::uint64_t frame{0};

    std::map<Key, Scroll> scrolls;
    std::map<Key, float> eases;  ///< position of things that ease, by widget
    TextCache texts;

    std::vector<Grip> grips;             ///< pointers that are down
    std::vector<picture::Rect> regions;  ///< what panels covered in the last frame
    Key scrolling{0};                    ///< scroll area that a finger drags
    Key sliding{0};                      ///< slider that has taken the finger
    float travel{0};                     ///< farthest that the leading pointer has moved since it went down, pt
    bool leave{false};                   ///< a finger has lifted: the next frame has no pointer
    bool touch{false};                   ///< the leading pointer is a finger

    bool menu{false};                 ///< chapters and settings are open
    bool sheet{false};                ///< tall: the sheet is drawn up over the picture
    bool over{false};                 ///< small: the panel lies over the picture although nothing is selected
    std::optional<float> sheet_drag;  ///< finger on the handle: height at which it began
    bool sources{false};              ///< folds
    bool leaves_out{false};
    std::string board;  ///< which board was shown in the last frame
    std::string place;  ///< chapter, beat and topic of the last frame: a new one scrolls to the top
    std::optional<Ring> ring;
    bool ringed{false};           ///< it was found before the scroll area that is being drawn
    std::string to_source;        ///< a chip was pressed: scroll to the list of sources
    std::string focus;            ///< control that the page's focus was on in the last frame
    float wait_s{0};              ///< phase of the three dots of a waiting caption
    std::size_t notices_seen{0};  ///< how many of State::notices have had their time
    float notice_s{0};            ///< how long it has been on screen

    bool tracing{false};
    Trace trace;
};

/// The one of the current ImGui context.
Memory& memory();

}  // namespace panels
