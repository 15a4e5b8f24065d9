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

}  // namespace

float interest(const story::State& state, const sim::Cell& cell, sim::CellId followed) {
    if (cell.fate != sim::Fate::Alive) return -1;
    const story::Beat& beat = story::beat(state);
    const bool actor = acts_in(beat, cell);
    // germs wait for nobody: until one is gripped, they are what there is to see
    if (sim::is_germ(cell.kind)) return beat.whom == cell.kind ? 0.5F + (cell.id == followed ? 0.1F : 0.0F) : -1.0F;
    const sim::Cell* partner = sim::find(state.world, cell.t->partner);
    const bool meets = partner != nullptr && partner->fate != sim::Fate::Gone;
    float score = meets ? contact(cell) : -1;
    if (score < 0) return actor ? 0.2F + (cell.id == followed ? 0.1F : 0.0F) : -1;
    // without a word from the beat: the tumor where there is one
    const sim::Kind wanted = beat.whom.value_or(story::chapter(state).tally ? sim::Kind::Tumour : sim::Kind::Healthy);
    const bool tells_whom = beat.whom || story::chapter(state).tally;
    if (partner->kind == wanted) score += tells_whom ? 4.0F : 1.0F;
    if (actor) score += 3;
    return score + (cell.id == followed ? 0.5F : 0.0F);  // stays with one as long as nothing better happens
}

}  // namespace picture
