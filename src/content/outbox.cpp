// Builds the JSON of messages out of the program.
#include "content/outbox.h"

#include "content/write.h"
#include "story/prefs.h"

#include <cstdio>
#include <initializer_list>

namespace content {

namespace {

std::string_view theme_name(story::Theme theme) {
    switch (theme) {
    case story::Theme::Dark: return "dark";
    case story::Theme::Projector: return "projector";
    case story::Theme::Forced: return "forced";
    case story::Theme::Light:
    case story::Theme::Auto: return "light";
    }
    return "light";
}

void add_box(Writer& json, std::string_view key, const picture::Rect& box) {
    json.object(key).number("x", static_cast<double>(box.x)).number("y", static_cast<double>(box.y));
    json.number("w", static_cast<double>(box.w)).number("h", static_cast<double>(box.h)).end('}');
}

void add_numbers(Writer& json, std::initializer_list<float> numbers) {
    for (const float each : numbers) json.number({}, static_cast<double>(each));
}

void add_actors(Writer& json, const picture::Scene& scene) {
    json.list("actors");
    for (const picture::Spot& spot : scene.spots) {
        json.object().text("id", spot.id).text("kind", spot.topic).text("label", spot.topic);
        json.number("x", static_cast<double>(spot.at.x)).number("y", static_cast<double>(spot.at.y));
        json.number("r", static_cast<double>(spot.r)).end('}');
    }
    json.end(']').list("labels");
    for (const picture::Label& label : scene.labels) {
        json.object().text("text", label.text).number("key", label.key);
        json.number("x", static_cast<double>(label.box.x)).number("y", static_cast<double>(label.box.y));
        json.number("w", static_cast<double>(label.box.w)).number("h", static_cast<double>(label.box.h)).end('}');
    }
    json.end(']');
}

void add_targets(Writer& json, std::span<const Target> targets) {
    json.list("targets");
    for (const auto& [id, box, clip] : targets) {
        json.object().text("id", id).number("x", static_cast<double>(box.x)).number("y", static_cast<double>(box.y));
        json.number("w", static_cast<double>(box.w)).number("h", static_cast<double>(box.h));
        json.number("cx", static_cast<double>(clip.x)).number("cy", static_cast<double>(clip.y));
        json.number("cw", static_cast<double>(clip.w)).number("ch", static_cast<double>(clip.h)).end('}');
    }
    json.end(']');
}

/// An object of one or two texts.
std::string pair(std::string_view key, std::string_view value, std::string_view other = {},
                 std::string_view more = {}) {
    Writer json;
    json.object().text(key, value);
    if (!other.empty()) json.text(other, more);
    return json.end('}').written();
}

}  // namespace

std::string ready_json(std::string_view version) { return pair("version", version); }
std::string live_json(std::string_view sentence, int rank) {
    return Writer{}.object().text("text", sentence).number("rank", rank).end('}').written();
}
std::string url_json(std::string_view query) { return pair("query", query); }
std::string cursor_json(std::string_view kind) { return pair("kind", kind); }
std::string wish_json(std::string_view what) { return pair("what", what); }
std::string take_json(std::string_view kind, std::string_view name, std::string_view body) {
    return Writer{}.object().text("kind", kind).text("name", name).text("text", body).end('}').written();
}
std::string more_json(std::string_view lang, bool wanted) {
    return Writer{}.object().text("lang", lang).flag("wanted", wanted).end('}').written();
}
std::string focus_json(std::string_view control, bool seen) {
    return Writer{}.object().text("control", control).flag("seen", seen).end('}').written();
}

std::string prefs_json(const story::State& state) {
    Writer json;
    json.object().text("lang", state.prefs.lang).text("theme", theme_name(story::effective_theme(state)));
    json.number("text", static_cast<double>(state.prefs.text)).number("idle", story::idle_of(state.prefs));
    for (const story::PrefChoice& pref : story::pref_choices()) {
        if (pref.key != "theme") json.text(pref.key, pref.values[static_cast<std::size_t>(pref.get(state.prefs))]);
    }
    return json.end('}').written();
}

std::string areas_json(std::span<const picture::ScrollArea> scrolls, const picture::Scene& scene) {
    Writer json;
    json.object().list("scroll");
    for (const auto& [r, above, below] : scrolls) {
        add_numbers(json.list(), {r.x, r.y, r.w, r.h, above, below});
        json.end(']');
    }
    // the wheel goes on to the page: it zooms with Ctrl alone
    if (const picture::Rect& r = scene.held; r.w > 0) {
        add_numbers(json.list(), {r.x, r.y, r.w, r.h, 0, 0});
        json.end(']');
    }
    json.end(']').list("drag");
    for (const picture::Spot& spot : scene.spots) {
        if (!spot.draggable) continue;
        add_numbers(json.list(), {spot.at.x, spot.at.y, spot.r});
        json.text({}, spot.id).end(']');
    }
    json.end(']');
    for (const auto& [r, above, below] : scrolls) {
        const bool board = scene.board.view.w > 0 && r.x == scene.board.view.x && r.y == scene.board.view.y;
        if (!board) continue;
        add_numbers(json.list("board"), {r.x, r.y, r.w, r.h, above, below});
        json.end(']');
        break;
    }
    return json.end('}').written();
}

std::string chapter_event(std::string_view chapter, std::string_view beat) {
    return Writer{}.object().text("type", "chapter").text("id", chapter).text("beat", beat).end('}').written();
}
std::string select_event(std::string_view id) { return pair("type", "select", "id", id); }
std::string answer_event(std::string_view question, bool correct) {
    Writer json;
    json.object().text("type", "answer").text("question", question).flag("correct", correct);
    return json.end('}').written();
}
std::string complete_event() { return pair("type", "complete"); }
std::string error_event(std::string_view code, std::string_view message) {
    return Writer{}.object().text("type", "error").text("code", code).text("message", message).end('}').written();
}

std::string probe_json(const story::State& state, const picture::Scene& scene, const picture::Layout& layout,
                       const Costs& costs, std::span<const std::string> cut, std::string_view version,
                       std::span<const Target> targets) {
    char print[17];
    std::snprintf(print, sizeof print, "%016llx", static_cast<unsigned long long>(sim::fingerprint(state.world)));
    std::uint64_t alive = 0;
    for (const sim::Cell& cell : state.world.cells) alive += cell.fate != sim::Fate::Gone ? 1 : 0;
    Writer json;
    json.object().text("version", version);
    json.text("chapter", story::chapter(state).id).text("beat", story::beat(state).id);
    json.whole("tick", state.world.tick).whole("seed", state.seed).text("fingerprint", print).whole("cells", alive);
    json.number("simMs", costs.sim_ms).number("composeMs", costs.compose_ms).number("paintMs", costs.paint_ms);
    json.flag("playing", state.playing).flag("captionDue", story::caption_due(state));
    json.text("focus", story::beat(state).focus == story::Focus::Meeting ? "meeting" : "all");
    json.flag("part", scene.part).list("cut");
    for (const std::string& each : cut) json.text({}, each);
    json.end(']');
    add_actors(json, scene);
    add_targets(json, targets);
    json.object("boxes");
    add_box(json, "title", layout.title);
    add_box(json, "stage", layout.stage);
    add_box(json, "panel", layout.panel);
    add_box(json, "caption", layout.caption);
    add_box(json, "transport", layout.transport);
    return json.end('}').end('}').written();
}

}  // namespace content
