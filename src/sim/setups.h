// The lab's five set-ups, at any size: the same share of everything, however many cells there are.
#pragma once
#include "sim/params.h"
#include "sim/stage.h"

#include <cstdint>

namespace sim {

enum class Setup : std::uint8_t {
    Hot,       ///< tumour nests with T cells inside them
    Excluded,  ///< the same T cells, kept at the border by dense tissue
    Cold,      ///< tumour nests, and hardly any T cell
    Healthy,   ///< no tumour; a few T cells fit self, and regulatory T cells calm them
    Infected,  ///< no tumour; a virus has got into some cells
    Count
};
inline constexpr int kCellsLeast = 200;
inline constexpr int kCellsMost = 50000;

/// `cells` in all, kCellsLeast … kCellsMost (clamped). Same seed, same stage, on every machine.
Stage lab_stage(const Params& params, Setup setup, int cells, std::uint64_t seed);

}  // namespace sim
