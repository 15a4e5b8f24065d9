// The readers of single files with what load() needs besides: which references are named where. Private to content.
#pragma once
#include "content/load.h"

#include <array>

namespace content {

/// A reference that something leans on, and where that is written.
struct Cited {
    std::string pointer, key;
};

struct ParamsFile {
    sim::Params params;
    std::vector<Cited> cited;
};
struct WordsFile {
    story::Words words;
    std::vector<Cited> cited;
};

base::Loaded<ParamsFile> read_params(std::string_view file, std::string_view text);
base::Loaded<WordsFile> read_words(std::string_view file, std::string_view text);

/// What the words of `file` lack or have too much of, measured against the script: chapters, beats, topics, dials.
base::Problems compare_with_script(std::string_view file, const story::Words& words);

/// Everything that has a panel. The same ids stand in links, labels and content files.
inline constexpr std::string_view kTopics[]{
    "immune-system",
    "bone-marrow",
    "thymus",
    "lymph-node",
    "spleen",
    "skin",
    "lining",
    "badge",
    "brake",
    "side-effects",
    "who",
    "scale",
    "t-cell",
    "healthy-cell",
    "infected-cell",
    "tumor-cell",
    "mhc",
    "self-badge",
    "nonself-badge",
    "tcr",
    "pd-1",
    "pd-l1",
    "granules",
    "pembrolizumab",
    "virus",
    "two-signals",
    "autoimmunity",
    "tolerance",
    "wall",
    "skin-cell",
    "thyroid-cell",
    "joint-cell",
    "connective-cell",
    "thymus-cell",
    "young-t-cell",
    "naive-t-cell",
    "regulatory-t-cell",
    "nk-cell",
    "dendritic-cell",
    "macrophage",
    "b-cell",
    "b7",
    "cd28",
    "ctla-4",
    "antibody",
    "bacterium",
    "fungus",
    "cancer-vaccine",
    "vaccine-piece",
    "danger-signal",
    "memory-t-cell",
    "cytokine",
    "il-2",
    "capillary-leak",
    "vessel",
};
bool is_topic(std::string_view id);

/// True for a day that the calendar has, written 2026-11-23.
bool is_date(std::string_view text);

}  // namespace content
