// Chapter 6: PD-L1 presses the brake PD-1; pembrolizumab covers it; the T cells act, and healthy tissue loses the same protection.
#include "story/chapters/chapters.h"

namespace story::chapters {

namespace {

void set_the_stage(Chapter& chapter) {
    using sim::Kind;
    chapter.id = "release";
    chapter.number = 6;
    chapter.minutes_per_second = 2;
    chapter.tally = true;
    chapter.stage.half_um = {40, 25};
    chapter.stage.cells = {
        {.kind = Kind::Tumour, .at_um = {8, 1}},
        {.kind = Kind::Tumour, .at_um = {25, 10}},
        {.kind = Kind::Tumour, .at_um = {24, -10}},
        {.kind = Kind::Healthy, .at_um = {-22, 11}},
        {.kind = Kind::Healthy, .at_um = {-27, -8}},
        {.kind = Kind::Healthy, .at_um = {-9, -15}},
        {.kind = Kind::TCell, .at_um = {-6, 11}, .self_grip = 0.05F},
        {.kind = Kind::TCell, .at_um = {7, -15}, .self_grip = 0.05F},
        // tolerance is never perfect: the receptor of this T cell fits a self badge, weakly, and none of the tumor's
        {.kind = Kind::TCell, .at_um = {-13, 0}, .self_grip = 0.6F, .foreign_grip = 0},
    };
    chapter.dials = {
        {"coverage", Dial::Kind::Slider, sim::Act::What::Coverage, {}, -1, 0},
        {"tumor-pd-l1", Dial::Kind::Slider, sim::Act::What::TumourPdL1, {}, -1, 1},
        {.id = "compare", .kind = Dial::Kind::Toggle, .compare = true},
    };
}

}  // namespace

Chapter release() {
    using sim::Kind;
    Chapter chapter;
    set_the_stage(chapter);
    chapter.beats = {
        {.id = "brake",
         .focus = Focus::Meeting,
         .waits = sim::Event::StoodDown,
         .whom = Kind::Tumour,
         .shows = {"pd-1", "pd-l1", "nonself-badge", "t-cell", "tumor-cell"},
         .panel = "brake",
         .brief = true},
        {.id = "cover",
         .focus = Focus::Meeting,
         .cues = {{"coverage", 0.95F}},
         .waits = sim::Event::Covered,
         .shows = {"pembrolizumab", "pd-1", "pd-l1", "t-cell"},
         .panel = "pembrolizumab"},
        {.id = "act",
         .waits = sim::Event::Dying,
         .whom = Kind::Tumour,
         .shows = {"granules", "tumor-cell", "t-cell"},
         .panel = "granules",
         .brief = true},
        {.id = "cost",
         .waits = sim::Event::HealthyHit,
         .whom = sim::Kind::Healthy,
         .shows = {"healthy-cell", "t-cell", "pd-l1"},
         .panel = "side-effects",
         .brief = true},
        {.id = "balance",
         .shows = {"healthy-cell", "tumor-cell", "pembrolizumab"},
         .panel = "who",
         .brief = true,
         .question = true},
    };
    return chapter;
}

}  // namespace story::chapters
