// Predict, then see: the chapter's question. No score, nothing stored; a wrong guess is met kindly.
#include "panels/pieces.h"

#include <algorithm>

namespace panels {
namespace {

/// How a choice looks now.
struct Face {
    std::string_view ground{"card"}, edge{"card.edge"};
    Sign sign{Sign::None};
};

Face face_of(const Ui& ui, const story::QuestionWords& asked, int index) {
    if (!ui.state.answer) return {};
    if (index == asked.answer) return {"right.soft", "right", Sign::Check};
    if (index == *ui.state.answer) return {"wrong.soft", "wrong", Sign::Close};
    return {};
}

float choice_card(Ui& ui, Vec2 at, float width, const story::Control& control, const Face& face) {
    const float bullet = ui.type.body * 1.5F;
    const float inner = width - 4 * ui.unit - bullet;
    const float text_high = measured(ui, [&] { return words(ui, {}, inner, control.label, ui.type.body, "text"); });
    const Rect box{at.x, at.y, width, std::max(48.0F, text_high + 2 * ui.unit)};
    const Press p = press(ui, control.id, box, control.enabled);
    fill(ui, box, p.held || p.hovered ? "accent.soft" : face.ground, 1.75F * ui.unit);
    outline(ui, box, p.hovered ? "accent" : face.edge, 1.75F * ui.unit, face.sign == Sign::None ? 1.0F : 2.0F);
    const Vec2 dot{box.x + 1.5F * ui.unit + bullet * 0.35F, box.middle().y};
    if (face.sign == Sign::None) {
        ring(ui, dot, bullet * 0.34F, "text.soft", 1.5F * ui.theme.line);
    } else {
        disc(ui, dot, bullet * 0.42F, face.edge);
        draw_sign(ui, face.sign, dot, bullet * 0.46F, "panel");
    }
    words(ui, {box.x + 2 * ui.unit + bullet, box.middle().y - text_high / 2}, inner, control.label, ui.type.body,
          "text");
    if (p.pressed) operate(ui, control.id, 1);
    return box.h;
}

float reveal(Ui& ui, Vec2 at, float width, const story::QuestionWords& asked, const Sources& sources) {
    const bool right = *ui.state.answer == asked.answer;
    const float air = 2 * ui.unit;
    const float inner = width - 2 * air;
    const std::string verdict = ui.words.text(right ? "question.right" : "question.wrong");
    const auto draw = [&](Vec2 from) {
        float y = air * 0.75F;
        y += words(ui, from + Vec2{air, y}, inner, verdict, ui.type.body, "text", Weight::Bold) + ui.unit / 2;
        y += ui.words.whole ? claim(ui, from + Vec2{air, y}, inner, asked.why, sources, {.size_pt = ui.type.body})
                            : awaited(ui, from + Vec2{air, y}, inner);
        return y + air * 0.75F;
    };
    const float high = measured(ui, [&] { return draw({}); });
    fill(ui, {at.x, at.y, width, high}, "right.soft", 2 * ui.unit);
    draw(at);
    return high;
}

}  // namespace

namespace {

const story::QuestionWords* asked_of(const Ui& ui) {
    const auto found = ui.words.chapters.find(story::chapter(ui.state).id);
    return story::asks(ui.state) && found != ui.words.chapters.end() ? &found->second.question : nullptr;
}

float ask(Ui& ui, Vec2 at, float width, const story::QuestionWords& asked, float size) {
    const float y = words(ui, at, width, ui.words.text("question.title"), ui.type.note, "text.soft");
    return y + words(ui, at + Vec2{0, y}, width, asked.ask, size, "text", Weight::Bold, Wrap::Balanced);
}

}  // namespace

bool asks_now(const Ui& ui) { return asked_of(ui) != nullptr && ui.state.selected.topic.empty(); }

float question(Ui& ui, Vec2 at, float width, const Sources& sources) {
    const auto* asked = asked_of(ui);
    if (asked == nullptr) return 0;
    float y = ask(ui, at, width, *asked, ui.type.heading) + 1.5F * ui.unit;
    y += question_choices(ui, at + Vec2{0, y}, width);
    if (ui.state.answer) y += 1.5F * ui.unit + reveal(ui, at + Vec2{0, y + 1.5F * ui.unit}, width, *asked, sources);
    return y;
}

float question_asked(Ui& ui, Vec2 at, float width, const Sources& sources) {
    const auto* asked = asked_of(ui);
    if (asked == nullptr) return 0;
    if (!ui.state.answer) return ask(ui, at, width, *asked, ui.type.heading);
    const float y = ask(ui, at, width, *asked, ui.type.body) + ui.unit;
    return y + reveal(ui, at + Vec2{0, y}, width, *asked, sources);
}

float question_choices(Ui& ui, Vec2 at, float width) {
    const auto* asked = asked_of(ui);
    if (asked == nullptr) return 0;
    float y = 0;
    int index = 0;
    for (const auto& control : ui.controls) {
        if (control.group != story::Control::Group::Question) continue;
        if (index > 0) y += ui.unit;
        y += choice_card(ui, at + Vec2{0, y}, width, control, face_of(ui, *asked, index));
        ++index;
    }
    return y;
}

}  // namespace panels
