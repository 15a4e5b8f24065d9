// Cells over time: one curve a kind, named at its end, so that no key has to be learnt.
#include "picture/plots.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace picture {

namespace {

using story::Count;

struct Series {
    Count count;
    std::string_view color;
    float thickness;
};
// healthy tissue would dwarf the rest; what happens to it is told by those that were hit
constexpr std::array<Series, 5> kSeries{{{Count::Tumour, "tumor-cell.edge", 2.6F},
                                         {Count::TCells, "t-cell.edge", 2.2F},
                                         {Count::Infected, "virus.edge", 2.2F},
                                         {Count::Germs, "bacterium.edge", 2.2F},
                                         {Count::Hurt, "healthy-cell.edge", 2.2F}}};

int largest(const story::Record& record, Count count) {
    int most = 0;
    for (const story::Sample& sample : record.samples) {
        const auto i = static_cast<std::size_t>(count);
        most = std::max({most, sample.now[i], record.twin ? sample.twin[i] : 0});
    }
    return most;
}

struct Axes {
    Scale time, count;
    float per_tick{0};      ///< minutes, or hours once there are many
    std::string_view unit;  ///< key of the words for it
    Vec2 at(std::uint32_t tick, int cells) const {
        return {time.at(static_cast<float>(tick) * per_tick), count.at(static_cast<float>(cells))};
    }
};

void draw_axes(Chart& chart, const Axes& axes, const story::Words& words) {
    Brush& brush = chart.brush();
    const Rgba faint = brush.ink("text.soft", 0.22F);
    for (const float value : ticks(axes.count, 3)) {
        const float y = axes.count.at(value);
        chart.line({axes.time.start, y}, {axes.time.end, y}, 1, faint);
        chart.text({axes.time.start - 6, y}, std::to_string(std::lround(value)), "text.soft", Text::Anchor::End,
                   Weight::Regular, 0.8F);
    }
    const auto times = ticks(axes.time, 3);
    for (const float value : times) {
        const bool last = value == times.back();
        const std::string number = std::to_string(std::lround(value));
        chart.text({axes.time.at(value), axes.count.start + chart.type_pt() * 0.75F},
                   last ? words.text(axes.unit, {{"time", number}}) : number, "text.soft",
                   last ? Text::Anchor::End : Text::Anchor::Middle, Weight::Regular, 0.8F);
    }
}

std::vector<Vec2> path(const story::Record& record, const Axes& axes, Count count, bool twin) {
    std::vector<Vec2> points;
    for (const story::Sample& sample : record.samples) {
        const auto i = static_cast<std::size_t>(count);
        const Vec2 at = axes.at(sample.tick, twin ? sample.twin[i] : sample.now[i]);
        // steps under a point are not seen
        if (points.empty() || base::length(at - points.back()) > 0.8F) points.push_back(at);
    }
    return points;
}

struct Name {
    std::string words;
    float y;
    std::string_view color;
};

/// Names at the ends of curves keep apart, in the order of the curves.
void spread(std::vector<Name>& names, float line, float top, float foot) {
    std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.y < b.y; });
    float free = top;
    for (Name& name : names) {
        name.y = std::max(name.y, free);
        free = name.y + line;
    }
    free = foot;
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        name->y = std::min(name->y, free);
        free = name->y - line;
    }
}

}  // namespace

void draw_counts(Chart& chart, const story::State& state, const sim::Params& params, const story::Words& words,
                 const Rect& rect) {
    const story::Record& record = state.record;
    if (record.samples.empty() || rect.w < 120 || rect.h < 90) return;
    const float type = chart.type_pt();
    chart.card(rect);
    chart.text({rect.x + type, rect.y + type * 1.1F}, words.text("plot.counts"), "text", Text::Anchor::Start,
               Weight::Bold, 0.9F);
    std::vector<Name> names;
    int most = 4;
    float widest = 0;
    for (const Series& series : kSeries) {
        const int here = largest(record, series.count);
        if (here == 0) continue;
        most = std::max(most, here);
        const auto i = static_cast<std::size_t>(series.count);
        const std::string count = std::to_string(record.samples.back().now[i]);
        names.push_back(
            {words.text("count." + std::string{story::count_id(series.count)}, {{"count", count}}), 0, series.color});
        widest = std::max(widest, chart.width(names.back().words, Weight::Bold, 0.8F));
    }
    Axes axes;
    const float ticks_lived = static_cast<float>(std::max(state.furthest, record.samples.back().tick));
    const bool long_run = ticks_lived * params.tick_s > 5 * 3600;
    axes.per_tick = params.tick_s / (long_run ? 3600.0F : 60.0F);
    axes.unit = long_run ? "plot.hours" : "plot.minutes";
    const float number = chart.width(std::to_string(most), Weight::Regular, 0.8F);
    widest = std::min(widest, 0.45F * rect.w);
    axes.time = {0, std::max(ticks_lived * axes.per_tick, long_run ? 5.0F : 30.0F), rect.x + number + type * 1.3F,
                 rect.x + rect.w - widest - type * 1.1F, false};
    axes.count = {0, static_cast<float>(most) * 1.05F, rect.y + rect.h - type * 1.7F, rect.y + type * 2.3F, false};
    draw_axes(chart, axes, words);
    std::size_t named = 0;
    for (const Series& series : kSeries) {
        if (largest(record, series.count) == 0) continue;
        const Rgba ink = chart.brush().ink(series.color);
        const auto now = path(record, axes, series.count, false);
        chart.curve(now, series.thickness, ink);
        if (record.twin) chart.dashes(path(record, axes, series.count, true), series.thickness * 0.8F, ink, 5);
        chart.brush().disc(now.back(), series.thickness * 1.5F, ink);
        names[named++].y = now.back().y;
    }
    const float here = axes.time.at(static_cast<float>(state.world.tick) * axes.per_tick);
    if (state.world.tick < record.samples.back().tick)
        chart.line({here, axes.count.start}, {here, axes.count.end}, 1.5F, chart.brush().ink("focus", 0.8F));
    spread(names, type * 1.05F, axes.count.end, axes.count.start);
    for (const Name& name : names) {
        chart.text({axes.time.end + type * 0.5F, name.y}, name.words, name.color, Text::Anchor::Start, Weight::Bold,
                   0.8F);
    }
}

void make_plots(const Making& making) {
    const Rect& area = making.layout.chart;
    if (!story::chapter(making.state).lab || area.h <= 0) return;
    Chart chart{making.scene, making.brush, making.measure, making.layout.type_pt};
    draw_counts(chart, making.state, making.params, making.words, area);
}

}  // namespace picture
