// What a tick of the lab costs, from a thousand cells to fifty thousand, and what its worlds take in memory. Prints one JSON line.
#include "sim/setups.h"
#include "sim/world.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

constexpr int kWarm = 80;       // ticks: by then cells have found their neighbours, and T cells their targets
constexpr int kRounds = 5;      // in turns, so that a busy moment of the machine hits every size
constexpr int kCells = 200000;  // seen to in a round: hundreds of ticks of a small world, a few of a large one

struct Crowd {
    sim::World world;
    double make_ms{0};
    std::vector<double> ticks_ms;
};

/// Where there is one, the clock of the processor's own work: it stands still while other programs have their turn.
double now_ms() {
#ifdef __EMSCRIPTEN__
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
#else
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

Crowd begin(const sim::Params& params, int cells) {
    const double began = now_ms();
    Crowd crowd{sim::make_world(params, sim::lab_stage(params, sim::Setup::Hot, cells, 1), 1), 0, {}};
    crowd.make_ms = now_ms() - began;
    for (int i = 0; i < kWarm; ++i) sim::step(crowd.world, params);
    return crowd;
}

void live(const sim::Params& params, Crowd& crowd) {
    const int ticks = std::max(4, kCells / static_cast<int>(crowd.world.cells.size()));
    for (int i = 0; i < ticks; ++i) {
        const double began = now_ms();
        sim::step(crowd.world, params);
        crowd.ticks_ms.push_back(now_ms() - began);
    }
}

void print(const Crowd& crowd, bool first) {
    std::printf("%s{\"cells\":%zu,\"tCells\":%u,\"makeMs\":%.3f,\"bytes\":%zu,\"msPerTick\":[", first ? "" : ",",
                crowd.world.cells.size(), crowd.world.tally.alive(sim::Kind::TCell), crowd.make_ms,
                sim::bytes(crowd.world));
    for (std::size_t i = 0; i < crowd.ticks_ms.size(); ++i) std::printf("%s%.4f", i > 0 ? "," : "", crowd.ticks_ms[i]);
    std::printf("]}");
}

}  // namespace

int main() {
    const sim::Params params;
    std::vector<Crowd> crowds;
    for (const int cells : {1000, 10000, 50000}) crowds.push_back(begin(params, cells));
    for (int round = 0; round < kRounds; ++round) {
        for (Crowd& crowd : crowds) live(params, crowd);
    }
    std::printf("{\"crowds\":[");
    for (const Crowd& crowd : crowds) print(crowd, &crowd == crowds.data());
    std::printf("]}\n");
}
