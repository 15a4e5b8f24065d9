// Which of thousands of cells can be named or picked: a few of each topic, and the one under the finger.
#include "picture/crowd.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr std::size_t kEach = 10;    // candidates for a label of one topic
constexpr std::size_t kLooks = 900;  // cells that are looked at: a label needs a good example, not the best

struct Candidate {
    float far{0};
    Spot spot;
};

Spot spot_of(const Stage& stage, const sim::Cell& cell) {
    const float r = std::max(drawn_radius_pt(stage, cell), 2.0F);
    return {spot_id(cell.id, {}, -1),
            std::string{story::cell_topic(cell)},
            cell.id,
            stage.camera.to_pt(seen_at_um(stage.state, cell)),
            r,
            false};
}

/// The cell that an id of the form "c12" means; nullptr for molecules and places.
const sim::Cell* cell_called(const sim::World& world, std::string_view id) {
    if (id.size() < 2 || id.front() != 'c') return nullptr;
    std::uint32_t value = 0;
    for (const char c : id.substr(1)) {
        if (c < '0' || c > '9') return nullptr;
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    const sim::Cell* cell = sim::find(world, sim::CellId{value});
    return cell != nullptr && cell->fate != sim::Fate::Gone ? cell : nullptr;
}

}  // namespace

namespace {

/// Some of the cells in sight, spread over the tissue. Where only dots are drawn nobody has looked for them yet.
std::vector<const sim::Cell*> some_in_sight(const Stage& stage, const Rect& inside) {
    std::vector<const sim::Cell*> some;
    if (stage.detail.bodies > 0) {
        const std::size_t stride = std::max<std::size_t>(1, stage.sight.size() / kLooks);
        for (std::size_t i = 0; i < stage.sight.size(); i += stride) some.push_back(stage.sight[i]);
        return some;
    }
    const Vec2 whole = stage.state.world.half_um * (2 * stage.camera.pt_per_um);
    const float share = std::clamp(inside.w * inside.h / std::max(whole.x * whole.y, 1.0F), 0.05F, 1.0F);
    const auto& cells = stage.state.world.cells;
    const auto stride = static_cast<std::size_t>(share * static_cast<float>(cells.size()) / kLooks) + 1;
    for (std::size_t i = 0; i < cells.size(); i += stride) some.push_back(&cells[i]);
    return some;
}

/// The cells of each topic that are nearest to the middle, out of some of those in sight.
void add_examples(const Stage& stage, const Rect& inside, std::vector<Spot>& out) {
    const auto& shows = story::beat(stage.state).shows;
    std::vector<std::vector<Candidate>> best(shows.size());
    for (const sim::Cell* some : some_in_sight(stage, inside)) {
        const sim::Cell& cell = *some;
        if (cell.fate != sim::Fate::Alive) continue;
        const auto at = std::find(shows.begin(), shows.end(), story::cell_topic(cell));
        if (at == shows.end()) continue;
        const Vec2 seen = stage.camera.to_pt(seen_at_um(stage.state, cell));
        if (!inside.contains(seen)) continue;
        auto& list = best[static_cast<std::size_t>(at - shows.begin())];
        const float far = base::length(seen - inside.middle());
        if (list.size() == kEach && far >= list.back().far) continue;
        if (list.size() == kEach) list.pop_back();
        const auto place =
            std::upper_bound(list.begin(), list.end(), far, [](float f, const Candidate& c) { return f < c.far; });
        list.insert(place, {far, spot_of(stage, cell)});
    }
    for (auto& list : best) {
        for (Candidate& candidate : list) out.push_back(std::move(candidate.spot));
    }
}

}  // namespace

std::vector<Spot> nameable(const Stage& stage, const Rect& room, const std::vector<Spot>& spots,
                           const std::vector<Stand>& stands) {
    std::vector<Spot> out;
    const Rect inside = room.shrunk(12);
    const Rect central{inside.x + 0.2F * inside.w, inside.y + 0.15F * inside.h, 0.6F * inside.w, 0.7F * inside.h};
    const bool near = stage.detail.full > 0.5F;
    for (const Spot& spot : spots) {
        if (spot.id.starts_with("place.") || (near && central.contains(spot.at))) out.push_back(spot);
    }
    if (near) return out;
    // what has a label keeps it
    for (const Stand& stand : stands) {
        const sim::Cell* cell = cell_called(stage.state.world, stand.spot);
        if (cell != nullptr && story::cell_topic(*cell) == stand.topic) out.push_back(spot_of(stage, *cell));
    }
    add_examples(stage, inside, out);
    return out;
}

std::optional<Spot> nearest_cell(const story::State& state, const Scene& scene, Vec2 at, float slack_pt) {
    if (!story::wide(state.world)) return std::nullopt;
    const sim::Cell* best = nullptr;
    float best_off = slack_pt;
    Vec2 best_at;
    for (const sim::Cell& cell : state.world.cells) {
        if (cell.fate == sim::Fate::Gone || cell.kind == sim::Kind::Antibody) continue;
        const Vec2 seen = scene.camera.to_pt(seen_at_um(state, cell));
        // small cells lie on top of the tissue: the middle of one counts for more than the rim of another
        const float off = base::length(seen - at) - (sim::is_tissue(cell.kind) ? 0.0F : 2.0F);
        if (off >= best_off) continue;
        best = &cell;
        best_off = off;
        best_at = seen;
    }
    if (best == nullptr) return std::nullopt;
    return Spot{spot_id(best->id, {}, -1),
                std::string{story::cell_topic(*best)},
                best->id,
                best_at,
                best->radius_um * scene.camera.pt_per_um,
                false};
}

}  // namespace picture
