// Chapter 15: questions for the care team, when to call, what has changed since the older article, words, sources.
#include "story/chapters/chapters.h"

namespace story::chapters {

Chapter talk() {
    Chapter chapter;
    chapter.id = "talk";
    chapter.number = 15;
    chapter.stage.half_um = {40, 25};
    chapter.beats = {
        {.id = "ask",
         .shows = {"call-right-away"},
         .panel = "call-right-away",
         .scene = Scene::Figure,
         .board = Board::Care,
         .brief = true},
        {.id = "call", .panel = "call-right-away", .scene = Scene::Figure, .board = Board::Call, .question = true},
        {.id = "changed",
         .shows = {"corrections"},
         .panel = "corrections",
         .scene = Scene::Figure,
         .board = Board::ThenNow},
        {.id = "words", .scene = Scene::Figure, .board = Board::Glossary},
        {.id = "take",
         .shows = {"call-right-away"},
         .panel = "call-right-away",
         .scene = Scene::Figure,
         .board = Board::Take},
    };
    return chapter;
}

}  // namespace story::chapters
