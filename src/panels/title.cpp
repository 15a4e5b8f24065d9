// The head of the canvas: the chapter's name, how fast time runs, and the way to all chapters and settings.
#include "panels/pieces.h"

#include <algorithm>
#include <cmath>

namespace panels {
namespace {

std::string number_text(float value) {
    const auto tenths = static_cast<int>(std::lround(value * 10));
    std::string text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
    return text;
}

/// Time scale as it is now: the chapter's own, times the reader's speed.
std::string time_scale(const Ui& ui) {
    const std::string scale = ui.words.text(
        "time-scale", {{"minutes", number_text(story::chapter(ui.state).minutes_per_second * ui.state.speed)}});
    const float faster = story::beat(ui.state).faster;
    if (faster <= 1) return scale;
    return scale + " · " + ui.words.text("beat.faster", {{"factor", number_text(faster)}});
}

/// The name in one line, or in two smaller ones with no note below.
void name_and_note(Ui& ui, const Rect& rect, const std::string& name, const std::string& note) {
    const bool projector = ui.layout.form == picture::Form::Projector;
    const float least = std::round(ui.type.body * 1.05F);
    float size = ui.type.title;
    while (size > least && width_of(ui, name, size, Weight::Bold) > rect.w) size -= 1;
    const bool fits = width_of(ui, name, size, Weight::Bold) <= rect.w;
    const float note_wide = width_of(ui, note, ui.type.note);
    if (!fits) {
        const Setting two{.size_pt = std::max(13.0F, std::round(ui.type.body * 0.95F)),
                          .line = 1.18F,
                          .wrap = Wrap::Balanced,
                          .weight = Weight::Bold};
        const std::vector<Run> runs{{Run::Kind::Words, name, 0}};
        const float high = measured(ui, [&] { return rich(ui, {}, rect.w, runs, two, "text"); });
        rich(ui, {rect.x, rect.middle().y - high / 2}, rect.w, runs, two, "text");
        return;
    }
    const float name_wide = width_of(ui, name, size, Weight::Bold);
    if (name_wide + note_wide + 4 * ui.unit <= rect.w && (projector || rect.h < size + ui.type.note + 6)) {
        line(ui, {rect.x, rect.middle().y - size / 2}, name, size, "text", Weight::Bold);
        line(ui, {right_of(rect) - note_wide, rect.middle().y - ui.type.note / 2}, note, ui.type.note, "text.soft");
        return;
    }
    const bool both = note_wide <= rect.w && rect.h >= size + ui.type.note;
    const float all = both ? size + ui.type.note + 4 : size;
    const float y = rect.middle().y - all / 2;
    line(ui, {rect.x, y}, name, size, "text", Weight::Bold);
    if (both) line(ui, {rect.x, y + size + 4}, note, ui.type.note, "text.soft");
}

}  // namespace

void title(Ui& ui, const Rect& strip) {
    ui.place = strip;
    const auto found = ui.words.chapters.find(story::chapter(ui.state).id);
    const bool small = ui.layout.form == picture::Form::Small;
    const float button = small ? 19.0F : std::clamp(strip.h, 44.0F, 56.0F) / 2;
    float right = right_of(strip) - (small ? 22.0F : button);
    const Vec2 middle{right, strip.middle().y};
    surface(ui, around(middle, 2 * button, 2 * button), "panel", button, ui.unit);
    if (round_button(ui, "menu", middle, button, Sign::Menu, Look::Plain, true, true).pressed) ui.memory.menu = true;
    cover(ui, around(middle, 2 * button, 2 * button));
    if (small) {
        right -= 2 * button + ui.unit;
        const Vec2 at{right, strip.middle().y};
        surface(ui, around(at, 2 * button, 2 * button), "panel", button, ui.unit);
        const bool open = ui.memory.over || !ui.state.selected.topic.empty();
        if (round_button(ui, "open", at, button, open ? Sign::Close : Sign::Info, Look::Plain, true, true).pressed) {
            ui.memory.over = !open;
            if (open && !ui.state.selected.topic.empty()) operate(ui, "close", 1);
        }
        cover(ui, around(at, 2 * button, 2 * button));
    }
    if (found == ui.words.chapters.end()) return;
    const Rect text{strip.x, strip.y, right - button - 1.5F * ui.unit - strip.x, strip.h};
    const std::string name = std::to_string(story::chapter(ui.state).number) + " · " + found->second.title;
    name_and_note(ui, text, name, time_scale(ui));
}

}  // namespace panels
