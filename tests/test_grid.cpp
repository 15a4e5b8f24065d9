// The grid offers everybody whom a search over all would find, whatever has moved; cells are found by id, whoever is gone.
#include <algorithm>
#include <utility>

#include "lab_fixtures.h"

namespace {

using sim::Grid;
using sim::Vec2;

struct Dot {
    Vec2 at;
    float radius{0};
    std::uint8_t sorts{0};
};

std::vector<Dot> dots(base::Rng& rng, Vec2 half, int count) {
    std::vector<Dot> all;
    for (int i = 0; i < count; ++i) {
        const float x = rng.between(-half.x * 1.1F, half.x * 1.1F);  // some beyond the border
        const float y = rng.between(-half.y * 1.1F, half.y * 1.1F);
        const float radius = rng.between(0.3F, 9);
        all.push_back({{x, y}, radius, static_cast<std::uint8_t>(1U << rng.below(6))});
    }
    return all;
}

Grid grid_of(const std::vector<Dot>& all, Vec2 half) {
    Grid grid;
    grid.begin(half);
    for (std::uint32_t i = 0; i < all.size(); ++i) grid.add(i, all[i].sorts, all[i].at, all[i].radius);
    grid.finish();
    return grid;
}

/// Moves some a little (the grid need not know) and some far (it is told).
void stir(base::Rng& rng, std::vector<Dot>& all, Grid& grid) {
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        if (rng.chance(0.5F)) {
            all[i].at += rng.direction() * 0.99F;
        } else if (rng.chance(0.3F)) {
            all[i].at += rng.direction() * rng.between(1, 50);
            grid.moved(i, all[i].sorts, all[i].at, all[i].radius);
        }
    }
}

TEST(Grid, MissesNobodyWhomTryingAllWouldFind) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        base::Rng rng{seed};
        const Vec2 half{rng.between(20, 300), rng.between(20, 200)};
        std::vector<Dot> all = dots(rng, half, 400);
        Grid grid = grid_of(all, half);
        stir(rng, all, grid);
        sim::IndexList list;
        for (int query = 0; query < 100; ++query) {
            const Dot from = dots(rng, half, 1)[0];
            const auto sorts = static_cast<std::uint8_t>(1 + rng.below(63));
            const std::uint32_t first = rng.below(400);
            grid.list_near_edge(from.at, from.radius, sorts, first, list);
            EXPECT_TRUE(std::is_sorted(list.begin(), list.end()));
            EXPECT_EQ(std::adjacent_find(list.begin(), list.end()), list.end());
            for (std::uint32_t i = 0; i < all.size(); ++i) {
                const bool wanted = i >= first && (all[i].sorts & sorts) != 0;
                const bool near = base::length(all[i].at - from.at) < from.radius + all[i].radius;
                const bool listed = std::binary_search(list.begin(), list.end(), i);
                EXPECT_TRUE(!(wanted && near) || listed) << seed << " " << i;
                EXPECT_TRUE(wanted || !listed);
            }
        }
    }
}

TEST(Grid, FindsTheNearest) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        base::Rng rng{seed};
        const Vec2 half{rng.between(20, 400), rng.between(20, 300)};
        std::vector<Dot> all = dots(rng, half, 60);
        Grid grid = grid_of(all, half);
        stir(rng, all, grid);
        for (int query = 0; query < 100; ++query) {
            const Vec2 from = dots(rng, half, 1)[0].at;
            float best = 120;
            grid.outwards(from, best, sim::kAlarmSort, [&](const Grid::Entry& entry) {
                best = std::min(best, base::length(all[entry.index()].at - from));
            });
            float expected = 120;
            for (const Dot& dot : all) {
                if (dot.sorts == sim::kAlarmSort) expected = std::min(expected, base::length(dot.at - from));
            }
            EXPECT_EQ(best, expected);
        }
    }
}

TEST(Grid, ReachIsARoundPlace) {
    base::Rng rng{5};
    const Vec2 half{100, 60};
    const std::vector<Dot> all = dots(rng, half, 500);
    const Grid grid = grid_of(all, half);
    for (int query = 0; query < 100; ++query) {
        const Vec2 from = dots(rng, half, 1)[0].at;
        int seen = 0, most = 0, least = 0;
        grid.near(from, 24, 63, [&](const Grid::Entry&) { ++seen; });
        for (const Dot& dot : all) {
            const float far = base::length(dot.at - from);
            least += far <= 24 ? 1 : 0;
            most += far <= 24 + Grid::kSlack_um + 0.01F ? 1 : 0;
        }
        EXPECT_GE(seen, least);
        EXPECT_LE(seen, most);
    }
}

TEST(World, CellsAreFoundByIdWhoeverIsGone) {
    sim::World world = lab::world(lab::Setup::Hot, 600, 3);
    base::Rng rng{9};
    for (int round = 0; round < 20; ++round) {
        lab::live(world, 20);
        std::erase_if(world.cells, [&](const sim::Cell&) { return rng.chance(0.05F); });
        for (std::uint32_t id = 0; id <= world.next_id + 3; ++id) {
            const auto expected = std::find_if(world.cells.begin(), world.cells.end(),
                                               [&](const sim::Cell& cell) { return cell.id.value == id; });
            const sim::Cell* found = sim::find(std::as_const(world), sim::CellId{id});
            EXPECT_EQ(found, expected == world.cells.end() ? nullptr : &*expected);
        }
    }
}

}  // namespace
