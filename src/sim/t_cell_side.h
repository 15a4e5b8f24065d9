// What a cell that moves carries beside what every cell has, kept apart so that tissue cells stay small.
#pragma once
#include "sim/kind.h"

#include <array>
#include <memory>

namespace sim {

inline constexpr int kSockets = 6;  ///< PD-1 per T cell

/// Used by T cells and NK cells; `doing`, `partner` and `since` by every cell that moves.
struct TCellSide {
    Doing doing{Doing::Crawling};
    Ripeness ripeness{Ripeness::Effector};
    CellId partner;             ///< cell it touches (Reading, Bound, Eating) or is led to (Guided)
    std::int8_t site{-1};       ///< MHC holder under its receptor; -1 = none
    std::uint8_t reads{0};      ///< badges read in this contact
    std::uint8_t missing{0};    ///< NK cell: empty holders found in this contact
    std::int8_t way{1};         ///< +1 or -1: which way round the cell it reads
    float grip{0};              ///< how well the badge under the TCR fits, 0 … 1
    float foreign_grip{1};      ///< how well its one kind of receptor fits the non-self badges here; 0 … 1
    float self_grip{0};         ///< how well this T cell fits self badges; 0 … 1, most near 0
    float other_grip{0};        ///< how well it fits Badge::Other; 0 … 1
    float signal{0};            ///< adds up while bound
    float alone{0};             ///< naive: minutes of signal 1 without signal 2
    float b7{0};                ///< Dendritic: B7 for signal 2, 0 … 1
    float ctla4{0};             ///< CTLA-4 on its membrane, 0 … 1; takes B7 away from CD28
    std::uint8_t divisions{0};  ///< still to come after priming
    bool car{false};            ///< it reads a protein on the outside of cells instead of badges
    std::array<Socket, kSockets> sockets{};  ///< PD-1
    std::uint32_t since{0};                  ///< tick at which `doing` began
    std::uint32_t read_since{0};             ///< tick at which the TCR reached `site`
    std::uint32_t fired{0};                  ///< tick of the last granule release, division or antibody; 0 = never
    CellId aim;                              ///< cell at which granules fly
    CellId last;                             ///< cell it left most recently
    std::uint32_t left{0};                   ///< tick at which it left
};

/// The TCellSide of a cell, made when it is first written to: tissue cells, nearly all of a big world, do without one.
class TCellPocket {
public:
    TCellPocket() = default;
    TCellPocket(const TCellPocket& other) : side_{other.copy()} {}
    TCellPocket(TCellPocket&&) noexcept = default;
    TCellPocket& operator=(const TCellPocket& other) {
        if (this != &other) side_ = other.copy();
        return *this;
    }
    TCellPocket& operator=(TCellPocket&&) noexcept = default;
    ~TCellPocket() = default;

    const TCellSide& operator*() const { return side_ ? *side_ : kEmpty; }
    const TCellSide* operator->() const { return &**this; }
    TCellSide& operator*() {
        if (!side_) side_ = std::make_unique<TCellSide>();
        return *side_;
    }
    TCellSide* operator->() { return &**this; }
    /// False while everything in it is as it began.
    bool in_use() const { return side_ != nullptr; }

private:
    std::unique_ptr<TCellSide> copy() const { return side_ ? std::make_unique<TCellSide>(*side_) : nullptr; }
    static constexpr TCellSide kEmpty{};
    std::unique_ptr<TCellSide> side_;
};

}  // namespace sim
