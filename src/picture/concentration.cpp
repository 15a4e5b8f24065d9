// A concentration as overlapping soft lights, one for each block of squares in sight.
#include "picture/concentration.h"

#include "picture/art.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr float kFaint = 0.02F;  // less is not drawn
constexpr float kPlenty = 8;     // IFN-γ at so many times the level of half an answer is drawn at full strength

/// Rectangle of squares, the last ones not included.
struct Squares {
    int left{0}, low{0}, right{0}, high{0};
};

/// What of the grid is in sight, with one light's reach around it.
Squares in_view(const Studio& studio, const Concentration& field, float reach_um) {
    const Rect& seen = studio.stage.seen;
    const Camera& camera = studio.stage.camera;
    const Vec2 a = camera.to_um({seen.x, seen.y});
    const Vec2 b = camera.to_um({seen.x + seen.w, seen.y + seen.h});
    const auto square = [&](float um, float corner) {
        return static_cast<int>(std::floor((um - corner) / field.cell_um));
    };
    return {std::max(square(std::min(a.x, b.x) - reach_um, field.corner_um.x), 0),
            std::max(square(std::min(a.y, b.y) - reach_um, field.corner_um.y), 0),
            std::min(square(std::max(a.x, b.x) + reach_um, field.corner_um.x) + 1, field.width),
            std::min(square(std::max(a.y, b.y) + reach_um, field.corner_um.y) + 1, field.height)};
}

float mean(const Concentration& field, const Squares& block) {
    float sum = 0;
    int count = 0;
    for (int y = block.low; y < std::min(block.high, field.height); ++y) {
        for (int x = block.left; x < std::min(block.right, field.width); ++x, ++count) {
            sum += field.values[static_cast<std::size_t>(y * field.width + x)];
        }
    }
    return count > 0 ? sum / static_cast<float>(count) : 0.0F;
}

}  // namespace

std::optional<Concentration> ifn_gamma_in(const sim::World& world, const sim::Params& params) {
    const sim::Field& field = world.ifn_gamma;
    if (field.empty()) return std::nullopt;
    Concentration out;
    out.width = field.columns();
    out.height = field.rows();
    // squares fill the tissue to its border, so they may be a little off their usual side
    out.cell_um = 2 * world.half_um.x / static_cast<float>(field.columns());
    out.corner_um = -world.half_um;
    out.values = field.squares();
    out.full = kPlenty * params.ifn_half;
    return out;
}

void draw_concentration(Studio& studio, const Concentration& field) {
    if (field.values.size() < static_cast<std::size_t>(field.width) * static_cast<std::size_t>(field.height)) return;
    // blocks of whole squares, counted from the grid's corner: they do not swim when the camera moves
    int step = 1;
    Squares view;
    for (;; ++step) {
        view = in_view(studio, field, 1.5F * static_cast<float>(step) * field.cell_um);
        const int across = (view.right - view.left) / step + 2;
        const int up = (view.high - view.low) / step + 2;
        if (across * up <= kMostLights || step > std::max(field.width, field.height)) break;
    }
    const float block_pt = static_cast<float>(step) * field.cell_um * studio.stage.camera.pt_per_um;
    for (int y = view.low / step * step; y < view.high; y += step) {
        for (int x = view.left / step * step; x < view.right; x += step) {
            const float level = std::clamp(mean(field, {x, y, x + step, y + step}) / field.full, 0.0F, 1.0F);
            if (level < kFaint) continue;
            const Vec2 at = field.corner_um + Vec2{static_cast<float>(x) + 0.5F * static_cast<float>(step),
                                                   static_cast<float>(y) + 0.5F * static_cast<float>(step)} *
                                                  field.cell_um;
            studio.brush.glow(studio.stage.camera.to_pt(at), 1.75F * block_pt, 0, studio.brush.ink(field.ink, level));
        }
    }
}

}  // namespace picture
