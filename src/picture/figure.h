// A little line drawing in its own frame: strokes and bows that share one casing, so that it reads on any ground.
#pragma once
#include "picture/brush.h"

#include <vector>

namespace picture {

/// Local coordinates in µm of the drawing: +x outward from the membrane, origin on it.
struct Frame {
    Vec2 base;
    Vec2 way{1, 0};
    float unit_pt{10};
    Vec2 at(float x, float y) const { return base + base::turn(Vec2{x, y}, way) * unit_pt; }
};

class Figure {
public:
    explicit Figure(const Frame& frame) : frame_{frame} {}

    Figure& stroke(Vec2 a, Vec2 b, float thickness);
    /// A bow round `middle`, its own middle in direction `angle_rad` of the frame.
    Figure& bow(Vec2 middle, float radius, float angle_rad, float half_angle_rad, float thickness);
    /// Puts the casing under everything, then the strokes themselves.
    void draw(Brush& brush, Rgba casing, float casing_pt, Rgba ink) const;

private:
    struct Stroke {
        Vec2 a, b;
        float thickness;
    };
    struct Bow {
        Vec2 middle;
        float radius, angle_rad, half_angle_rad, thickness;
    };
    Frame frame_;
    std::vector<Stroke> strokes_;
    std::vector<Bow> bows_;
};

}  // namespace picture
