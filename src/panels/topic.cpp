// The open panel: what a thing is, in two levels of detail, with where each statement comes from.
#include "panels/pieces.h"
#include "panels/scroll.h"

#include <algorithm>

namespace panels {
namespace {

/// Things that share a column, with the rhythm between them.
struct Column {
    Vec2 at;
    float width{0};
    float y{0};
    Vec2 here() const { return at + Vec2{0, y}; }
};

std::string_view open_topic(const Ui& ui) {
    return ui.state.selected.topic.empty() ? story::beat(ui.state).panel : std::string_view{ui.state.selected.topic};
}

void head(Ui& ui, Column& column, const story::PanelWords& panel) {
    const bool selected = !ui.state.selected.topic.empty();
    const float room = selected ? 6 * ui.unit : 0;
    std::string eyebrow = ui.words.text(panel.kind);
    if (ui.state.selected.cell) {
        const std::string cell = story::cell_name(ui.state, ui.words, ui.state.selected.cell);
        if (!cell.empty() && cell != panel.name) eyebrow += " · " + cell;
    }
    const Vec2 top = column.here();
    column.y += words(ui, column.here(), column.width - room, eyebrow, ui.type.note, "text.soft");
    column.y += words(ui, column.here(), column.width - room, panel.name, ui.type.heading, "text", Weight::Bold,
                      Wrap::Balanced);
    if (!panel.say.empty())
        column.y += words(ui, column.here(), column.width - room, panel.say, ui.type.note, "text.soft");
    if (!selected) return;
    const story::Control* close = control(ui, "close");
    const Vec2 middle{top.x + column.width - 2.75F * ui.unit, top.y + 2.75F * ui.unit};
    if (close != nullptr && round_button(ui, close->id, middle, 2.75F * ui.unit, Sign::Close, Look::Quiet).pressed)
        operate(ui, close->id, 1);
}

/// "Try it": one thing to do, set apart from what there is to read.
void try_it(Ui& ui, Column& column, std::string_view text) {
    if (text.empty()) return;
    const float air = 1.5F * ui.unit;
    const float sign = ui.type.body * 1.5F;
    const float inner = column.width - 2 * air - sign - ui.unit;
    const float high = measured(ui, [&] { return words(ui, {}, inner, text, ui.type.body, "text"); });
    const Rect box{column.here().x, column.here().y, column.width, std::max(high, sign) + 2 * air};
    fill(ui, box, "accent.soft", 2 * ui.unit);
    draw_sign(ui, Sign::Hand, {box.x + air + sign * 0.5F, box.middle().y}, sign, "accent");
    words(ui, {box.x + air + sign + ui.unit, box.middle().y - high / 2}, inner, text, ui.type.body, "text");
    column.y += box.h + 2 * ui.unit;
}

/// The other things in this picture, each a way into its own panel: small things are hard to hit with a finger.
void others(Ui& ui, Column& column) {
    float x = 0;
    bool any = false;
    for (const auto& control : ui.controls) {
        if (!control.id.starts_with("topic.") || std::string_view{control.id}.substr(6) == open_topic(ui)) continue;
        const auto panel = ui.words.panels.find(std::string_view{control.id}.substr(6));
        if (panel == ui.words.panels.end()) continue;
        if (!any)
            column.y +=
                words(ui, column.here(), column.width, ui.words.text("panel.others"), ui.type.note, "text.soft") +
                ui.unit / 2;
        any = true;
        const Pill pill{.id = control.id, .label = panel->second.label, .narrow = true};
        const float wide = std::min(column.width, pill_width(ui, pill) + ui.unit);
        if (x > 0 && x + wide > column.width) {
            x = 0;
            column.y += 44 + ui.unit / 2;
        }
        if (pill_button(ui, {column.here().x + x, column.here().y + 2, wide, 40}, pill).pressed)
            operate(ui, control.id, 1);
        x += wide + ui.unit;
    }
    if (any) column.y += 44 + 1.5F * ui.unit;
}

void rule(Ui& ui, Column& column) {
    fill(ui, {column.here().x, column.here().y, column.width, 1}, "panel.edge");
    column.y += 1;
}

void leaves_out(Ui& ui, Column& column, const Sources& sources) {
    const auto found = ui.words.chapters.find(story::chapter(ui.state).id);
    if (found == ui.words.chapters.end() || found->second.leaves_out.empty()) return;
    rule(ui, column);
    column.y +=
        fold_row(ui, "fold.leaves-out", column.here(), column.width, ui.words.text("leaves-out"), ui.memory.leaves_out);
    const bool alone = open_topic(ui).empty();
    if (!ui.memory.leaves_out && !alone) return;
    column.y += ui.unit / 2;
    for (const auto& left : found->second.leaves_out) {
        disc(ui, column.here() + Vec2{ui.unit, ui.type.body * 0.72F}, ui.type.body * 0.16F, "accent");
        column.y += claim(ui, column.here() + Vec2{2.5F * ui.unit, 0}, column.width - 2.5F * ui.unit, left, sources,
                          {.size_pt = ui.type.body}) +
                    ui.unit;
    }
}

void source_fold(Ui& ui, Column& column, const story::PanelWords& panel, const Sources& sources) {
    if (sources.empty()) return;
    if (!ui.dry && !ui.memory.to_source.empty()) {
        ui.memory.sources = true;
        scroll_to(ui, "panel", column.here().y - ui.unit);
        ui.memory.to_source.clear();
    }
    rule(ui, column);
    const std::string name = ui.words.text("panel.sources", {{"count", std::to_string(sources.size())}});
    column.y += fold_row(ui, "fold.sources", column.here(), column.width, name, ui.memory.sources);
    if (ui.memory.sources) column.y += source_list(ui, column.here(), column.width, sources);
    std::string checked;  // the oldest date stands for all: nothing looks fresher than it is
    for (const auto& said : ui.state.prefs.level == story::Level::Plain ? panel.plain : panel.detail) {
        if (checked.empty() || said.checked < checked) checked = said.checked;
    }
    if (!checked.empty()) {
        column.y += ui.unit / 2;
        column.y += words(ui, column.here(), column.width, ui.words.checked(checked, ui.state.site.today), ui.type.note,
                          "text.soft");
    }
}

}  // namespace

float awaited(Ui& ui, Vec2 at, float width) {
    const std::string text = ui.words.text(ui.state.more_failed ? "more.failed" : "more.coming");
    float y = words(ui, at, width, text, ui.type.body, "text.soft");
    const story::Control* again = control(ui, "more");
    if (again == nullptr) return y;
    y += ui.unit;
    const Pill pill{.id = again->id, .label = again->label};
    if (pill_button(ui, {at.x, at.y + y, std::min(width, pill_width(ui, pill)), 44}, pill).pressed)
        operate(ui, again->id, 1);
    return y + 44;
}

float topic(Ui& ui, Vec2 at, float width, const Sources& sources) {
    const auto found = ui.words.panels.find(open_topic(ui));
    Column column{at, width};
    if (found == ui.words.panels.end()) {  // some boards need no panel: what is left out has its room
        leaves_out(ui, column, sources);
        return column.y;
    }
    const story::PanelWords& panel = found->second;
    head(ui, column, panel);
    column.y += 1.5F * ui.unit;
    if (const auto* level = control(ui, "pref.level"))
        column.y += choice_row(ui, column.here(), width, *level, false) + 2 * ui.unit;
    if (!ui.words.whole) column.y += awaited(ui, column.here(), column.width) + 1.5F * ui.unit;
    for (const auto& said : ui.state.prefs.level == story::Level::Plain ? panel.plain : panel.detail) {
        column.y +=
            claim(ui, column.here(), width, said, sources, {.size_pt = ui.type.body}, panel.name) + 1.5F * ui.unit;
    }
    column.y += ui.unit / 2;
    try_it(ui, column, panel.try_it);
    others(ui, column);
    leaves_out(ui, column, sources);
    if (ui.words.whole) source_fold(ui, column, panel, sources);
    column.y += 1.5F * ui.unit;
    column.y += words(ui, column.here(), width, ui.words.text("model"), ui.type.note, "text.soft");
    return column.y;
}

}  // namespace panels
