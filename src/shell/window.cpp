// SDL2 window and GL context; on the web SDL is kept from listening to the page's keys, wheel and touches.
#include "shell/window.h"

#include <SDL.h>

#include <initializer_list>

namespace shell {

namespace {

void leave_the_page_alone() {
    // SDL 2 on the web takes Tab, arrows, F-keys and all Ctrl shortcuts of the whole page; an element that does not exist has none
    SDL_SetHint("SDL_EMSCRIPTEN_KEYBOARD_ELEMENT", "#no-such-element");
    for (const Uint32 event : {SDL_FINGERDOWN, SDL_FINGERUP, SDL_FINGERMOTION, SDL_MOUSEWHEEL})
        SDL_EventState(event, SDL_IGNORE);
}

bool make_context(SDL_Window* window, void*& context) {
    context = SDL_GL_CreateContext(window);
    return context != nullptr;
}

void ask_for_gl(int profile, int major, int minor) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, profile);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, major);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, minor);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
}

}  // namespace

Window::~Window() { close(); }

bool Window::open(const char* title, base::Vec2 size_pt) {
    leave_the_page_alone();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        problem_ = SDL_GetError();
        return false;
    }
    leave_the_page_alone();  // once more: SDL_Init resets event states
    ask_for_gl(SDL_GL_CONTEXT_PROFILE_ES, 3, 0);
    const Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    window_ = SDL_CreateWindow(title, SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, static_cast<int>(size_pt.x),
                               static_cast<int>(size_pt.y), flags);
    if (window_ == nullptr || !make_context(window_, context_)) {
        problem_ = SDL_GetError();
        close();
        return false;
    }
    return true;
}

void Window::close() {
    if (context_ != nullptr) SDL_GL_DeleteContext(context_);
    if (window_ != nullptr) SDL_DestroyWindow(window_);
    context_ = nullptr;
    window_ = nullptr;
}

void Window::resize(base::Vec2 size_pt) {
    if (window_ != nullptr) SDL_SetWindowSize(window_, static_cast<int>(size_pt.x), static_cast<int>(size_pt.y));
}

void Window::show_frame() { SDL_GL_SwapWindow(window_); }

}  // namespace shell
