// host.h in a page: the only C++ that knows Emscripten. Text comes in as JSON messages, files as bytes; see PROTOCOL.md.
#include "shell/host.h"

#include <emscripten.h>
#include <nlohmann/json.hpp>

#include <map>
#include <utility>

extern "C" {  // web/bridge.js
void bridge_send(const char* topic, const char* json);
float bridge_text_width(const char* text, int length, float size_px, int bold);
int bridge_text_paint(const char* text, int length, float size_px, int bold, int left, int w, int h, unsigned char* to);
}

namespace {

using Json = nlohmann::json;

/// All that the page has said so far and the program has not yet taken.
struct Page {
    host::Frame frame;
    std::vector<panels::Pointer> pointers;
    std::vector<std::string> messages;
    std::map<std::string, std::string, std::less<>> files;
    std::string query;
    host::Program program;
    std::string probe;  ///< kept, because JavaScript reads it after the call has returned
};

Page& page() {
    static Page it;
    return it;
}

float number(const Json& message, const char* key, float otherwise = 0) {
    const auto found = message.find(key);
    return found != message.end() && found->is_number() ? found->get<float>() : otherwise;
}

bool flag(const Json& message, const char* key) {
    const auto found = message.find(key);
    return found != message.end() && found->is_boolean() && found->get<bool>();
}

std::string text(const Json& message, const char* key) {
    const auto found = message.find(key);
    return found != message.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

panels::Pointer pointer_from(const Json& message) {
    using panels::Pointer;
    static const std::map<std::string, Pointer::Phase, std::less<>> phases{{"move", Pointer::Phase::Move},
                                                                           {"down", Pointer::Phase::Down},
                                                                           {"up", Pointer::Phase::Up},
                                                                           {"cancel", Pointer::Phase::Cancel},
                                                                           {"wheel", Pointer::Phase::Wheel}};
    Pointer pointer;
    const auto phase = phases.find(text(message, "phase"));
    // an unknown phase may be a new kind of end: letting go is the harmless reading
    pointer.phase = phase == phases.end() ? Pointer::Phase::Cancel : phase->second;
    const std::string kind = text(message, "kind");
    pointer.kind = kind == "touch" ? Pointer::Kind::Touch : kind == "pen" ? Pointer::Kind::Pen : Pointer::Kind::Mouse;
    pointer.id = static_cast<int>(number(message, "id"));
    pointer.at = {number(message, "x"), number(message, "y")};
    pointer.wheel = {number(message, "dx"), number(message, "dy")};
    return pointer;
}

/// True when the message was for the host itself and the program need not see it.
bool taken_by_host(const Json& message) {
    const std::string type = text(message, "type");
    if (type == "size") {
        const base::Vec2 size{number(message, "w"), number(message, "h")};
        if (size.x >= 1 && size.y >= 1) page().frame.size_pt = size;
        page().frame.px_per_pt = number(message, "dpr", 1);
        return true;
    }
    if (type == "visible") {
        page().frame.visible = flag(message, "on");
        return true;
    }
    if (type == "pointer") {
        page().pointers.push_back(pointer_from(message));
        return true;
    }
    if (type == "context") {
        if (page().program.context) page().program.context(flag(message, "lost"));
        return true;
    }
    return false;
}

}  // namespace

namespace host {

Frame frame() { return page().frame; }

std::vector<panels::Pointer> take_pointers() { return std::exchange(page().pointers, {}); }

std::vector<std::string> take_messages() { return std::exchange(page().messages, {}); }

void send(std::string_view topic, std::string_view json) {
    bridge_send(std::string{topic}.c_str(), std::string{json}.c_str());
}

std::optional<std::string> file(std::string_view name) {
    const auto found = page().files.find(name);
    if (found == page().files.end()) return std::nullopt;
    return found->second;
}

panels::TextHost text_host() {
    return {[](std::string_view text, float size_px, bool bold) {
                return bridge_text_width(text.data(), static_cast<int>(text.size()), size_px, bold ? 1 : 0);
            },
            [](std::string_view text, float size_px, bool bold, int left, int w, int h, unsigned char* to) {
                return bridge_text_paint(text.data(), static_cast<int>(text.size()), size_px, bold ? 1 : 0, left, w, h,
                                         to) == 1;
            }};
}

std::string query() { return page().query; }

void run(Program program) { page().program = std::move(program); }

}  // namespace host

extern "C" {

EMSCRIPTEN_KEEPALIVE void immunarium_file(const char* name, const unsigned char* bytes, int size) {
    page().files[name] = std::string{bytes, bytes + size};
}

/// 0 = running; anything else = the program has said why by the topic "problems" or "event".
EMSCRIPTEN_KEEPALIVE int immunarium_start(const char* query) {
    page().query = query;
    return host::explainer_main();
}

EMSCRIPTEN_KEEPALIVE void immunarium_receive(const char* json) {
    const Json message = Json::parse(json, nullptr, false);
    if (!message.is_object() || taken_by_host(message)) return;
    page().messages.emplace_back(json);
}

/// Draws one frame (or, while hidden, only takes what has arrived); 1 = another is wanted.
EMSCRIPTEN_KEEPALIVE int immunarium_frame(double now_s) {
    page().frame.now_s = now_s;
    return page().program.frame && page().program.frame() ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void immunarium_advance(int ticks) {
    if (page().program.advance && ticks > 0) page().program.advance(static_cast<std::uint32_t>(ticks));
}

/// JSON; valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* immunarium_probe() {
    page().probe = page().program.probe ? page().program.probe() : "{}";
    return page().probe.c_str();
}

}  // extern "C"
