// Packing marks, and the few draw calls.
#include "shell/painter.h"

#include "shell/dot_shader.h"
#include "shell/painter_shader.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>

namespace shell {

namespace {

constexpr float kGround = 6;  // shape number of the background in the shader

std::int16_t part(float value) {
    return static_cast<std::int16_t>(std::lround(std::clamp(value, -1.0F, 1.0F) * 32767.0F));
}

std::array<std::uint8_t, 4> bytes(picture::Rgba c) { return {c.r, c.g, c.b, c.a}; }

std::array<std::int16_t, 4> waves(const picture::Wave& a, const picture::Wave& b) {
    return {part(a.amount * std::cos(a.phase)), part(a.amount * std::sin(a.phase)), part(b.amount * std::cos(b.phase)),
            part(b.amount * std::sin(b.phase))};
}

Instance ground(const picture::DrawList& list, base::Vec2 size_pt) {
    picture::Mark mark;
    const base::Vec2 far{std::max(list.middle.x, size_pt.x - list.middle.x),
                         std::max(list.middle.y, size_pt.y - list.middle.y)};
    mark.at = list.middle;
    mark.size = {base::length(far), 0};
    mark.fill = list.ground;
    mark.fill_end = list.ground_end;
    mark.light = {};
    mark.grade_to = 1;
    Instance instance = pack(mark);
    instance.form[3] = kGround;
    return instance;
}

constexpr std::array<Attribute, 12> kMarkInputs{{
    {"place", 4, gl::kFloat32, offsetof(Instance, place), false},
    {"form", 4, gl::kFloat32, offsetof(Instance, form), false},
    {"turn", 4, gl::kShort16, offsetof(Instance, turn), true},
    {"fill", 4, gl::kByte8, offsetof(Instance, fill), true},
    {"fill_end", 4, gl::kByte8, offsetof(Instance, fill_end), true},
    {"edge", 4, gl::kByte8, offsetof(Instance, edge), true},
    {"wave_a", 4, gl::kShort16, offsetof(Instance, wave_a), true},
    {"wave_b", 4, gl::kShort16, offsetof(Instance, wave_b), true},
    {"dent_a", 4, gl::kShort16, offsetof(Instance, dent_a), true},
    {"dent_b", 4, gl::kShort16, offsetof(Instance, dent_b), true},
    {"dent_c", 4, gl::kShort16, offsetof(Instance, dent_c), true},
    {"dent_d", 4, gl::kShort16, offsetof(Instance, dent_d), true},
}};
constexpr std::array<Attribute, 5> kDotInputs{{
    {"at", 2, gl::kFloat32, offsetof(picture::Dot, at), false},
    {"size", 1, gl::kWhole16, offsetof(picture::Dot, size), false},
    {"parts", 2, gl::kByte8, offsetof(picture::Dot, core), true},
    {"fill", 4, gl::kByte8, offsetof(picture::Dot, fill), true},
    {"edge", 4, gl::kByte8, offsetof(picture::Dot, edge), true},
}};
static_assert(offsetof(picture::Dot, rim) == offsetof(picture::Dot, core) + 1);

}  // namespace

Instance pack(const picture::Mark& mark) {
    Instance out{};
    const float radius = std::max(mark.size.x, 1e-3F);
    out.place = {mark.at.x, mark.at.y, mark.size.x, mark.size.y};
    out.form = {mark.round, mark.edge_width, mark.soft, static_cast<float>(mark.shape)};
    out.turn = {part(mark.facing.x), part(mark.facing.y), part(mark.light.x / 4), part(mark.light.y / 4)};
    out.fill = bytes(mark.fill);
    const bool graded = mark.shape == picture::Shape::Blob || mark.shape == picture::Shape::Disc;
    out.fill_end = bytes(graded ? mark.fill_end : mark.fill);
    out.edge = bytes(mark.edge);
    out.wave_a = waves(mark.wave[0], mark.wave[1]);
    out.wave_b = waves(mark.wave[2], mark.wave[3]);
    const auto dent = [&](const picture::Dent& d, float grade) {
        return std::array<std::int16_t, 4>{part(d.direction.x), part(d.direction.y), part(d.reach / radius / 2),
                                           part(grade / 4)};
    };
    out.dent_a = dent(mark.dents[0], mark.grade_from);
    out.dent_b = dent(mark.dents[1], mark.grade_to);
    out.dent_c = dent(mark.dents[2], 0);
    out.dent_d = dent(mark.dents[3], 0);
    return out;
}

gl::Name Painter::compile(gl::Enum kind, const char* header, const char* text) {
    const gl::Name made = gl_.create_shader(kind);
    const std::array<const char*, 2> texts{header, text};
    gl_.shader_source(made, 2, texts.data(), nullptr);
    gl_.compile_shader(made);
    gl::Int good = 0;
    gl_.get_shader_iv(made, gl::kCompileStatus, &good);
    if (good != 0) return made;
    gl_.get_shader_info_log(made, static_cast<gl::Size>(why_.size()), nullptr, why_.data());
    gl_.delete_shader(made);
    return 0;
}

bool Painter::link(Kit& kit, const char* vertex_text, const char* fragment_text,
                   std::span<const Attribute> attributes) {
    const char* header = gl::embedded(gl_) ? shader::kEmbedded : shader::kDesk;
    const gl::Name vertex = compile(gl::kVertexShader, header, vertex_text);
    const gl::Name fragment = compile(gl::kFragmentShader, header, fragment_text);
    if (vertex == 0 || fragment == 0) return false;
    kit.program = gl_.create_program();
    gl_.attach_shader(kit.program, vertex);
    gl_.attach_shader(kit.program, fragment);
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        gl_.bind_attrib_location(kit.program, static_cast<gl::Name>(i), attributes[i].name);
    }
    gl_.link_program(kit.program);
    gl_.delete_shader(vertex);
    gl_.delete_shader(fragment);
    gl::Int good = 0;
    gl_.get_program_iv(kit.program, gl::kLinkStatus, &good);
    if (good == 0) {
        std::snprintf(why_.data(), why_.size(), "the painter's shaders do not link");
        return false;
    }
    kit.view = gl_.get_uniform_location(kit.program, "view");
    gl_.gen_buffers(1, &kit.buffer);
    gl_.gen_vertex_arrays(1, &kit.array);
    return true;
}

bool Painter::create() {
    lost();
    if (!gl::load(gl_)) {
        std::snprintf(why_.data(), why_.size(), "the context lacks functions of OpenGL ES 3");
        return false;
    }
    if (link(marks_, shader::kVertex, shader::kFragment, kMarkInputs) &&
        link(dots_, shader::kDotVertex, shader::kDotFragment, kDotInputs))
        return true;
    destroy();
    return false;
}

/// Of the bound buffer: instances begin with the one that is `first`.
void Painter::describe(std::span<const Attribute> attributes, std::size_t stride, std::size_t first) {
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        const Attribute& a = attributes[i];
        const auto index = static_cast<gl::Name>(i);
        gl_.enable_vertex_attrib_array(index);
        gl_.vertex_attrib_pointer(index, a.parts, a.type, a.share ? 1 : 0, static_cast<gl::Size>(stride),
                                  reinterpret_cast<const void*>(a.offset + first * stride));
        gl_.vertex_attrib_divisor(index, 1);
    }
}

void Painter::drop(Kit& kit) {
    if (kit.array != 0) gl_.delete_vertex_arrays(1, &kit.array);
    if (kit.buffer != 0) gl_.delete_buffers(1, &kit.buffer);
    if (kit.program != 0) gl_.delete_program(kit.program);
}

void Painter::destroy() {
    drop(marks_);
    drop(dots_);
    lost();
}

void Painter::lost() { marks_ = dots_ = {}; }

void Painter::use(const Kit& kit, base::Vec2 size_pt, float px_per_pt) {
    gl_.use_program(kit.program);
    gl_.uniform_4f(kit.view, size_pt.x, size_pt.y, px_per_pt, 0);
    gl_.bind_vertex_array(kit.array);
    gl_.bind_buffer(gl::kArrayBuffer, kit.buffer);
}

void Painter::paint_marks(std::size_t first, std::size_t count) {
    if (count == 0) return;
    // WebGL has no "instances from the n-th on": the inputs are told to begin there
    describe(kMarkInputs, sizeof(Instance), first);
    gl_.draw_arrays_instanced(gl::kTriangleStrip, 0, 4, static_cast<gl::Size>(count));
}

void Painter::paint_dots(const std::vector<picture::Dot>& dots, base::Vec2 size_pt, float px_per_pt) {
    use(dots_, size_pt, px_per_pt);
    gl_.buffer_data(gl::kArrayBuffer, static_cast<gl::Bytes>(dots.size() * sizeof(picture::Dot)), dots.data(),
                    gl::kStreamDraw);
    describe(kDotInputs, sizeof(picture::Dot), 0);
    gl_.draw_arrays_instanced(gl::kTriangleStrip, 0, 4, static_cast<gl::Size>(dots.size()));
}

void Painter::paint(const picture::DrawList& list, base::Vec2 size_pt, float px_per_pt) {
    if (marks_.program == 0 || size_pt.x <= 0 || size_pt.y <= 0) return;
    instances_.clear();
    instances_.reserve(list.marks.size() + 1);
    instances_.push_back(ground(list, size_pt));
    for (const picture::Mark& mark : list.marks) instances_.push_back(pack(mark));
    gl_.viewport(0, 0, static_cast<gl::Size>(std::lround(size_pt.x * px_per_pt)),
                 static_cast<gl::Size>(std::lround(size_pt.y * px_per_pt)));
    gl_.disable(gl::kDepthTest);
    gl_.disable(gl::kCullFace);
    gl_.disable(gl::kScissorTest);
    gl_.enable(gl::kBlend);
    gl_.blend_func(gl::kOne, gl::kOneMinusSrcAlpha);
    use(marks_, size_pt, px_per_pt);
    gl_.buffer_data(gl::kArrayBuffer, static_cast<gl::Bytes>(instances_.size() * sizeof(Instance)), instances_.data(),
                    gl::kStreamDraw);
    if (list.clip_size.x > 0) {  // the ground everywhere, the marks only where a board is seen
        paint_marks(0, 1);
        const auto px = [px_per_pt](float pt) { return static_cast<gl::Int>(std::lround(pt * px_per_pt)); };
        gl_.enable(gl::kScissorTest);
        gl_.scissor(px(list.clip_from.x), px(size_pt.y - list.clip_from.y - list.clip_size.y), px(list.clip_size.x),
                    px(list.clip_size.y));
    }
    if (list.dots.empty()) {
        paint_marks(0, instances_.size());
    } else {
        const std::size_t under = std::min(list.under, list.marks.size()) + 1;  // with the ground
        paint_marks(0, under);
        paint_dots(list.dots, size_pt, px_per_pt);
        use(marks_, size_pt, px_per_pt);
        paint_marks(under, instances_.size() - under);
    }
    gl_.disable(gl::kScissorTest);
    gl_.bind_buffer(gl::kArrayBuffer, 0);
    gl_.bind_vertex_array(0);
    gl_.use_program(0);
}

}  // namespace shell
