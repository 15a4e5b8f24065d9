// Look-up of a colour by name, the list of all names, and the reader's own palette.
#include "picture/theme.h"

#include <array>

namespace picture {

namespace {

constexpr std::string_view kNames[]{
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
    "bed",
    "bed.fibre",
    "bed.patch",
    "bed.tumor",
    "field",
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
    "surface",
    "car",
    "car.light",
    "dish",
    "dish.glass",
    "dish.edge",
    "lab.table",
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
    "nk-cell.light",
    "nk-cell.deep",
    "nk-cell.edge",
    "nk-cell.nucleus",
    "nk-cell.nucleus-deep",
    "nk-cell.nucleus-edge",
    "nk-cell.nucleolus",
    "nk-cell.organelle",
    "dendritic-cell.light",
    "dendritic-cell.deep",
    "dendritic-cell.edge",
    "dendritic-cell.nucleus",
    "dendritic-cell.nucleus-deep",
    "dendritic-cell.nucleus-edge",
    "dendritic-cell.nucleolus",
    "dendritic-cell.organelle",
    "macrophage.light",
    "macrophage.deep",
    "macrophage.edge",
    "macrophage.nucleus",
    "macrophage.nucleus-deep",
    "macrophage.nucleus-edge",
    "macrophage.nucleolus",
    "macrophage.organelle",
    "b-cell.light",
    "b-cell.deep",
    "b-cell.edge",
    "b-cell.nucleus",
    "b-cell.nucleus-deep",
    "b-cell.nucleus-edge",
    "b-cell.nucleolus",
    "b-cell.organelle",
    "regulatory-t-cell.light",
    "regulatory-t-cell.deep",
    "regulatory-t-cell.edge",
    "regulatory-t-cell.nucleus",
    "regulatory-t-cell.nucleus-deep",
    "regulatory-t-cell.nucleus-edge",
    "regulatory-t-cell.nucleolus",
    "regulatory-t-cell.organelle",
    "skin-cell.light",
    "skin-cell.deep",
    "skin-cell.edge",
    "skin-cell.nucleus",
    "skin-cell.nucleus-deep",
    "skin-cell.nucleus-edge",
    "skin-cell.nucleolus",
    "skin-cell.organelle",
    "thyroid-cell.light",
    "thyroid-cell.deep",
    "thyroid-cell.edge",
    "thyroid-cell.nucleus",
    "thyroid-cell.nucleus-deep",
    "thyroid-cell.nucleus-edge",
    "thyroid-cell.nucleolus",
    "thyroid-cell.organelle",
    "joint-cell.light",
    "joint-cell.deep",
    "joint-cell.edge",
    "joint-cell.nucleus",
    "joint-cell.nucleus-deep",
    "joint-cell.nucleus-edge",
    "joint-cell.nucleolus",
    "joint-cell.organelle",
    "connective-cell.light",
    "connective-cell.deep",
    "connective-cell.edge",
    "connective-cell.nucleus",
    "connective-cell.nucleus-deep",
    "connective-cell.nucleus-edge",
    "connective-cell.nucleolus",
    "connective-cell.organelle",
    "thymus-cell.light",
    "thymus-cell.deep",
    "thymus-cell.edge",
    "thymus-cell.nucleus",
    "thymus-cell.nucleus-deep",
    "thymus-cell.nucleus-edge",
    "thymus-cell.nucleolus",
    "thymus-cell.organelle",
    "bacterium",
    "bacterium.light",
    "bacterium.edge",
    "fungus",
    "fungus.light",
    "fungus.edge",
    "antibody",
    "antibody.light",
    "antibody.edge",
    "nk-receptor",
    "cd28",
    "ctla-4",
    "b7.edge",
    "b7",
    "her2",
    "her3",
    "trastuzumab",
    "trastuzumab.light",
    "trastuzumab.edge",
    "pertuzumab",
    "pertuzumab.light",
    "pertuzumab.edge",
    "payload",
    "payload.edge",
    "growth",
    "lymph-node",
    "lymph-node.edge",
    "thymus",
    "thymus.edge",
    "wall",
    "wall.edge",
    "vaccine.light",
    "vaccine",
    "vaccine.edge",
    "vessel",
    "vessel.wall",
    "vessel.edge",
    "vessel.cell",
    "leak",
    "leak.edge",
    "cytokine",
    "cytokine.edge",
    "calm",
    "skin",
    "skin.edge",
    "map.body",
    "map.body-deep",
    "map.edge",
    "map.marrow",
    "map.thymus",
    "map.node",
    "map.spleen",
    "map.skin",
    "map.lining",
    "map.organ-edge",
};

bool same_hue(Rgba a, Rgba b) { return a.r == b.r && a.g == b.g && a.b == b.b; }

}  // namespace

std::span<const std::string_view> color_names() { return kNames; }

Rgba Theme::color(std::string_view name) const {
    const auto found = colors.find(name);
    return found == colors.end() ? Rgba{255, 0, 255, 255} : found->second;
}

Theme with_more_contrast(const Theme& theme) {
    constexpr float kThicker = 1.4F;
    Theme strong = theme;
    for (auto& [name, color] : strong.colors) {
        const bool soft = name == "text.soft" || name == "leader" || name == "track" || name == "scrollbar";
        // a badge's own edge is chosen against what fills it
        const bool badge = name.find("badge") != std::string::npos;
        const bool edge = name.ends_with(".edge") && name != "ground.edge" && !badge;
        if (soft || (edge && !name.starts_with("map.body"))) color = theme.color("text");
        // light that only shapes a body takes contrast from what stands on it
        if (name == "cell.shadow" || name.starts_with("backdrop.")) color.a = 0;
    }
    strong.line *= kThicker;
    return strong;
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
