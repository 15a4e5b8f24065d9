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

/// Two digits that count: what is measured anew in each frame should not flicker.
float steady(float value) {
    const float step = value >= 100 ? 10.0F : value >= 10 ? 1.0F : 0.1F;
    return std::round(value / step) * step;
}

/// Time scale as it is now: the chapter's own, times the reader's speed. The map keeps to none.
std::string time_scale(const Ui& ui) {
    if (ui.scene.board.view.w > 0) return ui.words.text("board.still");  // no time passes here
    if (story::beat(ui.state).scene == story::Scene::Map) return ui.words.text("map.scale");
    if (story::beat(ui.state).scene == story::Scene::Portrait) return ui.words.text("portrait.over-time");
    const float wanted = story::chapter(ui.state).minutes_per_second * ui.state.speed;
    // a tissue that is too large for this machine at this speed says how far it gets
    const bool slower = ui.state.playing && ui.state.pace > 0 && ui.state.pace < 0.9F * wanted;
    const std::string scale = ui.words.text(slower ? "time-scale.reached" : "time-scale",
                                            {{"minutes", number_text(slower ? steady(ui.state.pace) : wanted)}});
    const float faster = story::beat(ui.state).faster;
    if (faster <= 1) return scale;
    return scale + " · " +
           ui.words.text(story::beat(ui.state).faster_way ? "beat.faster-way" : "beat.faster",
                         {{"factor", number_text(faster)}});
}

/// One way to set the head: sizes, and the heights that follow.
struct Head {
    float name_pt{0}, name_high{0}, note_high{0};
    bool one_line{true};
    float high() const { return name_high + note_high + 2; }
};

Setting name_setting(float size) {
    return {.size_pt = size, .line = 1.16F, .wrap = Wrap::Balanced, .weight = Weight::Bold};
}
Setting note_setting(const Ui& ui, float size) {
    return {.size_pt = std::max(size, least_pt(ui)), .line = 1.16F, .wrap = Wrap::Plain};
}

float set_name(Ui& ui, Vec2 at, float width, const std::string& name, float size) {
    return rich(ui, at, width, {{Run::Kind::Words, name, 0}}, name_setting(size), "text");
}
float set_note(Ui& ui, Vec2 at, float width, const std::string& note) {
    return rich(ui, at, width, {{Run::Kind::Words, note, 0}}, note_setting(ui, ui.type.note), "text.soft");
}

/// The largest setting that fits: the name in one line if it can be, else in two. The note is never left out: it says how fast time runs.
Head head_for(Ui& ui, const Rect& rect, const std::string& name, const std::string& note) {
    const float least = std::max(least_pt(ui), std::round(ui.type.body * 0.88F));
    Head head;
    head.note_high = measured(ui, [&] { return set_note(ui, {}, rect.w, note); });
    for (head.name_pt = ui.type.title;; head.name_pt -= 1) {
        head.name_high = measured(ui, [&] { return set_name(ui, {}, rect.w, name, head.name_pt); });
        head.one_line = head.name_high < head.name_pt * 1.5F;
        const bool large = head.name_pt >= std::round(ui.type.body * 1.05F);
        const bool fits = head.high() <= rect.h && (head.one_line || !large);
        if (fits || head.name_pt <= least) return head;
    }
}

void name_and_note(Ui& ui, const Rect& rect, const std::string& name, const std::string& note) {
    // side by side where there is width for both and no height for two lines
    const bool projector = ui.layout.form == picture::Form::Projector;
    const float wide = width_of(ui, name, ui.type.title, Weight::Bold);
    const float note_wide = width_of(ui, note, ui.type.note);
    if (wide + note_wide + 4 * ui.unit <= rect.w && (projector || rect.h < ui.type.title + ui.type.note + 6)) {
        line(ui, {rect.x, rect.middle().y - ui.type.title / 2}, name, ui.type.title, "text", Weight::Bold);
        line(ui, {right_of(rect) - note_wide, rect.middle().y - ui.type.note / 2}, note, ui.type.note, "text.soft");
        return;
    }
    const Head head = head_for(ui, rect, name, note);
    if (head.high() > rect.h + 2) too_long(ui, name);
    const float y = rect.middle().y - head.high() / 2;
    set_name(ui, {rect.x, y}, rect.w, name, head.name_pt);
    set_note(ui, {rect.x, y + head.name_high + 2}, rect.w, note);
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
    // the air above and below the strip is there to be used by a long name
    const float air = ui.layout.form == picture::Form::Tall ? 7.0F : 0.0F;
    const Rect text{strip.x, strip.y - air, right - button - 1.5F * ui.unit - strip.x, strip.h + 2 * air};
    const std::string name = std::to_string(story::chapter(ui.state).number) + " · " + found->second.title;
    name_and_note(ui, text, name, time_scale(ui));
}

}  // namespace panels
