// A point or an arrow in the plane. Units are the caller's (µm in sim, pt in picture).
#pragma once
#include <cmath>

namespace base {

struct Vec2 {
    float x{0};
    float y{0};
    friend constexpr bool operator==(Vec2, Vec2) = default;
};

constexpr Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
constexpr Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
constexpr Vec2 operator*(Vec2 a, float s) { return {a.x * s, a.y * s}; }
constexpr Vec2 operator-(Vec2 a) { return {-a.x, -a.y}; }
constexpr Vec2& operator+=(Vec2& a, Vec2 b) { return a = a + b; }
constexpr Vec2& operator-=(Vec2& a, Vec2 b) { return a = a - b; }
constexpr float dot(Vec2 a, Vec2 b) { return a.x * b.x + a.y * b.y; }
/// z of the cross product: > 0 when `b` lies counter-clockwise of `a`.
constexpr float cross(Vec2 a, Vec2 b) { return a.x * b.y - a.y * b.x; }
/// Turns `v` by the angle of the unit vector `by` (complex product; no sine needed).
constexpr Vec2 turn(Vec2 v, Vec2 by) { return {v.x * by.x - v.y * by.y, v.x * by.y + v.y * by.x}; }
/// Turns `v` back by the angle of the unit vector `by`.
constexpr Vec2 turn_back(Vec2 v, Vec2 by) { return {v.x * by.x + v.y * by.y, v.y * by.x - v.x * by.y}; }
constexpr Vec2 quarter_left(Vec2 v) { return {-v.y, v.x}; }
inline float length(Vec2 v) { return std::sqrt(dot(v, v)); }
/// Unit vector along `v`; `otherwise` when `v` is too short to have a direction.
inline Vec2 unit(Vec2 v, Vec2 otherwise = {1, 0}) {
    const float len = length(v);
    return len > 1e-6F ? v * (1.0F / len) : otherwise;
}
constexpr float mix(float a, float b, float t) { return a + (b - a) * t; }
constexpr Vec2 mix(Vec2 a, Vec2 b, float t) { return a + (b - a) * t; }

}  // namespace base
