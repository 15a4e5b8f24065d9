// Chapter 4: a dendritic cell carries fragments to the lymph node; signal 1, signal 2, and CTLA-4, the early brake.
#include "story/chapters/chapters.h"

namespace story::chapters {

namespace {

void set_the_stage(Chapter& chapter) {
    using sim::Kind;
    using sim::Ripeness;
    using What = sim::Act::What;
    chapter.id = "priming";
    chapter.number = 4;
    chapter.minutes_per_second = 2;
    chapter.stage.half_um = {44, 25};
    chapter.stage.node_x_um = -4;
    chapter.stage.dials.signal2 = 0;
    chapter.stage.cells = {
        {.kind = Kind::Tumour, .at_um = {-33, 12}},
        {.kind = Kind::Tumour, .at_um = {-31, -10}},
        {.kind = Kind::Dendritic, .at_um = {-18, 1}},
        {.kind = Kind::TCell, .at_um = {8, 15}, .self_grip = 0.02F},
        {.kind = Kind::TCell, .at_um = {20, 8}, .self_grip = 0.02F},
        {.kind = Kind::TCell, .at_um = {30, -6}, .self_grip = 0.02F},
        {.kind = Kind::TCell, .at_um = {12, -16}, .self_grip = 0.02F},
        {.kind = Kind::TCell, .at_um = {34, 14}, .self_grip = 0.02F},
        {.kind = Kind::TCell, .at_um = {36, -17}, .self_grip = 0.02F},
    };
    for (std::size_t i = 3; i < chapter.stage.cells.size(); ++i) {
        chapter.stage.cells[i].ripeness = Ripeness::Naive;
        // each has its own receptor; in life the one that fits is one in a hundred thousand or rarer
        chapter.stage.cells[i].foreign_grip = i % 2 == 1 ? 1.0F : 0.0F;
    }
    chapter.dials = {
        {"signal-2", Dial::Kind::Toggle, What::Signal2, {}, -1, 0},
        {"ctla-4", Dial::Kind::Toggle, What::Ctla4, {}, -1, 0},
    };
}

}  // namespace

Chapter priming() {
    Chapter chapter;
    set_the_stage(chapter);
    // over 14 divisions in a week is one in twelve hours; shown every five minutes
    constexpr float kFaster = 12 * 60 / 5.0F;
    chapter.beats = {
        {.id = "carry",
         .waits = sim::Event::Arrived,
         .shows = {"dendritic-cell", "tumor-cell", "nonself-badge"},
         .panel = "dendritic-cell"},
        {.id = "one-signal",
         .focus = Focus::Meeting,
         .waits = sim::Event::WentQuiet,
         .shows = {"naive-t-cell", "dendritic-cell", "tcr"},
         .panel = "two-signals"},
        {.id = "two-signals",
         .focus = Focus::Meeting,
         .cues = {{"signal-2", 1}},
         .waits = sim::Event::Primed,
         .shows = {"b7", "cd28", "naive-t-cell", "dendritic-cell", "t-cell"},
         .panel = "two-signals"},
        {.id = "divide",
         .waits = sim::Event::Divided,
         .shows = {"t-cell", "dendritic-cell"},
         .panel = "t-cell",
         .faster = kFaster},
        {.id = "early-brake",
         .focus = Focus::Meeting,
         .cues = {{"ctla-4", 1}},
         .waits = sim::Event::HeldBack,
         .shows = {"ctla-4", "b7", "naive-t-cell"},
         .panel = "ctla-4"},
        {.id = "ask", .shows = {"b7", "ctla-4", "naive-t-cell"}, .panel = "two-signals", .question = true},
    };
    return chapter;
}

}  // namespace story::chapters
