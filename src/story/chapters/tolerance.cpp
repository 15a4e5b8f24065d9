// Chapter 3: training in the thymus, calming cells, and what happens when self is not tolerated.
#include "story/chapters/chapters.h"

namespace story::chapters {

namespace {

void set_the_stage(Chapter& chapter) {
    using sim::Kind;
    using sim::Ripeness;
    using sim::Tissue;
    chapter.id = "tolerance";
    chapter.number = 3;
    chapter.minutes_per_second = 2;
    chapter.stage.half_um = {44, 26};
    chapter.stage.dials.healthy_pd_l1 = 0.17F;
    chapter.stage.thymus_x_um = -8;
    chapter.stage.cells = {
        {.kind = Kind::Healthy, .at_um = {-33, 13}, .tissue = Tissue::Thymus},
        {.kind = Kind::Healthy, .at_um = {-33, -13}, .tissue = Tissue::Thymus},
        {.kind = Kind::Healthy, .at_um = {33, 15}, .tissue = Tissue::Thyroid},
        {.kind = Kind::Healthy, .at_um = {12, -2}, .tissue = Tissue::Joint},
        {.kind = Kind::Healthy, .at_um = {33, -15}, .tissue = Tissue::Connective},
        {.kind = Kind::TCell, .at_um = {-20, 18}, .ripeness = Ripeness::Young},
        {.kind = Kind::TCell, .at_um = {-22, 2}, .ripeness = Ripeness::Young},
        {.kind = Kind::TCell, .at_um = {-18, -8}, .ripeness = Ripeness::Young},
        {.kind = Kind::TCell, .at_um = {-24, -20}, .ripeness = Ripeness::Young},
        {.kind = Kind::TCell, .at_um = {-14, 8}, .ripeness = Ripeness::Young},
        // the test is not perfect: these two slipped out although they fit self a little
        {.kind = Kind::TCell, .at_um = {20, 8}, .self_grip = 0.7F, .foreign_grip = 0},
        {.kind = Kind::TCell, .at_um = {22, -9}, .self_grip = 0.7F, .foreign_grip = 0},
        {.kind = Kind::TCell, .at_um = {26, 3}, .self_grip = 0.5F, .ripeness = Ripeness::Regulatory},
        {.kind = Kind::TCell, .at_um = {22, -19}, .self_grip = 0.5F, .ripeness = Ripeness::Regulatory},
    };
    chapter.dials = {
        {"tolerance", Dial::Kind::Slider, sim::Act::What::Tolerance, {}, -1, 1},
    };
}

}  // namespace

Chapter tolerance() {
    Chapter chapter;
    set_the_stage(chapter);
    chapter.beats = {
        {.id = "train",
         .waits = sim::Event::Removed,
         .shows = {"young-t-cell", "thymus-cell", "self-badge"},
         .panel = "thymus"},
        {.id = "calm",
         .waits = sim::Event::Calmed,
         .shows = {"regulatory-t-cell", "t-cell", "thyroid-cell", "joint-cell", "connective-cell"},
         .panel = "regulatory-t-cell"},
        {.id = "weaken",
         .cues = {{"tolerance", 0}},
         .waits = sim::Event::HealthyHit,
         .whom = sim::Kind::Healthy,
         .shows = {"t-cell", "thyroid-cell", "joint-cell", "connective-cell"},
         .panel = "autoimmunity"},
        {.id = "restore",
         .cues = {{"tolerance", 1}},
         .waits = sim::Event::Calmed,
         .shows = {"regulatory-t-cell", "t-cell"},
         .panel = "tolerance"},
        {.id = "ask",
         .shows = {"regulatory-t-cell", "t-cell", "thyroid-cell", "joint-cell", "connective-cell"},
         .panel = "tolerance",
         .question = true},
    };
    return chapter;
}

}  // namespace story::chapters
