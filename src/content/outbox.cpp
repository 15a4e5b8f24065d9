// Builds the JSON of messages out of the program.
#include "content/outbox.h"

#include "story/prefs.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace content {

namespace {

using json = nlohmann::json;

std::string text(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

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

json box_json(const picture::Rect& box) { return {{"x", box.x}, {"y", box.y}, {"w", box.w}, {"h", box.h}}; }

}  // namespace

std::string ready_json(std::string_view version) { return text({{"version", version}}); }
std::string live_json(std::string_view sentence, int rank) { return text({{"text", sentence}, {"rank", rank}}); }
std::string url_json(std::string_view query) { return text({{"query", query}}); }
std::string cursor_json(std::string_view kind) { return text({{"kind", kind}}); }
std::string focus_json(std::string_view control, bool seen) { return text({{"control", control}, {"seen", seen}}); }

std::string prefs_json(const story::State& state) {
    json body = {
        {"lang", state.prefs.lang}, {"theme", theme_name(story::effective_theme(state))}, {"text", state.prefs.text}};
    for (const story::PrefChoice& pref : story::pref_choices()) {
        const std::string key{pref.key};
        if (key != "theme") body[key] = pref.values[static_cast<std::size_t>(pref.get(state.prefs))];
    }
    body["idle"] = state.prefs.idle_s;
    return text(body);
}

std::string areas_json(std::span<const picture::ScrollArea> scrolls, const picture::Scene& scene) {
    json body = {{"scroll", json::array()}, {"drag", json::array()}};
    for (const auto& [r, above, below] : scrolls) body["scroll"].push_back({r.x, r.y, r.w, r.h, above, below});
    // the wheel goes on to the page: it zooms with Ctrl alone
    if (const picture::Rect& r = scene.held; r.w > 0) body["scroll"].push_back({r.x, r.y, r.w, r.h, 0, 0});
    for (const picture::Spot& spot : scene.spots) {
        if (spot.draggable) body["drag"].push_back(json::array({spot.at.x, spot.at.y, spot.r, spot.id}));
    }
    return text(body);
}

std::string chapter_event(std::string_view chapter, std::string_view beat) {
    return text({{"type", "chapter"}, {"id", chapter}, {"beat", beat}});
}
std::string select_event(std::string_view id) { return text({{"type", "select"}, {"id", id}}); }
std::string answer_event(std::string_view question, bool correct) {
    return text({{"type", "answer"}, {"question", question}, {"correct", correct}});
}
std::string complete_event() { return text({{"type", "complete"}}); }
std::string error_event(std::string_view code, std::string_view message) {
    return text({{"type", "error"}, {"code", code}, {"message", message}});
}

std::string probe_json(const story::State& state, const picture::Scene& scene, const picture::Layout& layout,
                       const Costs& costs, std::span<const std::string> cut, std::string_view version,
                       std::span<const Target> targets) {
    char print[17];
    std::snprintf(print, sizeof print, "%016llx", static_cast<unsigned long long>(sim::fingerprint(state.world)));
    int alive = 0;
    for (const sim::Cell& cell : state.world.cells) alive += cell.fate != sim::Fate::Gone ? 1 : 0;
    json body = {{"version", version},
                 {"chapter", story::chapter(state).id},
                 {"beat", story::beat(state).id},
                 {"tick", state.world.tick},
                 {"seed", state.seed},
                 {"fingerprint", print},
                 {"cells", alive},
                 {"simMs", costs.sim_ms},
                 {"composeMs", costs.compose_ms},
                 {"paintMs", costs.paint_ms},
                 {"playing", state.playing},
                 {"captionDue", story::caption_due(state)},
                 {"focus", story::beat(state).focus == story::Focus::Meeting ? "meeting" : "all"},
                 {"part", scene.part},
                 {"cut", json::array()},
                 {"actors", json::array()},
                 {"labels", json::array()},
                 {"targets", json::array()},
                 {"boxes",
                  {{"title", box_json(layout.title)},
                   {"stage", box_json(layout.stage)},
                   {"panel", box_json(layout.panel)},
                   {"caption", box_json(layout.caption)},
                   {"transport", box_json(layout.transport)}}}};
    for (const std::string& each : cut) body["cut"].push_back(each);
    for (const picture::Spot& spot : scene.spots) {
        body["actors"].push_back({{"id", spot.id},
                                  {"kind", spot.topic},
                                  {"label", spot.topic},
                                  {"x", spot.at.x},
                                  {"y", spot.at.y},
                                  {"r", spot.r}});
    }
    for (const auto& [id, box, clip] : targets) {
        json target = box_json(box);
        target.update({{"id", id}, {"cx", clip.x}, {"cy", clip.y}, {"cw", clip.w}, {"ch", clip.h}});
        body["targets"].push_back(std::move(target));
    }
    for (const picture::Label& label : scene.labels) {
        body["labels"].push_back({{"text", label.text},
                                  {"x", label.box.x},
                                  {"y", label.box.y},
                                  {"w", label.box.w},
                                  {"h", label.box.h},
                                  {"key", label.key}});
    }
    return text(body);
}

}  // namespace content
