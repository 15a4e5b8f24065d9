// Routing of pointers between panels and stage.
#include "panels/input.h"

#include "panels/scroll.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>

namespace panels {
namespace {

bool covered(const Memory& memory, Vec2 at) {
    return std::any_of(memory.regions.begin(), memory.regions.end(),
                       [&](const auto& region) { return region.contains(at); });
}

void point(Pointer::Kind kind, Vec2 at) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(kind == Pointer::Kind::Touch ? ImGuiMouseSource_TouchScreen
                           : kind == Pointer::Kind::Pen ? ImGuiMouseSource_Pen
                                                        : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(at.x, at.y);
}

void point_nowhere() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

void down(Memory& memory, const Pointer& p, Outcome& out) {
    std::erase_if(memory.grips, [&](const Grip& grip) { return grip.id == p.id; });  // its lifting was lost
    const bool led = std::any_of(memory.grips.begin(), memory.grips.end(), [](const Grip& grip) { return grip.leads; });
    const bool panel = covered(memory, p.at);
    memory.grips.push_back({p.id, panel, panel && !led, p.kind, p.at, p.at});
    if (!panel) {
        out.for_stage.push_back(p);
    } else if (!led) {
        memory.touch = p.kind != Pointer::Kind::Mouse;
        memory.leave = false;
        point(p.kind, p.at);  // position before button: where it goes down must be known
        ImGui::GetIO().AddMouseButtonEvent(0, true);
    }
}

void move(Memory& memory, const Pointer& p, Outcome& out) {
    const auto grip =
        std::find_if(memory.grips.begin(), memory.grips.end(), [&](const Grip& g) { return g.id == p.id; });
    if (grip != memory.grips.end()) {
        grip->at = p.at;
        if (grip->leads)
            point(grip->kind, p.at);
        else if (!grip->panel)
            out.for_stage.push_back(p);
        return;
    }
    if (covered(memory, p.at)) {
        memory.touch = p.kind == Pointer::Kind::Touch;
        point(p.kind, p.at);
    } else {
        point_nowhere();
        out.for_stage.push_back(p);
    }
}

void lift(Memory& memory, const Pointer& p, Outcome& out) {
    const auto grip =
        std::find_if(memory.grips.begin(), memory.grips.end(), [&](const Grip& g) { return g.id == p.id; });
    const bool known = grip != memory.grips.end();
    if (!known || !grip->panel) {
        out.for_stage.push_back(p);
    } else if (grip->leads) {
        const bool cancelled = p.phase == Pointer::Phase::Cancel;
        if (cancelled)
            point_nowhere();  // let go of over nothing: nothing is pressed
        else
            point(grip->kind, p.at);
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        memory.leave = grip->kind != Pointer::Kind::Mouse;
    }
    if (known) memory.grips.erase(grip);
}

}  // namespace

void take_pointers(Memory& memory, std::span<const Pointer> pointers, Outcome& out) {
    if (memory.leave && !pointers_left()) {
        point_nowhere();  // a frame after the finger lifted: no hover stays behind
        memory.leave = false;
    }
    for (const Pointer& p : pointers) {
        switch (p.phase) {
        case Pointer::Phase::Down: down(memory, p, out); break;
        case Pointer::Phase::Move: move(memory, p, out); break;
        case Pointer::Phase::Up:
        case Pointer::Phase::Cancel: lift(memory, p, out); break;
        case Pointer::Phase::Wheel:
            if (!scroll_wheel(memory, p.at, p.wheel.y) && !covered(memory, p.at)) out.for_stage.push_back(p);
            break;
        }
    }
}

bool pointers_left() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

}  // namespace panels
