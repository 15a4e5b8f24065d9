// FNV-1a over fields, for fingerprints and for beauty that must not disturb the generator of chance.
#pragma once
#include <bit>
#include <cstdint>
#include <string_view>

namespace base {

class Hash {
public:
    constexpr Hash& add(std::uint64_t value) {
        for (int byte = 0; byte < 8; ++byte) {
            value_ ^= (value >> (8 * byte)) & 0xFFU;
            value_ *= kPrime;
        }
        return *this;
    }
    /// By bit pattern, so that -0 and 0 differ: a fingerprint is of the bits.
    constexpr Hash& add(float value) { return add(static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(value))); }
    constexpr Hash& add(std::string_view text) {
        for (const char c : text) {
            value_ ^= static_cast<unsigned char>(c);
            value_ *= kPrime;
        }
        return *this;
    }
    constexpr std::uint64_t value() const { return value_; }
    /// 0 <= result < 1: a fixed random-looking number for this hash.
    constexpr float unit() const {
        const std::uint64_t mixed = (value_ ^ (value_ >> 29U)) * 0xBF58476D1CE4E5B9ULL;
        return static_cast<float>((mixed >> 40U) & 0xFFFFFFU) * (1.0F / 16777216.0F);
    }

private:
    static constexpr std::uint64_t kPrime = 0x100000001B3ULL;
    std::uint64_t value_{0xCBF29CE484222325ULL};
};

}  // namespace base
