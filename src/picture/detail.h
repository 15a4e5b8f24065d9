// How much of a cell is drawn at a given scale: a dot, a body with a nucleus and a pattern, or everything. Without a jump.
#pragma once
#include "picture/camera.h"

namespace picture {

/// Opacities of the levels, which lie over each other from dots to full art; each is complete before the one below it goes.
struct Detail {
    float dots{0};
    float bodies{0};   ///< membrane and nucleus
    float marking{0};  ///< patterns, nucleoli, light
    float specks{0};   ///< badges, PD-L1 and PD-1 as specks
    float full{1};     ///< receptors and all that the story shows
};

/// Everything for the stages of the story; for a wide tissue what its scale leaves room for.
/// @param view_pt  size of the stage: a large one holds more cells, which are drawn with less each
Detail detail_at(const sim::World& world, float pt_per_um, Vec2 view_pt);

/// Cells of a wide tissue that is seen from afar close up: receptors no longer stand between them.
float plump(const Detail& detail);

}  // namespace picture
