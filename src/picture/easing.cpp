// Exponential approach, the same at any frame rate.
#include "picture/easing.h"

#include "picture/outline.h"

#include <cmath>

namespace picture {

namespace {
constexpr float kNear = 0.004F;  // closer than this is there
}

float Easing::share(float rate_per_s) const { return jump_ ? 1.0F : 1.0F - std::exp(-rate_per_s * dt_s_); }

float Easing::to(std::uint64_t key, float target, float rate_per_s, float first) {
    key ^= side_;
    const auto known = eye_.eased.find(key);
    const float from = jump_ ? target : known != eye_.eased.end() ? known->second : first;
    float now = from + (target - from) * share(rate_per_s);
    if (std::abs(target - now) < kNear) {
        now = target;
    } else {
        restless_ = true;
    }
    next_[key] = now;
    return now;
}

float Easing::turn_to(std::uint64_t key, float target_rad, float rate_per_s) {
    key ^= side_;
    const auto known = eye_.eased.find(key);
    if (jump_ || known == eye_.eased.end()) return next_[key] = target_rad;
    const float left = turn_between(known->second, target_rad);
    if (std::abs(left) < kNear) return next_[key] = target_rad;
    restless_ = true;
    return next_[key] = known->second + left * share(rate_per_s);
}

}  // namespace picture
