// <lang>.json → story::Words: shape, dates and indices; what the words must say about the script is in compare.cpp.
#include "content/claims.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace content {

namespace {

constexpr std::string_view kKinds[] = {"cell", "molecule", "medicine", "idea", "germ", "organ"};

story::ChapterWords read_chapter(const Place& at, std::vector<Cited>& cited) {
    story::ChapterWords chapter;
    if (!at.must_be_object()) return chapter;
    at.only({"title", "summary", "beats", "question", "leaves_out"});
    chapter.title = at.text("title");
    chapter.summary = at.text("summary");
    if (const auto beats = at.child("beats")) {
        for (const auto& [id, beat] : beats->members()) {
            if (!beat.must_be_object()) continue;
            beat.only({"caption", "waiting"});
            chapter.beats[id] = {read_claim_at(beat, "caption", cited), beat.text_or_empty("waiting")};
        }
    }
    if (const auto question = at.maybe("question"); question && question->must_be_object()) {
        question->only({"ask", "choices", "answer", "why"});
        chapter.question = read_asked(*question, cited);
    }
    chapter.leaves_out = read_claims(at, "leaves_out", cited);
    return chapter;
}

story::PanelWords read_panel(const std::string& id, const Place& at, std::vector<Cited>& cited) {
    story::PanelWords panel;
    panel.id = id;
    if (!at.must_be_object()) return panel;
    at.only({"kind", "name", "label", "say", "plain", "detail", "try"});
    const std::string kind = at.text("kind");
    if (!kind.empty() && std::find(std::begin(kKinds), std::end(kKinds), kind) == std::end(kKinds)) {
        at.maybe("kind")->say("no such kind: " + kind, "write cell, molecule, medicine, idea, germ or organ");
    }
    panel.kind = "kind." + kind;
    panel.name = at.text("name");
    panel.label = at.text("label");
    panel.say = at.text_or_empty("say");
    panel.plain = read_claims(at, "plain", cited);
    panel.detail = read_claims(at, "detail", cited);
    panel.try_it = at.text_or_empty("try");
    return panel;
}

/// The line that says whether a clinician has read all this goes with the other strings: ui key "review".
void read_review(const Place& root, story::Words& words) {
    const auto review = root.child("review");
    if (!review || !review->must_be_object()) return;
    review->only({"status", "text"});
    const std::string status = review->text("status");
    if (!status.empty() && status != "awaiting" && status != "reviewed") {
        review->maybe("status")->say("no such status: " + status, "write awaiting or reviewed");
    }
    words.ui["review"] = review->text("text");
}

void read_root(const Place& root, WordsFile& result) {
    story::Words& words = result.words;
    root.only({"lang", "dir", "review", "ui", "chapters", "panels", "glossary", "figures", "timeline", "quiz",
               "care_questions", "corrections", "part"});
    words.lang = root.text("lang");
    words.dir = root.text("dir");
    if (!words.dir.empty() && words.dir != "ltr" && words.dir != "rtl") {
        root.maybe("dir")->say("no such direction: " + words.dir, "write ltr or rtl");
    }
    if (const auto ui = root.child("ui")) {
        for (const auto& [key, text] : ui->members()) words.ui[key] = text.as_text();
    }
    read_review(root, words);
    if (const auto chapters = root.child("chapters")) {
        for (const auto& [id, chapter] : chapters->members()) words.chapters[id] = read_chapter(chapter, result.cited);
    }
    if (const auto panels = root.child("panels")) {
        for (const auto& [id, panel] : panels->members()) words.panels[id] = read_panel(id, panel, result.cited);
    }
    read_boards(root, result);
}

}  // namespace

bool is_date(std::string_view text) {
    constexpr std::string_view kShape = "dddd-dd-dd";
    if (text.size() != kShape.size()) return false;
    int parts[3] = {0, 0, 0};
    int part = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (kShape[i] == '-') {
            if (text[i] != '-') return false;
            ++part;
        } else {
            if (text[i] < '0' || text[i] > '9') return false;
            parts[part] = parts[part] * 10 + (text[i] - '0');
        }
    }
    const auto [year, month, day] = parts;
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1) return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= kDays[month - 1] + (leap && month == 2 ? 1 : 0);
}

/// What tools/lib/site/split.mjs puts into the second part.
constexpr std::string_view kLater[]{"glossary",    "figures", "timeline", "quiz", "care_questions",
                                    "corrections", "plain",   "detail",   "try",  "leaves_out",
                                    "why"};

base::Loaded<WordsFile> read_words(std::string_view file, const WordsText& texts) {
    Report report{std::string{file}, {}};
    Json tree = parse(texts.text, report);
    if (tree.is_null() && !report.problems.empty()) return report.problems;
    WordsFile result;
    const bool first = is_first_part(tree);
    if (first && texts.more) {
        Report more_report{texts.more_file, {}};
        const Json more = parse(*texts.more, more_report);
        if (!more_report.problems.empty()) return more_report.problems;
        unite(tree, more);
    }
    result.words.whole = !first || texts.more;
    if (!result.words.whole) report.later = kLater;
    const Place root{tree, "", report};
    if (root.must_be_object()) read_root(root, result);
    if (!report.problems.empty()) return report.problems;
    return result;
}

base::Loaded<story::Words> words_from_json(std::string_view file, std::string_view text) {
    auto read = read_words(file, {std::string{text}, {}, {}});
    if (auto* problems = std::get_if<base::Problems>(&read)) return std::move(*problems);
    return std::move(std::get<WordsFile>(read).words);
}

}  // namespace content
