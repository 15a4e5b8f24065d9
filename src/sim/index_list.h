// A list of indices that keeps its room when it is emptied, and is filled without asking for room at each step.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

class IndexList {
public:
    void clear() { count_ = 0; }
    /// Room for so many more, from here on.
    void make_room(std::size_t more) {
        if (room_.size() < count_ + more) room_.resize(2 * (count_ + more));
    }
    /// Puts `index` at the end; it stays there only if `wanted`. No branch: see Grid::list_near_edge.
    void offer(std::uint32_t index, bool wanted) {
        room_[count_] = index;
        count_ += wanted ? 1U : 0U;
    }
    /// By insertion: these lists are short and mostly in order already. Doubles are dropped.
    void sort() {
        for (std::size_t i = 1; i < count_; ++i) {
            const std::uint32_t value = room_[i];
            std::size_t at = i;
            for (; at > 0 && room_[at - 1] > value; --at) room_[at] = room_[at - 1];
            room_[at] = value;
        }
        std::size_t kept = count_ > 0 ? 1 : 0;
        for (std::size_t i = 1; i < count_; ++i) {
            if (room_[i] != room_[kept - 1]) room_[kept++] = room_[i];
        }
        count_ = kept;
    }
    std::size_t size() const { return count_; }
    std::uint32_t operator[](std::size_t i) const { return room_[i]; }
    const std::uint32_t* begin() const { return room_.data(); }
    const std::uint32_t* end() const { return room_.data() + count_; }

private:
    std::vector<std::uint32_t> room_;
    std::size_t count_{0};
};

}  // namespace sim
