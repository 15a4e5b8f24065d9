// Sizes on the canvas, and one walk through the tissue for those who are in sight.
#include "picture/sight.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {
constexpr float kLargest_um = 12;  // radius of the largest cell, drawn plump
constexpr float kFray_um = 26;     // border of a tissue seen from afar
constexpr float kFray_pt = 9;
}  // namespace

float life_left(const Stage& stage, const sim::Cell& cell) {
    if (cell.fate != sim::Fate::Dying) return 1;
    // a T cell that is taken out in training goes within minutes, a cell that was hit within half an hour
    constexpr float kTakenOut_min = 4;
    const float all_min = cell.kind == sim::Kind::TCell ? kTakenOut_min : std::max(stage.params.dying_min, 0.01F);
    const float gone = minutes_since(stage.state, stage.params, cell.fate_since) / all_min;
    return std::clamp(1.0F - gone, 0.0F, 1.0F);
}

/// Germs and antibodies are drawn larger than they are, or nobody would see them; where they are is true.
float drawn_radius_pt(const Stage& stage, const sim::Cell& cell) {
    const float scale = stage.camera.pt_per_um;
    const float near = 0.2F + 0.8F * stage.detail.full;
    switch (cell.kind) {
    case sim::Kind::Bacterium: return std::max(1.7F * cell.radius_um * scale, 10.0F * near);
    case sim::Kind::VirusParticle: return std::max(1.6F * cell.radius_um * scale, 7.5F * near);
    case sim::Kind::Antibody: return 0.95F * stage.camera.molecule_pt * near;
    case sim::Kind::Vaccine: return 1.35F * stage.camera.molecule_pt * near;
    case sim::Kind::Healthy:
    case sim::Kind::Tumour: return cell.radius_um * scale * plump(stage.detail);
    case sim::Kind::Fungus:
    case sim::Kind::TCell:
    case sim::Kind::NkCell:
    case sim::Kind::Dendritic:
    case sim::Kind::Macrophage:
    case sim::Kind::BCell: break;
    }
    return cell.radius_um * scale;
}

// a dying cell shrinks gently: most of its size goes in the first half
float shrunk(float life) { return 1.0F - 0.42F * (1.0F - life) * (2.0F - (1.0F - life)); }

std::vector<const sim::Cell*> cells_in_sight(const story::State& state, const Camera& camera, const Rect& seen,
                                             const Detail& detail) {
    std::vector<const sim::Cell*> sight;
    if (!story::wide(state.world) || detail.bodies <= 0) return sight;
    // a contact that reaches into the picture is seen with both its cells; and nobody is drawn smaller than a few points
    const float beyond = (2 * kLargest_um + kLostTouch_um) * camera.pt_per_um + 2;
    for (const sim::Cell& cell : state.world.cells) {
        if (cell.fate == sim::Fate::Gone) continue;
        if (in_sight(seen, camera.to_pt(seen_at_um(state, cell)), beyond)) sight.push_back(&cell);
    }
    return sight;
}

float frayed(const Stage& stage, const sim::Cell& cell) {
    const float far = 1 - stage.detail.full;
    if (far <= 0) return 1;
    const Vec2 half = stage.state.world.half_um;
    const float inside = std::min(half.x - std::abs(cell.pos_um.x), half.y - std::abs(cell.pos_um.y));
    const float width = kFray_um + kFray_pt / stage.camera.pt_per_um;
    if (inside >= width) return 1;
    // unevenly, as a piece of tissue does
    const float own = static_cast<float>((cell.id.value * 2654435761U) >> 24U) / 255.0F;
    const float left = std::clamp(inside / width * (0.75F + 0.9F * own), 0.0F, 1.0F);
    return 1 - far * (1 - left) * (1 - left);
}

}  // namespace picture
