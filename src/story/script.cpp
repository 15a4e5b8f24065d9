// The list of chapters of this build, and how to find things in it. The chapters themselves: chapters/.
#include "story/script.h"

#include "story/chapters/chapters.h"

#include <algorithm>
#include <cmath>

namespace story {

const std::vector<Chapter>& script() {
    static const std::vector<Chapter> all{
        chapters::patrol(),  chapters::badges(),   chapters::tolerance(), chapters::priming(),   chapters::hiding(),
        chapters::release(), chapters::families(), chapters::vaccines(),  chapters::cytokines(), chapters::cells(),
        chapters::her2(),    chapters::evidence(), chapters::lab(),       chapters::check(),     chapters::talk()};
    return all;
}

std::optional<int> chapter_index(std::string_view id) {
    for (std::size_t i = 0; i < script().size(); ++i) {
        if (script()[i].id == id) return static_cast<int>(i);
    }
    return std::nullopt;
}

std::optional<Place> neighbour(Place from, int by, bool short_path) {
    const auto beats = [](int chapter) {
        return static_cast<int>(script()[static_cast<std::size_t>(chapter)].beats.size());
    };
    for (Place at = from;;) {
        at.beat += by;
        if (at.beat < 0 || at.beat >= beats(at.chapter)) {
            at.chapter += by;
            if (at.chapter < 0 || at.chapter >= static_cast<int>(script().size())) return std::nullopt;
            at.beat = by > 0 ? 0 : beats(at.chapter) - 1;
        }
        const Beat& beat = script()[static_cast<std::size_t>(at.chapter)].beats[static_cast<std::size_t>(at.beat)];
        if (!short_path || beat.brief) return at;
    }
}

float settled(const Dial& dial, float value) {
    const float most = dial.kind == Dial::Kind::Choice ? static_cast<float>(dial.options.size()) - 1 : 1.0F;
    const float held = std::clamp(value, 0.0F, most);
    return dial.kind == Dial::Kind::Slider ? std::round(held * 1000.0F) / 1000.0F : std::round(held);
}

bool predicts(const Chapter& chapter) {
    return std::any_of(chapter.beats.begin(), chapter.beats.end(), [](const Beat& beat) { return beat.predict; });
}

std::optional<int> dial_index(const Chapter& chapter, std::string_view id) {
    for (std::size_t i = 0; i < chapter.dials.size(); ++i) {
        if (chapter.dials[i].id == id) return static_cast<int>(i);
    }
    return std::nullopt;
}

}  // namespace story
