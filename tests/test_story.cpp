// The story: time that walks both ways, links that bring back exactly what was seen, controls, preferences, paths and languages.
#include "story/controls.h"
#include "story/history.h"
#include "story/prefs.h"
#include "story/wire.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "fixtures.h"
#include "story_fixtures.h"

namespace {

using namespace story;
using fixtures::go;
using fixtures::print;
using fixtures::want;

TEST(Time, StepBackEqualsThePast) {
    State state = go("release", "cover", 9);
    std::vector<std::uint64_t> past{print(state)};
    for (int i = 0; i < 700; ++i) {
        if (i == 150) want(state, SetDial{"coverage", 0.5F});
        if (i == 300) want(state, Guide{sim::CellId{7}, sim::CellId{2}});
        past.resize(state.world.tick + 1U);
        past[state.world.tick] = print(state);
        advance(state, {}, 1);
    }
    for (const std::uint32_t tick : {699U, 640U, 300U, 299U, 151U, 150U, 64U, 1U, 0U, 333U}) {
        want(state, Seek{tick});
        EXPECT_EQ(state.world.tick, tick);
        EXPECT_EQ(print(state), past[tick]) << tick;
    }
}

TEST(Time, TheSameTissueWhateverTheFrameRate) {
    std::vector<std::uint64_t> prints;
    for (const double hz : {24.0, 30.0, 60.0, 144.0}) {
        State state = go("badges", "infect", 5);
        while (state.world.tick < 500) update(state, {}, {}, 1 / hz);
        want(state, Seek{500});
        prints.push_back(print(state));
    }
    for (const auto p : prints) EXPECT_EQ(p, prints.front());
}

TEST(Time, ANewActInThePastForgetsTheFuture) {
    State state = go("release", "brake");
    advance(state, {}, 400);
    want(state, Seek{100});
    EXPECT_EQ(state.furthest, 400U);
    want(state, SetDial{"coverage", 1});
    EXPECT_EQ(state.furthest, 100U);
    advance(state, {}, 100);
    State fresh = go("release", "brake");
    advance(fresh, {}, 100);
    want(fresh, SetDial{"coverage", 1});
    advance(fresh, {}, 100);
    EXPECT_EQ(print(state), print(fresh));
}

TEST(Time, SnapshotsStayWithinTheirBudget) {
    State state = go("release", "brake");
    advance(state, {}, 200'000);
    std::size_t bytes = 0;
    for (const Snapshot& s : state.snapshots) bytes += sizeof s + s.world.cells.size() * sizeof(sim::Cell);
    EXPECT_LE(bytes, 12U << 20U);
    EXPECT_EQ(state.snapshots.front().world.tick, 0U);
    const auto now = print(state);
    want(state, StepTicks{-15});
    want(state, Seek{200'000});
    EXPECT_EQ(print(state), now);
}

TEST(Links, BringBackExactlyWhatWasSeen) {
    State state = go("release", "brake", 42);
    want(state, SetPref{"theme", "dark"});
    advance(state, {}, 211);
    want(state, SetDial{"coverage", 0.613F});
    advance(state, {}, 97);
    want(state, Turn{1});
    want(state, Guide{sim::CellId{8}, sim::CellId{3}});
    advance(state, {}, 333);
    const std::string link = to_query(state);
    State other = begin({}, 1);
    const Wanted wanted = from_query(link);
    EXPECT_TRUE(wanted.notices.empty());
    update(other, {}, wanted.intents, 0);
    EXPECT_EQ(print(other), print(state));
    EXPECT_EQ(to_query(other), link);
    EXPECT_EQ(effective_theme(other), Theme::Dark);
}

TEST(Links, KeepAWishMadeBeforeTheFirstTick) {
    State state = go("badges", "display");
    EXPECT_EQ(to_query(state).find("log="), std::string::npos);
    want(state, Guide{sim::CellId{4}, sim::CellId{2}});
    State other = begin({}, 1);
    update(other, {}, from_query(to_query(state)).intents, 0);
    EXPECT_EQ(print(other), print(state));
}

TEST(Links, BadValuesFallBackWithOneLineEach) {
    const Wanted wanted =
        from_query("?chapter=release&theme=purple&text=9&seed=x&set=coverage:2&utm_source=mail&beat=act");
    EXPECT_EQ(wanted.notices.size(), 4U);
    State state = begin({}, 1);
    update(state, {}, wanted.intents, 0);
    EXPECT_EQ(beat(state).id, "act");
    EXPECT_EQ(state.seed, 1U);
    EXPECT_EQ(effective_theme(state), Theme::Light);
}

TEST(Links, ADamagedLogKeepsTheDialsAndSaysSo) {
    State state = begin({}, 1);
    update(state, {}, from_query("chapter=release&set=coverage:0.5&tick=300&log=!!!").intents, 0);
    EXPECT_FLOAT_EQ(state.dials[0], 0.5F);
    EXPECT_FALSE(state.notices.empty());
}

TEST(Links, RandomLogsNeverBreakAnything) {
    base::Rng rng{99};
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::uint32_t n = rng.below(30); n > 0; --n) text += "ABCDEFGHghijklmnop0123_-!%"[rng.below(26)];
        if (const auto log = unpack_log(text)) {
            State state = go("badges", "display");
            replay(state, {}, *log, 50);
            EXPECT_LE(state.world.tick, 50U);
        }
    }
}

TEST(Links, LogsSurvivePacking) {
    const std::vector<Done> log{{0, Done::What::Beat, 2, 0, {}, {}},
                                {70, Done::What::Dial, 1, 0.305F, {}, {}},
                                {9000, Done::What::Guide, 0, 0, sim::CellId{8}, sim::CellId{3}}};
    const auto back = unpack_log(pack_log(log));
    ASSERT_TRUE(back);
    ASSERT_EQ(back->size(), 3U);
    EXPECT_FLOAT_EQ((*back)[1].value, 0.305F);
    EXPECT_EQ((*back)[2].tick, 9000U);
    EXPECT_EQ((*back)[2].who.value, 8U);
}

TEST(Controls, EachOneThatIsListedDoesSomething) {
    for (const Chapter& chapter : script()) {
        for (const Beat& beat_here : chapter.beats) {
            State state = go(chapter.id, beat_here.id);
            advance(state, {}, 40);
            if (!state.world.cells.empty()) want(state, Select{{"t-cell", state.world.cells.back().id}});
            const Words no_words;
            for (const Control& control : controls(state, {}, no_words)) {
                const auto intents = activate(state, control.id, control.high);
                EXPECT_EQ(!intents.empty(), control.enabled) << control.id;
                EXPECT_LE(control.low, control.value) << control.id;
                EXPECT_GE(control.high, control.value) << control.id;
            }
        }
    }
}

TEST(Controls, NonsenseDoesNothing) {
    const State state = go("badges", "display");
    for (const char* id : {"", "actor.", "actor.c", "actor.c99", "actor.c1x", "guide.c1.c2", "guide.c4",
                           "chapter.nowhere", "pref.theme.x", "choice.1", "coverage", "☃"}) {
        EXPECT_TRUE(activate(state, id, 1).empty()) << id;
    }
    EXPECT_TRUE(activate(state, "scrub", std::numeric_limits<float>::quiet_NaN()).empty());
}

TEST(Motion, ReducedMotionStartsPausedAndCanStillSeeWhatHappens) {
    State state = go("badges", "infect");
    System system;
    system.reduced_motion = true;
    want(state, SetSystem{system});
    EXPECT_FALSE(state.playing);
    want(state, GoTo{"badges", "infect"});
    EXPECT_FALSE(state.playing);
    want(state, UntilDue{});
    EXPECT_TRUE(caption_due(state));
}

TEST(Prefs, EveryKeyRoundTrips) {
    for (const PrefChoice& pref : pref_choices()) {
        for (std::size_t i = 0; i < pref.values.size(); ++i) {
            Prefs prefs;
            EXPECT_TRUE(set_pref(prefs, pref.key, pref.values[i]));
            EXPECT_EQ(pref.get(prefs), static_cast<int>(i));
        }
    }
    Prefs prefs;
    EXPECT_TRUE(set_pref(prefs, "text", "1.25"));
    EXPECT_EQ(pref_text(prefs, "text"), "1.25");
    EXPECT_FALSE(set_pref(prefs, "text", "2.5"));
    EXPECT_FALSE(set_pref(prefs, "lang", "../etc"));
}

TEST(Paths, AClinicReadsTheShortOneUnlessItSaysOtherwise) {
    State state = begin({}, 1);
    EXPECT_EQ(path_of(state.prefs), Path::Full);
    want(state, SetPref{"mode", "kiosk"});
    EXPECT_EQ(path_of(state.prefs), Path::Short);
    EXPECT_TRUE(state.welcome);
    EXPECT_EQ(beat(state).id, "display") << "behind the start screen stands the first picture of the path";
    EXPECT_EQ(controls(state, {}, {}).front().id, "begin-short");
    EXPECT_EQ(to_query(state).find("path="), std::string::npos);
    want(state, SetPref{"path", "full"});
    EXPECT_EQ(chapter(state).id, "patrol");
    EXPECT_EQ(controls(state, {}, {}).front().id, "begin");
    EXPECT_NE(to_query(state).find("path=full"), std::string::npos);
    State linked = begin({}, 1);
    update(linked, {}, from_query("mode=kiosk&chapter=release&beat=act").intents, 0);
    EXPECT_EQ(beat(linked).id, "act");
    EXPECT_EQ(path_of(linked.prefs), Path::Short);
}

TEST(Paths, TheShortOneHasSixSteps) {
    State state = begin({}, 1);
    want(state, SetPref{"path", "short"});
    std::vector<std::string> seen;
    for (int i = 0; i < 20; ++i) {
        const auto on = activate(state, "next", 1);
        if (on.empty()) break;
        update(state, {}, on, 0);
        seen.push_back(std::string{chapter(state).id} + "/" + std::string{beat(state).id});
        EXPECT_EQ(steps(state).now + 1, static_cast<int>(seen.size()));
        EXPECT_EQ(steps(state).count, 6);
    }
    EXPECT_EQ(seen, (std::vector<std::string>{"badges/display", "release/brake", "release/act", "release/cost",
                                              "release/balance", "talk/ask"}));
    want(state, GoTo{"release", "cover"});
    EXPECT_EQ(steps(state).now, 1) << "a beat beside the path belongs to the one before it";
    want(state, SetPref{"path", "full"});
    EXPECT_EQ(steps(state).count, 5);
}

TEST(Languages, AreChosenByTheirNamesAmongThoseOffered) {
    State state = begin({}, 1);
    const auto language = [&]() -> std::optional<Control> {
        for (const Control& each : controls(state, {}, {})) {
            if (each.id == "pref.lang") return each;
        }
        return std::nullopt;
    };
    EXPECT_FALSE(language()) << "nothing to choose from";
    want(state, SetSite{{{{"en", "English"}, {"es", "Español"}}, "2026-11-23"}});
    ASSERT_TRUE(language());
    EXPECT_EQ(language()->options[1], "Español");
    update(state, {}, activate(state, "pref.lang", 1), 0);
    EXPECT_EQ(state.prefs.lang, "es");
    EXPECT_FLOAT_EQ(language()->value, 1);
    EXPECT_TRUE(state.welcome);
    want(state, SetPref{"lang", "en-GB"});
    EXPECT_EQ(state.prefs.lang, "en");
    want(state, SetPref{"lang", "fr"});
    EXPECT_EQ(state.prefs.lang, "en");
    EXPECT_EQ(state.notices.back(), "notice.no-language|fr");
    want(state, SetPref{"lang", "es"});
    want(state, KeepLanguage{"es", "en"});
    EXPECT_EQ(state.prefs.lang, "en");
    EXPECT_EQ(state.notices.back(), "notice.language-failed|Español");
    EXPECT_TRUE(activate(state, "pref.lang", 7).empty());
}

TEST(Dates, AreLongAgoAfterAYear) {
    EXPECT_FALSE(long_ago("2025-11-23", "2026-11-23"));
    EXPECT_TRUE(long_ago("2025-11-22", "2026-11-23"));
    EXPECT_FALSE(long_ago("2025-11-22", ""));
    EXPECT_FALSE(long_ago("soon", "2026-11-23"));
    EXPECT_FALSE(long_ago("20x5-11-22", "2026-11-23"));
}

}  // namespace
