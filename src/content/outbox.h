// Messages out of the program as JSON text: one function a topic of web/PROTOCOL.md.
#pragma once
#include "picture/compose.h"
#include "story/state.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace content {

std::string ready_json(std::string_view version);
/// @param rank  of two that come close together the page says the one with the higher rank
std::string live_json(std::string_view text, int rank);
std::string url_json(std::string_view query);
std::string cursor_json(std::string_view kind);
/// @param kind  "link", "png", "svg", "csv"
std::string take_json(std::string_view kind, std::string_view name, std::string_view body);
std::string more_json(std::string_view lang, bool wanted);
std::string wish_json(std::string_view what);
std::string focus_json(std::string_view control, bool seen);
/// `theme` is the effective one, never "auto".
std::string prefs_json(const story::State& state);
std::string areas_json(std::span<const picture::ScrollArea> scrolls, const picture::Scene& scene);

std::string chapter_event(std::string_view chapter, std::string_view beat);
std::string select_event(std::string_view id);
std::string answer_event(std::string_view question, bool correct);
std::string complete_event();
std::string error_event(std::string_view code, std::string_view message);

/// Means over the last 60 frames, ms.
struct Costs {
    double sim_ms{0}, compose_ms{0}, paint_ms{0};
};
/// Something on the panels that can be pressed, and what of it can be seen.
struct Target {
    std::string_view id;
    picture::Rect box, clip;
};
/// The probe of the design, without framesDrawn and heapBytes, which only the host knows.
std::string probe_json(const story::State& state, const picture::Scene& scene, const picture::Layout& layout,
                       const Costs& costs, std::span<const std::string> cut, std::string_view version,
                       std::span<const Target> targets = {});

}  // namespace content
