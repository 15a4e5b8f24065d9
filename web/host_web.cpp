// host.h in a page: the only C++ that knows Emscripten. Text comes in as JSON messages, files as bytes; see PROTOCOL.md.
#include "content/messages.h"
#include "shell/host.h"

#include <emscripten.h>

#include <map>
#include <utility>

extern "C" {  // web/bridge.js
void bridge_send(const char* topic, const char* json);
float bridge_text_width(const char* text, int length, float size_px, int bold);
int bridge_text_paint(const char* text, int length, float size_px, int bold, int left, int w, int h, unsigned char* to);
}

namespace {

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

/// True when the message was for the host itself and the program need not see it.
bool taken_by_host(std::string_view json) {
    const auto message = content::host_message(json);
    if (!message) return false;
    if (message->size) {
        page().frame.size_pt = {message->size->w, message->size->h};
        page().frame.px_per_pt = message->size->dpr;
    }
    if (message->visible) page().frame.visible = *message->visible;
    if (message->pointer) page().pointers.push_back(*message->pointer);
    if (message->context_lost && page().program.context) page().program.context(*message->context_lost);
    return true;
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
    if (!taken_by_host(json)) page().messages.emplace_back(json);
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
