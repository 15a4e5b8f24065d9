// Chapter 6: PD-L1 presses the brake PD-1; pembrolizumab covers it; the T cells act, and healthy tissue loses the same protection.
#include "story/chapters/chapters.h"

namespace story::chapters {

Chapter release() {
    using sim::Kind;
    Chapter chapter;
    chapter.id = "release";
    chapter.number = 6;
    chapter.minutes_per_second = 2;
    chapter.tally = true;
    chapter.stage.half_um = {40, 25};
    chapter.stage.cells = {
        {Kind::Tumour, {8, 1}},
        {Kind::Tumour, {25, 10}},
        {Kind::Tumour, {24, -10}},
        {Kind::Healthy, {-22, 11}},
        {Kind::Healthy, {-27, -8}},
        {Kind::Healthy, {-9, -15}},
        {Kind::TCell, {-6, 11}, 0.05F},
        {Kind::TCell, {7, -15}, 0.05F},
        // tolerance is never perfect: the receptor of this T cell fits a self badge, weakly, and none of the tumor's
        {Kind::TCell, {-13, 0}, 0.6F, 0},
    };
    chapter.dials = {
        {"coverage", Dial::Kind::Slider, sim::Act::What::Coverage, {}, -1, 0},
        {"tumor-pd-l1", Dial::Kind::Slider, sim::Act::What::TumourPdL1, {}, -1, 1},
    };
    chapter.beats = {
        {"brake",
         Focus::Meeting,
         {},
         sim::Event::StoodDown,
         Kind::Tumour,
         {"pd-1", "pd-l1", "nonself-badge", "t-cell", "tumor-cell"},
         "brake"},
        {"cover",
         Focus::Meeting,
         {{"coverage", 0.95F}},
         sim::Event::Covered,
         {},
         {"pembrolizumab", "pd-1", "pd-l1", "t-cell"},
         "pembrolizumab"},
        {"act", Focus::All, {}, sim::Event::Dying, Kind::Tumour, {"granules", "tumor-cell", "t-cell"}, "granules"},
        {"cost", Focus::All, {}, sim::Event::HealthyHit, {}, {"healthy-cell", "t-cell", "pd-l1"}, "side-effects"},
        {"balance", Focus::All, {}, {}, {}, {"healthy-cell", "tumor-cell", "pembrolizumab"}, "who", true},
    };
    return chapter;
}

}  // namespace story::chapters
