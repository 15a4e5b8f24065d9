// Claims with their sources.
#include "panels/sources.h"

#include "base/order.h"

#include <algorithm>
#include <cctype>

namespace panels {
namespace {

void add(Sources& sources, const story::Claim& claim) {
    for (const auto& key : claim.sources) {
        if (std::find(sources.begin(), sources.end(), key) == sources.end()) sources.push_back(key);
    }
}

bool letter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Where `name` first stands as a whole word in `text`, upper or lower case at its first letter; npos if nowhere.
std::size_t find_name(std::string_view text, std::string_view name) {
    if (name.size() < 2) return std::string_view::npos;
    for (std::size_t at = text.find(name.substr(1)); at != std::string_view::npos;
         at = text.find(name.substr(1), at + 1)) {
        if (at == 0) continue;
        const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
        const std::size_t end = at + name.size() - 1;
        const bool starts = at == 1 || !letter(text[at - 2]);
        const bool ends = end >= text.size() || !letter(text[end]);
        if (starts && ends && lower(text[at - 1]) == lower(name[0])) return at - 1;
    }
    return std::string_view::npos;
}

std::vector<Run> runs_of(std::string_view text, std::string_view name, std::string_view numbers, int chip) {
    std::vector<Run> runs;
    const std::size_t at = find_name(text, name);
    if (at == std::string_view::npos) {
        runs.push_back({Run::Kind::Words, text, 0});
    } else {
        if (at > 0) runs.push_back({Run::Kind::Words, text.substr(0, at), 0});
        runs.push_back({Run::Kind::Bold, text.substr(at, name.size()), 0});
        if (at + name.size() < text.size()) runs.push_back({Run::Kind::Words, text.substr(at + name.size()), 0});
    }
    if (!numbers.empty()) runs.push_back({Run::Kind::Chip, numbers, chip});
    return runs;
}

/// A friendly flag, in words.
float flag(Ui& ui, Vec2 at, float width, const std::string& text) {
    const float air = ui.unit;
    const float inner = width - 3 * air - ui.type.note;
    const float high = measured(ui, [&] { return words(ui, {}, inner, text, ui.type.note, "uncertain.text"); });
    const Rect box{at.x, at.y, width, high + air};
    fill(ui, box, "uncertain", ui.unit);
    draw_sign(ui, Sign::Info, {box.x + air + ui.type.note * 0.5F, box.middle().y}, ui.type.note, "uncertain.text");
    words(ui, {box.x + 2 * air + ui.type.note, box.y + air / 2}, inner, text, ui.type.note, "uncertain.text");
    return box.h;
}

}  // namespace

Sources gather_sources(const Ui& ui) {
    Sources sources;
    const auto& now = story::chapter(ui.state);
    const std::string_view topic =
        ui.state.selected.topic.empty() ? story::beat(ui.state).panel : std::string_view{ui.state.selected.topic};
    if (const auto panel = ui.words.panels.find(topic); panel != ui.words.panels.end()) {
        const bool plain = ui.state.prefs.level == story::Level::Plain;
        for (const auto& claim : plain ? panel->second.plain : panel->second.detail) add(sources, claim);
    }
    const auto chapter = ui.words.chapters.find(now.id);
    if (chapter == ui.words.chapters.end()) return sources;
    if (const auto beat = chapter->second.beats.find(story::beat(ui.state).id); beat != chapter->second.beats.end())
        add(sources, beat->second.caption);
    if (story::asks(ui.state) && ui.state.answer) add(sources, chapter->second.question.why);
    if (ui.memory.leaves_out) {
        for (const auto& claim : chapter->second.leaves_out) add(sources, claim);
    }
    return sources;
}

std::string source_numbers(const Sources& sources, const story::Claim& claim) {
    std::vector<int> numbers;
    for (const auto& key : claim.sources) {
        const auto found = std::find(sources.begin(), sources.end(), key);
        if (found != sources.end()) numbers.push_back(static_cast<int>(found - sources.begin()) + 1);
    }
    base::order_few(numbers.begin(), numbers.end(), [](int a, int b) { return a < b; });
    std::string text;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t end = i;
        while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
        if (!text.empty()) text += ",";
        text += std::to_string(numbers[i]);
        if (end > i) text += (end > i + 1 ? "–" : ",") + std::to_string(numbers[end]);
        i = end + 1;
    }
    return text;
}

float claim(Ui& ui, Vec2 at, float width, const story::Claim& claim, const Sources& sources, const Setting& setting,
            std::string_view name, std::string_view colour) {
    const std::string numbers = source_numbers(sources, claim);
    const int first = numbers.empty() ? 0 : std::max(1, std::atoi(numbers.c_str()));
    float y = rich(ui, at, width, runs_of(claim.text, name, numbers, first), setting, colour);
    std::vector<std::string> flags;
    if (claim.uncertain) flags.push_back(ui.words.text("uncertain"));
    const std::string& today = ui.state.site.today;
    if (story::long_ago(claim.checked, today)) flags.push_back(ui.words.checked(claim.checked, today));
    for (const auto& text : flags) {
        y += ui.unit / 2;
        y += flag(ui, at + Vec2{0, y}, width, text);
    }
    return y;
}

float source_list(Ui& ui, Vec2 at, float width, const Sources& sources) {
    float y = 0;
    const float number_wide = ui.type.note * 1.9F;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const auto found = ui.words.references.find(sources[i]);
        if (found == ui.words.references.end()) continue;
        line(ui, {at.x, at.y + y + ui.type.note * 0.22F}, std::to_string(i + 1), ui.type.note, "accent", Weight::Bold);
        const Vec2 text_at{at.x + number_wide, at.y + y};
        const float inner = width - number_wide;
        float high = words(ui, text_at, inner, found->second.text, ui.type.note, "text");
        if (story::links_of(ui.state.prefs) && !found->second.url.empty()) {
            high += words(ui, text_at + Vec2{0, high}, inner, found->second.url, ui.type.note, "accent");
        }
        high += words(ui, text_at + Vec2{0, high}, inner, found->second.read, ui.type.note, "text.soft");
        y += high + ui.unit;
    }
    return y;
}

}  // namespace panels
