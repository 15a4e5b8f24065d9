// What a lab writes down while it runs: counts over time, for plots and for export.
#pragma once
#include "sim/world.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace story {

struct State;

/// What is counted, in the order in which it is plotted and exported. Ids are public: column names of the exported table.
enum class Count : std::uint8_t { Tumour, Healthy, Infected, TCells, NkCells, Germs, Hurt, Last };
inline constexpr std::size_t kCounts = static_cast<std::size_t>(Count::Last);
std::string_view count_id(Count count);

struct Sample {
    std::uint32_t tick{0};
    std::array<int, kCounts> now{};   ///< alive; Hurt: healthy cells that were hit
    std::array<int, kCounts> twin{};  ///< …in the tissue beside it, while comparing
    struct Work {
        std::uint32_t kills{0};         ///< by T cells since the start
        std::uint64_t killer_ticks{0};  ///< ticks that killer T cells have lived since the start, all together
    };
    Work work, twin_work;
};

struct Record {
    std::vector<Sample> samples;  ///< sorted by tick; the first is tick 0
    std::uint32_t every{16};      ///< ticks from one to the next; doubles when there are too many
    bool twin{false};             ///< a tissue beside it is recorded too

    static constexpr std::size_t kMost = 600;  ///< samples: more than a plot has points
};

/// Writes the present down when it is due. Time that was written down already is left as it is: it would be the same.
void record_now(State& state);
/// Forgets what was written down after `tick`: something else has been done then.
void forget_record_after(State& state, std::uint32_t tick);
inline constexpr float kKillWindow_min = 360;  ///< over which the rate of kills is told
/// Kills per killer T cell per day over the last `window_min` minutes on record; none when no such cell has lived in them.
std::optional<float> kill_rate_per_day(const State& state, const sim::Params& params, float window_min);
/// The same as it stood at each sample; in the tissue beside it when `twin`.
std::vector<std::optional<float>> kill_rates_per_day(const Record& record, const sim::Params& params, float window_min,
                                                     bool twin);
/// The record as comma-separated values: a line of names, then one line a sample; time in biological minutes.
std::string record_csv(const State& state, const sim::Params& params);

}  // namespace story
