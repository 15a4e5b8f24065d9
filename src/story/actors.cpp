// Who and what can be picked from a list. Of a wide tissue only some: a list of thousands helps nobody.
#include "base/order.h"
#include "story/control_parts.h"
#include "story/telling.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace story {

namespace {

using List = std::vector<Control>;
constexpr auto kGroup = Control::Group::Actor;

struct Candidate {
    float far{0};
    const sim::Cell* cell{nullptr};
    friend bool operator<(const Candidate& a, const Candidate& b) {
        return a.far < b.far || (a.far == b.far && a.cell->id < b.cell->id);
    }
};

/// The best few of many, in one pass.
class Best {
public:
    explicit Best(std::size_t most) : most_{most} {}
    void offer(const Candidate& candidate) {
        if (few_.size() == most_ && !(candidate < few_.front())) return;
        if (few_.size() == most_) {
            std::pop_heap(few_.begin(), few_.end());
            few_.pop_back();
        }
        few_.push_back(candidate);
        std::push_heap(few_.begin(), few_.end());
    }
    const std::vector<Candidate>& few() const { return few_; }

private:
    std::size_t most_;
    std::vector<Candidate> few_;
};

bool listed(const sim::Cell& cell) {
    return cell.fate != sim::Fate::Gone && cell.kind != sim::Kind::Antibody && cell.kind != sim::Kind::Vaccine;
}

/// Who is busy is worth a longer way.
float interest_of(const sim::Cell& cell) {
    switch (cell.t->doing) {
    case sim::Doing::Bound: return 0.3F;
    case sim::Doing::Reading:
    case sim::Doing::Eating:
    case sim::Doing::Guided: return 0.6F;
    case sim::Doing::Crawling:
    case sim::Doing::Leaving:
    case sim::Doing::Showing: break;
    }
    return 1;
}

void add_by_id(std::vector<const sim::Cell*>& out, const Best& best) {
    for (const Candidate& each : best.few()) out.push_back(each.cell);
}

/// The living tissue cells that are nearest to `cell`.
std::vector<const sim::Cell*> near_tissue(const State& state, const sim::Cell& cell, std::size_t most) {
    Best best{most};
    for (const sim::Cell& other : state.world.cells) {
        if (!sim::is_tissue(other.kind) || other.fate != sim::Fate::Alive) continue;
        best.offer({base::length(other.pos_um - cell.pos_um), &other});
    }
    std::vector<const sim::Cell*> out;
    add_by_id(out, best);
    base::order_few(out.begin(), out.end(), [](const sim::Cell* a, const sim::Cell* b) { return a->id < b->id; });
    return out;
}

void add_cells(List& list, const State& state, const Words& words) {
    if (beat(state).scene == Scene::Map) return;  // the tissue is not in this picture
    for (const sim::Cell* cell : listed_cells(state)) {
        list.push_back(button("actor.c" + std::to_string(cell->id.value), cell_name(state, words, cell->id), kGroup));
        list.back().value_text = cell_state(state, words, *cell);
    }
}

void add_topics(List& list, const State& state, const Words& words) {
    for (const std::string_view topic : beat(state).shows) {
        const auto panel = words.panels.find(topic);
        if (panel == words.panels.end()) continue;
        const std::string& name = panel->second.say.empty() ? panel->second.name : panel->second.say;
        list.push_back(button("topic." + std::string{topic}, name, kGroup));
    }
}

void add_guides(List& list, const State& state, const Words& words) {
    constexpr std::size_t kWays = 8;
    const sim::Cell* chosen = sim::find(state.world, state.selected.cell);
    if (chosen == nullptr || chosen->kind != sim::Kind::TCell) return;
    for (const sim::Cell* cell : near_tissue(state, *chosen, wide(state.world) ? kWays : state.world.cells.size())) {
        const std::string id = "guide.c" + std::to_string(chosen->id.value) + ".c" + std::to_string(cell->id.value);
        list.push_back(button(id,
                              words.text("control.guide", {{"t", cell_name(state, words, chosen->id)},
                                                           {"cell", cell_name(state, words, cell->id)}}),
                              kGroup));
    }
}

struct Look {
    std::string_view id;
    float factor;      ///< of the zoom
    base::Vec2 share;  ///< of what is seen, in µm from left to right and upwards
};
constexpr float kNearer = 1.5F;
constexpr float kStep = 0.3F;
constexpr std::array<Look, 7> kLooks{{{"zoom-in", kNearer, {}},
                                      {"zoom-out", 1 / kNearer, {}},
                                      {"zoom-whole", 0, {}},
                                      {"look-left", 1, {-kStep, 0}},
                                      {"look-right", 1, {kStep, 0}},
                                      {"look-up", 1, {0, kStep}},
                                      {"look-down", 1, {0, -kStep}}}};

bool leads_somewhere(const State& state, const Look& look) {
    if (!wide(state.world) || beat(state).scene != Scene::Tissue) return false;
    return look.factor > 1 ? state.zoom < zoom_limit(state) : state.zoom > 1;
}

}  // namespace

std::vector<const sim::Cell*> listed_cells(const State& state) {
    std::vector<const sim::Cell*> out;
    if (!wide(state.world)) {
        for (const sim::Cell& cell : state.world.cells) {
            if (listed(cell)) out.push_back(&cell);
        }
        return out;
    }
    Best still{kListedCells / 2};
    Best moving{kListedCells / 2};
    for (const sim::Cell& cell : state.world.cells) {
        if (!listed(cell)) continue;
        const bool tissue = sim::is_tissue(cell.kind);
        // where a tissue cell belongs, not where it is pushed to: the list must not flicker
        const base::Vec2 way = (tissue ? cell.tissue.home_um : cell.pos_um) - state.pan_um;
        const float far = base::dot(way, way);
        if (tissue)
            still.offer({far, &cell});
        else
            moving.offer({far * interest_of(cell), &cell});
    }
    add_by_id(out, still);
    add_by_id(out, moving);
    const sim::Cell* chosen = sim::find(state.world, state.selected.cell);
    if (chosen != nullptr && listed(*chosen) && std::find(out.begin(), out.end(), chosen) == out.end())
        out.push_back(chosen);
    base::order_few(out.begin(), out.end(), [](const sim::Cell* a, const sim::Cell* b) { return a->id < b->id; });
    return out;
}

void add_actors(List& list, const State& state, const Words& words) {
    for (const Look& look : kLooks) {
        if (!wide(state.world) || beat(state).scene != Scene::Tissue) break;
        const std::string id{look.id};
        list.push_back(button(id, words.text("control." + id), kGroup, leads_somewhere(state, look)));
    }
    // in equations and figures no cell can be pointed at
    const bool lives = beat(state).scene == Scene::Tissue || beat(state).scene == Scene::Map;
    if (lives) add_cells(list, state, words);
    add_topics(list, state, words);
    if (lives) add_guides(list, state, words);
    if (!state.selected.topic.empty()) list.push_back(button("close", words.text("control.close"), kGroup));
}

std::vector<Intent> look_about(const State& state, std::string_view id) {
    const auto look = std::find_if(kLooks.begin(), kLooks.end(), [&](const Look& each) { return each.id == id; });
    if (look == kLooks.end() || !leads_somewhere(state, *look)) return {};
    if (look->factor <= 0) return {Zoom{1, {}}};
    const base::Vec2 seen = state.world.half_um * (2 / state.zoom);
    return {Zoom{state.zoom * look->factor, state.pan_um + base::Vec2{look->share.x * seen.x, look->share.y * seen.y}}};
}

}  // namespace story
