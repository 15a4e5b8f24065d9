// Quantities that run after the state instead of jumping: bearings of receptors, halos, docking. Kept in the Eye between pictures.
#pragma once
#include "picture/compose.h"

namespace picture {

/// One picture's worth of easing. Asks for each quantity once per picture; what is not asked for is forgotten.
class Easing {
public:
    /// @param dt_s 0 = nothing moves; `jump` = everything is at once where it should be
    Easing(Eye& eye, float dt_s, bool jump) : eye_{eye}, dt_s_{dt_s}, jump_{jump} {}

    /// `target`, or a value on its way there at `rate_per_s` (the share of the way per second, continuous). New keys start at `first`.
    float to(std::uint64_t key, float target, float rate_per_s, float first);
    float to(std::uint64_t key, float target, float rate_per_s) { return to(key, target, rate_per_s, target); }
    /// The same for an angle, the short way round.
    float turn_to(std::uint64_t key, float target_rad, float rate_per_s);
    /// Drops what was not asked for and hands the rest back to the eye.
    void finish() { eye_.eased.swap(next_); }

    /// What is eased from now on belongs to the other half of a comparison, in which cells have the same ids.
    void other_side(bool on) { side_ = on ? std::uint64_t{1} << 63U : 0; }

    bool restless() const { return restless_; }
    float dt_s() const { return dt_s_; }
    bool jump() const { return jump_; }

private:
    float share(float rate_per_s) const;

    Eye& eye_;
    float dt_s_;
    bool jump_;
    bool restless_{false};
    std::uint64_t side_{0};
    std::map<std::uint64_t, float> next_;
};

/// What an eased quantity belongs to.
enum class Trait : std::uint8_t {
    Bearing,
    Gap,
    Dock,
    Pressed,
    Covered,
    Halo,
    Gather,
    Ring,
    Hue,
    Plug,
    Travel,
    Tilt,
    Arm,
    Cup,
    Calm,
    Wall,
    Hit,
    Leak,
    Signal
};
constexpr std::uint64_t ease_key(Trait trait, sim::CellId cell, int index = 0, sim::CellId other = {}) {
    return (std::uint64_t{cell.value} << 40U) | (std::uint64_t{other.value & 0xFFFFFU} << 20U) |
           (static_cast<std::uint64_t>(trait) << 12U) | (static_cast<std::uint64_t>(index) & 0xFFFU);
}

}  // namespace picture
