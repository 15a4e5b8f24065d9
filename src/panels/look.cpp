// Nearer, farther, all of it: the buttons of a tissue that is too large to be seen well as a whole.
#include "panels/pieces.h"

#include <algorithm>

namespace panels {

void look_about(Ui& ui, const Rect& over) {
    const auto* nearer = control(ui, "zoom-in");
    const auto* farther = control(ui, "zoom-out");
    const auto* whole = control(ui, "zoom-whole");
    if (nearer == nullptr || farther == nullptr || whole == nullptr) return;
    constexpr float kTarget_pt = 44;
    const float side = std::max(kTarget_pt, picture::kLookColumn_pt - ui.unit);
    const Rect& stage = ui.layout.stage;
    const Rect box{right_of(stage) - side - ui.unit / 2, bottom_of(stage) - 3 * side - ui.unit, side, 3 * side};
    if (over.w > 0 && over.overlaps(box)) return;
    const float round = side / 2;
    shadow(ui, box, round, 0.75F * ui.unit, 0.8F);
    fill(ui, box, "label", round, 0.94F);
    outline(ui, box, "label.edge", round);
    const bool most = ui.state.zoom >= ui.scene.outlook.most_zoom * 0.999F;
    const auto button = [&](int place, const story::Control& control, Sign sign, bool enabled) {
        const Vec2 middle{box.middle().x, box.y + (static_cast<float>(place) + 0.5F) * side};
        if (round_button(ui, control.id, middle, side / 2 - 2, sign, Look::Plain, enabled).pressed)
            operate(ui, control.id, 1);
    };
    button(0, *nearer, Sign::Plus, nearer->enabled && !most);
    button(1, *farther, Sign::Minus, farther->enabled);
    button(2, *whole, Sign::Whole, whole->enabled);
    cover(ui, box);
}

}  // namespace panels
