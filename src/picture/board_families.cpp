// Sorting treatments the old way, what four sources say, and five cards by what treatments do.
#include "picture/board.h"

#include <algorithm>
#include <array>

namespace picture {

namespace {

using story::Sorted;

std::string item_name(const Page& page, const story::Sorting::Item& item) {
    return page.text().text("control.sort-" + item.id);
}

/// A small picture in a round frame at the left of a row.
void picture_at(Page& page, std::string_view family, const Rect& frame) {
    if (page.trial) return;  // each makes a world: the frame's height is known without
    Brush& brush = page.chart.brush();
    brush.box(frame.middle(), {1, 0}, {frame.w / 2, frame.h / 2}, 10, brush.ink("ground"), brush.ink("card.edge"),
              brush.line(1));
    draw_vignette(page.making, family, frame.shrunk(3));
}

void tray(Page& page, const Rect& box, const std::string& dial, int option, bool chosen) {
    Brush& brush = page.chart.brush();
    brush.box(box.middle(), {1, 0}, {box.w / 2, box.h / 2}, 12, brush.ink(chosen ? "accent" : "panel"),
              brush.ink("accent"), brush.line(1.5F));
    const std::string name = page.text().text(option == 1 ? "sort.active" : "sort.passive");
    page.chart.text(box.middle(), name, chosen ? "accent.text" : "accent", Text::Anchor::Middle, Weight::Bold);
    // a second tap takes it out again
    page.touch(box, dial, chosen ? 0.0F : static_cast<float>(option), 12);
}

void sorting_row(Page& page, const story::Sorting::Item& item) {
    const std::string dial = "sort-" + item.id;
    const auto chosen = story::sorted_by_reader(page.state(), item.id);
    const float pic = page.type * 4.6F;
    const float gap = page.type * 0.8F;
    const bool beside = page.column.w > 34 * page.type;
    const float trays = beside ? 17 * page.type : page.column.w;
    const float name_w = page.column.w - pic - gap - (beside ? trays + gap : 0);
    picture_at(page, item.family, {page.column.x, page.y(), pic, pic * 0.8F});
    const float high = page.chart.paragraph_height(name_w, item_name(page, item), Weight::Bold);
    page.chart.paragraph(page.here(pic + gap) + Vec2{0, (pic * 0.8F - high) / 2}, name_w, item_name(page, item), "text",
                         Weight::Bold);
    float top = page.y() + pic * 0.4F - 24;
    if (!beside) {
        page.down(std::max(pic * 0.8F, high) + gap * 0.6F);
        top = page.y();
    }
    const float left = page.column.x + (beside ? page.column.w - trays : 0);
    const float wide = (trays - gap) / 2;
    tray(page, {left, top, wide, 48}, dial, 1, chosen == Sorted::Active);
    tray(page, {left + wide + gap, top, wide, 48}, dial, 2, chosen == Sorted::Passive);
    page.down(beside ? pic * 0.8F : 48);
}

/// What a source says of one item: words, and a dash for silence. Returns the height.
float said(Page& page, Vec2 at, float width, std::optional<Sorted> cell) {
    const bool silent = cell == Sorted::Silent;
    const std::string words =
        silent ? std::string{"–"} : page.text().text(cell ? story::sorted_key(*cell) : std::string_view{"sort.none"});
    return page.chart.paragraph(at, width, words, silent || !cell ? "text.soft" : "text",
                                cell == Sorted::Active || cell == Sorted::Passive ? Weight::Bold : Weight::Regular,
                                0.92F);
}

/// One full disc, or a full one beside an empty one: agreement without colour.
void agreement(Page& page, bool disputed) {
    Brush& brush = page.chart.brush();
    const float r = page.type * 0.34F;
    const Vec2 at = page.here(r) + Vec2{0, page.type * 0.6F};
    const Rgba ink = brush.ink(disputed ? "wrong" : "right");
    brush.disc(at, r, ink);
    if (disputed) brush.disc(at + Vec2{2.3F * r, 0}, r, brush.ink("card"), ink, brush.line(2));
    Page line = page.beside(page.type * 1.9F, page.column.w - page.type * 1.9F);
    line.words(page.text().text(disputed ? "sort.disagree" : "sort.agree"), "text", Weight::Regular, 0.92F);
    page.down(line.column.h);
}

/// Who speaks in a column of the table, and what they say of this item.
struct Voice {
    std::string who;
    std::optional<Sorted> says;
};

std::vector<Voice> voices(const Page& page, const story::Sorting::Item& item) {
    const auto& columns = page.text().evidence.sorting.columns;
    std::vector<Voice> all{{page.text().text("sort.yours"), story::sorted_by_reader(page.state(), item.id)}};
    for (std::size_t i = 0; i < columns.size(); ++i)
        all.push_back({page.text().text("sort.source." + columns[i].id), item.cells[i]});
    return all;
}

/// Side by side: names above, what they say on one line below.
void said_across(Page& page, const std::vector<Voice>& all) {
    const float pitch = page.column.w / static_cast<float>(all.size());
    const float width = pitch - page.type * 0.6F;
    float names = 0;
    float answers = 0;
    for (const Voice& voice : all)
        names = std::max(names, page.chart.paragraph_height(width, voice.who, Weight::Regular, 0.8F));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const float x = pitch * static_cast<float>(i);
        page.chart.paragraph(page.here(x), width, all[i].who, "text.soft", Weight::Regular, 0.8F);
        answers = std::max(answers, said(page, page.here(x) + Vec2{0, names}, width, all[i].says));
    }
    page.down(names + answers + page.type * 0.4F);
}

/// One below the other: a list of who says what.
void said_down(Page& page, const std::vector<Voice>& all) {
    const float half = page.column.w * 0.58F;
    const float width = half - page.type * 0.5F;
    for (const Voice& voice : all) {
        const float high = page.chart.paragraph(page.here(), width, voice.who, "text.soft", Weight::Regular, 0.88F);
        page.down(std::max(high, said(page, page.here(half), page.column.w - half, voice.says)));
    }
    page.down(page.type * 0.3F);
}

void item_said(Page& page, const story::Sorting::Item& item) {
    page.words(item_name(page, item), "text", Weight::Bold, 1.05F);
    page.down(page.type * 0.3F);
    if (page.wide)
        said_across(page, voices(page, item));
    else
        said_down(page, voices(page, item));
    agreement(page, item.disputed());
}

bool approved(std::string_view picture) { return picture == "release" || picture == "flag"; }

void family_card(Page& page, const story::Family& family, bool status) {
    const auto panel = page.text().panels.find(family.topic);
    if (panel == page.text().panels.end()) return;
    const Vec2 top = page.here();
    const float high = std::min(page.column.w * 0.5F, page.type * 8);
    picture_at(page, family.picture, {top.x, top.y, page.column.w, high});
    page.down(high + page.type * 0.5F);
    page.heading(panel->second.name, 1.05F);
    if (status) {
        const std::string chip = page.text().text(approved(family.picture) ? "status.approved" : "status.trials");
        const float r = page.type * 0.32F;
        Brush& brush = page.chart.brush();
        brush.disc(page.here(r) + Vec2{0, page.type * 0.6F}, r, brush.ink(approved(family.picture) ? "accent" : "card"),
                   brush.ink("accent"), brush.line(2));
        Page line = page.beside(page.type, page.column.w - page.type);
        line.words(chip, "accent", Weight::Bold, 0.9F);
        page.down(line.column.h);
        page.note(page.text().text("status.asof"));
        page.down(page.type * 0.3F);
    }
    const auto& plain = panel->second.plain;
    if (!plain.empty()) page.claim(plain[status ? plain.size() - 1 : 0]);
    if (status && !panel->second.detail.empty()) {
        page.down(page.type * 0.4F);
        page.claim(panel->second.detail.front());
    }
    page.touch(
        {top.x - page.type * 0.5F, top.y - page.type * 0.5F, page.column.w + page.type, page.y() - top.y + page.type},
        "topic." + std::string{family.topic}, 1, 14);
    const std::string there = story::family_id(family);
    if (there.empty()) return;
    page.down(page.type * 0.6F);
    const story::See see{there.substr(4), {}, {}};
    page.button(there, page.text().text("corrections.see", {{"chapter", story::see_title(see, page.text())}}));
}

}  // namespace

void draw_sorting(Page& page) {
    page.heading(page.text().text("sort.title"));
    page.words(page.text().text("sort.lead"));
    page.down(page.type * 0.6F);
    for (const auto& item : page.text().evidence.sorting.items) {
        card(page, 0, [&](Page& inside) { sorting_row(inside, item); });
        page.down(page.type * 0.6F);
    }
}

void draw_sorting_table(Page& page) {
    for (const auto& item : page.text().evidence.sorting.items) {
        card(page, 0, [&](Page& inside) { item_said(inside, item); });
        page.down(page.type * 0.6F);
    }
    std::vector<std::string> sources;
    for (const auto& column : page.text().evidence.sorting.columns) sources.push_back(column.source);
    page.sources(sources, {});
}

void draw_families(Page& page, bool status) {
    const float columns = page.column.w / (17 * page.type);
    std::vector<std::function<void(Page&)>> all;
    for (const story::Family& family : story::families())
        all.emplace_back([&family, status](Page& inside) { family_card(inside, family, status); });
    cards(page, columns >= 3 ? 3 : columns >= 1.8F ? 2 : 1, all);
}

}  // namespace picture
