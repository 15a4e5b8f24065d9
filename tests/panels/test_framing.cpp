// On canvases that show only a part of a stage: where its edge cuts.
#include "desk.h"

namespace {

/// Share of a spot's width that lies beyond the edge of the picture; over 1 = all of it. Sideways the picture reaches to the canvas' edge.
float cut(const picture::Spot& spot, const picture::Rect& stage, float canvas_w) {
    const float above = stage.y - (spot.at.y - spot.r);
    const float below = spot.at.y + spot.r - (stage.y + stage.h);
    const float left = spot.r - spot.at.x;
    const float right = spot.at.x + spot.r - canvas_w;
    return std::max({above, below, left, right}) / (2 * spot.r);
}

bool is_cell(const picture::Spot& spot) {
    const bool whole = spot.id.starts_with('c') && spot.id.find('.') == std::string::npos;
    const bool small =
        spot.topic == "virus" || spot.topic == "bacterium" || spot.topic == "fungus" || spot.topic == "antibody";
    return whole && !small;
}

/// Cells in sight and those of them that the edge cuts.
struct Count {
    int seen{0}, cut{0};
};

Count count(const Desk& desk, Vec2 size) {
    Count all;
    for (const picture::Spot& spot : desk.scene().spots) {
        const float off = is_cell(spot) ? cut(spot, desk.layout.stage, size.x) : 1.0F;
        all.seen += off < 0.85F ? 1 : 0;
        all.cut += off < 0.85F && off > 0.15F ? 1 : 0;
    }
    return all;
}

TEST(Framing, OfTheCellsInSightAtMostHalfAreCut) {
    // as a window that is made smaller and smaller: where it looked before must not matter more than what it cuts
    constexpr Vec2 kSizes[]{{390, 789}, {320, 640}, {320, 490}};
    for (const char* lang : {"en", "es"}) {
        Desk desk{kTall, "patrol", "tissue", lang};
        for (const auto& chapter : story::script()) {
            for (const auto& beat : chapter.beats) {
                if (beat.scene != story::Scene::Tissue || beat.focus != story::Focus::All) continue;
                desk.want(story::GoTo{std::string{chapter.id}, std::string{beat.id}});
                desk.want(story::UntilDue{});
                for (const Vec2 size : kSizes) {
                    desk.resize(size);
                    desk.settle();
                    // the camera may still be on its way
                    for (int frame = 0; frame < 900 && desk.scene().restless; ++frame) desk.frame();
                    if (!desk.scene().part) continue;
                    const Count all = count(desk, size);
                    EXPECT_LE(all.cut, std::max(1, all.seen / 2))
                        << lang << " " << size.x << " x " << size.y << " " << chapter.id << "/" << beat.id << ": of "
                        << all.seen;
                }
            }
        }
    }
}

}  // namespace
