// A scene as an SVG document: handouts, still figures, golden tests.
#include "picture/compose.h"
#include "picture/svg_marks.h"
#include "picture/svg_text.h"

#include <algorithm>
#include <array>

namespace picture {

namespace {

constexpr std::string_view kFonts =
    "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,'DejaVu Sans',sans-serif";

std::string rect(const Rect& r, float round) {
    return "<rect x=\"" + number(r.x) + "\" y=\"" + number(r.y) + "\" width=\"" + number(r.w) + "\" height=\"" +
           number(r.h) + "\" rx=\"" + number(round) + '"';
}

std::string text_at(Vec2 at, float size_pt, std::string_view anchor, Rgba ink, std::string_view text,
                    Weight weight = Weight::Bold) {
    return "<text x=\"" + number(at.x) + "\" y=\"" + number(at.y + 0.35F * size_pt) + "\" font-size=\"" +
           number(size_pt) + (weight == Weight::Bold ? "\" font-weight=\"700" : "") + "\" text-anchor=\"" +
           std::string{anchor} + '"' + paint("fill", ink) + '>' + escaped(text) + "</text>\n";
}

std::string written(const Text& text, const Theme& theme) {
    constexpr std::array<std::string_view, 3> kAnchors{"start", "middle", "end"};
    return text_at(text.at, text.size_pt, kAnchors[static_cast<std::size_t>(text.anchor)], theme.color(text.color),
                   text.words, text.weight);
}

std::string leader(const Label& label, const Theme& theme) {
    if (base::length(label.to - label.from) < 1) return {};
    const Rgba ink = theme.color("leader");
    return "<path d=\"M" + point(label.from) + 'L' + point(label.to) + "\" stroke-linecap=\"round\"" +
           paint("stroke", ink) + " stroke-width=\"" + number(1.5F * theme.line) + "\"/>\n<circle cx=\"" +
           number(label.to.x) + "\" cy=\"" + number(label.to.y) + "\" r=\"" + number(3 * theme.line) + '"' +
           paint("fill", ink) + "/>\n";
}

std::string pill(const Label& label, const Theme& theme) {
    const std::string shown = label.key > 0 ? std::to_string(label.key) : label.text;
    return rect(label.box, label.box.h / 2) + paint("fill", theme.color("label")) +
           paint("stroke", theme.color("label.edge")) + " stroke-width=\"" + number(theme.line) + "\"/>\n" +
           text_at(label.box.middle(), label.type_pt, "middle", theme.color("text"), shown);
}

bool in_view(const Mark& mark, const Rect& view) {
    const float far = 1.4F * (mark.size.x + mark.size.y) + mark.soft + mark.edge_width;
    return view.shrunk(-far).contains(mark.at);
}

/// What the numbers mean, in lines below the picture.
std::string key_list(const Scene& scene, const Layout& layout, const Theme& theme, float top) {
    std::string out;
    for (std::size_t i = 0; i < scene.keys.size(); ++i) {
        const float y = top + layout.type_pt * (1.0F + 1.5F * static_cast<float>(i));
        out += text_at({layout.stage.x + 12, y}, layout.type_pt * 0.94F, "start", theme.color("text"),
                       std::to_string(i + 1) + "  " + scene.keys[i]);
    }
    return out;
}

}  // namespace

std::string to_svg(const Scene& scene, const Layout& layout, const Theme& theme, std::string_view title,
                   std::string_view description) {
    const Rect& view = layout.stage;
    const float keys_h =
        scene.keys.empty() ? 0.0F : layout.type_pt * (0.6F + 1.5F * static_cast<float>(scene.keys.size()));
    SvgMarks marks;
    const std::size_t under = std::min(scene.list.under, scene.list.marks.size());
    const auto add = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            if (in_view(scene.list.marks[i], view)) marks.add(scene.list.marks[i]);
        }
    };
    add(0, under);
    for (const Dot& dot : scene.list.dots) {
        if (view.shrunk(-dot.radius()).contains(dot.at)) marks.add(dot);
    }
    add(under, scene.list.marks.size());
    const Vec2 far{std::max(scene.list.middle.x, layout.size_pt.x - scene.list.middle.x),
                   std::max(scene.list.middle.y, layout.size_pt.y - scene.list.middle.y)};
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + number(view.x) + ' ' + number(view.y) +
                      ' ' + number(view.w) + ' ' + number(view.h + keys_h) + "\" width=\"" + number(view.w) +
                      "\" height=\"" + number(view.h + keys_h) +
                      "\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"" + std::string{kFonts} + "\">\n";
    out += "<title id=\"title\">" + escaped(title) + "</title>\n<desc id=\"desc\">" + escaped(description) +
           "</desc>\n<defs>\n";
    out += "<radialGradient id=\"ground\" gradientUnits=\"userSpaceOnUse\" cx=\"" + number(scene.list.middle.x) +
           "\" cy=\"" + number(scene.list.middle.y) + "\" r=\"" + number(base::length(far)) + "\"><stop offset=\"0\"" +
           paint("stop-color", scene.list.ground) + "/><stop offset=\"1\"" +
           paint("stop-color", scene.list.ground_end) + "/></radialGradient>\n";
    out += marks.defs() + "</defs>\n" + rect({view.x, view.y, view.w, view.h + keys_h}, 0) +
           " fill=\"url(#ground)\"/>\n" + marks.body();
    for (const Text& text : scene.texts) out += written(text, theme);
    for (const Label& label : scene.labels) out += leader(label, theme);
    for (const Label& label : scene.labels) out += pill(label, theme);
    return out + key_list(scene, layout, theme, view.y + view.h) + "</svg>\n";
}

}  // namespace picture
