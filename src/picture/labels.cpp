// Which things of a beat get a name, and keeping each name where it was while that is possible.
#include "picture/labels.h"

#include <algorithm>
#include <cmath>

namespace picture {

namespace {

constexpr float kFadeIn_s = 0.35F;
constexpr float kBad = 3.5F;       // cost from which a label looks round for something better
constexpr float kBetter = 2;       // …and by how much that must be better
constexpr float kGrazing_pt = -2;  // how far a pill that stays may reach into a receptor's circle
constexpr float kGlide_per_s = 7;
constexpr float kNews = 1.5F;  // merit of those to whom something has just happened
constexpr float kKey_pt = 26;  // smallest side of a numbered key

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

/// "This one did not pass and is taken out": the name goes to the one that the sentence is about.
bool told_of(const Ground& ground, const Spot& spot) {
    return ground.news != nullptr && spot.cell && (spot.cell == ground.news->who || spot.cell == ground.news->whom);
}

/// How well a spot serves as the example of its topic.
float merit(const Ground& ground, const Eye& eye, const std::vector<Label>& standing, const Spot& spot) {
    const Rect inner = ground.stage.shrunk(spot.r * 0.8F);
    if (!inner.contains(spot.at)) return -1;
    // a cell is named at the cell; what only sits on a membrane gives way to the same thing floating free
    if (spot.id.find(".hook.") != std::string::npos) return -1;
    float score = spot.id.find(".bcr.") != std::string::npos ? 0.1F : 1.0F;
    // what acts is named where it acts; what every cell has is named where it is quiet
    const bool everywhere = spot.topic == "mhc" || spot.topic == "self-badge" || spot.topic == "healthy-cell";
    if (spot.cell && engaged(*ground.bodies, spot.cell)) score += everywhere ? -0.8F : 0.6F;
    if (spot.cell && spot.cell == eye.meeting) score += 0.7F;
    if (told_of(ground, spot)) score += kNews;
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
    float fade{1};   ///< opacity gained in this picture
    float glide{1};  ///< share of the way to its goal that a pill moves in this picture
    bool moving{false};
};

Vec2 pill_size(const Naming& naming, std::string_view text) {
    const float type = naming.ground.type_pt;
    const Vec2 inner = naming.measure(text, type, Weight::Bold);
    return {inner.x + 1.5F * type, std::max(inner.y, type) + 0.8F * type};
}

/// Where the pill belongs now: where it was headed before, unless that is impossible or much worse than another place.
std::optional<Label> settle(const Search& search, const Stand* before) {
    std::optional<Label> kept;
    if (before != nullptr) kept = try_place(search, search.spot.at + before->goal, kGrazing_pt);
    const float price = kept ? cost(search, *kept) : 0;
    if (kept && price <= kBad) return kept;
    const auto other = find_place(search);
    const bool better = other && (!kept || cost(search, *other) < price - kBetter);
    return better ? other : kept;
}

/// The place on the way to `goal` that the pill has reached; the goal itself when something is in the way.
Label glide(const Search& search, const Stand& before, const Label& goal, float share) {
    const Vec2 wanted = goal.box.middle() - search.spot.at;
    if (base::length(wanted - before.offset) < 1) return goal;
    return try_place(search, search.spot.at + mix(before.offset, wanted, share), kGrazing_pt).value_or(goal);
}

/// Puts the label down; `stood` is where a label of this topic stood before, if one did.
bool put(Naming& naming, const Spot& spot, std::string_view topic, const std::string& text, int key,
         const Stand* stood) {
    const std::string shown = key > 0 ? std::to_string(key) : text;
    Search search{naming.ground, naming.scene.labels, spot, pill_size(naming, shown), std::nullopt};
    if (key > 0) search.size.x = std::max(search.size.y, std::min(search.size.x, kKey_pt));
    const Stand* before = stood != nullptr && stood->spot == spot.id && stood->key == key ? stood : nullptr;
    if (before != nullptr) search.before = before->goal;
    const auto goal = settle(search, before);
    if (!goal) return false;
    Label label = before != nullptr ? glide(search, *before, *goal, naming.glide) : *goal;
    label.topic = std::string{topic};
    label.cell = spot.cell;
    label.text = text;
    label.key = key;
    label.type_pt = naming.ground.type_pt;
    // a step aside is no new label; a leap fades in anew
    const Vec2 offset = label.box.middle() - spot.at;
    const bool near = before != nullptr && base::length(offset - before->offset) < 3 * naming.ground.type_pt;
    label.opacity = std::min(1.0F, (near ? before->opacity : 0.0F) + naming.fade);
    const Vec2 headed = goal->box.middle() - spot.at;
    naming.moving = naming.moving || label.opacity < 1 || base::length(headed - offset) > 1;
    naming.next.push_back({label.topic, spot.id, offset, headed, key, label.opacity});
    naming.scene.labels.push_back(std::move(label));
    return true;
}

void name_topic(Naming& naming, std::string_view topic, const std::string& text) {
    const auto& stands = naming.eye.stands;
    const auto before = std::find_if(stands.begin(), stands.end(), [&](const Stand& s) { return s.topic == topic; });
    const Stand* stood = before == stands.end() ? nullptr : &*before;
    const Spot* same = stood != nullptr ? spot_by_id(*naming.ground.spots, stood->spot) : nullptr;
    if (same != nullptr && (same->topic != topic || !naming.ground.stage.contains(same->at))) same = nullptr;
    const Spot* fresh = choose(naming.ground, naming.eye, naming.scene.labels, topic);
    const bool news = fresh != nullptr && told_of(naming.ground, *fresh);
    if (news && same != nullptr && !told_of(naming.ground, *same)) same = nullptr;
    if (same != nullptr && put(naming, *same, topic, text, 0, stood)) return;
    if (fresh == nullptr) return;
    if (fresh != same && put(naming, *fresh, topic, text, 0, stood)) return;
    const int key = static_cast<int>(naming.scene.keys.size()) + 1;
    const Spot& keyed = same != nullptr ? *same : *fresh;
    if (put(naming, keyed, topic, text, key, stood)) naming.scene.keys.push_back(text);
}

}  // namespace

bool place_labels(const Stage& stage, const story::Words& words, const Ground& ground, const Measure& measure, Eye& eye,
                  Scene& scene) {
    const float fade = stage.easing.jump() ? 1.0F : stage.easing.dt_s() / kFadeIn_s;
    const float glide = stage.easing.jump() ? 1.0F : 1.0F - std::exp(-kGlide_per_s * stage.easing.dt_s());
    Naming naming{ground, measure, eye, scene, {}, fade, glide, false};
    std::size_t asked = 0;
    for (const std::string_view topic : story::beat(stage.state).shows) {
        if (asked++ == kMostLabels || scene.labels.size() >= kMostLabels) break;
        const auto panel = words.panels.find(topic);
        if (panel == words.panels.end()) continue;
        const std::string& text = panel->second.label.empty() ? panel->second.name : panel->second.label;
        name_topic(naming, topic, text);
    }
    // places are named wherever they are: without a name they would be mere colour
    for (const Spot& spot : *ground.spots) {
        const bool place = spot.id.starts_with("place.") && scene.labels.size() < kMostLabels;
        const auto named = [&](const Label& label) { return label.topic == spot.topic; };
        if (!place || std::any_of(scene.labels.begin(), scene.labels.end(), named)) continue;
        const auto panel = words.panels.find(spot.topic);
        if (panel == words.panels.end()) continue;
        name_topic(naming, spot.topic, panel->second.label.empty() ? panel->second.name : panel->second.label);
    }
    eye.stands = std::move(naming.next);
    return naming.moving;
}

}  // namespace picture
