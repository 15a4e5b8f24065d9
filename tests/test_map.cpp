// The map of the body: cells that travel while time passes, and a text that tells of the map and not of the tissue behind it.
#include "mirror/mirror.h"
#include "picture/body_frame.h"

#include <cmath>
#include <functional>

#include "picture_fixtures.h"

namespace {

using fixtures::Play;
using picture::Traveller;
using picture::Vec2;

/// Both sides of the figure as one.
float off(const Traveller& dot, Vec2 place) { return base::length(Vec2{std::abs(dot.place.x), dot.place.y} - place); }

TEST(Map, CellsLeaveTheMarrowAndTCellsStopAtTheThymus) {
    constexpr Vec2 kThigh{0.065F, 0.600F}, kArm{0.138F, 0.295F}, kThymus{0.006F, 0.232F};
    const std::size_t count = picture::travellers(0).size();
    ASSERT_GE(count, 20U);
    for (std::size_t i = 0; i < count; ++i) {
        Traveller before = picture::travellers(0)[i];
        bool thymus = false;
        int starts = 0;
        for (int step = 1; step <= 600; ++step) {
            const Traveller now = picture::travellers(static_cast<float>(step) * 0.1F)[i];
            thymus = thymus || off(now, kThymus) < 0.03F;
            const bool fresh = now.seen < 0.3F && now.seen > before.seen && before.seen < 0.3F;
            if (fresh) {
                EXPECT_LT(std::min(off(now, kThigh), off(now, kArm)), 0.05F) << i << " at step " << step;
            }
            starts += fresh ? 1 : 0;
            // it glides, and is seen nowhere else than in the body
            if (before.seen > 0.3F && now.seen > 0.3F) {
                EXPECT_LT(base::length(now.place - before.place), 0.03F);
            }
            EXPECT_LT(std::abs(now.place.x), 0.21F);
            EXPECT_GT(now.place.y, 0.12F);
            EXPECT_LT(now.place.y, 0.92F);
            before = now;
        }
        EXPECT_GE(starts, 1) << i << " never began anew";
        EXPECT_TRUE(thymus || before.kind != sim::Kind::TCell) << i;
    }
}

/// Middles of all marks, in order.
std::vector<Vec2> places(const Play& play) {
    std::vector<Vec2> all;
    for (const picture::Mark& mark : play.scene.list.marks) all.push_back(mark.at);
    return all;
}

TEST(Map, MovesOnlyWhileTimePasses) {
    Play play{"patrol", "body", {1280, 800}};
    play.want(story::Play{false});
    const auto before = places(play);
    for (int i = 0; i < 10; ++i) play.frame(0.1);
    EXPECT_EQ(places(play), before);
    play.want(story::Play{true});
    for (int i = 0; i < 10; ++i) play.frame(0.1);
    const auto later = places(play);
    ASSERT_EQ(later.size(), before.size());
    int moved = 0;
    for (std::size_t i = 0; i < later.size(); ++i) moved += base::length(later[i] - before[i]) > 3 ? 1 : 0;
    EXPECT_GE(moved, 30) << "a play button must do something that is seen";
    // and one step back is the past
    const auto tick = play.state.world.tick;
    play.want(story::Seek{0});
    play.look(0);
    EXPECT_EQ(places(play), before);
    EXPECT_GT(tick, 0U);
}

TEST(Map, TextTellsOfTheMapAndNamesNobodyWhoIsNotInIt) {
    const auto loaded = content::load(fixtures::content_file, "en");
    ASSERT_TRUE(std::holds_alternative<content::Library>(loaded));
    const auto& library = std::get<content::Library>(loaded);
    const auto text_of = [&](const std::string& beat) {
        story::State state = story::begin(library.params, 1);
        story::update(state, library.params, std::vector<story::Intent>{story::GoTo{"patrol", beat}}, 0);
        return mirror::describe(state, library.params, library.words);
    };
    const auto cells = [](const mirror::Node& root) {
        int count = 0;
        const std::function<void(const mirror::Node&)> visit = [&](const mirror::Node& node) {
            count += node.id.find("actor.c") != std::string::npos ? 1 : 0;
            for (const mirror::Node& child : node.children) visit(child);
        };
        visit(root);
        return count;
    };
    const auto says = [](const mirror::Node& root, const std::string& words) {
        bool found = false;
        const std::function<void(const mirror::Node&)> visit = [&](const mirror::Node& node) {
            found = found || node.text == words;
            for (const mirror::Node& child : node.children) visit(child);
        };
        visit(root);
        return found;
    };
    EXPECT_EQ(cells(text_of("body")), 0);
    EXPECT_GT(cells(text_of("tissue")), 5);
    EXPECT_TRUE(says(text_of("body"), library.words.text("scene.map")));
    EXPECT_FALSE(says(text_of("tissue"), library.words.text("scene.map")));
}

}  // namespace
