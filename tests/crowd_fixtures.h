// A wide tissue for tests of the picture: a lattice with a tumor nest, T cells, some infected and dying cells.
#pragma once
#include "base/hash.h"

#include <algorithm>
#include <cmath>

#include "picture_fixtures.h"

namespace fixtures {

inline float chance_of(int item, int of) {
    return base::Hash{}.add(static_cast<std::uint64_t>(item)).add(static_cast<std::uint64_t>(of)).unit();
}

inline sim::Stage wide_stage(int columns, int rows) {
    constexpr float kPitch_um = 20;
    constexpr float kRow_um = 17.3F;
    sim::Stage stage;
    stage.half_um = {0.5F * kPitch_um * static_cast<float>(columns) + 6, 0.5F * kRow_um * static_cast<float>(rows) + 4};
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            const int item = y * columns + x;
            const base::Vec2 at{
                -stage.half_um.x + 11 + kPitch_um * (static_cast<float>(x) + (y % 2 == 0 ? 0.0F : 0.5F)) +
                    4 * (chance_of(item, 1) - 0.5F),
                -stage.half_um.y + 11 + kRow_um * static_cast<float>(y) + 4 * (chance_of(item, 2) - 0.5F)};
            const bool nest = base::length(at - base::Vec2{0.2F * stage.half_um.x, 0}) < 0.5F * stage.half_um.y;
            stage.cells.push_back({.kind = nest ? sim::Kind::Tumour : sim::Kind::Healthy, .at_um = at});
        }
    }
    constexpr std::array<sim::Kind, 6> kMovers{sim::Kind::TCell,     sim::Kind::NkCell,     sim::Kind::TCell,
                                               sim::Kind::Dendritic, sim::Kind::Macrophage, sim::Kind::BCell};
    for (int i = 0; i < columns * rows / 10; ++i) {
        const base::Vec2 at{1.8F * stage.half_um.x * (chance_of(i, 3) - 0.5F),
                            1.8F * stage.half_um.y * (chance_of(i, 4) - 0.5F)};
        stage.cells.push_back({.kind = kMovers[static_cast<std::size_t>(i) % kMovers.size()], .at_um = at});
    }
    return stage;
}

/// A chapter whose tissue has been exchanged for a wide one.
struct Crowd : Play {
    Crowd(int columns, int rows, base::Vec2 size, const std::string& theme = "light")
        : Play{"release", "brake", size, theme} {
        state.world = sim::make_world(params, wide_stage(columns, rows), 1);
        for (sim::Cell& cell : state.world.cells) {
            const auto item = static_cast<int>(cell.id.value);
            if (cell.kind == sim::Kind::Healthy && item % 23 == 0) cell.tissue.virus = 0.6F;
            if (sim::is_tissue(cell.kind) && item % 41 == 0) cell.fate = sim::Fate::Dying;
            if (sim::is_tissue(cell.kind) && item % 97 == 0) cell.fate = sim::Fate::Gone;
        }
        state.playing = false;
        eye = {};
        look(0);
    }
    float whole_pt_per_um() const { return scene.outlook.beat.pt_per_um; }
    /// Looks at `at_um` with so many points in a µm, at once.
    void look_at(base::Vec2 at_um, float pt_per_um) {
        want(story::Zoom{pt_per_um / whole_pt_per_um(), at_um});
        eye = {};
        look(0);
    }
};

}  // namespace fixtures
