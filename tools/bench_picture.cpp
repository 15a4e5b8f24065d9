// A hot laboratory tissue of each size, seen whole, as bodies, with specks and with every receptor.
#include "bench_picture.h"

#include "picture/compose.h"
#include "sim/setups.h"
#include "story/update.h"

#include <array>
#include <ctime>

namespace bench {

namespace {

constexpr std::array<int, 4> kSizes{200, 1000, 10000, 50000};
constexpr int kLived_ticks = 60;  // so that T cells have found somebody
constexpr base::Vec2 kCanvas_pt{1280, 800};

struct View {
    const char* name;
    float pt_per_um;  ///< 0 = all of it
};
constexpr std::array<View, 5> kViews{{{"all of them", 0},
                                      {"from dots to bodies", 1.3F},
                                      {"bodies with specks", 2.6F},
                                      {"from bodies to receptors", 6.6F},
                                      {"receptors", 10}}};

/// Colours do not matter here, but looking them up does.
picture::Theme any_theme() {
    picture::Theme theme;
    theme.id = "light";
    for (const std::string_view name : picture::color_names())
        theme.colors.emplace(std::string{name}, picture::Rgba{120, 130, 140, 255});
    return theme;
}

/// Of this processor for this program: what else the machine is busy with does not count.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// The latest beat that shows a tissue: it names the most.
story::GoTo somewhere_in_tissue() {
    story::GoTo to;
    for (const story::Chapter& chapter : story::script()) {
        for (const story::Beat& beat : chapter.beats) {
            if (beat.scene == story::Scene::Tissue) to = {std::string{chapter.id}, std::string{beat.id}};
        }
    }
    return to;
}

/// One reader who looks at one tissue.
class Reader {
public:
    Reader(const sim::Params& params, int cells) : params_{params}, state_{story::begin(params, 1)} {
        story::update(state_, params, std::vector<story::Intent>{somewhere_in_tissue()}, 0);
        for (const std::string_view topic : story::beat(state_).shows) words_.panels[std::string{topic}].label = topic;
        state_.world = sim::make_world(params, sim::lab_stage(params, sim::Setup::Hot, cells, 1), 1);
        for (int i = 0; i < kLived_ticks; ++i) sim::step(state_.world, params);
        layout_ = picture::lay_out(kCanvas_pt, state_);
        compose(0);
    }
    double picture_ms(const View& view) {
        const float whole = scene_.outlook.beat.pt_per_um;
        const std::vector<story::Intent> want{story::Zoom{view.pt_per_um > 0 ? view.pt_per_um / whole : 1.0F, {}}};
        state_.playing = false;
        story::update(state_, params_, want, 0);
        eye_ = {};
        compose(0);  // the first one looks for places for names
        state_.playing = true;
        const double began = seconds();
        for (int i = 0; i < kFrames; ++i) compose(1.0F / 60);
        return 1000 * (seconds() - began) / kFrames;
    }

private:
    static constexpr int kFrames = 8;
    void compose(float dt_s) {
        scene_ = picture::compose(state_, params_, words_, layout_, theme_, measure_, eye_, dt_s);
    }

    const sim::Params& params_;
    story::State state_;
    story::Words words_;
    picture::Theme theme_{any_theme()};
    picture::Layout layout_;
    picture::Eye eye_;
    picture::Scene scene_;
    picture::Measure measure_{[](std::string_view text, float size_pt, picture::Weight) {
        return base::Vec2{0.55F * size_pt * static_cast<float>(text.size()), size_pt};
    }};
};

}  // namespace

std::vector<PictureTime> picture_times(int runs) {
    const sim::Params params;
    std::vector<Reader> readers;
    readers.reserve(kSizes.size());
    std::vector<PictureTime> times;
    for (const int cells : kSizes) {
        readers.emplace_back(params, cells);
        for (const View& view : kViews) times.push_back({std::to_string(cells) + " cells, " + view.name, {}});
    }
    for (int run = 0; run < runs; ++run) {  // in turns, so that a busy moment of the machine hits all of them
        std::size_t at = 0;
        for (Reader& reader : readers) {
            for (const View& view : kViews) times[at++].ms.push_back(reader.picture_ms(view));
        }
    }
    return times;
}

}  // namespace bench
