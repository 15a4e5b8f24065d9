// Where the pieces go in each form, cut from picture::Layout.
#pragma once
#include "panels/pieces.h"

namespace panels {

struct Places {
    Rect surface;             ///< the panel's ground: side, sheet, card; w = 0 when there is none
    float round{0};           ///< its corner radius
    Rect body;                ///< what scrolls inside it
    float side{28};           ///< air at the left and right of the body's content
    Rect pinned;              ///< wide: dials and tally, always in sight; h = 0 when they scroll with the rest
    Rect caption;             ///< h = 0 when covered
    bool caption_card{true};  ///< on a card of its own
    Rect handle;              ///< tall: the sheet is drawn by it
    Rect dots;                ///< tall: where the beats are told
};

Places find_places(Ui& ui, const Sources& sources);
/// Draws ground and content of the panel.
void panel(Ui& ui, const Places& places, const Sources& sources);

}  // namespace panels
