// The program: one state, one scene, one frame at a time. Everything it knows of the world outside comes through host.h.
#pragma once
#include "content/load.h"
#include "content/messages.h"
#include "content/outbox.h"
#include "panels/panels.h"
#include "picture/gestures.h"
#include "shell/host.h"
#include "shell/painter.h"
#include "shell/report.h"
#include "shell/window.h"
#include "story/update.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace shell {

class App {
public:
    /// Opens the window and reads content and fonts; false when there is nothing that could be shown (the host has been told why).
    bool start();
    /// Draws one frame; true = wants another soon.
    bool frame();
    void advance(std::uint32_t ticks);
    std::string probe() const;
    /// The WebGL context is lost (true) or back (false).
    void context(bool lost);

private:
    static base::Loaded<content::Library> read_content(std::string_view lang);
    bool load_content(std::string_view lang);
    void change_language(const std::string& lang);
    void take_more(const std::string& lang);
    bool open_graphics();
    void read_messages();
    void read_gestures();
    void live(double dt_s);
    void show(float dt_s);
    void choose_theme();
    std::vector<content::Target> targets() const;
    void paint();
    void hand_over();

    content::Library library_;
    story::State state_;
    std::vector<story::Intent> wants_;
    std::vector<panels::Pointer> pointers_;
    std::string focus_;  ///< control that the page's focus is on
    Window window_;
    Painter painter_;
    Report report_;
    picture::Gestures gestures_;
    picture::Eye eye_;
    picture::Scene scene_;
    picture::Layout layout_;
    panels::Outcome outcome_;
    host::Frame now_;
    double last_s_{0};
    bool drawable_{false};   ///< there is a GL context
    bool moved_{false};      ///< a pointer arrived in this frame: what it changed is seen in the next
    bool announced_{false};  ///< "ready" has been sent
    std::map<std::string, picture::Rgba, std::less<>>
        palette_;           ///< the system's forced colours, as the page resolved them
    picture::Theme theme_;  ///< as this reader's system wants it
    std::string theme_of_;  ///< what it was made for
    std::array<std::string, 2> fonts_;
    struct Mean {  ///< a running mean over about 60 frames
        double value{0};
        void add(double sample) { value += (sample - value) / 60.0; }
    };
    Mean sim_ms_, compose_ms_, paint_ms_;
};

}  // namespace shell
