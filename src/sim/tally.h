// What is counted: as it happens, and by looking round.
#pragma once
#include "sim/kind.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace sim {

/// Counted as it happens, and never taken back, so that a plot can take the difference of two.
struct Tally {
    std::array<std::uint32_t, kKinds> born{}, ended{};  ///< alive = born - ended
    std::uint32_t t_cell_kills{0}, nk_kills{0};         ///< lethal hits, by who gave them
    std::uint32_t growth_signals{0};                    ///< of HER2, beyond what is usual
    std::uint64_t killer_ticks{0};                      ///< ticks lived by killer T cells, all together
    /// what census() would say of cells that have been taken off the list
    std::uint32_t healthy_hit{0}, healthy_lost{0}, infected_cleared{0}, tumour_cleared{0};

    std::uint32_t alive(Kind kind) const {
        return born[static_cast<std::size_t>(kind)] - ended[static_cast<std::size_t>(kind)];
    }
};

struct Census {
    int healthy{0}, infected{0}, tumour{0}, t_cells{0}, nk_cells{0}, germs{0}, macrophages{0}, b_cells{0},
        dendritic{0};                           ///< alive
    int killers{0}, helpers{0}, regulatory{0};  ///< alive, among the T cells
    int healthy_hit{0};  ///< healthy cells (alive or not) that took at least one hit while free of virus
    int healthy_lost{0}, infected_cleared{0}, tumour_cleared{0};  ///< dying or gone
};

}  // namespace sim
