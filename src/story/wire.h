// State ⇄ link: what a shared address holds (design: URL parameters). The host page's attributes are the same list.
#pragma once
#include "story/state.h"

#include <string>
#include <string_view>
#include <vector>

namespace story {

/// "chapter=release&beat=cover&seed=7&set=coverage:0.95&tick=420&log=…", only what differs from the defaults, keys in fixed order.
std::string to_query(const State& state);

/// The intents that bring a fresh state to what the link holds. Unknown keys are ignored; a bad value is left at its default
/// and reported as one notice each ("notice.bad-value|theme=purple").
struct Wanted {
    std::vector<Intent> intents;
    std::vector<std::string> notices;
};
Wanted from_query(std::string_view query);

/// The acts as a short text of URL-safe characters, and back; nullopt if it is damaged.
std::string pack_log(const std::vector<Done>& log);
std::optional<std::vector<Done>> unpack_log(std::string_view text);

}  // namespace story
