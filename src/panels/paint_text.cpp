// Text on ImDrawList: lines, paragraphs, source chips.
#include "panels/fonts.h"
#include "panels/foreign.h"
#include "panels/paint.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace panels {
namespace {

void record(Ui& ui, Vec2 at, std::string_view text, float size_pt, float width) {
    const ImRect& c = ImGui::GetCurrentWindow()->ClipRect;
    constexpr float kSlack_pt = 1;
    // what scrolls is cut above and below on purpose
    const bool aside = at.x < c.Min.x - kSlack_pt || at.x + width > c.Max.x + kSlack_pt;
    const bool off =
        at.y < -kSlack_pt || (at.y + size_pt > ui.layout.size_pt.y + kSlack_pt && c.Max.y > ui.layout.size_pt.y);
    if (aside || off || text.find("⟨") != std::string_view::npos) too_long(ui, text);
    if (!ui.memory.tracing) return;
    ui.memory.trace.lines.push_back(
        {std::string(text), {at.x, at.y, width, size_pt}, {c.Min.x, c.Min.y, c.GetWidth(), c.GetHeight()}, size_pt});
}

/// A number in a small round chip, a little above the line, that opens the list of sources.
void chip(Ui& ui, Vec2 at, const Piece& piece, std::string_view text, const Setting& setting) {
    const float size_pt = setting.size_pt;
    const float high = std::max(chip_size(size_pt), setting.chip_pt + 3);
    const Rect rect{at.x, at.y - size_pt * 0.1F, piece.width, high};
    const std::string id = "chip." + std::to_string(piece.chip);
    const Press p = press_exactly(ui, id, rect.shrunk(-3.5F), true, true);
    fill(ui, rect, "accent.soft", high / 2);
    if (p.hovered) outline(ui, rect, "accent", high / 2);
    line_in(ui, rect, text, setting.chip_pt, "text", Weight::Bold);
    if (p.pressed) ui.memory.to_source = std::string(text);
}

/// A line in writing that only the host can set; false when it cannot either.
bool line_of_host(Ui& ui, Vec2 at, std::string_view text, float size_pt, std::string_view name, Weight weight,
                  float opacity) {
    const auto set = foreign_line(ui.memory, text, size_pt, weight, ui.density);
    if (!set) return false;
    const ImVec2 from{std::round((at.x + set->box.x) * ui.density) / ui.density,
                      std::round((at.y + set->box.y) * ui.density) / ui.density};
    ui.draw->AddImage(ImGui::GetIO().Fonts->TexRef, from, {from.x + set->box.w, from.y + set->box.h},
                      {set->u0, set->v0}, {set->u1, set->v1}, colour(ui, name, opacity));
    return true;
}

}  // namespace

float width_of(const Ui& ui, std::string_view text, float size_pt, Weight weight) {
    return ui.measure(text, size_pt, weight).x;
}

float line(Ui& ui, Vec2 at, std::string_view text, float size_pt, std::string_view name, Weight weight, float opacity) {
    if (text.empty()) return 0;
    const float width = width_of(ui, text, size_pt, weight);
    if (ui.dry) return width;
    record(ui, at, text, size_pt, width);
    if (foreign(ui.memory, text, weight) && line_of_host(ui, at, text, size_pt, name, weight, opacity)) return width;
    // `at` is the top of a box of the type's size; capitals stand in its middle whatever the font's own ascent
    ImFont* font = font_of(ui.memory, weight);
    const float drawn = font_size(ui.memory, size_pt);
    constexpr float kHalfCapital = 0.32F;
    const float ascent = font->GetFontBaked(drawn)->Ascent;
    const float y = at.y + size_pt * (0.5F + kHalfCapital) - ascent;
    // whole pixels: text that sits between two rows of pixels is blurred
    const ImVec2 crisp{std::round(at.x * ui.density) / ui.density, std::round(y * ui.density) / ui.density};
    ui.draw->AddText(font, drawn, crisp, colour(ui, name, opacity), text.data(), text.data() + text.size());
    return width;
}

void line_in(Ui& ui, const Rect& rect, std::string_view text, float size_pt, std::string_view name, Weight weight) {
    const float least = least_pt(ui);
    float size = std::max(std::round(size_pt), least);
    while (size > least && width_of(ui, text, size, weight) > rect.w) size -= 1;
    const float width = width_of(ui, text, size, weight);
    if (width > rect.w + 1) too_long(ui, text);
    line(ui, {rect.x + (rect.w - width) / 2, rect.y + (rect.h - size) / 2}, text, size, name, weight);
}

float words(Ui& ui, Vec2 at, float width, std::string_view text, float size_pt, std::string_view name, Weight weight,
            Wrap wrap) {
    const float leading = weight == Weight::Bold && size_pt > ui.type.body ? 1.22F : 1.45F;
    return rich(ui, at, width, {{Run::Kind::Words, text, 0}},
                {.size_pt = size_pt, .line = leading, .width = width, .wrap = wrap, .weight = weight}, name);
}

float rich(Ui& ui, Vec2 at, float width, const std::vector<Run>& runs, const Setting& setting, std::string_view name) {
    Setting asked = setting;
    asked.width = std::floor(width);
    asked.chip_pt = std::max(least_pt(ui), std::round(setting.size_pt * 0.72F));
    const Block& block = ui.memory.texts.find(runs, asked, ui.density, ui.memory.frame, ui.measure);
    if (ui.dry) return block.height;
    const float inset = (std::round(asked.size_pt * asked.line) - asked.size_pt) / 2;
    const std::string_view all = block.text;
    const bool rightwards = ui.words.dir != "rtl";
    for (const Piece& piece : block.pieces) {
        const float x = rightwards ? piece.at.x : asked.width - piece.at.x - piece.width;
        const Vec2 place = at + Vec2{x, piece.at.y + inset};
        const std::string_view part = all.substr(piece.begin, piece.end - piece.begin);
        if (piece.chip > 0)
            chip(ui, place, piece, part, asked);
        else
            line(ui, place, part, asked.size_pt, name, piece.weight);
    }
    return block.height;
}

}  // namespace panels
