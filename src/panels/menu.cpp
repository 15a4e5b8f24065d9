// Chapters and settings: a sheet over everything else, which waits behind it.
#include "panels/pieces.h"
#include "panels/scroll.h"

#include <algorithm>
#include <cmath>

namespace panels {
namespace {

Rect sheet_rect(const Ui& ui, float content) {
    const Vec2 size = ui.layout.size_pt;
    if (ui.layout.form == picture::Form::Tall || ui.layout.form == picture::Form::Small) {
        const float high = std::min(content, size.y - 3 * ui.unit);
        return {0, size.y - high, size.x, high};
    }
    const float width = std::min(size.x - 6 * ui.unit, 600.0F * std::max(1.0F, ui.type.body / 19));
    const float high = std::min(content, size.y - 6 * ui.unit);
    return around({size.x / 2, size.y / 2}, width, high);
}

float chapter_row(Ui& ui, Vec2 at, float width, const story::Control& control) {
    const auto index = story::chapter_index(std::string_view{control.id}.substr(8));
    const auto words_of = ui.words.chapters.find(std::string_view{control.id}.substr(8));
    const std::string summary = words_of == ui.words.chapters.end() ? "" : words_of->second.summary;
    const float disc_r = ui.type.body * 1.05F;
    const float text_x = 2 * disc_r + 3 * ui.unit;
    const float inner = width - text_x - 1.5F * ui.unit;
    const auto text = [&](Vec2 from) {
        const float y = words(ui, from, inner, control.label, ui.type.body, "text", Weight::Bold);
        return y + words(ui, from + Vec2{0, y}, inner, summary, ui.type.note, "text.soft");
    };
    const float high = measured(ui, [&] { return text({}); }) + 2.5F * ui.unit;
    const Rect row{at.x, at.y, width, high};
    const bool here = control.value > 0.5F;
    const Press p = press(ui, control.id, row, control.enabled);
    fill(ui, row, here || p.held ? "accent.soft" : "card", 2 * ui.unit, 1);
    outline(ui, row, here || p.hovered ? "accent" : "card.edge", 2 * ui.unit, here ? 2.0F : 1.0F);
    const Vec2 middle{row.x + 1.5F * ui.unit + disc_r, row.middle().y};
    disc(ui, middle, disc_r, here ? "accent" : "accent.soft");
    const int number = index ? story::script()[static_cast<std::size_t>(*index)].number : 0;
    line_in(ui, around(middle, 2 * disc_r, 2 * disc_r), std::to_string(number), ui.type.body,
            here ? "accent.text" : "accent");
    text({row.x + text_x, row.y + 1.25F * ui.unit});
    if (p.pressed) {
        operate(ui, control.id, 1);
        ui.memory.menu = false;
    }
    return high;
}

float section(Ui& ui, Vec2 at, float width, std::string_view key) {
    return words(ui, at, width, ui.words.text(key), ui.type.body, "text", Weight::Bold) + ui.unit;
}

/// True when the panel that shows the level switch lies open behind this sheet.
bool level_is_elsewhere(const Ui& ui) {
    if (ui.state.selected.topic.empty() && story::beat(ui.state).panel.empty()) return false;  // there is no panel
    return ui.layout.form != picture::Form::Small || ui.memory.over || !ui.state.selected.topic.empty();
}

float settings(Ui& ui, Vec2 at, float width) {
    float y = 0;
    for (const auto& control : ui.controls) {
        if (control.group != story::Control::Group::Setting) continue;
        if (control.id == "pref.level" && level_is_elsewhere(ui)) continue;
        const Vec2 here = at + Vec2{0, y};
        if (control.kind == story::Control::Kind::Choice)
            y += choice_row(ui, here, width, control);
        else if (control.kind == story::Control::Kind::Slider)
            y += slider_row(ui, here, width, control);
        else
            y += toggle_row(ui, here, width, control);
        y += 1.5F * ui.unit;
    }
    return y;
}

float content(Ui& ui, Vec2 at, float width) {
    float y = section(ui, at, width, "menu.chapters");
    for (const auto& control : ui.controls) {
        if (control.group == story::Control::Group::Chapter)
            y += chapter_row(ui, at + Vec2{0, y}, width, control) + ui.unit;
    }
    y += 2 * ui.unit;
    if (transport_reach(ui) != Reach::Long) {
        y += section(ui, at + Vec2{0, y}, width, "menu.time");
        y += time_controls(ui, at + Vec2{0, y}, width) + 2 * ui.unit;
    }
    y += section(ui, at + Vec2{0, y}, width, "menu.settings");
    y += settings(ui, at + Vec2{0, y}, width);
    const bool notes = ui.words.ui.contains("disclaimer");
    if (notes)
        y += words(ui, at + Vec2{0, y + ui.unit}, width, ui.words.text("disclaimer"), ui.type.note, "text.soft") +
             ui.unit;
    return y;
}

}  // namespace

void menu(Ui& ui) {
    const float side = ui.layout.form == picture::Form::Small ? 2 * ui.unit : 3 * ui.unit;
    const float head = 7 * ui.unit + ui.type.heading * 0.5F;
    const float width = sheet_rect(ui, 1).w - 2 * side;
    const float all = head + measured(ui, [&] { return content(ui, {}, width); }) + side;
    const Rect sheet = sheet_rect(ui, all);
    const bool docked = bottom_of(sheet) >= ui.layout.size_pt.y;
    const Rect canvas{0, 0, ui.layout.size_pt.x, ui.layout.size_pt.y};
    ui.place = sheet;
    fill(ui, canvas, "scrim");
    cover(ui, canvas);
    // docked at the foot of the canvas, only its shoulders show
    const Rect shape = docked ? Rect{sheet.x - 2, sheet.y, sheet.w + 4, sheet.h + 3 * ui.unit} : sheet;
    surface(ui, shape, "panel", 3 * ui.unit, 3 * ui.unit);
    const float mid = sheet.y + head / 2;
    line(ui, {sheet.x + side, mid - ui.type.heading / 2}, ui.words.text("menu.title"), ui.type.heading, "text",
         Weight::Bold);
    const float r = std::max(22.0F, ui.type.body * 1.3F);
    const Vec2 close{right_of(sheet) - side - r + ui.unit / 2, mid};
    if (round_button(ui, "menu.close", close, r, Sign::Close, Look::Quiet, true, true).pressed) ui.memory.menu = false;
    const Rect view{sheet.x + 1, sheet.y + head, sheet.w - 2, sheet.h - head - (docked ? 0 : 1.25F * ui.unit)};
    const float y = scroll_begin(ui, "menu", view);
    scroll_end(ui, "menu", content(ui, {sheet.x + side, y}, width) + ui.unit, "panel");
    // last, so that everything on the sheet is asked first
    const Press outside = press_exactly(ui, "menu.scrim", canvas, true, true);
    if (outside.pressed && !sheet.contains(pressed_at())) ui.memory.menu = false;
}

}  // namespace panels
