// The table of preferences: key, values, and where each lives in Prefs.
#include "story/prefs.h"

#include <array>
#include <charconv>

namespace story {

namespace {

using sv = std::string_view;
constexpr std::array<sv, 4> kTheme{"auto", "light", "dark", "projector"};
constexpr std::array<sv, 4> kMode{"page", "embed", "kiosk", "present"};
constexpr std::array<sv, 3> kMotion{"auto", "full", "reduced"};
constexpr std::array<sv, 3> kView{"diagram", "text", "both"};
constexpr std::array<sv, 2> kLevel{"plain", "detail"};
constexpr std::array<sv, 2> kPath{"full", "short"};
constexpr std::array<sv, 2> kLinks{"off", "on"};
constexpr std::array<sv, 2> kKeysOn{"off", "on"};
constexpr std::array<sv, 2> kProbe{"0", "1"};

constexpr std::array<PrefChoice, 9> kChoices{{
    {"theme", kTheme, [](const Prefs& p) { return static_cast<int>(p.theme); },
     [](Prefs& p, int i) { p.theme = static_cast<Theme>(i); }},
    {"mode", kMode, [](const Prefs& p) { return static_cast<int>(p.mode); },
     [](Prefs& p, int i) { p.mode = static_cast<Mode>(i); }},
    {"motion", kMotion, [](const Prefs& p) { return static_cast<int>(p.motion); },
     [](Prefs& p, int i) { p.motion = static_cast<Motion>(i); }},
    {"view", kView, [](const Prefs& p) { return static_cast<int>(p.view); },
     [](Prefs& p, int i) { p.view = static_cast<View>(i); }},
    {"level", kLevel, [](const Prefs& p) { return static_cast<int>(p.level); },
     [](Prefs& p, int i) { p.level = static_cast<Level>(i); }},
    {"path", kPath, [](const Prefs& p) { return static_cast<int>(path_of(p)); },
     [](Prefs& p, int i) { p.path = static_cast<Path>(i); }},
    {"links", kLinks, [](const Prefs& p) { return links_of(p) ? 1 : 0; }, [](Prefs& p, int i) { p.links = i == 1; }},
    {"keys", kKeysOn, [](const Prefs& p) { return p.keys ? 1 : 0; }, [](Prefs& p, int i) { p.keys = i == 1; }},
    {"probe", kProbe, [](const Prefs& p) { return p.probe ? 1 : 0; }, [](Prefs& p, int i) { p.probe = i == 1; }},
}};

constexpr std::array<sv, 12> kKeys{"lang", "theme", "mode",  "motion", "view", "level",
                                   "path", "text",  "links", "keys",   "idle", "probe"};

/// Hundredths of a decimal like "1.25"; nullopt when it is none. from_chars for floats is missing in older libraries.
std::optional<int> hundredths(sv text) {
    int whole = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error != std::errc{} || whole < 0 || whole > 100) return std::nullopt;
    sv rest = text.substr(static_cast<std::size_t>(end - text.data()));
    int value = whole * 100;
    if (rest.empty()) return value;
    if (rest.front() != '.' || rest.size() > 3) return std::nullopt;
    int weight = 10;
    for (const char c : rest.substr(1)) {
        if (c < '0' || c > '9') return std::nullopt;
        value += (c - '0') * weight;
        weight /= 10;
    }
    return value;
}

bool plausible_language(sv text) {
    if (text.size() < 2 || text.size() > 12) return false;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
        if (!letter) return false;
    }
    return true;
}

bool set_number(Prefs& prefs, sv key, sv value) {
    const auto number = hundredths(value);
    if (key == "text") {
        if (!number || *number < 100 || *number > 200) return false;
        prefs.text = static_cast<float>(*number) / 100.0F;
        return true;
    }
    int seconds = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
    if (error != std::errc{} || end != value.data() + value.size() || seconds < 0 || seconds > 86'400) return false;
    prefs.idle_s = seconds;
    return true;
}

std::string decimal(int hundredth) {
    std::string text = std::to_string(hundredth / 100);
    if (hundredth % 100 == 0) return text;
    text += '.';
    text += static_cast<char>('0' + hundredth / 10 % 10);
    if (hundredth % 10 != 0) text += static_cast<char>('0' + hundredth % 10);
    return text;
}

}  // namespace

std::span<const PrefChoice> pref_choices() { return kChoices; }
std::span<const std::string_view> pref_keys() { return kKeys; }

bool set_pref(Prefs& prefs, std::string_view key, std::string_view value) {
    for (const PrefChoice& choice : kChoices) {
        if (choice.key != key) continue;
        for (std::size_t i = 0; i < choice.values.size(); ++i) {
            if (choice.values[i] != value) continue;
            choice.set(prefs, static_cast<int>(i));
            return true;
        }
        return false;
    }
    if (key == "lang") {
        if (!plausible_language(value)) return false;
        prefs.lang = std::string{value};
        return true;
    }
    return (key == "text" || key == "idle") && set_number(prefs, key, value);
}

std::string pref_text(const Prefs& prefs, std::string_view key) {
    Prefs usual;
    if (key != "mode") usual.mode = prefs.mode;  // what is usual differs by mode
    for (const PrefChoice& choice : kChoices) {
        if (choice.key != key) continue;
        const int now = choice.get(prefs);
        return now == choice.get(usual) ? std::string{} : std::string{choice.values[static_cast<std::size_t>(now)]};
    }
    if (key == "lang") return prefs.lang == usual.lang ? std::string{} : prefs.lang;
    if (key == "text")
        return prefs.text == usual.text ? std::string{} : decimal(static_cast<int>(prefs.text * 100.0F + 0.5F));
    if (key == "idle") return idle_of(prefs) == idle_of(usual) ? std::string{} : std::to_string(idle_of(prefs));
    return {};
}

}  // namespace story
