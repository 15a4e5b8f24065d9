// A board under the reader's hand: it scrolls, and what is drawn on it can be pressed. The drawing itself is the picture's.
#include "panels/pieces.h"
#include "panels/scroll.h"

#include <algorithm>

namespace panels {
namespace {

constexpr std::string_view kPage = "page.";  // controls that only the page itself can carry out

/// What a touch is called: like the option of a choice, where it is one.
std::string touch_id(const story::Control* control, const picture::Touch& touch) {
    const bool option = control != nullptr && control->kind == story::Control::Kind::Choice;
    return option ? touch.control + "#" + std::to_string(static_cast<int>(touch.value)) : touch.control;
}

void touch(Ui& ui, const picture::Touch& touch) {
    const story::Control* known = control(ui, touch.control);
    const bool enabled = known == nullptr || known->enabled;
    const Press p = press_exactly(ui, touch_id(known, touch), touch.box, enabled, known == nullptr);
    if (p.hovered || p.held) outline(ui, touch.box, "accent", touch.round, 2);
    mark_focus(ui, touch.control, touch.box, touch.round);
    if (!p.pressed) return;
    if (touch.control.starts_with(kPage))
        ui.out.wishes.push_back(touch.control.substr(kPage.size()));
    else
        operate(ui, touch.control, touch.value);
}

/// Another board, or another question on it, begins at its top.
void note_board(Ui& ui) {
    const auto& dials = story::chapter(ui.state).dials;
    std::string now =
        std::to_string(ui.state.chapter) + "/" + std::to_string(ui.state.beat) + "/" + std::to_string(ui.state.quiz.at);
    for (std::size_t i = 0; i < dials.size(); ++i) {
        if (dials[i].per_beat) now += "/" + std::to_string(static_cast<int>(ui.state.dials[i]));
    }
    if (now == ui.memory.board) return;
    ui.memory.board = std::move(now);
    scroll_home(ui, "board");
}

}  // namespace

void board(Ui& ui) {
    const picture::BoardView& shown = ui.scene.board;
    if (shown.view.w <= 0) return;
    note_board(ui);
    cover(ui, shown.view);
    ui.place = shown.view;
    const float drawn = shown.view.y - ui.scrolled_pt;
    const float wanted = scroll_begin(ui, "board", shown.view);
    texts(ui);
    // the later one lies on top, and is asked first
    for (auto each = ui.scene.touches.rbegin(); each != ui.scene.touches.rend(); ++each) touch(ui, *each);
    scroll_end(ui, "board", shown.height, "ground");
    ui.out.scrolled_pt = shown.view.y - wanted;
    if (ui.out.scrolled_pt != shown.view.y - drawn) ui.out.restless = true;  // drawn there in the next frame
}

}  // namespace panels
