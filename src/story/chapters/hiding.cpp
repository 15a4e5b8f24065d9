// Chapter 5: cancer is altered self, and there are several ways in which a tumor escapes.
#include "story/chapters/chapters.h"

namespace story::chapters {

namespace {

void set_the_stage(Chapter& chapter) {
    using sim::Kind;
    using What = sim::Act::What;
    chapter.id = "hiding";
    chapter.number = 5;
    chapter.minutes_per_second = 2;
    chapter.stage.half_um = {42, 26};
    chapter.stage.dials.tumour_pd_l1 = 0;
    chapter.stage.wall_um = {14, 0};
    chapter.stage.wall_radius_um = 27;
    chapter.stage.cells = {
        {.kind = Kind::Tumour, .at_um = {8, 10}},
        {.kind = Kind::Tumour, .at_um = {9, -10}},
        {.kind = Kind::Tumour, .at_um = {25, 1}},
        {.kind = Kind::Healthy, .at_um = {-28, 13}},
        {.kind = Kind::Healthy, .at_um = {-30, -12}},
        {.kind = Kind::TCell, .at_um = {-15, 1}, .self_grip = 0.05F},
        {.kind = Kind::TCell, .at_um = {-16, 19}, .self_grip = 0.05F},
        {.kind = Kind::TCell, .at_um = {-15, -20}, .self_grip = 0.05F},
    };
    chapter.dials = {
        {"tumor-pd-l1", Dial::Kind::Slider, What::TumourPdL1, {}, -1, 0},
        {"tumor-badges", Dial::Kind::Slider, What::TumourHolders, {}, -1, 1},
        {"wall", Dial::Kind::Toggle, What::Wall, {}, -1, 0},
    };
}

}  // namespace

Chapter hiding() {
    using sim::Kind;
    Chapter chapter;
    set_the_stage(chapter);
    chapter.beats = {
        {.id = "altered",
         .waits = sim::Event::Hit,
         .whom = Kind::Tumour,
         .shows = {"tumor-cell", "nonself-badge", "self-badge", "t-cell"},
         .panel = "tumor-cell"},
        {.id = "brake",
         .focus = Focus::Meeting,
         .cues = {{"tumor-pd-l1", 1}},
         .waits = sim::Event::StoodDown,
         .whom = Kind::Tumour,
         .shows = {"pd-l1", "pd-1", "t-cell"},
         .panel = "pd-l1"},
        {.id = "hide",
         .cues = {{"tumor-pd-l1", 0}, {"tumor-badges", 0}},
         .waits = sim::Event::MovedOn,
         .whom = Kind::Tumour,
         .shows = {"mhc", "tumor-cell", "t-cell"},
         .panel = "mhc"},
        {.id = "keep-out",
         .cues = {{"tumor-badges", 1}, {"wall", 1}},
         .waits = sim::Event::KeptOut,
         .shows = {"wall", "t-cell", "tumor-cell"},
         .panel = "wall"},
        {.id = "ask", .shows = {"tumor-cell", "pd-l1", "mhc", "wall"}, .panel = "tumor-cell", .question = true},
    };
    return chapter;
}

}  // namespace story::chapters
