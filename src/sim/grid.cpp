// How the grid is filled: counted, then sorted into buckets, so that a search reads memory in order.
#include "sim/grid.h"

#include <algorithm>

namespace sim {

void Grid::begin(Vec2 half_um) {
    half_um_ = half_um;
    columns_ = 1 + static_cast<int>(std::clamp(2 * half_um.x / kSide_um, 0.0F, 4000.0F));
    rows_ = 1 + static_cast<int>(std::clamp(2 * half_um.y / kSide_um, 0.0F, 4000.0F));
    widest_um_ = 0;
    added_.clear();
    strays_.clear();
    const auto buckets = static_cast<std::size_t>(columns_ * rows_);
    begins_.assign(buckets + 2, 0);
    stray_heads_.assign(buckets, -1);
}

void Grid::add(std::uint32_t index, std::uint8_t sorts, Vec2 at_um, float radius_um) {
    widest_um_ = std::max(widest_um_, radius_um);
    added_.push_back({at_um, radius_um, index | (static_cast<std::uint32_t>(sorts) << 24U)});
    ++begins_[static_cast<std::size_t>(bucket_of(at_um)) + 2];
}

void Grid::finish() {
    for (std::size_t i = 2; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    entries_.resize(added_.size());
    // begins_[b + 1] is where bucket b is filled next; once all are in, it is where bucket b + 1 begins
    for (const Entry& entry : added_) entries_[begins_[static_cast<std::size_t>(bucket_of(entry.at_um)) + 1]++] = entry;
}

void Grid::moved(std::uint32_t index, std::uint8_t sorts, Vec2 at_um, float radius_um) {
    widest_um_ = std::max(widest_um_, radius_um);
    int& head = stray_heads_[static_cast<std::size_t>(bucket_of(at_um))];
    for (int i = head; i >= 0; i = strays_[static_cast<std::size_t>(i)].next) {
        const Entry& entry = strays_[static_cast<std::size_t>(i)].entry;
        const Vec2 way = entry.at_um - at_um;
        if (entry.index() == index && base::dot(way, way) < kSlack_um * kSlack_um) return;
    }
    strays_.push_back({{at_um, radius_um, index | (static_cast<std::uint32_t>(sorts) << 24U)}, head});
    head = static_cast<int>(strays_.size()) - 1;
}

}  // namespace sim
