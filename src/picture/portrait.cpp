// Kuznetsov's tumor and effector cells as a landscape of starts: which are held, which escape, and the path of the reader's own.
#include "picture/plots.h"
#include "sim/kuznetsov_portrait.h"
#include "story/model.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace picture {

namespace {

namespace model = sim::kuznetsov;
constexpr int kStrips = 64;  // of the tinted ground
constexpr int kPathSamples = 400;
constexpr float kDays = 365;

struct Field {
    Rect rect;
    Scale effectors, tumour;  ///< across and upwards, powers of ten
    Vec2 at(const model::State& state) const {
        return {effectors.at(static_cast<float>(state.effectors)), tumour.at(static_cast<float>(state.tumour))};
    }
    bool holds(const model::State& s) const {
        return s.effectors >= static_cast<double>(effectors.from) && s.effectors <= static_cast<double>(effectors.to) &&
               s.tumour >= static_cast<double>(tumour.from) && s.tumour <= static_cast<double>(tumour.to);
    }
};

/// The part of a line that is inside the field; lines leave it and come back.
template <class Draw>
void inside(const Field& field, const model::Line& line, Draw draw) {
    std::vector<Vec2> run;
    for (const model::State& state : line) {
        if (field.holds(state)) {
            run.push_back(field.at(state));
            continue;
        }
        if (run.size() > 1) draw(run);
        run.clear();
    }
    if (run.size() > 1) draw(run);
}

/// Height of the border of fates over one place of the effector axis; none where everything has one fate.
std::vector<std::optional<float>> border_heights(const Field& field, const model::Line& separatrix) {
    std::vector<std::optional<float>> heights(kStrips);
    for (std::size_t i = 1; i < separatrix.size(); ++i) {
        Vec2 a = field.at(separatrix[i - 1]);
        Vec2 b = field.at(separatrix[i]);
        if (a.x > b.x) std::swap(a, b);
        for (int strip = 0; strip < kStrips; ++strip) {
            const float x = field.rect.x + field.rect.w * (static_cast<float>(strip) + 0.5F) / kStrips;
            if (x < a.x || x > b.x || b.x - a.x < 1e-3F) continue;
            heights[static_cast<std::size_t>(strip)] = base::mix(a.y, b.y, (x - a.x) / (b.x - a.x));
        }
    }
    return heights;
}

/// Where a start escapes the ground is tinted, as far as the border; where all escape, all of it.
void tint(Chart& chart, const Field& field, const model::Portrait& portrait, bool all_escape) {
    const Rgba ink = chart.brush().ink("tally.tumor");
    const auto heights = border_heights(field, portrait.separatrix);
    const float wide = field.rect.w / kStrips;
    for (int strip = 0; strip < kStrips; ++strip) {
        const auto& height = heights[static_cast<std::size_t>(strip)];
        if (!height && !all_escape) continue;
        const float foot = height.value_or(field.rect.y + field.rect.h);
        const float high = std::clamp(foot - field.rect.y, 0.0F, field.rect.h);
        if (high < 0.5F) continue;
        chart.brush().box({field.rect.x + wide * (static_cast<float>(strip) + 0.5F), field.rect.y + high / 2}, {1, 0},
                          {wide / 2 + 0.3F, high / 2}, 0, ink);
    }
}

/// "10 thousand": powers of ten as they are said.
std::string said(float value, const story::Words& words) {
    const auto number = [](float of) { return std::to_string(std::lround(of)); };
    if (value > 9e5F) return words.text("portrait.million", {{"n", number(value / 1e6F)}});
    if (value > 900) return words.text("portrait.thousand", {{"n", number(value / 1e3F)}});
    return number(value);
}

/// What the numbers of the upward axis need.
float axis_width(const Chart& chart, const story::Words& words) {
    float wide = 0;
    for (const float value : {1e5F, 1e8F, 1e9F})
        wide = std::max(wide, chart.width(said(value, words), Weight::Regular, 0.8F));
    return wide + 8;
}

void draw_axes(Chart& chart, const Field& field, const story::Words& words) {
    const Rgba faint = chart.brush().ink("text.soft", 0.2F);
    const float type = chart.type_pt();
    const auto most = [](float room, float each, float least) {
        return static_cast<int>(std::clamp(room / each, 1.0F, least));
    };
    for (const float value : ticks(field.effectors, most(field.rect.w, type * 6, 4))) {
        const float x = field.effectors.at(value);
        chart.line({x, field.rect.y}, {x, field.rect.y + field.rect.h}, 1, faint);
        // the card ends soon after the last one
        const std::string number = said(value, words);
        const float half = chart.width(number, Weight::Regular, 0.8F) / 2;
        const float middle = std::min(x, field.rect.x + field.rect.w + type * 1.2F - half);
        chart.text({middle, field.rect.y + field.rect.h + type * 0.7F}, number, "text.soft", Text::Anchor::Middle,
                   Weight::Regular, 0.8F);
    }
    for (const float value : ticks(field.tumour, most(field.rect.h, type * 2, 5))) {
        const float y = field.tumour.at(value);
        chart.line({field.rect.x, y}, {field.rect.x + field.rect.w, y}, 1, faint);
        chart.text({field.rect.x - 6, y}, said(value, words), "text.soft", Text::Anchor::End, Weight::Regular, 0.8F);
    }
    chart.text({field.rect.x + field.rect.w / 2, field.rect.y + field.rect.h + type * 1.9F},
               words.text("portrait.effectors"), "text", Text::Anchor::Middle, Weight::Regular, 0.85F);
    chart.text({field.rect.x, field.rect.y - type * 0.8F}, words.text("portrait.tumor"), "text", Text::Anchor::Start,
               Weight::Regular, 0.85F);
}

/// Short strokes along the flow: longer where it is faster, each with a heavier head.
void draw_flow(Chart& chart, const Field& field, const model::Rates& rates, const model::Window& window) {
    const Rgba ink = chart.brush().ink("text.soft", 0.42F);
    const int columns = static_cast<int>(std::clamp(field.rect.w / 36, 6.0F, 18.0F));
    const int rows = static_cast<int>(std::clamp(field.rect.h / 36, 5.0F, 16.0F));
    const float across = field.rect.w / std::log(field.effectors.to / field.effectors.from);
    const float up = field.rect.h / std::log(field.tumour.to / field.tumour.from);
    for (const model::Arrow& arrow : model::arrows(rates, columns, rows, window)) {
        const Vec2 flow{static_cast<float>(arrow.effectors_per_day) * across,
                        -static_cast<float>(arrow.tumour_per_day) * up};
        const float speed = base::length(flow);
        const Vec2 half = base::unit(flow) * (2.5F + 6.5F * speed / (speed + 3));
        const Vec2 at = field.at(arrow.at);
        chart.line(at - half, at + half, 1.2F, ink);
        chart.brush().disc(at + half, 1.8F, ink);
    }
}

void draw_steady(Chart& chart, const Field& field, const model::SteadyStates& steady, const story::Words& words) {
    const float type = chart.type_pt();
    const auto mark = [&](const std::optional<model::SteadyState>& state, std::string_view key, bool stable) {
        if (!state || !field.holds(state->at)) return;
        const Vec2 at = field.at(state->at);
        const Rgba ink = chart.brush().ink("text");
        const Rgba ground = chart.brush().ink("card");
        chart.brush().disc(at, 6, stable ? ink : ground, ink, 2);
        // the path comes into the escape from the right; the others are named where there is room
        const float wide = chart.width(words.text(key), Weight::Bold, 0.85F) + 14;
        if (key == "portrait.dormant") {
            const float x = std::min(at.x, field.rect.x + field.rect.w - wide / 2);
            chart.text({x, at.y + type * 1.3F}, words.text(key), "text", Text::Anchor::Middle, Weight::Bold, 0.85F);
            return;
        }
        const bool fits_left = at.x - wide > field.rect.x;
        const bool left = key == "portrait.escape" ? fits_left : at.x + wide > field.rect.x + field.rect.w;
        chart.text({at.x + (left ? -11.0F : 11.0F), at.y - type * 0.1F}, words.text(key), "text",
                   left ? Text::Anchor::End : Text::Anchor::Start, Weight::Bold, 0.85F);
    };
    mark(steady.dormant, "portrait.dormant", true);
    mark(steady.between, "portrait.between", false);
    mark(steady.escape, "portrait.escape", true);
}

std::vector<model::Sample> path_of(const story::Model& wanted) {
    std::vector<model::Sample> path(kPathSamples);
    model::run(wanted.rates, wanted.start, static_cast<double>(kDays), path, model::kSketchStep_days);
    return path;
}

void draw_path(Chart& chart, const Field& field, const std::vector<model::Sample>& path) {
    const Rgba ink = chart.brush().ink("accent");
    std::vector<Vec2> points;
    points.reserve(path.size());
    for (const model::Sample& sample : path) points.push_back(field.at(sample.shown));
    chart.curve(points, 2.8F, ink);
    // a dot a month, so that fast and slow are told apart
    for (std::size_t day = 30; day < static_cast<std::size_t>(kDays); day += 30)
        chart.brush().disc(points[day * (kPathSamples - 1) / static_cast<std::size_t>(kDays)], 3.2F, ink);
}

/// The card, and at its foot what becomes of this start and what the model is, as far as the map leaves room: the panel says it
/// too. Returns the height of those words.
float draw_words(Chart& chart, const Making& making, const Rect& card) {
    const float type = chart.type_pt();
    chart.card(card);
    const float width = card.w - type * 2;
    const float most = card.h - type * 5 - 0.45F * card.h;
    const std::string fate = story::model_fate(making.state, making.words);
    const std::string honest = making.words.text("portrait.honest");
    const float fate_high = chart.paragraph_height(width, fate, Weight::Bold, 0.9F);
    const float honest_high = chart.paragraph_height(width, honest, Weight::Regular, 0.8F) + type * 0.3F;
    if (fate_high > most) return 0;
    const bool both = fate_high + honest_high <= most;
    const float high = fate_high + (both ? honest_high : 0);
    const Vec2 at{card.x + type, card.y + card.h - high - type * 0.6F};
    chart.paragraph(at, width, fate, "text", Weight::Bold, 0.9F);
    if (both) chart.paragraph(at + Vec2{0, fate_high + type * 0.3F}, width, honest, "text.soft", Weight::Regular, 0.8F);
    return high;
}

void draw_over_time(Chart& chart, const std::vector<model::Sample>& path, const Field& field, const Rect& rect,
                    const story::Words& words) {
    const float type = chart.type_pt();
    if (path.empty() || rect.w < 120 || rect.h < 90) return;
    chart.card(rect);
    chart.text({rect.x + type, rect.y + type * 1.1F}, words.text("portrait.over-time"), "text", Text::Anchor::Start,
               Weight::Bold, 0.9F);
    const float axis = axis_width(chart, words) + type * 0.4F;
    const Scale days{0, kDays, rect.x + axis, rect.x + rect.w - type, false};
    const Scale cells{1, field.tumour.to, rect.y + rect.h - type * 1.8F, rect.y + type * 2.3F, true};
    const Rgba faint = chart.brush().ink("text.soft", 0.2F);
    for (const float value :
         ticks(cells, std::max(1, static_cast<int>(std::min(4.0F, (cells.start - cells.end) / (type * 1.7F)))))) {
        chart.line({days.start, cells.at(value)}, {days.end, cells.at(value)}, 1, faint);
        chart.text({days.start - 6, cells.at(value)}, said(value, words), "text.soft", Text::Anchor::End,
                   Weight::Regular, 0.8F);
    }
    const float full = cells.at(static_cast<float>(1 / model::Rates{}.b));
    chart.dashes(std::array{Vec2{days.start, full}, Vec2{days.end, full}}, 1, chart.brush().ink("text.soft", 0.7F), 3);
    const bool roomy = days.end - days.start > type * 12;
    const float names = chart.width(words.text("portrait.full"), Weight::Regular, 0.8F) +
                        chart.width(words.text("portrait.tumor-cells"), Weight::Bold, 0.8F);
    if (names + type * 2 < days.end - days.start && cells.start - cells.end > type * 7)
        chart.text({days.start + type * 0.4F, full - type * 0.62F}, words.text("portrait.full"), "text.soft",
                   Text::Anchor::Start, Weight::Regular, 0.8F);
    for (const float value : {100.0F, 200.0F, 300.0F}) {
        if (!roomy && value < 250) continue;
        const std::string number = std::to_string(std::lround(value));
        chart.text({days.at(value), cells.start + type * 0.75F},
                   value > 250 ? words.text("plot.days", {{"time", number}}) : number, "text.soft",
                   Text::Anchor::Middle, Weight::Regular, 0.8F);
    }
    std::vector<Vec2> tumour;
    std::vector<Vec2> under;  // less than one cell: the equations go on, life does not
    std::vector<Vec2> effectors;
    for (const model::Sample& sample : path) {
        const float x = days.at(static_cast<float>(sample.day));
        auto& line = sample.under_one_cell ? under : tumour;
        line.push_back({x, cells.at(static_cast<float>(sample.shown.tumour))});
        effectors.push_back({x, cells.at(static_cast<float>(sample.shown.effectors))});
    }
    chart.dashes(effectors, 2.2F, chart.brush().ink("t-cell.edge"), 6);
    chart.curve(tumour, 2.8F, chart.brush().ink("tumor-cell.edge"));
    if (under.size() > 1) {
        chart.dashes(under, 2, chart.brush().ink("tumor-cell.edge", 0.6F), 4);
        if (cells.start - cells.end > type * 7)
            chart.text({days.end, under.front().y - type * 0.7F}, words.text("portrait.one-cell"), "text.soft",
                       Text::Anchor::End, Weight::Regular, 0.8F);
    }
    const float beside = rect.x + rect.w - type;
    const float tumour_end = cells.at(static_cast<float>(path.back().shown.tumour));
    const float effectors_end = cells.at(static_cast<float>(path.back().shown.effectors));
    const bool above = tumour_end < effectors_end || !under.empty();
    const float clear = under.empty() ? type * 0.8F : type * 2;  // of what is said of less than one cell
    chart.text({beside, tumour_end + (above ? -clear : clear)}, words.text("portrait.tumor-cells"), "tumor-cell.edge",
               Text::Anchor::End, Weight::Bold, 0.8F);
    chart.text({beside, effectors_end + type * (above && under.empty() ? 0.8F : -0.8F)},
               words.text("portrait.effector-cells"), "t-cell.edge", Text::Anchor::End, Weight::Bold, 0.8F);
}

}  // namespace

void make_portrait(const Making& making) {
    const Rect& stage = making.layout.stage;
    const float type = chart_type(making.layout.type_pt, stage, 24);
    Chart chart{making.scene, making.brush, making.measure, type};
    const model::Window window = story::model_window();
    Field field;
    const float below = draw_words(chart, making, stage);
    const float axis = axis_width(chart, making.words) + type * 0.4F;
    field.rect = {stage.x + axis, stage.y + type * 2, stage.w - axis - type * 1.9F, stage.h - type * 5 - below};
    const Rect& r = field.rect;
    field.effectors = {static_cast<float>(window.low.effectors), static_cast<float>(window.high.effectors), r.x,
                       r.x + r.w, true};
    field.tumour = {static_cast<float>(window.low.tumour), static_cast<float>(window.high.tumour), r.y + r.h, r.y,
                    true};
    const story::Model wanted = story::model_of(making.state);
    const model::Portrait portrait = model::portrait(wanted.rates, window);
    const bool one_fate = portrait.separatrix.empty();
    tint(chart, field, portrait, one_fate && model::fate(wanted.rates, wanted.start) == model::Fate::Escape);
    draw_axes(chart, field, making.words);
    draw_flow(chart, field, wanted.rates, window);
    const Rgba border = making.brush.ink("tumor-cell.edge");
    inside(field, portrait.separatrix, [&](const std::vector<Vec2>& run) { chart.dashes(run, 2.4F, border, 8); });
    const auto path = path_of(wanted);
    draw_path(chart, field, path);
    draw_steady(chart, field, portrait.steady, making.words);
    const Vec2 start = field.at(wanted.start);
    making.brush.disc(start, 11, making.brush.ink("accent"), making.brush.ink("card"), 3);
    const float beside_start = start.y + type * 1.4F < r.y + r.h ? 1.4F : -1.4F;
    chart.text({start.x, start.y + type * beside_start}, making.words.text("portrait.start"), "accent",
               Text::Anchor::Middle, Weight::Bold, 0.85F);
    making.scene.spots.push_back({"start", "", {}, start, 11, true});
    making.scene.pad = {field.rect, "start-effectors", "start-tumor"};
    const Rect& beside = making.layout.chart;
    Chart small{making.scene, making.brush, making.measure, chart_type(making.layout.type_pt, beside, 17)};
    draw_over_time(small, path, field, beside, making.words);
}

}  // namespace picture
