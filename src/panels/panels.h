// What is pressed: the only room that draws with Dear ImGui. Reads the state and the scene, returns what the reader wants.
#pragma once
#include "picture/compose.h"
#include "story/controls.h"
#include "story/pointer.h"

#include <span>
#include <string_view>
#include <vector>

namespace panels {

/// In points of the canvas. Collected by the shell since the last frame, in order.
using Pointer = story::Pointer;

struct Input {
    std::span<const Pointer> pointers;
    base::Vec2 size_pt;
    float px_per_pt{1};
    float dt_s{0};
    float scrolled_pt{0};    ///< how far the board was moved up when the scene was made
    std::string_view focus;  ///< id of the control that the page's focus is on: it gets a ring; empty = none
};

/// What a font file is handed over as; bytes must outlive the program.
struct FontFile {
    std::span<const unsigned char> bytes;
    picture::Weight weight{picture::Weight::Regular};
};

/// Somebody who can set any writing: a browser can. Sizes in device pixels; without one, letters that the fonts lack stay boxes.
struct TextHost {
    /// Width of a line; negative = cannot.
    float (*width)(std::string_view text, float size_px, bool bold){nullptr};
    /// Paints the line's coverage, a byte a pixel, into `w` × `h` bytes: it begins `left` pixels from the left, and the middle
    /// of its capitals lies half way down. False = cannot.
    bool (*paint)(std::string_view text, float size_px, bool bold, int left, int w, int h, unsigned char* to){nullptr};
};

struct Outcome {
    std::vector<story::Intent> intents;
    std::vector<Pointer> for_stage;            ///< pointers that no panel wanted
    std::vector<picture::ScrollArea> scrolls;  ///< the page gives them touch-action none
    bool restless{false};                      ///< something still moves (inertia, a toggle): wants another frame
    std::vector<std::string> cut;     ///< texts that found no room, or are missing: for tests; empty when all is well
    float scrolled_pt{0};             ///< how far the board has moved up
    std::vector<std::string> wishes;  ///< what only the page can do: "print", "copy"
    bool focus_seen{false};           ///< the focused control is drawn, with its ring
    bool sheet_open{true};            ///< tall and small forms: whether the sheet is drawn up over the picture
};

/// Creates the ImGui context, the look and the fonts. Call once, before the first show.
void start(std::span<const FontFile> fonts, const TextHost& host = {});
void stop();
picture::Measure measure();

/// Begins an ImGui frame, draws labels and panels into it and ends it; ImGui::GetDrawData() is then ready for the painter.
Outcome show(const story::State& state, const sim::Params& params, const story::Words& words,
             const picture::Scene& scene, const picture::Layout& layout, const picture::Theme& theme,
             const Input& input);

}  // namespace panels
