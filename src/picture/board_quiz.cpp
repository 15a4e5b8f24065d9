// Ten questions, one at a time: choose, then the reason, then the way back to where it was shown. No score.
#include "picture/board.h"

#include <algorithm>

namespace picture {

namespace {

enum class Mark : std::uint8_t { None, Right, Chosen };

void choice_mark(Page& page, Vec2 at, Mark mark) {
    Brush& brush = page.chart.brush();
    const float r = page.type * 0.6F;
    if (mark == Mark::None)
        return brush.disc(at, r * 0.8F, brush.ink("panel"), brush.ink("text.soft"), brush.line(1.5F));
    const Rgba ink = brush.ink("panel");
    brush.disc(at, r, brush.ink(mark == Mark::Right ? "right" : "wrong"));
    const auto stroke = [&](float x1, float y1, float x2, float y2) {
        page.chart.line(at + Vec2{x1, y1} * r, at + Vec2{x2, y2} * r, 2.2F, ink);
    };
    if (mark == Mark::Right) {
        stroke(-0.45F, 0.05F, -0.1F, 0.4F);
        stroke(-0.1F, 0.4F, 0.48F, -0.36F);
    } else {
        brush.disc(at, r * 0.3F, ink);
    }
}

void choice_row(Page& page, const std::string& words, Mark mark, std::string_view control) {
    const float air = page.type * 0.8F;
    const float side = page.type * 1.7F;
    const float inner = page.column.w - 2 * air - side;
    const float text_high = page.chart.paragraph_height(inner, words);
    const Rect box{page.column.x, page.y(), page.column.w, std::max(46.0F, text_high + air)};
    Brush& brush = page.chart.brush();
    const bool plain = mark == Mark::None;
    brush.box(box.middle(), {1, 0}, {box.w / 2, box.h / 2}, 12,
              brush.ink(plain                 ? "panel"
                        : mark == Mark::Right ? "right.soft"
                                              : "wrong.soft"),
              brush.ink(plain                 ? "card.edge"
                        : mark == Mark::Right ? "right"
                                              : "wrong"),
              brush.line(plain ? 1.0F : 2.0F));
    choice_mark(page, {box.x + air + side * 0.32F, box.middle().y}, mark);
    page.chart.paragraph({box.x + air + side, box.middle().y - text_high / 2}, inner, words);
    if (!control.empty()) page.touch(box, control, 1, 12);
    page.down(box.h + page.type * 0.5F);
}

void question(Page& page, int index, bool open) {
    const story::QuizWords* quiz = story::quiz_words(page.text(), index);
    if (quiz == nullptr) return;
    const auto answer = open ? page.state().quiz.answers[static_cast<std::size_t>(index)] : std::optional{-1};
    page.note(page.text().text("quiz.number",
                               {{"n", std::to_string(index + 1)}, {"count", std::to_string(story::Quiz::kQuestions)}}));
    page.heading(quiz->question.ask, 1.15F);
    page.down(page.type * 0.2F);
    const auto chosen = page.state().quiz.answers[static_cast<std::size_t>(index)];
    for (std::size_t i = 0; i < quiz->question.choices.size(); ++i) {
        Mark mark = Mark::None;
        if (answer && chosen == static_cast<int>(i)) mark = Mark::Chosen;
        if (answer && quiz->question.answer == static_cast<int>(i)) mark = Mark::Right;
        choice_row(page, quiz->question.choices[i], mark, answer ? "" : "quiz.choice." + std::to_string(i));
    }
    if (!answer) return;
    page.down(page.type * 0.2F);
    page.words(page.text().text("quiz.reason"), "text", Weight::Bold);
    page.claim(quiz->question.why);
}

}  // namespace

void draw_quiz(Page& page) {
    const int at = page.state().quiz.at;
    const auto& answer = page.state().quiz.answers[static_cast<std::size_t>(at)];
    const bool last = at + 1 == static_cast<int>(story::Quiz::kQuestions);
    card(page, 0, [&](Page& inside) {
        question(inside, at, true);
        inside.down(inside.type * 0.5F);
        if (!answer) return inside.button("quiz.reveal", inside.text().text("quiz.reveal"));
        inside.button(last ? "quiz.all" : "quiz.next", inside.text().text(last ? "quiz.all" : "quiz.next"), true);
        const story::QuizWords* quiz = story::quiz_words(inside.text(), at);
        if (quiz == nullptr || story::see_id(quiz->see).empty()) return;
        inside.down(inside.type * 0.5F);
        inside.button(story::see_id(quiz->see),
                      inside.text().text("quiz.look-again", {{"chapter", story::see_title(quiz->see, inside.text())}}));
    });
    page.down(page.type * 0.6F);
    page.note(page.text().text("quiz.private"));
    if (at == 0 && !answer) return;
    page.down(page.type * 0.5F);
    page.button("quiz.again", page.text().text("quiz.again"));
}

void draw_quiz_all(Page& page) {
    for (int i = 0; i < static_cast<int>(story::Quiz::kQuestions); ++i) {
        card(page, 0, [&](Page& inside) { question(inside, i, false); });
        page.down(page.type * 0.8F);
    }
    page.note(page.text().text("quiz.private"));
}

}  // namespace picture
