// Pointers on the stage → what the reader wants: tap selects, dragging a T cell leads it (or tap it, then tap a cell), pinch and Ctrl-wheel zoom.
#pragma once
#include "picture/compose.h"
#include "story/pointer.h"

#include <optional>
#include <span>
#include <vector>

namespace picture {

class Gestures {
public:
    /// A T cell being dragged: drawn as a line from the cell to the finger.
    struct Drag {
        sim::CellId cell;
        Vec2 from, at;
        sim::CellId over;  ///< tissue cell under the finger; 0 = none
    };

    /// Reads `pointers` against the scene that the reader saw; appends what is wanted to `wants`.
    void feed(std::span<const story::Pointer> pointers, const Scene& scene, const story::State& state,
              std::vector<story::Intent>& wants);
    const std::optional<Drag>& drag() const { return drag_; }
    /// True when the pointer rests on something that can be picked; for the cursor.
    bool over_spot() const { return over_spot_; }
    bool over_draggable() const { return over_draggable_; }
    /// Where a mouse or a pen would use the tool in hand.
    const std::optional<Vec2>& aim() const { return aim_; }

private:
    struct Finger {
        int id{0};
        Vec2 down, at;
        std::optional<Spot> on;  ///< what was there when the finger came down
        bool moved{false};
    };
    void down(const story::Pointer& p, const Scene& scene, const story::State& state);
    void move(const story::Pointer& p, const Scene& scene, const story::State& state,
              std::vector<story::Intent>& wants);
    void up(const story::Pointer& p, const Scene& scene, const story::State& state, std::vector<story::Intent>& wants);
    static void tap(const std::optional<Spot>& spot, const story::State& state, std::vector<story::Intent>& wants);
    void pinch(const Finger& moved, Vec2 before, const Scene& scene);
    Finger* finger(int id);

    std::vector<Finger> fingers_;
    std::optional<Drag> drag_;
    std::optional<Vec2> aim_;
    bool over_spot_{false};
    bool over_draggable_{false};
    Gaze gaze_;  ///< where the events of one feed() have brought the reader's look
};

/// Draws the lead line of a drag into the scene, on top of everything.
void add_drag(Scene& scene, const Gestures::Drag& drag, const Theme& theme);
/// Draws where the tool in hand would be used, and how far round, in every view of the tissue.
void add_tool(Scene& scene, const Gestures& gestures, const story::State& state, const Theme& theme);

}  // namespace picture
