// What happened in a wide tissue, told as counts now and then: one sentence instead of a flood.
#pragma once
#include "story/state.h"
#include "story/words.h"

#include <array>
#include <cstdint>
#include <string>

namespace story {

class Headlines {
public:
    /// Takes note of what happened in the last update().
    void note(const State& state);
    /// One sentence on all that was noted since the last one; empty when there was nothing worth it.
    std::string take(const State& state, const sim::Params& params, const Words& words);
    void forget() { *this = {}; }

    enum What : std::uint8_t {
        TumourDying,
        InfectedDying,
        HealthyHurt,
        TumourNew,
        Infected,
        Braked,
        Primed,
        KeptOut,
        kCount
    };
    int count(What what) const { return counts_[what]; }

private:
    std::array<int, kCount> counts_{};
    std::uint32_t since_{0};  ///< tick at which counting began
    bool counting_{false};
};

}  // namespace story
