// Tells the host what changed, and only what changed: mirror, live sentences, link, public events, areas, cursor.
#pragma once
#include "panels/panels.h"
#include "picture/gestures.h"
#include "story/headlines.h"

#include <string>
#include <string_view>

namespace shell {

class Report {
public:
    /// `now_s` is the host's clock. While time runs, mirror and link go out four times a second at most; while it stands still,
    /// whenever a frame is drawn, so that nothing is left to tell and no frame is wanted for it.
    void tell(const story::State& state, const sim::Params& params, const story::Words& words,
              const picture::Scene& scene, const panels::Outcome& outcome, const picture::Gestures& gestures,
              double now_s, std::string_view focus);
    /// What is said is told again at once, as after a change of language; what happened is not told twice.
    void forget() { told_s_ = -10; }

private:
    void changed(std::string& last, std::string_view topic, std::string body);
    void events(const story::State& state, const story::Words& words);
    void news(const story::State& state, const sim::Params& params, const story::Words& words, double now_s);

    std::string mirror_, url_, prefs_, areas_, cursor_, focus_, chapter_, select_, live_, more_;
    story::Headlines headlines_;
    double told_s_{-10}, headlined_s_{-10};
    int answer_{-1};
    bool complete_{false};
};

}  // namespace shell
