// Chapter 12: what studies found, in still pictures: help and harm side by side, for the same number of people.
#include "story/chapters/chapters.h"

namespace story::chapters {

Chapter evidence() {
    Chapter chapter;
    chapter.id = "evidence";
    chapter.number = 12;
    chapter.stage.half_um = {40, 25};
    // the first option is the beat's own figures; the others are the questions of content/evidence.json
    chapter.dials = {{.id = "evidence-question",
                      .kind = Dial::Kind::Choice,
                      .drawn = true,
                      .options = {"step", "early-triple-negative", "advanced-triple-negative", "thirty-eight-percent",
                                  "her2-after-surgery", "her2-spread", "side-effects"},
                      .options_said = "evidence.question.",
                      .per_beat = true}};
    chapter.beats = {
        {.id = "read", .panel = "how-to-read", .scene = Scene::Figure, .board = Board::Read},
        {.id = "early",
         .shows = {"pembrolizumab", "who"},
         .panel = "who",
         .scene = Scene::Figure,
         .board = Board::Figures,
         .questions = {"early-triple-negative"},
         .question = true,
         .survival = true},
        {.id = "middle",
         .shows = {"how-to-read", "pembrolizumab"},
         .panel = "who",
         .scene = Scene::Figure,
         .board = Board::Figures,
         .questions = {"advanced-triple-negative"}},
        {.id = "tiny",
         .shows = {"how-to-read"},
         .panel = "how-to-read",
         .scene = Scene::Figure,
         .board = Board::Figures,
         .questions = {"thirty-eight-percent"}},
        {.id = "her2",
         .shows = {"how-to-read", "flag-target"},
         .panel = "flag-target",
         .scene = Scene::Figure,
         .board = Board::Figures,
         .questions = {"her2-after-surgery", "her2-spread"}},
        {.id = "dates",
         .shows = {"approval", "atezolizumab", "pembrolizumab"},
         .panel = "approval",
         .scene = Scene::Figure,
         .board = Board::Timeline},
    };
    return chapter;
}

}  // namespace story::chapters
