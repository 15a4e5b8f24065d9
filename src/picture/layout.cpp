// The four forms of the canvas, each a handful of strips cut from it, so that no area can overlap another.
#include "picture/layout.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr float kTarget_pt = 44;  // smallest side of anything that is touched

struct Type {
    float scale{1};
    float body_pt{17};
    float line() const { return body_pt * 1.4F; }
};

Rect cut_bottom(Rect& from, float h) {
    h = std::clamp(h, 0.0F, from.h);
    from.h -= h;
    return {from.x, from.y + from.h, from.w, h};
}

Rect cut_top(Rect& from, float h) {
    h = std::clamp(h, 0.0F, from.h);
    const Rect top{from.x, from.y, from.w, h};
    from.y += h;
    from.h -= h;
    return top;
}

Rect cut_right(Rect& from, float w) {
    w = std::clamp(w, 0.0F, from.w);
    from.w -= w;
    return {from.x + from.w, from.y, w, from.h};
}

Rect inset(Rect r, float x, float y) {
    x = std::min(x, r.w / 2);
    y = std::min(y, r.h / 2);
    return {r.x + x, r.y + y, r.w - 2 * x, r.h - 2 * y};
}

float transport_height(const Type& type) { return std::max(kTarget_pt + 16, type.line() + 32); }

float panel_width(float w, float scale) {
    return std::min(std::clamp(0.30F * w, 320.0F, 420.0F) * (1.0F + 0.55F * (scale - 1.0F)), 0.46F * w);
}

Form form_for(Vec2 size, const story::State& state, float scale) {
    if (size.x < 560 && size.y < 520) return Form::Small;
    const bool lower_third =
        state.prefs.mode == story::Mode::Present || story::effective_theme(state) == story::Theme::Projector;
    if (lower_third && size.x >= 800 && size.x > 1.1F * size.y) return Form::Projector;
    // beside a panel the stage must keep room for two cells and their names
    const float beside = size.x - panel_width(size.x, scale);
    if (size.x >= 680 && size.x > 1.02F * size.y && beside >= 360 + 120 * (scale - 1.0F)) return Form::Wide;
    return size.y < 520 ? Form::Small : Form::Tall;
}

float body_pt(Form form, Vec2 size, float scale) {
    // very large canvases are seen from further away
    const float distance = std::clamp(std::min(size.x / 1920.0F, size.y / 1080.0F), 1.0F, 1.6F);
    switch (form) {
    case Form::Wide: return 17 * scale * distance;
    case Form::Tall: return 16 * scale * distance;
    case Form::Small: return (size.x < 400 ? 15.0F : 16.0F) * scale;
    case Form::Projector: break;
    }
    return std::max(26.0F, size.y / 34.0F) * (1.0F + (scale - 1.0F) * 0.7F);
}

void wide(Layout& out, const Type& type) {
    Rect rest{0, 0, out.size_pt.x, out.size_pt.y};
    out.panel = cut_right(rest, panel_width(rest.w, type.scale));
    const float margin = std::clamp(rest.w * 0.035F, 16.0F, 40.0F);
    // a low canvas (a phone on its side) has shorter strips
    const bool low = rest.h < 520;
    out.title = inset(cut_top(rest, std::min(type.line() * 1.5F + (low ? 12.0F : 28.0F), rest.h * 0.16F)), margin,
                      low ? 4.0F : 8.0F);
    out.transport = inset(cut_bottom(rest, transport_height(type) + (low ? 0.0F : 8.0F)), margin, low ? 4.0F : 8.0F);
    const float lines = low || rest.w > 42 * type.body_pt ? 2.0F : 3.0F;
    out.caption =
        inset(cut_bottom(rest, std::min(lines * type.line() + (low ? 16.0F : 32.0F), rest.h * 0.42F)), margin, 2);
    out.stage = inset(rest, low ? 4.0F : 12.0F, 4);
}

/// Room for the line that says how much faster still a beat runs: where it does, the head must hold it.
float faster_note(const story::State& state, const Type& type) {
    return story::beat(state).faster > 1 ? std::max(13.0F, type.body_pt * 0.84F) * 2.5F : 0.0F;
}

/// Height of the head on a tall canvas: a name in one line, and how fast time runs. In large type both need more lines,
/// which count more than air in the picture does.
float tall_head(const Layout& out, const story::State& state, const Type& type, float margin, float room) {
    const float usual = std::max(kTarget_pt + 20, std::min(type.line() * 1.3F + 32, room * 0.28F));
    const float faster = faster_note(state, type);
    if (type.scale <= 1.4F) return usual + faster;
    constexpr float kName_letters = 40;  // the longest names, with their number
    constexpr float kNote_letters = 26;
    constexpr float kLine = 1.16F;  // as the head is set (panels/title.cpp), where it is smallest
    const float name_pt = 0.88F * type.body_pt;
    const float note_pt = std::max(13.0F, 0.84F * type.body_pt);
    const float width = std::max(out.size_pt.x - 2 * margin - 76, 1.0F);  // beside the button
    const float names = std::clamp(std::ceil(kName_letters * 0.54F * name_pt / width), 1.0F, 3.0F);
    const float notes = std::clamp(std::ceil(kNote_letters * 0.55F * note_pt / width), 1.0F, 2.0F);
    const float need = kLine * (names * name_pt + notes * note_pt) + 8;
    return std::min(std::max(usual, need) + faster, std::max(usual, room * 0.62F));
}

void tall(Layout& out, const story::State& state, const Type& type) {
    Rect rest{0, 0, out.size_pt.x, out.size_pt.y};
    const float margin = std::clamp(out.size_pt.x * 0.05F, 14.0F, 48.0F);
    const float lines =
        std::clamp(std::ceil(72 * type.body_pt / std::max(out.size_pt.x - 2 * margin, 1.0F)), 2.0F, 4.0F);
    // the sheet takes what it needs to say the caption and to show that there is more below; the picture has the rest
    // (a question's answers are what a beat that asks is about)
    const float peek = std::clamp(rest.h * 0.14F, 50.0F, 110.0F) * type.scale * (story::asks(state) ? 2.2F : 1);
    const float need = 36 + lines * type.line() + 16 + transport_height(type) + peek;
    const float most = 0.52F + 0.08F * (type.scale - 1.0F);
    Rect sheet = cut_bottom(rest, std::clamp(need, 0.41F * rest.h, most * rest.h));
    out.title = inset(cut_top(rest, tall_head(out, state, type, margin, rest.h)), margin, 8);
    out.stage = inset(rest, 4, 2);
    out.transport = inset(cut_bottom(sheet, transport_height(type)), margin, 8);
    cut_top(sheet, 20);  // the sheet's round shoulders and its grip
    out.caption = inset(cut_top(sheet, std::min(lines * type.line() + 16, sheet.h * 0.46F)), margin, 2);
    out.panel = inset(sheet, margin, 2);
}

void small(Layout& out, const Type& type, bool panel_open) {
    Rect rest{0, 0, out.size_pt.x, out.size_pt.y};
    const float margin = 10;
    out.title = inset(cut_top(rest, std::min(std::max(kTarget_pt, type.line() + 10), rest.h * 0.2F)), margin, 0);
    out.transport =
        inset(cut_bottom(rest, std::min(std::max(kTarget_pt + 8, type.line() + 14), rest.h * 0.3F)), margin, 4);
    if (panel_open && rest.w > 1.25F * rest.h) {
        out.panel = inset(cut_right(rest, rest.w * 0.56F), 6, 4);
    } else if (panel_open) {
        out.panel = inset(cut_bottom(rest, rest.h * 0.62F), 6, 4);
    } else {
        out.caption = inset(cut_bottom(rest, std::min(2 * type.line() + 16, rest.h * 0.42F)), margin, 2);
    }
    out.stage = inset(rest, 2, 2);
}

void projector(Layout& out, const story::State& state, const Type& type) {
    Rect rest{0, 0, out.size_pt.x, out.size_pt.y};
    const float margin = std::clamp(rest.w * 0.03F, 20.0F, 80.0F);
    out.title = inset(cut_top(rest, std::min(type.line() * 1.4F + 16, std::max(kTarget_pt, rest.h * 0.14F)) +
                                        0.4F * faster_note(state, type)),
                      margin, 6);
    out.transport =
        inset(cut_bottom(rest, std::min(transport_height(type), std::max(kTarget_pt + 12, rest.h * 0.14F))), margin, 6);
    // a question's answers should all be seen at once
    const float share = story::asks(state) ? 0.36F : 0.27F;
    Rect third = cut_bottom(rest, std::max(rest.h * share, std::min(4.4F * type.line(), rest.h * 0.36F)));
    // the caption takes what is read aloud; the panel beside it what is operated
    out.panel = inset(cut_right(third, third.w * 0.42F), margin * 0.6F, 6);
    out.caption = inset(third, margin * 0.8F, 6);
    out.stage = inset(rest, 8, 4);
}

/// Plots stand where the square patch of tissue leaves room: beside it, or below.
void cut_chart(Layout& out) {
    if (out.form == Form::Small) return;
    const bool beside = out.stage.w > 1.2F * out.stage.h && out.stage.w >= 480;
    if (!beside && out.stage.h < 260) return;  // large type on a small screen: the tissue needs all there is
    const float share = beside ? std::clamp(0.36F * out.stage.w, 190.0F, 460.0F * out.type_pt / 17)
                               : std::clamp(0.36F * out.stage.h, 120.0F, 340.0F);
    out.chart = inset(beside ? cut_right(out.stage, share) : cut_bottom(out.stage, share), 6, 4);
}

}  // namespace

Layout lay_out(Vec2 size_pt, const story::State& state) {
    Layout out;
    out.size_pt = {std::max(size_pt.x, 1.0F), std::max(size_pt.y, 1.0F)};
    const float scale = std::clamp(state.prefs.text, 1.0F, 2.0F);
    out.form = form_for(out.size_pt, state, scale);
    out.type_pt = body_pt(out.form, out.size_pt, scale);
    const Type type{scale, out.type_pt};
    switch (out.form) {
    case Form::Wide: wide(out, type); break;
    case Form::Tall: tall(out, state, type); break;
    case Form::Small: small(out, type, !state.selected.topic.empty()); break;
    case Form::Projector: projector(out, state, type); break;
    }
    if (story::chapter(state).lab) cut_chart(out);
    out.portrait = out.stage.h > out.stage.w;
    return out;
}

}  // namespace picture
