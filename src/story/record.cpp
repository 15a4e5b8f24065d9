// Sampling, thinning out, and the table that a reader can take along.
#include "story/record.h"

#include "story/state.h"

#include <algorithm>

namespace story {

namespace {

std::array<int, kCounts> counts(const sim::World& world) {
    const sim::Census all = sim::census(world);
    return {all.tumour, all.healthy, all.infected, all.t_cells, all.nk_cells, all.germs, all.healthy_hit};
}

Sample::Work work(const sim::World& world) { return {world.tally.t_cell_kills, world.tally.killer_ticks}; }

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
    Sample sample{tick, counts(state.world), {}, work(state.world), {}};
    record.twin = state.twin.has_value();
    if (record.twin) {
        sample.twin = counts(*state.twin);
        sample.twin_work = work(*state.twin);
    }
    record.samples.push_back(sample);
    if (record.samples.size() > Record::kMost) thin_out(record);
}

void forget_record_after(State& state, std::uint32_t tick) {
    std::erase_if(state.record.samples, [&](const Sample& sample) { return sample.tick > tick; });
}

std::vector<std::optional<float>> kill_rates_per_day(const Record& record, const sim::Params& params, float window_min,
                                                     bool twin) {
    const float window_ticks = window_min * 60 / params.tick_s;
    std::vector<std::optional<float>> rates;
    std::size_t first = 0;
    for (const Sample& last : record.samples) {
        while (static_cast<float>(last.tick - record.samples[first].tick) > window_ticks) ++first;
        const Sample::Work& from = twin ? record.samples[first].twin_work : record.samples[first].work;
        const Sample::Work& to = twin ? last.twin_work : last.work;
        const float days = static_cast<float>(to.killer_ticks - from.killer_ticks) * params.tick_s / 86400;
        rates.push_back(days > 0 ? std::optional{static_cast<float>(to.kills - from.kills) / days} : std::nullopt);
    }
    return rates;
}

std::optional<float> kill_rate_per_day(const State& state, const sim::Params& params, float window_min) {
    const auto rates = kill_rates_per_day(state.record, params, window_min, false);
    return rates.empty() ? std::nullopt : rates.back();
}

std::string record_csv(const State& state, const sim::Params& params) {
    std::string out = "minutes";
    for (std::size_t i = 0; i < kCounts; ++i) out += "," + std::string{count_id(static_cast<Count>(i))};
    out += ",kills-by-t-cells";
    for (std::size_t i = 0; i < kCounts && state.record.twin; ++i)
        out += ",compared-" + std::string{count_id(static_cast<Count>(i))};
    if (state.record.twin) out += ",compared-kills-by-t-cells";
    out += "\n";
    for (const Sample& sample : state.record.samples) {
        out += tenths(static_cast<float>(sample.tick) * params.tick_s / 60.0F);
        for (const int count : sample.now) out += "," + std::to_string(count);
        out += "," + std::to_string(sample.work.kills);
        for (std::size_t i = 0; i < kCounts && state.record.twin; ++i) out += "," + std::to_string(sample.twin[i]);
        if (state.record.twin) out += "," + std::to_string(sample.twin_work.kills);
        out += "\n";
    }
    return out;
}

}  // namespace story
