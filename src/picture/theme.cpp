// Look-up of a colour by name, the list of all names, and the reader's own palette.
#include "picture/theme.h"

#include <array>

namespace picture {

namespace {

constexpr std::array<std::string_view, 84> kNames{
    "ground",
    "ground.edge",
    "text",
    "text.soft",
    "panel",
    "panel.edge",
    "card",
    "card.edge",
    "accent",
    "accent.text",
    "accent.soft",
    "track",
    "knob",
    "toggle.on",
    "shadow",
    "scrim",
    "label",
    "label.edge",
    "leader",
    "focus",
    "focus.gap",
    "tally.tumor",
    "tally.healthy",
    "right",
    "right.soft",
    "wrong",
    "wrong.soft",
    "uncertain",
    "uncertain.text",
    "notice",
    "notice.text",
    "scrollbar",
    "backdrop.healthy",
    "backdrop.tumor",
    "backdrop.fibre",
    "sheen",
    "cell.shadow",
    "halo",
    "casing",
    "t-cell.light",
    "t-cell.deep",
    "t-cell.edge",
    "t-cell.nucleus",
    "t-cell.nucleus-deep",
    "t-cell.nucleus-edge",
    "t-cell.nucleolus",
    "t-cell.organelle",
    "healthy-cell.light",
    "healthy-cell.deep",
    "healthy-cell.edge",
    "healthy-cell.nucleus",
    "healthy-cell.nucleus-deep",
    "healthy-cell.nucleus-edge",
    "healthy-cell.nucleolus",
    "healthy-cell.organelle",
    "tumor-cell.light",
    "tumor-cell.deep",
    "tumor-cell.edge",
    "tumor-cell.nucleus",
    "tumor-cell.nucleus-deep",
    "tumor-cell.nucleus-edge",
    "tumor-cell.nucleolus",
    "tumor-cell.organelle",
    "mhc",
    "self-badge",
    "self-badge.light",
    "self-badge.edge",
    "nonself-badge",
    "nonself-badge.edge",
    "badge.mark",
    "tcr",
    "pd-1",
    "pd-l1",
    "pd-l1.edge",
    "brake.glow",
    "pembrolizumab",
    "pembrolizumab.light",
    "pembrolizumab.edge",
    "granules",
    "granules.light",
    "granules.edge",
    "virus",
    "virus.light",
    "virus.edge",
};

bool same_hue(Rgba a, Rgba b) { return a.r == b.r && a.g == b.g && a.b == b.b; }

}  // namespace

std::span<const std::string_view> color_names() { return kNames; }

Rgba Theme::color(std::string_view name) const {
    const auto found = colors.find(name);
    return found == colors.end() ? Rgba{255, 0, 255, 255} : found->second;
}

Theme in_palette(const Theme& forced, const Palette& palette) {
    const Rgba canvas = forced.color("ground");
    const Rgba text = forced.color("text");
    const Rgba link = forced.color("accent");
    const Rgba highlight = forced.color("focus");
    Theme theme = forced;
    for (auto& [name, color] : theme.colors) {
        const Rgba own = same_hue(color, canvas)      ? palette.canvas
                         : same_hue(color, text)      ? palette.text
                         : same_hue(color, link)      ? palette.link
                         : same_hue(color, highlight) ? palette.highlight
                                                      : color;
        color = {own.r, own.g, own.b, color.a};
    }
    return theme;
}

}  // namespace picture
