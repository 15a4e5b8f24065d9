// Pointers in: which of them Dear ImGui follows, which belong to the stage. What goes down on a panel stays the panel's until it lifts.
#pragma once
#include "panels/memory.h"

namespace panels {

/// Hands the frame's pointers to Dear ImGui or to `out.for_stage`. Call before the ImGui frame begins.
void take_pointers(Memory& memory, std::span<const Pointer> pointers, Outcome& out);
/// True while Dear ImGui has events left that it wants to see one a frame.
bool pointers_left();

}  // namespace panels
