// The ground of a wide tissue, seen between its cells: what lies between and below them, tinted where tumor cells are.
#include "picture/crowd.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr float kPatch_pt = 95;  // about as far apart as patches are on the canvas, at every zoom
constexpr float kTile_um = 45;

std::uint32_t mixed(int x, int y, int of) {
    std::uint32_t h = static_cast<std::uint32_t>(x) * 374761393U + static_cast<std::uint32_t>(y) * 668265263U +
                      static_cast<std::uint32_t>(of) * 2246822519U;
    h = (h ^ (h >> 13U)) * 1274126177U;
    return h ^ (h >> 16U);
}
float unit(int x, int y, int of) { return static_cast<float>(mixed(x, y, of) & 0xFFFFU) / 65535.0F; }

/// One patch out of focus, and often a fibre over it.
void patch(Studio& studio, Vec2 at, float side_pt, int x, int y, float shown) {
    Brush& brush = studio.brush;
    const float r = side_pt * (0.38F + 0.34F * unit(x, y, 3));
    brush.glow(at, r, 0.25F * r, brush.ink("bed.patch", shown * unit(x, y, 4)));
    if (unit(x, y, 5) < 0.45F) return;
    const float turn = 6.2832F * unit(x, y, 6);
    const float bend = side_pt * (0.9F + 1.6F * unit(x, y, 7));
    const float thick = std::max(0.022F * side_pt, 1.2F) * (0.6F + unit(x, y, 8));
    brush.arc(at - way_of(turn) * bend, way_of(turn), bend, thick, 0.55F * side_pt / bend,
              brush.ink("bed.fibre", shown), thick);
}

/// Patches of one size; the next size comes in as this one goes, so that zooming shows no jump and never a pattern.
void weave(Studio& studio, int level, float shown) {
    const Camera& camera = studio.stage.camera;
    const float side_um = std::exp2(static_cast<float>(level));
    const float side_pt = side_um * camera.pt_per_um;
    const Rect& seen = studio.stage.seen;
    const Vec2 a = camera.to_um({seen.x, seen.y});
    const Vec2 b = camera.to_um({seen.x + seen.w, seen.y + seen.h});
    const Vec2 edge = studio.stage.state.world.half_um;
    const Vec2 low{std::max(std::min(a.x, b.x) - side_um, -edge.x), std::max(std::min(a.y, b.y) - side_um, -edge.y)};
    const Vec2 high{std::min(std::max(a.x, b.x) + side_um, edge.x), std::min(std::max(a.y, b.y) + side_um, edge.y)};
    for (int y = static_cast<int>(std::floor(low.y / side_um)); static_cast<float>(y) * side_um < high.y; ++y) {
        for (int x = static_cast<int>(std::floor(low.x / side_um)); static_cast<float>(x) * side_um < high.x; ++x) {
            const Vec2 at{(static_cast<float>(x) + unit(x, y, 1)) * side_um,
                          (static_cast<float>(y) + unit(x, y, 2)) * side_um};
            // what would reach over the border stays away
            if (std::abs(at.x) > edge.x - 0.3F * side_um || std::abs(at.y) > edge.y - 0.3F * side_um) continue;
            patch(studio, camera.to_pt(at), side_pt, x, y, shown);
        }
    }
}

void draw_weave(Studio& studio) {
    const float ideal = std::log2(kPatch_pt / studio.stage.camera.pt_per_um);
    const auto level = static_cast<int>(std::floor(ideal));
    const float on = ideal - static_cast<float>(level);
    weave(studio, level + 1, on);
    weave(studio, level, 1 - on);
}

/// Tumor cells in each tile of the tissue, counted where they are now; beyond what is in sight it does not matter.
std::vector<float> count_tumour(const Stage& stage, int width, int height) {
    const Vec2 half = stage.state.world.half_um;
    std::vector<float> tumour(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const auto count = [&](const sim::Cell& cell) {
        if (cell.kind != sim::Kind::Tumour || cell.fate == sim::Fate::Gone) return;
        const int x = std::clamp(static_cast<int>((cell.pos_um.x + half.x) / kTile_um), 0, width - 1);
        const int y = std::clamp(static_cast<int>((cell.pos_um.y + half.y) / kTile_um), 0, height - 1);
        tumour[static_cast<std::size_t>(y * width + x)] += 1;
    };
    if (stage.detail.bodies > 0) {
        for (const sim::Cell* cell : stage.sight) count(*cell);
    } else {
        for (const sim::Cell& cell : stage.state.world.cells) count(cell);
    }
    return tumour;
}

void draw_tumour_tint(Studio& studio) {
    constexpr float kFull = 5;  // tumor cells in a tile that is theirs
    const sim::World& world = studio.stage.state.world;
    Concentration tint;
    tint.width = static_cast<int>(2 * world.half_um.x / kTile_um) + 1;
    tint.height = static_cast<int>(2 * world.half_um.y / kTile_um) + 1;
    tint.cell_um = kTile_um;
    tint.corner_um = -world.half_um;
    const std::vector<float> shares = count_tumour(studio.stage, tint.width, tint.height);
    tint.values = shares;
    tint.full = kFull;
    tint.ink = "bed.tumor";
    draw_concentration(studio, tint);
}

}  // namespace

void draw_bed(Studio& studio) {
    const Camera& camera = studio.stage.camera;
    const Vec2 half = studio.stage.state.world.half_um;
    const float scale = camera.pt_per_um;
    const float full = studio.stage.detail.full;
    Mark bed;
    bed.shape = Shape::Box;
    bed.at = camera.to_pt({});
    bed.facing = camera.way({1, 0});
    const float soft = std::clamp(26.0F * scale, 6.0F, 60.0F);
    const float round = std::min(half.x, half.y) * 0.12F * scale;
    // the shade of the piece of tissue on what lies behind it
    bed.size = (half + Vec2{1, 1} * 6) * scale + Vec2{1, 1} * soft;
    bed.round = round + soft;
    bed.soft = 3 * soft;
    bed.fill = bed.fill_end = studio.brush.ink("cell.shadow", 0.5F);
    bed.at += Vec2{2, 5};
    studio.brush.put(bed);
    bed.at = camera.to_pt({});
    bed.size = (half + Vec2{1, 1} * 5) * scale;
    bed.round = round;
    bed.soft = soft;
    bed.fill = bed.fill_end = studio.brush.ink("bed", 1 - 0.55F * full);
    studio.brush.put(bed);
    draw_weave(studio);
    draw_tumour_tint(studio);
}

}  // namespace picture
