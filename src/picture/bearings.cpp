// Room on a membrane: a one-dimensional crowd in a circle that parts without changing its order.
#include "base/order.h"
#include "picture/cast.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace picture {

namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;
constexpr int kRounds = 24;

void leave_closed(Bearing& bearing, const std::vector<Closed>& closed) {
    for (const Closed& part : closed) {
        const float off = turn_between(part.angle, bearing.angle);
        const float wanted = part.half_width + bearing.half_width * 0.5F;
        if (std::abs(off) < wanted) bearing.angle = part.angle + (off < 0 ? -wanted : wanted);
    }
}

void make_room(Bearing& a, Bearing& b) {
    const float gap = turn_between(a.angle, b.angle);
    const float wanted = a.half_width + b.half_width;
    if (gap >= wanted || gap < -wanted) return;
    const float push = wanted - gap;
    const float to_a = a.pinned ? 0.0F : b.pinned ? 1.0F : 0.5F;
    const float to_b = b.pinned ? 0.0F : 1.0F - to_a;
    a.angle -= push * to_a;
    b.angle += push * to_b;
}

}  // namespace

void spread(std::vector<Bearing>& bearings, const std::vector<Closed>& closed) {
    if (bearings.empty()) return;
    std::vector<std::size_t> order(bearings.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const float start = bearings.front().angle;
    const auto along = [&](std::size_t i) {
        const float turned = turn_between(start, bearings[i].angle);
        return turned < 0 ? turned + kTurn : turned;
    };
    // what would stand in a closed part leaves it first, so that the order in the circle is the order outside
    for (Bearing& bearing : bearings) {
        if (!bearing.pinned) leave_closed(bearing, closed);
    }
    base::order_few(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return along(a) < along(b); });
    // never ask for more room than the circle has
    float asked = 0;
    for (const Bearing& bearing : bearings) asked += 2 * bearing.half_width;
    for (const Closed& part : closed) asked += 2 * part.half_width;
    const float squeeze = asked > 0.95F * kTurn ? 0.95F * kTurn / asked : 1.0F;
    for (Bearing& bearing : bearings) bearing.half_width *= squeeze;
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < order.size() && order.size() > 1; ++i) {
            make_room(bearings[order[i]], bearings[order[(i + 1) % order.size()]]);
        }
        for (Bearing& bearing : bearings) {
            if (!bearing.pinned) leave_closed(bearing, closed);
        }
    }
}

}  // namespace picture
