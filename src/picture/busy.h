// Who in the tissue is worth looking at, given what the beat waits for.
#pragma once
#include "picture/compose.h"

namespace picture {

/// How near `cell` is to what this beat tells; below 0 = nothing to see there. From 1 on it is in a contact.
float interest(const story::State& state, const sim::Cell& cell, sim::CellId followed);

/// What the caption tells of, for the few seconds in which it is fresh: camera and names stay with it. nullptr at other times.
const sim::Happening* news(const story::State& state);

}  // namespace picture
