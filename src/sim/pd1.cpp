// The brake: PD-1 on a T cell, pressed by PD-L1 on the cell it touches, unless an antibody sits on it.
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace sim {

int count(const Cell& t_cell, Socket state) {
    return static_cast<int>(std::count(t_cell.t->sockets.begin(), t_cell.t->sockets.end(), state));
}

float brake(const Cell& t_cell, const Params& params) {
    return params.brake_strength * static_cast<float>(count(t_cell, Socket::Pressed)) / static_cast<float>(kSockets);
}

void exchange_antibody(Tick& tick, Cell& t_cell) {
    const float dial = tick.world.dials.coverage;
    const int before = count(t_cell, Socket::Covered);
    for (Socket& socket : t_cell.t->sockets) {
        const bool covered = socket == Socket::Covered;
        // the antibody holds so much tighter than PD-L1 that it also takes a socket that PD-L1 presses
        const float rate = tick.params.antibody_exchange_per_min * (covered ? 1.0F - dial : dial);
        if (tick.chance_per_min(rate)) socket = covered ? Socket::Free : Socket::Covered;
    }
    if (before * 2 < kSockets && count(t_cell, Socket::Covered) * 2 >= kSockets)
        tick.tell(Event::Covered, t_cell.id, t_cell.t->partner);
}

void press_brake(Tick& tick, Cell& t_cell) {
    const Cell* cell = t_cell.t->doing == Doing::Bound ? find(std::as_const(tick.world), t_cell.t->partner) : nullptr;
    const int plugs = cell != nullptr ? free_plugs(tick.world, *cell) : 0;
    const int before = count(t_cell, Socket::Pressed);
    int pressed = before;
    for (Socket& socket : t_cell.t->sockets) {
        if (socket == Socket::Pressed && (pressed > plugs || tick.chance_per_min(tick.params.release_per_min))) {
            socket = Socket::Free;
            --pressed;
        } else if (socket == Socket::Free && pressed < plugs && tick.chance_per_min(tick.params.press_per_min)) {
            socket = Socket::Pressed;
            ++pressed;
        }
    }
    if (before * 2 < kSockets && pressed * 2 >= kSockets) tick.tell(Event::Braked, t_cell.id, t_cell.t->partner);
}

}  // namespace sim
