// Names in the picture: pills with a line to what they name; numbers with a list where there is no room for names.
#include "panels/pieces.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace panels {
namespace {

/// Where the line leaves the pill: it must not be drawn over the pill's own round ends.
void leader(Ui& ui, const picture::Label& label) {
    const float width = 1.5F * ui.theme.line;
    stroke(ui, {label.from, label.to}, "leader", width, label.opacity);
    disc(ui, label.to, 3.2F * ui.theme.line + 1.2F, "label", label.opacity);
    disc(ui, label.to, 3.2F * ui.theme.line, "leader", label.opacity);
}

void select(Ui& ui, const picture::Label& label) {
    // the same selection as by tapping the thing itself
    operate(ui, label.cell ? "actor.c" + std::to_string(label.cell.value) : "topic." + label.topic, 1);
    if (ui.out.intents.empty() || !label.cell) return;
    if (auto* chosen = std::get_if<story::Select>(&ui.out.intents.back())) chosen->what.topic = label.topic;
}

void pill(Ui& ui, const picture::Label& label, int index, const Rect& over) {
    const Rect& box = label.box;
    const float round = box.h / 2;
    const std::string id = "label." + std::to_string(index);
    const Rect target = around(box.middle(), box.w, std::max(box.h, 44.0F));
    const bool names = ui.state.tool < 0;  // with a tool in hand, what lies under a name is meant
    const Press p =
        names && label.opacity > 0.6F && !over.overlaps(target) ? press_exactly(ui, id, target, true, true) : Press{};
    shadow(ui, box, round, 0.75F * ui.unit, label.opacity);
    fill(ui, box, "label", round, label.opacity);
    const bool chosen = ui.state.selected.topic == label.topic && ui.state.selected.cell == label.cell;
    outline(ui, box, p.hovered || chosen ? "accent" : "label.edge", round, chosen ? 2.0F : 1.0F, label.opacity);
    float size = std::round(label.type_pt);
    const float inner = box.w - size * 0.8F;
    while (size > 13 && width_of(ui, label.text, size, Weight::Bold) > inner) size -= 1;
    const float wide = width_of(ui, label.text, size, Weight::Bold);
    if (wide > box.w) too_long(ui, label.text);
    line(ui, {box.x + (box.w - wide) / 2, box.middle().y - size / 2}, label.text, size, "text", Weight::Bold,
         label.opacity);
    if (p.pressed) select(ui, label);
    if (names) cover(ui, target);
}

void number(Ui& ui, const picture::Label& label) {
    const float round = std::min(label.box.w, label.box.h) / 2;
    shadow(ui, label.box, round, 0.5F * ui.unit, label.opacity);
    fill(ui, label.box, "label", round, label.opacity);
    outline(ui, label.box, "label.edge", round, 1, label.opacity);
    line_in(ui, label.box, std::to_string(label.key), ui.type.note, "text");
}

/// Where each entry of the key list stands, in lines from the left, its first line at `top`.
std::vector<Rect> key_boxes(const Ui& ui, float top, float high) {
    std::vector<Rect> boxes;
    const Rect& stage = ui.layout.stage;
    float x = stage.x + ui.unit;
    for (std::size_t i = 0; i < ui.scene.keys.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        const float wide = width_of(ui, number, ui.type.note, Weight::Bold) +
                           width_of(ui, ui.scene.keys[i], ui.type.note) + 3 * ui.unit;
        if (x + wide > right_of(stage) && !boxes.empty()) {
            x = stage.x + ui.unit;
            top += high + ui.unit / 2;
        }
        boxes.push_back({x, top, wide, high});
        x += wide + ui.unit;
    }
    return boxes;
}

/// How many names a key list there would cover.
int covers(const Ui& ui, const std::vector<Rect>& boxes) {
    int count = 0;
    for (const auto& label : ui.scene.labels) {
        for (const auto& box : boxes) count += label.box.overlaps(box) ? 1 : 0;
    }
    return count;
}

/// "1 Virus   2 Granules": along the foot or the head of the stage, wherever it covers fewer names.
void key_list(Ui& ui) {
    if (ui.scene.keys.empty()) return;
    const float high = std::round(ui.type.note * 1.9F);
    const Rect& stage = ui.layout.stage;
    const auto top = key_boxes(ui, stage.y, high);
    const float all = bottom_of(top.back()) - top.front().y;
    const auto foot = key_boxes(ui, bottom_of(stage) - all, high);
    const auto& boxes = covers(ui, top) < covers(ui, foot) ? top : foot;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Rect& box = boxes[i];
        fill(ui, box, "label", high / 2, 0.94F);
        outline(ui, box, "label.edge", high / 2);
        const Vec2 at{box.x + ui.unit, box.middle().y - ui.type.note / 2};
        const float number = line(ui, at, std::to_string(i + 1), ui.type.note, "accent", Weight::Bold);
        line(ui, at + Vec2{number + ui.unit * 0.75F, 0}, ui.scene.keys[i], ui.type.note, "text");
    }
}

}  // namespace

void texts(Ui& ui) {
    for (const picture::Text& text : ui.scene.texts) {
        const float wide =
            text.anchor == picture::Text::Anchor::Start ? 0.0F : width_of(ui, text.words, text.size_pt, text.weight);
        const float left = text.at.x - (text.anchor == picture::Text::Anchor::Middle ? wide / 2 : wide);
        line(ui, {left, text.at.y - text.size_pt / 2}, text.words, text.size_pt, text.color, text.weight);
    }
}

void labels(Ui& ui, const Rect& over) {
    ui.place = ui.layout.stage;
    if (ui.scene.board.view.w <= 0) texts(ui);
    for (const auto& label : ui.scene.labels) {
        if (label.opacity > 0.01F) leader(ui, label);
    }
    int index = 0;
    for (const auto& label : ui.scene.labels) {
        if (label.opacity <= 0.01F) continue;
        if (label.key > 0)
            number(ui, label);
        else
            pill(ui, label, index, over);
        ++index;
    }
    key_list(ui);
}

}  // namespace panels
