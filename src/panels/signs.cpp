// Signs as strokes and solids.
#include "panels/signs.h"

#include "panels/paint.h"

#include <imgui.h>

#include <algorithm>

namespace panels {
namespace {

/// A triangle with soft corners, pointing right (or left).
void triangle(Ui& ui, Vec2 m, float s, float side, std::string_view name, float opacity) {
    const Vec2 a = m + Vec2{-0.26F * s * side, -0.34F * s};
    const Vec2 b = m + Vec2{0.34F * s * side, 0};
    const Vec2 c = m + Vec2{-0.26F * s * side, 0.34F * s};
    if (opacity >= 1) stroke(ui, {a, b, c, a, b}, name, s * 0.14F);
    if (side > 0)
        solid(ui, {a, b, c}, name, opacity);
    else
        solid(ui, {c, b, a}, name, opacity);
}

void chevron(Ui& ui, Vec2 m, Vec2 ahead, float s, std::string_view name, float width, float opacity) {
    const Vec2 side{-ahead.y, ahead.x};
    stroke(ui,
           {m - ahead * (0.18F * s) + side * (0.32F * s), m + ahead * (0.18F * s),
            m - ahead * (0.18F * s) - side * (0.32F * s)},
           name, width, opacity);
}

void restart(Ui& ui, Vec2 m, float s, std::string_view name, float width, float opacity) {
    if (ui.dry) return;
    constexpr float kFrom = -0.9F;
    constexpr float kTo = 4.1F;
    const float r = 0.36F * s;
    ui.draw->PathArcTo({m.x, m.y}, r, kFrom, kTo);
    ui.draw->PathStroke(colour(ui, name, opacity), 0, width);
    const Vec2 tip = m + Vec2{0.6216F * r, -0.7833F * r};  // cos and sin of kFrom
    solid(ui, {tip + Vec2{-0.30F * s, -0.02F * s}, tip + Vec2{0.06F * s, -0.24F * s}, tip + Vec2{0.07F * s, 0.15F * s}},
          name, opacity);
}

/// A hand that points: "try it".
void hand(Ui& ui, Vec2 m, float s, std::string_view name, float width, float opacity) {
    const auto at = [&](float x, float y) { return m + Vec2{x * s, y * s}; };
    stroke(ui, {at(-0.10F, 0.14F), at(-0.10F, -0.40F)}, name, width * 1.5F, opacity);
    stroke(ui,
           {at(-0.10F, -0.02F), at(0.06F, -0.06F), at(0.20F, -0.02F), at(0.32F, 0.06F), at(0.32F, 0.24F),
            at(0.22F, 0.42F), at(-0.12F, 0.42F), at(-0.34F, 0.12F), at(-0.26F, 0.04F), at(-0.10F, 0.16F)},
           name, width, opacity);
}

void info(Ui& ui, Vec2 m, float s, std::string_view name, float width, float opacity) {
    ring(ui, m, 0.42F * s, name, width, opacity);
    disc(ui, m + Vec2{0, -0.18F * s}, width * 0.75F, name, opacity);
    stroke(ui, {m + Vec2{0, -0.02F * s}, m + Vec2{0, 0.2F * s}}, name, width, opacity);
}

void step(Ui& ui, Vec2 m, float s, float side, std::string_view name, float opacity) {
    triangle(ui, m + Vec2{0.10F * s * side, 0}, s * 0.82F, side, name, opacity);
    stroke(ui, {m + Vec2{-0.36F * s * side, -0.28F * s}, m + Vec2{-0.36F * s * side, 0.28F * s}}, name, s * 0.13F,
           opacity);
}

/// Four corners of a frame.
void whole(Ui& ui, Vec2 m, float s, std::string_view name, float width, float opacity) {
    for (const float x : {-1.0F, 1.0F}) {
        for (const float y : {-1.0F, 1.0F}) {
            const auto at = [&](float far_x, float far_y) { return m + Vec2{x * far_x * s, y * far_y * s}; };
            stroke(ui, {at(0.32F, 0.1F), at(0.32F, 0.32F), at(0.1F, 0.32F)}, name, width, opacity);
        }
    }
}

}  // namespace

void draw_sign(Ui& ui, Sign sign, Vec2 m, float s, std::string_view name, float opacity) {
    const float width = std::max(2.0F, s * 0.12F) * ui.theme.line;
    const auto at = [&](float x, float y) { return m + Vec2{x * s, y * s}; };
    switch (sign) {
    case Sign::None: break;
    case Sign::Play: triangle(ui, m + Vec2{0.03F * s, 0}, s, 1, name, opacity); break;
    case Sign::Pause:
        fill(ui, around(at(-0.19F, 0), 0.2F * s, 0.78F * s), name, 0.09F * s, opacity);
        fill(ui, around(at(0.19F, 0), 0.2F * s, 0.78F * s), name, 0.09F * s, opacity);
        break;
    case Sign::StepForward: step(ui, m, s, 1, name, opacity); break;
    case Sign::StepBack: step(ui, m, s, -1, name, opacity); break;
    case Sign::Next: chevron(ui, m, {1, 0}, s, name, width, opacity); break;
    case Sign::Back: chevron(ui, m, {-1, 0}, s, name, width, opacity); break;
    case Sign::Down: chevron(ui, m, {0, 1}, s, name, width, opacity); break;
    case Sign::Up: chevron(ui, m, {0, -1}, s, name, width, opacity); break;
    case Sign::Ahead:
        chevron(ui, at(-0.16F, 0), {1, 0}, s, name, width, opacity);
        chevron(ui, at(0.2F, 0), {1, 0}, s, name, width, opacity);
        break;
    case Sign::Restart: restart(ui, m, s, name, width, opacity); break;
    case Sign::Menu:
        for (const float y : {-0.28F, 0.0F, 0.28F}) stroke(ui, {at(-0.38F, y), at(0.38F, y)}, name, width, opacity);
        break;
    case Sign::Close:
        stroke(ui, {at(-0.28F, -0.28F), at(0.28F, 0.28F)}, name, width, opacity);
        stroke(ui, {at(-0.28F, 0.28F), at(0.28F, -0.28F)}, name, width, opacity);
        break;
    case Sign::Check:
        stroke(ui, {at(-0.32F, 0.02F), at(-0.08F, 0.26F), at(0.36F, -0.24F)}, name, width, opacity);
        break;
    case Sign::Hand: hand(ui, m, s, name, width * 0.8F, opacity); break;
    case Sign::Info: info(ui, m, s, name, width * 0.8F, opacity); break;
    case Sign::Wait:
        for (const float x : {-0.32F, 0.0F, 0.32F}) disc(ui, at(x, 0), width, name, opacity);
        break;
    case Sign::Plus:
        stroke(ui, {at(-0.3F, 0), at(0.3F, 0)}, name, width, opacity);
        stroke(ui, {at(0, -0.3F), at(0, 0.3F)}, name, width, opacity);
        break;
    case Sign::Minus: stroke(ui, {at(-0.3F, 0), at(0.3F, 0)}, name, width, opacity); break;
    case Sign::Whole: whole(ui, m, s, name, width * 0.85F, opacity); break;
    }
}

}  // namespace panels
