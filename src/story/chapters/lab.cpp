// Chapter 13: a free tissue of hundreds to tens of thousands of cells, and beside it a small model with tipping points.
#include "sim/setups.h"
#include "story/chapters/chapters.h"

#include <array>

namespace story::chapters {

namespace {

using What = sim::Act::What;
using Kind = Dial::Kind;

constexpr std::array<int, 5> kSizes{200, 1000, 3000, 10000, 50000};
enum : std::size_t { kSetup, kSize };  // the dials that set the stage come first
constexpr float kTumourPdL1 = 0.34F, kGrowth = 0.5F;
constexpr float kCovered = 0.95F;  // of PD-1, at the usual dose

/// The sliders stand where the chapter has them: the set-up says who is where, not what the reader set.
sim::Stage set_up(const sim::Params& params, std::span<const float> positions, std::uint64_t seed) {
    const auto setup = static_cast<sim::Setup>(static_cast<int>(positions[kSetup]));
    const int cells = kSizes[static_cast<std::size_t>(positions[kSize])];
    sim::Stage stage = sim::lab_stage(params, setup, cells, seed);
    stage.dials.tumour_pd_l1 = kTumourPdL1;
    stage.dials.growth = kGrowth;
    return stage;
}

std::vector<Dial> dials() {
    return {
        {"setup", Kind::Choice, {}, {}, -1, 0, false, false, true, {"hot", "excluded", "cold", "healthy", "infected"}},
        {"size", Kind::Choice, {}, {}, -1, 1, false, false, true, {"200", "1000", "3000", "10000", "50000"}},
        {"coverage", Kind::Slider, What::Coverage, {}, -1, 0},
        {"pd-l1-coverage", Kind::Slider, What::AntiPdL1, {}, -1, 0},
        {"ctla-4-coverage", Kind::Slider, What::AntiCtla4, {}, -1, 0},
        {"tumor-pd-l1", Kind::Slider, What::TumourPdL1, {}, -1, kTumourPdL1},
        {"badge-strength", Kind::Slider, What::BadgeStrength, {}, -1, 1},
        {"t-cells", Kind::Slider, What::TCells, {}, -1, 0.5F, false, false, false, {}, true},
        {"tolerance", Kind::Slider, What::Tolerance, {}, -1, 1},
        {"growth", Kind::Slider, What::Growth, {}, -1, kGrowth},
        {"beside", Kind::Choice, {}, {}, -1, 0, true, false, true, {"nothing", "no-medicine", "as-begun"}},
        {"kill-factor", Kind::Slider, {}, {}, -1, 0.4F, false, true},
        {"start-tumor", Kind::Slider, {}, {}, -1, 0.833F, false, true},
        {"start-effectors", Kind::Slider, {}, {}, -1, 0.5F, false, true},
    };
}

std::vector<Tool> tools() {
    return {
        {"t-cells", What::AddKiller, 6},
        {"tumor", What::AddTumour, 6},
        {"healthy", What::AddHealthy, 6},
        {"nk-cells", What::AddNk, 4},
        {"calming", What::AddRegulatory, 3},
        {"helpers", What::AddHelper, 3},
        {"macrophages", What::AddMacrophage, 3},
        {"bacteria", What::AddBacterium, 5},
        {"virus", What::AddVirus, 8},
        {"fungus", What::AddFungus, 1},
        {"erase", What::Erase, 24},
    };
}

}  // namespace

Chapter lab() {
    Chapter chapter;
    chapter.id = "lab";
    chapter.number = 13;
    chapter.minutes_per_second = 10;  // what becomes of a tissue takes hours
    chapter.lab = true;
    chapter.set_up = set_up;
    chapter.dials = dials();
    chapter.tools = tools();
    chapter.beats = {
        {.id = "tissue", .shows = {"tumor-cell", "t-cell", "healthy-cell"}, .panel = "fair-test"},
        {.id = "compare",
         .cues = {{"beside", 1}, {"coverage", kCovered}},
         .shows = {"tumor-cell", "t-cell", "pd-1"},
         .panel = "fair-test"},
        {.id = "tipping", .panel = "tipping-point", .scene = Scene::Portrait, .question = true},
        {.id = "share", .shows = {"tumor-cell", "t-cell"}, .panel = "fair-test"},
    };
    return chapter;
}

}  // namespace story::chapters
