// Prints what the site's pages are made of: each chapter as an article and a still picture of each beat, or one picture.
#include "content/load.h"
#include "mirror/mirror.h"
#include "picture/compose.h"
#include "story/prefs.h"
#include "story/update.h"
#include "story/wire.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

namespace {

constexpr const char* kUsage =
    "figure CONTENT LANG [--level plain|detail] [--metrics FILE] [--form NAME WIDTH HEIGHT THEME]…\n"
    "    all chapters as one JSON object; each form adds a picture of that size and theme to each beat\n"
    "figure CONTENT LANG --shot QUERY WIDTH HEIGHT [--metrics FILE]  one picture as SVG; QUERY as in a link\n"
    "A metrics file has one line a character: its code point, then its width as a share of the type size, regular and "
    "bold:\n"
    "97 0.562 0.584\n";

constexpr base::Vec2 kStill_pt{1200, 750};
constexpr std::uint32_t kPatience_ticks = 6000;  // as long as the story's own button waits for a beat's event
constexpr std::uint32_t kStride_ticks = 5;
constexpr std::uint32_t kSettle_ticks = 30;  // after the event: antibodies land, granules fly, so that a still shows it

struct Form {
    std::string name;
    base::Vec2 size_pt;
    std::string theme;
};

struct Options {
    std::string content, lang;
    story::Level level{story::Level::Plain};
    std::string metrics;
    std::optional<std::string> shot;
    std::vector<Form> forms;
    base::Vec2 size_pt{kStill_pt};
};

std::optional<std::string> file_text(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) return std::nullopt;
    std::ostringstream text;  // not by iterators: g++ 12 -O2 warns inside its own header there
    text << in.rdbuf();
    return text.str();
}

// ---- type: widths from a file, or one width that fits no letter exactly and most lines well

struct Widths {
    std::map<std::uint32_t, std::array<float, 2>> by_code_point;
    std::array<float, 2> otherwise{0.54F, 0.58F};
};

std::optional<Widths> read_widths(const std::string& path) {
    Widths widths;
    if (path.empty()) return widths;
    const auto text = file_text(path);
    if (!text) return std::nullopt;
    std::istringstream lines{*text};
    std::uint32_t code_point = 0;
    float regular = 0;
    float bold = 0;
    while (lines >> code_point >> regular >> bold) widths.by_code_point[code_point] = {regular, bold};
    return lines.eof() && !widths.by_code_point.empty() ? std::optional{std::move(widths)} : std::nullopt;
}

/// Code point at `at` of well-formed UTF-8, which moves on behind it. Content files are checked for that when they are read.
std::uint32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const std::uint32_t first = byte(at);
    const int more = first < 0xC0U ? 0 : first < 0xE0U ? 1 : first < 0xF0U ? 2 : 3;
    std::uint32_t value = more == 0 ? first : first & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 1; i <= more; ++i) value = value << 6U | (byte(at + static_cast<std::size_t>(i)) & 0x3FU);
    at += static_cast<std::size_t>(more) + 1;
    return value;
}

picture::Measure measure(const Widths& widths) {
    return [widths](std::string_view text, float size_pt, picture::Weight weight) {
        const std::size_t face = weight == picture::Weight::Bold ? 1 : 0;
        float width = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto found = widths.by_code_point.find(next_code_point(text, at));
            width += found == widths.by_code_point.end() ? widths.otherwise[face] : found->second[face];
        }
        return base::Vec2{width * size_pt, 1.25F * size_pt};
    };
}

// ---- pictures

struct Still {
    base::Vec2 size_pt;
    std::string description, svg;
};

/// Gives the ids of a picture a beginning of their own, so that several can stand in one page.
std::string with_own_ids(const std::string& svg, const std::string& prefix) {
    constexpr std::array<std::string_view, 4> kBefore{" id=\"", "url(#", "href=\"#", "aria-labelledby=\""};
    std::string out;
    for (std::size_t at = 0; at < svg.size();) {
        bool found = false;
        for (const std::string_view before : kBefore) {
            if (svg.compare(at, before.size(), before) != 0) continue;
            out += std::string{before} + prefix;
            at += before.size();
            if (before == kBefore[3]) {  // a list of ids
                const std::size_t end = svg.find('"', at);
                for (; at < end; ++at) out += svg[at] == ' ' ? " " + prefix : std::string{svg[at]};
            }
            found = true;
            break;
        }
        if (!found) out += svg[at++];
    }
    return out;
}

std::string_view theme_name(const story::State& state) {
    switch (story::effective_theme(state)) {
    case story::Theme::Dark: return "dark";
    case story::Theme::Projector: return "projector";
    case story::Theme::Forced: return "forced";
    case story::Theme::Auto:
    case story::Theme::Light: break;
    }
    return "light";
}

Still draw(const content::Library& library, const story::State& state, base::Vec2 size_pt,
           const picture::Measure& type) {
    picture::Layout layout = picture::lay_out(size_pt, state);
    const auto theme = library.themes.find(theme_name(state));
    picture::Eye eye;
    const auto compose = [&] {
        return picture::compose(state, library.params, library.words, layout, theme->second, type, eye, 0);
    };
    picture::Scene scene = compose();
    if (scene.board.view.w > 0) {  // a still does not scroll: it is as long as the board
        layout.size_pt.y += scene.board.height - layout.stage.h;
        layout.stage.h = scene.board.height;
        scene = compose();
    }
    const auto chapter_words = library.words.chapters.find(story::chapter(state).id);
    Still still;
    still.size_pt = {layout.stage.w, layout.stage.h};
    still.description = story::scene_summary(state, library.params, library.words);
    const std::string svg =
        picture::to_svg(scene, layout, theme->second, chapter_words->second.title, still.description);
    still.svg =
        with_own_ids(svg, std::string{story::chapter(state).id} + "-" + std::string{story::beat(state).id} + "-");
    return still;
}

story::State at_beat(const content::Library& library, std::string_view chapter, std::string_view beat,
                     story::Level level) {
    story::State state = story::begin(library.params, 1);
    state.prefs.lang = library.words.lang;
    state.prefs.level = level;
    state.prefs.motion = story::Motion::Reduced;  // a picture that stands still
    const std::array<story::Intent, 1> go{story::GoTo{std::string{chapter}, std::string{beat}}};
    story::update(state, library.params, go, 0);
    return state;
}

/// Lives through the beat until what its caption asserts has happened, and a little longer; false when it has not.
bool live_until_due(story::State& state, const sim::Params& params) {
    // where a question comes first, nothing happens before it: shown as to a reader who does not want to guess
    const std::array<story::Intent, 1> show{story::UntilDue{}};
    if (story::asks_first(state)) story::update(state, params, show, 0);
    for (std::uint32_t lived = 0; lived < kPatience_ticks && !story::caption_due(state); lived += kStride_ticks) {
        story::advance(state, params, kStride_ticks);
    }
    story::advance(state, params, kSettle_ticks);
    return story::caption_due(state);
}

// ---- output

std::string json_text(std::string_view text) {
    std::string out{"\""};
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
            out += escape;
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string whole(float value) { return std::to_string(static_cast<int>(value + 0.5F)); }

/// Writes into the article what the still picture of `beat` shows, as the text of its figure.
void describe_figure(mirror::Node& node, const std::string& id, const std::string& description) {
    if (node.role == mirror::Role::Figure && node.id == id) node.text = description;
    for (mirror::Node& child : node.children) describe_figure(child, id, description);
}

/// Boards of text alone are told by the article itself.
bool pictorial(story::Board board) {
    switch (board) {
    case story::Board::None:
    case story::Board::Sorting:
    case story::Board::SortingTable:
    case story::Board::Families:
    case story::Board::Status:
    case story::Board::Read:
    case story::Board::Figures:
    case story::Board::Timeline: return true;
    case story::Board::Quiz:
    case story::Board::QuizAll:
    case story::Board::Care:
    case story::Board::Call:
    case story::Board::ThenNow:
    case story::Board::Glossary:
    case story::Board::Take: return false;
    }
    return true;
}

/// The same moment in every form that was asked for, by name.
std::string shots_json(const content::Library& library, story::State state, const Options& options,
                       const picture::Measure& type) {
    std::string shots;
    if (!pictorial(story::board(state))) return "{}";
    for (const Form& form : options.forms) {
        story::set_pref(state.prefs, "theme", form.theme);
        shots += (shots.empty() ? "" : ",") + json_text(form.name) + ":" +
                 json_text(draw(library, state, form.size_pt, type).svg);
    }
    return "{" + shots + "}";
}

std::string chapter_json(const content::Library& library, int index, const Options& options,
                         const picture::Measure& type) {
    const story::Chapter& chapter = story::script()[static_cast<std::size_t>(index)];
    const story::ChapterWords& said = library.words.chapters.find(chapter.id)->second;
    mirror::Node article = mirror::article(index, library.words, options.level);
    std::string beats;
    for (std::size_t i = 0; i < chapter.beats.size(); ++i) {
        const std::string id{chapter.beats[i].id};
        story::State state = at_beat(library, chapter.id, id,
                                     options.level);  // as a link to this beat begins, so that --shot shows the same
        const bool due = live_until_due(state, library.params);
        const Still still = draw(library, state, options.size_pt, type);
        describe_figure(article, std::string{chapter.id} + ".beat." + id, still.description);
        beats += (i > 0 ? "," : "") + std::string{"{\"id\":"} + json_text(id) + ",\"due\":" + (due ? "true" : "false") +
                 ",\"tick\":" + std::to_string(state.world.tick) + ",\"svg\":{\"w\":" + whole(still.size_pt.x) +
                 ",\"h\":" + whole(still.size_pt.y) + ",\"description\":" + json_text(still.description) +
                 ",\"text\":" + json_text(still.svg) + "},\"shots\":" + shots_json(library, state, options, type) + "}";
    }
    return "{\"id\":" + json_text(chapter.id) + ",\"number\":" + std::to_string(chapter.number) +
           ",\"title\":" + json_text(said.title) + ",\"summary\":" + json_text(said.summary) +
           ",\"article\":" + content::to_json(article) + ",\"beats\":[" + beats + "]}";
}

std::string site_json(const content::Library& library, const Options& options, const picture::Measure& type) {
    std::string chapters;
    for (std::size_t i = 0; i < story::script().size(); ++i) {
        chapters += (i > 0 ? "," : "") + chapter_json(library, static_cast<int>(i), options, type);
    }
    std::string ui;
    for (const auto& [key, text] : library.words.ui)
        ui += (ui.empty() ? "" : ",") + json_text(key) + ":" + json_text(text);
    return "{\"lang\":" + json_text(library.words.lang) + ",\"dir\":" + json_text(library.words.dir) +
           ",\"chapters\":[" + chapters + "],\"ui\":{" + ui + "}}\n";
}

std::string shot(const content::Library& library, const Options& options, const picture::Measure& type) {
    story::State state = story::begin(library.params, 1);
    const story::Wanted wanted = story::from_query(*options.shot);
    story::update(state, library.params, wanted.intents, 0);
    if (options.shot->find("tick=") == std::string::npos) live_until_due(state, library.params);
    return draw(library, state, options.size_pt, type).svg;
}

bool sane(base::Vec2 size_pt) { return size_pt.x >= 160 && size_pt.y >= 120 && size_pt.x <= 8192 && size_pt.y <= 8192; }

std::optional<Options> options_of(int count, char** given) {
    if (count < 3) return std::nullopt;
    Options options;
    options.content = given[1];
    options.lang = given[2];
    for (int i = 3; i < count; ++i) {
        const std::string_view name = given[i];
        if (name == "--level" && i + 1 < count) {
            const std::string_view level = given[++i];
            if (level != "plain" && level != "detail") return std::nullopt;
            options.level = level == "detail" ? story::Level::Detail : story::Level::Plain;
        } else if (name == "--metrics" && i + 1 < count) {
            options.metrics = given[++i];
        } else if (name == "--form" && i + 4 < count) {
            const base::Vec2 size_pt{std::strtof(given[i + 2], nullptr), std::strtof(given[i + 3], nullptr)};
            options.forms.push_back({given[i + 1], size_pt, given[i + 4]});
            story::Prefs trial;
            if (!sane(size_pt) || !story::set_pref(trial, "theme", options.forms.back().theme)) return std::nullopt;
            i += 4;
        } else if (name == "--shot" && i + 3 < count) {
            options.shot = given[i + 1];
            options.size_pt = {std::strtof(given[i + 2], nullptr), std::strtof(given[i + 3], nullptr)};
            i += 3;
        } else {
            return std::nullopt;
        }
    }
    return sane(options.size_pt) ? std::optional{std::move(options)} : std::nullopt;
}

}  // namespace

int main(int count, char** given) {
    const auto options = options_of(count, given);
    if (!options) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    const auto read = [&](std::string_view name) { return file_text(options->content + "/" + std::string{name}); };
    const auto loaded = content::load(read, options->lang);
    if (const auto* problems = std::get_if<base::Problems>(&loaded)) {
        for (const base::Problem& each : *problems) {
            std::fprintf(stderr, "%s%s%s: %s\n    %s\n", each.file.c_str(), each.pointer.empty() ? "" : "#",
                         each.pointer.c_str(), each.reason.c_str(), each.cure.c_str());
        }
        return 1;
    }
    const auto widths = read_widths(options->metrics);
    if (!widths) {
        std::fprintf(stderr, "figure: cannot use the metrics file %s\n%s", options->metrics.c_str(), kUsage);
        return 1;
    }
    const auto& library = std::get<content::Library>(loaded);
    if (!library.themes.contains("light") || !library.themes.contains("dark") ||
        !library.themes.contains("projector")) {
        std::fputs("figure: content/themes.json lacks light, dark or projector\n", stderr);
        return 1;
    }
    const picture::Measure type = measure(*widths);
    const std::string out = options->shot ? shot(library, *options, type) : site_json(library, *options, type);
    return std::fwrite(out.data(), 1, out.size(), stdout) == out.size() ? 0 : 1;
}
