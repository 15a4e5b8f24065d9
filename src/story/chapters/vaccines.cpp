// Chapter 8: a cancer vaccine teaches T cells one piece; what is taught must be shown by the tumor.
#include "story/chapters/chapters.h"

namespace story::chapters {

namespace {

sim::Stage stage() {
    using sim::Kind;
    sim::Stage stage;
    stage.half_um = {46, 26};
    stage.node_x_um = -4;
    stage.vaccine = true;
    stage.injection_um = {-12, -19};
    stage.dials.tumour_pd_l1 = 0;
    stage.cells = {
        {.kind = Kind::Tumour, .at_um = {-38, 13}},
        {.kind = Kind::Tumour, .at_um = {-36, -7}},
        {.kind = Kind::Tumour, .at_um = {-24, 11}},
        {.kind = Kind::Healthy, .at_um = {-28, -17}},
        {.kind = Kind::Dendritic, .at_um = {-14, -2}},
        {.kind = Kind::TCell, .at_um = {8, 15}, .self_grip = 0.02F},
        {.kind = Kind::TCell, .at_um = {20, 8}, .self_grip = 0.02F},
        {.kind = Kind::TCell, .at_um = {30, -6}, .self_grip = 0.02F},
        {.kind = Kind::TCell, .at_um = {12, -16}, .self_grip = 0.02F},
        {.kind = Kind::TCell, .at_um = {34, 14}, .self_grip = 0.02F},
        {.kind = Kind::TCell, .at_um = {36, -17}, .self_grip = 0.02F},
    };
    for (std::size_t i = 5; i < stage.cells.size(); ++i) {
        // each has its own receptor: one in three fits the piece here, one the other piece, one neither
        stage.cells[i].ripeness = sim::Ripeness::Naive;
        stage.cells[i].foreign_grip = i % 3 == 2 ? 1.0F : 0.0F;
        stage.cells[i].other_grip = i % 3 == 0 ? 1.0F : 0.0F;
    }
    return stage;
}

// over 14 divisions in a week is one in twelve hours; shown every five minutes
constexpr float kFaster = 12 * 60 / 5.0F;

}  // namespace

Chapter vaccines() {
    using sim::Event;
    using sim::Kind;
    using What = sim::Act::What;
    Chapter chapter;
    chapter.id = "vaccines";
    chapter.number = 8;
    chapter.minutes_per_second = 2;
    chapter.stage = stage();
    chapter.dials = {
        {.id = "vaccine-piece",
         .kind = Dial::Kind::Choice,
         .act = What::VaccinePiece,
         .options = {"shown", "not-shown"}},
        {"danger-signal", Dial::Kind::Toggle, What::Danger, {}, -1, 1},
        {.id = "give-vaccine", .kind = Dial::Kind::Button, .act = What::GiveVaccine, .lasts = true},
        {"tumor-badges", Dial::Kind::Slider, What::TumourHolders, {}, -1, 1},
        {"tumor-pd-l1", Dial::Kind::Slider, What::TumourPdL1, {}, -1, 0},
    };
    chapter.beats = {
        {.id = "choose",
         .shows = {"vaccine-piece", "tumor-cell", "dendritic-cell", "nonself-badge", "naive-t-cell"},
         .panel = "cancer-vaccine"},
        {.id = "give",
         .cues = {{"give-vaccine", 1}},
         .waits = Event::TookUp,
         .whom = Kind::Vaccine,
         .shows = {"cancer-vaccine", "dendritic-cell", "nonself-badge"},
         .panel = "danger-signal"},
        {.id = "teach",
         .waits = Event::Primed,
         .shows = {"dendritic-cell", "naive-t-cell", "b7", "cd28"},
         .panel = "vaccine-piece",
         .faster = kFaster,
         .faster_way = true},
        {.id = "find",
         .waits = Event::Hit,
         .whom = Kind::Tumour,
         .shows = {"t-cell", "tumor-cell", "nonself-badge"},
         .panel = "vaccine-piece"},
        {.id = "remember",
         .cues = {{"give-vaccine", 1}},
         .waits = Event::Recalled,
         .shows = {"memory-t-cell", "dendritic-cell", "cancer-vaccine"},
         .panel = "memory-t-cell",
         .faster = kFaster,
         .lived = true},
        {.id = "hide",
         .cues = {{"tumor-badges", 0}},
         .waits = Event::MovedOn,
         .whom = Kind::Tumour,
         .shows = {"tumor-cell", "mhc", "t-cell", "pd-l1", "pd-1"},
         .panel = "cancer-vaccine",
         .question = true,
         .predict = true,
         .lived = true},
    };
    return chapter;
}

}  // namespace story::chapters
