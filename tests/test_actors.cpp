// The whole immune system on stage: every actor can be picked; map, places and comparison show what they should.
#include "picture/cast.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "picture_fixtures.h"

namespace {

using fixtures::Play;
using picture::Spot;
using picture::Vec2;

bool in_tissue(const Spot& spot) { return spot.id.starts_with("c"); }

/// Lives through a chapter's beat and collects the topics of everything that could be picked.
std::set<std::string> topics_of(const std::string& chapter, const std::string& beat, int frames) {
    Play play{chapter, beat, {1280, 800}};
    std::set<std::string> topics;
    for (int i = 0; i < frames; ++i) {
        play.frame(0.25);
        for (const Spot& spot : play.scene.spots) topics.insert(spot.topic);
    }
    return topics;
}

struct Expected {
    std::string chapter, beat;
    int frames;
    std::vector<std::string> topics;
};

TEST(Actors, EveryOneCanBePicked) {
    const std::vector<Expected> all{
        {"patrol", "body", 1, {"bone-marrow", "thymus", "lymph-node", "spleen", "skin", "lining"}},
        {"patrol", "bacterium", 60, {"skin-cell", "macrophage", "b-cell", "bacterium", "antibody", "t-cell"}},
        {"patrol", "virus", 60, {"virus", "infected-cell"}},
        {"patrol", "fungus", 10, {"fungus"}},
        {"badges", "missing", 10, {"nk-cell", "granules", "tcr"}},
        {"tolerance",
         "train",
         10,
         {"young-t-cell", "thymus-cell", "thymus", "regulatory-t-cell", "thyroid-cell", "joint-cell",
          "connective-cell"}},
        {"priming", "two-signals", 90, {"dendritic-cell", "naive-t-cell", "b7", "cd28", "lymph-node", "nonself-badge"}},
        {"priming", "early-brake", 60, {"ctla-4"}},
        {"hiding", "keep-out", 10, {"wall", "tumor-cell"}},
    };
    for (const Expected& want : all) {
        const auto seen = topics_of(want.chapter, want.beat, want.frames);
        for (const std::string& topic : want.topics)
            EXPECT_TRUE(seen.contains(topic)) << topic << " in " << want.chapter;
    }
}

TEST(Actors, PickFindsWhatIsUnderTheFinger) {
    for (const story::Chapter& chapter : story::script()) {
        Play play{std::string{chapter.id}, std::string{chapter.beats[1].id}, {1280, 800}};
        for (int i = 0; i < 40; ++i) play.frame(0.2);
        std::set<std::string> ids;
        for (const Spot& spot : play.scene.spots) {
            EXPECT_TRUE(ids.insert(spot.id).second) << spot.id << " twice in " << chapter.id;
            const Spot* hit = picture::pick(play.scene, spot.at, 6);
            ASSERT_NE(hit, nullptr) << spot.id;
            EXPECT_LE(base::length(hit->at - spot.at), hit->r + 6) << spot.id;
        }
        for (const sim::Cell& cell : play.state.world.cells) {
            if (cell.fate == sim::Fate::Gone || story::wide(play.state.world)) continue;  // from afar cells are dots
            EXPECT_TRUE(ids.contains("c" + std::to_string(cell.id.value))) << chapter.id;
        }
    }
}

TEST(Actors, EveryColourHasAName) {
    const picture::Rgba unknown{255, 0, 255, 255};
    for (const std::string theme : {"light", "dark", "projector"}) {
        for (const story::Chapter& chapter : story::script()) {
            for (const story::Beat& beat : chapter.beats) {
                Play play{std::string{chapter.id}, std::string{beat.id}, {1280, 800}, theme};
                for (int i = 0; i < 12; ++i) play.frame(0.5);
                for (const picture::Mark& mark : play.scene.list.marks) {
                    const auto is = [&](picture::Rgba c) {
                        return c.r == unknown.r && c.g == unknown.g && c.b == unknown.b;
                    };
                    ASSERT_FALSE(is(mark.fill) || is(mark.fill_end) || is(mark.edge)) << chapter.id << '/' << beat.id;
                    ASSERT_TRUE(std::isfinite(mark.at.x) && std::isfinite(mark.at.y) && std::isfinite(mark.size.x))
                        << chapter.id;
                }
            }
        }
    }
}

TEST(Actors, HoldersTakenInAreNotThere) {
    Play play{"badges", "missing", {1280, 800}};
    const auto holders = [&] {
        return std::count_if(play.scene.spots.begin(), play.scene.spots.end(),
                             [](const Spot& spot) { return spot.id.starts_with("c3.mhc."); });
    };
    play.want(story::SetDial{"hide-badges", 0});
    play.want(story::Restart{});
    play.look(0);
    EXPECT_EQ(holders(), sim::kSites);
    sim::TissueSide& side = play.state.world.cells[2].tissue;
    side.holders = 3;
    for (std::size_t i = 3; i < side.sites.size(); ++i) side.sites[i] = {};
    play.look(0);
    EXPECT_EQ(holders(), 3);
    // one that is merely empty still holds up its cup
    side.sites[0] = {};
    play.look(0);
    EXPECT_EQ(holders(), 3);
}

TEST(Actors, HitsAreSeenToAddUp) {
    Play play{"badges", "display", {1280, 800}};
    play.want(story::Play{false});
    const picture::Rgba pore = play.theme().color("granules.light");
    const auto pores = [&](int damage) {
        play.state.world.cells[0].tissue.damage = static_cast<std::uint8_t>(damage);
        play.state.world.cells[0].tissue.last_hit = play.state.world.tick;
        for (int i = 0; i < 20; ++i) play.look(0.2F);
        return std::count_if(play.scene.list.marks.begin(), play.scene.list.marks.end(), [&](const auto& mark) {
            return mark.fill.r == pore.r && mark.fill.g == pore.g && mark.fill.b == pore.b && mark.edge_width > 0;
        });
    };
    const auto none = pores(0);
    EXPECT_EQ(pores(1), none + 1);
    EXPECT_EQ(pores(2), none + 2);
    EXPECT_EQ(pores(0), none) << "a cell that has recovered shows no trace";
}

TEST(Actors, ACellThatBeginsToDiePalesWithinSeconds) {
    Play play{"badges", "display", {1280, 800}};
    play.want(story::Play{false});
    const auto skin = [&] {
        play.look(0);
        const auto spot = std::find_if(play.scene.spots.begin(), play.scene.spots.end(),
                                       [](const Spot& each) { return each.id == "c1"; });
        EXPECT_NE(spot, play.scene.spots.end());
        const auto mark = std::find_if(play.scene.list.marks.begin(), play.scene.list.marks.end(), [&](const auto& m) {
            return m.shape == picture::Shape::Blob && m.at == spot->at && m.edge.a == 255;
        });
        EXPECT_NE(mark, play.scene.list.marks.end());
        return *mark;
    };
    const auto far = [](picture::Rgba a, picture::Rgba b) {
        return std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b);
    };
    const picture::Mark before = skin();
    play.state.world.cells[0].fate = sim::Fate::Dying;
    play.state.world.cells[0].fate_since = play.state.world.tick;
    play.state.world.tick += 45;  // a second and a half
    const picture::Mark after = skin();
    EXPECT_GT(far(before.fill_end, after.fill_end), 20);
    EXPECT_LT(after.size.x, before.size.x);
}

TEST(Actors, WhatAMacrophageHasClosedRoundSinksIntoIt) {
    Play play{"patrol", "bacterium", {1280, 800}};
    const auto spot_of = [&](sim::CellId id) {
        const auto& all = play.scene.spots;
        return std::find_if(all.begin(), all.end(),
                            [&](const Spot& s) { return s.id == "c" + std::to_string(id.value); });
    };
    float out = 0, in = 1e9F;  // of a germ, in radii of its eater from the eater's middle: at the grip, and at the end
    for (int i = 0; i < 600; ++i) {
        play.frame(1.0 / 30);
        for (const sim::Cell& cell : play.state.world.cells) {
            if (cell.kind != sim::Kind::Macrophage || cell.t->doing != sim::Doing::Eating) continue;
            const auto eater = spot_of(cell.id), germ = spot_of(cell.t->partner);
            if (eater == play.scene.spots.end() || germ == play.scene.spots.end() || germ->topic != "bacterium")
                continue;
            const float far = base::length(germ->at - eater->at) / eater->r;
            out = std::max(out, far);
            in = std::min(in, far);
        }
    }
    EXPECT_GT(out, 0.9F);
    EXPECT_LT(in, 0.65F);
}

TEST(Actors, MapShowsOrgansAndNobodyElse) {
    for (const Vec2 size : {Vec2{1280, 800}, Vec2{390, 844}, Vec2{768, 1024}}) {
        Play play{"patrol", "body", size};
        play.look(0);
        EXPECT_TRUE(std::none_of(play.scene.spots.begin(), play.scene.spots.end(), in_tissue));
        EXPECT_EQ(play.scene.labels.size(), 6U) << size.x;
        for (const Spot& spot : play.scene.spots) {
            EXPECT_TRUE(play.layout.stage.contains(spot.at)) << spot.id << " at " << size.x;
            const Spot* hit = picture::pick(play.scene, spot.at, 6);
            ASSERT_NE(hit, nullptr);
            EXPECT_EQ(hit->topic, spot.topic) << spot.id;
        }
    }
}

TEST(Actors, ComparisonShowsTheSameTissueTwice) {
    for (const Vec2 size : {Vec2{1280, 800}, Vec2{390, 844}, Vec2{768, 1024}}) {
        Play play{"release", "act", size};
        play.want(story::SetDial{"compare", 1});
        for (int i = 0; i < 60; ++i) play.frame(0.1);
        ASSERT_TRUE(play.state.twin.has_value());
        ASSERT_GE(play.scene.labels.size(), 2U);
        EXPECT_EQ(play.scene.labels[0].topic, "compare.without");
        EXPECT_EQ(play.scene.labels[1].topic, "compare.with");
        EXPECT_FALSE(play.scene.labels[0].box.overlaps(play.scene.labels[1].box));
        std::size_t here = 0;
        std::size_t there = 0;
        for (const Spot& spot : play.scene.spots) {
            const bool twin = spot.id.starts_with("twin.");
            if (twin) {
                EXPECT_FALSE(spot.cell) << spot.id;
                EXPECT_FALSE(spot.draggable) << spot.id;
            }
            here += in_tissue(spot) && spot.id.find('.') == std::string::npos ? 1U : 0U;
            there += twin && spot.id.find('.', 5) == std::string::npos ? 1U : 0U;
            // nobody strays into the other half
            if (spot.id.find("ab.") != std::string::npos) continue;
            const Vec2 middle = play.layout.stage.middle();
            EXPECT_TRUE(twin ? spot.at.x < middle.x || spot.at.y < middle.y
                             : spot.at.x > middle.x || spot.at.y > middle.y)
                << spot.id;
        }
        EXPECT_GE(here, 6U);
        EXPECT_GE(there, 6U);
    }
}

TEST(Actors, SmallStagesShowFewerMoleculesButNeverLoseAContact) {
    const auto molecules = [](Vec2 size) {
        Play play{"release", "act", size};
        play.want(story::SetDial{"compare", 1});
        int contacts = 0;
        for (int i = 0; i < 80; ++i) {
            play.frame(0.2);
            for (const sim::Cell& cell : play.state.world.cells) {
                if (cell.t->doing != sim::Doing::Bound || cell.fate != sim::Fate::Alive) continue;
                const std::string fork = "c" + std::to_string(cell.id.value) + ".tcr.0";
                const auto& spots = play.scene.spots;
                EXPECT_TRUE(std::any_of(spots.begin(), spots.end(), [&](const Spot& s) { return s.id == fork; }))
                    << fork;
                ++contacts;
            }
        }
        EXPECT_GT(contacts, 0);
        return std::count_if(play.scene.spots.begin(), play.scene.spots.end(), [](const Spot& s) {
            return s.id.find("pdl1") != std::string::npos || s.id.find("mhc") != std::string::npos;
        });
    };
    EXPECT_LT(molecules({390, 844}), molecules({1920, 1200}));
}

}  // namespace
