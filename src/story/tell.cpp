// The state in words: names of cells, the caption, one sentence an event, and the scene for somebody who cannot see it.
#include "story/control_parts.h"
#include "story/model.h"

#include <algorithm>
#include <cmath>

namespace story {

namespace {

/// Place among cells of the same kind, from 1, so that names stay when a cell's state changes. Among thousands, and where
/// cells leave the list for good, the number that a cell was born with.
int number(const State& state, const sim::Cell& wanted) {
    if (wide(state.world)) return static_cast<int>(wanted.id.value);
    int count = 0;
    for (const sim::Cell& cell : state.world.cells) {
        if (cell.kind == wanted.kind) ++count;
        if (cell.id == wanted.id) break;
    }
    return count;
}

std::string_view event_key(sim::Event event) {
    switch (event) {
    case sim::Event::Infected: return "event.infected";
    case sim::Event::BadgeShown: return "event.badge-shown";
    case sim::Event::MovedOn: return "event.moved-on";
    case sim::Event::Matched: return "event.matched";
    case sim::Event::Braked: return "event.braked";
    case sim::Event::StoodDown: return "event.stood-down";
    case sim::Event::Covered: return "event.covered";
    case sim::Event::Hit: return "event.hit";
    case sim::Event::HealthyHit: return "event.healthy-hit";
    case sim::Event::Dying: return "event.dying";
    case sim::Event::Gone: return "event.gone";
    case sim::Event::LetIn: return "event.let-in";
    case sim::Event::Eaten: return "event.eaten";
    case sim::Event::Coated: return "event.coated";
    case sim::Event::TookUp: return "event.took-up";
    case sim::Event::Arrived: return "event.arrived";
    case sim::Event::Primed: return "event.primed";
    case sim::Event::WentQuiet: return "event.went-quiet";
    case sim::Event::HeldBack: return "event.held-back";
    case sim::Event::Divided: return "event.divided";
    case sim::Event::Given: return "event.given";
    case sim::Event::Remembers: return "event.remembers";
    case sim::Event::Recalled: return "event.recalled";
    case sim::Event::Fed: return "event.fed";
    case sim::Event::FedCalming: return "event.fed-calming";
    case sim::Event::Leaked: return "event.leaked";
    case sim::Event::GrewIn: return "event.grew-in";
    case sim::Event::Removed: return "event.removed";
    case sim::Event::Graduated: return "event.graduated";
    case sim::Event::Calmed: return "event.calmed";
    case sim::Event::KeptOut: return "event.kept-out";
    case sim::Event::Flagged: return "event.flagged";
    case sim::Event::GrowthSignal: return "event.growth-signal";
    case sim::Event::Unpaired: return "event.unpaired";
    case sim::Event::Delivered: return "event.delivered";
    case sim::Event::Grown: return "event.grown";
    case sim::Event::GivenBack: return "event.given-back";
    case sim::Event::Touched:
    case sim::Event::Fired:
    case sim::Event::Detached:
    case sim::Event::CarHit:
    case sim::Event::Count: return {};  // seen, but not worth a sentence
    }
    return {};
}

/// NK cells look for holders that are empty and for stems of antibodies, not for a badge that fits.
std::string_view nk_key(sim::Event event, bool stems, std::string_view otherwise) {
    if (event == sim::Event::Matched) return "event.nk-matched";
    if (event == sim::Event::MovedOn && stems) return "event.too-few-flags";
    return event == sim::Event::MovedOn ? "event.nk-moved-on" : otherwise;
}

/// A CAR reads a protein on the outside, not badges.
std::string_view car_key(sim::Event event, std::string_view otherwise) {
    if (event == sim::Event::Matched) return "event.car-matched";
    return event == sim::Event::MovedOn ? "event.car-moved-on" : otherwise;
}

int pressed_sockets(const sim::Cell& t_cell) {
    const auto& sockets = t_cell.t->sockets;
    return static_cast<int>(std::count(sockets.begin(), sockets.end(), sim::Socket::Pressed));
}

/// What the T cells of a wide tissue are about, as counts.
std::string doings(const State& state, const Words& words) {
    int reading = 0;
    int bound = 0;
    int braked = 0;
    for (const sim::Cell& cell : state.world.cells) {
        if (cell.kind != sim::Kind::TCell || cell.fate != sim::Fate::Alive) continue;
        if (cell.t->doing == sim::Doing::Reading) ++reading;
        if (cell.t->doing == sim::Doing::Bound) ++(pressed_sockets(cell) * 2 >= sim::kSockets ? braked : bound);
    }
    return words.text(
        "scene.crowd",
        {{"reading", std::to_string(reading)}, {"bound", std::to_string(bound)}, {"braked", std::to_string(braked)}});
}

std::string doing(const State& state, const Words& words, const sim::Cell& t_cell) {
    std::string_view key = "scene.doing.crawling";
    if (t_cell.t->doing == sim::Doing::Reading) key = "scene.doing.reading";
    if (t_cell.t->doing == sim::Doing::Bound)
        key = pressed_sockets(t_cell) * 2 >= sim::kSockets ? "scene.doing.braked" : "scene.doing.bound";
    return words.text(
        key, {{"t", cell_name(state, words, t_cell.id)}, {"cell", cell_name(state, words, t_cell.t->partner)}});
}

}  // namespace

std::string counted(const Words& words, std::string_view what, int count) {
    const std::string key = "count." + std::string{what} + (count == 1 ? ".one" : ".other");
    return words.text(key, {{"n", std::to_string(count)}});
}

std::string joined(const Words& words, const std::vector<std::string>& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? " " + words.text("scene.list-last") + " " : ", ";
        text += items[i];
    }
    return text;
}

namespace {

/// How much HER2, which medicines are on, and how many growth signals came of it.
std::string her2_summary(const State& state, const Words& words) {
    const sim::Dials& d = state.world.dials;
    std::vector<std::string> on;
    if (d.trastuzumab > 0) on.push_back(words.text("control.trastuzumab"));
    if (d.pertuzumab > 0) on.push_back(words.text("control.pertuzumab"));
    if (d.t_dm1 > 0) on.push_back(words.text("control.t-dm1"));
    if (on.empty()) on.push_back(words.text("scene.none"));
    const std::string level = words.text("scene.her2." + std::to_string(static_cast<int>(d.her2_level + 0.5F)));
    return words.text("scene.her2", {{"level", level}, {"list", joined(words, on)}}) + " " +
           words.text("scene.growth", {{"n", std::to_string(state.world.tally.growth_signals)}});
}

std::string_view t_cell_topic(const sim::TCellSide& t) {
    if (t.car) return "car-t-cell";
    switch (t.ripeness) {
    case sim::Ripeness::Young: return "young-t-cell";
    case sim::Ripeness::Naive:
    case sim::Ripeness::Quiet: return "naive-t-cell";
    case sim::Ripeness::Helper:
    case sim::Ripeness::Effector: return "t-cell";
    case sim::Ripeness::Regulatory: return "regulatory-t-cell";
    case sim::Ripeness::Memory: return "memory-t-cell";
    }
    return "t-cell";
}

std::string_view healthy_topic(const sim::Cell& cell) {
    if (sim::infected(cell)) return "infected-cell";
    switch (cell.tissue.tissue) {
    case sim::Tissue::Plain: return "healthy-cell";
    case sim::Tissue::Skin: return "skin-cell";
    case sim::Tissue::Thyroid: return "thyroid-cell";
    case sim::Tissue::Joint: return "joint-cell";
    case sim::Tissue::Connective: return "connective-cell";
    case sim::Tissue::Thymus: return "thymus-cell";
    }
    return "healthy-cell";
}

}  // namespace

std::string_view cell_topic(const sim::Cell& cell) {
    switch (cell.kind) {
    case sim::Kind::TCell: return t_cell_topic(*cell.t);
    case sim::Kind::Tumour: return "tumor-cell";
    case sim::Kind::Healthy: return healthy_topic(cell);
    case sim::Kind::NkCell: return "nk-cell";
    case sim::Kind::Dendritic: return "dendritic-cell";
    case sim::Kind::Macrophage: return "macrophage";
    case sim::Kind::BCell: return "b-cell";
    case sim::Kind::Bacterium: return "bacterium";
    case sim::Kind::VirusParticle: return "virus";
    case sim::Kind::Fungus: return "fungus";
    case sim::Kind::Antibody: return "antibody";
    case sim::Kind::Vaccine: return "cancer-vaccine";
    }
    return "healthy-cell";
}

std::string cell_name(const State& state, const Words& words, sim::CellId id) {
    const sim::Cell* cell = sim::find(state.world, id);
    if (cell == nullptr) return {};
    return words.text("name." + std::string{cell_topic(*cell)}, {{"n", std::to_string(number(state, *cell))}});
}

std::string caption(const State& state, const Words& words) {
    const auto chapter_words = words.chapters.find(chapter(state).id);
    if (chapter_words == words.chapters.end()) return {};
    const auto found = chapter_words->second.beats.find(beat(state).id);
    if (found == chapter_words->second.beats.end()) return {};
    const bool wait = !caption_due(state) && !found->second.waiting.empty();
    return wait ? found->second.waiting : found->second.caption.text;
}

std::string tell(const State& state, const Words& words, const sim::Happening& happening) {
    const sim::Cell* whom = sim::find(state.world, happening.whom);
    std::string_view key = event_key(happening.event);
    const bool spared = whom != nullptr && whom->kind == sim::Kind::Healthy && !sim::infected(*whom);
    const sim::Cell* who = sim::find(state.world, happening.who);
    if (who != nullptr && who->kind == sim::Kind::NkCell)
        key = nk_key(happening.event, sim::stems(state.world, happening.whom) > 0, key);
    if (who != nullptr && who->t->car) key = car_key(happening.event, key);
    if (happening.event == sim::Event::Dying && !happening.who) key = "event.dying-inside";
    if (happening.event == sim::Event::TookUp && happening.whom_kind == sim::Kind::Vaccine)
        key = "event.took-up-vaccine";
    if (happening.event == sim::Event::Hit && spared) key = {};  // HealthyHit says it
    if (key.empty()) return {};
    return words.text(
        key, {{"t", cell_name(state, words, happening.who)}, {"cell", cell_name(state, words, happening.whom)}});
}

std::string scene_summary(const State& state, const sim::Params& params, const Words& words) {
    if (beat(state).scene == Scene::Map) return words.text("scene.map");
    if (beat(state).scene == Scene::Portrait) return model_fate(state, words) + " " + words.text("portrait.honest");
    if (board(state) != Board::None) return words.text("scene.board");
    const sim::Census now = sim::census(state.world);
    std::vector<std::string> seen;
    if (now.healthy > 0) seen.push_back(counted(words, "healthy", now.healthy));
    if (now.infected > 0) seen.push_back(counted(words, "infected", now.infected));
    if (now.tumour > 0) seen.push_back(counted(words, "tumor", now.tumour));
    if (now.t_cells > 0) seen.push_back(counted(words, "t-cells", now.t_cells));
    if (now.nk_cells > 0) seen.push_back(counted(words, "nk-cells", now.nk_cells));
    if (now.macrophages > 0) seen.push_back(counted(words, "macrophages", now.macrophages));
    if (now.b_cells > 0) seen.push_back(counted(words, "b-cells", now.b_cells));
    if (now.dendritic > 0) seen.push_back(counted(words, "dendritic-cells", now.dendritic));
    if (now.germs > 0) seen.push_back(counted(words, "germs", now.germs));
    std::string text = words.text("scene.count", {{"list", joined(words, seen)}});
    if (wide(state.world) && now.t_cells > 0) text += " " + doings(state, words);
    for (const sim::Cell& cell : state.world.cells) {
        if (wide(state.world)) break;
        if (cell.kind == sim::Kind::TCell) text += " " + doing(state, words, cell);
    }
    if (state.world.dials.coverage > 0) {
        const int percent = static_cast<int>(state.world.dials.coverage * 100.0F + 0.5F);
        text += " " + words.text("scene.coverage", {{"percent", std::to_string(percent)}});
    }
    if (const auto rate = kill_rate_per_day(state, params, kKillWindow_min)) {
        text += " " + words.text("scene.kill-rate", {{"count", std::to_string(std::lround(*rate))}});
    }
    if (sim::has_vessel(state.world)) {
        const auto percent = [](float share) { return std::to_string(static_cast<int>(share * 100.0F + 0.5F)); };
        text += " " + words.text("scene.dose", {{"percent", percent(state.world.dials.dose)}});
        text += " " + words.text("scene.pressure", {{"percent", percent(sim::blood_pressure(state.world))}});
    }
    if (sim::has_dish(state.world))
        text += " " + words.text("scene.dish", {{"n", std::to_string(state.world.dish.count)}});
    if (chapter(state).tally) {
        text += " " + words.text("scene.tally",
                                 {{"tumor", std::to_string(now.tumour)}, {"hurt", std::to_string(now.healthy_hit)}});
    }
    if (!state.world.her2.empty()) text += " " + her2_summary(state, words);
    const int minute = static_cast<int>(minutes(state, params));
    return text + " " + words.text("scene.time", {{"minutes", std::to_string(minute)}});
}

}  // namespace story
