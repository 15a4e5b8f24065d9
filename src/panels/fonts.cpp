// Loading fonts, and reading from them how much taller than the em they are.
#include "panels/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace panels {
namespace {

using Bytes = std::span<const unsigned char>;

unsigned u16(Bytes b, std::size_t at) {
    return at + 1 < b.size() ? (static_cast<unsigned>(b[at]) << 8U) | b[at + 1] : 0U;
}
int s16(Bytes b, std::size_t at) { return static_cast<std::int16_t>(u16(b, at)); }
std::size_t u32(Bytes b, std::size_t at) { return (static_cast<std::size_t>(u16(b, at)) << 16U) | u16(b, at + 2); }

/// Where the table with this four-letter name begins in a TrueType file.
std::optional<std::size_t> table(Bytes font, std::string_view name) {
    constexpr std::size_t kHeader = 12;
    constexpr std::size_t kEntry = 16;
    const std::size_t count = u16(font, 4);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = kHeader + kEntry * i;
        if (at + kEntry > font.size()) break;
        if (std::equal(name.begin(), name.end(), font.begin() + static_cast<std::ptrdiff_t>(at)))
            return u32(font, at + 8);
    }
    return std::nullopt;
}

/// Ascent and descent together, as a multiple of the em; 1 for a file that does not say.
float height_in_em(Bytes font) {
    const auto head = table(font, "head");
    const auto hhea = table(font, "hhea");
    if (!head || !hhea) return 1;
    const auto em = static_cast<float>(u16(font, *head + 18));
    const auto height = static_cast<float>(s16(font, *hhea + 4) - s16(font, *hhea + 6));
    return em > 0 && height > 0 ? height / em : 1.0F;
}

}  // namespace

void load_fonts(Memory& memory, std::span<const FontFile> files) {
    for (const FontFile& file : files) {
        if (file.bytes.empty()) continue;
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        // Dear ImGui reads the bytes only, but takes them as void*
        void* data = const_cast<unsigned char*>(file.bytes.data());
        ImFont*& slot = file.weight == Weight::Bold ? memory.bold : memory.regular;
        slot = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(file.bytes.size()), 17, &config);
        memory.height_in_em = height_in_em(file.bytes);
    }
    if (memory.regular == nullptr) memory.regular = memory.bold;
    if (memory.bold == nullptr) memory.bold = memory.regular;
    ImFontAtlasBuildMain(ImGui::GetIO().Fonts);  // so that text can be measured before the first frame
}

ImFont* font_of(const Memory& memory, Weight weight) { return weight == Weight::Bold ? memory.bold : memory.regular; }

float font_size(const Memory& memory, float size_pt) {
    return std::max(1.0F, std::round(size_pt * memory.height_in_em));
}

}  // namespace panels
