// All that the program knows of where the reader is. Everybody reads it, only update() changes it.
#pragma once
#include "base/clock.h"
#include "sim/world.h"
#include "story/script.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace story {

enum class Theme : std::uint8_t { Auto, Light, Dark, Projector, Forced };
enum class Mode : std::uint8_t { Page, Embed, Kiosk, Present };
enum class Motion : std::uint8_t { Auto, Full, Reduced };
enum class View : std::uint8_t { Diagram, Text, Both };
enum class Level : std::uint8_t { Plain, Detail };
enum class Path : std::uint8_t { Full, Short };

/// How the reader wants it; from the link, the page's attributes or the settings.
struct Prefs {
    std::string lang{"en"};
    Theme theme{Theme::Auto};
    Mode mode{Mode::Page};
    Motion motion{Motion::Auto};
    View view{View::Diagram};
    Level level{Level::Plain};
    Path path{Path::Full};
    float text{1};          ///< type scale, 1 … 2
    bool links{true};       ///< outgoing links allowed
    int idle_s{0};          ///< kiosk: reset after this many seconds; 0 = never
    bool probe{false};
};

/// What the browser says of the reader's system; not part of a link.
struct System {
    bool dark{false};
    bool reduced_motion{false};
    bool more_contrast{false};
    bool forced_colors{false};
};

/// What is selected: a topic with a panel, perhaps of one certain cell.
struct Selection {
    std::string topic;  ///< empty = nothing
    sim::CellId cell;   ///< 0 = the idea itself
    friend bool operator==(const Selection&, const Selection&) = default;
};

// ---- intents: everything a reader, a host page or a chapter can want
struct GoTo { std::string chapter, beat; };   ///< empty beat = the first
struct Turn { int by{1}; };                   ///< +1 next beat, -1 the one before; runs on into the next chapter
struct Play { bool on{true}; };
struct StepTicks { int ticks{1}; };           ///< negative = back
struct Seek { std::uint32_t tick{0}; };       ///< scrub to a tick already lived through
struct Speed { float factor{1}; };            ///< 0.25 … 4
struct Restart {};                            ///< this chapter, same seed, no acts
struct Reseed { std::uint64_t seed{1}; };
struct SetDial { std::string id; float value{0}; };
struct Guide { sim::CellId t_cell, to; };
struct Select { Selection what; };            ///< empty topic = nothing
struct UntilDue {};                           ///< live on, at once, until what the caption waits for has happened
struct Answer { int choice{0}; };
struct SetPref { std::string key, value; };   ///< a link parameter of Prefs
struct SetSystem { System system; };
struct Zoom { float factor{1}; base::Vec2 pan; };  ///< factor 1 … 4 around the stage; pan in shares of the view
struct Replay { std::uint32_t tick{0}; std::string log; };  ///< a link: live through these acts up to this tick
using Intent = std::variant<GoTo, Turn, Play, StepTicks, Seek, Speed, Restart, Reseed, SetDial, Guide, Select, UntilDue, Answer, SetPref,
                            SetSystem, Zoom, Replay>;

/// One thing that was done, and when: with the seed, this is the whole history.
struct Done {
    std::uint32_t tick{0};
    enum class What : std::uint8_t { Dial, Guide, Beat } what{What::Dial};
    int index{0};        ///< Dial: index in the chapter's dials; Beat: beat index
    float value{0};      ///< Dial
    sim::CellId who, to; ///< Guide
};

struct Snapshot {
    sim::World world;
    std::vector<float> dials;
    std::vector<sim::Happening> recent;  ///< events since the beat began
    int beat{0};
    std::uint32_t beat_since{0};
};

struct State {
    int chapter{0};                    ///< index into script()
    int beat{0};
    std::uint32_t beat_since{0};       ///< tick at which this beat began
    std::uint64_t seed{1};
    sim::World world;
    std::vector<float> dials;          ///< position of each dial of the chapter
    std::vector<sim::Happening> recent;  ///< what has happened since the beat began, oldest first; at most kRecent
    std::vector<sim::Happening> news;    ///< what happened in the last update(): for the live region and the host page
    std::vector<Done> log;             ///< sorted by tick; reaches past world.tick after going back
    std::uint32_t furthest{0};         ///< last tick lived through: the end of the scrub bar
    std::vector<Snapshot> snapshots;   ///< sorted by tick; the first is tick 0
    bool playing{true};
    float speed{1};
    base::FixedClock clock;
    Selection selected;
    std::optional<int> answer;         ///< choice made in this chapter's question
    Prefs prefs;
    System system;
    float zoom{1};
    base::Vec2 pan;
    std::vector<std::string> notices;  ///< friendly lines about bad link values (ui keys with the value after '|'); shown once

    static constexpr std::size_t kRecent = 64;
};

const Chapter& chapter(const State& state);
const Beat& beat(const State& state);
/// True once what the caption asserts has happened (or when it asserts nothing).
bool caption_due(const State& state);
bool has_happened(const State& state, sim::Event event);
bool reduced_motion(const State& state);
/// Never Auto: what to paint with.
Theme effective_theme(const State& state);
/// Biological minutes since the chapter began.
float minutes(const State& state, const sim::Params& params);

}  // namespace story
