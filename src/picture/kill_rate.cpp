// How busy the killer T cells are, over time, beside what was seen in living mice.
#include "picture/plots.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

// Halle and others 2016: cells with a virus in living mice; the words name it
constexpr float kSeenLeast_per_day = 2, kSeenMost_per_day = 16;

std::vector<Vec2> path(const story::Record& record, const std::vector<std::optional<float>>& rates,
                       const TimeAxis& time, const Scale& scale) {
    std::vector<Vec2> points;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        if (!rates[i]) continue;
        const Vec2 at{time.at(record.samples[i].tick), scale.at(*rates[i])};
        if (points.empty() || base::length(at - points.back()) > 0.8F) points.push_back(at);
    }
    return points;
}

}  // namespace

void draw_kill_rate(Chart& chart, const story::State& state, const sim::Params& params, const story::Words& words,
                    const Rect& rect, const TimeAxis& time) {
    const float type = chart.type_pt();
    Brush& brush = chart.brush();
    const auto rates = story::kill_rates_per_day(state.record, params, story::kKillWindow_min, false);
    chart.card(rect);
    const std::string now = rates.empty() || !rates.back() ? "" : std::to_string(std::lround(*rates.back()));
    const float now_wide = chart.width(now, Weight::Bold, 1.15F) + (now.empty() ? 0 : type * 0.5F);
    const float head = chart.paragraph({rect.x + type, rect.y + type * 0.45F}, rect.w - 2 * type - now_wide,
                                       words.text("plot.kill-rate"), "text", Weight::Bold, 0.9F);
    float most = kSeenMost_per_day * 1.2F;
    for (const auto& rate : rates) most = std::max(most, rate.value_or(0) * 1.05F);
    const Scale scale{0, most, rect.y + rect.h - type * 0.9F, rect.y + head + type * 0.9F, false};
    const float left = time.scale.start;
    const float right = time.scale.end;
    const float top = scale.at(kSeenMost_per_day);
    const float foot = scale.at(kSeenLeast_per_day);
    brush.box({(left + right) / 2, (top + foot) / 2}, {1, 0}, {(right - left) / 2, (foot - top) / 2}, 3,
              brush.ink("accent", 0.16F));
    for (const float value : {0.0F, kSeenLeast_per_day, kSeenMost_per_day}) {
        const float y = scale.at(value);
        chart.line({left, y}, {right, y}, 1, brush.ink("text.soft", 0.25F));
        // 0 and 2 are too near each other to both be written
        if (value > 0)
            chart.text({left - 6, y}, std::to_string(std::lround(value)), "text.soft", Text::Anchor::End,
                       Weight::Regular, 0.8F);
    }
    const Rgba ink = brush.ink("t-cell.edge");
    if (state.record.twin) {
        const auto beside = story::kill_rates_per_day(state.record, params, story::kKillWindow_min, true);
        chart.dashes(path(state.record, beside, time, scale), 1.8F, ink, 5);
    }
    const auto points = path(state.record, rates, time, scale);
    if (points.empty()) {
        const std::string none = words.text("plot.kill-rate-none");
        chart.paragraph({left + type * 0.5F, top}, rect.x + rect.w - left - 1.5F * type, none, "text.soft",
                        Weight::Regular, 0.85F);
        return;
    }
    chart.paragraph({right + type * 0.5F, top}, rect.x + rect.w - right - type, words.text("plot.kill-rate-seen"),
                    "text.soft", Weight::Regular, 0.8F);
    chart.curve(points, 2.2F, ink);
    brush.disc(points.back(), 3.4F, ink);
    chart.text({rect.x + rect.w - type, rect.y + type * 1.1F}, now, "t-cell.edge", Text::Anchor::End, Weight::Bold,
               1.15F);
}

}  // namespace picture
