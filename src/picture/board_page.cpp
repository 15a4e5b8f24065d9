// Writing a board: headings, statements with their sources, cards, buttons.
#include "picture/board.h"

#include <algorithm>

namespace picture {

namespace {

/// What a board left on the scene, so that a trial can be taken back.
struct Trial {
    Scene& scene;
    std::size_t marks, texts, touches, spots;
    explicit Trial(Scene& on)
        : scene{on}, marks{on.list.marks.size()}, texts{on.texts.size()}, touches{on.touches.size()},
          spots{on.spots.size()} {}
    void undo() {
        scene.list.marks.resize(marks);
        scene.texts.resize(texts);
        scene.touches.resize(touches);
        scene.spots.resize(spots);
    }
};

}  // namespace

void Page::heading(std::string_view words, float share) {
    down(chart.paragraph(here(), column.w, words, "text", Weight::Bold, share) + type * 0.3F);
}

void Page::words(std::string_view text, std::string_view color, Weight weight, float share) {
    down(chart.paragraph(here(), column.w, text, color, weight, share));
}

void Page::claim(const story::Claim& claim, bool with_sources) {
    words(claim.text);
    if (claim.uncertain) {
        const std::string flag = text().text("uncertain");
        const float inner = column.w - type * 1.2F;
        const float high = chart.paragraph_height(inner, flag, Weight::Regular, 0.84F) + type * 0.5F;
        const Rect box{column.x, y() + type * 0.2F, column.w, high};
        chart.brush().box(box.middle(), {1, 0}, {box.w / 2, box.h / 2}, 8, chart.brush().ink("uncertain"));
        chart.paragraph({box.x + type * 0.6F, box.y + type * 0.25F}, inner, flag, "uncertain.text", Weight::Regular,
                        0.84F);
        down(high + type * 0.4F);
    }
    if (with_sources) sources(claim.sources, claim.checked);
}

void Page::claims(const std::vector<story::Claim>& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool same = i + 1 < all.size() && all[i].sources == all[i + 1].sources &&
                          all[i].checked == all[i + 1].checked && !all[i].uncertain;
        claim(all[i], !same);
        down(type * (same ? 0.15F : 0.4F));
    }
}

void Page::sources(const std::vector<std::string>& keys, std::string_view checked) {
    std::string line;
    for (const std::string& key : keys) {
        const auto found = text().references.find(key);
        if (found == text().references.end()) continue;
        line += (line.empty() ? text().text("sources") + ": " : "; ") + found->second.text;
        if (line.back() == '.') line.pop_back();  // one stop at the end, none before a semicolon
    }
    if (line.empty()) return;
    line += ".";
    if (!checked.empty()) line += " " + text().checked(checked, state().site.today);
    words(line, "text.soft", Weight::Regular, 0.78F);
}

Page Page::beside(float x, float width) const {
    Page other{*this};
    other.column = {column.x + x, y(), width, 0};
    other.wide = width > 34 * type;
    other.room = 0;
    return other;
}

void Page::button(std::string_view control, std::string_view label, bool primary, float value) {
    const float inner = std::min(chart.width(label, Weight::Bold), column.w - 2 * type);
    const float high = std::max(44.0F, chart.paragraph_height(inner, label, Weight::Bold) + type * 0.9F);
    const Rect box{column.x, y(), inner + 2 * type, high};
    const Brush& brush = chart.brush();
    chart.brush().box(box.middle(), {1, 0}, {box.w / 2, box.h / 2}, std::min(box.h / 2, 24.0F),
                      brush.ink(primary ? "accent" : "panel"), brush.ink("accent"), brush.line(1.5F));
    const float text_high = chart.paragraph_height(inner, label, Weight::Bold);
    chart.paragraph({box.x + type, box.middle().y - text_high / 2}, inner + 1, label,
                    primary ? "accent.text" : "accent", Weight::Bold);
    touch(box, control, value, std::min(box.h / 2, 24.0F));
    down(high);
}

void Page::touch(const Rect& box, std::string_view control, float value, float round) {
    making.scene.touches.push_back({box, std::string{control}, value, round});
}

float measured(const Page& page, float width, const std::function<void(Page&)>& draw) {
    Trial trial{page.making.scene};
    Page other = page.beside(0, width);
    other.trial = true;
    draw(other);
    trial.undo();
    return other.column.h;
}

Rect card(Page& page, float least, const std::function<void(Page&)>& draw, std::string_view edge) {
    const float air = page.type * 0.9F;
    const float inner = page.column.w - 2 * air;
    const float high = std::max(least, measured(page, inner, draw) + 2 * air);
    const Rect box{page.column.x, page.y(), page.column.w, high};
    Brush& brush = page.chart.brush();
    brush.box(box.middle(), {1, 0}, {box.w / 2, box.h / 2}, 14, brush.ink("card"), brush.ink(edge), brush.line(1));
    Page inside = page.beside(air, inner);
    inside.column.y += air;
    inside.room = high - 2 * air;
    draw(inside);
    page.down(high);
    return box;
}

void cards(Page& page, int columns, const std::vector<std::function<void(Page&)>>& all) {
    const float gap = page.type * 0.9F;
    const auto per_row = static_cast<std::size_t>(columns);
    for (std::size_t first = 0; first < all.size(); first += per_row) {
        const std::size_t last = std::min(all.size(), first + per_row);
        const auto here = static_cast<float>(last - first);
        const float width = (page.column.w - gap * (here - 1)) / here;
        float high = 0;
        for (std::size_t i = first; i < last; ++i)
            high = std::max(high, measured(page, width - 1.8F * page.type, all[i]) + 1.8F * page.type);
        for (std::size_t i = first; i < last; ++i) {
            Page one = page.beside((width + gap) * static_cast<float>(i - first), width);
            card(one, high, all[i]);
        }
        page.down(high + (last < all.size() ? gap : 0));
    }
}

void stacks(Page& page, int columns, const std::vector<std::function<void(Page&)>>& all) {
    const float gap = page.type * 0.9F;
    const float width = (page.column.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    std::vector<float> filled(static_cast<std::size_t>(columns), 0.0F);
    for (const auto& draw : all) {
        std::size_t least = 0;
        for (std::size_t i = 1; i < filled.size(); ++i) least = filled[i] < filled[least] ? i : least;
        Page one = page.beside((width + gap) * static_cast<float>(least), width);
        one.column.h = filled[least] + (filled[least] > 0 ? gap : 0);
        card(one, 0, draw);
        filled[least] = one.column.h;
    }
    float deepest = 0;
    for (const float high : filled) deepest = std::max(deepest, high);
    page.down(deepest);
}

namespace {

/// In place of words that are still on their way, or could not be had.
void draw_awaited(Page& page) {
    const bool failed = page.state().more_failed;
    page.words(page.text().text(failed ? "more.failed" : "more.coming"), "text.soft");
    if (!failed) return;
    page.down(page.type * 0.8F);
    page.button("more", page.text().text("control.more"), true);
}

void draw_board(Page& page) {
    switch (story::board(page.state())) {
    case story::Board::None: break;
    case story::Board::Sorting: draw_sorting(page); break;
    case story::Board::SortingTable: draw_sorting_table(page); break;
    case story::Board::Families: draw_families(page, false); break;
    case story::Board::Status: draw_families(page, true); break;
    case story::Board::Read: draw_read(page); break;
    case story::Board::Figures: draw_figures(page); break;
    case story::Board::Timeline: draw_timeline(page); break;
    case story::Board::Quiz: draw_quiz(page); break;
    case story::Board::QuizAll: draw_quiz_all(page); break;
    case story::Board::Care: draw_care(page); break;
    case story::Board::Call: draw_call(page); break;
    case story::Board::ThenNow: draw_then_now(page); break;
    case story::Board::Glossary: draw_glossary(page); break;
    case story::Board::Take: draw_take(page); break;
    }
}

}  // namespace

void make_board(const Making& making) {
    const Rect& stage = making.layout.stage;
    const float type = making.layout.type_pt;
    const float side = std::clamp(stage.w * 0.035F, 10.0F, 36.0F);
    const float width = std::min(stage.w - 2 * side, 62 * type);
    Chart chart{making.scene, making.brush, making.measure, type,
                making.layout.form == Form::Projector ? 24.0F : 13.0F};
    Page page{making,
              chart,
              {stage.x + (stage.w - width) / 2, stage.y - making.eye.scrolled_pt, width, 0},
              type,
              width > 36 * type};
    page.down(type * 0.4F);
    if (making.words.whole)
        draw_board(page);
    else
        draw_awaited(page);
    page.down(type);
    making.scene.board = {stage, page.column.h};
    making.scene.list.clip_from = {stage.x, stage.y};
    making.scene.list.clip_size = {stage.w, stage.h};
    // what is out of view is not drawn, and cannot be pressed
    std::erase_if(making.scene.touches, [&](const Touch& touch) { return !touch.box.overlaps(stage); });
}

}  // namespace picture
