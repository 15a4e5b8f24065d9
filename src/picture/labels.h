// Names in the picture: which things get one, and where the pill stands so that nothing overlaps and no leader lines cross.
#pragma once
#include "picture/cast.h"

namespace picture {

inline constexpr std::size_t kMostLabels = 6;

/// All that placing needs to know of the picture.
struct Ground {
    Rect stage;  ///< pills stay in here
    float type_pt{16};
    float molecules_pt{30};  ///< how far molecules stand out from a cell
    const std::vector<Spot>* spots{nullptr};
    const std::vector<Body>* bodies{nullptr};
    bool crowd{false};  ///< thousands to choose from: a name that finds no place near what it names is left out
    const sim::Happening* news{nullptr};  ///< what the caption has just told of
};

/// Fills `scene.labels` and `scene.keys` from the beat's topics, most important first, and keeps `eye.stands`.
/// @param dt_s  real seconds since the last picture, for fading in; `jump` = no fading
/// @return true while a label still fades in or glides
bool place_labels(const Stage& stage, const story::Words& words, const Ground& ground, const Measure& measure, Eye& eye,
                  Scene& scene);

/// True when the segments a0–a1 and b0–b1 cross.
bool crosses(Vec2 a0, Vec2 a1, Vec2 b0, Vec2 b1);
/// Distance from `p` to the rectangle; 0 inside.
float distance(const Rect& rect, Vec2 p);
/// Point of the rectangle's outline that is nearest to `p`, a little rounded at the corners.
Vec2 edge_point(const Rect& rect, Vec2 p);
/// True when the segment passes through the rectangle.
bool passes(const Rect& rect, Vec2 a, Vec2 b);

// ---- label_search.cpp
/// One label looking for a place among those that already stand.
struct Search {
    const Ground& ground;
    const std::vector<Label>& standing;
    const Spot& spot;
    Vec2 size;                   ///< of the pill
    std::optional<Vec2> before;  ///< where the pill stood, from the spot
};
/// The label's box and leader when its pill's middle is at `middle`; nullopt where something forbids it.
/// @param pad_pt  air to receptors; smaller when a label only wants to stay
std::optional<Label> try_place(const Search& search, Vec2 middle, float pad_pt);
/// How bad a place is: length of the leader, faces covered, receptors crossed. Under 3 is good.
float cost(const Search& search, const Label& label);
/// The best free place; nullopt when there is none.
std::optional<Label> find_place(const Search& search);

}  // namespace picture
