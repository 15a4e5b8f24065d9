// Chapter 2: every cell holds up badges; T cells check them; self: move on, non-self: respond.
#include "story/chapters/chapters.h"

namespace story::chapters {

Chapter badges() {
    using sim::Kind;
    Chapter chapter;
    chapter.id = "badges";
    chapter.number = 2;
    chapter.minutes_per_second = 2;
    chapter.stage.half_um = {34, 22};
    chapter.stage.dials.healthy_pd_l1 = 0;  // the brake has its own chapter
    chapter.stage.cells = {
        {Kind::Healthy, {-19, -5}},      {Kind::Healthy, {18, -6}},      {Kind::Healthy, {1, 11}},
        {Kind::TCell, {-27, 14}, 0.05F}, {Kind::TCell, {2, -14}, 0.05F},
    };
    chapter.dials = {
        {"infect", Dial::Kind::Toggle, sim::Act::What::Infect, sim::Act::What::Cure, 1, 0},
    };
    chapter.beats = {
        {"display", Focus::All, {}, {}, {}, {"mhc", "self-badge", "healthy-cell", "t-cell"}, "badge"},
        {"check", Focus::All, {}, sim::Event::MovedOn, Kind::Healthy, {"tcr", "self-badge", "t-cell"}, "t-cell"},
        {"infect",
         Focus::All,
         {{"infect", 1}},
         sim::Event::BadgeShown,
         {},
         {"virus", "nonself-badge", "infected-cell"},
         "infected-cell"},
        {"respond",
         Focus::All,
         {{"infect", 1}},
         sim::Event::Dying,
         Kind::Healthy,
         {"granules", "nonself-badge", "tcr", "t-cell"},
         "granules"},
        {"ask", Focus::All, {{"infect", 1}}, {}, {}, {"self-badge", "nonself-badge", "t-cell"}, "badge", true},
    };
    return chapter;
}

}  // namespace story::chapters
