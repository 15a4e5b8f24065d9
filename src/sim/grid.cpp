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
    const std::size_t buckets = bucket(rows_ - 1, columns_ - 1) + 1;
    begins_.assign(buckets + 2, 0);
    stray_heads_.assign(buckets, -1);
    region_sorts_.assign(region(rows_ - 1, columns_ - 1) + 1, 0);
}

void Grid::add(std::uint32_t index, std::uint8_t sorts, Vec2 at_um, float radius_um) {
    widest_um_ = std::max(widest_um_, radius_um);
    added_.push_back({at_um, radius_um, index | (static_cast<std::uint32_t>(sorts) << 24U)});
    ++begins_[bucket_of(at_um) + 2];
    mark(at_um, sorts);
}

void Grid::finish() {
    for (std::size_t i = 2; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    entries_.resize(added_.size() + kBlock);
    // begins_[b + 1] is where bucket b is filled next; once all are in, it is where bucket b + 1 begins
    for (const Entry& entry : added_) entries_[begins_[bucket_of(entry.at_um) + 1]++] = entry;
}

void Grid::moved(std::uint32_t index, std::uint8_t sorts, Vec2 at_um, float radius_um) {
    widest_um_ = std::max(widest_um_, radius_um);
    int& head = stray_heads_[bucket_of(at_um)];
    for (int i = head; i >= 0; i = strays_[static_cast<std::size_t>(i)].next) {
        Entry& entry = strays_[static_cast<std::size_t>(i)].entry;
        const Vec2 way = entry.at_um - at_um;
        if (entry.index() != index || base::dot(way, way) >= kSlack_um * kSlack_um) continue;
        entry.who |= static_cast<std::uint32_t>(sorts) << 24U;
        return mark(at_um, sorts);
    }
    strays_.push_back({{at_um, radius_um, index | (static_cast<std::uint32_t>(sorts) << 24U)}, head});
    head = static_cast<int>(strays_.size()) - 1;
    mark(at_um, sorts);
}

bool Grid::may_hold(const Range& in, std::uint8_t sorts) const {
    for (int row = in.top / kRegion; row <= in.bottom / kRegion; ++row) {
        for (int column = in.left / kRegion; column <= in.right / kRegion; ++column) {
            if ((region_sorts_[region(row * kRegion, column * kRegion)] & sorts) != 0) return true;
        }
    }
    return false;
}

/// Whether an entry is near is a coin toss to a processor that guesses ahead, and this loop is where a tick spends most of its time;
/// so it has no branch.
void Grid::list_near_edge(Vec2 at_um, float reach_um, std::uint8_t sorts, std::uint32_t from, IndexList& list) const {
    const float reach = reach_um + kSlack_um;
    const Range in = range(at_um, reach + widest_um_);
    list.clear();
    const auto offer = [&](const Entry& entry, bool counts) {
        const Vec2 way = entry.at_um - at_um;
        const float far = reach + entry.radius_um;
        const bool near = base::dot(way, way) <= far * far;
        const unsigned all =
            unsigned{counts} & unsigned{near} & unsigned{entry.is(sorts)} & unsigned{entry.index() >= from};
        list.offer(entry.index(), all != 0);
    };
    for (int row = in.top; row <= in.bottom; ++row) {
        const std::uint32_t first = begins_[bucket(row, in.left)];
        const std::uint32_t last = begins_[bucket(row, in.right) + 1];
        list.make_room(last - first + kBlock);
        for (std::uint32_t i = first; i < last; i += kBlock) {
            for (std::uint32_t k = i; k < i + kBlock; ++k) offer(entries_[k], k < last);
        }
        if (strays_.empty()) continue;
        for (std::size_t b = bucket(row, in.left); b <= bucket(row, in.right); ++b) {
            for (int i = stray_heads_[b]; i >= 0; i = strays_[static_cast<std::size_t>(i)].next) {
                list.make_room(1);
                offer(strays_[static_cast<std::size_t>(i)].entry, true);
            }
        }
    }
    list.sort();
}

}  // namespace sim
