// The world outside the canvas. Two implementations, chosen by the linker: host_native.cpp (a desk) and web/host_web.cpp (a page).
#pragma once
#include "panels/panels.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace host {

struct Frame {
    base::Vec2 size_pt{1280, 800};  ///< of the canvas
    float px_per_pt{1};             ///< device pixels per point; the host keeps the backing store within 9 megapixels
    double now_s{0};
    bool visible{true};  ///< false: nothing is drawn and no time passes
};

Frame frame();
std::vector<panels::Pointer> take_pointers();
/// Messages since the last call, each one JSON object as text; see web/PROTOCOL.md.
std::vector<std::string> take_messages();
/// One message out: `topic` is "mirror", "live", "url", "event", "areas", "problems", "ready", "cursor"; `json` its body.
void send(std::string_view topic, std::string_view json);
/// A file that came with the program ("content/en.json", "font/regular.ttf"); nullopt when it is missing.
std::optional<std::string> file(std::string_view name);
/// Setting lines in writing that the program's own fonts lack; empty where the host cannot.
panels::TextHost text_host();
/// Start parameters: the address's query on the web, argv joined by '&' on a desk.
std::string query();

/// What the program offers to its host.
struct Program {
    std::function<bool()> frame;                       ///< draws one frame; true = wants another soon
    std::function<void(std::uint32_t ticks)> advance;  ///< probe: pause, then step that many ticks
    std::function<std::string()> probe;                ///< JSON of design's probe, without what only the host knows
    std::function<void(bool lost)> context;            ///< the WebGL context was lost (true) or is back (false)
};
/// Native: runs until the window closes. Web: keeps the program and returns; the page then calls it.
void run(Program program);
/// Starts the explainer (src/shell/main.cpp); called by the host once files and query are there. 0 = running.
int explainer_main();

}  // namespace host
