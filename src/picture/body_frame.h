// The figure on the map of the body: its frame, and the immune cells on their way through it.
#pragma once
#include "picture/art.h"

#include <vector>

namespace picture {

/// The figure's own frame: x from its middle line, y from the crown down, in heights of the body.
struct BodyFrame {
    Vec2 top;
    float high{1};
    Vec2 at(float x, float y) const { return top + Vec2{x, y} * high; }
    Vec2 at(Vec2 place) const { return at(place.x, place.y); }
};

/// A dot on the map: it stands for many cells of one kind.
struct Traveller {
    sim::Kind kind{sim::Kind::TCell};
    Vec2 place;     ///< in the figure's frame
    float seen{1};  ///< 0 … 1: comes out of the marrow, and is one among many where it arrives
};

/// Where the travellers are after this many seconds at speed 1. Each goes from bone marrow to where cells of its kind go, T cells by way
/// of the thymus, stays a while, and begins anew.
std::vector<Traveller> travellers(float seconds);
/// The blood that carries them, under the organs.
void draw_ways(Studio& studio, const BodyFrame& figure);
void draw_travellers(Studio& studio, const BodyFrame& figure);

}  // namespace picture
