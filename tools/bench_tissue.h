// Reads the stage that tools/lib/bench/tissue.mjs writes, so that AgentScript and our own tissue begin alike.
#pragma once
#include "sim/world.h"

#include <algorithm>
#include <istream>
#include <optional>

namespace bench {

struct Tissue {
    sim::Params params;
    sim::World world;
};

/// nullopt when the text is no such stage. A line "seed half coverage divisions t_cells_most count", then count lines "kind x y fits".
inline std::optional<Tissue> read_tissue(std::istream& in) {
    sim::Stage stage;
    std::uint64_t seed = 0;
    float coverage = 0;
    int divisions = 0, most = 0;
    std::size_t count = 0;
    if (!(in >> seed >> stage.half_um.x >> coverage >> divisions >> most >> count) || count > 1'000'000)
        return std::nullopt;
    stage.half_um.y = stage.half_um.x;
    stage.dials.coverage = coverage;
    for (std::size_t i = 0; i < count; ++i) {
        char kind = 0;
        sim::Placed placed;
        if (!(in >> kind >> placed.at_um.x >> placed.at_um.y >> placed.foreign_grip)) return std::nullopt;
        placed.kind = kind == 'T' ? sim::Kind::TCell : kind == 'M' ? sim::Kind::Tumour : sim::Kind::Healthy;
        placed.self_grip = 0.05F;
        stage.cells.push_back(placed);
    }
    Tissue tissue;
    tissue.params.t_cells_most = static_cast<float>(most);
    tissue.world = sim::make_world(tissue.params, stage, seed);
    for (sim::Cell& cell : tissue.world.cells) {
        const bool fits = cell.kind == sim::Kind::TCell && cell.t->foreign_grip > 0;
        if (fits) cell.t->divisions = static_cast<std::uint8_t>(std::clamp(divisions, 0, 9));
    }
    return tissue;
}

struct Count {
    int tissue{0}, t_cells{0}, bound{0}, reading{0}, hits{0}, killed{0};
};

/// What AgentScript's census() counts.
inline Count count(const sim::World& world) {
    Count all;
    for (const sim::Cell& cell : world.cells) {
        if (sim::is_tissue(cell.kind)) {
            all.tissue += cell.fate != sim::Fate::Gone ? 1 : 0;
            all.killed += cell.fate != sim::Fate::Alive ? 1 : 0;
            all.hits += static_cast<int>(cell.tissue.hits);
        } else {
            ++all.t_cells;
            all.bound += cell.t->doing == sim::Doing::Bound ? 1 : 0;
            all.reading += cell.t->doing == sim::Doing::Reading ? 1 : 0;
        }
    }
    return all;
}

}  // namespace bench
