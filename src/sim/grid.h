// Who is near: a uniform grid over where cells stood when the tick began. It may offer a cell too many, never one too few.
#pragma once
#include "sim/cell.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// Flags let a search pass by most cells without touching them; a rule still asks the cell itself.
enum Sort : std::uint8_t {
    kTissueSort = 1,  ///< tissue that is not gone
    kAlarmSort = 2,   ///< a tumour cell, or a healthy one that is infected or hides its badges
    kTCellSort = 4,
    kDendriticSort = 8,
    kGermSort = 16,
    kRoomSort = 32,  ///< takes room
    kEverySort = 255,
};

class Grid {
public:
    static constexpr float kSide_um = 20;  ///< about the widest reach of two cells, so that nine buckets hold them
    static constexpr float kSlack_um = 1;  ///< a cell that moves further within a tick is entered again

    struct Entry {
        Vec2 at_um;
        float radius_um{0};
        std::uint32_t who{0};  ///< index in World::cells, and flags in the top byte

        std::uint32_t index() const { return who & 0xFFFFFFU; }
        bool is(std::uint8_t sorts) const { return ((who >> 24U) & sorts) != 0; }
    };

    /// Empties the grid. `half_um` as in World; cells beyond the border belong to the buckets at the border.
    void begin(Vec2 half_um);
    /// Indices in rising order.
    void add(std::uint32_t index, std::uint8_t sorts, Vec2 at_um, float radius_um);
    void finish();
    /// `index` has moved further than kSlack_um from where it was added: it is found in its new place too.
    void moved(std::uint32_t index, std::uint8_t sorts, Vec2 at_um, float radius_um);

    /// see(entry) for every entry whose middle may be within `reach_um` of `at_um`, in no particular order.
    template <class See>
    void near(Vec2 at_um, float reach_um, std::uint8_t sorts, See see) const {
        const float reach = reach_um + kSlack_um;
        visit(at_um, reach, sorts, [&](const Entry& entry) {
            const Vec2 way = entry.at_um - at_um;
            if (base::dot(way, way) <= reach * reach) see(entry);
        });
    }
    /// The same, for entries whose edge may be within `reach_um`.
    template <class See>
    void near_edge(Vec2 at_um, float reach_um, std::uint8_t sorts, See see) const {
        const float reach = reach_um + kSlack_um;
        visit(at_um, reach + widest_um_, sorts, [&](const Entry& entry) {
            const Vec2 way = entry.at_um - at_um;
            const float far = reach + entry.radius_um;
            if (base::dot(way, way) <= far * far) see(entry);
        });
    }
    /// Ring after ring outwards; see(entry) may lower `reach_um`, as when it looks for the nearest.
    template <class See>
    void outwards(Vec2 at_um, float& reach_um, std::uint8_t sorts, See see) const {
        const int column = column_of(at_um.x);
        const int row = row_of(at_um.y);
        const int most = columns_ > rows_ ? columns_ : rows_;
        for (int ring = 0; ring <= most; ++ring) {
            if (static_cast<float>(ring - 1) * kSide_um > reach_um + kSlack_um) return;
            for (int r = row - ring; r <= row + ring; ++r) {
                if (r < 0 || r >= rows_) continue;
                const bool whole = r == row - ring || r == row + ring;
                const int step = whole || ring == 0 ? 1 : 2 * ring;
                for (int c = column - ring; c <= column + ring; c += step) {
                    if (c >= 0 && c < columns_) visit_run(r * columns_ + c, r * columns_ + c, sorts, see);
                }
            }
        }
    }

private:
    int column_of(float x) const { return place_of(x + half_um_.x, columns_); }
    int row_of(float y) const { return place_of(y + half_um_.y, rows_); }
    static int place_of(float from_border_um, int count) {
        const float place = from_border_um * (1.0F / kSide_um);
        if (!(place > 0)) return 0;
        return place < static_cast<float>(count) ? static_cast<int>(place) : count - 1;
    }
    int bucket_of(Vec2 at_um) const { return row_of(at_um.y) * columns_ + column_of(at_um.x); }

    template <class See>
    void visit(Vec2 at_um, float reach_um, std::uint8_t sorts, See see) const {
        const int left = column_of(at_um.x - reach_um);
        const int right = column_of(at_um.x + reach_um);
        const int bottom = row_of(at_um.y + reach_um);
        for (int row = row_of(at_um.y - reach_um); row <= bottom; ++row)
            visit_run(row * columns_ + left, row * columns_ + right, sorts, see);
    }
    template <class See>
    void visit_run(int first, int last, std::uint8_t sorts, See& see) const {
        const std::uint32_t end = begins_[static_cast<std::size_t>(last) + 1];
        for (std::uint32_t i = begins_[static_cast<std::size_t>(first)]; i < end; ++i) {
            if (entries_[i].is(sorts)) see(entries_[i]);
        }
        if (strays_.empty()) return;
        for (int bucket = first; bucket <= last; ++bucket) {
            for (int i = stray_heads_[static_cast<std::size_t>(bucket)]; i >= 0;) {
                const Stray& stray = strays_[static_cast<std::size_t>(i)];
                if (stray.entry.is(sorts)) see(stray.entry);
                i = stray.next;
            }
        }
    }

    struct Stray {
        Entry entry;
        int next{-1};
    };
    Vec2 half_um_;
    int columns_{1}, rows_{1};
    float widest_um_{0};
    std::vector<Entry> added_, entries_;  ///< as added; by bucket, in each bucket by index
    std::vector<std::uint32_t> begins_;
    std::vector<Stray> strays_;
    std::vector<int> stray_heads_;
};

}  // namespace sim
