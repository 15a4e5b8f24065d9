// From the tissue (µm, y up) to the canvas (points, y down), and where to look.
#pragma once
#include "picture/layout.h"

namespace picture {

struct Eye;

struct Camera {
    Vec2 centre_um;
    float pt_per_um{10};
    bool portrait{false};  ///< the tissue is turned by a quarter: its left is at the top
    Vec2 middle_pt;        ///< canvas point at which centre_um is seen
    float molecule_pt{
        10};  ///< points in one µm of a molecule's drawing; grows more slowly than the cells and never gets unreadable

    /// Direction in the tissue → direction on the canvas.
    Vec2 way(Vec2 um) const { return portrait ? Vec2{um.y, um.x} : Vec2{um.x, -um.y}; }
    Vec2 to_pt(Vec2 um) const { return middle_pt + way(um - centre_um) * pt_per_um; }
    Vec2 to_um(Vec2 pt) const { return centre_um + way((pt - middle_pt) * (1.0F / pt_per_um)); }
};

/// Position between two ticks.
Vec2 seen_at_um(const story::State& state, const sim::Cell& cell);

/// Moves the eye towards what the beat looks at and the reader's own look, and returns the camera. `moving` tells whether
/// it is still on its way.
Camera aim(const story::State& state, const Layout& layout, Eye& eye, float dt_s, bool jump, bool& moving);

// ---- gaze.cpp: what the reader adds to where the beat looks

/// The reader's zoom and pan.
struct Gaze {
    float zoom{1};
    Vec2 pan_um;
};
/// Where the beat looks, and within which bounds the reader may look from there.
struct Outlook {
    Camera beat;
    Vec2 view_pt;  ///< size of what is seen
    Vec2 half_um;  ///< of the tissue
    float most_zoom{4};
    bool inside{false};  ///< the view stays over the tissue

    /// `look` within the bounds.
    Gaze within(Gaze look) const;
    Camera seen(Gaze look) const;
    /// Nearer by `factor`; what is under `at` stays there.
    Gaze nearer(Gaze look, float factor, Vec2 at) const;
    /// The tissue follows a finger that has moved by `by` points.
    Gaze dragged(Gaze look, Vec2 by) const;
};
/// As the beat looks, without what the reader adds.
Camera beat_camera(const Eye& eye, const Layout& layout);
Outlook outlook(const story::State& state, const Layout& layout, const Camera& beat);

}  // namespace picture
