/* What SDL must not do in a page, and what it need not: its window and GL context stay, its ears and its look-ups go.
 * Stands in for SDL's src/video/emscripten/SDL_emscriptenevents.c, whose handlers take Tab, arrows, F-keys, wheel and touch from the
 * host page and ask before it closes. web/ listens instead, and lets scroll, focus and shortcuts through. */
#include <emscripten/html5.h>

void Emscripten_RegisterEventHandlers(void* window_data);
void Emscripten_UnregisterEventHandlers(void* window_data);
EM_BOOL Emscripten_HandleCanvasResize(int event, const void* reserved, void* window_data);
void* eglGetProcAddress(const char* name);

void Emscripten_RegisterEventHandlers(void* window_data) { (void)window_data; }
void Emscripten_UnregisterEventHandlers(void* window_data) { (void)window_data; }

/* Called only in SDL's own full screen, which the page never asks for. */
EM_BOOL Emscripten_HandleCanvasResize(int event, const void* reserved, void* window_data) {
    (void)event, (void)reserved, (void)window_data;
    return 0;
}

/* A look-up by name keeps every GL function alive, with its JavaScript; ours are linked by name (src/shell/gl.cpp).
 * SDL asks only for extensions that WebGL has not, and takes null for "no". */
void* eglGetProcAddress(const char* name) {
    (void)name;
    return 0;
}
