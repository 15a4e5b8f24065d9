// Line drawings of molecules.
#include "picture/figure.h"

#include "picture/outline.h"

namespace picture {

Figure& Figure::stroke(Vec2 a, Vec2 b, float thickness) {
    strokes_.push_back({a, b, thickness});
    return *this;
}

Figure& Figure::bow(Vec2 middle, float radius, float angle_rad, float half_angle_rad, float thickness) {
    bows_.push_back({middle, radius, angle_rad, half_angle_rad, thickness});
    return *this;
}

void Figure::draw(Brush& brush, Rgba casing, float casing_pt, Rgba ink) const {
    for (const bool under : {true, false}) {
        const float more = under ? 2 * casing_pt : 0.0F;
        const Rgba color = under ? casing : ink;
        for (const Stroke& s : strokes_) {
            brush.stroke(frame_.at(s.a.x, s.a.y), frame_.at(s.b.x, s.b.y), s.thickness * frame_.unit_pt + more, color);
        }
        for (const Bow& b : bows_) {
            const Vec2 facing = base::turn(way_of(b.angle_rad), frame_.way);
            brush.arc(frame_.at(b.middle.x, b.middle.y), facing, b.radius * frame_.unit_pt,
                      b.thickness * frame_.unit_pt + more, b.half_angle_rad, color);
        }
    }
}

}  // namespace picture
