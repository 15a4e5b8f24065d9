// The only source of chance: PCG32 and our own distributions, since <random>'s differ between libraries.
#pragma once
#include "base/vec.h"

#include <cstdint>

namespace base {

/// PCG-XSH-RR 64/32 (O'Neill 2014). Same seed, same numbers, on every machine.
class Rng {
public:
    explicit constexpr Rng(std::uint64_t seed = 1) { reseed(seed); }

    constexpr void reseed(std::uint64_t seed) {
        state_ = 0;
        next();
        state_ += seed;
        next();
    }
    constexpr std::uint32_t next() {
        const std::uint64_t old = state_;
        state_ = old * 6364136223846793005ULL + kStream;
        const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
        const auto turn = static_cast<std::uint32_t>(old >> 59U);
        return (shifted >> turn) | (shifted << ((32U - turn) & 31U));
    }
    /// 0 <= result < 1, in steps of 2^-24, so that every value is exact in a float.
    constexpr float unit() { return static_cast<float>(next() >> 8U) * (1.0F / 16777216.0F); }
    constexpr float between(float low, float high) { return low + (high - low) * unit(); }
    /// 0 <= result < `count`; `count` > 0. The bias is under count / 2^32.
    constexpr std::uint32_t below(std::uint32_t count) {
        return static_cast<std::uint32_t>((static_cast<std::uint64_t>(next()) * count) >> 32U);
    }
    constexpr bool chance(float probability) { return unit() < probability; }
    /// A random unit vector without libm: reject points outside a ring.
    Vec2 direction() {
        for (;;) {
            const float x = between(-1, 1);  // two statements: the order of draws must be fixed
            const float y = between(-1, 1);
            const float square = x * x + y * y;
            if (square > 0.01F && square <= 1.0F) return Vec2{x, y} * (1.0F / std::sqrt(square));
        }
    }
    /// The whole state, for fingerprints.
    constexpr std::uint64_t state() const { return state_; }

private:
    static constexpr std::uint64_t kStream = 1442695040888963407ULL;
    std::uint64_t state_{0};
};

}  // namespace base
