// Sorting the few: a handful of things in place, stable, without the kilobytes that a sort for millions brings along.
#pragma once
#include <utility>

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

}  // namespace base
