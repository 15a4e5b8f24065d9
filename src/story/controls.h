// What can be done now. One list, four readers: panels, mirror, host page, tests. Nothing is clickable and unspeakable.
#pragma once
#include "story/state.h"
#include "story/words.h"

#include <string>
#include <vector>

namespace story {

struct Control {
    enum class Kind : std::uint8_t { Button, Toggle, Slider, Choice };
    enum class Group : std::uint8_t {
        Transport,
        Dial,
        Take,
        Question,
        Board,  ///< operated on the board itself, where it is drawn
        Actor,
        Setting,
        Chapter,
        More
    };
    std::string
        id;  ///< public and stable: "next", "play", "coverage", "choice.2", "actor.c3", "pref.theme", "chapter.release"
    Kind kind{Kind::Button};
    Group group{Group::Transport};
    std::string label;       ///< in the reader's language, as a voice should say it too
    std::string value_text;  ///< Slider, Choice: the value in words, "67%"
    float value{0};          ///< Toggle: 0 or 1; Slider: low … high; Choice: index of the chosen option
    float low{0}, high{1}, step{0.01F};
    std::vector<std::string> options;       ///< Choice: what can be chosen
    std::vector<std::string> option_langs;  ///< Choice of a language: the tag of each option, to be said in it
    bool enabled{true};
};

std::vector<Control> controls(const State& state, const sim::Params& params, const Words& words);

/// The intents that operating control `id` with `value` stands for; empty when there is no such control or it is not enabled.
/// Buttons and actors ignore `value`; toggles take 0 or 1; sliders low … high (clamped); choices an index.
std::vector<Intent> activate(const State& state, std::string_view id, float value);

/// In a wide tissue so many cells are in the list, half of them tissue, beside the one that is selected.
inline constexpr std::size_t kListedCells = 24;
/// The cells that the list names, by id: all, or of a wide tissue those nearest to where the reader looks and those that are busy.
std::vector<const sim::Cell*> listed_cells(const State& state);

/// A path and how long it takes somebody who reads without hurry.
std::string path_text(const Words& words, Path path);

/// Name of a cell for a label or a voice: "T cell 2", "Infected cell".
std::string cell_name(const State& state, const Words& words, sim::CellId id);
/// Panel topic of a cell as it is now: "t-cell", "healthy-cell", "infected-cell", "tumor-cell".
std::string_view cell_topic(const sim::Cell& cell);

/// Caption of the beat: the waiting text until what it asserts has happened.
std::string caption(const State& state, const Words& words);
/// One short sentence for an event, empty for events not worth telling.
std::string tell(const State& state, const Words& words, const sim::Happening& happening);
/// Who is where and what is happening, in two to four sentences: the scene for somebody who cannot see it.
std::string scene_summary(const State& state, const sim::Params& params, const Words& words);

}  // namespace story
