// The chapter's own controls, and what comes of them: help and harm side by side.
#include "panels/pieces.h"

#include <algorithm>

namespace panels {
namespace {

struct Card {
    std::string name, value;
    std::string_view ground;
    float share{-1};  ///< a bar shows it, 0 … 1; < 0 = no bar
};

float card_height(Ui& ui, const Card& card, float width) {
    const float inner = width - 4 * ui.unit;
    return measured(ui, [&] {
        return 2.5F * ui.unit + words(ui, {}, inner, card.name, ui.type.note, "text") +
               words(ui, {}, inner, card.value, ui.type.heading, "text", Weight::Bold) +
               (card.share < 0 ? 0 : 1.5F * ui.unit);
    });
}

void draw_card(Ui& ui, const Rect& box, const Card& card) {
    fill(ui, box, card.ground, 2 * ui.unit);
    if (ui.theme.line > 1) outline(ui, box, "card.edge", 2 * ui.unit);
    const float inner = box.w - 4 * ui.unit;
    const Vec2 at{box.x + 2 * ui.unit, box.y + 1.25F * ui.unit};
    const float y = words(ui, at, inner, card.name, ui.type.note, "text");
    const float low = y + words(ui, at + Vec2{0, y}, inner, card.value, ui.type.heading, "text", Weight::Bold);
    if (card.share < 0) return;
    const float thick = 0.75F * ui.unit;
    fill(ui, {at.x, at.y + low + 0.25F * ui.unit, inner, thick}, "track", thick / 2);
    fill(ui, {at.x, at.y + low + 0.25F * ui.unit, std::max(thick, inner * card.share), thick}, "accent", thick / 2);
}

/// The buttons of a group, side by side as long as there is room.
float buttons_of(Ui& ui, Vec2 at, float width, story::Control::Group group) {
    constexpr float kHigh_pt = 44;
    float x = 0;
    float y = 0;
    for (const auto& control : ui.controls) {
        if (control.group != group || control.kind != story::Control::Kind::Button) continue;
        const Pill pill{.id = control.id, .label = control.label, .enabled = control.enabled, .narrow = true};
        const float wide = std::min(width, pill_width(ui, pill) + ui.unit);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += kHigh_pt + ui.unit;
        }
        if (pill_button(ui, {at.x + x, at.y + y, wide, kHigh_pt}, pill).pressed) operate(ui, control.id, 1);
        x += wide + ui.unit;
    }
    return x > 0 ? y + kHigh_pt : 0;
}

/// What can be taken along, under its heading; 0 where there is nothing.
float takes(Ui& ui, Vec2 at, float width) {
    const auto group = story::Control::Group::Take;
    const bool any = std::any_of(ui.controls.begin(), ui.controls.end(),
                                 [](const story::Control& control) { return control.group == group; });
    if (!any) return 0;
    float y = 2.5F * ui.unit;
    y += words(ui, at + Vec2{0, y}, width, ui.words.text("take.title"), ui.type.note, "text.soft") + ui.unit / 2;
    return y + buttons_of(ui, at + Vec2{0, y}, width, group);
}

}  // namespace

float dials(Ui& ui, Vec2 at, float width) {
    float y = 0;
    for (const auto& control : ui.controls) {
        if (control.group != story::Control::Group::Dial || control.kind == story::Control::Kind::Button) continue;
        if (y > 0) y += ui.unit;
        const Vec2 here = at + Vec2{0, y};
        if (control.kind == story::Control::Kind::Toggle)
            y += toggle_row(ui, here, width, control);
        else if (control.kind == story::Control::Kind::Slider)
            y += slider_row(ui, here, width, control);
        else
            y += choice_row(ui, here, width, control);
    }
    const float gap = y > 0 ? ui.unit : 0;
    const float buttons = buttons_of(ui, at + Vec2{0, y + gap}, width, story::Control::Group::Dial);
    if (buttons > 0) y += gap + buttons;
    return y + takes(ui, at + Vec2{0, y}, width);
}

namespace {

/// Growth signals so far, under the other two, where HER2 is counted.
float growth_card(Ui& ui, Vec2 at, float width) {
    if (ui.state.world.her2.empty()) return 0;
    const Card growth{ui.words.text("tally.growth"), std::to_string(ui.state.world.tally.growth_signals),
                      "tally.tumor"};
    const float high = card_height(ui, growth, width);
    draw_card(ui, {at.x, at.y + ui.unit, width, high}, growth);
    return high + ui.unit;
}

/// How full the dish is, where there is one.
float dish_card(Ui& ui, Vec2 at, float width) {
    const sim::World& world = ui.state.world;
    if (!sim::has_dish(world)) return 0;
    const auto count = static_cast<float>(world.dish.count);
    const Card dish{ui.words.text("gauge.dish"), std::to_string(world.dish.count), "card",
                    count / std::max(1.0F, ui.params.dish_most)};
    const float high = card_height(ui, dish, width);
    draw_card(ui, {at.x, at.y + ui.unit, width, high}, dish);
    return high + ui.unit;
}

/// Two cards side by side, or, where their words would break up, one above the other, still alike. Returns the height.
float draw_pair(Ui& ui, Vec2 at, float width, const Card& left, const Card& right) {
    const float gap = 1.5F * ui.unit;
    const float half = (width - gap) / 2;
    const float least =
        std::max(width_of(ui, left.name, ui.type.note), width_of(ui, right.name, ui.type.note)) + 4 * ui.unit;
    if (half < least * 0.62F) {
        const float high = std::max(card_height(ui, left, width), card_height(ui, right, width));
        draw_card(ui, {at.x, at.y, width, high}, left);
        draw_card(ui, {at.x, at.y + high + ui.unit, width, high}, right);
        return 2 * high + ui.unit;
    }
    const float high = std::max(card_height(ui, left, half), card_height(ui, right, half));
    draw_card(ui, {at.x, at.y, half, high}, left);
    draw_card(ui, {at.x + half + gap, at.y, half, high}, right);
    return high;
}

std::string whole_percent(float share) { return std::to_string(static_cast<int>(share * 100.0F + 0.5F)) + "%"; }

/// How much signal there is, and what is left of the blood pressure.
float gauges(Ui& ui, Vec2 at, float width) {
    const sim::World& world = ui.state.world;
    if (!sim::has_vessel(world)) return 0;
    const float level = std::min(1.0F, sim::cytokine_level(world));
    const Card signal{ui.words.text("gauge.signal"), whole_percent(level), "card", level};
    const float left = sim::blood_pressure(world);
    const Card pressure{ui.words.text("gauge.pressure"), whole_percent(left), "card", left};
    return draw_pair(ui, at, width, signal, pressure);
}

}  // namespace

float tally(Ui& ui, Vec2 at, float width) {
    if (!story::chapter(ui.state).tally) return 0;
    const sim::Census now = sim::census(ui.state.world);
    const int healthy = now.healthy + now.healthy_lost;
    const Card left{ui.words.text("tally.tumor"),
                    ui.words.text("tally.tumor.value", {{"count", std::to_string(now.tumour)}}), "tally.tumor"};
    const Card hurt{ui.words.text("tally.healthy"),
                    ui.words.text("tally.healthy.value",
                                  {{"hurt", std::to_string(now.healthy_hit)}, {"count", std::to_string(healthy)}}),
                    "tally.healthy"};
    float high = draw_pair(ui, at, width, left, hurt);
    if (const float more = gauges(ui, at + Vec2{0, high + ui.unit}, width); more > 0) high += ui.unit + more;
    high += dish_card(ui, at + Vec2{0, high}, width);
    return high + growth_card(ui, at + Vec2{0, high}, width);
}

}  // namespace panels
