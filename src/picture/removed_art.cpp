// Young T cells that did not pass the test: an empty, dashed outline stays for a while where each was taken out.
#include "picture/actors.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr float kShown_min = 26;  // as long as somebody needs to read the sentence that says so
constexpr float kFade_min = 8;
constexpr int kDashes = 10;

bool was_removed(const sim::Cell& cell) {
    return cell.kind == sim::Kind::TCell && cell.t->ripeness == sim::Ripeness::Young && cell.fate != sim::Fate::Alive;
}

/// A dashed outline and, on it, a small round sign with a bar: taken out. Shape and sign say it, not the colour.
void draw_mark(Studio& studio, Vec2 at, float r, float shown) {
    Brush& brush = studio.brush;
    const float line = brush.line(std::clamp(0.07F * r, 2.0F, 3.5F));
    const float half = 0.62F * 3.1416F / static_cast<float>(kDashes);
    for (int i = 0; i < kDashes; ++i) {
        const float bearing = 6.2832F * static_cast<float>(i) / static_cast<float>(kDashes);
        brush.arc(at, way_of(bearing), r, line, half, brush.ink("t-cell.edge", 0.85F * shown));
    }
    const Vec2 sign = at + way_of(-0.7854F) * r;
    const float size = std::max(0.30F * r, 8.0F);
    brush.disc(sign, size, brush.ink("label", shown), brush.ink("t-cell.edge", shown), line * 0.8F);
    brush.stroke(sign - Vec2{0.5F * size, 0}, sign + Vec2{0.5F * size, 0}, line * 1.1F,
                 brush.ink("t-cell.edge", shown));
}

}  // namespace

void draw_removed(Studio& studio) {
    for (const sim::Cell& cell : studio.stage.state.world.cells) {
        if (!was_removed(cell)) continue;
        const float gone_min = minutes_since(studio.stage.state, studio.stage.params, cell.fate_since);
        const float shown = std::clamp((kShown_min - gone_min) / kFade_min, 0.0F, 1.0F);
        if (shown <= 0) continue;
        const Vec2 at = studio.stage.camera.to_pt(seen_at_um(studio.stage.state, cell));
        draw_mark(studio, at, cell.radius_um * studio.stage.camera.pt_per_um, shown);
    }
}

}  // namespace picture
