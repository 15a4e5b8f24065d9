// Chapter 9: one dial; what a cytokine does near the tumor, it does everywhere.
#include "story/chapters/chapters.h"

namespace story::chapters {

namespace {

sim::Stage stage() {
    using sim::Kind;
    sim::Stage stage;
    stage.half_um = {48, 26};
    stage.vessel_y_um = -21.5F;
    stage.alarm_reach_um = 26;  // so that what is far from the tumor stays a place of its own
    stage.dials.tumour_pd_l1 = 0.8F;
    stage.dials.healthy_pd_l1 = 0.5F;
    stage.dials.tolerance = 0.4F;
    stage.cells = {
        {.kind = Kind::Tumour, .at_um = {-36, 13}},
        {.kind = Kind::Tumour, .at_um = {-32, -7}},
        {.kind = Kind::Healthy, .at_um = {10, 13}},
        {.kind = Kind::Healthy, .at_um = {23, -7}},
        {.kind = Kind::Healthy, .at_um = {37, 13}},
        {.kind = Kind::TCell, .at_um = {-18, 4}, .self_grip = 0.05F},
        {.kind = Kind::TCell, .at_um = {-15, -11}, .self_grip = 0.05F},
        // tolerance is never perfect: these fit self a little, and nothing that the tumor shows
        {.kind = Kind::TCell, .at_um = {24, 7}, .self_grip = 0.42F, .foreign_grip = 0},
        {.kind = Kind::TCell, .at_um = {38, -5}, .self_grip = 0.42F, .foreign_grip = 0},
        {.kind = Kind::TCell, .at_um = {-4, -6}, .self_grip = 0.5F, .ripeness = sim::Ripeness::Regulatory},
        {.kind = Kind::NkCell, .at_um = {-8, 18}},
    };
    return stage;
}

// a T cell divides about once in twelve hours; here about once in a quarter of an hour at full dose
constexpr float kFaster = 12 * 60 / 15.0F;

}  // namespace

Chapter cytokines() {
    using sim::Event;
    using sim::Kind;
    using What = sim::Act::What;
    Chapter chapter;
    chapter.id = "cytokines";
    chapter.number = 9;
    chapter.minutes_per_second = 2;
    chapter.tally = true;
    chapter.stage = stage();
    chapter.dials = {
        {"dose", Dial::Kind::Slider, What::CytokineDose, {}, -1, 0},
        {"tumor-pd-l1", Dial::Kind::Slider, What::TumourPdL1, {}, -1, 0.8F},
        {.id = "compare", .kind = Dial::Kind::Toggle, .compare = true},
    };
    chapter.beats = {
        {.id = "message",
         .shows = {"t-cell", "vessel", "tumor-cell", "regulatory-t-cell", "healthy-cell"},
         .panel = "cytokine"},
        {.id = "help",
         .cues = {{"dose", 0.5F}},
         .waits = Event::Fed,
         .shows = {"t-cell", "cytokine", "tumor-cell"},
         .panel = "il-2",
         .faster = kFaster},
        {.id = "everywhere",
         .waits = Event::FedCalming,
         .shows = {"regulatory-t-cell", "cytokine", "vessel"},
         .panel = "regulatory-t-cell",
         .faster = kFaster},
        {.id = "harm",
         .cues = {{"dose", 0.8F}},
         .waits = Event::HealthyHit,
         .shows = {"healthy-cell", "t-cell", "cytokine"},
         .panel = "il-2"},
        {.id = "leak",
         .cues = {{"dose", 1}},
         .waits = Event::Leaked,
         .shows = {"vessel", "capillary-leak", "cytokine"},
         .panel = "capillary-leak",
         .question = true,
         .predict = true},
        {.id = "balance", .shows = {"healthy-cell", "tumor-cell", "vessel", "capillary-leak"}, .panel = "il-2"},
    };
    return chapter;
}

}  // namespace story::chapters
