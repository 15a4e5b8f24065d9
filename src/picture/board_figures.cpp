// What a study found: who took part, help and harm at the same size, the sentences and where they come from.
#include "picture/figure_halves.h"

#include <algorithm>

namespace picture {

namespace {

/// "Who: …": a quiet name and what it is beside it, or below it where that would be a word a line.
void named_line(Page& page, std::string_view key, const std::string& what) {
    const std::string name = page.text().text(key) + ":";
    const float wide = page.chart.width(name, Weight::Bold) + page.type * 0.5F;
    const float high = page.chart.paragraph(page.here(), page.column.w, name, "text.soft", Weight::Bold);
    if (page.column.w - wide < 8 * page.type) {
        page.down(high);
        page.words(what);
        return;
    }
    page.down(std::max(high, page.chart.paragraph(page.here(wide), page.column.w - wide, what)));
}

void facts(Page& page, const story::Figure& figure, const story::FigureWords& words) {
    named_line(page, "evidence.who", words.who);
    named_line(page, "evidence.how-many", story::grouped(figure.people));
    named_line(page, "evidence.compared", words.compared);
    page.down(page.type * 0.5F);
}

/// Until it is wanted, a figure about survival is a closed card with a button.
void cover(Page& page, const story::FigureWords& words) {
    card(page, 0, [&](Page& inside) {
        inside.heading(words.title, 1.1F);
        inside.words(inside.text().text("evidence.hidden-survival"));
        inside.down(inside.type * 0.7F);
        inside.button("show-survival", inside.text().text("evidence.show-survival"), true);
    });
}

void claims(Page& page, std::string_view heading, const std::vector<story::Claim>& list) {
    page.words(page.text().text(heading), "text", Weight::Bold);
    page.claims(list);
}

/// Help and harm in sentences, side by side where there is room, never one without the other.
void sentences(Page& page, const story::FigureWords& words) {
    const auto help = [&](Page& half) { claims(half, "evidence.help", words.benefit); };
    const auto harm = [&](Page& half) { claims(half, "evidence.harm", words.harm); };
    const float gap = page.type * 1.2F;
    if (!page.wide) {
        help(page);
        harm(page);
    } else {
        const float width = (page.column.w - gap) / 2;
        Page left = page.beside(0, width);
        Page right = page.beside(width + gap, width);
        help(left);
        harm(right);
        page.down(std::max(left.column.h, right.column.h));
    }
    page.down(page.type * 0.3F);
    page.claims(words.notes);
}

void draw_figure(Page& page, const story::Figure& figure) {
    const auto words = page.text().figures.find(figure.id);
    if (words == page.text().figures.end()) return;
    if (story::covered(page.state(), figure)) return cover(page, words->second);
    page.heading(words->second.title);
    facts(page, figure, words->second);
    draw_halves(page, figure, words->second);
    page.down(page.type * 0.8F);
    sentences(page, words->second);
}

}  // namespace

void draw_figures(Page& page) {
    bool first = true;
    for (const story::Figure* figure : story::figures_shown(page.state(), page.text().evidence)) {
        if (!first) {
            page.down(page.type);
            page.chart.line(page.here(), page.here(page.column.w), 1, page.chart.brush().ink("card.edge"));
            page.down(page.type * 1.2F);
        }
        first = false;
        draw_figure(page, *figure);
    }
    page.down(page.type);
    draw_questions(page);
}

void draw_questions(Page& page) {
    const auto index = story::dial_index(story::chapter(page.state()), "evidence-question");
    if (!index) return;
    const auto& dial = story::chapter(page.state()).dials[static_cast<std::size_t>(*index)];
    const auto chosen = static_cast<std::size_t>(page.state().dials[static_cast<std::size_t>(*index)]);
    page.words(page.text().text("evidence.choose"), "text", Weight::Bold, 1.1F);
    page.down(page.type * 0.4F);
    Brush& brush = page.chart.brush();
    const float air = page.type * 0.7F;
    for (std::size_t i = 0; i < dial.options.size(); ++i) {
        const std::string label = page.text().text(std::string{dial.options_said} + std::string{dial.options[i]});
        const bool on = i == chosen;
        const float inner = page.column.w - 2 * air - 1.8F * page.type;
        const float text_high = page.chart.paragraph_height(inner, label, on ? Weight::Bold : Weight::Regular);
        const Rect box{page.column.x, page.y(), page.column.w, std::max(44.0F, text_high + air)};
        brush.box(box.middle(), {1, 0}, {box.w / 2, box.h / 2}, 12, brush.ink(on ? "accent.soft" : "panel"),
                  brush.ink(on ? "accent" : "card.edge"), brush.line(on ? 2.0F : 1.0F));
        const Vec2 dot{box.x + air + 0.5F * page.type, box.middle().y};
        brush.disc(dot, page.type * 0.42F, brush.ink("panel"), brush.ink("accent"), brush.line(1.5F));
        if (on) brush.disc(dot, page.type * 0.22F, brush.ink("accent"));
        page.chart.paragraph({box.x + air + 1.5F * page.type, box.middle().y - text_high / 2}, inner, label, "text",
                             on ? Weight::Bold : Weight::Regular);
        page.touch(box, dial.id, static_cast<float>(i), 12);
        page.down(box.h + page.type * 0.4F);
    }
}

void draw_read(Page& page) {
    page.heading(page.text().text("evidence.read-title"));
    card(page, 0, [](Page& inside) {
        for (const char* part : {"who", "how-many", "compared"}) {
            const std::string key = std::string{"evidence."} + part;
            named_line(inside, key, inside.text().text(key + "-means"));
        }
        inside.down(inside.type * 0.6F);
        draw_empty_halves(inside);
        inside.down(inside.type * 0.6F);
        named_line(inside, "sources", inside.text().text("evidence.source-means"));
    });
    page.down(page.type * 1.2F);
    draw_questions(page);
}

}  // namespace picture
