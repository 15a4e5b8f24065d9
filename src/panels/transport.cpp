// The strip at the foot: play, steps, lived time, and the way back and on through the story.
#include "panels/pieces.h"

#include <algorithm>
#include <cmath>

namespace panels {
namespace {

constexpr float kTarget_pt = 44;

/// Sizes of the strip's parts at this type size.
struct Parts {
    float play{26}, step{22};  ///< radii
    float back{0}, next{0};    ///< widths
    float dots{0}, speed{0}, time{0};
    float gap{8};
};

Pill back_pill(const story::Control& control) {
    return {.id = control.id,
            .label = control.label,
            .before = Sign::Back,
            .look = Look::Plain,
            .enabled = control.enabled,
            .narrow = true};
}
Pill next_pill(const story::Control& control) {
    return {.id = control.id,
            .label = control.label,
            .after = Sign::Next,
            .look = Look::Primary,
            .enabled = control.enabled};
}
Pill speed_pill(const story::Control& control) {
    return {
        .id = control.id, .label = control.value_text, .look = Look::Plain, .enabled = control.enabled, .narrow = true};
}

float pill_height(const Ui& ui) {
    return std::clamp(std::round(ui.type.body * 1.9F), kTarget_pt, std::max(kTarget_pt, ui.layout.transport.h));
}

Parts parts_of(Ui& ui) {
    Parts parts;
    parts.gap = ui.unit;
    const float grow = std::max(1.0F, ui.type.body / 19.0F);
    parts.step = std::min(22 * grow, ui.layout.transport.h / 2);
    // it may reach out of the strip, but not out of the canvas
    const float below = ui.layout.size_pt.y - ui.layout.transport.middle().y - 3;
    parts.play = std::min({27 * grow, ui.layout.transport.h / 2 + 6, below});
    if (const auto* back = control(ui, "back")) parts.back = pill_width(ui, back_pill(*back));
    if (const auto* next = control(ui, "next")) parts.next = pill_width(ui, next_pill(*next));
    if (const auto* speed = control(ui, "speed"))
        parts.speed = std::max(kTarget_pt, pill_width(ui, speed_pill(*speed)));
    if (const auto* scrub = control(ui, "scrub")) parts.time = width_of(ui, scrub->value_text + "0", ui.type.note);
    parts.dots = measured(ui, [&] { return beat_dots(ui, {}); });
    return parts;
}

float left_width(const Parts& p) { return 2 * p.play + 4 * p.step + 2 * p.gap; }
float right_width(const Parts& p) { return p.back + p.dots + p.next + 2 * p.gap; }
/// A board stands still: there is nothing to play.
bool rests(const Ui& ui) { return ui.scene.board.view.w > 0; }

bool splits(const Ui& ui) {
    return ui.layout.form == picture::Form::Wide || ui.layout.form == picture::Form::Projector;
}

void play(Ui& ui, Vec2 middle, float radius) {
    const auto* play = control(ui, "play");
    if (play == nullptr) return;
    const bool on = play->value > 0.5F;
    if (round_button(ui, play->id, middle, radius, on ? Sign::Pause : Sign::Play, Look::Primary, play->enabled).pressed)
        operate(ui, play->id, on ? 0.0F : 1.0F);
}

void sign_button(Ui& ui, std::string_view id, Vec2 middle, float radius, Sign sign, Look look = Look::Plain) {
    const auto* found = control(ui, id);
    if (found != nullptr && round_button(ui, id, middle, radius, sign, look, found->enabled).pressed)
        operate(ui, id, 1);
}

void text_button(Ui& ui, const Rect& rect, const Pill& pill) {
    if (pill_button(ui, rect, pill).pressed) operate(ui, pill.id, 1);
}

void speed_chip(Ui& ui, const Rect& rect) {
    const auto* speed = control(ui, "speed");
    if (speed == nullptr || speed->options.empty()) return;
    const auto next = (static_cast<std::size_t>(speed->value + 0.5F) + 1) % speed->options.size();
    outline(ui, around(rect.middle(), rect.w, rect.h * 0.76F), "card.edge", rect.h);
    if (pill_button(ui, around(rect.middle(), rect.w, rect.h * 0.76F), speed_pill(*speed)).pressed)
        operate(ui, speed->id, static_cast<float>(next));
}

void lived_time(Ui& ui, const Rect& rect, float time_wide) {
    const auto* scrub = control(ui, "scrub");
    if (scrub == nullptr) return;
    const float knob = std::max(9.0F, ui.type.body * 0.52F);
    track(ui, {rect.x, rect.y, rect.w - time_wide - ui.unit, rect.h}, *scrub, knob);
    line(ui, {right_of(rect) - time_wide, rect.middle().y - ui.type.note / 2}, scrub->value_text, ui.type.note,
         "text.soft");
}

/// Wide and projector: playing at the left, the story at the right, lived time between them.
void split_strip(Ui& ui, const Rect& strip, const Parts& p, Reach reach) {
    const float y = strip.middle().y;
    float x = strip.x;
    if (!rests(ui)) {
        play(ui, {x + p.play, y}, p.play);
        x += 2 * p.play + p.gap;
        sign_button(ui, "step-back", {x + p.step, y}, p.step, Sign::StepBack);
        sign_button(ui, "step", {x + 3 * p.step, y}, p.step, Sign::StepForward);
        x += 4 * p.step + p.gap;
    }
    float right = right_of(strip);
    const auto* next = control(ui, "next");
    const auto* back = control(ui, "back");
    const float high = pill_height(ui);
    if (next != nullptr) text_button(ui, {right - p.next, y - high / 2, p.next, high}, next_pill(*next));
    right -= p.next + p.gap;
    beat_dots(ui, {right - p.dots / 2, y});
    right -= p.dots + p.gap;
    if (back != nullptr) text_button(ui, {right - p.back, y - high / 2, p.back, high}, back_pill(*back));
    right -= p.back + 2 * p.gap;
    if (rests(ui)) return;
    if (reach == Reach::Long) {
        sign_button(ui, "restart", {right - p.step, y}, p.step, Sign::Restart);
        right -= 2 * p.step + p.gap / 2;
        speed_chip(ui, {right - p.speed, y - high / 2, p.speed, high});
        right -= p.speed + 2 * p.gap;
    }
    if (reach != Reach::Short) lived_time(ui, {x, y - kTarget_pt / 2, right - x, kTarget_pt}, p.time);
}

/// Tall and small: the play button in the middle, steps beside it, the story at both ends.
void even_strip(Ui& ui, const Rect& strip, const Parts& p) {
    const Vec2 middle = strip.middle();
    const float beside = p.play + p.step + ui.unit;
    if (!rests(ui)) {
        play(ui, middle, p.play);
        sign_button(ui, "step-back", middle - Vec2{beside, 0}, p.step, Sign::StepBack);
        sign_button(ui, "step", middle + Vec2{beside, 0}, p.step, Sign::StepForward);
    }
    const float room = middle.x - strip.x - beside - p.step - ui.unit / 2;
    const auto* back = control(ui, "back");
    const auto* next = control(ui, "next");
    if (back == nullptr || next == nullptr) return;
    const float high = pill_height(ui);
    if (std::max(p.back, p.next) <= room) {
        text_button(ui, {strip.x, middle.y - high / 2, p.back, high}, back_pill(*back));
        text_button(ui, {right_of(strip) - p.next, middle.y - high / 2, p.next, high}, next_pill(*next));
    } else {  // signs alone: large type leaves no room for words
        const float r = std::min(22.0F, room / 2 + 2);
        sign_button(ui, "back", {strip.x + r, middle.y}, r, Sign::Back, Look::Quiet);
        sign_button(ui, "next", {right_of(strip) - r, middle.y}, r, Sign::Next, Look::Primary);
    }
}

}  // namespace

Reach transport_reach(Ui& ui) {
    if (!splits(ui)) return Reach::Short;
    const Parts p = parts_of(ui);
    const float rest = ui.layout.transport.w - left_width(p) - right_width(p) - p.gap;
    const float scrub = p.time + 90 + 3 * p.gap;
    if (rest >= scrub + p.speed + 2 * p.step + 4 * p.gap) return Reach::Long;
    return rest >= scrub ? Reach::Scrub : Reach::Short;
}

void transport(Ui& ui, const Rect& strip) {
    ui.place = strip;
    cover(ui, strip);
    const Parts parts = parts_of(ui);
    if (splits(ui) && strip.w >= left_width(parts) + right_width(parts))
        split_strip(ui, strip, parts, transport_reach(ui));
    else
        even_strip(ui, strip, parts);
}

float beat_dots(Ui& ui, Vec2 middle) {
    const auto [beat, count] = story::steps(ui.state);
    const float radius = std::max(4.0F, ui.type.body * 0.25F);
    const float pitch = radius * 4.2F;
    const float first = middle.x - pitch * static_cast<float>(count - 1) / 2;
    for (int i = 0; i + 1 < count; ++i) {
        const float x = first + pitch * static_cast<float>(i);
        const std::string_view name = i < beat ? "accent" : "track";
        stroke(ui, {{x + radius * 1.9F, middle.y}, {x + pitch - radius * 1.9F, middle.y}}, name, 2 * ui.theme.line,
               0.7F);
    }
    for (int i = 0; i < count; ++i) {
        const Vec2 at{first + pitch * static_cast<float>(i), middle.y};
        const bool now = i == beat;
        if (now) disc(ui, at, radius * 2, "accent", 0.18F);
        if (i <= beat)
            disc(ui, at, now ? radius * 1.35F : radius, "accent", now ? 1.0F : 0.6F);
        else
            disc(ui, at, radius, "track");
    }
    return pitch * static_cast<float>(count) + radius;
}

float time_controls(Ui& ui, Vec2 at, float width) {
    if (rests(ui)) return 0;
    const Reach reach = transport_reach(ui);
    float y = 0;
    if (const auto* scrub = control(ui, "scrub"); scrub != nullptr && reach == Reach::Short)
        y += slider_row(ui, at, width, *scrub) + ui.unit;
    if (reach == Reach::Long) return y;
    if (const auto* speed = control(ui, "speed")) y += choice_row(ui, at + Vec2{0, y}, width, *speed) + 1.5F * ui.unit;
    if (const auto* restart = control(ui, "restart")) {
        const Pill pill{
            .id = restart->id, .label = restart->label, .before = Sign::Restart, .enabled = restart->enabled};
        text_button(ui, {at.x, at.y + y, std::min(width, pill_width(ui, pill)), kTarget_pt}, pill);
        y += kTarget_pt + ui.unit;
    }
    return y;
}

}  // namespace panels
