// Everything a reader, a host page or a chapter can want. Only update() carries it out.
#pragma once
#include "base/vec.h"
#include "sim/cell.h"
#include "story/care.h"
#include "story/reader.h"

#include <cstdint>
#include <string>
#include <variant>

namespace story {

/// What is selected: a topic with a panel, perhaps of one certain cell.
struct Selection {
    std::string topic;  ///< empty = nothing
    sim::CellId cell;   ///< 0 = the idea itself
    friend bool operator==(const Selection&, const Selection&) = default;
};

// ---- intents: everything a reader, a host page or a chapter can want
struct GoTo {
    std::string chapter, beat;
};  ///< empty beat = the first
/// From the start screen: the first beat of a path.
struct Begin {
    Path path{Path::Full};
};
struct Turn {
    int by{1};
    bool in_chapter{false};  ///< forward to the next beat of this chapter even where the reader's path leaves it out
};                           ///< +1 next beat, -1 the one before; runs on into the next chapter
struct Play {
    bool on{true};
};
struct StepTicks {
    int ticks{1};
};  ///< negative = back
struct Seek {
    std::uint32_t tick{0};
};  ///< scrub to a tick already lived through
struct Speed {
    float factor{1};
};                  ///< 0.25 … 64, as the chapter allows
struct Restart {};  ///< this chapter, same seed, no acts
struct Reseed {
    std::uint64_t seed{1};
};
struct SetDial {
    std::string id;
    float value{0};
};
struct Guide {
    sim::CellId t_cell, to;
};
struct Select {
    Selection what;
};                   ///< empty topic = nothing
struct UntilDue {};  ///< live on, at once, until what the caption waits for has happened
/// Which tool the pointer holds; -1 = none, it looks.
struct TakeTool {
    int index{-1};
};
/// Uses the tool in hand at a place of the tissue.
struct UseTool {
    base::Vec2 at_um;
};
/// Something to take along; the host hands it over.
struct Take {
    enum class What : std::uint8_t { Link, Picture, Drawing, Table } what{What::Link};
};
struct Answer {
    int choice{0};
};
/// A choice in the question of the ten that is open now; kShown = the answer is looked at without one.
struct AnswerQuiz {
    static constexpr int kShown = -1;
    int choice{0};
};
/// To another of the ten questions; kAgain = all of them anew.
struct OpenQuiz {
    static constexpr int kAgain = -1;
    int question{0};
};
struct ShowSurvival {};  ///< figures about how long people lived are wanted
struct ChangeCare {
    CareChange change;
};
struct SetPref {
    std::string key, value;
};  ///< a link parameter of Prefs
struct SetSystem {
    System system;
};
struct SetSite {
    Site site;
};
/// A language could not be had: the words stay as they are, and a line says so.
struct KeepLanguage {
    std::string wanted, shown;
};
/// The words that are still on their way (see Words::whole) could not be had.
struct MissMore {};
/// Try again to get them.
struct AskMore {};
struct Zoom {
    float factor{1};
    base::Vec2 pan_um;
};  ///< factor 1 … zoom_limit(); pan from where the beat looks
struct Replay {
    std::uint32_t tick{0};
    std::string log;
};  ///< a link: live through these acts up to this tick
using Intent = std::variant<GoTo, Begin, Turn, Play, StepTicks, Seek, Speed, Restart, Reseed, SetDial, Guide, Select,
                            UntilDue, TakeTool, UseTool, Take, Answer, AnswerQuiz, OpenQuiz, ShowSurvival, ChangeCare,
                            SetPref, SetSystem, SetSite, KeepLanguage, MissMore, AskMore, Zoom, Replay>;

}  // namespace story
