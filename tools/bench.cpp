// How fast the tissue lives: ticks per second of each chapter, beside a loop that never changes. And how long pictures of a wide one take. Prints one JSON line.
#include "story/update.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "bench_picture.h"

namespace {

constexpr int kRuns = 9;
constexpr std::uint32_t kTicks = 4000;
constexpr int kReferenceSteps = 4'000'000;

double seconds(std::chrono::steady_clock::time_point since) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Float arithmetic with a branch and a square root, as in the tissue, but of fixed work: what this processor does today.
double reference_s(float& sink) {
    const auto began = std::chrono::steady_clock::now();
    base::Rng rng{7};
    float sum = 0;
    for (int i = 0; i < kReferenceSteps; ++i) {
        const float x = rng.between(-1, 1);
        sum += x > 0 ? std::sqrt(x) : x * x;
    }
    sink += sum;
    return seconds(began);
}

/// Seconds for kTicks ticks of the chapter's last beat.
double chapter_s(const story::Chapter& chapter, std::uint64_t seed) {
    story::State state = story::begin({}, seed);
    story::update(
        state, {},
        std::vector<story::Intent>{story::GoTo{std::string{chapter.id}, std::string{chapter.beats.back().id}}}, 0);
    const auto began = std::chrono::steady_clock::now();
    story::advance(state, {}, kTicks);
    return seconds(began);
}

}  // namespace

int main() {
    float sink = 0;
    std::vector<double> reference;
    const auto& script = story::script();
    std::vector<std::vector<double>> chapters(script.size());
    for (int run = 0; run < kRuns; ++run) {  // in turns, so that a busy moment of the machine hits all of them
        reference.push_back(reference_s(sink));
        for (std::size_t i = 0; i < script.size(); ++i)
            chapters[i].push_back(chapter_s(script[i], static_cast<std::uint64_t>(run) + 1));
    }
    std::printf("{\"referenceStepsPerS\":%.0f,\"ticksPerS\":{", kReferenceSteps / median(reference));
    for (std::size_t i = 0; i < script.size(); ++i) {
        std::printf("%s\"%s\":%.0f", i > 0 ? "," : "", std::string{script[i].id}.c_str(), kTicks / median(chapters[i]));
    }
    std::printf("},\"pictureMs\":{");
    bool first = true;
    for (bench::PictureTime& time : bench::picture_times(kRuns)) {
        std::printf("%s\"%s\":%.3f", first ? "" : ",", time.what.c_str(), median(std::move(time.ms)));
        first = false;
    }
    std::printf("}}\n");
    return sink == 0.123F ? 1 : 0;  // the sum is looked at, so that no compiler leaves the loop out
}
