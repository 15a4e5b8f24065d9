// One frame: ask the host, want, change, show, tell. Only this file knows the order.
#include "shell/app.h"

#include "panels/trace.h"
#include "shell/renderer.h"
#include "story/model.h"
#include "story/prefs.h"
#include "story/wire.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace shell {

namespace {

constexpr double kLongestFrame_s = 0.05;  // after a pause the diagram goes on where it was instead of jumping

constexpr double kTickBudget_ms = 8;  // a frame; a lab that runs as fast as it can leaves the rest to the picture

double now_ms() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string_view theme_id(story::Theme theme) {
    switch (theme) {
    case story::Theme::Dark: return "dark";
    case story::Theme::Projector: return "projector";
    case story::Theme::Forced: return "forced";
    case story::Theme::Light:
    case story::Theme::Auto: return "light";
    }
    return "light";
}

picture::Rect around(const picture::Rect& a, const picture::Rect& b) {
    const float x = std::min(a.x, b.x);
    const float y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.w, b.x + b.w) - x, std::max(a.y + a.h, b.y + b.h) - y};
}

}  // namespace

base::Loaded<content::Library> App::read_content(std::string_view lang) {
    const auto read = [](std::string_view name) { return host::file("content/" + std::string{name}); };
    return content::load(read, lang);
}

bool App::load_content(std::string_view lang) {
    auto loaded = read_content(lang);
    if (const auto* problems = std::get_if<base::Problems>(&loaded)) {
        host::send("problems", content::to_json(*problems));
        host::send("event", content::error_event("content", problems->empty() ? "" : problems->front().reason));
        return false;
    }
    library_ = std::get<content::Library>(std::move(loaded));
    return true;
}

void App::change_language(const std::string& lang) {
    auto loaded = read_content(lang);
    // a file with a mistake in it costs nothing but the language
    if (std::holds_alternative<base::Problems>(loaded)) {
        wants_.emplace_back(story::KeepLanguage{lang, library_.words.lang});
        return;
    }
    library_ = std::get<content::Library>(std::move(loaded));
    wants_.emplace_back(story::AskMore{});
    report_.forget();
}

void App::take_more(const std::string& lang) {
    if (lang != library_.words.lang || library_.words.whole) return;  // another language has come in the meantime
    if (load_content(lang)) return report_.forget();
    wants_.emplace_back(story::MissMore{});
}

bool App::open_graphics() {
    if (!window_.open("Immunarium", host::frame().size_pt)) {
        host::send("event", content::error_event("webgl", window_.problem()));
        return false;
    }
    if (!painter_.create()) {
        host::send("event", content::error_event("webgl", "shader"));
        return false;
    }
    return renderer::start();
}

bool App::start() {
    const story::Wanted wanted = story::from_query(host::query());
    story::Prefs asked;
    for (const story::Intent& intent : wanted.intents) {
        if (const auto* pref = std::get_if<story::SetPref>(&intent)) story::set_pref(asked, pref->key, pref->value);
    }
    const bool spoken = host::file("content/" + asked.lang + ".json").has_value();
    if (!load_content(spoken ? asked.lang : "en")) return false;
    fonts_ = {host::file("font/regular.ttf").value_or(""), host::file("font/bold.ttf").value_or("")};
    const auto bytes = [](const std::string& text) {
        return std::span{reinterpret_cast<const unsigned char*>(text.data()), text.size()};
    };
    const std::array files{panels::FontFile{bytes(fonts_[0]), picture::Weight::Regular},
                           panels::FontFile{bytes(fonts_[1]), picture::Weight::Bold}};
    panels::start(files, host::text_host());
    state_ = story::begin(library_.params, 1);
    state_.notices = wanted.notices;
    if (!spoken) state_.notices.push_back("notice.no-language|" + asked.lang);
    wants_ = wanted.intents;
    drawable_ = open_graphics();
    return true;
}

void App::read_messages() {
    for (const std::string& text : host::take_messages()) {
        auto message = content::message_from_json(text, state_);
        if (!message) continue;
        std::move(message->intents.begin(), message->intents.end(), std::back_inserter(wants_));
        if (!message->palette.empty()) {
            palette_ = message->palette;
            theme_of_.clear();
        }
        if (message->focus) focus_ = *message->focus;
        if (message->trace) panels::trace(*message->trace);
        if (message->content_lang) change_language(*message->content_lang);
        if (message->more_lang) take_more(*message->more_lang);
        if (message->missing_lang)
            wants_.emplace_back(story::KeepLanguage{*message->missing_lang, library_.words.lang});
    }
    pointers_ = host::take_pointers();
}

void App::read_gestures() {
    gestures_.feed(outcome_.for_stage, scene_, state_, wants_);
    outcome_.for_stage.clear();
}

void App::live(double dt_s) {
    const double began = now_ms();
    const auto in_time = [began] { return now_ms() - began < kTickBudget_ms; };
    story::update(state_, library_.params, std::exchange(wants_, {}), dt_s, in_time);
    sim_ms_.add(now_ms() - began);
}

void App::choose_theme() {
    const std::string_view id = theme_id(story::effective_theme(state_));
    const bool strong = state_.system.more_contrast && id != "forced";
    const std::string wanted = std::string{id} + (strong ? " strong" : "");
    if (wanted == theme_of_) return;
    theme_of_ = wanted;
    theme_ = library_.themes.find(id)->second;
    if (strong) theme_ = picture::with_more_contrast(theme_);
    const auto own = [this](const char* name, const char* otherwise) {
        const auto found = palette_.find(name);
        return found == palette_.end() ? theme_.color(otherwise) : found->second;
    };
    if (id == "forced")
        theme_ = picture::in_palette(theme_, {own("canvas", "ground"), own("text", "text"), own("link", "accent"),
                                              own("button", "panel"), own("highlight", "focus")});
}

void App::show(float dt_s) {
    choose_theme();
    const picture::Theme& theme = theme_;
    double began = now_ms();
    layout_ = picture::lay_out(now_.size_pt, state_);
    scene_ = picture::compose(state_, library_.params, library_.words, layout_, theme, panels::measure(), eye_, dt_s);
    // nearer than this canvas can show leads nowhere: the way back would begin with steps that change nothing
    if (state_.zoom > scene_.outlook.most_zoom * 1.001F)
        wants_.emplace_back(story::Zoom{scene_.outlook.most_zoom, state_.pan_um});
    if (gestures_.drag()) picture::add_drag(scene_, *gestures_.drag(), theme);
    picture::add_tool(scene_, gestures_, state_, theme);
    compose_ms_.add(now_ms() - began);
    began = now_ms();
    moved_ = !pointers_.empty();
    const panels::Input input{pointers_, now_.size_pt, now_.px_per_pt, dt_s, eye_.scrolled_pt, focus_};
    outcome_ = panels::show(state_, library_.params, library_.words, scene_, layout_, theme, input);
    eye_.scrolled_pt = outcome_.scrolled_pt;
    pointers_.clear();
    std::move(outcome_.intents.begin(), outcome_.intents.end(), std::back_inserter(wants_));
    read_gestures();
    if (drawable_) paint();
    paint_ms_.add(now_ms() - began);
}

/// What the reader takes along. A picture is taken by the page itself, now, while the canvas still holds it.
void App::hand_over() {
    using What = story::Take::What;
    const std::string name = "immunarium-" + std::string{story::chapter(state_).id};
    for (const What what : state_.takes) {
        switch (what) {
        case What::Link: host::send("take", content::take_json("link", "", "")); break;
        case What::Picture: host::send("take", content::take_json("png", name + ".png", "")); break;
        case What::Table:
            host::send("take", content::take_json("csv", name + ".csv", story::table_csv(state_, library_.params)));
            break;
        case What::Drawing: {
            const picture::Theme& theme = library_.themes.find(theme_id(story::effective_theme(state_)))->second;
            const auto words = library_.words.chapters.find(story::chapter(state_).id);
            const std::string title = words != library_.words.chapters.end() ? words->second.title : name;
            picture::Layout whole = layout_;  // the plots belong to it
            if (whole.chart.w > 0) whole.stage = around(layout_.stage, layout_.chart);
            const std::string about = story::scene_summary(state_, library_.params, library_.words);
            host::send("take",
                       content::take_json("svg", name + ".svg", picture::to_svg(scene_, whole, theme, title, about)));
            break;
        }
        }
    }
    state_.takes.clear();
}

void App::paint() {
    painter_.paint(scene_.list, now_.size_pt, now_.px_per_pt);
    renderer::draw();
    window_.show_frame();
}

bool App::frame() {
    const host::Frame was = now_;
    now_ = host::frame();
    if (!(was.size_pt == now_.size_pt)) window_.resize(now_.size_pt);
    read_messages();
    const double dt_s = now_.visible ? std::min(now_.now_s - last_s_, kLongestFrame_s) : 0.0;
    last_s_ = now_.now_s;
    live(dt_s);
    if (!now_.visible) {
        // who reads on below the picture still hears what changed: a language, a preference
        if (announced_)
            report_.tell(state_, library_.params, library_.words, scene_, outcome_, gestures_, now_.now_s, focus_);
        return false;
    }
    show(static_cast<float>(dt_s));
    hand_over();
    report_.tell(state_, library_.params, library_.words, scene_, outcome_, gestures_, now_.now_s, focus_);
    if (!std::exchange(announced_, true)) host::send("ready", content::ready_json(IMMUNARIUM_VERSION));
    return state_.playing || !wants_.empty() || scene_.restless || outcome_.restless || moved_;
}

void App::advance(std::uint32_t ticks) {
    live(0);  // what has been wanted so far comes first
    story::advance(state_, library_.params, ticks);
}

/// What can be pressed on the panels, where the audit has asked for it.
std::vector<content::Target> App::targets() const {
    std::vector<content::Target> list;
    for (const auto& drawn : panels::traced().drawn) {
        if (drawn.enabled) list.push_back({drawn.id, drawn.target, drawn.clip});
    }
    return list;
}

std::string App::probe() const {
    return content::probe_json(state_, scene_, layout_, {sim_ms_.value, compose_ms_.value, paint_ms_.value},
                               outcome_.cut, IMMUNARIUM_VERSION, targets());
}

void App::context(bool lost) {
    if (lost) {
        drawable_ = false;
        painter_.lost();
        renderer::stop();
        return;
    }
    drawable_ = painter_.create() && renderer::start();
}

}  // namespace shell
