// themes.json → picture::Themes: every theme names every colour, so that a gap is found here and not on somebody's screen.
#include "content/json.h"
#include "content/load.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace content {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

picture::Rgba read_color(const Place& place) {
    const std::string text = place.as_text();
    if (text.empty()) return {};  // said already
    const bool long_enough = (text.size() == 7 || text.size() == 9) && text[0] == '#';
    const bool digits = std::all_of(text.begin() + 1, text.end(), [](char c) { return hex_digit(c) >= 0; });
    if (!long_enough || !digits) {
        place.say("\"" + text + "\" is not a colour", "write #rrggbb, or #rrggbbaa with an opacity");
        return {};
    }
    std::array<std::uint8_t, 4> part{0, 0, 0, 255};
    for (std::size_t i = 0; 2 * i + 2 < text.size(); ++i) {
        part[i] = static_cast<std::uint8_t>(hex_digit(text[1 + 2 * i]) * 16 + hex_digit(text[2 + 2 * i]));
    }
    return {part[0], part[1], part[2], part[3]};
}

float read_factor(const Place& theme, std::string_view key) {
    const float factor = theme.number(key);
    if (factor < 0.5F || factor > 3.0F) {
        if (const auto place = theme.maybe(key))
            place->say("must lie between 0.5 and 3", "write 1 for the usual weight");
    }
    return factor;
}

picture::Theme read_theme(const std::string& id, const Place& place) {
    picture::Theme theme;
    theme.id = id;
    if (!place.must_be_object()) return theme;
    place.only({"line", "type", "colors"});
    theme.line = read_factor(place, "line");
    theme.type = read_factor(place, "type");
    const auto colors = place.child("colors");
    if (!colors || !colors->must_be_object()) return theme;
    const auto known = picture::color_names();
    for (const auto& [name, value] : colors->members()) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            value.say("nothing is drawn in a colour of this name", "correct its spelling, or remove it");
            continue;
        }
        theme.colors[name] = read_color(value);
    }
    for (const std::string_view name : known) {
        if (!theme.colors.contains(name)) colors->say("lacks the colour \"" + std::string{name} + "\"", "add it");
    }
    return theme;
}

}  // namespace

base::Loaded<picture::Themes> themes_from_json(std::string_view file, std::string_view text) {
    Report report{std::string{file}, {}};
    const Json tree = parse(text, report);
    if (tree.is_null() && !report.problems.empty()) return report.problems;
    picture::Themes themes;
    const Place root{tree, "", report};
    root.only({"themes"});
    const auto all = root.must_be_object() ? root.child("themes") : std::nullopt;
    if (all && all->must_be_object()) {
        for (const auto& [id, place] : all->members()) themes[id] = read_theme(id, place);
        for (const std::string_view id : {"light", "dark", "projector", "forced"}) {
            if (!themes.contains(id)) all->say("lacks the theme \"" + std::string{id} + "\"", "add it");
        }
    }
    if (!report.problems.empty()) return report.problems;
    return themes;
}

}  // namespace content
