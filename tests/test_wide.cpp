// A wide tissue in words: a short list of who is there, ways to look about, and events as counts.
#include "mirror/mirror.h"
#include "picture/concentration.h"
#include "picture/crowd.h"
#include "sim/setups.h"
#include "story/headlines.h"

#include <set>

#include "crowd_fixtures.h"

namespace {

using story::Headlines;

/// A chapter of the story whose tissue is a laboratory's.
struct Lab : fixtures::Play {
    Lab(sim::Setup setup, int cells, base::Vec2 size = {1280, 800}) : Play{"release", "brake", size} {
        state.world = sim::make_world(params, sim::lab_stage(params, setup, cells, 3), 3);
        state.playing = false;
        eye = {};
        look(0);
    }
};

TEST(WideList, NamesAFewCellsHoweverManyThereAre) {
    for (const int cells : {200, 3000}) {
        Lab lab{sim::Setup::Hot, cells};
        const auto listed = story::listed_cells(lab.state);
        EXPECT_EQ(listed.size(), story::kListedCells);
        const auto tissue =
            std::count_if(listed.begin(), listed.end(), [](const auto* c) { return sim::is_tissue(c->kind); });
        EXPECT_EQ(tissue, static_cast<std::ptrdiff_t>(story::kListedCells / 2));
        std::set<std::uint32_t> ids;
        for (const sim::Cell* cell : listed) ids.insert(cell->id.value);
        EXPECT_EQ(ids.size(), listed.size());
        EXPECT_LT(story::controls(lab.state, lab.params, lab.words).size(), 110U) << cells;
    }
}

TEST(WideList, IsOfThoseNearTheMiddleOfThePicture) {
    Lab lab{sim::Setup::Hot, 3000};
    const base::Vec2 to = lab.state.world.half_um * 0.5F;
    lab.want(story::Zoom{8, to});
    for (const sim::Cell* cell : story::listed_cells(lab.state)) {
        if (sim::is_tissue(cell->kind)) {
            EXPECT_LT(base::length(cell->pos_um - to), 60) << cell->id.value;
        } else {
            EXPECT_LT(base::length(cell->pos_um - to), 200) << cell->id.value;
        }
    }
    // all tissue that is nearer than the farthest of the list is in it
    float farthest = 0;
    std::set<std::uint32_t> ids;
    for (const sim::Cell* cell : story::listed_cells(lab.state)) {
        ids.insert(cell->id.value);
        if (sim::is_tissue(cell->kind)) farthest = std::max(farthest, base::length(cell->tissue.home_um - to));
    }
    for (const sim::Cell& cell : lab.state.world.cells) {
        if (sim::is_tissue(cell.kind) && cell.fate != sim::Fate::Gone &&
            base::length(cell.tissue.home_um - to) < farthest) {
            EXPECT_TRUE(ids.contains(cell.id.value)) << cell.id.value;
        }
    }
}

TEST(WideList, KeepsWhoIsSelectedAndLeadsOnlyNearBy) {
    Lab lab{sim::Setup::Hot, 3000};
    const sim::Cell* far = nullptr;
    for (const sim::Cell& cell : lab.state.world.cells) {
        if (cell.kind == sim::Kind::TCell && (far == nullptr || base::length(cell.pos_um) > base::length(far->pos_um)))
            far = &cell;
    }
    ASSERT_NE(far, nullptr);
    lab.want(story::Select{{"t-cell", far->id}});
    const auto listed = story::listed_cells(lab.state);
    EXPECT_EQ(std::count_if(listed.begin(), listed.end(), [&](const auto* c) { return c->id == far->id; }), 1);
    int guides = 0;
    for (const auto& control : story::controls(lab.state, lab.params, lab.words)) {
        if (!control.id.starts_with("guide.")) continue;
        ++guides;
        const auto wants = story::activate(lab.state, control.id, 1);
        ASSERT_EQ(wants.size(), 1U);
        const sim::Cell* to = sim::find(lab.state.world, std::get<story::Guide>(wants[0]).to);
        EXPECT_LT(base::length(to->pos_um - far->pos_um), 90);
    }
    EXPECT_EQ(guides, 8);
}

TEST(WideList, ACellKeepsItsNameWhenOthersAreCleared) {
    Lab lab{sim::Setup::Hot, 400};
    const sim::CellId last = lab.state.world.cells.back().id;
    lab.words.ui["name." + std::string{story::cell_topic(lab.state.world.cells.back())}] = "Cell {n}";
    const std::string name = story::cell_name(lab.state, lab.words, last);
    lab.state.world.cells.erase(lab.state.world.cells.begin());
    lab.state.world.scratch = {};
    EXPECT_EQ(story::cell_name(lab.state, lab.words, last), name);
}

TEST(WideLook, CanBeMovedWithoutAPointer) {
    Lab lab{sim::Setup::Hot, 3000};
    const auto press = [&](std::string_view id) {
        const auto wants = story::activate(lab.state, id, 1);
        story::update(lab.state, lab.params, wants, 0);
        return !wants.empty();
    };
    EXPECT_FALSE(press("zoom-out")) << "everything is in sight";
    EXPECT_FALSE(press("look-left"));
    for (int i = 0; i < 5; ++i) EXPECT_TRUE(press("zoom-in"));
    EXPECT_NEAR(lab.state.zoom, 7.6F, 0.1F);
    EXPECT_TRUE(press("look-right"));
    EXPECT_GT(lab.state.pan_um.x, 0);
    EXPECT_NEAR(lab.state.pan_um.x, 0.3F * 2 * lab.state.world.half_um.x / lab.state.zoom, 0.5F);
    EXPECT_TRUE(press("look-up"));
    EXPECT_GT(lab.state.pan_um.y, 0);
    EXPECT_TRUE(press("zoom-whole"));
    EXPECT_EQ(lab.state.zoom, 1);
    EXPECT_EQ(lab.state.pan_um, base::Vec2{});
    // a stage of the story has no such control
    fixtures::Play story{"release", "brake", {1280, 800}};
    EXPECT_TRUE(story::activate(story.state, "zoom-in", 1).empty());
    for (const auto& control : story::controls(story.state, story.params, story.words))
        EXPECT_FALSE(control.id.starts_with("zoom-")) << control.id;
}

TEST(WideLook, TwoTissuesAreComparedAsWholes) {
    Lab lab{sim::Setup::Hot, 1000};
    lab.want(story::Zoom{6, {50, 20}});
    lab.state.twin = lab.state.world;
    EXPECT_EQ(story::zoom_limit(lab.state), 1);
    lab.eye = {};
    lab.look(0);
    // both are seen whole, although the reader had come near
    const base::Vec2 half = lab.state.world.half_um;
    const base::Vec2 low = lab.scene.camera.to_pt(-half);
    const base::Vec2 high = lab.scene.camera.to_pt(half);
    EXPECT_GE(std::min(low.x, high.x), lab.layout.stage.middle().x) << "the one with the medicine is in its own half";
    EXPECT_LE(std::max(low.x, high.x), lab.layout.stage.x + lab.layout.stage.w);
    EXPECT_TRUE(story::activate(lab.state, "zoom-in", 1).empty());
}

TEST(WideNews, EventsAreToldAsCounts) {
    Lab lab{sim::Setup::Hot, 1000};
    lab.words.ui = {{"news", "In {minutes} min: {list}."},       {"scene.list-last", "and"},
                    {"count.tumor-dying.one", "{n} tumor cell"}, {"count.tumor-dying.other", "{n} tumor cells"},
                    {"count.braked.one", "{n} braked"},          {"count.braked.other", "{n} braked"}};
    Headlines headlines;
    const auto happen = [&](std::uint32_t tick, std::vector<sim::Happening> news) {
        lab.state.world.tick = tick;
        lab.state.news = std::move(news);
        headlines.note(lab.state);
    };
    const sim::Happening died{0, sim::Event::Dying, {}, {}, sim::Kind::Tumour};
    const sim::Happening braked{0, sim::Event::Braked, {}, {}, sim::Kind::Tumour};
    const sim::Happening touched{0, sim::Event::Touched, {}, {}, sim::Kind::Tumour};
    happen(100, {});
    happen(110, {died, touched, braked});
    happen(130, {died, died});
    EXPECT_EQ(headlines.count(Headlines::TumourDying), 3);
    const auto minutes = static_cast<int>(30 * lab.params.tick_s / 60 + 0.5F);
    EXPECT_EQ(headlines.take(lab.state, lab.params, lab.words),
              "In " + std::to_string(minutes) + " min: 3 tumor cells and 1 braked.");
    EXPECT_EQ(headlines.take(lab.state, lab.params, lab.words), "") << "nothing is told twice";
    // after going back, what had happened has not
    happen(200, {died});
    happen(50, {});
    EXPECT_EQ(headlines.count(Headlines::TumourDying), 0);
}

TEST(WideScene, IsToldInAFewSentences) {
    Lab lab{sim::Setup::Hot, 3000};
    lab.words.ui["scene.crowd"] = "{reading} read, {bound} bound, {braked} braked.";
    EXPECT_LT(story::scene_summary(lab.state, lab.params, lab.words).size(), 600U);
    EXPECT_NE(story::scene_summary(lab.state, lab.params, lab.words).find(" read, "), std::string::npos);
    const mirror::Node root = mirror::describe(lab.state, lab.params, lab.words);
    const auto actors = std::find_if(root.children.begin(), root.children.end(),
                                     [](const mirror::Node& node) { return node.id == "actors"; });
    ASSERT_NE(actors, root.children.end());
    EXPECT_EQ(actors->children[1].id, "actors.some");
    EXPECT_LT(actors->children.size(), 60U);
}

TEST(WidePicture, WallsStandRoundTheNestsThatAreInSight) {
    Lab open{sim::Setup::Hot, 3000};
    Lab walled{sim::Setup::Excluded, 3000};
    ASSERT_GT(walled.state.world.nests.discs.size(), 1U);
    const auto rings = [](const picture::Scene& scene) {
        return std::count_if(scene.list.marks.begin(), scene.list.marks.end(), [](const picture::Mark& mark) {
            return mark.shape == picture::Shape::Blob && mark.fill.a == 0 && mark.edge_width > 0 && mark.size.x > 30;
        });
    };
    EXPECT_EQ(rings(open.scene), 0);
    EXPECT_GE(rings(walled.scene), 3 * static_cast<std::ptrdiff_t>(walled.state.world.nests.discs.size()));
    EXPECT_EQ(std::count_if(walled.scene.spots.begin(), walled.scene.spots.end(),
                            [](const picture::Spot& spot) { return spot.id == "place.wall"; }),
              1);
    // deep inside a nest there is no wall to be seen
    walled.want(story::Zoom{1e6F, walled.state.world.nests.discs[0].at_um});
    walled.eye = {};
    walled.look(0);
    EXPECT_EQ(std::count_if(walled.scene.spots.begin(), walled.scene.spots.end(),
                            [](const picture::Spot& spot) { return spot.id == "place.wall"; }),
              0);
}

TEST(WidePicture, InterferonIsALightWhereItIs) {
    Lab lab{sim::Setup::Hot, 1000};
    const auto still = picture::ifn_gamma_in(lab.state.world, lab.params);
    ASSERT_TRUE(still);
    EXPECT_EQ(static_cast<std::size_t>(still->width) * static_cast<std::size_t>(still->height), still->values.size());
    const std::size_t dark = lab.scene.list.marks.size();
    lab.state.world.ifn_gamma.add({40, 30}, 5);
    lab.look(0);
    EXPECT_EQ(lab.scene.list.marks.size(), dark + 1);
    sim::World story;
    EXPECT_FALSE(picture::ifn_gamma_in(story, lab.params));
}

}  // namespace
