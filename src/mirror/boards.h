// Boards as headings, lists and tables: the same for the running story and for the article. Private to this room.
#pragma once
#include "mirror/parts.h"
#include "story/boards.h"

#include <vector>

namespace mirror {

/// What a board is told with. Without a state (in the article) nothing can be operated and nothing is covered for good.
struct BoardTelling {
    const story::Words& words;
    Sources& sources;
    std::string prefix;                  ///< of every id, "evidence.board.early"
    int level{4};                        ///< of its headings
    const story::State* state{nullptr};  ///< nullptr: the article
    const std::vector<story::Control>* controls{nullptr};

    std::string id(std::string_view part) const { return prefix + "." + std::string{part}; }
    const story::Control* control(std::string_view wanted) const;
    /// Adds the button, switch or list of that control, where it is offered now.
    void operate_into(Node& parent, std::string_view control) const;
};

/// Everything that `board` shows; an empty group for boards that tell nothing beyond their caption.
Node board(const BoardTelling& telling, const story::Beat& beat);

// ---- evidence_boards.cpp
void add_figures(Node& parent, const BoardTelling& telling, const story::Beat& beat);
void add_timeline(Node& parent, const BoardTelling& telling);
void add_read(Node& parent, const BoardTelling& telling);

// ---- care_boards.cpp
void add_care(Node& parent, const BoardTelling& telling);
void add_call(Node& parent, const BoardTelling& telling);
void add_then_now(Node& parent, const BoardTelling& telling);
void add_glossary(Node& parent, const BoardTelling& telling);
void add_take(Node& parent, const BoardTelling& telling);
/// What is printed and copied: the kept questions, when to call, what this is not.
Node handout(const BoardTelling& telling);

// ---- tables
Node table(std::string id, std::string name);
/// Adds a row of plain cells; the first heads the row, and in the first row all head their columns.
void add_row(Node& table, const std::vector<std::string>& cells);

}  // namespace mirror
