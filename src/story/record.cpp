// Sampling, thinning out, and the table that a reader can take along.
#include "story/record.h"

#include "story/state.h"

namespace story {

namespace {

std::array<int, kCounts> counts(const sim::World& world) {
    const sim::Census all = sim::census(world);
    return {all.tumour, all.healthy, all.infected, all.t_cells, all.nk_cells, all.germs, all.healthy_hit};
}

/// Twice as far apart: half of the samples stay, so that a long run costs no more than a short one.
void thin_out(Record& record) {
    record.every *= 2;
    std::erase_if(record.samples, [&](const Sample& sample) { return sample.tick % record.every != 0; });
}

std::string tenths(float value) {
    const long all = static_cast<long>(value * 10.0F + 0.5F);
    return std::to_string(all / 10) + "." + std::to_string(all % 10);
}

}  // namespace

std::string_view count_id(Count count) {
    constexpr std::array<std::string_view, kCounts> kIds{"tumor",    "healthy", "infected",   "t-cells",
                                                         "nk-cells", "germs",   "healthy-hit"};
    return kIds[static_cast<std::size_t>(count)];
}

void record_now(State& state) {
    Record& record = state.record;
    const std::uint32_t tick = state.world.tick;
    if (!chapter(state).lab || tick % record.every != 0) return;
    if (!record.samples.empty() && record.samples.back().tick >= tick) return;
    Sample sample{tick, counts(state.world), {}};
    record.twin = state.twin.has_value();
    if (record.twin) sample.twin = counts(*state.twin);
    record.samples.push_back(sample);
    if (record.samples.size() > Record::kMost) thin_out(record);
}

void forget_record_after(State& state, std::uint32_t tick) {
    std::erase_if(state.record.samples, [&](const Sample& sample) { return sample.tick > tick; });
}

std::string record_csv(const State& state, const sim::Params& params) {
    std::string out = "minutes";
    for (std::size_t i = 0; i < kCounts; ++i) out += "," + std::string{count_id(static_cast<Count>(i))};
    for (std::size_t i = 0; i < kCounts && state.record.twin; ++i)
        out += ",compared-" + std::string{count_id(static_cast<Count>(i))};
    out += "\n";
    for (const Sample& sample : state.record.samples) {
        out += tenths(static_cast<float>(sample.tick) * params.tick_s / 60.0F);
        for (const int count : sample.now) out += "," + std::to_string(count);
        for (std::size_t i = 0; i < kCounts && state.record.twin; ++i) out += "," + std::to_string(sample.twin[i]);
        out += "\n";
    }
    return out;
}

}  // namespace story
