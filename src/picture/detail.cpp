// Where one level of detail passes into the next.
#include "picture/detail.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr Vec2 kUsual_pt{1000, 620};  // a stage of this size changes levels at the scales below

/// 0 below `from`, 1 above `to`, smooth in the logarithm of the scale: zooming by the same factor changes as much.
float rise(float scale, float from, float to) {
    const float t = std::clamp(std::log(scale / from) / std::log(to / from), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

}  // namespace

Detail detail_at(const sim::World& world, float pt_per_um, Vec2 view_pt) {
    if (!story::wide(world)) return {};
    const float larger = std::sqrt(view_pt.x * view_pt.y / (kUsual_pt.x * kUsual_pt.y));
    const float scale = std::max(pt_per_um, 0.001F) / std::clamp(larger, 1.0F, 1.5F);
    Detail detail;
    detail.bodies = rise(scale, 0.80F, 1.25F);
    detail.dots = 1 - rise(scale, 1.25F, 1.45F);
    detail.marking = rise(scale, 1.15F, 1.9F);
    detail.specks = rise(scale, 1.8F, 2.8F);
    detail.full = rise(scale, 5.9F, 7.7F);
    return detail;
}

float plump(const Detail& detail) { return 1 + 0.19F * (1 - detail.full); }

}  // namespace picture
