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
/// One whole file, or its first part ("part": "first") and, once that is here, the other one.
struct WordsText {
    std::string text;
    std::optional<std::string> more;
    std::string more_file;  ///< for messages
};
struct EvidenceFile {
    story::Evidence evidence;
    std::vector<Cited> cited;
};
base::Loaded<WordsFile> read_words(std::string_view file, const WordsText& texts);
base::Loaded<EvidenceFile> read_evidence(std::string_view file, std::string_view text);

/// What the words of `file` lack or have too much of, measured against the script: chapters, beats, topics, dials.
base::Problems compare_with_script(std::string_view file, const story::Words& words);
/// …and against the numbers: every figure, row, date and question has its words, and the other way round.
base::Problems compare_with_evidence(std::string_view file, const story::Words& words);

/// Everything that has a panel. The same ids stand in links, labels and content files.
inline constexpr auto kTopics = std::to_array<std::string_view>({
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
    "immunotherapy",
    "active-passive",
    "teach",
    "signal",
    "supply",
    "release-brake",
    "flag-target",
    "how-to-read",
    "approval",
    "atezolizumab",
    "call-right-away",
    "corrections",
    "her2",
    "her2-level",
    "trastuzumab",
    "pertuzumab",
    "t-dm1",
    "t-dxd",
    "flag",
    "growth-signal",
    "trop2",
    "tipping-point",
    "fair-test",
    "cancer-vaccine",
    "vaccine-piece",
    "danger-signal",
    "memory-t-cell",
    "cytokine",
    "il-2",
    "capillary-leak",
    "vessel",
    "til",
    "car-t-cell",
    "surface-protein",
    "cytokine-release",
    "grown-cells",
});
bool is_topic(std::string_view id);

/// True for a day that the calendar has, written 2026-11-23.
bool is_date(std::string_view text);

}  // namespace content
