// What a chapter is: a stage, beats with what they wait for, and the controls it offers. Chapters are data; see chapters/.
#pragma once
#include "sim/world.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace story {

enum class Focus : std::uint8_t {
    All,
    Meeting
};  ///< camera: the whole stage, or the T cell that is nearest to acting and its partner

/// A switch or dial of the reader's. One list, read by panels, mirror, host page, link and tests.
struct Dial {
    enum class Kind : std::uint8_t { Toggle, Slider, Button, Choice };  ///< a button can be pressed again and again
    std::string_view id;  ///< public: in links and messages; its words are ui "control.<id>"
    Kind kind{Kind::Toggle};
    sim::Act::What act{};               ///< what changing it does
    std::optional<sim::Act::What> off;  ///< Toggle: what switching it off does; none = the same act with value 0
    int cell{-1};                       ///< index into the stage's cells for acts on one cell; -1 = none
    float initial{0};                   ///< position when the chapter begins; toggles: 0 or 1
    bool compare{false};                ///< shows the same tissue without the medicine beside it; `act` is not used
    bool drawn{false};                  ///< only the picture depends on it: no act
    bool restages{false};  ///< the stage depends on it: changing it begins anew, with every other dial where it is
    std::vector<std::string_view> options;  ///< Choice: what can be chosen; ids for links; words "control.<id>.<index>"
    bool of_stage{
        false};  ///< a slider on what the stage has: 0 none, in the middle as the stage has it, 1 twice as much
    std::string_view options_said;  ///< Choice: words of the options, with their ids behind: "sort." → "sort.active"
    bool lasts{false};              ///< Button: later beats rest on what it did, so a jump past its beat presses it too
    bool per_beat{false};           ///< every beat begins with it where the chapter has it
};

/// Something that the reader can do at a place of their own choosing.
struct Tool {
    std::string_view id;  ///< words "tool.<id>"
    sim::Act::What what{};
    float value{0};  ///< of the act: how many, or how far round
};

/// What the stage shows in a beat.
enum class Scene : std::uint8_t {
    Tissue,
    Map,       ///< the organs of the body
    Portrait,  ///< two equations as a phase portrait: nothing lives, the reader moves where it starts
    Figure,    ///< a static picture of numbers
};

/// What is drawn where a beat's scene is a Figure. Everything on a board is also text in the mirror.
enum class Board : std::uint8_t {
    None,
    Sorting,       ///< the reader sorts treatments
    SortingTable,  ///< …and sees how sources sort them
    Families,      ///< five cards by what treatments do
    Status,        ///< the same cards: what is approved
    Read,          ///< the parts of a figure, named
    Figures,       ///< what studies found
    Timeline,      ///< approvals by date
    Quiz,          ///< ten questions, one at a time
    QuizAll,       ///< all ten with their reasons
    Care,          ///< questions for the care team
    Call,          ///< when to call right away
    ThenNow,       ///< what the older article said, and today
    Glossary,
    Take,  ///< what can be taken along, and all sources
};

/// What a beat does in the reader's place when it begins, unless the reader has done it already.
struct Cue {
    std::string_view dial;
    float value{0};
};

struct Beat {
    std::string_view id;
    Focus focus{Focus::All};
    std::vector<Cue> cues;
    std::optional<sim::Event> waits;      ///< the caption is said once this has happened since the beat began
    std::optional<sim::Kind> whom;        ///< …to a cell of this kind; none = to any
    std::optional<sim::Kind> by;          ///< …by a cell of this kind; none = by any
    std::vector<std::string_view> shows;  ///< topics whose labels matter in this beat, most important first
    std::string_view panel;               ///< topic opened when nothing is selected
    float faster{1};         ///< processes of this beat that run faster still than the chapter's clock, by this factor
    bool faster_way{false};  ///< …and so does the way to the lymph node
    Scene scene{Scene::Tissue};
    Board board{Board::None};                 ///< with Scene::Figure
    std::vector<std::string_view> questions;  ///< Board::Figures: which questions of the evidence it answers
    bool brief{false};                        ///< on the short path too
    bool question{false};                     ///< this beat asks the chapter's question
    bool predict{false};   ///< …and its cues wait for the answer; what the caption waits for counts from then on
    bool survival{false};  ///< …which tells how long people lived: where such figures are covered, so is it
    bool lived{false};  ///< rests on what came before: jumped to, it is reached by living through the beats before it
};

struct Chapter {
    std::string_view id;
    int number{0};                ///< 1 … 15, as in the list of the whole story
    float minutes_per_second{2};  ///< biological minutes in one real second at speed 1
    sim::Stage stage;
    std::vector<Dial> dials;
    std::vector<Beat> beats;  ///< 3 … 6
    bool tally{false};        ///< shows how many tumour cells are left and how many healthy cells were hurt
    bool lab{false};          ///< a free tissue: counts are recorded and plotted, and it may run faster
    std::vector<Tool> tools;
    /// Where dials decide on the stage: the stage for these positions and this seed; nullptr = `stage`.
    sim::Stage (*set_up)(const sim::Params& params, std::span<const float> dials, std::uint64_t seed){nullptr};
};

struct Place {
    int chapter{0};
    int beat{0};
    friend bool operator==(const Place&, const Place&) = default;
};
/// The beat after (`by` = 1) or before (-1) `from`, over the borders of chapters; on the short path only brief beats. None at the ends.
std::optional<Place> neighbour(Place from, int by, bool short_path);

/// All chapters of this build, in the order of the story.
const std::vector<Chapter>& script();
/// Index into script() of the chapter with this public id.
std::optional<int> chapter_index(std::string_view id);
/// Has it a beat that lets predict? Then its answers are acts: they are logged, and going back takes them back.
bool predicts(const Chapter& chapter);
/// Index into `chapter.dials`.
std::optional<int> dial_index(const Chapter& chapter, std::string_view id);
/// `value` as this dial can hold it: toggles 0 or 1, sliders thousandths of 0 … 1 (so that a link holds them exactly), choices an index.
float settled(const Dial& dial, float value);

}  // namespace story
