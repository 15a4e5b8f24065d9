// Start, stop, and the order of one frame.
#include "panels/panels.h"

#include "panels/fonts.h"
#include "panels/foreign.h"
#include "panels/input.h"
#include "panels/places.h"
#include "panels/scroll.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace panels {
namespace {

void begin_frame(const Input& input, Memory& memory) {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;  // also while the context is lost and the renderer away
    io.DisplaySize = {input.size_pt.x, input.size_pt.y};
    io.DisplayFramebufferScale = {input.px_per_pt, input.px_per_pt};
    io.DeltaTime = std::max(input.dt_s, 1e-4F);
    for (ImFont* font : {memory.regular, memory.bold}) font->CurrentRasterizerDensity = input.px_per_pt;
    ImGui::NewFrame();
    for (ImFont* font : {memory.regular, memory.bold}) font->CurrentRasterizerDensity = input.px_per_pt;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                        ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoScrollWithMouse |
                                        ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::Begin("panels", nullptr, kFlags);
    memory.regions.clear();
    memory.ring.reset();
    memory.trace.drawn.clear();
    memory.trace.lines.clear();
}

/// A new beat or topic begins at its top, with folds closed.
void note_place(Ui& ui) {
    std::string place =
        std::to_string(ui.state.chapter) + "/" + std::to_string(ui.state.beat) + "/" + ui.state.selected.topic;
    if (place == ui.memory.place) return;
    ui.memory.place = std::move(place);
    ui.memory.sources = ui.memory.leaves_out = false;
    ui.memory.to_source.clear();
    scroll_home(ui, "panel");
    scroll_home(ui, "caption");
}

/// The ring lies over everything, so that no neighbour covers it; a focus that has just moved is scrolled to.
void draw_focus(Ui& ui) {
    const auto& ring = ui.memory.ring;
    const bool seen = ring && ring->rect.overlaps(ring->clip);
    ui.out.focus_seen = seen;
    ui.memory.focus = ui.focus;
    if (!seen) return;
    constexpr float kReach_pt = 8;
    clip(ui, ring->clip.shrunk(-kReach_pt));
    focus_ring(ui, ring->rect, ring->round);
    clip_end(ui);
}

void draw_all(Ui& ui) {
    const Sources sources = gather_sources(ui);
    note_place(ui);
    ui.behind = ui.memory.menu || ui.state.welcome;
    const Places places = find_places(ui, sources);
    labels(ui, places.surface);
    look_about(ui, places.surface);
    board(ui);
    title(ui, ui.layout.title);
    panel(ui, places, sources);
    ui.place = places.caption;
    if (places.caption.h > 0) caption(ui, places.caption, sources, places.caption_card);
    transport(ui, ui.layout.transport);
    notices(ui, {ui.layout.stage.x, bottom_of(ui.layout.title), ui.layout.stage.w, 0});
    ui.behind = false;
    if (ui.state.welcome) start_screen(ui);
    if (ui.memory.menu) menu(ui);
    draw_focus(ui);
}

float unit_of(const picture::Layout& layout) {
    if (layout.form == picture::Form::Projector) return 10;
    return layout.type_pt > 24 ? 9.0F : 8.0F;
}

}  // namespace

Memory& memory() { return *static_cast<Memory*>(ImGui::GetIO().UserData); }

void trace(bool on) { memory().tracing = on; }
const Trace& traced() { return memory().trace; }

void start(std::span<const FontFile> fonts, const TextHost& host) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_None;  // no keyboard navigation: the page's own buttons hold the focus
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    auto* memory = new Memory;  // owned by the ImGui context, see stop()
    io.UserData = memory;
    memory->host = host;
    load_fonts(*memory, fonts);
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.FontSizeBase = 17;
    style.CurveTessellationTol = 0.6F;
    style.CircleTessellationMaxError = 0.2F;
}

void stop() {
    if (ImGui::GetCurrentContext() == nullptr) return;
    delete &memory();
    ImGui::GetIO().UserData = nullptr;
    ImGui::DestroyContext();
}

picture::Measure measure() {
    return [](std::string_view text, float size_pt, Weight weight) -> Vec2 {
        const Memory& kept = memory();
        if (foreign(kept, text, weight)) {
            if (const auto width = foreign_width(kept, text, size_pt, weight)) return {*width, size_pt};
        }
        const float size_here = font_size(kept, size_pt);
        const ImVec2 size =
            font_of(kept, weight)->CalcTextSizeA(size_here, 1e9F, 0, text.data(), text.data() + text.size());
        return {size.x, size_pt};
    };
}

Outcome show(const story::State& state, const sim::Params& params, const story::Words& words,
             const picture::Scene& scene, const picture::Layout& layout, const picture::Theme& theme,
             const Input& input) {
    Outcome out;
    Memory& kept = memory();
    take_pointers(kept, input.pointers, out);
    ++kept.frame;
    drop_foreign_lines(kept);
    begin_frame(input, kept);
    Ui ui{state,     params,         words, scene, layout, theme, kept, out, story::controls(state, params, words),
          measure(), type_of(layout)};
    ui.unit = unit_of(layout);
    ui.density = input.px_per_pt;
    ui.dt_s = input.dt_s;
    ui.calm = story::reduced_motion(state);
    ui.focus = input.focus;
    ui.scrolled_pt = input.scrolled_pt;
    ui.draw = ImGui::GetWindowDrawList();
    draw_all(ui);
    ImGui::End();
    ImGui::Render();
    if (pointers_left() || kept.leave) out.restless = true;
    out.sheet_open = layout.form == picture::Form::Small ? kept.over || !state.selected.topic.empty() : kept.sheet;
    return out;
}

}  // namespace panels
