// Membranes: four harmonics of the angle, without an angle (powers of a unit vector), cut by up to four soft flats.
#include "picture/outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace picture {

namespace {

/// Smaller of two lengths with a rounded corner between them.
float soft_min(float a, float b, float blend) {
    const float h = std::clamp(0.5F + 0.5F * (b - a) / blend, 0.0F, 1.0F);
    return base::mix(b, a, h) - blend * h * (1.0F - h);
}

float ripple(const Wave& wave, Vec2 power) {
    return wave.amount * (std::cos(wave.phase) * power.x - std::sin(wave.phase) * power.y);
}

}  // namespace

float blob_radius(const Mark& blob, Vec2 way) {
    const Vec2 u = base::turn_back(way, blob.facing);
    const Vec2 u2 = base::turn(u, u);
    const Vec2 u3 = base::turn(u2, u);
    const Vec2 u5 = base::turn(u3, u2);
    const Vec2 u7 = base::turn(u5, u2);
    const float swell =
        ripple(blob.wave[0], u2) + ripple(blob.wave[1], u3) + ripple(blob.wave[2], u5) + ripple(blob.wave[3], u7);
    float radius = blob.size.x * (1.0F + swell);
    for (const Dent& dent : blob.dents) {
        const float along = base::dot(u, dent.direction);
        if (dent.reach <= 0 || along <= 0.05F) continue;
        radius = soft_min(radius, dent.reach / along, kDentBlend * blob.size.x);
    }
    return radius;
}

Vec2 blob_point(const Mark& blob, Vec2 way) { return blob.at + way * blob_radius(blob, way); }

Vec2 way_of(float angle_rad) { return {std::cos(angle_rad), std::sin(angle_rad)}; }

float angle_of(Vec2 way) { return std::atan2(way.y, way.x); }

float turn_between(float from_rad, float to_rad) {
    constexpr float kTurn = 2 * std::numbers::pi_v<float>;
    const float turn = to_rad - from_rad;
    return turn - kTurn * std::floor(turn / kTurn + 0.5F);
}

}  // namespace picture
