// Controls and sentences in the making: what the files of this room share. Private to story.
#pragma once
#include "story/controls.h"

namespace story {

std::string percent(float share);
Control button(std::string id, std::string label, Control::Group group, bool enabled = true);
Control slider(std::string id, std::string label, Control::Group group, float value, float high, float step,
               std::string value_text);
Control choice(std::string id, std::string label, Control::Group group, int chosen, std::vector<std::string> options);

Control toggle(std::string id, std::string label, Control::Group group, bool on);
/// The words of a dial's options.
std::vector<std::string> option_names(const Dial& dial, const Words& words);

/// "3 T cells": so many of what `count.<what>` names.
std::string counted(const Words& words, std::string_view what, int count);
/// "a, b and c".
std::string joined(const Words& words, const std::vector<std::string>& items);

/// Who and what can be looked at, and ways to look about in a wide tissue.
void add_actors(std::vector<Control>& list, const State& state, const Words& words);
/// What "zoom-in", "look-left" and the like stand for; empty where nothing is left to look at.
std::vector<Intent> look_about(const State& state, std::string_view id);

/// What can be done on the board that is shown now.
void add_board(std::vector<Control>& list, const State& state, const Words& words);
/// Intents of those; nullopt when `id` is none of them.
std::optional<std::vector<Intent>> board_act(const State& state, std::string_view id, float value);

/// Language, colours, detail and the other preferences that a reader may change.
void add_settings(std::vector<Control>& list, const State& state, const Words& words);
/// What choosing `value` for the preference `key` stands for.
std::vector<Intent> set_preference(const State& state, std::string_view key, float value);

}  // namespace story
