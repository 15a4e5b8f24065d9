// One SDL2 window with a GL context. Nothing else of SDL is used: pointers, keys and time come from the host.
#pragma once
#include "base/vec.h"

struct SDL_Window;

namespace shell {

class Window {
public:
    Window() = default;
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    /// Opens a window of `size_pt` points; false, with a reason in `problem()`, when there is no window or no GL.
    bool open(const char* title, base::Vec2 size_pt);
    void close();
    void resize(base::Vec2 size_pt);
    void show_frame();  ///< swaps buffers
    const char* problem() const { return problem_; }
    SDL_Window* handle() const { return window_; }

private:
    SDL_Window* window_{nullptr};
    void* context_{nullptr};
    const char* problem_{""};
};

}  // namespace shell
