// Chapter 1: who protects the body: a bacterium, a virus and a fungus get in and are cleared.
#include "story/chapters/chapters.h"

namespace story::chapters {

namespace {

void set_the_stage(Chapter& chapter) {
    using sim::Kind;
    using What = sim::Act::What;
    chapter.id = "patrol";
    chapter.number = 1;
    chapter.minutes_per_second = 2;
    chapter.stage.half_um = {42, 26};
    chapter.stage.dials.healthy_pd_l1 = 0;
    chapter.stage.contagious = true;
    chapter.stage.cells = {
        {.kind = Kind::Healthy, .at_um = {-32, 17}, .tissue = sim::Tissue::Skin},
        {.kind = Kind::Healthy, .at_um = {-33, 0}, .tissue = sim::Tissue::Skin},
        {.kind = Kind::Healthy, .at_um = {-32, -17}, .tissue = sim::Tissue::Skin},
        {.kind = Kind::Healthy, .at_um = {4, -14}},
        {.kind = Kind::Healthy, .at_um = {14, 10}},
        {.kind = Kind::Macrophage, .at_um = {6, 1}},
        {.kind = Kind::Macrophage, .at_um = {26, -13}},
        {.kind = Kind::BCell, .at_um = {-8, 2}, .ripeness = sim::Ripeness::Naive},
        {.kind = Kind::TCell, .at_um = {-2, 20}, .self_grip = 0.05F},
        {.kind = Kind::TCell, .at_um = {-4, -4}, .self_grip = 0.05F},
    };
    chapter.dials = {
        {"let-in-bacterium", Dial::Kind::Button, What::LetInBacterium, {}, -1, 0},
        {"let-in-virus", Dial::Kind::Button, What::LetInVirus, {}, -1, 0},
        {"let-in-fungus", Dial::Kind::Button, What::LetInFungus, {}, -1, 0},
    };
}

}  // namespace

Chapter patrol() {
    using sim::Kind;
    Chapter chapter;
    set_the_stage(chapter);
    chapter.beats = {
        {.id = "body",
         .shows = {"bone-marrow", "thymus", "lymph-node", "spleen", "skin", "lining"},
         .panel = "immune-system",
         .scene = Scene::Map},
        {.id = "tissue", .shows = {"skin-cell", "macrophage", "b-cell", "t-cell"}, .panel = "immune-system"},
        {.id = "bacterium",
         .cues = {{"let-in-bacterium", 1}},
         .waits = sim::Event::Eaten,
         .whom = Kind::Bacterium,
         .shows = {"bacterium", "macrophage", "b-cell", "antibody"},
         .panel = "bacterium"},
        {.id = "virus",
         // twice as many as the button lets in: macrophages clear most of them before one gets into a cell
         .cues = {{"let-in-virus", 1}, {"let-in-virus", 1}},
         .waits = sim::Event::Dying,
         .whom = Kind::Healthy,
         .shows = {"virus", "infected-cell", "t-cell"},
         .panel = "virus"},
        {.id = "fungus",
         .cues = {{"let-in-fungus", 1}},
         .waits = sim::Event::Eaten,
         .whom = Kind::Fungus,
         .shows = {"fungus", "macrophage", "antibody"},
         .panel = "fungus"},
        {.id = "ask", .shows = {"macrophage", "t-cell", "b-cell"}, .panel = "immune-system", .question = true},
    };
    return chapter;
}

}  // namespace story::chapters
