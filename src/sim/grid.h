// Who is near: a uniform grid over where cells stood when the tick began. It may offer a cell too many, never one too few.
#pragma once
#include "base/vec.h"
#include "sim/index_list.h"
#include "sim/kind.h"

#include <cstddef>
#include <vector>

namespace sim {

using base::Vec2;

/// Flags let a search pass by most cells without touching them; a rule still asks the cell itself.
enum Sort : std::uint8_t {
    kTissueSort = 1,  ///< tissue that is not gone
    kAlarmSort = 2,   ///< a tumour cell, or a healthy one that is infected or hides its badges
    kTCellSort = 4,
    kDendriticSort = 8,
    kGermSort = 16,    ///< a germ, or a packet of vaccine
    kRoomSort = 32,    ///< takes room
    kDyingSort = 64,   ///< tissue that is dying
    kToSelfSort = 128  ///< a T cell that fits self well
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
    /// `index` has moved further than kSlack_um from where it was added, or is of a sort that it was not: it is found so too.
    void moved(std::uint32_t index, std::uint8_t sorts, Vec2 at_um, float radius_um);

    /// see(entry) for every entry whose middle may be within `reach_um` of `at_um`, in no particular order.
    template <class See>
    void near(Vec2 at_um, float reach_um, std::uint8_t sorts, See see) const;
    /// The entries whose edge may be within `reach_um`, as a list in the order of indices, each once, from index `from` on.
    void list_near_edge(Vec2 at_um, float reach_um, std::uint8_t sorts, std::uint32_t from, IndexList& list) const;
    /// Ring after ring outwards; see(entry) may lower `reach_um`, as when it looks for the nearest.
    template <class See>
    void outwards(Vec2 at_um, float& reach_um, std::uint8_t sorts, See see) const;

private:
    static constexpr int kRegion = 4;  // buckets along the side of a region
    static constexpr std::uint32_t kBlock =
        4;  // entries looked at in one go; a row of three buckets holds about so many

    struct Stray {
        Entry entry;
        int next{-1};
    };
    struct Range {
        int left, right, top, bottom;
    };

    int column_of(float x) const { return place_of(x + half_um_.x, columns_); }
    int row_of(float y) const { return place_of(y + half_um_.y, rows_); }
    static int place_of(float from_border_um, int count) {
        const float place = from_border_um * (1.0F / kSide_um);
        if (!(place > 0)) return 0;
        return place < static_cast<float>(count) ? static_cast<int>(place) : count - 1;
    }
    std::size_t bucket_of(Vec2 at_um) const { return bucket(row_of(at_um.y), column_of(at_um.x)); }
    std::size_t bucket(int row, int column) const { return static_cast<std::size_t>(row * columns_ + column); }
    std::size_t region(int row, int column) const {
        return static_cast<std::size_t>((row / kRegion) * (columns_ / kRegion + 1) + column / kRegion);
    }
    Range range(Vec2 at_um, float reach_um) const {
        return {column_of(at_um.x - reach_um), column_of(at_um.x + reach_um), row_of(at_um.y - reach_um),
                row_of(at_um.y + reach_um)};
    }
    bool may_hold(const Range& range, std::uint8_t sorts) const;
    void mark(Vec2 at_um, std::uint8_t sorts) { region_sorts_[region(row_of(at_um.y), column_of(at_um.x))] |= sorts; }
    template <class See>
    void visit(int row, int left, int right, std::uint8_t sorts, See& see) const;

    Vec2 half_um_;
    int columns_{1}, rows_{1};
    float widest_um_{0};
    std::vector<Entry> added_, entries_;  ///< as added; by bucket, in each bucket by index
    std::vector<std::uint32_t> begins_;
    std::vector<std::uint8_t>
        region_sorts_;  ///< flags of everybody in a region: a search passes by where there is nothing
    std::vector<Stray> strays_;
    std::vector<int> stray_heads_;
};

}  // namespace sim

#include "sim/grid_search.h"
