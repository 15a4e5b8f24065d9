// The caption: what is happening, said once it has happened; until then, in a quieter voice, what to watch for.
#include "panels/pieces.h"
#include "panels/scroll.h"

#include <algorithm>
#include <cmath>

namespace panels {
namespace {

/// What the caption has to say now.
struct Said {
    story::Claim claim;
    bool waiting{false};
};

Said said_now(const Ui& ui) {
    Said said;
    const auto chapter = ui.words.chapters.find(story::chapter(ui.state).id);
    if (chapter == ui.words.chapters.end()) return said;
    const auto beat = chapter->second.beats.find(story::beat(ui.state).id);
    if (beat == chapter->second.beats.end()) return said;
    said.waiting = !story::caption_due(ui.state) && !beat->second.waiting.empty();
    if (!said.waiting) said.claim = beat->second.caption;
    said.claim.text = story::caption(ui.state, ui.words);
    said.claim.checked.clear();  // that a check is long past is said in the panel and in the text, not over the picture
    return said;
}

/// Three dots that swell one after the other while the model is living on; still when it is not, and in reduced motion.
void wait_mark(Ui& ui, Vec2 at, float size) {
    constexpr float kRound_s = 1.8F;
    if (!ui.calm && ui.state.playing && !ui.dry) ui.memory.wait_s = std::fmod(ui.memory.wait_s + ui.dt_s, kRound_s);
    for (int i = 0; i < 3; ++i) {
        const float turn = ui.memory.wait_s / kRound_s - static_cast<float>(i) / 3;
        const float near = 1 - std::min(1.0F, 3 * std::fabs(turn - std::round(turn)));
        const bool still = ui.calm || !ui.state.playing;
        disc(ui, at + Vec2{size * 0.42F * static_cast<float>(i - 1), 0}, size * (still ? 0.13F : 0.11F + 0.06F * near),
             "accent", still ? 0.8F : 0.45F + 0.55F * near);
    }
}

Setting setting_of(const Ui& ui, float size) {
    return {
        .size_pt = size, .line = 1.4F, .wrap = ui.layout.form == picture::Form::Tall ? Wrap::Plain : Wrap::Balanced};
}

float text(Ui& ui, Vec2 at, float width, const Said& said, const Sources& sources, float size) {
    return claim(ui, at, width, said.claim, sources, setting_of(ui, size), {}, said.waiting ? "text.soft" : "text");
}

/// The button that lives on, at once, until the caption's event has happened.
Pill until_pill(const story::Control& until) {
    return {.id = until.id, .label = until.label, .after = Sign::Ahead, .look = Look::Quiet, .narrow = true};
}

const story::Control* until_now(const Ui& ui, const Said& said) {
    const story::Control* until = control(ui, "until");
    return until != nullptr && until->enabled && said.waiting ? until : nullptr;
}

float button_height(const Ui& ui) { return std::max(44.0F, std::round(ui.type.body * 1.8F)); }

bool beside(const Ui& ui, const Pill& pill, float width) { return width > pill_width(ui, pill) + 15 * ui.type.body; }

/// Very narrow canvases have no room for the mark; the quieter voice tells enough.
float mark_room(const Ui& ui, const Said& said) {
    const bool narrow = ui.layout.form == picture::Form::Small && ui.layout.size_pt.x < 420;
    return said.waiting && !narrow ? ui.type.body * 1.9F : 0;
}

/// The largest size at which the text fits; the least one when none does.
float fitting_size(Ui& ui, const Rect& box, const Said& said, const Sources& sources) {
    const float least =
        ui.layout.form == picture::Form::Projector ? 24.0F : std::max(14.0F, std::round(ui.type.body * 0.8F));
    const float most = ui.layout.form == picture::Form::Projector ? ui.type.heading : ui.type.body;
    float size = most;
    while (size > least && measured(ui, [&] { return text(ui, {}, box.w, said, sources, size); }) > box.h) size -= 1;
    return size;
}

void in_box(Ui& ui, Rect box, const Said& said, const Sources& sources) {
    if (said.waiting) {
        const float room = mark_room(ui, said);
        box = {box.x + room, box.y, box.w - room, box.h};
    }
    const float size = fitting_size(ui, box, said, sources);
    const float high = measured(ui, [&] { return text(ui, {}, box.w, said, sources, size); });
    const float y = box.y + std::max(0.0F, (box.h - high) / 2);
    if (mark_room(ui, said) > 0) wait_mark(ui, {box.x - mark_room(ui, said) * 0.58F, y + size * 0.7F}, ui.type.body);
    if (high <= box.h + 1) {
        text(ui, {box.x, y}, box.w, said, sources, size);
        return;
    }
    const float from = scroll_begin(ui, "caption", box);
    scroll_end(ui, "caption", text(ui, {box.x, from}, box.w, said, sources, size), "panel");
}

/// Draws the button beside the text, below it, or as a sign alone, as there is room. Returns what is left for the text.
Rect place_until(Ui& ui, Rect inside, const story::Control& until) {
    const Pill pill = until_pill(until);
    const float high = button_height(ui);
    const float wide = std::min(pill_width(ui, pill), inside.w);
    const bool tall_box = inside.h >= high + 4.5F * ui.type.heading;
    Press p;
    if (beside(ui, pill, inside.w) && !tall_box) {
        inside.w -= wide + 2 * ui.unit;
        p = pill_button(ui, {right_of(inside) + 2 * ui.unit, inside.middle().y - high / 2, wide, high}, pill);
    } else if (inside.h >= high + 2.8F * ui.type.body) {
        inside.h -= high + ui.unit;
        p = pill_button(ui, {inside.x, bottom_of(inside) + (tall_box ? -ui.unit : ui.unit), wide, high}, pill);
    } else {
        inside.w -= high + ui.unit;
        p = round_button(ui, until.id, {right_of(inside) + ui.unit + high / 2, inside.middle().y}, high / 2 - 1,
                         Sign::Ahead, Look::Quiet);
    }
    if (p.pressed) operate(ui, until.id, 1);
    return inside;
}

/// On a small canvas a long caption takes some of the stage rather than hide its end.
Rect grown(Ui& ui, const Rect& box, const Said& said, const Sources& sources) {
    if (ui.layout.form != picture::Form::Small) return box;
    const float button = until_now(ui, said) != nullptr ? button_height(ui) + ui.unit : 0;
    const float width = box.w - 3 * ui.unit - mark_room(ui, said) - button;
    const float size = std::max(14.0F, std::round(ui.type.body * 0.8F));
    const float need = measured(ui, [&] { return text(ui, {}, width, said, sources, size); }) + 1.5F * ui.unit;
    const float more = std::clamp(need - box.h, 0.0F, ui.layout.stage.h * 0.5F);
    return {box.x, box.y - more, box.w, box.h + more};
}

/// On a lower third the question stands where the caption did, its choices beside it.
bool ask_in(Ui& ui, const Rect& inside, const Sources& sources) {
    if (ui.layout.form != picture::Form::Projector || !asks_now(ui)) return false;
    const Type type = ui.type;
    const auto high = [&] { return measured(ui, [&] { return question_asked(ui, {}, inside.w, sources); }); };
    float tall = high();
    while (tall > inside.h && ui.type.heading > 24) {
        ui.type.heading -= 2;
        ui.type.body = std::max(24.0F, ui.type.body - 2);
        ui.type.note = 24;
        tall = high();
    }
    const float from = scroll_begin(ui, "caption", inside);
    scroll_end(ui, "caption",
               question_asked(ui, {inside.x, from + std::max(0.0F, (inside.h - tall) / 2)}, inside.w, sources),
               "panel");
    ui.type = type;
    return true;
}

}  // namespace

float caption_height(Ui& ui, float width, const Sources& sources) {
    const Said said = said_now(ui);
    const float room = mark_room(ui, said);
    float high = measured(ui, [&] { return text(ui, {}, width - room, said, sources, ui.type.body); });
    if (const auto* until = until_now(ui, said); until != nullptr) {
        high = beside(ui, until_pill(*until), width) ? std::max(high, button_height(ui))
                                                     : high + button_height(ui) + ui.unit;
    }
    return high;
}

void caption(Ui& ui, const Rect& given, const Sources& sources, bool card) {
    if (given.w <= 0 || given.h <= 0) return;
    const Said said = said_now(ui);
    const Rect box = grown(ui, given, said, sources);
    const bool tight = ui.layout.form == picture::Form::Small;
    Rect inside = box;
    if (card) {
        surface(ui, box, "panel", 2 * ui.unit, 1.25F * ui.unit);
        cover(ui, box);
        const float side = tight ? 1.5F * ui.unit : 2.5F * ui.unit;
        inside = {box.x + side, box.y + ui.unit / 2, box.w - 2 * side, box.h - ui.unit};
    }
    if (const auto* until = until_now(ui, said); until != nullptr) inside = place_until(ui, inside, *until);
    if (ask_in(ui, inside, sources)) return;
    in_box(ui, inside, said, sources);
}

}  // namespace panels
