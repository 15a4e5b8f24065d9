// The desk itself, and that it holds the form that it was asked for.
#include <cstdlib>
#include <iterator>

#include "../fixtures.h"
#include "desk.h"

namespace {

std::string font(const char* name) {
    const std::string folder = "build/test-fonts";
    const std::string path = folder + "/" + name + ".ttf";
    if (!fixtures::slurp(path) && std::system(("node tests/panels/fonts.mjs " + folder).c_str()) != 0) return "";
    return fixtures::slurp(path).value_or("");
}

content::Library load(std::string_view lang) {
    const auto read = [](std::string_view name) { return fixtures::slurp("content/" + std::string{name}); };
    auto loaded = content::load(read, lang);
    if (const auto* problems = std::get_if<base::Problems>(&loaded)) {
        ADD_FAILURE() << problems->front().file << problems->front().pointer << ": " << problems->front().reason;
        return {};
    }
    return std::get<content::Library>(std::move(loaded));
}

std::span<const unsigned char> bytes(const std::string& text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

std::string_view theme_id(story::Theme theme) {
    switch (theme) {
    case story::Theme::Dark: return "dark";
    case story::Theme::Projector: return "projector";
    case story::Theme::Forced: return "forced";
    case story::Theme::Auto:
    case story::Theme::Light: break;
    }
    return "light";
}

struct Teller {
    std::string operator()(const story::GoTo& v) const { return "goto " + v.chapter + "/" + v.beat; }
    std::string operator()(const story::Turn& v) const { return "turn " + std::to_string(v.by); }
    std::string operator()(const story::Play& v) const { return v.on ? "play" : "pause"; }
    std::string operator()(const story::StepTicks& v) const { return "step " + std::to_string(v.ticks); }
    std::string operator()(const story::Seek& v) const { return "seek " + std::to_string(v.tick); }
    std::string operator()(const story::Speed& v) const { return "speed " + std::to_string(v.factor); }
    std::string operator()(const story::SetDial& v) const { return "dial " + v.id + " " + std::to_string(v.value); }
    std::string operator()(const story::Select& v) const {
        return "select " + v.what.topic + " " + std::to_string(v.what.cell.value);
    }
    std::string operator()(const story::Answer& v) const { return "answer " + std::to_string(v.choice); }
    std::string operator()(const story::SetPref& v) const { return "pref " + v.key + "=" + v.value; }
    std::string operator()(const story::Restart&) const { return "restart"; }
    std::string operator()(const story::TakeTool& v) const { return "tool " + std::to_string(v.index); }
    std::string operator()(const story::UseTool& v) const {
        return "use " + std::to_string(v.at_um.x) + " " + std::to_string(v.at_um.y);
    }
    std::string operator()(const story::Take& v) const { return "take " + std::to_string(static_cast<int>(v.what)); }
    std::string operator()(const story::UntilDue&) const { return "until"; }
    template <class Other>
    std::string operator()(const Other&) const {
        return "other";
    }
};

}  // namespace

std::string told(const story::Intent& intent) { return std::visit(Teller{}, intent); }

std::vector<std::string> told(const std::vector<story::Intent>& intents) {
    std::vector<std::string> all;
    for (const auto& intent : intents) all.push_back(told(intent));
    return all;
}

Desk::Desk(const Canvas& canvas, std::string chapter, std::string beat, std::string lang)
    : library(load(lang)), state(story::begin(library.params, 1)),
      size_pt_(canvas.size_pt), fonts_{font("regular"), font("bold")} {
    if (fonts_[0].empty()) ADD_FAILURE() << "no font: run npm ci, node is needed too";
    const panels::FontFile files[]{{bytes(fonts_[0]), picture::Weight::Regular},
                                   {bytes(fonts_[1]), picture::Weight::Bold}};
    panels::start(files);
    panels::trace(true);
    want(story::SetSite{{{{"en", "English"}, {"es", "Español"}}, "2026-11-23"}});
    want(story::SetPref{"lang", std::move(lang)});
    if (!chapter.empty()) want(story::GoTo{chapter, std::move(beat)});
    want(story::SetPref{"mode", canvas.mode});
    if (!chapter.empty()) want(story::Play{false});
    frame();
    settle();
    wanted.clear();
}

Desk::~Desk() { panels::stop(); }

void Desk::want(story::Intent intent) { out.intents.push_back(std::move(intent)); }

panels::Outcome& Desk::frame(float dt_s) {
    if (!hold) story::update(state, library.params, out.intents, 0);
    const auto& theme = library.themes.find(theme_id(story::effective_theme(state)))->second;
    layout = picture::lay_out(size_pt_, state);
    scene_ = picture::compose(state, library.params, library.words, layout, theme, panels::measure(), eye_, dt_s);
    const panels::Input input{pointers_, size_pt_, 1, dt_s, eye_.scrolled_pt, focus};
    out = panels::show(state, library.params, library.words, scene_, layout, theme, input);
    eye_.scrolled_pt = out.scrolled_pt;
    std::copy(out.intents.begin(), out.intents.end(), std::back_inserter(wanted));
    pointers_.clear();
    return out;
}

int Desk::settle(int most) {
    int frames = 0;
    do {
        frame();
        ++frames;
    } while ((out.restless || !out.intents.empty()) && !(hold && !out.restless) && frames < most);
    return frames;
}

void Desk::point(Pointer::Phase phase, Vec2 at, Pointer::Kind kind, int id) {
    pointers_.push_back({phase, kind, id, at, {}});
}

void Desk::tap(Vec2 at, Pointer::Kind kind) {
    point(Pointer::Phase::Down, at, kind);
    frame();
    point(Pointer::Phase::Up, at, kind);
    frame();
    settle();
}

void Desk::tap(std::string_view id, Pointer::Kind kind) {
    const auto* found = drawn(id);
    ASSERT_NE(found, nullptr) << id << " is not drawn";
    tap(found->rect.middle(), kind);
}

void Desk::drag(Vec2 from, Vec2 by, int steps) {
    point(Pointer::Phase::Down, from, Pointer::Kind::Touch);
    frame();
    frame();
    for (int i = 1; i <= steps; ++i) {
        point(Pointer::Phase::Move, from + by * (static_cast<float>(i) / static_cast<float>(steps)),
              Pointer::Kind::Touch);
        frame();
    }
}

void Desk::lift(Vec2 at) {
    point(Pointer::Phase::Up, at, Pointer::Kind::Touch);
    frame();
}

const panels::Trace::Drawn* Desk::drawn(std::string_view id) const {
    const auto& all = panels::traced().drawn;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& d) { return d.id == id; });
    return found == all.end() ? nullptr : &*found;
}

TEST(Desk, HoldsTheFormsThatItNames) {
    for (const Canvas& canvas : kCanvases) {
        const Desk desk{canvas};
        EXPECT_EQ(desk.layout.form, canvas.form) << canvas.name;
    }
}
