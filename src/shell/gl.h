// The few OpenGL functions that the painter calls, as a table: the same code for a page (WebGL2) and a desk (OpenGL 3.3).
#pragma once
#include <cstddef>
#include <cstdint>

namespace shell::gl {

using Enum = unsigned int;
using Name = unsigned int;
using Int = int;
using Size = int;
using Bytes = std::ptrdiff_t;

inline constexpr Enum kTriangleStrip = 0x0005, kOne = 1, kOneMinusSrcAlpha = 0x0303, kBlend = 0x0BE2,
                      kCullFace = 0x0B44, kDepthTest = 0x0B71, kScissorTest = 0x0C11, kByte8 = 0x1401,
                      kShort16 = 0x1402, kWhole16 = 0x1403, kFloat32 = 0x1406, kVersion = 0x1F02, kArrayBuffer = 0x8892,
                      kStreamDraw = 0x88E0, kFragmentShader = 0x8B30, kVertexShader = 0x8B31, kCompileStatus = 0x8B81,
                      kLinkStatus = 0x8B82;

/// Pointers to functions of the current context; all set, or load() says false.
struct Table {
    const unsigned char* (*get_string)(Enum name);
    void (*enable)(Enum what);
    void (*disable)(Enum what);
    void (*blend_func)(Enum source, Enum target);
    void (*viewport)(Int x, Int y, Size w, Size h);
    void (*scissor)(Int x, Int y, Size w, Size h);
    Name (*create_shader)(Enum kind);
    void (*shader_source)(Name shader, Size count, const char* const* texts, const Int* lengths);
    void (*compile_shader)(Name shader);
    void (*get_shader_iv)(Name shader, Enum what, Int* value);
    void (*get_shader_info_log)(Name shader, Size room, Size* length, char* text);
    void (*delete_shader)(Name shader);
    Name (*create_program)();
    void (*attach_shader)(Name program, Name shader);
    void (*bind_attrib_location)(Name program, Name index, const char* name);
    void (*link_program)(Name program);
    void (*get_program_iv)(Name program, Enum what, Int* value);
    void (*use_program)(Name program);
    void (*delete_program)(Name program);
    Int (*get_uniform_location)(Name program, const char* name);
    void (*uniform_4f)(Int where, float x, float y, float z, float w);
    void (*gen_buffers)(Size count, Name* names);
    void (*bind_buffer)(Enum target, Name buffer);
    void (*buffer_data)(Enum target, Bytes size, const void* bytes, Enum usage);
    void (*delete_buffers)(Size count, const Name* names);
    void (*gen_vertex_arrays)(Size count, Name* names);
    void (*bind_vertex_array)(Name array);
    void (*delete_vertex_arrays)(Size count, const Name* names);
    void (*enable_vertex_attrib_array)(Name index);
    void (*vertex_attrib_pointer)(Name index, Int parts, Enum type, unsigned char normalized, Size stride,
                                  const void* offset);
    void (*vertex_attrib_divisor)(Name index, Name divisor);
    void (*draw_arrays_instanced)(Enum mode, Int first, Size count, Size instances);
};

/// Fills the table from the context that is current. False when a function is missing.
bool load(Table& table);
/// True for OpenGL ES and WebGL, whose shaders begin with another line.
bool embedded(const Table& table);

}  // namespace shell::gl
