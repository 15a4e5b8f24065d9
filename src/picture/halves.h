// One run through compose, shared by its files; and the two halves of a comparison.
#pragma once
#include "picture/actors.h"

namespace picture {

/// What all steps of one picture share.
struct Making {
    const story::State& state;
    const sim::Params& params;
    const story::Words& words;
    const Layout& layout;
    const Theme& theme;
    const Measure& measure;
    Eye& eye;
    Easing& easing;
    Brush& brush;
    Scene& scene;
    const Concentration* field{nullptr};
};

/// Names what `scene.spots` holds, inside `room`; true while a label still moves.
bool name_things(const Making& making, const Stage& stage, const Rect& room, const std::vector<Body>& bodies);
/// Places, cells and molecules of one world, back to front.
void draw_tissue(Studio& studio);
/// What lies over all cells: grips, molecules, what flies between them.
void draw_contacts(Studio& studio);
/// What drawing needs of one world, as detailed as this camera shows it.
struct Staging {
    Staging(const Making& making, const story::State& state, const Camera& camera, const Rect& seen);
    Staging(const Staging&) = delete;  // the stage looks into `sight`
    Staging& operator=(const Staging&) = delete;

    Detail detail;
    std::vector<const sim::Cell*> sight;
    Stage stage;
};

/// One half of a stage that shows the same tissue twice.
struct Half {
    Layout layout;  ///< as the whole, but for its stage
    Rect head;      ///< where its heading stands
};
struct Halves {
    Half without, with;
};
/// Cut so that the tissue is as large as it can be: side by side where that is better, else one above the other.
Halves split(const Layout& layout, Vec2 half_um);
/// Left or above the tissue without the medicine, right or below the same tissue with it.
bool make_halves(const Making& making, const Camera& camera, const Halves& halves);

}  // namespace picture
