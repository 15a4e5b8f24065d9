/* In place of SDL's src/video/emscripten/SDL_emscriptenevents.c: SDL hears nothing of the page.
 * SDL's own handlers take Tab, arrows, F-keys, wheel and touch from the host page and ask before it closes; web/ listens instead,
 * and lets scroll, focus and shortcuts through. The program is also smaller without them. */
#include <emscripten/html5.h>

void Emscripten_RegisterEventHandlers(void* window_data);
void Emscripten_UnregisterEventHandlers(void* window_data);
EM_BOOL Emscripten_HandleCanvasResize(int event, const void* reserved, void* window_data);

void Emscripten_RegisterEventHandlers(void* window_data) { (void)window_data; }
void Emscripten_UnregisterEventHandlers(void* window_data) { (void)window_data; }

/* Called only in SDL's own full screen, which the page never asks for. */
EM_BOOL Emscripten_HandleCanvasResize(int event, const void* reserved, void* window_data) {
    (void)event, (void)reserved, (void)window_data;
    return 0;
}
