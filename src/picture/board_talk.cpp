// The boards of the last chapter: questions for the care team, when to call, then and now, words, what to take along.
#include "base/order.h"
#include "picture/board.h"

#include <algorithm>

namespace picture {

namespace {

void check_box(Page& page, const Rect& box, bool on) {
    Brush& brush = page.chart.brush();
    brush.box(box.middle(), {1, 0}, {box.w / 2, box.h / 2}, 5, brush.ink(on ? "accent" : "panel"), brush.ink("accent"),
              brush.line(1.5F));
    if (!on) return;
    const Rgba ink = brush.ink("accent.text");
    const auto at = [&](float x, float y) { return Vec2{box.x + x * box.w, box.y + y * box.h}; };
    page.chart.line(at(0.24F, 0.52F), at(0.43F, 0.72F), 2.4F, ink);
    page.chart.line(at(0.43F, 0.72F), at(0.78F, 0.28F), 2.4F, ink);
}

/// One question with its box; a tap takes it out or puts it back.
void care_row(Page& page, const story::CareItem& item) {
    const float box = page.type * 1.25F;
    const float side = box + page.type * 0.7F;
    const float high = page.chart.paragraph_height(page.column.w - side, item.text);
    const Rect row{page.column.x, page.y(), page.column.w, std::max(44.0F, high + page.type * 0.5F)};
    check_box(page, {row.x, row.middle().y - box / 2, box, box}, item.kept);
    page.chart.paragraph({row.x + side, row.middle().y - high / 2}, page.column.w - side, item.text,
                         item.kept ? "text" : "text.soft");
    page.touch(row, "care.keep." + item.id, item.kept ? 0.0F : 1.0F, 8);
    page.down(row.h);
}

std::vector<std::function<void(Page&)>> care_groups(const Page& page, const std::vector<story::CareItem>& list) {
    std::vector<std::function<void(Page&)>> all;
    const auto group = [&](const std::string& id, const std::string& title) {
        std::vector<story::CareItem> items;
        std::copy_if(list.begin(), list.end(), std::back_inserter(items),
                     [&](const story::CareItem& item) { return item.group == id; });
        if (items.empty()) return;
        all.emplace_back([title, items](Page& inside) {
            inside.heading(title, 1.1F);
            for (const story::CareItem& item : items) care_row(inside, item);
        });
    };
    for (const story::CareGroup& each : page.text().care) group(each.id, each.title);
    group(std::string{story::CareItem::kOwn}, page.text().text("talk.mine"));
    return all;
}

std::vector<std::string> sentences_of(const std::string& text) {
    std::vector<std::string> all;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = std::min(text.find(". ", from), text.size() - 1);
        all.push_back(text.substr(from, end - from + 1));
        from = end + 2;
    }
    return all;
}

void bullets(Page& page, const std::string& text) {
    for (const std::string& sentence : sentences_of(text)) {
        page.chart.brush().disc(page.here(page.type * 0.5F) + Vec2{0, page.type * 0.68F}, page.type * 0.2F,
                                page.chart.brush().ink("accent"));
        Page line = page.beside(page.type * 1.3F, page.column.w - page.type * 1.3F);
        line.words(sentence, "text", Weight::Regular, 1.1F);
        page.down(line.column.h + page.type * 0.35F);
    }
}

void call_list(Page& page) {
    const auto panel = page.text().panels.find(story::kCallTopic);
    if (panel == page.text().panels.end()) return;
    page.heading(panel->second.name);
    for (std::size_t i = 0; i < panel->second.plain.size(); ++i) {
        const story::Claim& claim = panel->second.plain[i];
        card(page, 0, [&](Page& inside) {
            bullets(inside, claim.text);
            inside.sources(claim.sources, claim.checked);
        });
        page.down(page.type * 0.6F);
    }
}

/// All references of the story, by their text.
std::vector<const story::Reference*> all_sources(const story::Words& words) {
    std::vector<const story::Reference*> all;
    for (const auto& [key, reference] : words.references) all.push_back(&reference);
    base::order(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->text < b->text; });
    return all;
}

/// The way to where the story tells it.
void see_button(Page& page, const story::See& see) {
    const std::string id = story::see_id(see);
    if (id.empty()) return;
    page.down(page.type * 0.5F);
    page.button(id, page.text().text("corrections.see", {{"chapter", story::see_title(see, page.text())}}));
}

/// What the article said, and what holds today: side by side, or one below the other.
void correction(Page& page, const story::Correction& each) {
    const float gap = page.type * 1.2F;
    const float width = page.wide ? (page.column.w - gap) * 0.42F : page.column.w;
    Page then = page.beside(0, width);
    then.words(page.text().text("corrections.article"), "text.soft", Weight::Bold, 0.84F);
    then.words(each.article, "text.soft");
    if (page.wide)
        see_button(then, each.see);
    else
        page.down(then.column.h + page.type * 0.5F);
    Page today = page.beside(page.wide ? width + gap : 0, page.wide ? page.column.w - width - gap : width);
    today.words(page.text().text("corrections.today"), "accent", Weight::Bold, 0.84F);
    today.claim(each.today);
    page.down(page.wide ? std::max(then.column.h, today.column.h) : today.column.h);
    if (!page.wide) see_button(page, each.see);
}

}  // namespace

void draw_care(Page& page) {
    const auto list = story::care_list(page.text(), page.state().care);
    page.note(page.text().text("talk.private"));
    page.down(page.type * 0.5F);
    stacks(page, page.wide ? 2 : 1, care_groups(page, list));
    page.down(page.type * 0.7F);
    if (page.state().prefs.view == story::View::Diagram) {  // lines can only be written in the page itself
        page.button("pref.view", page.text().text("talk.edit"), false, static_cast<float>(story::View::Text));
        page.down(page.type * 0.3F);
        page.note(page.text().text("talk.edit-hint"));
    }
    if (page.state().care.empty()) return;
    page.down(page.type * 0.5F);
    page.button("care.reset", page.text().text("talk.reset"));
}

void draw_call(Page& page) {
    // a question first; but a list that somebody may need at once is one tap away, never locked
    if (page.state().answer) return call_list(page);
    card(page, 0, [](Page& inside) {
        inside.heading(inside.text().text("talk.call-first"));
        inside.words(inside.text().text("talk.call-open"));
        inside.down(inside.type * 0.7F);
        const auto panel = inside.text().panels.find(story::kCallTopic);
        if (panel != inside.text().panels.end())
            inside.button("topic." + std::string{story::kCallTopic}, panel->second.name, true);
    });
}

void draw_then_now(Page& page) {
    page.heading(page.text().text("corrections.title"));
    for (const story::Correction& each : page.text().corrections) {
        card(page, 0, [&](Page& inside) { correction(inside, each); });
        page.down(page.type * 0.7F);
    }
}

void draw_glossary(Page& page) {
    std::vector<std::function<void(Page&)>> all;
    for (const story::Term& term : page.text().glossary) {
        all.emplace_back([&term](Page& inside) {
            inside.words(term.term, "text", Weight::Bold, 1.05F);
            if (!term.say.empty()) inside.note(inside.text().text("glossary.say", {{"say", term.say}}));
            inside.words(term.plain);
        });
    }
    page.heading(page.text().text("glossary.title"));
    cards(page, page.wide ? 2 : 1, all);
}

void draw_take(Page& page) {
    const auto list = story::care_list(page.text(), page.state().care);
    const auto kept = std::count_if(list.begin(), list.end(), [](const auto& item) { return item.kept; });
    card(page, 0, [&](Page& inside) {
        inside.heading(inside.text().text("talk.take-title", {{"count", std::to_string(kept)}}), 1.1F);
        inside.words(inside.text().text("talk.take-what"));
        inside.down(inside.type * 0.6F);
        inside.button("page.print", inside.text().text("talk.print"), true);
        inside.down(inside.type * 0.5F);
        if (inside.state().prefs.mode != story::Mode::Kiosk) {  // the next person could paste what was copied
            inside.button("page.copy", inside.text().text("talk.copy"));
            inside.down(inside.type * 0.5F);
        }
        inside.note(inside.text().text("talk.private"));
    });
    page.down(page.type);
    const auto sources = all_sources(page.text());
    page.heading(page.text().text("sources.all", {{"count", std::to_string(sources.size())}}));
    for (const story::Reference* reference : sources) {
        page.words(reference->text, "text", Weight::Regular, 0.9F);
        if (!reference->url.empty()) page.words(reference->url, "accent", Weight::Regular, 0.84F);
        page.note(page.text().text("sources.read", {{"read", reference->read}}));
        page.down(page.type * 0.6F);
    }
}

}  // namespace picture
