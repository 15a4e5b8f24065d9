// Dear ImGui's OpenGL backend behind three verbs; its textures and shaders go with a lost context and come back.
#pragma once

namespace shell::renderer {

bool start();
void stop();
/// Draws what panels::show left in ImGui::GetDrawData().
void draw();

}  // namespace shell::renderer
