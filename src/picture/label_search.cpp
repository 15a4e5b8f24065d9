// Where one pill can stand: what forbids a place, what makes it worse, and the search outwards from the thing that it names.
#include "picture/labels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace picture {

namespace {

constexpr float kBetweenPills_pt = 6;
constexpr float kLongestLeader_pt = 230;
constexpr float kPerLength = 0.012F;  // cost of a point of leader
constexpr float kPerMove = 0.015F;    // …and of a point away from where the pill stood

bool is_cell(const Spot& spot) { return spot.id.find('.') == std::string::npos; }

/// Where the leader ends: on a cell well inside its edge, at a molecule just beside it.
Vec2 leader_end(const Spot& spot, Vec2 from) {
    const Vec2 way = base::unit(from - spot.at);
    return spot.at + way * (is_cell(spot) ? spot.r * 0.72F : spot.r * 0.62F);
}

bool meets_receptor(const Search& search, const Rect& box, float pad_pt) {
    for (const Spot& other : *search.ground.spots) {
        if (!is_cell(other) && distance(box, other.at) < other.r * 0.9F + std::max(pad_pt, -0.35F * other.r))
            return true;
    }
    return false;
}

bool meets_label(const Search& search, const Label& label) {
    for (const Label& other : search.standing) {
        const Rect aired = other.box.shrunk(-kBetweenPills_pt);
        if (aired.overlaps(label.box) || crosses(label.from, label.to, other.from, other.to)) return true;
        if (passes(aired, label.from, label.to) || passes(label.box.shrunk(-2), other.from, other.to)) return true;
        if (distance(label.box, other.to) < 4) return true;
    }
    return false;
}

/// How much of the pill lies on cells, by five points of it; other cells than the named one count more.
float on_faces(const Search& search, const Rect& box) {
    const Vec2 middle = box.middle();
    const Vec2 half{box.w * 0.42F, box.h * 0.42F};
    const sim::CellId own = is_cell(search.spot) ? search.spot.cell : sim::CellId{};
    float covered = 0;
    for (const Vec2 off : {Vec2{0, 0}, Vec2{-half.x, -half.y}, Vec2{half.x, -half.y}, Vec2{-half.x, half.y}, half}) {
        for (const Body& body : *search.ground.bodies) {
            if (base::length(middle + off - body.at) < body.r) covered += body.cell->id == own ? 0.12F : 0.4F;
        }
    }
    return covered;
}

/// A cell's name on another cell's face would name that one.
bool misleads(const Search& search, const Rect& box) {
    if (!is_cell(search.spot)) return false;
    const Vec2 middle = box.middle();
    for (const Body& body : *search.ground.bodies) {
        if (body.cell->id == search.spot.cell) continue;
        for (const float x : {-0.4F, 0.0F, 0.4F}) {
            if (base::length(middle + Vec2{x * box.w, 0} - body.at) < body.r * 0.92F) return true;
        }
    }
    return false;
}

float leader_trouble(const Search& search, const Label& label) {
    float trouble = 0;
    for (const Spot& other : *search.ground.spots) {
        if (is_cell(other) || &other == &search.spot) continue;
        const Vec2 line = label.to - label.from;
        const float along =
            std::clamp(base::dot(other.at - label.from, line) / std::max(base::dot(line, line), 1.0F), 0.0F, 1.0F);
        if (base::length(label.from + line * along - other.at) < other.r * 0.8F) trouble += 1;
    }
    for (const float t : {0.15F, 0.4F, 0.65F, 0.9F}) {
        for (const Body& body : *search.ground.bodies) {
            const bool own = is_cell(search.spot) && body.cell->id == search.spot.cell;
            if (!own && base::length(mix(label.from, label.to, t) - body.at) < body.r * 0.96F) trouble += 0.6F;
        }
    }
    return trouble;
}

}  // namespace

float cost(const Search& search, const Label& label) {
    const float far = base::length(label.to - label.from);
    const float level = std::abs(base::unit(label.to - label.from).y);
    return far * kPerLength + on_faces(search, label.box) * 3.5F + leader_trouble(search, label) * 1.1F + level * 0.15F;
}

bool crosses(Vec2 a0, Vec2 a1, Vec2 b0, Vec2 b1) {
    const float d0 = base::cross(a1 - a0, b0 - a0);
    const float d1 = base::cross(a1 - a0, b1 - a0);
    const float d2 = base::cross(b1 - b0, a0 - b0);
    const float d3 = base::cross(b1 - b0, a1 - b0);
    return d0 * d1 < 0 && d2 * d3 < 0;
}

float distance(const Rect& rect, Vec2 p) {
    const float dx = std::max({rect.x - p.x, 0.0F, p.x - rect.x - rect.w});
    const float dy = std::max({rect.y - p.y, 0.0F, p.y - rect.y - rect.h});
    return base::length({dx, dy});
}

Vec2 edge_point(const Rect& rect, Vec2 p) {
    const float round = std::min(rect.w, rect.h) * 0.3F;
    const Vec2 near{std::clamp(p.x, rect.x + round, rect.x + rect.w - round), std::clamp(p.y, rect.y, rect.y + rect.h)};
    if (p.x < rect.x || p.x > rect.x + rect.w) {
        const float y = std::clamp(p.y, rect.y + round, rect.y + rect.h - round);
        if (p.y >= rect.y && p.y <= rect.y + rect.h) return {p.x < rect.x ? rect.x : rect.x + rect.w, y};
    }
    return near;
}

bool passes(const Rect& rect, Vec2 a, Vec2 b) {
    float enter = 0;
    float leave = 1;
    const Vec2 d = b - a;
    const auto slab = [&](float from, float by, float low, float high) {
        if (std::abs(by) < 1e-5F) return from >= low && from <= high;
        const float t0 = (low - from) / by;
        const float t1 = (high - from) / by;
        enter = std::max(enter, std::min(t0, t1));
        leave = std::min(leave, std::max(t0, t1));
        return enter <= leave;
    };
    return slab(a.x, d.x, rect.x, rect.x + rect.w) && slab(a.y, d.y, rect.y, rect.y + rect.h);
}

std::optional<Label> try_place(const Search& search, Vec2 middle, float pad_pt) {
    Label label;
    label.box = {middle.x - search.size.x / 2, middle.y - search.size.y / 2, search.size.x, search.size.y};
    const Rect room = search.ground.stage;
    const bool inside = label.box.x >= room.x && label.box.y >= room.y &&
                        label.box.x + label.box.w <= room.x + room.w && label.box.y + label.box.h <= room.y + room.h;
    if (!inside) return std::nullopt;
    label.to = leader_end(search.spot, middle);
    label.from = edge_point(label.box, label.to);
    const bool over = is_cell(search.spot) && label.box.contains(label.to);
    if (over) label.to = label.from;  // a pill that lies on its cell needs no line
    if (base::length(label.to - label.from) > kLongestLeader_pt) return std::nullopt;
    if (misleads(search, label.box) || meets_receptor(search, label.box, pad_pt) || meets_label(search, label))
        return std::nullopt;
    return label;
}

namespace {

/// Anywhere in the room, where it costs least: narrow rooms have places that no ring round the thing meets.
std::optional<Label> scan(const Search& search) {
    const Rect& room = search.ground.stage;
    const float step = std::max(10.0F, search.ground.type_pt);
    std::optional<Label> best;
    float best_cost = 1e9F;
    const Vec2 spare{room.w - search.size.x, room.h - search.size.y};
    for (int down = 0; static_cast<float>(down) * step <= spare.y; ++down) {
        for (int across = 0; static_cast<float>(across) * step <= spare.x; ++across) {
            const Vec2 off{static_cast<float>(across) * step, static_cast<float>(down) * step};
            const auto label = try_place(search, Vec2{room.x, room.y} + search.size * 0.5F + off, 4);
            const float price = label ? cost(search, *label) : best_cost;
            if (price >= best_cost) continue;
            best_cost = price;
            best = label;
        }
    }
    return best;
}

/// Where the pill's nearest edge is this far from the thing that it names.
std::optional<Label> towards(const Search& search, Vec2 way, float far) {
    const float support = std::min(search.size.x / 2 / std::max(std::abs(way.x), 0.01F),
                                   search.size.y / 2 / std::max(std::abs(way.y), 0.01F));
    return try_place(search, search.spot.at + way * (far + support), 4);
}

/// How far from where it stood before.
float moved(const Search& search, const Label& label) {
    return search.before ? base::length(label.box.middle() - search.spot.at - *search.before) : 0.0F;
}

}  // namespace

std::optional<Label> find_place(const Search& search) {
    constexpr int kDirections = 24;
    const float step = std::max(10.0F, search.ground.type_pt * 0.9F);
    std::optional<Label> best;
    float best_cost = 1e9F;
    const bool cell = is_cell(search.spot);
    // a cell carries its name itself, or beyond its molecules: between those it would have to dodge them all the time
    constexpr float kClear_pt = 12;
    const float out =
        search.ground.crowd ? std::max(search.ground.molecules_pt, kClear_pt) : search.ground.molecules_pt;
    const float start = search.spot.r + (cell ? out : 8.0F);
    // a small one of a crowd would vanish under its name
    const bool carries = cell && (!search.ground.crowd || search.spot.r > 0.9F * search.size.y);
    for (int ring = carries ? -1 : 0; ring < 12; ++ring) {
        const float far = ring < 0
                              ? search.spot.r * 0.1F
                              : start + step * static_cast<float>(ring) * (1.0F + 0.08F * static_cast<float>(ring));
        for (int i = 0; i < kDirections; ++i) {
            const float angle = 2 * std::numbers::pi_v<float> * (static_cast<float>(i) + 0.5F) / kDirections;
            const auto label = towards(search, {std::cos(angle), std::sin(angle)}, far);
            const float price = label ? cost(search, *label) + kPerMove * moved(search, *label) : best_cost;
            if (price >= best_cost) continue;
            best_cost = price;
            best = label;
        }
        // further rings only cost more once a clean place is found
        if (best && ring >= 0 && best_cost < (far - search.spot.r) * kPerLength) break;
    }
    return best || search.ground.crowd ? best : scan(search);
}

}  // namespace picture
