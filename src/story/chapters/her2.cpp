// Chapter 11: HER2 is a normal receptor, here far too much of it; medicines that sit on it flag the cell, keep pairs apart, or are taken in.
#include "story/chapters/chapters.h"

namespace story::chapters {

Chapter her2() {
    using sim::Kind;
    using What = sim::Act::What;
    Chapter chapter;
    chapter.id = "her2";
    chapter.number = 11;
    chapter.minutes_per_second = 2;
    chapter.tally = true;
    chapter.stage.half_um = {44, 26};
    chapter.stage.dials.tumour_pd_l1 = 0;
    chapter.stage.dials.her2_level = 2;
    // no T cells: nothing but the medicines and NK cells acts here
    chapter.stage.cells = {
        {.kind = Kind::Tumour, .at_um = {6, 8}},     {.kind = Kind::Tumour, .at_um = {24, -6}},
        {.kind = Kind::Tumour, .at_um = {8, -13}},   {.kind = Kind::Healthy, .at_um = {-24, 12}},
        {.kind = Kind::Healthy, .at_um = {-30, -8}}, {.kind = Kind::NkCell, .at_um = {-9, -3}},
        {.kind = Kind::NkCell, .at_um = {32, 16}},   {.kind = Kind::NkCell, .at_um = {-5, 21}},
    };
    chapter.dials = {
        {.id = "her2-level",
         .kind = Dial::Kind::Choice,
         .act = What::Her2Level,
         .initial = 2,
         .options = {"normal", "low", "high"}},
        {.id = "trastuzumab", .kind = Dial::Kind::Toggle, .act = What::Trastuzumab},
        {.id = "pertuzumab", .kind = Dial::Kind::Toggle, .act = What::Pertuzumab},
        {.id = "t-dm1", .kind = Dial::Kind::Toggle, .act = What::TDm1},
        {.id = "nk-cells", .kind = Dial::Kind::Toggle, .act = What::NkCells, .initial = 1},
    };
    chapter.beats = {
        {.id = "level", .shows = {"her2", "healthy-cell", "tumor-cell"}, .panel = "her2"},
        {.id = "grow",
         .waits = sim::Event::GrowthSignal,
         .whom = Kind::Tumour,
         .shows = {"growth-signal", "her2"},
         .panel = "growth-signal"},
        {.id = "flag",
         .focus = Focus::Meeting,
         .cues = {{"trastuzumab", 1}},
         .waits = sim::Event::Hit,
         .whom = Kind::Tumour,
         .by = Kind::NkCell,
         .shows = {"trastuzumab", "flag", "nk-cell"},
         .panel = "trastuzumab"},
        {.id = "pair",
         .cues = {{"pertuzumab", 1}},
         .waits = sim::Event::Unpaired,
         .whom = Kind::Tumour,
         .shows = {"pertuzumab", "her2", "growth-signal"},
         .panel = "pertuzumab"},
        {.id = "deliver",
         .focus = Focus::Meeting,
         .cues = {{"trastuzumab", 0}, {"pertuzumab", 0}, {"t-dm1", 1}},
         .waits = sim::Event::Delivered,
         .whom = Kind::Tumour,
         .shows = {"t-dm1", "tumor-cell", "t-dxd"},
         .panel = "t-dm1"},
        {.id = "low",
         .cues = {{"her2-level", 1}, {"t-dm1", 0}, {"trastuzumab", 1}},
         .waits = sim::Event::MovedOn,
         .whom = Kind::Tumour,
         .by = Kind::NkCell,
         .shows = {"nk-cell", "trastuzumab", "her2-level", "trop2"},
         .panel = "her2-level",
         .question = true,
         .predict = true},
    };
    return chapter;
}

}  // namespace story::chapters
