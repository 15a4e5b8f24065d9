// The pieces that the forms put together. Each draws from `at` over `width` and returns the height that it took.
#pragma once
#include "panels/sources.h"
#include "panels/widgets.h"

namespace panels {

/// The reader's switches and sliders of this chapter.
float dials(Ui& ui, Vec2 at, float width);
/// Tumor cells left and healthy cells hurt, with the same weight; 0 where the chapter counts nothing.
float tally(Ui& ui, Vec2 at, float width);
/// The chapter's question with its answer; 0 in beats that do not ask.
float question(Ui& ui, Vec2 at, float width, const Sources& sources);
/// The same in two halves, for a lower third: what is asked (and, once answered, why) …
float question_asked(Ui& ui, Vec2 at, float width, const Sources& sources);
/// … and what can be answered.
float question_choices(Ui& ui, Vec2 at, float width);
/// True when this beat asks and nothing else is open.
bool asks_now(const Ui& ui);
/// What is open: the selected topic, or the beat's own; with level, text, things to try, further topics, folds and sources.
float topic(Ui& ui, Vec2 at, float width, const Sources& sources);
/// In place of words that are still on their way, or could not be had (then with a button to try again).
float awaited(Ui& ui, Vec2 at, float width);
/// Play settings that found no room in the transport strip.
float time_controls(Ui& ui, Vec2 at, float width);

/// What the caption says, in `box`: on a card of its own, or on the sheet. Text that does not fit is set smaller, then scrolls.
void caption(Ui& ui, const Rect& box, const Sources& sources, bool card);
/// Height that the caption needs at this width when it is not on a card.
float caption_height(Ui& ui, float width, const Sources& sources);

/// How much of the play controls the transport strip has room for; the menu holds the rest.
enum class Reach : std::uint8_t {
    Short,  ///< back, play, steps, next
    Scrub,  ///< …and the bar of lived time
    Long,   ///< …and speed and starting again
};
Reach transport_reach(Ui& ui);
void transport(Ui& ui, const Rect& strip);
/// One dot a beat: lived through, now, to come. Returns their width.
float beat_dots(Ui& ui, Vec2 middle);
void title(Ui& ui, const Rect& strip);

/// @param over  what lies over the stage now: labels under it cannot be pressed
void labels(Ui& ui, const Rect& over);
/// Buttons to come nearer and to step back, at the side of a wide tissue; `over` as for labels.
void look_about(Ui& ui, const Rect& over);
/// Text that belongs to the picture.
void texts(Ui& ui);
/// What stands still in place of a picture: it scrolls, and what is on it is pressed. Nothing where there is none.
void board(Ui& ui);
void notices(Ui& ui, const Rect& under);
void menu(Ui& ui);
/// Over everything until the reader does something.
void start_screen(Ui& ui);

}  // namespace panels
