// A cancer vaccine: each effect over 50 seeds, and gone when its rule is switched off; and beats that let predict.
#include "sim/rules.h"
#include "story/wire.h"

#include <gtest/gtest.h>

#include <map>

#include "fixtures.h"

namespace {

using fixtures::rate;
using sim::Event;
using sim::Kind;
using story::Intent;
using story::SetDial;
using story::State;

const Intent kGive = SetDial{"give-vaccine", 1};

/// Counted over a whole run, because State::recent forgets.
struct Course {
    int hits{0}, primed{0}, quiet{0}, recalled{0}, remembers{0}, cleared{0}, moved_on{0}, healthy_hits{0};
};

using Change = std::function<void(sim::World&)>;

/// One seed of the chapter's tissue; `each` may bend a rule, every tick.
Course live(const sim::Params& params, const std::vector<sim::Act>& acts, std::uint64_t seed, int ticks,
            const Change& each = {}) {
    sim::World world = sim::make_world(
        params, story::script()[static_cast<std::size_t>(*story::chapter_index("vaccines"))].stage, seed);
    for (const sim::Act& act : acts) sim::apply(world, params, act);
    Course run;
    for (int i = 0; i < ticks; ++i) {
        if (each) each(world);
        for (const sim::Happening& h : sim::step(world, params)) {
            const bool tumour = h.whom_kind == Kind::Tumour;
            run.hits += h.event == Event::Hit && tumour ? 1 : 0;
            run.healthy_hits += h.event == Event::HealthyHit ? 1 : 0;
            run.cleared += h.event == Event::Dying && tumour ? 1 : 0;
            run.moved_on += h.event == Event::MovedOn && tumour ? 1 : 0;
            run.primed += h.event == Event::Primed ? 1 : 0;
            run.quiet += h.event == Event::WentQuiet ? 1 : 0;
            run.recalled += h.event == Event::Recalled ? 1 : 0;
            run.remembers += h.event == Event::Remembers ? 1 : 0;
        }
    }
    return run;
}

/// In how many of 50 seeds `holds` is true of the run.
int seeds(const sim::Params& params, const std::vector<sim::Act>& acts, int ticks,
          const std::function<bool(const Course&)>& holds, const Change& each = {}) {
    int count = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) count += holds(live(params, acts, seed, ticks, each)) ? 1 : 0;
    return count;
}

sim::Act act(sim::Act::What what, float value = 1) { return {.what = what, .value = value}; }
const sim::Act kDose = act(sim::Act::What::GiveVaccine);
const sim::Act kOtherPiece = act(sim::Act::What::VaccinePiece, 1);
constexpr int kLong = 2000;  // ticks: about two hours and a quarter

bool hit(const Course& run) { return run.hits > 0; }
bool primed(const Course& run) { return run.primed > 0; }
bool went_quiet(const Course& run) { return run.quiet > 0; }

// ---- what is taught, and what must be shown

TEST(Vaccine, TeachesTCellsThatThenActOnTheTumour) {
    EXPECT_GE(seeds({}, {kDose}, kLong, primed), 49);
    EXPECT_GE(seeds({}, {kDose}, kLong, hit), 45);
    EXPECT_EQ(seeds({}, {kDose}, kLong, [](const Course& run) { return run.healthy_hits > 0; }), 0);
}

TEST(Vaccine, WithoutADoseNobodyActs) {
    EXPECT_EQ(seeds({}, {}, kLong, [](const Course& run) { return run.primed + run.hits > 0; }), 0);
}

TEST(Vaccine, AnotherPieceTeachesButTheTaughtFindNothing) {
    EXPECT_GE(seeds({}, {kOtherPiece, kDose}, kLong, primed), 45);
    EXPECT_EQ(seeds({}, {kOtherPiece, kDose}, kLong, hit), 0);
}

TEST(Vaccine, ItIsTheReceptorThatDecides) {
    // the same dose, but receptors for the other piece fit what the tumour shows as well
    const Change both = [](sim::World& world) {
        for (sim::Cell& cell : world.cells) {
            if (cell.kind == Kind::TCell && std::as_const(cell).t->other_grip > 0) cell.t->foreign_grip = 1;
        }
    };
    EXPECT_GE(seeds({}, {kOtherPiece, kDose}, kLong, hit, both), 45);
}

TEST(Vaccine, WithoutTheDangerSignalTCellsGoQuiet) {
    const std::vector<sim::Act> acts{act(sim::Act::What::Danger, 0), kDose};
    EXPECT_GE(seeds({}, acts, kLong, went_quiet), 45);
    EXPECT_EQ(seeds({}, acts, kLong, primed), 0);
    const Change warned = [](sim::World& world) {
        for (sim::Cell& cell : world.cells) {
            if (cell.kind == Kind::Vaccine) cell.t->b7 = 1;
        }
    };
    EXPECT_GE(seeds({}, acts, kLong, primed, warned), 45);
}

TEST(Vaccine, ATumourThatHidesThePieceIsPassedBy) {
    const std::vector<sim::Act> acts{act(sim::Act::What::TumourHolders, 0), kDose};
    EXPECT_GE(seeds({}, acts, kLong, primed), 49);
    EXPECT_EQ(seeds({}, acts, kLong, [](const Course& run) { return run.cleared > 0; }), 0);
    EXPECT_GE(seeds({}, acts, kLong, [](const Course& run) { return run.moved_on > 0; }), 45);
    const Change shown = [](sim::World& world) {
        for (sim::Cell& cell : world.cells) {
            if (cell.kind == Kind::Tumour) cell.tissue.holders = sim::kSites;
        }
    };
    EXPECT_GE(seeds(
                  {}, acts, kLong, [](const Course& run) { return run.cleared > 0; }, shown),
              40);
}

TEST(Vaccine, PdL1StillPressesTheBrake) {
    const std::vector<sim::Act> acts{act(sim::Act::What::TumourPdL1, 1), kDose};
    const auto cleared = [](const Course& run) { return run.cleared > 0; };
    EXPECT_GE(seeds({}, {kDose}, kLong, cleared), 40);
    EXPECT_LE(seeds({}, acts, kLong, cleared), 2);
    sim::Params params;
    params.brake_strength = 0;
    EXPECT_GE(seeds(params, acts, kLong, cleared), 40);
}

// ---- memory

/// Mean minutes from the moment a receptor fits until the T cell is ready, for both kinds; 0 = never seen.
struct Ready {
    double first{0}, again{0};
};
Ready minutes_until_ready(const sim::Params& params) {
    double sum[2]{};
    int count[2]{};
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        sim::World world = sim::make_world(
            params, story::script()[static_cast<std::size_t>(*story::chapter_index("vaccines"))].stage, seed);
        std::map<std::uint32_t, std::uint32_t> matched;
        for (int i = 0; i < 3000; ++i) {
            if (i % 600 == 0) sim::apply(world, params, kDose);
            for (const sim::Happening& h : sim::step(world, params)) {
                if (h.event == Event::Matched) matched[h.who.value] = h.tick;
                if (h.event != Event::Primed && h.event != Event::Recalled) continue;
                const int kind = h.event == Event::Primed ? 0 : 1;
                sum[kind] +=
                    static_cast<double>(h.tick - matched[h.who.value]) * static_cast<double>(params.tick_s) / 60;
                ++count[kind];
            }
        }
    }
    return {count[0] > 0 ? sum[0] / count[0] : 0, count[1] > 0 ? sum[1] / count[1] : 0};
}

TEST(Memory, ATCellThatStaysIsReadySooner) {
    const Ready ready = minutes_until_ready({});
    EXPECT_GT(ready.first, 3);
    EXPECT_GT(ready.again, 0.5);
    EXPECT_LT(ready.again, 0.5 * ready.first);
    sim::Params params;
    params.memory_gain = 1;
    const Ready plain = minutes_until_ready(params);
    EXPECT_GT(plain.again, 0.75 * plain.first) << "only what its own CTLA-4 takes from a naive T cell is left";
}

TEST(Memory, StaysOnlyWhereTheModelLetsIt) {
    const std::vector<sim::Act> once{kDose};
    EXPECT_GE(seeds({}, once, kLong, [](const Course& run) { return run.remembers > 0; }), 40);
    sim::Params params;
    params.memory_share = 0;
    EXPECT_EQ(seeds(params, once, kLong, [](const Course& run) { return run.remembers > 0; }), 0);
}

TEST(Memory, MeetsItsPieceAgainInTheStory) {
    int recalled = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        State state = story::begin({}, seed);
        story::update(state, {}, std::vector<Intent>{story::GoTo{"vaccines", "remember"}, story::UntilDue{}}, 0);
        recalled += story::caption_due(state) ? 1 : 0;
    }
    EXPECT_GE(recalled, 45);
}

TEST(Vaccine, TheTissueDoesNotFillUpOrRunEmpty) {
    const sim::Params params;
    sim::World world =
        sim::make_world(params, story::script()[static_cast<std::size_t>(*story::chapter_index("vaccines"))].stage, 3);
    for (int i = 0; i < 20000; ++i) {
        if (i % 150 == 0) sim::apply(world, params, kDose);
        sim::step(world, params);
        EXPECT_LE(world.tally.alive(Kind::Vaccine), 12U);
        EXPECT_LE(world.tally.alive(Kind::TCell), 45U);
    }
    EXPECT_EQ(world.tally.alive(Kind::Tumour) + 0U, static_cast<unsigned>(sim::census(world).tumour));
    EXPECT_GT(sim::census(world).tumour, 0);
}

// ---- predict, then see

State at(std::string_view beat) {
    State state = story::begin({}, 1);
    story::update(state, {}, std::vector<Intent>{story::GoTo{"vaccines", std::string{beat}}}, 0);
    return state;
}
void want(State& state, Intent intent) { story::update(state, {}, std::vector<Intent>{std::move(intent)}, 0); }
float dial(const State& state, std::string_view id) {
    return state.dials[static_cast<std::size_t>(*story::dial_index(story::chapter(state), id))];
}

TEST(Predict, NothingIsGivenAwayBeforeTheAnswer) {
    State state = at("hide");
    EXPECT_TRUE(story::asks_first(state));
    story::advance(state, {}, 900);
    EXPECT_FALSE(story::caption_due(state));
    EXPECT_EQ(dial(state, "tumor-badges"), 1);
    want(state, story::Answer{2});
    EXPECT_EQ(dial(state, "tumor-badges"), 0);
    EXPECT_FALSE(story::caption_due(state)) << "what happened before does not count";
    EXPECT_EQ(state.answer, 2);
    want(state, story::UntilDue{});
    EXPECT_TRUE(story::caption_due(state));
}

TEST(Predict, WhoDoesNotGuessIsShown) {
    State state = at("hide");
    want(state, story::UntilDue{});
    EXPECT_TRUE(story::caption_due(state));
    EXPECT_FALSE(state.answer.has_value());
    state = at("hide");
    want(state, SetDial{"tumor-badges", 0.25F});
    EXPECT_FALSE(story::asks_first(state));
    EXPECT_EQ(dial(state, "tumor-badges"), 0.25F) << "what the reader set stays";
}

TEST(Predict, GoingBackTakesTheAnswerBack) {
    State state = at("hide");
    const std::uint32_t before = state.world.tick;
    story::advance(state, {}, 100);
    want(state, story::Answer{0});
    story::advance(state, {}, 100);
    const std::string link = story::to_query(state);
    const auto now = sim::fingerprint(state.world);
    want(state, story::Seek{before + 50});
    EXPECT_TRUE(story::asks_first(state));
    EXPECT_FALSE(state.answer.has_value());
    want(state, story::Seek{before + 200});
    EXPECT_EQ(sim::fingerprint(state.world), now);
    EXPECT_EQ(state.answer, 0);
    State other = story::begin({}, 1);
    story::update(other, {}, story::from_query(link).intents, 0);
    EXPECT_EQ(sim::fingerprint(other.world), now) << link;
    EXPECT_EQ(other.answer, 0);
}

TEST(Cues, AButtonIsPressedAgain) {
    State state = at("choose");
    want(state, kGive);
    want(state, story::UntilDue{});
    story::advance(state, {}, 400);
    want(state, story::Turn{1});
    want(state, story::UntilDue{});
    EXPECT_TRUE(story::caption_due(state)) << "the dose that the caption speaks of is given in this beat";
}

}  // namespace
