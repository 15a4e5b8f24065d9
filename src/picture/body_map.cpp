// The map of the body: a soft neutral outline with the organs of the immune system, each of which can be picked.
#include "picture/actors.h"
#include "picture/body_frame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace picture {

namespace {

struct Limb {
    Vec2 a, b;
    float thick;
};

// one continuous silhouette of round-ended strokes; both sides are drawn from one list
constexpr std::array<Limb, 13> kLimbs{{
    {{0, 0.060F}, {0, 0.076F}, 0.098F},            // head
    {{0, 0.12F}, {0, 0.19F}, 0.054F},              // neck
    {{0, 0.178F}, {0.095F, 0.222F}, 0.042F},       // from neck to shoulder
    {{0.0F, 0.225F}, {0.100F, 0.232F}, 0.058F},    // shoulder
    {{0.050F, 0.245F}, {0.052F, 0.33F}, 0.118F},   // chest
    {{0.032F, 0.33F}, {0.034F, 0.43F}, 0.122F},    // belly
    {{0.0F, 0.450F}, {0.046F, 0.470F}, 0.120F},    // hips
    {{0.114F, 0.235F}, {0.146F, 0.350F}, 0.050F},  // arm
    {{0.146F, 0.350F}, {0.182F, 0.478F}, 0.040F},
    {{0.184F, 0.488F}, {0.192F, 0.520F}, 0.038F},  // hand
    {{0.056F, 0.48F}, {0.060F, 0.70F}, 0.092F},    // leg
    {{0.060F, 0.70F}, {0.062F, 0.935F}, 0.062F},
    {{0.062F, 0.955F}, {0.076F, 0.966F}, 0.040F},  // foot
}};

void draw_silhouette(Studio& studio, const BodyFrame& figure, float more, Rgba ink) {
    for (const Limb& limb : kLimbs) {
        for (const float side : {-1.0F, 1.0F}) {
            studio.brush.stroke(figure.at(limb.a.x * side, limb.a.y), figure.at(limb.b.x * side, limb.b.y),
                                limb.thick * figure.high + more, ink);
        }
    }
}

void add_spot(Studio& studio, std::string_view topic, int index, Vec2 at, float r) {
    studio.spots.push_back({"map." + std::string{topic} + "." + std::to_string(index),
                            std::string{topic},
                            {},
                            at,
                            std::max(r, 7.0F),
                            false});
}

/// An oval organ along `way`.
void organ(Studio& studio, Vec2 at, Vec2 way, float r, float slim, std::string_view color) {
    Mark mark;
    mark.shape = Shape::Blob;
    mark.at = at;
    mark.facing = way;
    mark.size = {r, r};
    mark.wave[0] = {slim, 0};
    mark.fill = blend(studio.brush.ink(color), studio.brush.ink("sheen"), 0.35F);
    mark.fill_end = studio.brush.ink(color);
    mark.edge = studio.brush.ink("map.organ-edge");
    mark.edge_width = studio.brush.line(std::clamp(r * 0.13F, 1.2F, 2.2F));
    studio.brush.put(mark);
}

void draw_lining(Studio& studio, const BodyFrame& figure) {
    Brush& brush = studio.brush;
    const float h = figure.high;
    const Rgba ink = brush.ink("map.lining");
    const Rgba edge = brush.ink("map.organ-edge");
    const float line = brush.line(1.4F);
    // airways: a pipe that forks into two lungs
    for (const float side : {-1.0F, 1.0F}) {
        organ(studio, figure.at(0.058F * side, 0.292F), base::unit(Vec2{0.18F * side, 1}), 0.046F * h, 0.26F,
              "map.lining");
    }
    for (const bool under : {true, false}) {
        const float more = under ? 2 * line : 0.0F;
        const Rgba now = under ? edge : ink;
        brush.stroke(figure.at(0, 0.15F), figure.at(0, 0.245F), 0.017F * h + more, now);
        for (const float side : {-1.0F, 1.0F}) {
            brush.stroke(figure.at(0, 0.245F), figure.at(0.045F * side, 0.277F), 0.013F * h + more, now);
        }
    }
    // gut: one pipe in loops
    constexpr std::array<Vec2, 10> kLoops{{{-0.052F, 0.462F},
                                           {-0.056F, 0.402F},
                                           {0.0F, 0.396F},
                                           {0.056F, 0.402F},
                                           {0.050F, 0.440F},
                                           {-0.022F, 0.430F},
                                           {-0.024F, 0.452F},
                                           {0.046F, 0.462F},
                                           {0.010F, 0.482F},
                                           {0.0F, 0.505F}}};
    for (const bool under : {true, false}) {
        for (std::size_t i = 1; i < kLoops.size(); ++i) {
            brush.stroke(figure.at(kLoops[i - 1].x, kLoops[i - 1].y), figure.at(kLoops[i].x, kLoops[i].y),
                         0.0165F * h + (under ? 2 * line : 0.0F), under ? edge : ink);
        }
    }
    add_spot(studio, "lining", 0, figure.at(0.050F, 0.425F), 0.022F * h);
    add_spot(studio, "lining", 1, figure.at(-0.062F, 0.300F), 0.026F * h);
}

/// Long bones, hips and breastbone, with marrow in them.
void draw_marrow(Studio& studio, const BodyFrame& figure) {
    Brush& brush = studio.brush;
    const float h = figure.high;
    const auto bone = [&](Vec2 a, Vec2 b, float thick) {
        const Rgba pale = brush.ink("sheen", 0.95F);
        const Rgba edge = brush.ink("map.organ-edge");
        const Vec2 across = base::quarter_left(base::unit(b - a)) * (thick * 0.55F);
        const float line = brush.line(1.3F);
        for (const bool under : {true, false}) {
            const float more = under ? 2 * line : 0.0F;
            const Rgba ink = under ? edge : pale;
            brush.stroke(a, b, thick + more, ink);
            for (const Vec2 end : {a, b}) {
                brush.disc(end + across, thick * 0.62F + more / 2, ink);
                brush.disc(end - across, thick * 0.62F + more / 2, ink);
            }
        }
        brush.stroke(mix(a, b, 0.10F), mix(a, b, 0.90F), thick * 0.52F, brush.ink("map.marrow"));
    };
    for (const float side : {-1.0F, 1.0F}) {
        bone(figure.at(0.064F * side, 0.535F), figure.at(0.066F * side, 0.665F), 0.020F * h);
        bone(figure.at(0.128F * side, 0.255F), figure.at(0.148F * side, 0.335F), 0.013F * h);
    }
    add_spot(studio, "bone-marrow", 0, figure.at(-0.065F, 0.600F), 0.026F * h);
    add_spot(studio, "bone-marrow", 1, figure.at(0.065F, 0.600F), 0.026F * h);
}

void draw_nodes(Studio& studio, const BodyFrame& figure) {
    constexpr std::array<Vec2, 6> kNodes{
        {{0.036F, 0.158F}, {0.030F, 0.182F}, {0.103F, 0.262F}, {0.096F, 0.286F}, {0.050F, 0.497F}, {0.058F, 0.518F}}};
    const float h = figure.high;
    const Rgba vessel = studio.brush.ink("map.node", 0.75F);
    int index = 0;
    for (const float side : {-1.0F, 1.0F}) {
        const auto at = [&](int i) {
            return figure.at(kNodes[static_cast<std::size_t>(i)].x * side, kNodes[static_cast<std::size_t>(i)].y);
        };
        // the lymph vessels that join them
        const float thick = std::max(1.2F, 0.005F * h);
        studio.brush.stroke(at(1), at(2), thick, vessel);
        studio.brush.stroke(at(3), figure.at(0.092F * side, 0.40F), thick, vessel);
        studio.brush.stroke(figure.at(0.092F * side, 0.40F), at(4), thick, vessel);
        for (int i = 0; i < static_cast<int>(kNodes.size()); ++i) {
            organ(studio, at(i), base::unit(Vec2{0.5F * side, 1}), 0.0115F * h, 0.20F, "map.node");
        }
        for (const int i : {0, 2, 4}) add_spot(studio, "lymph-node", index++, mix(at(i), at(i + 1), 0.5F), 0.024F * h);
    }
}

/// Rounds that names keep off: the figure itself, by a handful of circles.
std::vector<Body> keep_off(const BodyFrame& figure) {
    static const sim::Cell nobody = [] {
        sim::Cell cell;
        cell.id = sim::CellId{0xFFFFFF};
        return cell;
    }();
    std::vector<Body> rounds;
    const auto add = [&](float x, float y, float r) {
        Body body;
        body.cell = &nobody;
        body.at = figure.at(x, y);
        body.r = r * figure.high;
        rounds.push_back(body);
    };
    add(0, 0.07F, 0.065F);
    for (const float y : {0.24F, 0.34F, 0.44F}) add(0, y, 0.115F);
    for (const float side : {-1.0F, 1.0F}) {
        for (const float y : {0.58F, 0.70F, 0.82F, 0.93F}) add(0.068F * side, y, 0.05F);
        for (const float t : {0.0F, 0.33F, 0.66F, 1.0F})
            add(side * base::mix(0.125F, 0.185F, t), base::mix(0.25F, 0.51F, t), 0.03F);
    }
    return rounds;
}

}  // namespace

std::vector<Body> draw_body_map(Studio& studio) {
    const Rect& stage = studio.layout.stage;
    // the whole figure, with room for names at its sides
    const float high = std::min(stage.h * 0.97F, stage.w * 1.55F);
    const BodyFrame figure{{stage.x + stage.w / 2, stage.y + (stage.h - high) / 2 - 0.005F * high}, high};
    Brush& brush = studio.brush;
    brush.glow(figure.at(0, 0.45F), 0.62F * high, 0.12F * high, brush.ink("sheen", 0.28F));
    // skin: the border of the whole figure
    const float skin = std::max(0.008F * high, 3.0F);
    draw_silhouette(studio, figure, skin + 2 * brush.line(1.2F), brush.ink("map.edge"));
    draw_silhouette(studio, figure, skin, brush.ink("map.skin"));
    draw_silhouette(studio, figure, -0.7F * skin, brush.ink("map.body"));
    draw_ways(studio, figure);
    add_spot(studio, "skin", 0, figure.at(0.196F, 0.445F), 0.018F * high);
    add_spot(studio, "skin", 1, figure.at(-0.196F, 0.445F), 0.018F * high);
    draw_lining(studio, figure);
    draw_marrow(studio, figure);
    draw_nodes(studio, figure);
    for (const float side : {-1.0F, 1.0F}) {
        organ(studio, figure.at(0.0125F * side, 0.232F), base::unit(Vec2{0.22F * side, 1}), 0.0185F * high, 0.22F,
              "map.thymus");
    }
    add_spot(studio, "thymus", 0, figure.at(0, 0.232F), 0.026F * high);
    organ(studio, figure.at(0.072F, 0.358F), base::unit(Vec2{-0.55F, 1}), 0.024F * high, 0.24F, "map.spleen");
    add_spot(studio, "spleen", 0, figure.at(0.072F, 0.358F), 0.026F * high);
    draw_travellers(studio, figure);
    return keep_off(figure);
}

}  // namespace picture
