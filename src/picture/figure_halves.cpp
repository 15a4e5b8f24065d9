// People of 100, bars of months, tiny studies with their real number of people. Counted people are filled and banded, others hollow.
#include "picture/figure_halves.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace picture {

namespace {

using Pattern = Chart::Pattern;
constexpr float kAxis_months = 60;

struct Side {
    bool help{true};
    const story::FigureSide& counted;
    const std::vector<story::Claim>& told;  ///< said in place of a picture where nothing was counted
    std::string_view ink() const { return help ? "accent" : "pd-1"; }
    Pattern pattern() const { return help ? Pattern::OneBand : Pattern::TwoBands; }
    std::string_view name() const { return help ? "evidence.help" : "evidence.harm"; }
};

/// A block of people in rows of `across`; the first `counted` of them are marked.
void block(Page& page, int people, int counted, int across, const Side& side) {
    const float pitch = std::min(page.column.w / static_cast<float>(across), page.type * 1.5F);
    const float tall = pitch * 1.45F;
    const Rgba ink = page.chart.brush().ink(side.ink());
    const Rgba gap = page.chart.brush().ink("card");
    const Rgba rest = page.chart.brush().ink("text.soft");
    for (int i = 0; i < people; ++i) {
        const Vec2 feet{page.column.x + pitch * (static_cast<float>(i % across) + 0.5F),
                        page.y() + tall * static_cast<float>(i / across + 1) - pitch * 0.1F};
        const bool marked = i < counted;
        page.chart.person(feet, tall * 0.86F, marked ? ink : rest, gap, marked ? side.pattern() : Pattern::Hollow);
    }
    page.down(tall * static_cast<float>((people + across - 1) / across) + page.type * 0.2F);
}

/// A thousand people as dots, where nobody of a hundred would be marked.
void thousand(Page& page, int counted, const Side& side) {
    constexpr int kPeople = 1000;
    constexpr int kAcross = 50;
    const float pitch = page.column.w / kAcross;
    Brush& brush = page.chart.brush();
    const Rgba ink = brush.ink(side.ink());
    const Rgba rest = brush.ink("text.soft");
    const Rgba ground = brush.ink("card");
    for (int i = 0; i < kPeople; ++i) {
        const Vec2 at = page.here(pitch * (static_cast<float>(i % kAcross) + 0.5F)) +
                        Vec2{0, pitch * (static_cast<float>(i / kAcross) + 0.5F)};
        if (i < counted)
            brush.disc(at, pitch * 0.48F, ink);
        else
            brush.disc(at, pitch * 0.3F, ground, rest, brush.line(0.8F));
    }
    page.down(pitch * (static_cast<float>(kPeople) / kAcross) + page.type * 0.3F);
}

/// Names of two groups stand in the same number of lines, so that the blocks below them begin at the same height.
float arm_height(const Page& page, float width, const story::FigureWords& words) {
    return std::max(page.chart.paragraph_height(width, words.with, Weight::Bold, 0.9F),
                    page.chart.paragraph_height(width, words.without, Weight::Bold, 0.9F));
}

void hundred(Page& page, const story::FigureRow& row, bool with, const std::string& arm, float arm_high,
             const Side& side) {
    const float top = page.column.h;
    page.words(arm, "text", Weight::Bold, 0.9F);
    page.column.h = top + arm_high + page.type * 0.2F;
    block(page, 100, with ? row.people_with : row.people_without.value_or(0), 10, side);
    page.words(story::row_count(row, with, page.text()), "text", Weight::Bold);
}

void people_row(Page& page, const story::FigureRow& row, const story::FigureWords& words, const Side& side) {
    page.words(words.rows.find(row.id)->second, "text", Weight::Bold);
    page.down(page.type * 0.2F);
    if (!row.people_without) {  // nobody to compare with: one block, twice as wide
        if (row.per_thousand)
            thousand(page, *row.per_thousand, side);
        else
            block(page, 100, row.people_with, 20, side);
        page.words(story::row_count(row, true, page.text()), "text", Weight::Bold);
        return;
    }
    const float gap = page.type * 1.1F;
    const float width = (page.column.w - gap) / 2;
    const float arm_high = arm_height(page, width, words);
    Page with = page.beside(0, width);
    Page without = page.beside(width + gap, width);
    hundred(with, row, true, words.with, arm_high, side);
    hundred(without, row, false, words.without, arm_high, side);
    page.down(std::max(with.column.h, without.column.h) + page.type * 0.25F);
    page.words(story::row_difference(row, page.text()));
}

/// Months as lengths, the same for every bar of a figure and for the axis below: room is left for the widest number at a bar's end.
Scale months_scale(const Page& page, const Side& side) {
    float value_wide = 0;
    for (const story::FigureRow& row : side.counted.rows) {
        for (const bool with : {true, false}) {
            const std::string said = story::row_months(row, with, page.text());
            value_wide = std::max(value_wide, page.chart.width(said, Weight::Bold) + page.type * 0.5F);
        }
    }
    const float longest = std::max(page.column.w - value_wide, page.type);
    return {0, kAxis_months, page.column.x, page.column.x + longest, false};
}

void bar(Page& page, const std::string& arm, double months, const std::string& said, bool filled, const Scale& scale,
         const Side& side) {
    page.words(arm, "text", Weight::Regular, 0.9F);
    const float thick = page.type * 1.15F;
    const float end = scale.at(static_cast<float>(months));
    Brush& brush = page.chart.brush();
    const Vec2 middle{(page.column.x + end) / 2, page.y() + thick / 2};
    const Vec2 half{(end - page.column.x) / 2, thick / 2};
    const Rgba ink = brush.ink(side.ink());
    const float edge = brush.line(2);
    brush.box(middle, {1, 0}, filled ? half : Vec2{half.x - edge / 2, half.y - edge / 2}, 3,
              filled ? ink : brush.ink("card"), ink, filled ? 0 : edge);
    if (filled) {  // bands across it: not told by its colour alone
        for (float x = page.column.x + thick; x < end - thick * 0.3F; x += thick)
            page.chart.line({x, page.y() + thick * 0.2F}, {x, page.y() + thick * 0.8F}, 2, brush.ink("card"));
    }
    page.chart.text({end + page.type * 0.4F, page.y() + thick / 2}, said, "text", Text::Anchor::Start, Weight::Bold);
    page.down(thick + page.type * 0.45F);
}

void axis(Page& page, const Scale& scale) {
    const Rgba ink = page.chart.brush().ink("text.soft");
    page.chart.line(page.here(), {scale.end, page.y()}, 1.5F, ink);
    // numbers that would run into each other leave every second one out, then two of three
    const float number_wide = page.chart.width("60", Weight::Regular, 0.84F) + page.type * 0.4F;
    int step = 12;
    for (const int wider : {24, 60}) {
        if (scale.at(static_cast<float>(step)) - scale.at(0) < number_wide) step = wider;
    }
    for (int month = 0; month <= static_cast<int>(kAxis_months); month += 12) {
        const Vec2 at{scale.at(static_cast<float>(month)), page.y()};
        page.chart.line(at, at + Vec2{0, page.type * 0.35F}, 1.5F, ink);
        if (month % step != 0) continue;
        page.chart.text(at + Vec2{0, page.type * 0.9F}, std::to_string(month), "text.soft",
                        month == 0 ? Text::Anchor::Start : Text::Anchor::Middle, Weight::Regular, 0.84F);
    }
    page.down(page.type * 1.6F);
    page.note(page.text().text("evidence.axis"));
}

void bars(Page& page, const story::FigureWords& words, const Side& side) {
    const Scale scale = months_scale(page, side);
    for (const story::FigureRow& row : side.counted.rows) {
        page.words(words.rows.find(row.id)->second, "text", Weight::Bold);
        bar(page, words.with, row.with, story::row_months(row, true, page.text()), true, scale, side);
        bar(page, words.without, row.without.value_or(0), story::row_months(row, false, page.text()), false, scale,
            side);
        if (row.chance) page.note(page.text().text("evidence.chance"));
        page.down(page.type * 0.5F);
    }
    axis(page, scale);
}

/// Everybody that a row of a tiny study counts, on as many lines as its card needs: nobody may stand outside it unseen.
void people_of(Page& page, const story::FigureRow& row, Pattern pattern, const Side& side) {
    const float tall = page.type * 1.9F;
    const float pitch = tall * 0.62F;
    const int across = std::max(1, static_cast<int>(page.column.w / pitch));
    const Rgba ink = page.chart.brush().ink(side.ink());
    const Rgba gap = page.chart.brush().ink("card");
    for (int i = 0; i < row.count; ++i) {
        const Vec2 feet{page.column.x + pitch * (static_cast<float>(i % across) + 0.5F),
                        page.y() + tall * static_cast<float>(i / across + 1)};
        page.chart.person(feet, tall * 0.9F, ink, gap, pattern);
    }
    const int lines = std::max(1, (row.count + across - 1) / across);
    page.down(tall * static_cast<float>(lines) + page.type * 0.5F);
}

/// A study so small that everybody in it can be drawn: first what was counted, then what became of the rest.
void tiny(Page& page, const story::FigureWords& words, const Side& side) {
    constexpr std::array<Pattern, 5> kPatterns{Pattern::Filled, Pattern::TwoBands, Pattern::OneBand, Pattern::Hollow,
                                               Pattern::HollowDot};
    const story::FigureRow& first = side.counted.rows.front();
    page.words(words.rows.find(first.id)->second, "text", Weight::Bold);
    block(page, first.of, first.count, 16, side);
    page.words(story::row_count(first, true, page.text()), "text", Weight::Bold);
    page.down(page.type * 0.8F);
    for (std::size_t i = 1; i < side.counted.rows.size(); ++i) {
        const story::FigureRow& row = side.counted.rows[i];
        page.words(words.rows.find(row.id)->second + ": " + story::row_count(row, true, page.text()));
        people_of(page, row, kPatterns[(i - 1) % kPatterns.size()], side);
    }
}

/// At the same size as what was found, and no less plain: an empty frame as large as a picture would be.
void nothing_found(Page& page, const std::vector<story::Claim>& told) {
    const float air = page.type;
    const float inner = page.column.w - 2 * air;
    float text_high = 0;
    for (const story::Claim& claim : told)
        text_high += page.chart.paragraph_height(inner, claim.text, Weight::Bold, 1.1F);
    const float high = std::max(page.room - page.column.h, text_high + 2 * air);
    const Rect frame{page.column.x, page.y(), page.column.w, high};
    const std::array<Vec2, 5> corners{Vec2{frame.x, frame.y},
                                      {frame.x + frame.w, frame.y},
                                      {frame.x + frame.w, frame.y + frame.h},
                                      {frame.x, frame.y + frame.h},
                                      {frame.x, frame.y}};
    page.chart.dashes(corners, 1.5F, page.chart.brush().ink("text.soft"));
    float y = frame.middle().y - text_high / 2;
    for (const story::Claim& claim : told)
        y += page.chart.paragraph({frame.x + air, y}, inner, claim.text, "text", Weight::Bold, 1.1F);
    page.down(high);
}

void half(Page& page, const story::FigureWords& words, const Side& side) {
    page.heading(page.text().text(side.name()), 1.15F);
    if (!side.counted.found()) {
        return nothing_found(page, side.told);
    }
    if (side.counted.shape == story::FigureSide::Shape::Bars) return bars(page, words, side);
    if (side.counted.shape == story::FigureSide::Shape::Tiny) return tiny(page, words, side);
    for (const story::FigureRow& row : side.counted.rows) {
        people_row(page, row, words, side);
        page.down(page.type * 0.5F);
    }
}

/// Two cards of the same size: side by side, or one above the other.
void pair(Page& page, const std::function<void(Page&)>& help, const std::function<void(Page&)>& harm) {
    const float gap = page.type * 0.9F;
    const float width = page.wide ? (page.column.w - gap) / 2 : page.column.w;
    const float air = page.type * 0.9F;
    const float inner = width - 2 * air;
    // whole points: sums of heights differ in the last digit with where they begin
    const float high = std::ceil(std::max(measured(page, inner, help), measured(page, inner, harm)) + 2 * air + 0.1F);
    Page left = page.beside(0, width);
    card(left, high, help);
    Page right = page.beside(page.wide ? width + gap : 0, width);
    if (!page.wide) right.column.y += high + gap;
    card(right, high, harm);
    page.down(page.wide ? high : 2 * high + gap);
}

}  // namespace

void draw_halves(Page& page, const story::Figure& figure, const story::FigureWords& words) {
    const Side help{true, figure.benefit, words.benefit};
    const Side harm{false, figure.harm, words.harm};
    pair(
        page, [&](Page& inside) { half(inside, words, help); },
        [&](Page& inside) { half(inside, words, harm); });
}

void draw_empty_halves(Page& page) {
    const story::FigureSide nothing;
    const std::vector<story::Claim> none;
    const auto empty = [&](bool help) {
        return [&, help](Page& inside) {
            const Side side{help, nothing, none};
            inside.heading(inside.text().text(side.name()), 1.15F);
            inside.words(inside.text().text(help ? "evidence.help-means" : "evidence.harm-means"));
            inside.down(inside.type * 0.4F);
            block(inside, 20, 12, 10, side);
            inside.note(inside.text().text("evidence.filled-means"));
        };
    };
    pair(page, empty(true), empty(false));
}

}  // namespace picture
