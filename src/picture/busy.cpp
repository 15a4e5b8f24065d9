// Interest of a cell: what it is about, and whether it is of the kinds that the beat tells of.
#include "picture/busy.h"

#include <algorithm>

namespace picture {

namespace {

/// The kind of cell that acts in an event, as far as the beat does not say.
bool acts_in(const story::Beat& beat, const sim::Cell& cell) {
    if (beat.by) return cell.kind == *beat.by;
    const bool t_cell = cell.kind == sim::Kind::TCell;
    if (!beat.waits) return t_cell || cell.kind == sim::Kind::NkCell;
    switch (*beat.waits) {
    case sim::Event::Eaten: return cell.kind == sim::Kind::Macrophage;
    case sim::Event::TookUp:
    case sim::Event::Arrived: return cell.kind == sim::Kind::Dendritic;
    case sim::Event::Removed:
    case sim::Event::Graduated: return t_cell && cell.t->ripeness == sim::Ripeness::Young;
    case sim::Event::Primed:
    case sim::Event::WentQuiet:
    case sim::Event::HeldBack: return t_cell && cell.t->ripeness == sim::Ripeness::Naive;
    case sim::Event::Calmed: return t_cell && cell.t->ripeness == sim::Ripeness::Effector;
    case sim::Event::Divided: return t_cell && cell.t->divisions > 0;
    default: return t_cell && cell.t->ripeness == sim::Ripeness::Effector;
    }
}

float contact(const sim::Cell& cell) {
    switch (cell.t->doing) {
    case sim::Doing::Bound: return 3 + std::min(cell.t->signal, 1.0F) * 0.3F;
    case sim::Doing::Eating: return 3;
    case sim::Doing::Showing:
    case sim::Doing::Leaving:
    case sim::Doing::Reading: return 2;
    case sim::Doing::Guided: return 1;
    case sim::Doing::Crawling: break;
    }
    return -1;
}

/// More when it is a cell of the kind that the beat tells of; without a word from the beat, the tumor where there is one.
float partner_counts(const story::State& state, const sim::Cell& partner) {
    const auto whom = story::beat(state).whom;
    const bool tally = story::chapter(state).tally;
    if (partner.kind != whom.value_or(tally ? sim::Kind::Tumour : sim::Kind::Healthy)) return 0;
    return whom || tally ? 4.0F : 1.0F;
}

}  // namespace

float interest(const story::State& state, const sim::Cell& cell, sim::CellId followed) {
    if (cell.fate != sim::Fate::Alive) return -1;
    const story::Beat& beat = story::beat(state);
    const bool actor = acts_in(beat, cell);
    // alone, it may yet do something; stays with one as long as nothing better happens
    const auto alone = [&](bool counts, float score) { return counts ? score + (cell.id == followed ? 0.1F : 0) : -1; };
    // germs wait for nobody: until one is gripped, they are what there is to see
    if (sim::is_germ(cell.kind)) return alone(beat.whom == cell.kind, 0.5F);
    const sim::Cell* partner = sim::find(state.world, cell.t->partner);
    const bool meets = partner != nullptr && partner->fate != sim::Fate::Gone;
    const float score = meets ? contact(cell) : -1;
    if (score < 0) return alone(actor, 0.2F);
    const float followed_too = cell.id == followed ? 0.5F : 0.0F;
    return score + (actor ? 3.0F : 0.0F) + partner_counts(state, *partner) + followed_too;
}

const sim::Happening* news(const story::State& state) {
    constexpr std::uint32_t kFresh_ticks = 150;
    const sim::Happening* told = story::what_came_true(state);
    return told != nullptr && state.world.tick - told->tick < kFresh_ticks ? told : nullptr;
}

}  // namespace picture
