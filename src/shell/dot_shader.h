// The painter's two shaders for dots: a disc with a rim and a core.
#pragma once

namespace shell::shader {

inline constexpr const char* kDotVertex = R"(
in vec2 at; in float size; in vec2 parts; in vec4 fill; in vec4 edge;
uniform vec4 view;  // canvas, pt; px per pt
out vec2 v_off;
flat out vec3 f_radii; flat out vec4 f_fill; flat out vec4 f_edge;

void main() {
    float r = size * (view.z / 64.0);  // px
    vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1)) * 2.0 - 1.0;
    v_off = corner * (r + 1.0);
    f_radii = vec3(r, r * parts.x, r * (1.0 - parts.y));
    f_fill = fill; f_edge = edge;
    vec2 seen = (at + v_off / view.z) / view.xy;
    gl_Position = vec4(seen.x * 2.0 - 1.0, 1.0 - seen.y * 2.0, 0.0, 1.0);
}
)";

inline constexpr const char* kDotFragment = R"(
in vec2 v_off;
flat in vec3 f_radii; flat in vec4 f_fill; flat in vec4 f_edge;
out vec4 color;

void main() {
    float far = length(v_off);
    float whole = clamp(0.5 + f_radii.x - far, 0.0, 1.0);
    float core = clamp(0.5 + f_radii.y - far, 0.0, 1.0) * step(0.01, f_radii.y);
    float rim = clamp(0.5 + far - f_radii.z, 0.0, 1.0);
    float ink = f_edge.a * max(core, f_radii.z < f_radii.x ? rim : 0.0);
    color = vec4(f_fill.rgb * f_fill.a, f_fill.a) * (1.0 - ink) + vec4(f_edge.rgb * ink, ink);
    color *= whole;
}
)";

}  // namespace shell::shader
