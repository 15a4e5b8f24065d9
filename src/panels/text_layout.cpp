// Breaking paragraphs into lines.
#include "panels/text_layout.h"

#include "base/hash.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace panels {
namespace {

/// What must not be broken: letters up to the next space, in one weight; or a chip, glued to the word before it.
struct Atom {
    std::uint32_t begin{0}, end{0};
    float width{0};
    float space{0};  ///< width of the space before it; 0 = it joins what stands before
    Weight weight{Weight::Regular};
    int chip{0};
    bool joined{false};  ///< no break before it
};

/// First byte of the next code point.
std::uint32_t next_letter(std::string_view text, std::uint32_t at) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    return at;
}

/// The letter at `at`, of UTF-8 that is well formed.
unsigned letter_at(std::string_view text, std::uint32_t at) {
    const auto byte = [&](std::uint32_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    if (first < 0xE0U) return first;  // no letter of two bytes matters here
    if (first < 0xF0U) return ((first & 15U) << 12U) | ((byte(at + 1) & 63U) << 6U) | (byte(at + 2) & 63U);
    return ((first & 7U) << 18U) | ((byte(at + 1) & 63U) << 12U) | ((byte(at + 2) & 63U) << 6U) | (byte(at + 3) & 63U);
}

/// Chinese and Japanese have no spaces: a line may end after any of their letters …
bool stands_alone(unsigned letter) {
    return (letter >= 0x2E80U && letter <= 0xD7FFU) || (letter >= 0xF900U && letter <= 0xFFEFU) ||
           (letter >= 0x20000U && letter <= 0x3FFFFU);
}

/// … but not before one of these, which belong to what stands before them.
bool closes(unsigned letter) {
    constexpr std::array<unsigned, 17> kClosing{0x3001, 0x3002, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF01, 0xFF05,
                                                0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D};
    return std::find(kClosing.begin(), kClosing.end(), letter) != kClosing.end();
}

/// A word longer than a whole line is cut between letters, so that nothing is ever clipped.
void cut_long(std::vector<Atom>& atoms, const Atom& word, std::string_view text, const Setting& setting,
              const picture::Measure& measure) {
    Atom part = word;
    part.end = part.begin;
    while (part.begin < word.end) {
        std::uint32_t end = next_letter(text, part.begin);
        while (end < word.end) {
            const std::uint32_t longer = next_letter(text, end);
            if (measure(text.substr(part.begin, longer - part.begin), setting.size_pt, word.weight).x > setting.width)
                break;
            end = longer;
        }
        part.end = end;
        part.width = measure(text.substr(part.begin, end - part.begin), setting.size_pt, word.weight).x;
        atoms.push_back(part);
        part = Atom{.begin = end, .end = end, .weight = word.weight};
    }
}

void add_words(std::vector<Atom>& atoms, std::string_view text, std::uint32_t begin, Weight weight,
               const Setting& setting, const picture::Measure& measure) {
    const float blank = measure(" ", setting.size_pt, weight).x;
    std::uint32_t at = begin;
    bool spaced = false;
    while (at < text.size()) {
        if (text[at] == ' ') {
            spaced = true;
            ++at;
            continue;
        }
        std::uint32_t end = next_letter(text, at);
        const bool alone = stands_alone(letter_at(text, at));
        while (end < text.size() && text[end] != ' ' &&
               (alone ? closes(letter_at(text, end)) : !stands_alone(letter_at(text, end))))
            end = next_letter(text, end);
        Atom word{.begin = at, .end = end, .weight = weight};
        word.width = measure(text.substr(at, end - at), setting.size_pt, weight).x;
        word.space = spaced && !atoms.empty() ? blank : 0;
        word.joined = !spaced && !atoms.empty() && (at == begin || !alone);
        if (word.width > setting.width)
            cut_long(atoms, word, text, setting, measure);
        else
            atoms.push_back(word);
        spaced = false;
        at = end;
    }
}

std::vector<Atom> atomize(const std::vector<Run>& runs, const Setting& setting, const picture::Measure& measure,
                          std::string& text) {
    std::vector<Atom> atoms;
    bool spaced = false;
    for (const Run& run : runs) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        const auto first = atoms.size();
        text += run.text;
        std::replace(text.begin() + begin, text.end(), '\n', ' ');
        if (run.kind == Run::Kind::Chip) {
            const float inside = measure(run.text, setting.chip_pt, Weight::Bold).x;
            const float width = std::max(chip_size(setting.size_pt), inside + chip_size(setting.size_pt) * 0.6F);
            atoms.push_back({.begin = begin,
                             .end = static_cast<std::uint32_t>(text.size()),
                             .width = width,
                             .space = setting.size_pt * 0.18F,
                             .chip = run.chip,
                             .joined = true});
            continue;
        }
        const Weight weight = run.kind == Run::Kind::Bold ? Weight::Bold : setting.weight;
        add_words(atoms, text, begin, weight, setting, measure);
        if (spaced && atoms.size() > first) {
            atoms[first].joined = false;
            atoms[first].space = measure(" ", setting.size_pt, weight).x;
        }
        spaced = !run.text.empty() && run.text.back() == ' ';
    }
    return atoms;
}

/// Index of the first atom of each line.
std::vector<std::size_t> break_lines(const std::vector<Atom>& atoms, float width) {
    std::vector<std::size_t> starts;
    float x = 0;
    std::size_t break_at = 0;  // last atom that may begin a line
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        if (!atoms[i].joined || i == 0) break_at = i;
        if (starts.empty()) starts.push_back(0);
        const bool begins = starts.back() == i;
        const float need = (begins ? 0 : x + atoms[i].space) + atoms[i].width;
        if (need > width && !begins) {
            const std::size_t at = break_at > starts.back() ? break_at : i;
            starts.push_back(at);
            x = 0;
            for (std::size_t j = at; j <= i; ++j) x += (j == at ? 0 : atoms[j].space) + atoms[j].width;
        } else {
            x = need;
        }
    }
    return starts;
}

bool lonely_end(const std::vector<Atom>& atoms, const std::vector<std::size_t>& starts) {
    if (starts.size() < 2) return false;
    int words = 0;
    for (std::size_t i = starts.back(); i < atoms.size(); ++i)
        words += (i == starts.back() || !atoms[i].joined) ? 1 : 0;
    return words < 2;
}

/// The narrowest width that needs no more lines than `width` does.
float balanced(const std::vector<Atom>& atoms, float width, std::size_t lines) {
    float low = width / 2;
    float high = width;
    for (int i = 0; i < 9; ++i) {
        const float middle = (low + high) / 2;
        (break_lines(atoms, middle).size() <= lines ? high : low) = middle;
    }
    return high;
}

std::vector<std::size_t> wrap(const std::vector<Atom>& atoms, const Setting& setting) {
    auto starts = break_lines(atoms, setting.width);
    if (starts.size() < 2) return starts;
    if (setting.wrap == Wrap::Balanced) return break_lines(atoms, balanced(atoms, setting.width, starts.size()));
    for (float width = setting.width * 0.98F; lonely_end(atoms, starts) && width > setting.width * 0.8F;
         width -= setting.width * 0.02F) {
        auto tried = break_lines(atoms, width);
        if (tried.size() > starts.size()) break;
        if (!lonely_end(atoms, tried)) return tried;
    }
    return starts;
}

}  // namespace

float chip_size(float size_pt) { return std::max(17.0F, std::round(size_pt * 0.98F)); }

Block lay_out_text(const std::vector<Run>& runs, const Setting& setting, const picture::Measure& measure) {
    Block block;
    const auto atoms = atomize(runs, setting, measure, block.text);
    const auto starts = wrap(atoms, setting);
    const float leading = std::round(setting.size_pt * setting.line);
    for (std::size_t line = 0; line < starts.size(); ++line) {
        const std::size_t end = line + 1 < starts.size() ? starts[line + 1] : atoms.size();
        float x = 0;
        for (std::size_t i = starts[line]; i < end; ++i) {
            const Atom& atom = atoms[i];
            if (i > starts[line]) x += atom.space;
            Piece* last = i > starts[line] ? &block.pieces.back() : nullptr;
            // neighbours in one voice are drawn in one go: the space between them is part of the text
            if (last != nullptr && last->chip == 0 && atom.chip == 0 && last->weight == atom.weight) {
                last->end = atom.end;
                last->width = x + atom.width - last->at.x;
            } else {
                block.pieces.push_back({atom.begin,
                                        atom.end,
                                        {x, leading * static_cast<float>(line)},
                                        atom.width,
                                        atom.weight,
                                        atom.chip});
            }
            x += atom.width;
        }
        block.width = std::max(block.width, x);
    }
    block.lines = static_cast<int>(starts.size());
    block.height = leading * static_cast<float>(block.lines);
    return block;
}

const Block& TextCache::find(const std::vector<Run>& runs, const Setting& setting, float density, std::uint64_t frame,
                             const picture::Measure& measure) {
    base::Hash hash;
    for (const Run& run : runs)
        hash.add(run.text).add(static_cast<std::uint64_t>(run.kind)).add(static_cast<std::uint64_t>(run.chip));
    hash.add(setting.size_pt).add(setting.chip_pt).add(setting.line).add(setting.width).add(density);
    hash.add(static_cast<std::uint64_t>(setting.wrap)).add(static_cast<std::uint64_t>(setting.weight));
    constexpr std::size_t kMost = 256;
    constexpr std::uint64_t kFrames = 120;
    if (blocks_.size() >= kMost)
        std::erase_if(blocks_, [&](const auto& entry) { return entry.second.used + kFrames < frame; });
    if (blocks_.size() >= 2 * kMost) blocks_.clear();  // a drag of the window's edge: every width once
    auto [place, fresh] = blocks_.try_emplace(hash.value());
    if (fresh) place->second = lay_out_text(runs, setting, measure);
    place->second.used = frame;
    return place->second;
}

}  // namespace panels
