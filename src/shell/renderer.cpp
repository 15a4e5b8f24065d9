// Dear ImGui's OpenGL 3 backend, for WebGL2 and OpenGL ES 3 alike.
#include "shell/renderer.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace shell::renderer {

bool start() { return ImGui_ImplOpenGL3_Init("#version 300 es"); }
void stop() { ImGui_ImplOpenGL3_Shutdown(); }
void draw() {
    ImGui_ImplOpenGL3_NewFrame();  // makes device objects when they are missing
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace shell::renderer
