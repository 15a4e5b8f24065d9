// The world outside on a desk: SDL events, files beside the program, messages to standard output. For development.
#include "shell/host.h"

#include <SDL.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

namespace host {

namespace {

struct Desk {
    Frame frame;
    std::vector<panels::Pointer> pointers;
    std::string query;
    Program program;
    bool open{true};
};

Desk& desk() {
    static Desk only;
    return only;
}

void take_event(const SDL_Event& event) {
    using Phase = panels::Pointer::Phase;
    const auto add = [](Phase phase, float x, float y, base::Vec2 wheel) {
        desk().pointers.push_back({phase, panels::Pointer::Kind::Mouse, 0, {x, y}, wheel});
    };
    switch (event.type) {
    case SDL_QUIT: desk().open = false; break;
    case SDL_MOUSEMOTION:
        add(Phase::Move, static_cast<float>(event.motion.x), static_cast<float>(event.motion.y), {});
        break;
    case SDL_MOUSEBUTTONDOWN:
        add(Phase::Down, static_cast<float>(event.button.x), static_cast<float>(event.button.y), {});
        break;
    case SDL_MOUSEBUTTONUP:
        add(Phase::Up, static_cast<float>(event.button.x), static_cast<float>(event.button.y), {});
        break;
    case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
            desk().frame.size_pt = {static_cast<float>(event.window.data1), static_cast<float>(event.window.data2)};
        }
        break;
    default: break;
    }
}

}  // namespace

Frame frame() {
    desk().frame.now_s = static_cast<double>(SDL_GetTicks64()) / 1000.0;
    return desk().frame;
}

std::vector<panels::Pointer> take_pointers() { return std::exchange(desk().pointers, {}); }
std::vector<std::string> take_messages() { return {}; }

void send(std::string_view topic, std::string_view json) {
    if (topic == "mirror" || topic == "areas" || topic == "cursor") return;  // too much for a terminal
    std::printf("%.*s %.*s\n", static_cast<int>(topic.size()), topic.data(), static_cast<int>(json.size()),
                json.data());
}

std::optional<std::string> file(std::string_view name) {
    const char* root = std::getenv("IMMUNARIUM_SITE");
    std::ifstream in{(root != nullptr ? std::string{root} : std::string{"build/site"}) + "/" + std::string{name},
                     std::ios::binary};
    if (!in) return std::nullopt;
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

panels::TextHost text_host() { return {}; }

std::string query() { return desk().query; }

void run(Program program) {
    desk().program = std::move(program);
    while (desk().open) {
        SDL_Event event;
        while (SDL_PollEvent(&event) != 0) take_event(event);
        desk().program.frame();
        SDL_Delay(8);
    }
}

}  // namespace host

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) host::desk().query += (i > 1 ? "&" : "") + std::string{argv[i]};
    return host::explainer_main();
}
