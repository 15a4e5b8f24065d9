// Sorting, stable and small: every instance of the library's own sort brings kilobytes along, which a page would have to fetch.
#pragma once
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace base {

/// Orders [first, last) by `less`; equal ones keep their order. For tens of items: the work grows with the square of their number.
template <class Iterator, class Less>
constexpr void order_few(Iterator first, Iterator last, Less less) {
    if (first == last) return;
    for (Iterator next = first + 1; next != last; ++next) {
        auto moved = std::move(*next);
        Iterator to = next;
        for (; to != first && less(moved, *(to - 1)); --to) *to = std::move(*(to - 1));
        *to = std::move(moved);
    }
}

/// The same for any number of items: merges runs of double length each time, through a copy.
template <class Iterator, class Less>
void order(Iterator first, Iterator last, Less less) {
    const auto count = static_cast<std::size_t>(last - first);
    std::vector<typename std::iterator_traits<Iterator>::value_type> copy(first, last);
    for (std::size_t run = 1; run < count; run *= 2) {
        for (std::size_t begin = 0; begin < count; begin += 2 * run) {
            const std::size_t middle = std::min(begin + run, count);
            const std::size_t end = std::min(begin + 2 * run, count);
            std::size_t left = begin;
            std::size_t right = middle;
            for (std::size_t to = begin; to < end; ++to) {
                const bool take_right = left == middle || (right < end && less(copy[right], copy[left]));
                first[static_cast<std::ptrdiff_t>(to)] = std::move(copy[take_right ? right++ : left++]);
            }
        }
        std::move(first, last, copy.begin());
    }
    if (count > 1) std::move(copy.begin(), copy.end(), first);
}

}  // namespace base
