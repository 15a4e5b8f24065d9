// Scales, wrapped text, curves of capsules, figures of people.
#include "picture/chart.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr float kLine = 1.35F;  // line height as a multiple of the type

/// 1, 2 or 5 times a power of ten, not under `least`.
float round_step(float least) {
    const float power = std::pow(10.0F, std::floor(std::log10(least)));
    const float share = least / power;
    return power * (share <= 1.001F ? 1.0F : share <= 2.001F ? 2.0F : share <= 5.001F ? 5.0F : 10.0F);
}

std::vector<float> powers_of_ten(const Scale& scale, int most) {
    const int first = static_cast<int>(std::ceil(std::log10(scale.from) - 1e-4F));
    const int last = static_cast<int>(std::floor(std::log10(scale.to) + 1e-4F));
    const int step = std::max(1, (last - first) / std::max(1, most) + ((last - first) % std::max(1, most) > 0 ? 1 : 0));
    std::vector<float> all;
    for (int i = first; i <= last; i += step) all.push_back(std::pow(10.0F, static_cast<float>(i)));
    return all;
}

}  // namespace

float Scale::at(float value) const {
    const float held = std::clamp(value, from, to);
    const float share = log ? std::log(held / from) / std::log(to / from) : (held - from) / (to - from);
    return start + (end - start) * share;
}

float Scale::value(float at_pt) const {
    const float share = std::clamp((at_pt - start) / (end - start), 0.0F, 1.0F);
    return log ? from * std::pow(to / from, share) : from + (to - from) * share;
}

std::vector<float> ticks(const Scale& scale, int most) {
    if (!(scale.to > scale.from) || most < 1) return {};
    if (scale.log) return powers_of_ten(scale, most);
    const float step = round_step((scale.to - scale.from) / static_cast<float>(most));
    std::vector<float> all;
    const int first = static_cast<int>(std::ceil(scale.from / step - 1e-4F));
    const int last = static_cast<int>(std::floor(scale.to * (1 + 1e-5F) / step));
    for (int i = first; i <= last; ++i) all.push_back(static_cast<float>(i) * step);
    return all;
}

float chart_type(float type_pt, const Rect& room, float lines) {
    return std::clamp(std::min(room.w, room.h * 1.6F) / lines, std::min(type_pt, 16.0F), type_pt);
}

float Chart::width(std::string_view words, Weight weight, float share_of_type) const {
    return measure_(words, size_pt(share_of_type), weight).x;
}

float Chart::text(Vec2 at, std::string_view words, std::string_view color, Text::Anchor anchor, Weight weight,
                  float share_of_type) {
    scene_.texts.push_back({std::string{words}, at, size_pt(share_of_type), weight, anchor, std::string{color}});
    return width(words, weight, share_of_type);
}

/// The first part of a word that is too long for a line: whole letters, at least one.
std::size_t Chart::fitting(float width, std::string_view word, Weight weight, float size_pt) const {
    std::size_t fits = 0;
    for (std::size_t end = 1; end <= word.size(); ++end) {
        const bool inside = end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U;
        if (inside) continue;
        if (fits > 0 && measure_(word.substr(0, end), size_pt, weight).x > width) break;
        fits = end;
    }
    return fits;
}

std::vector<std::string> Chart::wrapped(float width, std::string_view words, Weight weight, float size_pt) const {
    std::vector<std::string> lines;
    std::string line;
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        const std::string longer =
            line.empty() ? std::string{words.substr(0, end)} : line + ' ' + std::string{words.substr(0, end)};
        if (!line.empty() && measure_(longer, size_pt, weight).x > width) {
            lines.push_back(std::move(line));
            line = words.substr(0, end);
        } else {
            line = longer;
        }
        while (measure_(line, size_pt, weight).x > width && line.find(' ') == std::string::npos) {
            const std::size_t part = fitting(width, line, weight, size_pt);
            if (part == line.size()) break;
            lines.push_back(line.substr(0, part));
            line.erase(0, part);
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return lines;
}

float Chart::paragraph(Vec2 at, float width, std::string_view words, std::string_view color, Weight weight,
                       float share_of_type) {
    const float size = size_pt(share_of_type);
    float y = at.y;
    for (const std::string& line : wrapped(width, words, weight, size)) {
        text({at.x, y + size * kLine / 2}, line, color, Text::Anchor::Start, weight, share_of_type);
        y += size * kLine;
    }
    return y - at.y;
}

float Chart::paragraph_height(float width, std::string_view words, Weight weight, float share_of_type) const {
    const float size = size_pt(share_of_type);
    return static_cast<float>(wrapped(width, words, weight, size).size()) * size * kLine;
}

void Chart::line(Vec2 a, Vec2 b, float thickness_pt, Rgba ink) {
    if (base::length(b - a) > 0.05F) brush_.stroke(a, b, brush_.line(thickness_pt), ink);
}

void Chart::curve(std::span<const Vec2> points, float thickness_pt, Rgba ink) {
    for (std::size_t i = 1; i < points.size(); ++i) line(points[i - 1], points[i], thickness_pt, ink);
}

void Chart::dashes(std::span<const Vec2> points, float thickness_pt, Rgba ink, float dash_pt) {
    float walked = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Vec2 way = points[i] - points[i - 1];
        const float far = base::length(way);
        for (float from = 0; from < far;) {
            const float phase = std::fmod(walked, 2 * dash_pt);
            const float to = std::min(far, from + std::max(0.05F, (phase < dash_pt ? dash_pt : 2 * dash_pt) - phase));
            if (phase < dash_pt)
                line(points[i - 1] + way * (from / far), points[i - 1] + way * (to / far), thickness_pt, ink);
            walked += to - from;
            from = to;
        }
    }
}

void Chart::card(const Rect& rect, float round_pt) {
    brush_.box(rect.middle(), {1, 0}, {rect.w / 2, rect.h / 2}, round_pt, brush_.ink("card"), brush_.ink("card.edge"),
               brush_.line(1));
}

void Chart::person(Vec2 at, float h, Rgba ink, bool hollow) {
    const Rgba none{ink.r, ink.g, ink.b, 0};
    const float edge = hollow ? std::max(1.0F, h * 0.055F) : 0.0F;
    const Rgba fill = hollow ? none : ink;
    brush_.disc({at.x, at.y - h * 0.855F}, h * 0.145F - edge / 2, fill, ink, edge);
    brush_.box({at.x, at.y - h * 0.32F}, {1, 0}, {h * 0.19F - edge / 2, h * 0.32F - edge / 2}, h * 0.17F, fill, ink,
               edge);
}

void Chart::person(Vec2 at, float h, Rgba ink, Rgba gap, Pattern pattern) {
    const bool hollow = pattern == Pattern::Hollow || pattern == Pattern::HollowDot;
    person(at, h, ink, hollow);
    const auto band = [&](float height) {
        line({at.x - h * 0.13F, at.y - h * height}, {at.x + h * 0.13F, at.y - h * height}, h * 0.075F, gap);
    };
    if (pattern == Pattern::OneBand) band(0.36F);
    if (pattern == Pattern::TwoBands) {
        band(0.46F);
        band(0.24F);
    }
    if (pattern == Pattern::HollowDot) brush_.disc({at.x, at.y - h * 0.34F}, h * 0.075F, ink);
}

}  // namespace picture
