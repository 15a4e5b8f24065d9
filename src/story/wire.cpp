// Links: writing the state as a query, reading a query as intents, and packing the log of acts.
#include "story/wire.h"

#include "story/history.h"
#include "story/prefs.h"

#include <algorithm>
#include <charconv>

namespace story {

namespace {

constexpr std::size_t kLongestLog = 1500;       // characters; beyond this many places cut a link
constexpr std::uint32_t kFarthest = 1'000'000;  // no id, dial or place in a log is larger
constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

int letter_value(char c) {
    const auto at = kLetters.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

/// Variable length, five bits a letter, the sixth says that more follows.
void put(std::string& text, std::uint32_t value) {
    do {
        const std::uint32_t low = value & 31U;
        value >>= 5U;
        text += kLetters[low | (value != 0 ? 32U : 0U)];
    } while (value != 0);
}

std::optional<std::uint32_t> take(std::string_view& text) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift <= 30 && !text.empty(); shift += 5) {
        const int letter = letter_value(text.front());
        if (letter < 0) return std::nullopt;
        text.remove_prefix(1);
        value |= static_cast<std::uint64_t>(letter & 31) << shift;
        if (letter < 32)
            return value <= 0xFFFFFFFFULL ? std::optional{static_cast<std::uint32_t>(value)} : std::nullopt;
    }
    return std::nullopt;
}

int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string decode(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escaped = text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0;
        if (escaped) {
            plain += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
            i += 2;
        } else {
            plain += text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

template <class Each>
void split(std::string_view text, char by, Each each) {
    while (!text.empty()) {
        const auto end = std::min(text.find(by), text.size());
        if (end > 0) each(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

template <class Number>
std::optional<Number> whole(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

std::string thousandths(float value) {
    const int all = static_cast<int>(value * 1000.0F + 0.5F);
    std::string text = std::to_string(all / 1000);
    if (all % 1000 == 0) return text;
    std::string rest = std::to_string(1000 + all % 1000).substr(1);
    while (rest.back() == '0') rest.pop_back();
    return text + "." + rest;
}

/// Places are logged in tenths of a µm with their sign in the lowest bit: small numbers stay short.
std::uint32_t packed(float at_um) {
    const int tenths = static_cast<int>(at_um * 10.0F + (at_um < 0 ? -0.5F : 0.5F));
    return tenths < 0 ? static_cast<std::uint32_t>(-tenths) * 2U - 1U : static_cast<std::uint32_t>(tenths) * 2U;
}

float unpacked(std::uint32_t value) {
    const auto half = static_cast<float>(value / 2U + value % 2U);
    return (value % 2U != 0 ? -half : half) / 10.0F;
}

/// A dial's position in a link: 0.95, or the name of what was chosen.
std::string position(const Dial& dial, float value) {
    if (dial.kind == Dial::Kind::Choice) return std::string{dial.options[static_cast<std::size_t>(value)]};
    return thousandths(value);
}

/// The index that an option's name stands for in whichever chapter has such a dial.
std::optional<float> option(std::string_view id, std::string_view name) {
    for (const Chapter& chapter : script()) {
        const auto dial = dial_index(chapter, id);
        if (!dial) continue;
        const auto& options = chapter.dials[static_cast<std::size_t>(*dial)].options;
        const auto at = std::find(options.begin(), options.end(), name);
        if (at != options.end()) return static_cast<float>(at - options.begin());
    }
    return std::nullopt;
}

std::optional<float> share(std::string_view text) {
    const auto point = text.find('.');
    const auto front = whole<int>(text.substr(0, point));
    if (!front || *front < 0 || *front > 1) return std::nullopt;
    if (point == std::string_view::npos) return static_cast<float>(*front);
    const std::string_view rest = text.substr(point + 1);
    const auto back = whole<int>(rest);
    if (!back || *back < 0 || rest.size() > 3) return std::nullopt;
    const int scale = rest.size() == 1 ? 100 : rest.size() == 2 ? 10 : 1;
    return static_cast<float>(*front * 1000 + *back * scale) / 1000.0F;
}

std::string dial_list(const State& state) {
    std::string list;
    const Chapter& now = chapter(state);
    for (std::size_t i = 0; i < now.dials.size(); ++i) {
        if (state.dials[i] == now.dials[i].initial) continue;
        if (!list.empty()) list += ',';
        list += std::string{now.dials[i].id} + ":" + position(now.dials[i], state.dials[i]);
    }
    return list;
}

std::vector<Done> lived(const State& state) {
    std::vector<Done> log;
    std::copy_if(state.log.begin(), state.log.end(), std::back_inserter(log),
                 [&](const Done& done) { return done.tick <= state.world.tick; });
    return log;
}

/// What a query asks for, before it is put into the order in which it must happen.
struct Reading {
    Wanted wanted;
    GoTo place;
    std::vector<Intent> dials;
    Replay replay;

    void bad(std::string_view key, std::string_view value) {
        wanted.notices.push_back("notice.bad-value|" + std::string{key} + "=" + std::string{value});
    }
    void dial(std::string_view pair) {
        const auto colon = pair.find(':');
        const auto text = colon == std::string_view::npos ? std::string_view{} : pair.substr(colon + 1);
        const auto named = option(pair.substr(0, std::min(colon, pair.size())), text);
        const auto value = named ? named : share(text);
        if (!value) return bad("set", pair);
        dials.push_back(SetDial{std::string{pair.substr(0, colon)}, *value});
    }
    void take_pair(std::string_view key, const std::string& value) {
        if (key == "chapter")
            place.chapter = value;
        else if (key == "beat")
            place.beat = value;
        else if (key == "log")
            replay.log = value;
        else if (key == "set")
            split(value, ',', [&](std::string_view pair) { dial(pair); });
        else if (key == "tick")
            number<std::uint32_t>(key, value, [&](std::uint32_t tick) { replay.tick = tick; });
        else if (key == "seed")
            number<std::uint64_t>(key, value, [&](std::uint64_t seed) { wanted.intents.emplace_back(Reseed{seed}); });
        else
            preference(key, value);
    }
    void preference(std::string_view key, const std::string& value) {
        const auto keys = pref_keys();
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) return;  // unknown keys are ignored
        Prefs trial;
        if (!set_pref(trial, key, value)) return bad(key, value);
        wanted.intents.emplace_back(SetPref{std::string{key}, value});
    }
    template <class Number, class Then>
    void number(std::string_view key, std::string_view value, Then then) {
        const auto parsed = whole<Number>(value);
        if (parsed)
            then(*parsed);
        else
            bad(key, value);
    }
};

}  // namespace

std::string pack_log(const std::vector<Done>& log) {
    std::string text;
    std::uint32_t last = 0;
    for (const Done& done : log) {
        put(text, done.tick - last);
        last = done.tick;
        put(text, static_cast<std::uint32_t>(done.what));
        if (done.what == Done::What::Guide) {
            put(text, done.who.value);
            put(text, done.to.value);
            continue;
        }
        put(text, static_cast<std::uint32_t>(done.index));
        if (done.what == Done::What::Dial) put(text, static_cast<std::uint32_t>(done.value * 1000.0F + 0.5F));
        if (done.what == Done::What::Tool) {
            put(text, packed(done.at_um.x));
            put(text, packed(done.at_um.y));
        }
    }
    return text;
}

std::optional<std::vector<Done>> unpack_log(std::string_view text) {
    std::vector<Done> log;
    std::uint32_t tick = 0;
    while (!text.empty()) {
        const auto gap = take(text);
        const auto what = take(text);
        const auto first = take(text);
        if (!gap || !what || !first || *what > 4 || *gap > kReplayLimit || tick > kReplayLimit) return std::nullopt;
        tick += *gap;
        Done done{tick, static_cast<Done::What>(*what), static_cast<int>(std::min(*first, 1000U)), 0, {}, {}, {}};
        const bool short_one = done.what == Done::What::Beat || done.what == Done::What::Answer;
        const auto second = short_one ? std::optional{0U} : take(text);
        const auto third = done.what == Done::What::Tool ? take(text) : std::optional{0U};
        if (!second || !third || std::max(*second, *third) > kFarthest) return std::nullopt;
        if (done.what == Done::What::Dial) done.value = static_cast<float>(*second) / 1000.0F;
        if (done.what == Done::What::Tool) done.at_um = {unpacked(*second), unpacked(*third)};
        if (done.what == Done::What::Guide) {
            done.index = 0;
            done.who = sim::CellId{*first};
            done.to = sim::CellId{*second};
        }
        log.push_back(done);
    }
    return log;
}

std::string to_query(const State& state) {
    std::string query = "chapter=" + std::string{chapter(state).id} + "&beat=" + std::string{beat(state).id};
    for (const std::string_view key : pref_keys()) {
        if (const std::string value = pref_text(state.prefs, key); !value.empty())
            query += "&" + std::string{key} + "=" + value;
    }
    if (state.seed != 1) query += "&seed=" + std::to_string(state.seed);
    const std::string set = dial_list(state);
    if (!set.empty()) query += "&set=" + set;
    const std::vector<Done> acts = lived(state);
    const std::string log = pack_log(acts);
    const bool untouched = state.world.tick == 0 && acts.size() <= 1;  // nothing but the beat that was gone to
    if (untouched || log.size() > kLongestLog || !replayable(state, state.world.tick)) return query;
    return query + "&tick=" + std::to_string(state.world.tick) + "&log=" + log;
}

Wanted from_query(std::string_view query) {
    if (!query.empty() && (query.front() == '?' || query.front() == '#')) query.remove_prefix(1);
    Reading reading;
    split(query, '&', [&](std::string_view pair) {
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos)
            reading.take_pair(pair.substr(0, equals), decode(pair.substr(equals + 1)));
    });
    Wanted wanted = std::move(reading.wanted);
    if (!reading.place.chapter.empty() || !reading.place.beat.empty()) wanted.intents.emplace_back(reading.place);
    // a log repeats every dial at its time and so undoes these; they serve links without one, or with a damaged one
    wanted.intents.insert(wanted.intents.end(), reading.dials.begin(), reading.dials.end());
    if (reading.replay.tick > 0 || !reading.replay.log.empty()) wanted.intents.emplace_back(reading.replay);
    return wanted;
}

}  // namespace story
