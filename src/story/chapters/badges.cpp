// Chapter 2: every cell holds up badges; T cells check them; self: move on, non-self: respond; a missing badge is for NK cells.
#include "story/chapters/chapters.h"

namespace story::chapters {

namespace {

void set_the_stage(Chapter& chapter) {
    using sim::Kind;
    using What = sim::Act::What;
    chapter.id = "badges";
    chapter.number = 2;
    chapter.minutes_per_second = 2;
    chapter.stage.half_um = {36, 23};
    chapter.stage.dials.healthy_pd_l1 = 0;  // the brake has its own chapter
    chapter.stage.cells = {
        {.kind = Kind::Healthy, .at_um = {-20, -6}},
        {.kind = Kind::Healthy, .at_um = {19, -7}},
        {.kind = Kind::Healthy, .at_um = {1, 12}},
        {.kind = Kind::TCell, .at_um = {-28, 14}, .self_grip = 0.05F},
        {.kind = Kind::TCell, .at_um = {1, -15}, .self_grip = 0.05F},
        {.kind = Kind::NkCell, .at_um = {29, 16}},
    };
    chapter.dials = {
        {"infect", Dial::Kind::Toggle, What::Infect, What::Cure, 1, 0},
        {"swap-badge", Dial::Kind::Toggle, What::SwapBadge, What::SwapBack, 0, 0},
        {"hide-badges", Dial::Kind::Toggle, What::HideBadges, What::ShowBadges, 2, 0},
    };
}

}  // namespace

Chapter badges() {
    using sim::Kind;
    Chapter chapter;
    set_the_stage(chapter);
    chapter.beats = {
        {.id = "display", .shows = {"mhc", "self-badge", "healthy-cell", "t-cell"}, .panel = "badge", .brief = true},
        {.id = "check",
         .waits = sim::Event::MovedOn,
         .whom = Kind::Healthy,
         .shows = {"tcr", "self-badge", "t-cell"},
         .panel = "t-cell"},
        {.id = "infect",
         .cues = {{"infect", 1}},
         .waits = sim::Event::BadgeShown,
         .shows = {"virus", "nonself-badge", "infected-cell"},
         .panel = "infected-cell"},
        {.id = "respond",
         .waits = sim::Event::Dying,
         .whom = Kind::Healthy,
         .shows = {"granules", "nonself-badge", "tcr", "t-cell"},
         .panel = "granules"},
        {.id = "missing",
         // one idea at a time: the virus of the beats before is over
         .cues = {{"infect", 0}, {"hide-badges", 1}},
         .waits = sim::Event::Dying,
         .by = Kind::NkCell,
         .shows = {"nk-cell", "mhc", "healthy-cell"},
         .panel = "nk-cell"},
        {.id = "ask",
         .shows = {"self-badge", "nonself-badge", "t-cell", "nk-cell"},
         .panel = "badge",
         .question = true},
    };
    return chapter;
}

}  // namespace story::chapters
