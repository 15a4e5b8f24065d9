// What holds in every set-up of the lab, whatever happens in it; and the same bits on every machine.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "fixtures.h"
#include "lab_fixtures.h"

namespace {

using lab::Kind;

constexpr std::uint64_t kSeeds = 6;

void expect_sound(const sim::World& world, std::size_t i) {
    const sim::Cell& cell = world.cells[i];
    EXPECT_TRUE(i == 0 || world.cells[i - 1].id < cell.id);
    EXPECT_TRUE(std::isfinite(cell.pos_um.x) && std::isfinite(cell.pos_um.y));
    EXPECT_NEAR(base::length(cell.facing), 1, 1e-3);
    EXPECT_LE(cell.tissue.plugs, sim::kPlugs);
    EXPECT_LE(std::abs(cell.pos_um.x), world.half_um.x);
    EXPECT_LE(std::abs(cell.pos_um.y), world.half_um.y);
    if (sim::is_tissue(cell.kind)) {
        EXPECT_FALSE(cell.t.in_use());
        // held by its neighbours: it gives way, and comes back
        EXPECT_LT(base::length(cell.pos_um - cell.tissue.home_um), 6);
    }
}

/// Holders that cells believe to be taken, and holders that receptors are at.
void expect_holders_agree(const sim::World& world) {
    std::vector<std::pair<sim::CellId, int>> held, taken;
    for (const sim::Cell& cell : world.cells) {
        if (cell.t->site >= 0 && sim::find(world, cell.t->partner) != nullptr)
            held.emplace_back(cell.t->partner, cell.t->site);
        for (int site = 0; site < sim::kSites; ++site) {
            if (sim::site_taken(cell, site)) taken.emplace_back(cell.id, site);
        }
    }
    std::sort(held.begin(), held.end());
    EXPECT_EQ(held, taken);
}

void expect_balance(const sim::World& world) {
    std::array<std::uint32_t, sim::kKinds> alive{};
    for (const sim::Cell& cell : world.cells) {
        if (cell.fate == sim::Fate::Alive) ++alive[static_cast<std::size_t>(cell.kind)];
    }
    for (std::size_t kind = 0; kind < sim::kKinds; ++kind)
        EXPECT_EQ(world.tally.alive(static_cast<Kind>(kind)), alive[kind]) << kind;
}

TEST(Lab, WhateverHappensCellsStaySound) {
    for (const lab::Setup setup : lab::kSetups) {
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
            sim::World world = lab::world(setup, 300, seed);
            for (int i = 0; i < 20; ++i) {
                lab::live(world, 25);
                for (std::size_t c = 0; c < world.cells.size(); ++c) expect_sound(world, c);
                expect_holders_agree(world);
                expect_balance(world);
            }
        }
    }
}

TEST(Lab, NobodyGetsThroughDenseTissue) {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        sim::World world = lab::world(lab::Setup::Excluded, 300, seed);
        for (int i = 0; i < 600; ++i) {
            lab::live(world, 1);
            for (const sim::Cell& cell : world.cells) {
                if (sim::is_tissue(cell.kind)) continue;
                const sim::Disc* wall = sim::wall_near(world, cell.pos_um);
                ASSERT_NE(wall, nullptr);
                EXPECT_GE(base::length(cell.pos_um - wall->at_um), wall->radius_um) << seed << " " << i;
            }
        }
    }
}

TEST(Lab, TheDeadAreTakenOffTheListAndStayCounted) {
    sim::World world = lab::world(lab::Setup::Hot, 400, 2);
    sim::apply(world, {}, lab::dial(sim::Act::What::Coverage, 1));
    int cleared = 0;
    for (int i = 0; i < 3000; ++i) {
        lab::live(world, 1);
        const sim::Census now = sim::census(world);
        EXPECT_GE(now.tumour_cleared, cleared);  // never taken back
        cleared = now.tumour_cleared;
        for (const sim::Cell& cell : world.cells) EXPECT_TRUE(cell.fate != sim::Fate::Gone || world.tick % 16 != 0);
    }
    EXPECT_GT(cleared, 10);
    EXPECT_EQ(cleared, static_cast<int>(world.tally.ended[static_cast<std::size_t>(Kind::Tumour)]));
    EXPECT_GE(static_cast<int>(world.tally.t_cell_kills + world.tally.nk_kills), cleared);
}

TEST(Lab, OneGoOrPiecesOrACopyAllLiveAlike) {
    for (const lab::Setup setup : lab::kSetups) {
        sim::World whole = lab::world(setup, 300, 11);
        lab::live(whole, 400);
        sim::World pieces = lab::world(setup, 300, 11);
        for (int i = 0; i < 4; ++i) {
            lab::live(pieces, 100);
            sim::World copy = pieces;
            pieces = lab::world(lab::Setup::Cold, 200, 1);
            pieces = std::as_const(copy);  // into a world that has worked on others
        }
        EXPECT_EQ(sim::fingerprint(whole), sim::fingerprint(pieces));
        EXPECT_NE(sim::fingerprint(whole), sim::fingerprint(lab::world(setup, 300, 12)));
    }
}

TEST(Lab, SharesAreTheSameAtEverySize) {
    for (const lab::Setup setup : lab::kSetups) {
        const sim::World small = lab::world(setup, 1000, 1);
        for (const int cells : {200, 1000, 3333, 50000}) {
            const sim::World world = lab::world(setup, cells, 1);
            EXPECT_EQ(world.cells.size(), static_cast<std::size_t>(cells));
            const double scale = cells / 1000.0;
            const sim::Census a = sim::census(small), b = sim::census(world);
            EXPECT_NEAR(b.tumour, a.tumour * scale, 2);
            EXPECT_NEAR(b.killers, a.killers * scale, 2);
            EXPECT_NEAR(b.healthy + b.infected, (a.healthy + a.infected) * scale, 4);
            const double area = 4.0 * static_cast<double>(world.half_um.x) * static_cast<double>(world.half_um.y);
            EXPECT_NEAR(area / cells, 300, 1);
        }
    }
    EXPECT_EQ(lab::world(lab::Setup::Hot, 1, 1).cells.size(), static_cast<std::size_t>(sim::kCellsLeast));
    EXPECT_EQ(lab::world(lab::Setup::Hot, 60000, 1).cells.size(), static_cast<std::size_t>(sim::kCellsMost));
}

TEST(Lab, FiftyThousandCellsTakeLittleMemory) {
    EXPECT_LT(sim::bytes(lab::world(lab::Setup::Hot, 50000, 1)), 8U << 20U);
}

TEST(Fingerprint, OfTheLabIsTheGoldenOneOnEveryMachine) {
    constexpr const char* kNames[]{"hot", "excluded", "cold", "healthy", "infected"};
    std::string now;
    for (std::size_t i = 0; i < 5; ++i) {
        sim::World world = lab::world(lab::kSetups[i], 1000, 1);
        lab::live(world, 500);
        char line[96];
        std::snprintf(line, sizeof line, "lab=%s&cells=1000&seed=1 500 %016llx\n", kNames[i],
                      static_cast<unsigned long long>(sim::fingerprint(world)));
        now += line;
    }
    EXPECT_EQ(fixtures::golden("lab-fingerprints.txt", now), now);
}

}  // namespace
