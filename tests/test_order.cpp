// Sorting of our own: the library's order, and equal ones as they stood.
#include "base/order.h"
#include "base/rng.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace {

using Item = std::pair<int, int>;  // what is compared, and where it stood

TEST(Order, IsThatOfTheLibraryAndStable) {
    base::Rng rng{7};
    const auto less = [](const Item& a, const Item& b) { return a.first < b.first; };
    for (int count = 0; count < 200; ++count) {
        std::vector<Item> items;
        for (int i = 0; i < count; ++i) items.emplace_back(static_cast<int>(rng.below(20)), i);
        std::vector<Item> wanted = items;
        std::stable_sort(wanted.begin(), wanted.end(), less);
        std::vector<Item> few = items;
        base::order_few(few.begin(), few.end(), less);
        base::order(items.begin(), items.end(), less);
        EXPECT_EQ(items, wanted) << count;
        EXPECT_EQ(few, wanted) << count;
    }
}

}  // namespace
