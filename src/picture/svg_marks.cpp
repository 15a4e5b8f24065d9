// One SVG element per mark.
#include "picture/svg_marks.h"

#include "picture/outline.h"
#include "picture/svg_text.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace picture {

namespace {

/// The same outline that the painter's shader cuts, as smooth cubic pieces.
std::string blob_path(const Mark& mark) {
    const int points = mark.soft > 4 ? 20 : 44;  // what is blurred needs no detail
    const auto at = [&](int i) {
        return blob_point(mark, way_of(2 * std::numbers::pi_v<float> * static_cast<float>((i + points) % points) /
                                       static_cast<float>(points)));
    };
    std::string path = "M" + point(at(0));
    for (int i = 0; i < points; ++i) {
        // Catmull-Rom through the samples
        const Vec2 a = at(i) + (at(i + 1) - at(i - 1)) * (1.0F / 6.0F);
        const Vec2 b = at(i + 1) - (at(i + 2) - at(i)) * (1.0F / 6.0F);
        path += "C" + point(a) + ' ' + point(b) + ' ' + point(at(i + 1));
    }
    return path + "Z";
}

std::string arc_path(const Mark& mark) {
    const float half = std::min(mark.round, 3.1F);
    const Vec2 a = mark.at + base::turn(way_of(-half), mark.facing) * mark.size.x;
    const Vec2 b = mark.at + base::turn(way_of(half), mark.facing) * mark.size.x;
    const std::string r = number(mark.size.x);
    return "M" + point(a) + 'A' + r + ' ' + r + " 0 " + (half > std::numbers::pi_v<float> / 2 ? "1" : "0") + " 1 " +
           point(b);
}

std::string stop(float offset, Rgba color) {
    return "<stop offset=\"" + number(offset) + '"' + paint("stop-color", {color.r, color.g, color.b, 255}) +
           (color.a == 255 ? std::string{} : " stop-opacity=\"" + number(static_cast<float>(color.a) / 255.0F) + '"') +
           "/>";
}

std::string edge_of(const Mark& mark) {
    if (mark.edge.a == 0 || mark.edge_width <= 0) return {};
    return paint("stroke", mark.edge) + " stroke-width=\"" + number(mark.edge_width) + '"';
}

std::string box_path(const Mark& mark) {
    const Vec2 half = mark.size;
    const float degrees = angle_of(mark.facing) * 180.0F / std::numbers::pi_v<float>;
    return "<rect x=\"" + number(-half.x) + "\" y=\"" + number(-half.y) + "\" width=\"" + number(2 * half.x) +
           "\" height=\"" + number(2 * half.y) + "\" rx=\"" + number(mark.round) + "\" transform=\"translate(" +
           point(mark.at) + ") rotate(" + number(degrees) + ")\"";
}

}  // namespace

std::string SvgMarks::shared(const std::string& prefix, const std::string& element) {
    const auto known = known_.find(element);
    if (known != known_.end()) return known->second;
    std::string id = prefix + std::to_string(known_.size() + 1);
    known_[element] = id;
    const std::size_t gap = element.find(' ');
    defs_ += element.substr(0, gap) + " id=\"" + id + '"' + element.substr(gap) + '\n';
    return id;
}

std::string SvgMarks::fill_of(const Mark& mark) {
    if (mark.fill == mark.fill_end) return paint("fill", mark.fill);
    const Vec2 middle = mark.at + mark.light * mark.size.x;
    const float reach = std::max(mark.grade_to * mark.size.x, 0.01F);
    const std::string id = shared("g", "<radialGradient gradientUnits=\"userSpaceOnUse\" cx=\"" + number(middle.x) +
                                           "\" cy=\"" + number(middle.y) + "\" r=\"" + number(reach) + "\">" +
                                           stop(mark.grade_from / std::max(mark.grade_to, 0.01F), mark.fill) +
                                           stop(1, mark.fill_end) + "</radialGradient>");
    return " fill=\"url(#" + id + ")\"";
}

std::string SvgMarks::glow_of(const Mark& mark) {
    const float core = std::clamp(mark.round / std::max(mark.size.x, 0.01F), 0.0F, 0.99F);
    std::string stops;
    for (int i = 0; i <= 6; ++i) {
        const float t = static_cast<float>(i) / 6.0F;
        const float left = 1.0F - t * t * (3.0F - 2.0F * t);
        Rgba color = mark.fill;
        color.a = static_cast<std::uint8_t>(static_cast<float>(color.a) * left + 0.5F);
        stops += stop(base::mix(core, 1.0F, t), color);
    }
    return " fill=\"url(#" + shared("g", "<radialGradient >" + stops + "</radialGradient>") + ")\"";
}

std::string SvgMarks::blur_of(float soft_pt) {
    if (soft_pt <= 0.1F) return {};
    // a gaussian whose slope resembles the painter's smooth step over `soft_pt`
    const float deviation = std::max(0.3F, std::round(soft_pt * 0.3F * 4.0F) / 4.0F);
    return " filter=\"url(#" +
           shared("f", "<filter x=\"-50%\" y=\"-50%\" width=\"200%\" height=\"200%\"><feGaussianBlur stdDeviation=\"" +
                           number(deviation) + "\"/></filter>") +
           ")\"";
}

void SvgMarks::add(const Dot& dot) {
    const float r = dot.radius();
    const float rim = r * static_cast<float>(dot.rim) / 255.0F;
    const bool rimmed = rim > 0.05F && dot.edge.a != 0;
    const auto circle = [&](float radius) {
        return "<circle cx=\"" + number(dot.at.x) + "\" cy=\"" + number(dot.at.y) + "\" r=\"" + number(radius) + '"';
    };
    body_ += circle(rimmed ? r - rim / 2 : r) + paint("fill", dot.fill);
    if (rimmed) body_ += paint("stroke", dot.edge) + " stroke-width=\"" + number(rim) + '"';
    body_ += "/>\n";
    const float core = r * static_cast<float>(dot.core) / 255.0F;
    if (core > 0.1F) body_ += circle(core) + paint("fill", dot.edge) + "/>\n";
}

void SvgMarks::add(const Mark& mark) {
    std::string shape;
    switch (mark.shape) {
    case Shape::Disc:
        shape = "<circle cx=\"" + number(mark.at.x) + "\" cy=\"" + number(mark.at.y) + "\" r=\"" + number(mark.size.x) +
                '"' + fill_of(mark) + edge_of(mark);
        break;
    case Shape::Glow:
        shape = "<circle cx=\"" + number(mark.at.x) + "\" cy=\"" + number(mark.at.y) + "\" r=\"" + number(mark.size.x) +
                '"' + glow_of(mark);
        break;
    case Shape::Box: shape = box_path(mark) + paint("fill", mark.fill) + edge_of(mark); break;
    case Shape::Blob: shape = "<path d=\"" + blob_path(mark) + '"' + fill_of(mark) + edge_of(mark); break;
    case Shape::Arc:
        shape = "<path d=\"" + arc_path(mark) + "\" fill=\"none\" stroke-linecap=\"round\"" +
                paint("stroke", mark.fill) + " stroke-width=\"" + number(2 * mark.size.y) + '"';
        break;
    case Shape::Capsule: {
        const Vec2 half = mark.facing * std::max(mark.size.x, 0.01F);
        const std::string line =
            "<path d=\"M" + point(mark.at - half) + 'L' + point(mark.at + half) + "\" stroke-linecap=\"round\"";
        const bool edged = mark.edge.a != 0 && mark.edge_width > 0;
        if (edged) {
            body_ += line + paint("stroke", mark.edge) + " stroke-width=\"" +
                     number(2 * mark.size.y + mark.edge_width) + "\"/>\n";
        }
        shape = line + paint("stroke", mark.fill) + " stroke-width=\"" +
                number(2 * mark.size.y - (edged ? mark.edge_width : 0)) + '"';
        break;
    }
    }
    body_ += shape + blur_of(mark.soft) + "/>\n";
}

}  // namespace picture
