// Cells over time: one curve a kind, named at its end, so that no key has to be learnt.
#include "base/order.h"
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
    TimeAxis time;
    Scale count;
    Vec2 at(std::uint32_t tick, int cells) const { return {time.at(tick), count.at(static_cast<float>(cells))}; }
};

/// In minutes, hours or days: so that numbers stay short.
TimeAxis time_axis(const story::State& state, const sim::Params& params, float start, float end) {
    const float lived_min =
        static_cast<float>(std::max(state.furthest, state.record.samples.back().tick)) * params.tick_s / 60;
    struct Unit {
        float minutes, least;  ///< least: the axis is at least as long
        std::string_view key;
    };
    const Unit unit = lived_min > 4 * 1440    ? Unit{1440, 4, "plot.days"}
                      : lived_min > 5 * 60.0F ? Unit{60, 5, "plot.hours"}
                                              : Unit{1, 30, "plot.minutes"};
    TimeAxis axis;
    axis.per_tick = params.tick_s / 60 / unit.minutes;
    axis.unit = unit.key;
    axis.scale = {0, std::max(lived_min / unit.minutes, unit.least), start, end, false};
    return axis;
}

void draw_axes(Chart& chart, const Axes& axes, const story::Words& words) {
    Brush& brush = chart.brush();
    const Rgba faint = brush.ink("text.soft", 0.22F);
    const float type = chart.type_pt();
    const auto most = [](float room, float each) { return static_cast<int>(std::clamp(room / each, 1.0F, 3.0F)); };
    for (const float value : ticks(axes.count, most(axes.count.start - axes.count.end, type * 1.7F))) {
        const float y = axes.count.at(value);
        chart.line({axes.time.scale.start, y}, {axes.time.scale.end, y}, 1, faint);
        chart.text({axes.time.scale.start - 6, y}, std::to_string(std::lround(value)), "text.soft", Text::Anchor::End,
                   Weight::Regular, 0.8F);
    }
    // at least two steps, or the only number might be 0
    const float long_pt = axes.time.scale.end - axes.time.scale.start;
    const auto times = ticks(axes.time.scale, std::max(2, most(long_pt, type * 3)));
    const float y = axes.count.start + type * 0.75F;
    float free = 0;  // up to here there is room left of the last number, which says the unit
    for (auto value = times.rbegin(); value != times.rend(); ++value) {
        const std::string number = std::to_string(std::lround(*value));
        const float x = axes.time.scale.at(*value);
        if (value == times.rbegin()) {
            const std::string last = words.text(axes.time.unit, {{"time", number}});
            free = x - chart.text({x, y}, last, "text.soft", Text::Anchor::End, Weight::Regular, 0.8F) - type * 0.4F;
            continue;
        }
        const float half = chart.width(number, Weight::Regular, 0.8F) / 2;
        if (x + half > free || *value <= 0) continue;  // the foot of the other axis says 0
        chart.text({x, y}, number, "text.soft", Text::Anchor::Middle, Weight::Regular, 0.8F);
        free = x - half - type * 0.4F;
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
    base::order_few(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.y < b.y; });
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

TimeAxis draw_counts(Chart& chart, const story::State& state, const sim::Params& params, const story::Words& words,
                     const Rect& rect) {
    const story::Record& record = state.record;
    if (record.samples.empty() || rect.w < 120 || rect.h < 90) return {};
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
    const float number = chart.width(std::to_string(most), Weight::Regular, 0.8F);
    widest = std::min(widest, 0.45F * rect.w);
    axes.time = time_axis(state, params, rect.x + number + type * 1.3F, rect.x + rect.w - widest - type * 1.1F);
    axes.count = {0, static_cast<float>(most) * 1.05F, rect.y + rect.h - type * 1.7F, rect.y + type * 2.3F, false};
    draw_axes(chart, axes, words);
    // a low plot names only what matters most
    const float line = chart.size_pt(0.8F) * 1.3F;
    const float room = std::max(1.0F, (axes.count.start - axes.count.end) / line);
    names.resize(std::min(names.size(), static_cast<std::size_t>(room)));
    std::size_t named = 0;
    for (const Series& series : kSeries) {
        if (largest(record, series.count) == 0) continue;
        const Rgba ink = chart.brush().ink(series.color);
        const auto now = path(record, axes, series.count, false);
        chart.curve(now, series.thickness, ink);
        if (record.twin) chart.dashes(path(record, axes, series.count, true), series.thickness * 0.8F, ink, 5);
        chart.brush().disc(now.back(), series.thickness * 1.5F, ink);
        if (named < names.size()) names[named].y = now.back().y;
        ++named;
    }
    const float here = axes.time.at(state.world.tick);
    if (state.world.tick < record.samples.back().tick)
        chart.line({here, axes.count.start}, {here, axes.count.end}, 1.5F, chart.brush().ink("focus", 0.8F));
    spread(names, line, axes.count.end, axes.count.start);
    for (const Name& name : names)
        chart.text({axes.time.scale.end + type * 0.5F, name.y}, name.words, name.color, Text::Anchor::Start,
                   Weight::Bold, 0.8F);
    return axes.time;
}

void make_plots(const Making& making) {
    const Rect& area = making.layout.chart;
    if (!story::chapter(making.state).lab || area.h <= 0) return;
    const float type = chart_type(making.layout.type_pt, area, 17);
    Chart chart{making.scene, making.brush, making.measure, type};
    const float gap = type * 0.5F;
    const float rate_h = std::clamp(area.h * 0.38F, type * 7.5F, type * 12);
    const bool both = area.h > rate_h + gap + type * 9;
    const Rect counts{area.x, area.y, area.w, both ? area.h - rate_h - gap : area.h};
    const TimeAxis time = draw_counts(chart, making.state, making.params, making.words, counts);
    if (both && time.per_tick > 0)
        draw_kill_rate(chart, making.state, making.params, making.words,
                       {area.x, area.y + area.h - rate_h, area.w, rate_h}, time);
}

}  // namespace picture
