// Cells that grow outside the body, and those of them that are on their way back into it.
#pragma once
#include <cstdint>

namespace sim {

struct Dish {
    std::uint32_t count{0};   ///< cells in it
    std::uint32_t coming{0};  ///< …given, and still to come out of the vessel
    std::uint32_t grown{0};   ///< tick of the last doubling
    std::uint32_t since{0};   ///< tick at which the latest came out
    bool car{false};          ///< those in it have a CAR
    bool given_car{false};    ///< …those that come have one
    bool wanted{false};       ///< they are given as soon as the dish is full
};

}  // namespace sim
