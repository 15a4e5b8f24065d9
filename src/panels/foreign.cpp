// Lines that the host paints, kept in the font atlas between frames.
#include "panels/foreign.h"

#include "base/hash.h"
#include "panels/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace panels {
namespace {

constexpr unsigned kFirstShaped = 0x0590;  // Hebrew; below it letters stand side by side as they are
constexpr unsigned kLastShaped = 0x1FFF;
constexpr std::uint64_t kFrames = 240;  // lines that were not seen for so long go
constexpr int kMostPixels = 1'500'000;  // of all lines together: 6 MB of the atlas
constexpr std::size_t kMostWidths = 4000;
constexpr int kWidest_px = 4096;  // no atlas takes a wider line

/// The next code point of UTF-8 text, which is taken from it; U+FFFD for a broken one.
unsigned take_letter(std::string_view& text) {
    const auto* begin = text.data();
    unsigned letter = 0;
    const int bytes = ImTextCharFromUtf8(&letter, begin, begin + text.size());
    text.remove_prefix(static_cast<std::size_t>(std::max(1, bytes)));
    return letter;
}

std::uint64_t key(std::string_view text, float size_px, Weight weight) {
    return base::Hash{}.add(text).add(size_px).add(static_cast<std::uint64_t>(weight)).value();
}

/// Room around the type's box, in its sizes: marks above and tails below reach further than Latin ones.
constexpr float kAside = 0.35F;
constexpr float kAbove = 0.45F;

/// Writes coverage as white with that opacity, whatever format the atlas has.
void put_pixels(ImTextureData& texture, const ImFontAtlasRect& at, const std::vector<unsigned char>& coverage) {
    for (int y = 0; y < at.h; ++y) {
        const unsigned char* row = coverage.data() + static_cast<std::ptrdiff_t>(y) * at.w;
        auto* to = static_cast<unsigned char*>(texture.GetPixelsAt(at.x, at.y + y));
        for (int x = 0; x < at.w; ++x) {
            if (texture.BytesPerPixel == 1) {
                to[x] = row[x];
                continue;
            }
            to[4 * x] = to[4 * x + 1] = to[4 * x + 2] = 255;
            to[4 * x + 3] = row[x];
        }
    }
}

/// Has the host paint a line into the atlas; `rect` stays -1 where there is no room for it.
Painted paint_line(const Memory& memory, std::string_view text, float size_pt, Weight weight, float density,
                   float width_pt) {
    Painted line;
    const float size_px = size_pt * density;
    const int left = static_cast<int>(std::ceil(size_px * kAside));
    const int above = static_cast<int>(std::ceil(size_px * kAbove));
    const int w = static_cast<int>(std::ceil(width_pt * density)) + 2 * left;
    const int h = static_cast<int>(std::ceil(size_px)) + 2 * above;
    if (w >= kWidest_px) return line;
    std::vector<unsigned char> coverage(static_cast<std::size_t>(w) * static_cast<std::size_t>(h));
    if (!memory.host.paint(text, size_px, weight == Weight::Bold, left, w, h, coverage.data())) return line;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasRect at;
    line.rect = atlas.AddCustomRect(w, h, &at);
    if (line.rect < 0) return line;
    put_pixels(*atlas.TexData, at, coverage);
    line.pixels = w * h;
    line.box = {-static_cast<float>(left) / density, -static_cast<float>(above) / density,
                static_cast<float>(w) / density, static_cast<float>(h) / density};
    return line;
}

int pixels_kept(const Memory& memory) {
    int all = 0;
    for (const auto& [name, line] : memory.painted) all += line.pixels;
    return all;
}

}  // namespace

bool foreign(const Memory& memory, std::string_view text, Weight weight) {
    if (memory.host.width == nullptr) return false;
    ImFont* font = font_of(memory, weight);
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) < 0x80U) {
            text.remove_prefix(1);
            continue;
        }
        const unsigned letter = take_letter(text);
        const bool latin = letter >= 0x1E00U && letter <= 0x1EFFU;
        if (letter >= kFirstShaped && letter <= kLastShaped && !latin) return true;
        if (letter > 0xFFFFU || !font->IsGlyphInFont(static_cast<ImWchar>(letter))) return true;
    }
    return false;
}

std::optional<float> foreign_width(const Memory& memory, std::string_view text, float size_pt, Weight weight) {
    // asked for at a size that is fine enough for every density, so that lines do not change with it
    constexpr float kFine = 4;
    auto& widths = memory.foreign_widths;
    if (widths.size() > kMostWidths) widths.clear();
    const std::uint64_t name = key(text, size_pt, weight);
    if (const auto known = widths.find(name); known != widths.end()) return known->second;
    const float width = memory.host.width(text, size_pt * kFine, weight == Weight::Bold) / kFine;
    if (width < 0) return std::nullopt;  // not kept: the hand that writes may come later
    widths.emplace(name, width);
    return width;
}

std::optional<ForeignLine> foreign_line(Memory& memory, std::string_view text, float size_pt, Weight weight,
                                        float density) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const float size_px = size_pt * density;
    const std::uint64_t name = key(text, size_px, weight);
    auto place = memory.painted.find(name);
    if (place == memory.painted.end()) {
        const auto width = foreign_width(memory, text, size_pt, weight);
        if (!width) return std::nullopt;  // not kept either: asked again with the next picture
        place = memory.painted.emplace(name, paint_line(memory, text, size_pt, weight, density, *width)).first;
    }
    Painted& line = place->second;
    line.seen = memory.frame;
    ImFontAtlasRect at;
    if (line.rect < 0 || !atlas.GetCustomRect(line.rect, &at)) return std::nullopt;
    return ForeignLine{at.uv0.x, at.uv0.y, at.uv1.x, at.uv1.y, line.box};
}

void drop_foreign_lines(Memory& memory) {
    const bool crowded = pixels_kept(memory) > kMostPixels;
    for (auto it = memory.painted.begin(); it != memory.painted.end();) {
        const bool old = it->second.seen + (crowded ? 1 : kFrames) < memory.frame;
        if (old && it->second.rect >= 0) ImGui::GetIO().Fonts->RemoveCustomRect(it->second.rect);
        it = old ? memory.painted.erase(it) : std::next(it);
    }
}

}  // namespace panels
