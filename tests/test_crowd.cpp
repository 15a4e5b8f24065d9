// A wide tissue: levels of detail without a jump, only who is in sight, and everything within reach of a finger.
#include "picture/concentration.h"
#include "picture/crowd.h"
#include "picture/gestures.h"

#include <set>

#include "crowd_fixtures.h"

namespace {

using fixtures::Crowd;
using picture::Detail;
using picture::Vec2;

constexpr float kFar = 0.6F;
constexpr float kMiddle = 2.5F;
constexpr float kNear = 9;
constexpr Vec2 kView{1000, 620};

TEST(Detail, TheStoryIsAlwaysWhole) {
    for (const story::Chapter& chapter : story::script()) {
        sim::World world;
        world.half_um = chapter.stage.half_um;
        if (story::wide(world)) continue;
        for (const float scale : {0.5F, 2.0F, 6.6F, 30.0F}) {
            const Detail detail = picture::detail_at(world, scale, kView);
            EXPECT_EQ(detail.full, 1) << chapter.id;
            EXPECT_EQ(detail.dots + detail.bodies + detail.marking + detail.specks, 0) << chapter.id;
        }
    }
}

TEST(Detail, LevelsPassIntoEachOtherWithoutAJump) {
    sim::World world;
    world.half_um = {900, 600};
    for (const Vec2 view : {Vec2{360, 400}, kView, Vec2{3840, 2000}}) {
        Detail before = picture::detail_at(world, 0.05F, view);
        EXPECT_EQ(before.dots, 1);
        EXPECT_EQ(before.bodies, 0);
        for (float scale = 0.05F; scale < 30; scale *= 1.01F) {
            const Detail now = picture::detail_at(world, scale, view);
            // what lies behind a cell never shows through
            EXPECT_NEAR(1 - (1 - now.dots) * (1 - now.bodies) * (1 - now.full), 1, 1e-5F) << scale;
            // one per cent of zoom changes what is seen by a few per cent at most
            for (float Detail::*const level : {&Detail::bodies, &Detail::marking, &Detail::specks, &Detail::full})
                EXPECT_LE(std::abs(now.*level - before.*level), 0.06F) << scale;
            if (now.dots != before.dots) {
                EXPECT_GT(before.bodies, 0.999F) << "dots change in sight at " << scale;
            }
            EXPECT_LE(std::abs(picture::plump(now) - picture::plump(before)), 0.012F) << scale;
            before = now;
        }
        EXPECT_EQ(before.full, 1);
        EXPECT_EQ(before.dots, 0);
    }
}

TEST(Crowd, EveryCellIsADotWhenSeenWhole) {
    Crowd crowd{60, 40, {960, 640}};
    ASSERT_LT(crowd.whole_pt_per_um(), 0.8F);
    const auto& cells = crowd.state.world.cells;
    const auto seen =
        std::count_if(cells.begin(), cells.end(), [](const auto& c) { return c.fate != sim::Fate::Gone; });
    EXPECT_EQ(crowd.scene.list.dots.size(), static_cast<std::size_t>(seen));
    EXPECT_LT(crowd.scene.list.marks.size(), 600U);
    EXPECT_LE(crowd.scene.list.under, crowd.scene.list.marks.size());
    EXPECT_GT(crowd.scene.list.under, 0U);
    for (const picture::Dot& dot : crowd.scene.list.dots) EXPECT_GT(dot.radius(), 0.4F);
    EXPECT_LE(crowd.scene.labels.size(), 6U);
}

TEST(Crowd, OnlyWhoIsInSightIsOnStage) {
    Crowd crowd{60, 40, {960, 640}};
    const picture::Rect seen{0, 0, 700, 500};
    for (const float scale : {1.0F, kMiddle, kNear}) {
        for (const Vec2 at : {Vec2{}, Vec2{300, -200}, crowd.state.world.half_um}) {
            crowd.look_at(at, scale);
            const picture::Camera& camera = crowd.scene.camera;
            const Detail detail = picture::detail_at(crowd.state.world, camera.pt_per_um, kView);
            const auto sight = picture::cells_in_sight(crowd.state, camera, seen, detail);
            std::set<std::uint32_t> ids;
            for (const sim::Cell* cell : sight) ids.insert(cell->id.value);
            EXPECT_EQ(ids.size(), sight.size());
            for (const sim::Cell& cell : crowd.state.world.cells) {
                const Vec2 p = camera.to_pt(cell.pos_um);
                const float r = cell.radius_um * camera.pt_per_um * picture::plump(detail);
                const Vec2 nearest{std::clamp(p.x, seen.x, seen.x + seen.w), std::clamp(p.y, seen.y, seen.y + seen.h)};
                const float off = base::length(p - nearest);
                const bool there = ids.contains(cell.id.value);
                if (cell.fate == sim::Fate::Gone) {
                    EXPECT_FALSE(there);
                } else if (off < r) {
                    EXPECT_TRUE(there) << cell.id.value << " at " << scale;
                } else if (off > 40 * camera.pt_per_um) {
                    EXPECT_FALSE(there) << cell.id.value << " at " << scale;
                }
            }
        }
    }
}

TEST(Crowd, NeighboursAreFoundAsIfAllWereCompared) {
    Crowd crowd{30, 20, {960, 640}};
    crowd.look_at({}, kMiddle);
    picture::Easing easing{crowd.eye, 0, true};
    const Detail detail = picture::detail_at(crowd.state.world, kMiddle, kView);
    const picture::Rect seen{0, 0, 960, 640};
    const auto sight = picture::cells_in_sight(crowd.state, crowd.scene.camera, seen, detail);
    const picture::Cast cast =
        picture::make_cast({crowd.state, crowd.params, crowd.scene.camera, easing, 0, detail, seen, sight});
    ASSERT_GT(cast.bodies.size(), 100U);
    int pressed = 0;
    for (const picture::Body& body : cast.bodies) {
        for (const picture::Body& other : cast.bodies) {
            if (&body == &other || !picture::solid(*body.cell) || !picture::solid(*other.cell)) continue;
            const Vec2 way = other.at - body.at;
            const float apart = base::length(way);
            // two whose circles cut deep into each other are both flattened
            if (apart > 0.93F * (body.r + other.r) || apart < 1) continue;
            ++pressed;
            const bool flat =
                std::any_of(body.outline.dents.begin(), body.outline.dents.end(), [](auto d) { return d.reach > 0; });
            EXPECT_TRUE(flat) << body.cell->id.value << " and " << other.cell->id.value;
        }
    }
    EXPECT_GT(pressed, 50);
}

/// A cell of this kind that nobody small lies on, well inside the tissue.
const sim::Cell* clear_cell(const sim::World& world, sim::Kind kind) {
    for (const sim::Cell& cell : world.cells) {
        if (cell.kind != kind || cell.fate != sim::Fate::Alive || base::length(cell.pos_um) > 0.7F * world.half_um.y)
            continue;
        const bool covered = std::any_of(world.cells.begin(), world.cells.end(), [&](const sim::Cell& other) {
            return other.id != cell.id &&
                   base::length(other.pos_um - cell.pos_um) < 0.8F * (other.radius_um + cell.radius_um);
        });
        if (!covered) return &cell;
    }
    return nullptr;
}

TEST(Crowd, ATapMeansTheCellUnderItAtEveryScale) {
    Crowd crowd{60, 40, {960, 640}};
    for (const sim::Kind kind : {sim::Kind::Healthy, sim::Kind::Tumour}) {
        const sim::Cell* cell = clear_cell(crowd.state.world, kind);
        ASSERT_NE(cell, nullptr);
        for (const float scale : {kFar, 1.0F, kMiddle, 6.8F, kNear}) {
            crowd.look_at(cell->pos_um, scale);
            const Vec2 at = crowd.scene.camera.to_pt(cell->pos_um);
            picture::Gestures gestures;
            std::vector<story::Intent> wants;
            using Phase = story::Pointer::Phase;
            const std::vector<story::Pointer> tap{{Phase::Down, story::Pointer::Kind::Mouse, 1, at, {}},
                                                  {Phase::Up, story::Pointer::Kind::Mouse, 1, at, {}}};
            gestures.feed(tap, crowd.scene, crowd.state, wants);
            ASSERT_EQ(wants.size(), 1U) << scale;
            EXPECT_EQ(std::get<story::Select>(wants[0]).what.cell, cell->id) << scale;
        }
    }
}

TEST(Crowd, WhatCanBePickedIsLargeEnoughAndNamesAreFew) {
    Crowd crowd{60, 40, {960, 640}};
    for (const float scale : {kFar, 0.95F, 1.6F, kMiddle, 6.8F, kNear}) {
        crowd.look_at({}, scale);
        EXPECT_LE(crowd.scene.labels.size(), 6U);
        std::set<std::string> ids;
        for (const picture::Spot& spot : crowd.scene.spots) {
            EXPECT_TRUE(ids.insert(spot.id).second) << spot.id << " twice at " << scale;
            const bool whole = spot.id.find('.') == std::string::npos;
            EXPECT_TRUE(!whole || 2 * spot.r >= 14) << spot.id << " at " << scale;
        }
    }
}

TEST(Crowd, WhatIsSelectedIsRingedHoweverSmall) {
    Crowd crowd{60, 40, {960, 640}};
    const std::size_t before = crowd.scene.list.marks.size();
    crowd.want(story::Select{{"healthy-cell", clear_cell(crowd.state.world, sim::Kind::Healthy)->id}});
    crowd.look(0);
    EXPECT_EQ(crowd.scene.list.marks.size(), before + 2);
    EXPECT_GE(crowd.scene.list.marks.back().size.x, 9);
}

TEST(Crowd, TwoTissuesBesideEachOther) {
    Crowd crowd{60, 40, {960, 640}};
    const std::size_t alone = crowd.scene.list.dots.size();
    crowd.state.twin = crowd.state.world;
    crowd.eye = {};
    crowd.look(0);
    EXPECT_EQ(crowd.scene.list.dots.size(), 2 * alone);
    EXPECT_LE(crowd.scene.list.under, crowd.scene.list.marks.size());
}

TEST(Crowd, AConcentrationIsAFewHundredLightsHoweverFineItsGrid) {
    Crowd crowd{60, 40, {960, 640}};
    const Vec2 half = crowd.state.world.half_um;
    for (const float square : {4.0F, 15.0F, 60.0F}) {
        picture::Concentration grid;
        grid.cell_um = square;
        grid.width = static_cast<int>(2 * half.x / square) + 1;
        grid.height = static_cast<int>(2 * half.y / square) + 1;
        grid.corner_um = -half;
        const std::vector<float> values(static_cast<std::size_t>(grid.width) * static_cast<std::size_t>(grid.height),
                                        0.8F);
        grid.values = values;
        for (const float scale : {kFar, kMiddle, kNear}) {
            crowd.look_at({}, scale);
            const auto none = crowd.scene.list.marks.size();
            crowd.eye = {};
            const auto lit = picture::compose(crowd.state, crowd.params, crowd.words, crowd.layout, crowd.theme(),
                                              fixtures::plain_measure, crowd.eye, 0, &grid);
            EXPECT_GT(lit.list.marks.size(), none) << square << " at " << scale;
            EXPECT_LE(lit.list.marks.size(), none + static_cast<std::size_t>(picture::kMostLights))
                << square << " at " << scale;
        }
        grid.values = std::span{values}.first(3);  // a grid that is not there is not read
        crowd.eye = {};
        EXPECT_NO_FATAL_FAILURE(picture::compose(crowd.state, crowd.params, crowd.words, crowd.layout, crowd.theme(),
                                                 fixtures::plain_measure, crowd.eye, 0, &grid));
    }
}

}  // namespace
