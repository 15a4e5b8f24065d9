// Chapter 7: five families by what treatments do; the old sorting into active and passive, tried first, then compared.
#include "story/chapters/chapters.h"

namespace story::chapters {

namespace {

Dial sorted(std::string_view id) {
    return {.id = id,
            .kind = Dial::Kind::Choice,
            .drawn = true,
            .options = {"none", "active", "passive"},
            .options_said = "sort."};
}

}  // namespace

Chapter families() {
    Chapter chapter;
    chapter.id = "families";
    chapter.number = 7;
    chapter.stage.half_um = {40, 25};
    chapter.dials = {sorted("sort-vaccine"), sorted("sort-cells"), sorted("sort-checkpoint"), sorted("sort-cytokine"),
                     sorted("sort-antibody")};
    const std::vector<std::string_view> five{"teach", "signal", "supply", "release-brake", "flag-target"};
    chapter.beats = {
        {.id = "sort", .panel = "active-passive", .scene = Scene::Figure, .board = Board::Sorting},
        {.id = "disagree", .panel = "active-passive", .scene = Scene::Figure, .board = Board::SortingTable},
        {.id = "five", .shows = five, .panel = "immunotherapy", .scene = Scene::Figure, .board = Board::Families},
        {.id = "status", .shows = five, .panel = "release-brake", .scene = Scene::Figure, .board = Board::Status},
        {.id = "ask",
         .shows = five,
         .panel = "active-passive",
         .scene = Scene::Figure,
         .board = Board::Families,
         .question = true},
    };
    return chapter;
}

}  // namespace story::chapters
