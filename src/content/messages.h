// Messages of the page, checked field by field: JSON text → intents, or plain data for the shell. See web/PROTOCOL.md.
#pragma once
#include "picture/draw_list.h"
#include "story/pointer.h"
#include "story/state.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

struct SizeMessage {
    float w{0}, h{0};  ///< CSS px
    float dpr{1};
};
/// What one message asks for. Exactly one member is filled, except that `system` fills `intents` and may fill `palette`.
struct Message {
    std::vector<story::Intent> intents;
    std::optional<SizeMessage> size;
    std::optional<bool> visible;
    std::map<std::string, picture::Rgba, std::less<>> palette;  ///< forced colours by name: "canvas", "text", …
    std::optional<std::string> content_lang;                    ///< this language's file has been handed over again
    std::optional<std::string> missing_lang;                    ///< …or could not be had
    std::optional<std::string> more_lang;                       ///< the other part of its words is here now
    std::optional<std::string> focus;                           ///< control that the page's focus is on; "" = none
    std::optional<bool> context_lost;
    std::optional<bool> trace;              ///< whether targets on the panels are written down for the probe
    std::optional<story::Pointer> pointer;  ///< in CSS px of the canvas
};

/// nullopt for anything that is not a whole, sane message: unknown types, missing fields, numbers out of range, cells,
/// chapters, beats, topics, dials or controls that are not there now.
std::optional<Message> message_from_json(std::string_view text, const story::State& state);
/// The same for what concerns only the host: size, visible, pointer, context. nullopt for everything else.
std::optional<Message> host_message(std::string_view text);

}  // namespace content
