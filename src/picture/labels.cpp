// Which things of a beat get a name, and keeping each name where it was while that is possible.
#include "picture/labels.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr float kFadeIn_s = 0.35F;
constexpr float kBad = 4;        // cost from which a label looks round for something better
constexpr float kBetter = 2.5F;  // …and by how much that must be better
constexpr float kReach_pt = 26;  // smallest side of a numbered key

const Spot* spot_by_id(const std::vector<Spot>& spots, std::string_view id) {
    const auto at = std::find_if(spots.begin(), spots.end(), [&](const Spot& s) { return s.id == id; });
    return at == spots.end() ? nullptr : &*at;
}

bool engaged(const std::vector<Body>& bodies, sim::CellId cell) {
    for (const Body& body : bodies) {
        if (body.partner < 0) continue;
        if (body.cell->id == cell || bodies[static_cast<std::size_t>(body.partner)].cell->id == cell) return true;
    }
    return false;
}

/// How well a spot serves as the example of its topic.
float merit(const Ground& ground, const Eye& eye, const std::vector<Label>& standing, const Spot& spot) {
    const Rect inner = ground.stage.shrunk(spot.r * 0.8F);
    if (!inner.contains(spot.at)) return -1;
    float score = 1;
    if (spot.cell && engaged(*ground.bodies, spot.cell)) score += 0.6F;
    if (spot.cell && spot.cell == eye.meeting) score += 0.7F;
    // near the middle of the stage a pill has room on every side
    score += 0.3F - 0.3F * base::length(spot.at - ground.stage.middle()) / std::max(ground.stage.w, ground.stage.h);
    float nearest = 400;
    for (const Label& other : standing) nearest = std::min(nearest, base::length(other.to - spot.at));
    return score + 0.5F * std::min(nearest / 160.0F, 1.0F);
}

const Spot* choose(const Ground& ground, const Eye& eye, const std::vector<Label>& standing, std::string_view topic) {
    const Spot* best = nullptr;
    float best_merit = 0;
    for (const Spot& spot : *ground.spots) {
        if (spot.topic != topic) continue;
        const float worth = merit(ground, eye, standing, spot);
        if (worth > best_merit) {
            best_merit = worth;
            best = &spot;
        }
    }
    return best;
}

struct Naming {
    const Ground& ground;
    const Measure& measure;
    Eye& eye;
    Scene& scene;
    std::vector<Stand> next;
    float fade{1};
    bool fading{false};
};

Vec2 pill_size(const Naming& naming, std::string_view text) {
    const float type = naming.ground.type_pt;
    const Vec2 inner = naming.measure(text, type, Weight::Bold);
    return {inner.x + 1.5F * type, std::max(inner.y, type) + 0.8F * type};
}

/// Puts the label down; `offset` is where it stood before, if it did.
bool put(Naming& naming, const Spot& spot, std::string_view topic, const std::string& text, int key, const Stand* before) {
    Search search{naming.ground, naming.scene.labels, spot, {}, std::string{topic}};
    const std::string shown = key > 0 ? std::to_string(key) : text;
    search.size = pill_size(naming, shown);
    if (key > 0) search.size.x = std::max(search.size.y, std::min(search.size.x, kReach_pt));
    std::optional<Label> label;
    const bool stays = before != nullptr && before->spot == spot.id && before->key == key;
    if (stays) label = try_place(search, spot.at + before->offset, 0);
    bool stayed = label.has_value();
    // it moves only when it must, or when its place has become bad and a much better one is free
    const float price = stayed ? cost(search, *label) : 0;
    if (!stayed || price > kBad) {
        const auto other = find_place(search);
        if (other && (!stayed || cost(search, *other) < price - kBetter)) {
            label = other;
            stayed = false;
        }
    }
    if (!label) return false;
    label->topic = std::string{topic};
    label->cell = spot.cell;
    label->text = text;
    label->key = key;
    label->type_pt = naming.ground.type_pt;
    label->opacity = std::min(1.0F, (stayed ? before->opacity : 0.0F) + naming.fade);
    naming.fading = naming.fading || label->opacity < 1;
    naming.next.push_back({label->topic, spot.id, label->box.middle() - spot.at, key, label->opacity});
    naming.scene.labels.push_back(std::move(*label));
    return true;
}

void name_topic(Naming& naming, std::string_view topic, const std::string& text) {
    const auto& stands = naming.eye.stands;
    const auto before = std::find_if(stands.begin(), stands.end(), [&](const Stand& s) { return s.topic == topic; });
    const Stand* stood = before == stands.end() ? nullptr : &*before;
    const Spot* same = stood != nullptr ? spot_by_id(*naming.ground.spots, stood->spot) : nullptr;
    if (same != nullptr && (same->topic != topic || !naming.ground.stage.contains(same->at))) same = nullptr;
    if (same != nullptr && put(naming, *same, topic, text, 0, stood)) return;
    const Spot* fresh = choose(naming.ground, naming.eye, naming.scene.labels, topic);
    if (fresh == nullptr) return;
    if (fresh != same && put(naming, *fresh, topic, text, 0, stood)) return;
    const int key = static_cast<int>(naming.scene.keys.size()) + 1;
    const Spot& keyed = same != nullptr ? *same : *fresh;
    if (put(naming, keyed, topic, text, key, stood)) naming.scene.keys.push_back(text);
}

}  // namespace

bool place_labels(const Stage& stage, const story::Words& words, const Ground& ground, const Measure& measure, Eye& eye, Scene& scene) {
    const float fade = stage.easing.jump() ? 1.0F : stage.easing.dt_s() / kFadeIn_s;
    Naming naming{ground, measure, eye, scene, {}, fade, false};
    std::size_t asked = 0;
    for (const std::string_view topic : story::beat(stage.state).shows) {
        if (asked++ == kMostLabels) break;
        const auto panel = words.panels.find(topic);
        if (panel == words.panels.end()) continue;
        const std::string& text = panel->second.label.empty() ? panel->second.name : panel->second.label;
        name_topic(naming, topic, text);
    }
    eye.stands = std::move(naming.next);
    return naming.fading;
}

}  // namespace picture
