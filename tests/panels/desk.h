// A desk to test panels on: real content, real chapters, Dear ImGui without a GPU, pointers by hand.
#pragma once
#include "content/load.h"
#include "panels/panels.h"
#include "panels/trace.h"
#include "story/update.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

using base::Vec2;
using panels::Pointer;

/// A canvas size with what makes it the form that it is.
struct Canvas {
    const char* name;
    Vec2 size_pt;
    picture::Form form;
    const char* mode{"page"};
};

inline constexpr Canvas kWide{"wide", {1280, 800}, picture::Form::Wide};
inline constexpr Canvas kTall{"tall", {390, 844}, picture::Form::Tall};
inline constexpr Canvas kSmall{"small", {480, 400}, picture::Form::Small};
inline constexpr Canvas kProjector{"projector", {1920, 1080}, picture::Form::Projector, "present"};
inline constexpr Canvas kCanvases[]{kWide, kTall, kSmall, kProjector};

class Desk {
public:
    /// An empty chapter leaves the start screen open.
    explicit Desk(const Canvas& canvas, std::string chapter = "release", std::string beat = "",
                  std::string lang = "en");
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// Shows one frame; what was wanted in the last one happens first.
    panels::Outcome& frame(float dt_s = 1.0F / 60);
    /// Frames until nothing moves, at most `most`; returns how many it took.
    int settle(int most = 600);
    void want(story::Intent intent);
    /// The next frame is as large as this.
    void resize(Vec2 size_pt) { size_pt_ = size_pt; }
    void set(const char* key, const char* value) { want(story::SetPref{key, value}); }

    void point(Pointer::Phase phase, Vec2 at, Pointer::Kind kind = Pointer::Kind::Mouse, int id = 1);
    void wheel(Vec2 at, float by_pt) {
        pointers_.push_back({Pointer::Phase::Wheel, Pointer::Kind::Mouse, 0, at, {0, by_pt}});
    }
    void tap(Vec2 at, Pointer::Kind kind = Pointer::Kind::Mouse);
    void tap(std::string_view id, Pointer::Kind kind = Pointer::Kind::Mouse);
    /// Finger down at `from`, along `by` in `steps` frames, not yet lifted.
    void drag(Vec2 from, Vec2 by, int steps = 8);
    void lift(Vec2 at);

    const panels::Trace::Drawn* drawn(std::string_view id) const;
    /// The picture of the last frame.
    const picture::Scene& scene() const { return scene_; }
    std::vector<story::Control> controls() const { return story::controls(state, library.params, library.words); }

    content::Library library;
    story::State state;
    picture::Layout layout;
    panels::Outcome out;
    /// Everything that was wanted since the last clear.
    std::vector<story::Intent> wanted;
    /// Control that the page's focus is on.
    std::string focus;
    /// When true, what is wanted is collected but does not happen.
    bool hold{false};

private:
    Vec2 size_pt_;
    picture::Scene scene_;
    picture::Eye eye_;
    std::vector<Pointer> pointers_;
    std::string fonts_[2];
};

/// An intent in words, so that two can be compared and a difference can be read.
std::string told(const story::Intent& intent);
std::vector<std::string> told(const std::vector<story::Intent>& intents);
