// The start screen: what this is, how long it takes, and the two ways in. It goes with the first thing that the reader does.
#include "panels/pieces.h"
#include "panels/scroll.h"

#include <algorithm>

namespace panels {
namespace {

/// Languages, heading, lead, the two buttons and a note, from `at` over `width`; returns the height.
float invitation(Ui& ui, Vec2 at, float width) {
    float y = 0;
    if (const story::Control* language = control(ui, "pref.lang"))
        y += choice_row(ui, at, width, *language, false) + 2 * ui.unit;
    y += words(ui, at + Vec2{0, y}, width, ui.words.text("start.title"), ui.type.title, "text", Weight::Bold) + ui.unit;
    y += words(ui, at + Vec2{0, y}, width, ui.words.text("start.lead"), ui.type.body, "text") + 2 * ui.unit;
    bool first = true;  // the control that comes first is the usual way here
    for (const story::Control& way : ui.controls) {
        if (way.id != "begin" && way.id != "begin-short") continue;
        const Pill pill{.id = way.id,
                        .label = way.label,
                        .after = first ? Sign::Next : Sign::None,
                        .look = first ? Look::Primary : Look::Quiet};
        const Rect rect{at.x, at.y + y, std::min(width, pill_width(ui, pill)), 48};
        if (ui.dry ? false : pill_button(ui, rect, pill).pressed) operate(ui, way.id, 1);
        y += 48 + 0.5F * ui.unit;
        if (first) {
            const story::Path path = way.id == "begin" ? story::Path::Full : story::Path::Short;
            y += words(ui, at + Vec2{0, y}, width, story::path_text(ui.words, path), ui.type.note, "text.soft") +
                 1.5F * ui.unit;
        }
        first = false;
    }
    y += ui.unit;
    return y + words(ui, at + Vec2{0, y}, width, ui.words.text("start.note"), ui.type.note, "text.soft");
}

}  // namespace

void start_screen(Ui& ui) {
    const bool beside = ui.layout.form == picture::Form::Wide;
    const Rect room = beside ? ui.layout.stage : Rect{0, 0, ui.layout.size_pt.x, ui.layout.size_pt.y};
    ui.place = room;
    const float air = 3 * ui.unit;
    const float width = std::min(room.w - 2 * ui.unit, 30 * ui.type.body + 2 * air);
    const float high = measured(ui, [&] { return invitation(ui, {}, width - 2 * air); }) + 2 * air;
    // what lies behind waits; nothing there can be pressed yet
    fill(ui, {0, 0, ui.layout.size_pt.x, ui.layout.size_pt.y}, "scrim", 0, 0.7F);
    const Rect card = around(room.middle(), width, std::min(high, room.h - ui.unit));
    surface(ui, card, "panel", 2.5F * ui.unit, 3 * ui.unit);
    cover(ui, card);
    const Rect view{card.x + 1, card.y + ui.unit, card.w - 2, card.h - 2 * ui.unit};
    const float y = scroll_begin(ui, "start", view);
    scroll_end(ui, "start", invitation(ui, {card.x + air, y + air - ui.unit}, width - 2 * air) + 2 * (air - ui.unit),
               "panel");
}

}  // namespace panels
