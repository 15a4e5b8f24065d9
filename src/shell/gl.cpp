// Where the functions come from: linked in where the platform has one OpenGL ES (a page), asked for by name elsewhere.
#include "shell/gl.h"

#include <cstring>

#ifdef IMGUI_IMPL_OPENGL_ES3  // the build's own word for "OpenGL ES 3 is linked"; a page has no look-up by name, or a costly one
#include <GLES3/gl3.h>
#define IMMUNARIUM_GL(field, function) take(table.field, &function)
#else
#include <SDL.h>
#define IMMUNARIUM_GL(field, function) take(table.field, SDL_GL_GetProcAddress(#function))
#endif

namespace shell::gl {

namespace {

/// Function pointers of the platform's header differ from ours by the names of their types only.
template <class Function, class From>
bool take(Function& into, From from) {
    into = reinterpret_cast<Function>(from);
    return into != nullptr;
}

bool load_shaders(Table& table) {
    bool all = IMMUNARIUM_GL(create_shader, glCreateShader);
    all = IMMUNARIUM_GL(shader_source, glShaderSource) && all;
    all = IMMUNARIUM_GL(compile_shader, glCompileShader) && all;
    all = IMMUNARIUM_GL(get_shader_iv, glGetShaderiv) && all;
    all = IMMUNARIUM_GL(get_shader_info_log, glGetShaderInfoLog) && all;
    all = IMMUNARIUM_GL(delete_shader, glDeleteShader) && all;
    all = IMMUNARIUM_GL(create_program, glCreateProgram) && all;
    all = IMMUNARIUM_GL(attach_shader, glAttachShader) && all;
    all = IMMUNARIUM_GL(bind_attrib_location, glBindAttribLocation) && all;
    all = IMMUNARIUM_GL(link_program, glLinkProgram) && all;
    all = IMMUNARIUM_GL(get_program_iv, glGetProgramiv) && all;
    all = IMMUNARIUM_GL(use_program, glUseProgram) && all;
    all = IMMUNARIUM_GL(delete_program, glDeleteProgram) && all;
    all = IMMUNARIUM_GL(get_uniform_location, glGetUniformLocation) && all;
    return IMMUNARIUM_GL(uniform_4f, glUniform4f) && all;
}

bool load_buffers(Table& table) {
    bool all = IMMUNARIUM_GL(gen_buffers, glGenBuffers);
    all = IMMUNARIUM_GL(bind_buffer, glBindBuffer) && all;
    all = IMMUNARIUM_GL(buffer_data, glBufferData) && all;
    all = IMMUNARIUM_GL(delete_buffers, glDeleteBuffers) && all;
    all = IMMUNARIUM_GL(gen_vertex_arrays, glGenVertexArrays) && all;
    all = IMMUNARIUM_GL(bind_vertex_array, glBindVertexArray) && all;
    all = IMMUNARIUM_GL(delete_vertex_arrays, glDeleteVertexArrays) && all;
    all = IMMUNARIUM_GL(enable_vertex_attrib_array, glEnableVertexAttribArray) && all;
    all = IMMUNARIUM_GL(vertex_attrib_pointer, glVertexAttribPointer) && all;
    all = IMMUNARIUM_GL(vertex_attrib_divisor, glVertexAttribDivisor) && all;
    return IMMUNARIUM_GL(draw_arrays_instanced, glDrawArraysInstanced) && all;
}

}  // namespace

bool load(Table& table) {
    bool all = IMMUNARIUM_GL(get_string, glGetString);
    all = IMMUNARIUM_GL(enable, glEnable) && all;
    all = IMMUNARIUM_GL(disable, glDisable) && all;
    all = IMMUNARIUM_GL(blend_func, glBlendFunc) && all;
    all = IMMUNARIUM_GL(viewport, glViewport) && all;
    all = IMMUNARIUM_GL(scissor, glScissor) && all;
    all = load_shaders(table) && all;
    return load_buffers(table) && all;
}

bool embedded(const Table& table) {
    const unsigned char* version = table.get_string(kVersion);
    return version != nullptr && std::strstr(reinterpret_cast<const char*>(version), "ES") != nullptr;
}

}  // namespace shell::gl
