// Controls in the making: what the files of the list share. Private to story.
#pragma once
#include "story/controls.h"

namespace story {

std::string percent(float share);
Control button(std::string id, std::string label, Control::Group group, bool enabled = true);
Control slider(std::string id, std::string label, Control::Group group, float value, float high, float step,
               std::string value_text);
Control choice(std::string id, std::string label, Control::Group group, int chosen, std::vector<std::string> options);

/// Language, colours, detail and the other preferences that a reader may change.
void add_settings(std::vector<Control>& list, const State& state, const Words& words);
/// What choosing `value` for the preference `key` stands for.
std::vector<Intent> set_preference(const State& state, std::string_view key, float value);

}  // namespace story
