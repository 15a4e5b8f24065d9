// The second gate for what comes from the page (the first is web/messages.js; neither trusts the other).
#include "content/messages.h"

#include "content/json.h"
#include "content/parts.h"
#include "story/controls.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace content {

namespace {

constexpr float kFarthest = 1e5F;       // no canvas reaches further, CSS px
constexpr std::size_t kLongest = 4096;  // bytes of a message; the longest real one is a palette, under 400

std::optional<float> number(const Json& json, const char* key, float low, float high) {
    const auto found = json.find(key);
    if (found == json.end()) return std::nullopt;
    double value = 0;
    if (found->is_number()) {
        value = found->get<double>();
    } else if (found->is_boolean()) {
        value = found->get<bool>() ? 1 : 0;
    } else {
        return std::nullopt;
    }
    if (!std::isfinite(value) || value < static_cast<double>(low) || value > static_cast<double>(high))
        return std::nullopt;
    return static_cast<float>(value);
}

/// A field that may be left out: then `usual`; nullopt only when it stands there and is wrong.
std::optional<float> number_or(const Json& json, const char* key, float low, float high, float usual) {
    return json.contains(key) ? number(json, key, low, high) : std::optional<float>{usual};
}

std::optional<bool> flag(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_boolean()) return std::nullopt;
    return found->get<bool>();
}

std::optional<std::string> word(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

sim::CellId cell_id(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number_unsigned()) return {};
    const auto value = found->get<std::uint64_t>();
    return value <= UINT32_MAX ? sim::CellId{static_cast<std::uint32_t>(value)} : sim::CellId{};
}

std::optional<Message> with(story::Intent intent) {
    Message message;
    message.intents.push_back(std::move(intent));
    return message;
}

// ---- one function a type; nullopt = not a sane message of that type

std::optional<Message> size(const Json& json) {
    constexpr float kWidest = 16384;
    const auto w = number(json, "w", 1, kWidest);
    const auto h = number(json, "h", 1, kWidest);
    const auto dpr = number(json, "dpr", 0.1F, 16);
    if (!w || !h || !dpr) return std::nullopt;
    Message message;
    message.size = SizeMessage{*w, *h, *dpr};
    return message;
}

std::optional<Message> visible(const Json& json) {
    Message message;
    message.visible = flag(json, "on");
    return message.visible ? std::optional{message} : std::nullopt;
}

std::optional<picture::Rgba> color(const std::string& text) {
    if (text.size() != 7 || text[0] != '#' || text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos)
        return std::nullopt;
    std::uint32_t value = 0;
    std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    return picture::Rgba{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
                         static_cast<std::uint8_t>(value), 255};
}

std::optional<Message> system(const Json& json, const story::State&) {
    const auto dark = flag(json, "dark");
    const auto reduced = flag(json, "reduced_motion");
    const auto contrast = flag(json, "more_contrast");
    const auto forced = flag(json, "forced_colors");
    if (!dark || !reduced || !contrast || !forced) return std::nullopt;
    auto message = with(story::SetSystem{{*dark, *reduced, *contrast, *forced}});
    const auto palette = json.find("palette");
    if (palette == json.end() || palette->is_null()) return message;
    if (!palette->is_object()) return std::nullopt;
    for (const auto& [name, value] : palette->items()) {
        const auto parsed = value.is_string() ? color(value.get<std::string>()) : std::nullopt;
        if (!parsed) return std::nullopt;
        message->palette[name] = *parsed;
    }
    return message;
}

std::optional<Message> pointer(const Json& json) {
    constexpr std::string_view kPhases[] = {"move", "down", "up", "cancel", "wheel"};
    constexpr std::string_view kKinds[] = {"mouse", "touch", "pen"};
    const auto phase = std::find(std::begin(kPhases), std::end(kPhases), word(json, "phase").value_or(""));
    const auto kind = std::find(std::begin(kKinds), std::end(kKinds), word(json, "kind").value_or(""));
    const auto id = number_or(json, "id", -2147483648.0F, 2147483520.0F, 0);  // browsers number pointers as they like
    const auto x = number(json, "x", -kFarthest, kFarthest);
    const auto y = number(json, "y", -kFarthest, kFarthest);
    const auto dx = number_or(json, "dx", -kFarthest, kFarthest, 0);
    const auto dy = number_or(json, "dy", -kFarthest, kFarthest, 0);
    if (phase == std::end(kPhases) || kind == std::end(kKinds) || !id || !x || !y || !dx || !dy) return std::nullopt;
    Message message;
    message.pointer = story::Pointer{static_cast<story::Pointer::Phase>(phase - std::begin(kPhases)),
                                     static_cast<story::Pointer::Kind>(kind - std::begin(kKinds)),
                                     static_cast<int>(*id),
                                     {*x, *y},
                                     {*dx, *dy}};
    return message;
}

std::optional<Message> act(const Json& json, const story::State& state) {
    const auto control = word(json, "control");
    const auto value = number_or(json, "value", -kFarthest, kFarthest, 0);
    if (!control || !value) return std::nullopt;
    Message message;
    message.intents = story::activate(state, *control, *value);
    return message.intents.empty() ? std::nullopt : std::optional{std::move(message)};
}

std::optional<Message> select(const Json& json, const story::State& state) {
    const auto id = word(json, "id");
    if (!id) return std::nullopt;
    if (id->empty() || is_topic(*id)) return with(story::Select{{*id, {}}});  // empty: close
    const bool digits = id->size() > 1 && id->size() < 10 && id->front() == 'c' &&
                        id->find_first_not_of("0123456789", 1) == std::string::npos;
    if (!digits) return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : std::string_view{*id}.substr(1)) value = value * 10 + static_cast<std::uint32_t>(c - '0');
    const sim::Cell* cell = sim::find(state.world, {value});
    if (cell == nullptr || cell->fate == sim::Fate::Gone) return std::nullopt;
    return with(story::Select{{std::string{story::cell_topic(*cell)}, cell->id}});
}

std::optional<Message> guide(const Json& json, const story::State& state) {
    const sim::Cell* who = sim::find(state.world, cell_id(json, "who"));
    const sim::Cell* to = sim::find(state.world, cell_id(json, "to"));
    const bool sane = who != nullptr && to != nullptr && who->kind == sim::Kind::TCell &&
                      to->kind != sim::Kind::TCell && who->fate == sim::Fate::Alive && to->fate != sim::Fate::Gone;
    return sane ? with(story::Guide{who->id, to->id}) : std::nullopt;
}

std::optional<Message> go_to(const Json& json, const story::State& state) {
    const std::string chapter_id =
        json.contains("chapter") ? word(json, "chapter").value_or("?") : std::string{story::chapter(state).id};
    const std::string beat_id = json.contains("beat") ? word(json, "beat").value_or("?") : std::string{};
    const auto index = story::chapter_index(chapter_id);
    if (!index) return std::nullopt;
    const auto& beats = story::script()[static_cast<std::size_t>(*index)].beats;
    const auto named = [&beat_id](const story::Beat& beat) { return beat.id == beat_id; };
    if (!beat_id.empty() && std::none_of(beats.begin(), beats.end(), named)) return std::nullopt;
    return with(story::GoTo{chapter_id, beat_id});
}

std::optional<Message> set(const Json& json, const story::State& state) {
    // not "probe": it opens the program to scripts, which only the address may ask for
    constexpr std::string_view kPrefs[] = {"lang",  "theme", "mode",  "text", "motion", "view",
                                           "level", "path",  "links", "idle", "keys"};
    const auto key = word(json, "key");
    if (!key || !json.contains("value")) return std::nullopt;
    if (story::dial_index(story::chapter(state), *key)) {
        const auto value = number(json, "value", 0, 1);
        return value ? with(story::SetDial{*key, *value}) : std::nullopt;
    }
    if (std::find(std::begin(kPrefs), std::end(kPrefs), *key) == std::end(kPrefs)) return std::nullopt;
    if (auto text = word(json, "value")) return with(story::SetPref{*key, std::move(*text)});
    const auto value = number(json, "value", 0, kFarthest);
    if (!value || json["value"].is_boolean()) return std::nullopt;
    char shown[32];
    std::snprintf(shown, sizeof shown, "%g", static_cast<double>(*value));
    return with(story::SetPref{*key, shown});
}

std::optional<Message> play(const Json&, const story::State&) { return with(story::Play{true}); }
std::optional<Message> pause(const Json&, const story::State&) { return with(story::Play{false}); }

/// The name becomes part of a file name, so nothing but a language tag may pass.
bool is_tag(const std::string& text) {
    return text.size() >= 2 && text.size() <= 12 &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") == std::string::npos;
}

std::optional<Message> content_again(const Json& json, const story::State&) {
    const auto lang = word(json, "lang");
    if (!lang || !is_tag(*lang)) return std::nullopt;
    const bool missing = flag(json, "missing").value_or(false);
    const bool more = flag(json, "more").value_or(false);
    if (more && missing) return with(story::MissMore{});
    Message message;
    (more ? message.more_lang : missing ? message.missing_lang : message.content_lang) = lang;
    return message;
}

std::optional<Message> site(const Json& json, const story::State&) {
    constexpr std::size_t kMostLanguages = 60;
    constexpr std::size_t kLongestName = 60;
    story::Site site{{}, word(json, "today").value_or("")};
    const auto all = json.find("languages");
    const bool sane = is_date(site.today) && all != json.end() && all->is_array() && all->size() <= kMostLanguages;
    if (!sane) return std::nullopt;
    for (const Json& each : *all) {
        if (!each.is_object()) return std::nullopt;
        const auto id = word(each, "id");
        const auto name = word(each, "name");
        if (!id || !name || !is_tag(*id) || name->empty() || name->size() > kLongestName) return std::nullopt;
        site.languages.push_back({*id, *name});
    }
    return with(story::SetSite{std::move(site)});
}

/// A line of the reader's own, for the list of questions; the story keeps it in memory only.
std::optional<Message> write(const Json& json, const story::State&) {
    const auto control = word(json, "control");
    const auto text = word(json, "text");
    if (control != "care.add" || !text) return std::nullopt;
    return with(story::ChangeCare{{story::CareChange::What::Add, {}, 0, *text}});
}

std::optional<Message> focus(const Json& json, const story::State&) {
    Message message;
    message.focus = word(json, "control");
    return message.focus ? std::optional{std::move(message)} : std::nullopt;
}

std::optional<Message> trace(const Json& json, const story::State&) {
    Message message;
    message.trace = flag(json, "on");
    return message.trace ? std::optional{message} : std::nullopt;
}

std::optional<Message> context(const Json& json) {
    Message message;
    message.context_lost = flag(json, "lost");
    return message.context_lost ? std::optional{message} : std::nullopt;
}

struct HostType {
    std::string_view name;
    std::optional<Message> (*read)(const Json&);
};
constexpr HostType kHostTypes[] = {{"size", size}, {"visible", visible}, {"pointer", pointer}, {"context", context}};

struct Type {
    std::string_view name;
    std::optional<Message> (*read)(const Json&, const story::State&);
};
constexpr Type kTypes[] = {
    {"trace", trace}, {"system", system}, {"act", act},    {"select", select}, {"guide", guide},
    {"goto", go_to},  {"set", set},       {"play", play},  {"pause", pause},   {"content", content_again},
    {"site", site},   {"focus", focus},   {"write", write}};

/// The text as a tree; null for what is no object or far too long.
Json tree_of(std::string_view text) {
    if (text.size() > kLongest) return nullptr;
    Report report;
    Json json = parse(text, report);
    return report.problems.empty() && json.is_object() ? json : Json(nullptr);
}

std::optional<Message> for_host(const Json& json) {
    const auto type = word(json, "type");
    for (const HostType& each : kHostTypes) {
        if (type && each.name == *type) return each.read(json);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Message> message_from_json(std::string_view text, const story::State& state) {
    const Json json = tree_of(text);
    if (json.is_null()) return std::nullopt;
    const auto type = word(json, "type");
    for (const Type& each : kTypes) {
        if (type && each.name == *type) return each.read(json, state);
    }
    return for_host(json);
}

std::optional<Message> host_message(std::string_view text) {
    const Json json = tree_of(text);
    return json.is_null() ? std::nullopt : for_host(json);
}

}  // namespace content
