// Chapter 14: ten questions with reasons. Nothing of the answers is stored, linked or sent.
#include "story/chapters/chapters.h"

namespace story::chapters {

Chapter check() {
    Chapter chapter;
    chapter.id = "check";
    chapter.number = 14;
    chapter.stage.half_um = {40, 25};
    chapter.beats = {
        {.id = "start", .scene = Scene::Figure, .board = Board::Quiz},
        {.id = "answer", .scene = Scene::Figure, .board = Board::Quiz},
        {.id = "look", .scene = Scene::Figure, .board = Board::QuizAll},
    };
    return chapter;
}

}  // namespace story::chapters
