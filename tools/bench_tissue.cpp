// How long a tick of a large tissue takes: bench_tissue STAGE WARM TICKS prints one JSON line. Beside AgentScript, for tools/bench.
#include "bench_tissue.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

int main(int argc, char** argv) {
    std::ifstream in{argc > 1 ? argv[1] : ""};
    std::optional<bench::Tissue> tissue = bench::read_tissue(in);
    if (argc != 4 || !tissue) {
        std::fprintf(stderr, "bench_tissue STAGE WARM TICKS: no stage, or not these three arguments\n");
        return 1;
    }
    const int warm = std::atoi(argv[2]), ticks = std::atoi(argv[3]);
    for (int i = 0; i < warm; ++i) sim::step(tissue->world, tissue->params);
    std::printf("{\"msPerTick\":[");
    for (int i = 0; i < ticks; ++i) {
        const auto began = std::chrono::steady_clock::now();
        sim::step(tissue->world, tissue->params);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
        std::printf("%s%.5f", i > 0 ? "," : "", took.count());
    }
    const bench::Count all = bench::count(tissue->world);
    std::printf("],\"census\":{\"tick\":%u,\"tissue\":%d,\"tCells\":%d,\"bound\":%d,\"reading\":%d,\"hits\":%d,"
                "\"killed\":%d}}\n",
                tissue->world.tick, all.tissue, all.t_cells, all.bound, all.reading, all.hits, all.killed);
}
