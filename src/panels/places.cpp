// The four forms, and what stands first in their panels.
#include "panels/places.h"

#include "panels/scroll.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace panels {
namespace {

float dials_and_tally(Ui& ui, Vec2 at, float width) {
    float y = dials(ui, at, width);
    const float gap = y > 0 ? (ui.layout.form == picture::Form::Projector ? 0.5F : 1.5F) * ui.unit : 0;
    const float cards = tally(ui, at + Vec2{0, y + gap}, width);
    return cards > 0 ? y + gap + cards : y;
}

/// Dials and tally, with the rhythm between them. On a lower third they are set a step smaller, so that both show at once.
float controls_block(Ui& ui, Vec2 at, float width) {
    if (ui.layout.form != picture::Form::Projector) return dials_and_tally(ui, at, width);
    const Type type = ui.type;
    const float unit = ui.unit;
    ui.type = {.note = 24, .body = 24, .heading = type.note, .title = type.title};
    ui.unit = 6;
    const float high = dials_and_tally(ui, at, width);
    ui.type = type;
    ui.unit = unit;
    return high;
}

/// What scrolls on a card must not run over its round corners.
Rect inside_corners(const Rect& card, float round) {
    return {card.x + round * 0.3F, card.y + round * 0.4F, card.w - round * 0.6F, card.h - round * 0.8F};
}

Places wide_places(Ui& ui) {
    Places out;
    const Rect& p = ui.layout.panel;
    out.surface = p;
    out.side = p.w < 360 ? 2.5F * ui.unit : 3.5F * ui.unit;
    out.caption = ui.layout.caption;
    out.body = p;
    const float block = measured(ui, [&] { return controls_block(ui, {}, p.w - 2 * out.side); });
    const float pinned = block + 4.5F * ui.unit;
    // they stay in sight unless they would squeeze the text to a slit
    if (block > 0 && pinned < p.h * 0.46F) {
        out.body.h -= pinned;
        out.pinned = {p.x, bottom_of(out.body), p.w, pinned};
    }
    return out;
}

/// Top of the sheet: the layout's, or drawn up, or under the finger that draws it.
float sheet_top(Ui& ui, float low, float high) {
    const float open = ease(ui, key_of("sheet"), ui.memory.sheet ? 1.0F : 0.0F, 11);
    const float top = base::mix(low, high, open);
    return std::clamp(top + ui.memory.sheet_drag.value_or(0.0F), high, low);
}

Places tall_places(Ui& ui, const Sources& sources) {
    Places out;
    const auto& lay = ui.layout;
    const float low = lay.caption.y - 22;
    const float top = sheet_top(ui, low, bottom_of(lay.title) + ui.unit);
    out.surface = {0, top, lay.size_pt.x, lay.size_pt.y - top};
    out.round = 3 * ui.unit;
    out.side = lay.caption.x;
    out.caption_card = false;
    out.handle = {0, top, lay.size_pt.x, 22};
    const float dots = 2 * ui.unit;
    const float foot = lay.transport.y - dots - ui.unit / 2;
    const float need = caption_height(ui, lay.caption.w, sources);
    out.caption = {lay.caption.x, top + 24, lay.caption.w, std::min(need, (foot - top - 24) * 0.55F)};
    const float body_y = bottom_of(out.caption) + 1.25F * ui.unit;
    out.body = {0, body_y, lay.size_pt.x, foot - body_y};
    out.dots = {lay.transport.x, foot, lay.transport.w, dots};
    return out;
}

Places small_places(Ui& ui) {
    Places out;
    const auto& lay = ui.layout;
    out.caption = lay.caption;
    out.side = 2 * ui.unit;
    out.round = 2 * ui.unit;
    if (lay.panel.w > 0) {
        out.surface = lay.panel;
    } else if (ui.memory.over) {
        const float top = bottom_of(lay.title) + ui.unit / 2;
        out.surface = {ui.unit, top, lay.size_pt.x - 2 * ui.unit, lay.transport.y - ui.unit / 2 - top};
        out.caption.h = 0;
    }
    out.side -= out.round * 0.3F;
    out.body = inside_corners(out.surface, out.round);
    return out;
}

Places projector_places(Ui& ui) {
    Places out;
    out.surface = ui.layout.panel;
    out.round = 2.5F * ui.unit;
    out.side = 3 * ui.unit - out.round * 0.3F;
    out.body = inside_corners(out.surface, out.round);
    out.caption = ui.layout.caption;
    return out;
}

/// Drawing the sheet up and down by its handle; a tap does the same.
void handle(Ui& ui, const Rect& grip) {
    const Press p = press(ui, "sheet", grip, true, true);
    const float wide = p.held ? 56.0F : 48.0F;
    fill(ui, around({grip.middle().x, grip.y + 11}, wide, 5), "track", 3, 0.6F);
    const ImGuiIO& io = ImGui::GetIO();
    if (p.held) {
        ui.memory.sheet_drag = io.MousePos.y - io.MouseClickedPos[0].y;
        return;
    }
    if (!ui.memory.sheet_drag) return;
    const float moved = *ui.memory.sheet_drag;
    const bool tap = std::fabs(moved) < 8;
    const bool was = ui.memory.sheet;
    ui.memory.sheet = tap ? !was : std::fabs(moved) < 40 ? was : moved < 0;
    const float span = std::max(1.0F, ui.layout.caption.y - 22 - bottom_of(ui.layout.title) - ui.unit);
    float& eased = ui.memory.eases[key_of("sheet")];
    eased = std::clamp(eased - moved / span, 0.0F, 1.0F);  // goes on from where the finger left it
    ui.memory.sheet_drag.reset();
    ui.out.restless = true;
}

/// Choices on a lower third: a step smaller, so that all show at once.
float choices_beside(Ui& ui, Vec2 at, float width) {
    const Type type = ui.type;
    ui.type.body = 24;
    const float high = question_choices(ui, at, width);
    ui.type = type;
    return high;
}

float body(Ui& ui, Vec2 at, float width, const Sources& sources, bool with_controls) {
    const auto controls_first = [&](float y) {
        if (!with_controls) return y;
        const float block = controls_block(ui, at + Vec2{0, y}, width);
        return block > 0 ? y + block + 3 * ui.unit : y;
    };
    float y = 0;
    const bool reading = !ui.state.selected.topic.empty();
    const bool asked = asks_now(ui);
    const bool halves = asked && ui.layout.form == picture::Form::Projector;
    if (halves)
        y += choices_beside(ui, at, width) + 3 * ui.unit;
    else if (asked)
        y += question(ui, at, width, sources) + 3 * ui.unit;
    if (!reading) y = controls_first(y);
    y += topic(ui, at + Vec2{0, y}, width, sources) + 3 * ui.unit;
    if (reading) y = controls_first(y);
    // something else is open: the question waits below it
    if (story::asks(ui.state) && !asked) y += question(ui, at + Vec2{0, y}, width, sources) + 3 * ui.unit;
    return y;
}

void ground(Ui& ui, const Places& places) {
    const Rect& s = places.surface;
    if (ui.layout.form == picture::Form::Wide) {
        shadow(ui, s, 0, 2 * ui.unit, 0.6F);
        fill(ui, s, "panel");
        fill(ui, {s.x, s.y, ui.theme.line, s.h}, "panel.edge");
    } else if (ui.layout.form == picture::Form::Tall) {
        surface(ui, {s.x - 2, s.y, s.w + 4, s.h + places.round}, "panel", places.round, 2 * ui.unit);
    } else {
        surface(ui, s, "panel", places.round, 1.5F * ui.unit);
    }
    cover(ui, s);
}

}  // namespace

Places find_places(Ui& ui, const Sources& sources) {
    switch (ui.layout.form) {
    case picture::Form::Wide: return wide_places(ui);
    case picture::Form::Tall: return tall_places(ui, sources);
    case picture::Form::Small: return small_places(ui);
    case picture::Form::Projector: break;
    }
    return projector_places(ui);
}

void panel(Ui& ui, const Places& places, const Sources& sources) {
    if (places.surface.w <= 0) return;
    ui.place = places.surface;
    ground(ui, places);
    if (places.handle.h > 0) handle(ui, places.handle);
    if (places.body.h > 8) {
        const bool wide = ui.layout.form == picture::Form::Wide;
        const float air = (wide ? 3.0F : places.round > 0 && places.handle.h <= 0 ? 0.75F : 1.5F) * ui.unit;
        const float y = scroll_begin(ui, "panel", places.body);
        const float high = body(ui, {places.body.x + places.side, y + air}, places.body.w - 2 * places.side, sources,
                                places.pinned.h <= 0);
        scroll_end(ui, "panel", high + air, "panel");
    }
    if (places.pinned.h > 0) {
        const Rect& at = places.pinned;
        fill(ui, {at.x + places.side, at.y, at.w - 2 * places.side, 1}, "panel.edge");
        controls_block(ui, {at.x + places.side, at.y + 2 * ui.unit}, at.w - 2 * places.side);
    }
    if (places.dots.h > 0) beat_dots(ui, places.dots.middle());
}

}  // namespace panels
