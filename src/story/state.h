// All that the program knows of where the reader is. Everybody reads it, only update() changes it.
#pragma once
#include "base/clock.h"
#include "sim/world.h"
#include "story/intent.h"
#include "story/reader.h"
#include "story/record.h"
#include "story/script.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace story {

/// One thing that was done, and when: with the seed, this is the whole history.
struct Done {
    std::uint32_t tick{0};
    enum class What : std::uint8_t { Dial, Guide, Beat, Tool, Answer } what{What::Dial};
    int index{0};         ///< index in the chapter's dials, beats or tools; Answer: choice + 1, 0 = shown without one
    float value{0};       ///< Dial
    sim::CellId who, to;  ///< Guide
    base::Vec2 at_um;     ///< Tool: where, in tenths of a µm
};

struct Snapshot {
    sim::World world;
    std::optional<sim::World> twin;
    std::vector<float> dials;
    std::vector<sim::Happening> recent;  ///< events since the beat began
    int beat{0};
    std::uint32_t beat_since{0};
    bool foretold{false};
};

/// The ten questions of `check`. Nothing of this is logged, linked, stored or sent.
struct Quiz {
    static constexpr std::size_t kQuestions = 10;
    std::array<std::optional<int>, kQuestions> answers;  ///< choice, or AnswerQuiz::kShown
    int at{0};                                           ///< the one that is open
};

struct State {
    int chapter{0};  ///< index into script()
    int beat{0};
    std::uint32_t beat_since{0};  ///< tick at which this beat began, or its prediction was made
    bool foretold{false};         ///< where a beat lets predict: that has been done, or passed over
    std::uint64_t seed{1};
    sim::World world;
    std::optional<sim::World> twin;      ///< while comparing: the same seed and acts, but no medicine
    std::vector<float> dials;            ///< position of each dial of the chapter
    std::vector<sim::Happening> recent;  ///< what has happened since the beat began, oldest first; at most kRecent
    std::vector<sim::Happening> news;    ///< what happened in the last update(): for the live region and the host page
    std::vector<Take::What> takes;       ///< what the reader asked for in the last update() to take along
    std::vector<Done> log;               ///< sorted by tick; reaches past world.tick after going back
    std::uint32_t furthest{0};           ///< last tick lived through: the end of the scrub bar
    std::vector<Snapshot> snapshots;     ///< sorted by tick; the first is tick 0
    Record record;                       ///< counts over time, where the chapter is a lab
    int tool{-1};                        ///< index into the chapter's tools; -1 = the pointer only looks
    bool playing{true};
    bool welcome{true};  ///< the start screen is open; closed by the first thing the reader wants
    float speed{1};
    float pace{0};  ///< biological minutes per real second that were reached while playing; 0 = not known yet
    base::FixedClock clock;
    Selection selected;
    std::optional<int> answer;  ///< choice made in this chapter's question
    Quiz quiz;
    bool survival{false};          ///< the reader asked for figures about survival
    std::vector<CareChange> care;  ///< what was changed in the questions for the care team, in order
    Prefs prefs;
    System system;
    Site site;
    bool more_failed{
        false};  ///< the words that opened panels need could not be had; asked for again when one is opened
    float zoom{1};
    base::Vec2 pan_um;  ///< the reader's look, from where the beat looks
    std::vector<std::string>
        notices;  ///< friendly lines about bad link values (ui keys with the value after '|'); shown once

    static constexpr std::size_t kRecent = 64;
};

/// What stands beside the tissue.
enum class Compare : std::uint8_t {
    No,
    NoMedicine,  ///< the same seed and acts, but no medicine
    AsBegun,     ///< the same seed and tools, but every dial where the chapter began
};

const Chapter& chapter(const State& state);
Compare compares(const State& state);
/// The board that is shown now; None where something lives.
Board board(const State& state);
/// True where nothing lives: figures and portraits stand still until the reader moves something.
bool still(const State& state);
/// Does moving this dial act on the tissue? The others set the stage or put another tissue beside it.
bool acts(const Dial& dial);
const Beat& beat(const State& state);
/// What the beat's caption tells of, once it has happened; nullptr before, and in beats that wait for nothing.
const sim::Happening* what_came_true(const State& state);
/// Figures of how long people lived are not shown unasked: on the short path and in a clinic.
bool survival_waits(const State& state);
/// The chapter's question is asked now.
bool asks(const State& state);
/// True while this beat waits for the reader's prediction.
bool asks_first(const State& state);
/// True once what the caption asserts has happened (or when it asserts nothing).
bool caption_due(const State& state);
Place place(const State& state);
/// The path that is read: as chosen, else the short one in a clinic and all chapters elsewhere.
Path path_of(const Prefs& prefs);
/// Whether links lead out of the page: as chosen, else not in a clinic.
bool links_of(const Prefs& prefs);
/// Seconds without a touch that end a visit, 0 = never: as chosen, else two minutes in a clinic.
int idle_of(const Prefs& prefs);
/// Where the reader is on that path: the chapter's beats, or the beats of the short path. From 0.
struct Steps {
    int now{0}, count{1};
};
Steps steps(const State& state);
/// The offered language that a tag names, in full or by its first part ("es" for "es-MX"); nullptr when there is none.
const Language* offered(const Site& site, std::string_view tag);
/// The beat that Turn{by} leads to; none at the ends of the path.
std::optional<Place> next_place(const State& state, int by);
bool has_happened(const State& state, sim::Event event);
bool reduced_motion(const State& state);
/// Wider than any stage of the story: seen whole at zoom 1, its cells from receptors down to dots.
bool wide(const sim::World& world);
/// Largest zoom that update() lets through: from the whole tissue to single receptors on the smallest screen.
float zoom_limit(const State& state);
/// Never Auto: what to paint with.
Theme effective_theme(const State& state);
/// Is this a dial of what the beat shows? A tissue's dials mean nothing to the equations beside it, nor theirs to the tissue.
bool shown(const State& state, const Dial& dial);
/// How fast a reader may want this chapter to run: factors on its own clock, slowest first.
std::span<const float> speeds(const Chapter& chapter);
/// Biological minutes since the chapter began.
float minutes(const State& state, const sim::Params& params);

}  // namespace story
