// State → what is seen: marks, labels, and the spots that can be picked. Pure: the same state gives the same picture.
#pragma once
#include "picture/camera.h"
#include "picture/draw_list.h"
#include "picture/layout.h"
#include "picture/theme.h"
#include "story/controls.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace picture {

enum class Weight : std::uint8_t { Regular, Bold };
/// Width and height in points of one line of text. Given by whoever has a font: ImGui, a metrics file, or a test.
using Measure = std::function<Vec2(std::string_view text, float size_pt, Weight weight)>;

/// A pill with a name and a line to what it names. Labels never overlap each other, receptors or panels; at most six.
struct Label {
    std::string topic;
    sim::CellId cell;
    std::string text;
    Rect box;       ///< the pill
    Vec2 from, to;  ///< leader line: from the pill's edge to the thing
    int key{0};     ///< > 0: no room for the name; drawn as this number, explained in the key list
    float opacity{1};
    float type_pt{15};  ///< size of the text, bold
};

/// A line of text that belongs to the picture itself: the number at an axis, the heading of a figure.
struct Text {
    enum class Anchor : std::uint8_t { Start, Middle, End };
    std::string words;
    Vec2 at;  ///< middle of its height, at the anchor
    float size_pt{15};
    Weight weight{Weight::Regular};
    Anchor anchor{Anchor::Start};
    std::string color{"text"};  ///< name in the theme
};

/// A part of the canvas that scrolls: a finger there is not the page's, nor is a wheel while there is room left.
struct ScrollArea {
    Rect view;
    float above{0}, below{0};  ///< pt that are out of view
};

/// Something that can be picked. Cells and the molecules on them.
struct Spot {
    std::string id;     ///< "c3", "c3.mhc.2", "c3.pd1.0"
    std::string topic;  ///< panel it opens
    sim::CellId cell;
    Vec2 at;     ///< pt
    float r{0};  ///< pt, as drawn; picking adds slack for fingers
    bool draggable{false};
};

/// An area in which a point is moved in two directions at once: each is a dial, 0 … 1 from left to right and from below upwards.
struct Pad {
    Rect area;                         ///< empty = there is none
    std::string_view across, upwards;  ///< ids of the dials
};

/// A part of the canvas in which a tissue is seen.
struct Vista {
    Rect area;
    Camera camera;
};

/// A part of a board that operates a control of the story: drawn by the picture, pressed in the panels.
struct Touch {
    Rect box;
    std::string control;  ///< id in story::controls
    float value{1};
    float round{10};  ///< corner radius of what is drawn there
};

/// A board may be longer than the stage: then it scrolls.
struct BoardView {
    Rect view;        ///< where it is seen; empty = there is no board
    float height{0};  ///< of all of it, pt
};

struct Scene {
    DrawList list;
    std::vector<Text> texts;  ///< over the marks, under the labels
    std::vector<Label> labels;
    std::vector<Spot> spots;        ///< front to back
    std::vector<std::string> keys;  ///< texts of labels drawn as numbers
    Pad pad;
    BoardView board;
    std::vector<Touch> touches;  ///< of the board, as it is scrolled now
    Outlook outlook;             ///< how far the reader can look about
    Camera camera;               ///< as the picture is seen
    std::vector<Vista> vistas;   ///< one, or two of the same places side by side; none in other pictures
    Rect held;                   ///< where a finger moves the picture, not the page; empty = nowhere
    bool part{false};            ///< the stage is larger than what is shown of it
    bool restless{false};        ///< the camera or an easing still moves: wants another frame although nothing plays
};

/// Where a label stands, so that it stays there in the next picture.
struct Stand {
    std::string topic;
    std::string spot;  ///< id of the Spot it names
    Vec2 offset;       ///< from the spot to the middle of the pill, pt
    Vec2 goal;         ///< …and to where it glides
    int key{0};
    float opacity{0};
};

/// Camera and easing between frames; owned by the caller, changed only by compose (but for `scrolled_pt`). A fresh Eye sees everything at rest.
struct Eye {
    Vec2 centre_um;
    float pt_per_um{10};
    float zoom{1};  ///< the reader's, on its way
    Vec2 pan_um;
    std::size_t marks{0};  ///< so many had the last picture: room for the next
    bool portrait{false};
    bool settled{false};                   ///< false = jump to where it should be
    float clock_s{0};                      ///< drives membranes; stands still when paused, hidden or in reduced motion
    int chapter{-1};                       ///< a new chapter is not eased into
    int beat{-1};                          ///< a new board begins at its top
    Vec2 framed_um;                        ///< centre of the part of the stage that a small canvas shows
    sim::CellId meeting;                   ///< T cell that the camera follows while a beat looks at a meeting
    std::map<std::uint64_t, float> eased;  ///< quantities on their way to where the state puts them
    std::vector<Stand> stands;             ///< labels of the last picture
    float scrolled_pt{0};                  ///< how far a board has moved up; set by whoever scrolls it
};

struct Concentration;

/// @param dt_s  real seconds since the last picture; 0 = nothing eases
/// @param field  a concentration to be shown in the tissue; nullptr = none
Scene compose(const story::State& state, const sim::Params& params, const story::Words& words, const Layout& layout,
              const Theme& theme, const Measure& measure, Eye& eye, float dt_s, const Concentration* field = nullptr);

/// The front-most spot within `slack_pt` of `at`; small things win over the cell that carries them.
const Spot* pick(const Scene& scene, Vec2 at, float slack_pt);

/// A whole SVG document, text included (title and description for a voice too). Numbers with two decimals, so that it diffs as text.
std::string to_svg(const Scene& scene, const Layout& layout, const Theme& theme, std::string_view title,
                   std::string_view description);

}  // namespace picture
