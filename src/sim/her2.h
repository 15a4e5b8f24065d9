// HER2 one by one on the cells of a stage that counts it, and the medicines that sit on it. Data only; the rules: her2.cpp.
#pragma once
#include "sim/kind.h"

#include <array>
#include <cstdint>

namespace sim {

inline constexpr int kHer2 = 24;  ///< places for HER2 on a membrane; a tumour cell that has "far too much" fills all

/// One HER2: what it is joined with. Trastuzumab and T-DM1 want the same place (domain IV), pertuzumab another (domain II).
enum Her2Bit : std::uint8_t {
    kPaired = 1,  ///< with HER3: it signals
    kTrastuzumab = 2,
    kTDm1 = 4,
    kPertuzumab = 8,
};

/// The HER2 of one tissue cell.
struct Her2Coat {
    CellId cell;
    std::array<std::uint8_t, kHer2> each{};  ///< Her2Bit, of the first `count`
    std::uint8_t count{0};
    bool kept_apart{false};      ///< Event::Unpaired was told, and pairs have not come back since
    bool took_in{false};         ///< Event::Delivered was told
    float growth{0};             ///< adds up to the next growth signal, 0 … 1
    float payload{0};            ///< what T-DM1 has set free inside, in units of one T-DM1
    std::uint32_t signalled{0};  ///< tick of the last growth signal; 0 = never
};

/// How much HER2 a tumour has, as a test tells it.
enum class Her2Level : std::uint8_t { Normal, Low, High, Count };

/// How many of the receptors have any of these bits.
int count_with(const Her2Coat& coat, std::uint8_t bits);

}  // namespace sim
