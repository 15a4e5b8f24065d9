// The painter's two shaders for marks. The outline of a blob is the same as picture::blob_radius; a test keeps their constants together.
#pragma once

namespace shell::shader {

inline constexpr const char* kEmbedded = "#version 300 es\nprecision highp float;\n";
inline constexpr const char* kDesk = "#version 330 core\n";

inline constexpr const char* kVertex = R"(
in vec4 place; in vec4 form; in vec4 turn; in vec4 fill; in vec4 fill_end; in vec4 edge;
in vec4 wave_a; in vec4 wave_b; in vec4 dent_a; in vec4 dent_b; in vec4 dent_c; in vec4 dent_d;
uniform vec4 view;  // canvas, pt; px per pt
out vec2 v_local; out vec2 v_seen;
flat out vec4 f_size; flat out vec4 f_grade; flat out float f_shape;
flat out vec4 f_fill; flat out vec4 f_fill_end; flat out vec4 f_edge;
flat out vec4 f_wave_a; flat out vec4 f_wave_b; flat out vec3 f_dent_a; flat out vec3 f_dent_b; flat out vec3 f_dent_c; flat out vec3 f_dent_d; flat out float f_soft;

// the smallest rectangle round the shape in its own frame: middle, half size
vec4 bounds() {
    vec2 s = place.zw;
    if (form.w == 1.0) return vec4(0.0, 0.0, s);
    if (form.w == 2.0) return vec4(0.0, 0.0, s.x + s.y, s.y);
    if (form.w == 3.0) {
        float low = s.x * cos(form.x);
        float side = form.x < 1.5708 ? s.x * sin(form.x) : s.x;
        return vec4(0.5 * (s.x + low), 0.0, 0.5 * (s.x - low) + s.y, side + s.y);
    }
    if (form.w == 4.0) return vec4(0.0, 0.0, vec2(s.x * (1.0 + length(wave_a.xy) + length(wave_a.zw) + length(wave_b.xy) + length(wave_b.zw))));
    return vec4(0.0, 0.0, s.xx);
}

void main() {
    vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1)) * 2.0 - 1.0;
    vec4 box = bounds();
    vec2 local = box.xy + corner * (box.zw + 0.5 * form.y + 0.5 * form.z + 1.0 / view.z);
    vec2 facing = normalize(turn.xy);
    vec2 seen = vec2(local.x * facing.x - local.y * facing.y, local.x * facing.y + local.y * facing.x);
    vec2 at = (place.xy + seen) / view.xy;
    if (form.w == 6.0) { at = corner * 0.5 + 0.5; seen = at * view.xy - place.xy; }
    v_local = local; v_seen = seen;
    f_size = vec4(place.zw, form.xy); f_soft = form.z; f_shape = form.w;
    f_grade = vec4(turn.zw, dent_a.w, dent_b.w) * 4.0;
    f_fill = fill; f_fill_end = fill_end; f_edge = edge;
    f_wave_a = wave_a; f_wave_b = wave_b;
    f_dent_a = vec3(dent_a.xy, dent_a.z * 2.0); f_dent_b = vec3(dent_b.xy, dent_b.z * 2.0);
    f_dent_c = vec3(dent_c.xy, dent_c.z * 2.0); f_dent_d = vec3(dent_d.xy, dent_d.z * 2.0);
    gl_Position = vec4(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0);
}
)";

inline constexpr const char* kFragment = R"(
uniform vec4 view;
in vec2 v_local; in vec2 v_seen;
flat in vec4 f_size; flat in vec4 f_grade; flat in float f_shape;
flat in vec4 f_fill; flat in vec4 f_fill_end; flat in vec4 f_edge;
flat in vec4 f_wave_a; flat in vec4 f_wave_b; flat in vec3 f_dent_a; flat in vec3 f_dent_b; flat in vec3 f_dent_c; flat in vec3 f_dent_d; flat in float f_soft;
out vec4 color;

const float kDentBlend = 0.2;

vec2 turned(vec2 a, vec2 b) { return vec2(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x); }

// value and slope of one harmonic of order n at the n-th power of the direction
vec2 ripple(vec2 wave, vec2 power, float n) {
    return vec2(wave.x * power.x - wave.y * power.y, -n * (wave.x * power.y + wave.y * power.x));
}

// cuts radius and slope softly by a flat
vec2 dented(vec2 r, vec2 u, vec3 dent) {
    float along = dot(u, dent.xy);
    if (dent.z <= 0.0 || along <= 0.05) return r;
    float flat_at = dent.z / along;
    float slope = flat_at * (dent.x * u.y - dent.y * u.x) / along;
    float h = clamp(0.5 + 0.5 * (flat_at - r.x) / kDentBlend, 0.0, 1.0);
    return vec2(mix(flat_at, r.x, h) - kDentBlend * h * (1.0 - h), mix(slope, r.y, h));
}

// signed distance to a membrane, first order: exact near the outline, which is where it matters
float blob(vec2 p, float size) {
    float far = length(p);
    if (far < 0.4 * size) return -size;  // no outline comes this far in
    vec2 u = far > 1e-4 ? p / far : vec2(1.0, 0.0);
    vec2 u2 = turned(u, u); vec2 u3 = turned(u2, u); vec2 u5 = turned(u3, u2); vec2 u7 = turned(u5, u2);
    vec2 r = vec2(1.0, 0.0) + ripple(f_wave_a.xy, u2, 2.0) + ripple(f_wave_a.zw, u3, 3.0)
           + ripple(f_wave_b.xy, u5, 5.0) + ripple(f_wave_b.zw, u7, 7.0);
    // most blobs have no dents, and dents fill their slots in order
    if (f_dent_a.z > 0.0) {
        r = dented(dented(r, u, f_dent_a), u, f_dent_b);
        if (f_dent_c.z > 0.0) r = dented(dented(r, u, f_dent_c), u, f_dent_d);
    }
    return (far - r.x * size) / length(vec2(1.0, r.y / r.x));
}

float arc(vec2 p, float radius, float thick, float half_angle) {
    vec2 tip = vec2(cos(half_angle), sin(half_angle));
    p.y = abs(p.y);
    float off = tip.y * p.x - tip.x * p.y > 0.0 ? abs(length(p) - radius) : length(p - tip * radius);
    return off - thick;
}

float outline(vec2 p) {
    if (f_shape == 1.0) {
        vec2 q = abs(p) - f_size.xy + f_size.z;
        return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - f_size.z;
    }
    if (f_shape == 2.0) return length(vec2(max(abs(p.x) - f_size.x, 0.0), p.y)) - f_size.y;
    if (f_shape == 3.0) return arc(p, f_size.x, f_size.y, f_size.z);
    if (f_shape == 4.0) return blob(p, f_size.x);
    return length(p) - f_size.x;
}

float covered(float d) {
    float crisp = clamp(0.5 - d * view.z, 0.0, 1.0);
    if (f_soft * view.z < 1.5) return crisp;
    return 1.0 - smoothstep(-0.5 * f_soft, 0.5 * f_soft, d);
}

// a fixed pattern finer than one step of 8 bits hides the steps of a slow gradient
float dither() {
    return (fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0;
}

void main() {
    float away = length(v_seen - f_grade.xy * f_size.x) / max(f_size.x, 1e-3);
    float grade = clamp((away - f_grade.z) / max(f_grade.w - f_grade.z, 1e-3), 0.0, 1.0);
    vec4 fill = mix(f_fill, f_fill_end, grade);
    if (f_shape == 6.0) {
        color = vec4(fill.rgb + dither(), 1.0);
        return;
    }
    if (f_shape == 5.0) {
        float t = clamp((length(v_local) - f_size.z) / max(f_size.x - f_size.z, 1e-3), 0.0, 1.0);
        fill.a *= 1.0 - smoothstep(0.0, 1.0, t);
        color = vec4(fill.rgb * fill.a, fill.a) + dither() * fill.a;
        return;
    }
    float d = outline(v_local);
    fill.a *= covered(d);
    color = vec4(fill.rgb * fill.a, fill.a);
    if (f_size.w > 0.0 && f_edge.a > 0.0) {
        float a = f_edge.a * covered(abs(d) - 0.5 * f_size.w);
        color = vec4(f_edge.rgb * a, a) + color * (1.0 - a);
    }
    if (f_soft > 0.0) color += dither() * color.a;
}
)";

}  // namespace shell::shader
