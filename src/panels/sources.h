// Which sources what is on screen rests on, numbered in the order in which they are met.
#pragma once
#include "panels/paint.h"
#include "panels/signs.h"

#include <string>
#include <vector>

namespace panels {

/// Keys of story::References; the number of a source is its place here, from 1.
using Sources = std::vector<std::string>;

/// The claims of the open panel, then of the caption, the answered question and what is left out.
Sources gather_sources(const Ui& ui);
/// "1–3, 5": the numbers of a claim's sources; empty when it has none.
std::string source_numbers(const Sources& sources, const story::Claim& claim);

/// A claim as a paragraph: its text, one chip with its sources, and the mark when it is uncertain. Returns its height.
/// @param name  printed bold where it first occurs in the text; may be empty
float claim(Ui& ui, Vec2 at, float width, const story::Claim& claim, const Sources& sources, const Setting& setting,
            std::string_view name = {}, std::string_view colour = "text");
/// The list of sources as lines. Returns its height.
float source_list(Ui& ui, Vec2 at, float width, const Sources& sources);

}  // namespace panels
