// The picture: areas that never overlap, labels that never do either, receptors that meet, things that can be picked.
#include "picture/cast.h"
#include "shell/painter_shader.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "picture_fixtures.h"

namespace {

using fixtures::Play;
using picture::Rect;
using picture::Vec2;

bool is_cell(const picture::Spot& spot) { return spot.id.find('.') == std::string::npos; }

void expect_apart(const picture::Layout& layout, const std::string& what) {
    const std::vector<std::pair<std::string, Rect>> areas{{"title", layout.title},
                                                          {"stage", layout.stage},
                                                          {"panel", layout.panel},
                                                          {"caption", layout.caption},
                                                          {"transport", layout.transport}};
    const Rect canvas{-0.01F, -0.01F, layout.size_pt.x + 0.02F, layout.size_pt.y + 0.02F};
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const Rect& a = areas[i].second;
        EXPECT_GE(a.w, 0) << areas[i].first << what;
        EXPECT_GE(a.h, 0) << areas[i].first << what;
        EXPECT_TRUE(a.x >= canvas.x && a.y >= canvas.y && a.x + a.w <= canvas.x + canvas.w &&
                    a.y + a.h <= canvas.y + canvas.h)
            << areas[i].first << " leaves the canvas" << what;
        for (std::size_t j = i + 1; j < areas.size(); ++j) {
            if (a.w == 0 || a.h == 0 || areas[j].second.w == 0 || areas[j].second.h == 0) continue;
            EXPECT_FALSE(a.shrunk(0.01F).overlaps(areas[j].second))
                << areas[i].first << " lies on " << areas[j].first << what;
        }
    }
}

TEST(Layout, NoAreaOverlapsAnother) {
    story::State state = story::begin({}, 1);
    for (const float w :
         {320.0F, 360.0F, 390.0F, 480.0F, 559.0F, 640.0F, 679.0F, 768.0F, 844.0F, 1024.0F, 1280.0F, 1920.0F, 3840.0F}) {
        for (const float h : {240.0F, 320.0F, 390.0F, 519.0F, 600.0F, 800.0F, 1024.0F, 1366.0F, 2160.0F}) {
            for (const float text : {1.0F, 1.3F, 1.6F, 2.0F}) {
                for (const auto theme : {story::Theme::Light, story::Theme::Projector}) {
                    for (const std::string topic : {"", "t-cell"}) {
                        state.prefs.text = text;
                        state.prefs.theme = theme;
                        state.selected.topic = topic;
                        const auto layout = picture::lay_out({w, h}, state);
                        const std::string what =
                            " at " + std::to_string(w) + " x " + std::to_string(h) + " text " + std::to_string(text);
                        expect_apart(layout, what);
                        if (h < 320) continue;
                        EXPECT_GE(layout.transport.h, 43.9F) << what;
                        EXPECT_GE(layout.title.h, 30) << what;
                        EXPECT_GE(layout.stage.h, 60) << what;
                        EXPECT_GE(layout.stage.w, 130) << what;
                    }
                }
            }
        }
    }
}

TEST(Layout, FormsAndTypeFollowTheCanvas) {
    story::State state = story::begin({}, 1);
    const auto wide = picture::lay_out({1280, 800}, state);
    EXPECT_EQ(wide.form, picture::Form::Wide);
    EXPECT_FLOAT_EQ(wide.type_pt, 17);
    EXPECT_NEAR(wide.panel.w, 384, 1);
    EXPECT_FLOAT_EQ(wide.panel.x + wide.panel.w, 1280);
    const auto tall = picture::lay_out({390, 844}, state);
    EXPECT_EQ(tall.form, picture::Form::Tall);
    EXPECT_FLOAT_EQ(tall.type_pt, 16);
    EXPECT_GT(tall.stage.y + tall.stage.h, 0.5F * 844) << "the picture has the larger half";
    EXPECT_GE(tall.panel.h, 80) << "and what can be done shows below the caption";
    EXPECT_EQ(picture::lay_out({500, 400}, state).form, picture::Form::Small);
    EXPECT_EQ(picture::lay_out({640, 400}, state).form, picture::Form::Small);
    state.prefs.theme = story::Theme::Projector;
    const auto projector = picture::lay_out({1920, 1080}, state);
    EXPECT_EQ(projector.form, picture::Form::Projector);
    EXPECT_GE(projector.type_pt, 26);
    EXPECT_GT(projector.caption.y, 1080 * 0.55F);
    state.prefs.theme = story::Theme::Light;
    state.prefs.text = 2;
    EXPECT_GT(picture::lay_out({1280, 800}, state).type_pt, 1.9F * wide.type_pt);
    EXPECT_GT(picture::lay_out({1280, 800}, state).caption.h, wide.caption.h);
}

TEST(Membrane, WavesAndDentsShapeIt) {
    picture::Mark blob;
    blob.shape = picture::Shape::Blob;
    blob.size = {100, 100};
    blob.wave = {{{0.05F, 1}, {0.04F, 2}, {0.03F, 3}, {0.02F, 4}}};
    // the same by sines of the angle, written out
    for (int i = 0; i < 90; ++i) {
        const float a = static_cast<float>(i) * 0.0698F;
        const float direct = 100 * (1 + 0.05F * std::cos(2 * a + 1) + 0.04F * std::cos(3 * a + 2) +
                                    0.03F * std::cos(5 * a + 3) + 0.02F * std::cos(7 * a + 4));
        EXPECT_NEAR(picture::blob_radius(blob, picture::way_of(a)), direct, 0.01F);
    }
    blob.wave = {};
    blob.dents[0] = {{1, 0}, 80};
    EXPECT_NEAR(picture::blob_radius(blob, {1, 0}), 80, 0.5F);
    EXPECT_NEAR(picture::blob_radius(blob, {-1, 0}), 100, 0.001F);
    for (int i = 0; i < 90; ++i) {
        const Vec2 way = picture::way_of(static_cast<float>(i) * 0.0698F);
        EXPECT_LE(base::dot(way * picture::blob_radius(blob, way), Vec2{1, 0}), 80.5F);  // nothing beyond the flat
    }
    blob.facing = {0, 1};  // dents turn with the blob
    EXPECT_NEAR(picture::blob_radius(blob, {0, 1}), 80, 0.5F);
}

TEST(Membrane, ShaderUsesTheSameConstants) {
    const std::string text = shell::shader::kFragment;
    const auto at = text.find("kDentBlend = ");
    ASSERT_NE(at, std::string::npos);
    EXPECT_FLOAT_EQ(std::strtof(text.c_str() + at + 13, nullptr), picture::kDentBlend);
}

TEST(Bearings, EveryoneGetsRoomAndOrderStays) {
    std::vector<picture::Bearing> crowd;
    for (int i = 0; i < 14; ++i) crowd.push_back({0.21F * static_cast<float>(i * i % 17), 0.17F, i == 3});
    const float pinned = crowd[3].angle;
    const std::vector<picture::Closed> closed{{2.0F, 0.4F}};
    picture::spread(crowd, closed);
    EXPECT_FLOAT_EQ(crowd[3].angle, pinned);
    for (std::size_t i = 0; i < crowd.size(); ++i) {
        if (i != 3) {
            EXPECT_GE(std::abs(picture::turn_between(2.0F, crowd[i].angle)), 0.38F);
        }
        for (std::size_t j = i + 1; j < crowd.size(); ++j) {
            EXPECT_GE(std::abs(picture::turn_between(crowd[i].angle, crowd[j].angle)), 0.24F) << i << " and " << j;
        }
    }
}

TEST(Scene, CellsAndMoleculesCanBePicked) {
    Play play{"release", "brake", {1280, 800}};
    for (int i = 0; i < 240; ++i) play.frame();
    std::set<std::string> ids;
    for (const picture::Spot& spot : play.scene.spots) {
        EXPECT_TRUE(ids.insert(spot.id).second) << spot.id << " twice";
        EXPECT_FALSE(spot.topic.empty());
        EXPECT_GT(spot.r, 0);
        const sim::Cell* cell = sim::find(play.state.world, spot.cell);
        EXPECT_EQ(spot.draggable, is_cell(spot) && cell != nullptr && cell->kind == sim::Kind::TCell);
    }
    for (const sim::Cell& cell : play.state.world.cells) {
        const std::string id = "c" + std::to_string(cell.id.value);
        EXPECT_TRUE(ids.contains(id));
        if (cell.kind == sim::Kind::TCell) {
            EXPECT_TRUE(ids.contains(id + ".tcr.0"));
            EXPECT_TRUE(ids.contains(id + ".pd1.5"));
        } else {
            for (int site = 0; site < sim::kSites; ++site)
                EXPECT_TRUE(ids.contains(id + ".mhc." + std::to_string(site)));
        }
    }
}

TEST(Scene, SmallThingsWinAndFacesStaySelectable) {
    Play play{"badges", "infect", {1280, 800}};
    for (int i = 0; i < 150; ++i) play.frame();
    for (const picture::Spot& spot : play.scene.spots) {
        const picture::Spot* hit = picture::pick(play.scene, spot.at, 14);
        ASSERT_NE(hit, nullptr);
        if (is_cell(spot)) {
            EXPECT_EQ(hit->cell, spot.cell);
        } else {
            // the molecule itself, or one that lies over it
            EXPECT_FALSE(is_cell(*hit)) << spot.id;
            EXPECT_LE(base::length(hit->at - spot.at), hit->r) << spot.id;
        }
    }
    // a finger beside a badge still means the badge; one far from everything means nothing
    const auto badge = std::find_if(play.scene.spots.begin(), play.scene.spots.end(),
                                    [](const auto& s) { return s.topic == "self-badge"; });
    ASSERT_NE(badge, play.scene.spots.end());
    const sim::Cell* cell = sim::find(play.state.world, badge->cell);
    ASSERT_NE(cell, nullptr);
    EXPECT_EQ(picture::pick(play.scene, {-500, -500}, 20), nullptr);
}

TEST(Scene, KeyReceptorsAreNeverTooSmall) {
    for (const Vec2 size : {Vec2{320, 568}, Vec2{360, 400}, Vec2{390, 844}, Vec2{1280, 800}, Vec2{3840, 2160}}) {
        for (const std::string chapter : {"badges", "release"}) {
            Play play{chapter, "", size};
            play.frame();
            for (const picture::Spot& spot : play.scene.spots) {
                const bool key = !is_cell(spot) && spot.topic != "virus" && spot.topic != "granules";
                EXPECT_TRUE(!key || 2 * spot.r >= 10) << spot.id;
            }
        }
    }
}

TEST(Scene, RecognitionIsADock) {
    Play play{"release", "brake", {1280, 800}};
    int docked = 0;
    for (int i = 0; i < 900; ++i) {
        play.frame();
        picture::Eye eye;
        bool moving = false;
        const picture::Camera camera = picture::aim(play.state, play.layout, eye, 0, true, moving);
        picture::Easing easing{eye, 0, true};
        const picture::Cast cast = picture::make_cast({play.state, play.params, camera, easing, 0});
        for (const picture::Body& body : cast.bodies) {
            if (body.cell->t->doing != sim::Doing::Bound || body.joined < 1) continue;
            const picture::Body& partner = cast.bodies[static_cast<std::size_t>(body.partner)];
            const picture::Receptor* fork = picture::receptor(body, picture::What::Fork, 0);
            const picture::Receptor* holder = picture::receptor(partner, picture::What::Holder, body.cell->t->site);
            ASSERT_NE(fork, nullptr);
            ASSERT_NE(holder, nullptr);
            const Vec2 badge = holder->base + holder->way * (picture::kHolderDocked_um * camera.molecule_pt);
            EXPECT_LT(base::length(fork->goal - badge), 1.0F);
            // the fork spans the gap; it does not stretch across half the stage
            EXPECT_LT(base::length(fork->goal - fork->base), 3.2F * camera.molecule_pt);
            EXPECT_GT(base::dot(fork->goal - fork->base, partner.at - body.at), 0);
            ++docked;
        }
        for (const picture::Body& body : cast.bodies) {
            for (const picture::Receptor& plug : body.receptors) {
                if (plug.what != picture::What::Plug || plug.dock < 1) continue;
                EXPECT_LT(base::length(plug.goal - plug.base), 6.0F * camera.molecule_pt);
            }
        }
    }
    EXPECT_GT(docked, 100);
}

TEST(Scene, GoneCellsAreNotDrawnAndDyingOnesFade) {
    Play play{"badges", "", {1280, 800}};
    sim::Cell& cell = play.state.world.cells[1];
    cell.fate = sim::Fate::Dying;
    cell.fate_since = play.state.world.tick;
    play.look(0);
    const auto spot_of = [&] {
        const auto at =
            std::find_if(play.scene.spots.begin(), play.scene.spots.end(), [&](const auto& s) { return s.id == "c2"; });
        return at == play.scene.spots.end() ? 0.0F : at->r;
    };
    const float before = spot_of();
    play.state.world.tick += static_cast<std::uint32_t>(play.params.dying_min * 60 / play.params.tick_s / 2);
    play.look(0);
    EXPECT_LT(spot_of(), before * 0.8F);
    EXPECT_GT(spot_of(), before * 0.4F);
    cell.fate = sim::Fate::Gone;
    play.look(0);
    EXPECT_EQ(spot_of(), 0);
}

TEST(Scene, ComesToRestWhenNothingPlays) {
    Play play{"release", "brake", {1280, 800}};
    for (int i = 0; i < 200; ++i) play.frame();
    play.want(story::Play{false});
    play.want(story::Select{{"t-cell", sim::CellId{7}}});
    play.frame();
    EXPECT_TRUE(play.scene.restless);  // the ring is coming
    for (int i = 0; i < 240 && play.scene.restless; ++i) play.frame();
    EXPECT_FALSE(play.scene.restless);
    const float clock = play.eye.clock_s;
    play.frame();
    EXPECT_EQ(play.eye.clock_s, clock);
}

TEST(Scene, ReducedMotionJumps) {
    Play play{"release", "brake", {1280, 800}};
    play.want(story::SetPref{"motion", "reduced"});
    for (int i = 0; i < 200; ++i) play.frame();
    EXPECT_FALSE(play.scene.restless);
    EXPECT_EQ(play.eye.clock_s, 0);
}

TEST(Pick, AFingerOnATCellMeansTheTCell) {
    for (const Vec2 size : {Vec2{390, 789}, Vec2{320, 585}}) {
        Play play{"badges", "display", size};
        const auto cell = std::find_if(play.scene.spots.begin(), play.scene.spots.end(), [](const picture::Spot& spot) {
            return is_cell(spot) && spot.topic == "t-cell";
        });
        ASSERT_NE(cell, play.scene.spots.end());
        const picture::Spot whole = *cell;
        for (float x = -0.6F; x <= 0.6F; x += 0.1F) {
            for (float y = -0.6F; y <= 0.6F; y += 0.1F) {
                if (x * x + y * y > 0.36F) continue;
                const auto* hit = picture::pick(play.scene, whole.at + Vec2{x, y} * whole.r, 22);
                ASSERT_NE(hit, nullptr);
                EXPECT_EQ(hit->topic, "t-cell") << hit->id << " at " << x << " " << y;
            }
        }
    }
}

TEST(Camera, ASmallCanvasCutsNoStandingCellInHalf) {
    // halves of cells at the edge are rare; the middle of what a beat is about is always in sight
    int cut = 0;
    int all = 0;
    for (const story::Chapter& chapter : story::script()) {
        for (const story::Beat& beat : chapter.beats) {
            if (beat.scene == story::Scene::Map || beat.focus == story::Focus::Meeting) continue;
            Play play{std::string{chapter.id}, std::string{beat.id}, {390, 789}};
            for (int i = 0; i < 60; ++i) play.frame(0.05);
            for (const picture::Spot& spot : play.scene.spots) {
                const sim::Cell* cell = sim::find(play.state.world, spot.cell);
                if (!is_cell(spot) || cell == nullptr || !sim::is_tissue(cell->kind)) continue;
                const Rect& stage = play.layout.stage;
                const float out = std::max({stage.x - spot.at.x, spot.at.x - stage.x - stage.w, stage.y - spot.at.y,
                                            spot.at.y - stage.y - stage.h}) +
                                  spot.r;
                ++all;
                cut += out > 0.25F * spot.r && out < 1.75F * spot.r ? 1 : 0;
            }
        }
    }
    EXPECT_GT(all, 100);
    EXPECT_LT(cut, all / 10);
}

}  // namespace
