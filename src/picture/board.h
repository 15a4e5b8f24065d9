// A board: a page of text, figures and things to choose that stands still. Drawn from the top down; it may be longer than the stage.
#pragma once
#include "picture/chart.h"
#include "picture/halves.h"
#include "story/boards.h"

namespace picture {

/// Where a board is being written: a column, and how far down it is filled.
struct Page {
    const Making& making;
    Chart& chart;
    Rect column;        ///< its left, top and width; the height is what has been used
    float type{0};      ///< pt of body text
    bool wide{false};   ///< room for two columns
    float room{0};      ///< height that its card has for it; 0 = as much as it takes
    bool trial{false};  ///< only its height is wanted: nothing of it will be seen

    float y() const { return column.y + column.h; }
    void down(float pt) { column.h += pt; }
    Vec2 here(float x = 0) const { return {column.x + x, y()}; }

    /// A heading, a paragraph, a quiet note: each takes its height and moves on.
    void heading(std::string_view words, float share = 1.25F);
    void words(std::string_view text, std::string_view color = "text", Weight weight = Weight::Regular,
               float share = 1);
    void note(std::string_view text) { words(text, "text.soft", Weight::Regular, 0.84F); }
    /// A statement with what it rests on, and that it is uncertain where it is.
    void claim(const story::Claim& claim, bool with_sources = true);
    /// One after the other; what several in a row rest on is said once, under the last of them.
    void claims(const std::vector<story::Claim>& all);
    /// Citations of `keys`, small.
    void sources(const std::vector<std::string>& keys, std::string_view checked);
    /// Another page in the part of the column from `x` over `width`, beginning here.
    Page beside(float x, float width) const;
    /// A button as wide as its words (at most `width`), at the left of the column; moves on.
    void button(std::string_view control, std::string_view label, bool primary = false, float value = 1);
    /// Makes `box` operate `control`.
    void touch(const Rect& box, std::string_view control, float value = 1, float round = 10);
    const story::Words& text() const { return making.words; }
    const story::State& state() const { return making.state; }
};

/// Height of what `draw` writes onto a page of `width`, without a trace of it.
float measured(const Page& page, float width, const std::function<void(Page&)>& draw);
/// A card around what `draw` writes, with `air` inside, at least `least` high; moves on. Returns the card.
Rect card(Page& page, float least, const std::function<void(Page&)>& draw, std::string_view edge = "card.edge");
/// Cards side by side in `columns`, the cards of a row equally high; a last row with fewer fills the width.
void cards(Page& page, int columns, const std::vector<std::function<void(Page&)>>& all);
/// Cards in columns of their own height: each goes where there is most room.
void stacks(Page& page, int columns, const std::vector<std::function<void(Page&)>>& all);

/// The board of this beat.
void make_board(const Making& making);

// ---- one function a board
void draw_sorting(Page& page);
void draw_sorting_table(Page& page);
void draw_families(Page& page, bool status);
void draw_read(Page& page);
void draw_figures(Page& page);
void draw_timeline(Page& page);
void draw_quiz(Page& page);
void draw_quiz_all(Page& page);
void draw_care(Page& page);
void draw_call(Page& page);
void draw_then_now(Page& page);
void draw_glossary(Page& page);
void draw_take(Page& page);
/// What a reader can ask of the evidence, as a list to choose from.
void draw_questions(Page& page);

/// One treatment family as a small scene of the same actors as in the story, in `frame`.
void draw_vignette(const Making& making, std::string_view family, const Rect& frame);

}  // namespace picture
