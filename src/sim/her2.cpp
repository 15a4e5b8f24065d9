// HER2: it pairs and signals growth; antibodies sit on it, flag the cell for NK cells, keep pairs apart, or are taken in with what they carry.
#include "sim/her2.h"

#include "sim/rules.h"

#include <algorithm>

namespace sim {

namespace {

/// Copies per cell in lines that test 0, 1+ and 3+ (facts, part 3.5) stand as about 1 : 6 : 44; the picture keeps the order, not the ratio.
constexpr std::array<std::uint8_t, static_cast<std::size_t>(Her2Level::Count)> kCounts{2, 5, kHer2};

/// A place is taken or freed at the speed of every antibody, towards the share `level`.
void exchange(Tick& tick, std::uint8_t& her2, std::uint8_t bit, float level) {
    const bool sits = (her2 & bit) != 0;
    const float rate = tick.params.antibody_exchange_per_min * (sits ? 1.0F - level : level);
    if (rate > 0 && tick.chance_per_min(rate)) her2 = static_cast<std::uint8_t>(her2 ^ bit);
}

/// Trastuzumab and T-DM1 hold domain IV; where both are given each gets half of it, and one waits until the other has left.
void sit(Tick& tick, std::uint8_t& her2) {
    const Dials& d = tick.world.dials;
    const float full = tick.params.her2_antibody_share;
    const float both = d.trastuzumab > 0 && d.t_dm1 > 0 ? 0.5F : 1.0F;
    if ((her2 & kTDm1) == 0) exchange(tick, her2, kTrastuzumab, d.trastuzumab * full * both);
    if ((her2 & kTrastuzumab) == 0) exchange(tick, her2, kTDm1, d.t_dm1 * full * both);
    exchange(tick, her2, kPertuzumab, d.pertuzumab * full);
}

/// HER2 has no partner molecule of its own that switches it on: it pairs by chance and parts again. Pertuzumab on the pairing arm keeps it single.
void pair(Tick& tick, std::uint8_t& her2) {
    const bool paired = (her2 & kPaired) != 0;
    if ((her2 & kPertuzumab) != 0) {
        her2 = static_cast<std::uint8_t>(her2 & ~kPaired);
        return;
    }
    const float rate = paired ? tick.params.her2_part_per_min : tick.params.her2_pair_per_min;
    if (tick.chance_per_min(rate)) her2 = static_cast<std::uint8_t>(her2 ^ kPaired);
}

/// Growth signals of as many pairs as a healthy cell has do not count: that is what HER2 is for.
void signal_growth(Tick& tick, Her2Coat& coat) {
    const auto pairs = static_cast<float>(count_with(coat, kPaired));
    const auto flagged = static_cast<float>(count_with(coat, kTrastuzumab | kTDm1)) / static_cast<float>(coat.count);
    const float weakened = 1.0F - tick.params.her2_signal_weakened * flagged;
    const float excess = std::max(0.0F, pairs - tick.params.her2_pairs_usual);
    coat.growth += tick.params.her2_growth_per_min * excess * weakened * tick.minutes();
    if (coat.growth < 1) return;
    coat.growth = 0;
    coat.signalled = tick.world.tick;
    ++tick.world.tally.growth_signals;
    tick.tell(Event::GrowthSignal, {}, coat.cell);
}

void tell_pairs(Tick& tick, Her2Coat& coat) {
    const float share = static_cast<float>(count_with(coat, kPaired)) / static_cast<float>(coat.count);
    if (share > 0.4F) coat.kept_apart = false;
    if (coat.kept_apart || share > 0.2F || count_with(coat, kPertuzumab) * 2 < coat.count) return;
    coat.kept_apart = true;
    tick.tell(Event::Unpaired, {}, coat.cell);
}

/// A HER2 with T-DM1 goes into the cell, a new one comes up; inside, what the antibody carried is set free and acts (facts, part 3.5).
void take_in(Tick& tick, Her2Coat& coat) {
    const float fades = tick.params.payload_fades_per_min * tick.minutes();
    coat.payload -= coat.payload * fades;
    for (int i = 0; i < coat.count; ++i) {
        std::uint8_t& her2 = coat.each[static_cast<std::size_t>(i)];
        if ((her2 & kTDm1) == 0 || !tick.chance_per_min(tick.params.her2_intake_per_min)) continue;
        her2 = 0;
        coat.payload += 1;
        if (!coat.took_in) tick.tell(Event::Delivered, {}, coat.cell);
        coat.took_in = true;
    }
}

void die_of_payload(Tick& tick, const Her2Coat& coat, Cell& cell) {
    if (coat.payload < tick.params.payload_to_die) return;
    end_life(tick.world, cell, Fate::Dying);
    tick.tell(Event::Dying, {}, cell.id);
}

}  // namespace

int count_with(const Her2Coat& coat, std::uint8_t bits) {
    const auto from = coat.each.begin();
    return static_cast<int>(
        std::count_if(from, from + coat.count, [&](std::uint8_t her2) { return (her2 & bits) != 0; }));
}

const Her2Coat* her2_coat(const World& world, CellId id) {
    const auto at = std::lower_bound(world.her2.begin(), world.her2.end(), id,
                                     [](const Her2Coat& coat, CellId wanted) { return coat.cell < wanted; });
    return at != world.her2.end() && at->cell == id ? &*at : nullptr;
}

void step_her2(Tick& tick) {
    for (Her2Coat& coat : tick.world.her2) {
        Cell* cell = find(tick.world, coat.cell);
        if (cell == nullptr || cell->fate != Fate::Alive) continue;
        for (int i = 0; i < coat.count; ++i) {
            std::uint8_t& her2 = coat.each[static_cast<std::size_t>(i)];
            sit(tick, her2);
            pair(tick, her2);
        }
        signal_growth(tick, coat);
        tell_pairs(tick, coat);
        take_in(tick, coat);
        die_of_payload(tick, coat, *cell);
    }
}

/// Stems of IgG1 antibodies (all three medicines) on the cell: what an NK cell's receptor for stems can grip.
int stems(const World& world, CellId id) {
    const Her2Coat* coat = her2_coat(world, id);
    if (coat == nullptr) return 0;
    return count_with(*coat, kTrastuzumab | kTDm1) + count_with(*coat, kPertuzumab);
}

float flag_grip(const Tick& tick, CellId id) {
    return std::min(1.0F, static_cast<float>(stems(tick.world, id)) / tick.params.flag_full);
}

void coat_with_her2(Tick& tick, float level) {
    World& world = tick.world;
    const auto at = static_cast<std::size_t>(std::clamp(level + 0.5F, 0.0F, 2.0F));
    world.her2.clear();
    for (Cell& cell : world.cells) {
        if (!is_tissue(cell.kind)) continue;
        Her2Coat coat;
        coat.cell = cell.id;
        coat.count = kCounts[cell.kind == Kind::Tumour ? at : 0];
        const float paired =
            tick.params.her2_pair_per_min / (tick.params.her2_pair_per_min + tick.params.her2_part_per_min);
        for (int i = 0; i < coat.count; ++i)
            coat.each[static_cast<std::size_t>(i)] = world.rng.chance(paired) ? kPaired : 0;
        world.her2.push_back(coat);
    }
}

/// A question about another tumour needs that tumour: cells that were lost stand there again, unharmed.
void set_her2_level(Tick& tick, float level) {
    World& world = tick.world;
    if (world.her2.empty()) return;
    for (Cell& cell : world.cells) {
        if (cell.kind != Kind::Tumour) continue;
        if (cell.fate != Fate::Alive) {
            --world.tally.ended[static_cast<std::size_t>(Kind::Tumour)];
            cell.fate = Fate::Alive;
            cell.fate_since = world.tick;
        }
        cell.tissue.damage = 0;
    }
    world.dials.her2_level = std::clamp(level, 0.0F, 2.0F);
    coat_with_her2(tick, level);
}

}  // namespace sim
