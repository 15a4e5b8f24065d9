// Behind the stage: layers of tissue that is out of focus, with a little parallax, and a few soft fibres.
#include "base/hash.h"
#include "picture/art.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

float unit(int layer, int item, int of) {
    return base::Hash{}
        .add(static_cast<std::uint64_t>(layer) + 77)
        .add(static_cast<std::uint64_t>(item))
        .add(static_cast<std::uint64_t>(of))
        .unit();
}

struct Layer {
    int index;
    float spacing_um;  ///< between cells
    float radius_um;
    float parallax;  ///< 0 stays put … 1 moves with the stage
    float alpha;
    float soft;  ///< share of the radius
};

constexpr float kFurthest_pt_per_um = 3;  // what is out of focus does not shrink to a pattern

void distant_cell(Studio& studio, const Layer& layer, int item, Vec2 at, float r, Rgba ink) {
    Mark mark;
    mark.shape = Shape::Blob;
    mark.at = at;
    mark.size = {r, r};
    mark.fill = faded(ink, layer.alpha * 0.75F);
    mark.fill_end = faded(ink, layer.alpha);
    mark.grade_from = 0.3F;
    mark.soft = r * layer.soft;
    for (std::size_t i = 0; i < 4; ++i) {
        const float start = unit(layer.index, item, 20 + static_cast<int>(i)) * 6.2832F;
        mark.wave[i] = {0.05F - 0.008F * static_cast<float>(i),
                        start + 0.2F * std::sin(studio.stage.clock_s * 0.11F + start)};
    }
    studio.brush.put(mark);
    mark.at = at + way_of(unit(layer.index, item, 5) * 6.2832F) * (r * 0.15F);
    mark.size = mark.size * 0.42F;
    mark.fill = mark.fill_end = faded(ink, layer.alpha * 0.5F);
    mark.soft *= 0.8F;
    studio.brush.put(mark);
}

void draw_layer(Studio& studio, const Layer& layer) {
    const Camera& camera = studio.stage.camera;
    const Vec2 seen = seen_size(studio.layout);
    const bool tumour = std::any_of(studio.cast.bodies.begin(), studio.cast.bodies.end(),
                                    [](const Body& body) { return body.cell->kind == sim::Kind::Tumour; });
    const Rgba healthy = studio.brush.ink("backdrop.healthy");
    const Rgba changed = tumour ? studio.brush.ink("backdrop.tumor") : healthy;
    // its own scale: it eases with the camera, but less
    const float near = std::max(camera.pt_per_um, kFurthest_pt_per_um);
    const float scale = std::pow(near, 0.6F) * std::pow(10.0F, 0.4F) * std::max(1.0F, studio.layout.stage.h / 900.0F);
    const float step = layer.spacing_um * scale;
    const Vec2 shift = camera.way(camera.centre_um) * (-near * layer.parallax) + camera.middle_pt;
    const auto first_x = static_cast<int>(std::floor((-shift.x) / step)) - 1;
    const auto last_x = static_cast<int>(std::ceil((seen.x - shift.x) / step)) + 1;
    const auto first_y = static_cast<int>(std::floor((-shift.y) / step)) - 1;
    const auto last_y = static_cast<int>(std::ceil((seen.y - shift.y) / step)) + 1;
    for (int y = first_y; y <= last_y; ++y) {
        for (int x = first_x; x <= last_x; ++x) {
            const int item = (x + 4096) * 8192 + (y + 4096);
            if (unit(layer.index, item, 0) < 0.42F) continue;  // gaps keep it tissue, not wallpaper
            const Vec2 off{(unit(layer.index, item, 1) - 0.5F) * 0.7F, (unit(layer.index, item, 2) - 0.5F) * 0.7F};
            const Vec2 at = shift + Vec2{static_cast<float>(x), static_cast<float>(y)} * step + off * step;
            const float r = layer.radius_um * scale * (0.75F + 0.5F * unit(layer.index, item, 3));
            if (at.x < -r || at.y < -r || at.x > seen.x + r || at.y > seen.y + r) continue;
            distant_cell(studio, layer, item, at, r, unit(layer.index, item, 4) < 0.6F ? changed : healthy);
        }
    }
}

void draw_fibres(Studio& studio) {
    const Vec2 size = studio.layout.size_pt;
    const Rgba ink = studio.brush.ink("backdrop.fibre");
    for (int i = 0; i < 5; ++i) {
        const float reach = (1.2F + unit(9, i, 0)) * std::max(size.x, size.y);
        const Vec2 way = way_of(0.5F + 1.5F * unit(9, i, 1));
        const Vec2 through{size.x * unit(9, i, 2), size.y * unit(9, i, 3)};
        const float half = 0.5F * std::max(size.x, size.y) / reach;
        studio.brush.arc(through - way * reach, way, reach, 3.0F + 9.0F * unit(9, i, 4), half, ink, 8.0F);
    }
}

}  // namespace

Vec2 seen_size(const Layout& layout) {
    if (layout.form == Form::Wide && layout.panel.w > 0) return {layout.panel.x, layout.size_pt.y};
    if (layout.form == Form::Tall) return {layout.size_pt.x, layout.caption.y};
    return layout.size_pt;
}

void draw_backdrop(Studio& studio) {
    constexpr Layer kFar{0, 15, 6.0F, 0.12F, 0.45F, 0.36F};
    constexpr Layer kNear{1, 27, 8.5F, 0.26F, 0.62F, 0.22F};
    draw_layer(studio, kFar);
    draw_fibres(studio);
    draw_layer(studio, kNear);
}

void draw_veil(Studio& studio) {
    const Rect& stage = studio.layout.stage;
    const Vec2 size = studio.layout.size_pt;
    const float soft = std::clamp(stage.h * 0.09F, 14.0F, 44.0F);
    const Rgba ink = studio.brush.ink("ground.edge", 0.9F);
    const float far = 60;  // beyond the canvas, so that only one side of each band is soft
    const auto band = [&](float low, float high) {
        Mark mark;
        mark.shape = Shape::Box;
        mark.at = {size.x / 2, (low + high) / 2};
        mark.size = {size.x / 2 + far, (high - low) / 2};
        mark.fill = mark.fill_end = ink;
        mark.soft = soft;
        studio.brush.put(mark);
    };
    band(-far, stage.y + soft * 0.2F);  // the last line of the head is small: it needs the calm ground most
    band(stage.y + stage.h + soft * 0.25F, size.y + far);
}

}  // namespace picture
