// Chapter 10: T cells can be supplied; what their receptor reads decides what they find, and what they harm.
#include "story/chapters/chapters.h"

namespace story::chapters {

namespace {

sim::Stage stage() {
    using sim::Kind;
    sim::Stage stage;
    stage.half_um = {60, 27};
    stage.vessel_y_um = -21.5F;
    stage.dish_x_um = 31;
    stage.alarm_reach_um = 30;  // so that not all of them gather at the tumor
    // brakes are the story of other chapters
    stage.dials.tumour_pd_l1 = 0;
    stage.dials.healthy_pd_l1 = 0;
    stage.dials.healthy_protein = 0.05F;
    stage.cells = {
        // the T cells that were inside the tumor have been taken out; between two cells there is room for one that walks round them
        {.kind = Kind::Tumour, .at_um = {-50, 14}}, {.kind = Kind::Tumour, .at_um = {-37, -7}},
        {.kind = Kind::Tumour, .at_um = {-22, 14}}, {.kind = Kind::Healthy, .at_um = {-6, -7}},
        {.kind = Kind::Healthy, .at_um = {8, 14}},  {.kind = Kind::Healthy, .at_um = {21, -6}},
    };
    return stage;
}

// two weeks, the least that it takes in a lab, shown in the twelve minutes of three divisions
constexpr float kFaster = 14 * 24 * 60 / 12.0F;

}  // namespace

Chapter cells() {
    using sim::Event;
    using sim::Kind;
    using What = sim::Act::What;
    Chapter chapter;
    chapter.id = "cells";
    chapter.number = 10;
    chapter.minutes_per_second = 2;
    chapter.tally = true;
    chapter.stage = stage();
    chapter.dials = {
        {.id = "cell-kind", .kind = Dial::Kind::Choice, .act = What::CellKind, .options = {"til", "car"}},
        {.id = "grow-cells", .kind = Dial::Kind::Button, .act = What::GrowCells, .lasts = true},
        {.id = "give-cells", .kind = Dial::Kind::Button, .act = What::GiveCells, .lasts = true},
        {"tumor-badges", Dial::Kind::Slider, What::TumourHolders, {}, -1, 1},
        {"healthy-protein", Dial::Kind::Slider, What::HealthyProtein, {}, -1, 0.05F},
    };
    chapter.beats = {
        {.id = "grow",
         .cues = {{"grow-cells", 1}},
         .waits = Event::Grown,
         .shows = {"grown-cells", "t-cell", "tumor-cell", "surface-protein"},
         .panel = "grown-cells",
         .faster = kFaster},
        {.id = "til",
         .cues = {{"give-cells", 1}},
         .waits = Event::Hit,
         .whom = Kind::Tumour,
         .shows = {"t-cell", "nonself-badge", "tumor-cell", "vessel"},
         .panel = "til",
         .lived = true},
        {.id = "hide",
         .cues = {{"tumor-badges", 0}},
         .waits = Event::MovedOn,
         .whom = Kind::Tumour,
         .shows = {"tumor-cell", "mhc", "t-cell", "surface-protein"},
         .panel = "til",
         .lived = true},
        {.id = "car",
         .focus = Focus::Meeting,
         .cues = {{"cell-kind", 1}, {"grow-cells", 1}, {"give-cells", 1}},
         .waits = Event::CarHit,
         .whom = Kind::Tumour,
         .shows = {"car-t-cell", "surface-protein", "tumor-cell", "grown-cells"},
         .panel = "car-t-cell",
         .question = true,
         .predict = true,
         .lived = true},
        {.id = "harm",
         .cues = {{"healthy-protein", 0.6F}},
         .waits = Event::HealthyHit,
         .shows = {"healthy-cell", "surface-protein", "car-t-cell", "cytokine"},
         .panel = "cytokine-release",
         .lived = true},
        {.id = "today", .shows = {"car-t-cell", "t-cell", "tumor-cell", "healthy-cell"}, .panel = "til", .lived = true},
    };
    return chapter;
}

}  // namespace story::chapters
