// Immune cells on their way through the map of the body: dots that leave the bone marrow and stay a while where they are needed.
// An illustration, like the map itself: paths and speed are made up, and the page says so.
#include "picture/body_frame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace picture {

namespace {

/// A place on the way; at some, cells stay a while. x is for the figure's left side, the right side mirrors it.
struct Stop {
    Vec2 at;
    bool stays{false};
};

constexpr Vec2 kHeart{0.006F, 0.300F};
constexpr Stop kThigh{{0.065F, 0.600F}}, kHip{{0.042F, 0.500F}}, kWaist{{0.010F, 0.400F}}, kMiddle{kHeart};
constexpr Stop kArm{{0.138F, 0.295F}}, kShoulder{{0.098F, 0.232F}};
constexpr Stop kThymus{{0.006F, 0.232F}, true}, kNeck{{0.033F, 0.170F}, true}, kArmpit{{0.100F, 0.274F}, true};
constexpr Stop kGroin{{0.054F, 0.508F}, true}, kLung{{0.058F, 0.300F}, true}, kGut{{0.020F, 0.430F}, true};
constexpr Stop kElbow{{0.148F, 0.355F}}, kHand{{0.184F, 0.470F}, true};
constexpr Stop kKnee{{0.058F, 0.700F}}, kCalf{{0.072F, 0.830F}, true};
// there is only one spleen: on the figure's left
constexpr Stop kSpleen{{0.072F, 0.358F}, true};

struct Route {
    sim::Kind kind;
    bool one_sided;  ///< its end does not mirror
    std::array<Stop, 8> stops;
    int count;
};

constexpr std::array<Route, 10> kRoutes{{
    {sim::Kind::TCell, false, {kThigh, kHip, kWaist, kMiddle, kThymus, kMiddle, kShoulder, kArmpit}, 8},
    {sim::Kind::BCell, true, {kThigh, kHip, kWaist, kMiddle, kSpleen}, 5},
    {sim::Kind::Macrophage, false, {kThigh, kHip, kWaist, kMiddle, kShoulder, kElbow, kHand}, 7},
    {sim::Kind::TCell, false, {kArm, kShoulder, kMiddle, kThymus, kMiddle, kWaist, kGroin}, 7},
    {sim::Kind::Macrophage, false, {kThigh, kHip, kWaist, kMiddle, kLung}, 5},
    {sim::Kind::BCell, false, {kArm, kShoulder, kMiddle, kNeck}, 4},
    {sim::Kind::TCell, true, {kThigh, kHip, kWaist, kMiddle, kThymus, kMiddle, kSpleen}, 7},
    {sim::Kind::Macrophage, false, {kArm, kShoulder, kMiddle, kWaist, kHip, kKnee, kCalf}, 7},
    {sim::Kind::BCell, false, {kThigh, kHip, kWaist, kGut}, 4},
    {sim::Kind::TCell, false, {kArm, kShoulder, kMiddle, kThymus, kMiddle, kNeck}, 6},
}};

constexpr int kDots = 40;
constexpr float kSpeed_per_s = 0.085F;  // of the body's height
constexpr float kStay_s = 2.4F;
constexpr float kFade_s = 0.6F;
constexpr float kAside = 0.007F;  // dots on one way do not go in single file

Vec2 place_of(const Route& route, int stop, float side) {
    const Vec2 at = route.stops[static_cast<std::size_t>(stop)].at;
    const bool fixed = route.one_sided && stop == route.count - 1;
    return {fixed ? at.x : at.x * side, at.y};
}

bool stays(const Route& route, int stop) { return route.stops[static_cast<std::size_t>(stop)].stays; }

float leg_s(const Route& route, int stop, float side) {
    return base::length(place_of(route, stop, side) - place_of(route, stop - 1, side)) / kSpeed_per_s;
}

float whole_s(const Route& route, float side) {
    float sum = 0;
    for (int i = 1; i < route.count; ++i) sum += leg_s(route, i, side) + (stays(route, i) ? kStay_s : 0.0F);
    return sum;
}

/// Where on its way something is after `s` seconds.
Vec2 along(const Route& route, float side, float s) {
    for (int i = 1; i < route.count; ++i) {
        const float leg = leg_s(route, i, side);
        if (s < leg) return mix(place_of(route, i - 1, side), place_of(route, i, side), s / leg);
        s -= leg;
        if (!stays(route, i)) continue;
        if (s < kStay_s) {
            // once round the place, and back where it began
            const float turn = 6.2831853F * s / kStay_s;
            const Vec2 round = Vec2{std::sin(turn), 1 - std::cos(turn)} * 0.006F;
            return place_of(route, i, side) + round;
        }
        s -= kStay_s;
    }
    return place_of(route, route.count - 1, side);
}

std::string shade(sim::Kind kind, std::string_view part) {
    std::string_view family = "macrophage";
    if (kind == sim::Kind::TCell) family = "t-cell";
    if (kind == sim::Kind::BCell) family = "b-cell";
    return std::string{family} + '.' + std::string{part};
}

}  // namespace

std::vector<Traveller> travellers(float seconds) {
    std::vector<Traveller> all;
    all.reserve(kDots);
    for (int i = 0; i < kDots; ++i) {
        const sim::CellId dot{static_cast<std::uint32_t>(i + 1)};
        const Route& route = kRoutes[static_cast<std::size_t>(i) % kRoutes.size()];
        const float side = (i / static_cast<int>(kRoutes.size())) % 2 == 0 ? 1.0F : -1.0F;
        const float whole = whole_s(route, side);
        const float s = std::fmod(seconds + whole * chance(dot, 900), whole);
        const Vec2 aside{(chance(dot, 901) - 0.5F) * 2 * kAside, (chance(dot, 902) - 0.5F) * 2 * kAside};
        const float seen = std::clamp(std::min(s, whole - s) / kFade_s, 0.0F, 1.0F);
        all.push_back({route.kind, along(route, side, s) + aside, seen});
    }
    return all;
}

void draw_ways(Studio& studio, const BodyFrame& figure) {
    const float thick = std::max(1.2F, 0.008F * figure.high);
    const Rgba ink = blend(studio.brush.ink("map.body"), studio.brush.ink("map.edge"), 0.30F);
    for (const Route& route : kRoutes) {
        for (const float side : {-1.0F, 1.0F}) {
            for (int i = 1; i < route.count; ++i) {
                studio.brush.stroke(figure.at(place_of(route, i - 1, side)), figure.at(place_of(route, i, side)), thick,
                                    ink);
            }
        }
    }
}

void draw_travellers(Studio& studio, const BodyFrame& figure) {
    const story::State& state = studio.stage.state;
    const float minutes = minutes_since(state, studio.stage.params, 0);
    const float r = std::max(3.2F, 0.0098F * figure.high);
    Brush& brush = studio.brush;
    for (const Traveller& dot : travellers(minutes / story::chapter(state).minutes_per_second)) {
        const Vec2 at = figure.at(dot.place);
        brush.opacity(dot.seen);
        brush.shaded(at, r, brush.ink(shade(dot.kind, "light")), brush.ink(shade(dot.kind, "deep")),
                     brush.ink(shade(dot.kind, "edge")), brush.line(1.1F));
        brush.disc(at, 0.42F * r, brush.ink(shade(dot.kind, "nucleus")));
    }
    brush.opacity(1);
}

}  // namespace picture
