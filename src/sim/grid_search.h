// The searches of the grid that call back; part of grid.h.
#pragma once
#include "sim/grid.h"

namespace sim {

template <class See>
void Grid::visit(int row, int left, int right, std::uint8_t sorts, See& see) const {
    const std::uint32_t end = begins_[bucket(row, right) + 1];
    for (std::uint32_t i = begins_[bucket(row, left)]; i < end; ++i) {
        if (entries_[i].is(sorts)) see(entries_[i]);
    }
    if (strays_.empty()) return;
    for (int column = left; column <= right; ++column) {
        for (int i = stray_heads_[bucket(row, column)]; i >= 0;) {
            const Stray& stray = strays_[static_cast<std::size_t>(i)];
            if (stray.entry.is(sorts)) see(stray.entry);
            i = stray.next;
        }
    }
}

template <class See>
void Grid::near(Vec2 at_um, float reach_um, std::uint8_t sorts, See see) const {
    const float reach = reach_um + kSlack_um;
    const Range part = range(at_um, reach);
    const auto within = [&](const Entry& entry) {
        const Vec2 way = entry.at_um - at_um;
        if (base::dot(way, way) <= reach * reach) see(entry);
    };
    for (int row = part.top; row <= part.bottom; ++row) visit(row, part.left, part.right, sorts, within);
}

template <class See>
void Grid::outwards(Vec2 at_um, float& reach_um, std::uint8_t sorts, See see) const {
    const Range part = range(at_um, reach_um + kSlack_um);
    if (!may_hold(part, sorts)) return;
    const int column = column_of(at_um.x);
    const int row = row_of(at_um.y);
    const int rings = columns_ > rows_ ? columns_ : rows_;
    for (int ring = 0; ring <= rings; ++ring) {
        // whoever is in this ring is at least so far away
        if (static_cast<float>(ring - 1) * kSide_um > reach_um + kSlack_um) return;
        const int left = column - ring;
        const int right = column + ring;
        for (int r = row - ring > part.top ? row - ring : part.top; r <= row + ring && r <= part.bottom; ++r) {
            if (r == row - ring || r == row + ring) {
                visit(r, left > part.left ? left : part.left, right < part.right ? right : part.right, sorts, see);
                continue;
            }
            if (left >= part.left) visit(r, left, left, sorts, see);
            if (right <= part.right) visit(r, right, right, sorts, see);
        }
    }
}

}  // namespace sim
