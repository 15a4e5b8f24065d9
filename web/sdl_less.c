/* What SDL must not do in a page, and what it need not: its window and GL context stay; its ears, its pointer, its own drawing
 * and its look-ups go. Stands in for the files of SDL that web/build.cmake leaves out: of these, the rest calls what is below.
 * web/ listens to the page instead, and lets scroll, focus and shortcuts through. */
#include "SDL_internal.h"

#include <SDL.h>
#include <emscripten/html5.h>

#include "events/SDL_mouse_c.h"
#include "video/SDL_sysvideo.h"

/* ---- events: handlers would take Tab, arrows, F-keys, wheel and touch from the host page and ask before it closes */
void Emscripten_RegisterEventHandlers(void* window_data) { (void)window_data; }
void Emscripten_UnregisterEventHandlers(void* window_data) { (void)window_data; }

/* Called only in SDL's own full screen, which the page never asks for. */
EM_BOOL Emscripten_HandleCanvasResize(int event, const void* reserved, void* window_data) {
    (void)event, (void)reserved, (void)window_data;
    return 0;
}

/* No event is enabled, so none is made. */
int SDL_EventsInit(void) { return 0; }
void SDL_EventsQuit(void) {}
Uint8 SDL_EventState(Uint32 type, int state) {
    (void)type, (void)state;
    return SDL_DISABLE;
}
int SDL_PushEvent(SDL_Event* event) {
    (void)event;
    return 0;
}
void SDL_FilterEvents(SDL_EventFilter filter, void* userdata) { (void)filter, (void)userdata; }
int SDL_SendAppEvent(SDL_EventType type) {
    (void)type;
    return 0;
}
int SDL_SendQuit(void) { return 0; }

/* ---- keys, pointer, touch */
int SDL_KeyboardInit(void) { return 0; }
void SDL_KeyboardQuit(void) {}
void SDL_ResetKeyboard(void) {}
void SDL_SetKeyboardFocus(SDL_Window* window) { (void)window; }
SDL_Window* SDL_GetKeyboardFocus(void) { return NULL; }
int SDL_TouchInit(void) { return 0; }
void SDL_TouchQuit(void) {}
void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}
int SDL_MousePreInit(void) { return 0; }
void SDL_MousePostInit(void) {}
void SDL_MouseQuit(void) {}
SDL_Mouse* SDL_GetMouse(void) {
    static SDL_Mouse none;
    return &none;
}
SDL_Window* SDL_GetMouseFocus(void) { return NULL; }
void SDL_SetMouseFocus(SDL_Window* window) { (void)window; }
Uint32 SDL_GetMouseState(int* x, int* y) {
    if (x) *x = 0;
    if (y) *y = 0;
    return 0;
}
SDL_bool SDL_GetRelativeMouseMode(void) { return SDL_FALSE; }
int SDL_SetRelativeMouseMode(SDL_bool on) {
    (void)on;
    return -1;
}
int SDL_UpdateMouseCapture(SDL_bool release) {
    (void)release;
    return 0;
}
int SDL_ShowCursor(int on) {
    (void)on;
    return SDL_ENABLE;
}
void SDL_WarpMouseInWindow(SDL_Window* window, int x, int y) { (void)window, (void)x, (void)y; }
void SDL_PerformWarpMouseInWindow(SDL_Window* window, int x, int y, SDL_bool also_relative) {
    (void)window, (void)x, (void)y, (void)also_relative;
}

/* ---- SDL's own drawing: the picture is painted with WebGL alone */
int SDL_GetNumRenderDrivers(void) { return 0; }
int SDL_GetRenderDriverInfo(int index, SDL_RendererInfo* info) {
    (void)index, (void)info;
    return -1;
}
SDL_Renderer* SDL_CreateRenderer(SDL_Window* window, int index, Uint32 flags) {
    (void)window, (void)index, (void)flags;
    return NULL;
}
SDL_Renderer* SDL_GetRenderer(SDL_Window* window) {
    (void)window;
    return NULL;
}
int SDL_GetRendererInfo(SDL_Renderer* renderer, SDL_RendererInfo* info) {
    (void)renderer, (void)info;
    return -1;
}
void SDL_DestroyRenderer(SDL_Renderer* renderer) { (void)renderer; }
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }
SDL_Texture* SDL_CreateTexture(SDL_Renderer* renderer, Uint32 format, int access, int w, int h) {
    (void)renderer, (void)format, (void)access, (void)w, (void)h;
    return NULL;
}
int SDL_UpdateTexture(SDL_Texture* texture, const SDL_Rect* rect, const void* pixels, int pitch) {
    (void)texture, (void)rect, (void)pixels, (void)pitch;
    return -1;
}
void SDL_DestroyTexture(SDL_Texture* texture) { (void)texture; }
int SDL_RenderSetViewport(SDL_Renderer* renderer, const SDL_Rect* rect) {
    (void)renderer, (void)rect;
    return -1;
}
int SDL_RenderCopy(SDL_Renderer* renderer, SDL_Texture* texture, const SDL_Rect* from, const SDL_Rect* to) {
    (void)renderer, (void)texture, (void)from, (void)to;
    return -1;
}
void SDL_RenderPresent(SDL_Renderer* renderer) { (void)renderer; }
SDL_bool SDL_PixelFormatEnumToMasks(Uint32 format, int* bits, Uint32* r, Uint32* g, Uint32* b, Uint32* a) {
    (void)format, (void)bits, (void)r, (void)g, (void)b, (void)a;
    return SDL_FALSE;
}
SDL_Surface* SDL_CreateRGBSurfaceFrom(void* pixels, int w, int h, int depth, int pitch, Uint32 r, Uint32 g, Uint32 b, Uint32 a) {
    (void)pixels, (void)w, (void)h, (void)depth, (void)pitch, (void)r, (void)g, (void)b, (void)a;
    return NULL;
}
SDL_Surface* SDL_ConvertSurfaceFormat(SDL_Surface* surface, Uint32 format, Uint32 flags) {
    (void)surface, (void)format, (void)flags;
    return NULL;
}
void SDL_FreeSurface(SDL_Surface* surface) { (void)surface; }
void SDL_CalculateGammaRamp(float gamma, Uint16* ramp) { (void)gamma, (void)ramp; }
int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window* window, Uint32* format, void** pixels, int* pitch) {
    (void)_this, (void)window, (void)format, (void)pixels, (void)pitch;
    return -1;
}
int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window* window, const SDL_Rect* rects, int count) {
    (void)_this, (void)window, (void)rects, (void)count;
    return -1;
}
void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window* window) { (void)_this, (void)window; }

/* A look-up by name keeps every GL function alive, with its JavaScript; ours are linked by name (src/shell/gl.cpp).
 * SDL asks only for extensions that WebGL has not, and takes null for "no". */
void* eglGetProcAddress(const char* name) {
    (void)name;
    return NULL;
}
