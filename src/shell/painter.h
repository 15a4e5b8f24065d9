// DrawList → pixels: instanced quads, every shape cut analytically in the fragment shader; dots have a small program of their own.
#pragma once
#include "picture/draw_list.h"
#include "shell/gl.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace shell {

/// One mark as the shader reads it; 100 bytes.
struct Instance {
    std::array<float, 4> place;        ///< centre, size; pt
    std::array<float, 4> form;         ///< round, edge width, softness; pt; shape
    std::array<std::int16_t, 4> turn;  ///< facing; light / 4
    std::array<std::uint8_t, 4> fill, fill_end, edge;
    std::array<std::int16_t, 4> wave_a, wave_b;  ///< amount · (cos phase, sin phase) of two harmonics each
    std::array<std::int16_t, 4> dent_a, dent_b, dent_c,
        dent_d;  ///< direction, reach / mean radius / 2; the gradient's ends / 4
};
static_assert(sizeof(Instance) == 100);

Instance pack(const picture::Mark& mark);

/// One input of a vertex shader, and where it lies in an instance.
struct Attribute {
    const char* name;
    gl::Int parts;
    gl::Enum type;
    std::size_t offset;
    bool share;  ///< whole numbers mean shares: their largest is 1
};

class Painter {
public:
    /// Needs a current context. False when it lacks something or the shader does not compile; why() then says what.
    bool create();
    /// Gives everything back to the context, which must be the one of create().
    void destroy();
    /// The context is gone and its handles with it: forget them. create() begins anew.
    void lost();
    /// Covers the whole canvas. Leaves blending on and no program, buffer or array bound.
    void paint(const picture::DrawList& list, base::Vec2 size_pt, float px_per_pt);
    const char* why() const { return why_.data(); }

private:
    /// One shader program with the buffer of what it draws.
    struct Kit {
        gl::Name program{0}, array{0}, buffer{0};
        gl::Int view{-1};
    };
    gl::Name compile(gl::Enum kind, const char* header, const char* text);
    bool link(Kit& kit, const char* vertex, const char* fragment, std::span<const Attribute> attributes);
    void describe(std::span<const Attribute> attributes, std::size_t stride, std::size_t first);
    void drop(Kit& kit);
    void use(const Kit& kit, base::Vec2 size_pt, float px_per_pt);
    void paint_marks(std::size_t first, std::size_t count);
    void paint_dots(const std::vector<picture::Dot>& dots, base::Vec2 size_pt, float px_per_pt);

    gl::Table gl_{};
    Kit marks_, dots_;
    std::vector<Instance> instances_;
    std::array<char, 512> why_{};
};

}  // namespace shell
