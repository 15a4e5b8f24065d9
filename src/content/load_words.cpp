// <lang>.json → story::Words: shape, dates and indices; what the words must say about the script is in compare.cpp.
#include "content/json.h"
#include "content/parts.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace content {

namespace {

constexpr std::string_view kKinds[] = {"cell", "molecule", "medicine", "idea", "germ", "organ"};

story::Claim read_claim(const Place& at, std::vector<Cited>& cited) {
    story::Claim claim;
    if (!at.must_be_object()) return claim;
    at.only({"text", "sources", "checked", "uncertain"});
    claim.text = at.text("text");
    claim.sources = at.texts("sources");
    claim.checked = at.text("checked");
    claim.uncertain = at.flag("uncertain");
    const auto sources = at.maybe("sources");
    if (sources && claim.sources.empty())
        sources->say("a claim needs at least one source", "name a key of references.json");
    for (std::size_t i = 0; i < claim.sources.size(); ++i) {
        cited.push_back({sources->pointer() + "/" + std::to_string(i), claim.sources[i]});
    }
    if (!claim.checked.empty() && !is_date(claim.checked)) {
        at.maybe("checked")->say("\"" + claim.checked + "\" is not a day of the calendar", "write it like 2026-11-23");
    }
    return claim;
}

std::vector<story::Claim> read_claims(const Place& parent, std::string_view key, std::vector<Cited>& cited) {
    std::vector<story::Claim> claims;
    for (const Place& item : parent.list(key)) claims.push_back(read_claim(item, cited));
    if (const auto at = parent.maybe(key); at && claims.empty()) at->say("has no claim", "write at least one");
    return claims;
}

story::Claim read_claim_at(const Place& parent, std::string_view key, std::vector<Cited>& cited) {
    const auto at = parent.child(key);
    return at ? read_claim(*at, cited) : story::Claim{};
}

story::QuestionWords read_question(const Place& at, std::vector<Cited>& cited) {
    story::QuestionWords question;
    if (!at.must_be_object()) return question;
    at.only({"ask", "choices", "answer", "why"});
    question.ask = at.text("ask");
    question.choices = at.texts("choices");
    question.answer = at.whole("answer");
    question.why = read_claim_at(at, "why", cited);
    const auto choices = static_cast<int>(question.choices.size());
    if (choices < 2) {
        if (const auto list = at.maybe("choices")) list->say("a question needs at least two choices", "add one");
    } else if (question.answer < 0 || question.answer >= choices) {
        at.maybe("answer")->say("there is no choice " + std::to_string(question.answer),
                                "write 0 … " + std::to_string(choices - 1) + "; the first choice is 0");
    }
    return question;
}

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
    if (const auto question = at.child("question")) chapter.question = read_question(*question, cited);
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

void read_glossary(const Place& root) {  // for the lint and for pages made ahead; no room of the program asks for it
    for (const Place& entry : root.list("glossary")) {
        if (!entry.must_be_object()) continue;
        entry.only({"term", "plain", "say"});
        entry.text("term");
        entry.text("plain");
        entry.text_or_empty("say");
    }
}

void read_root(const Place& root, WordsFile& result) {
    story::Words& words = result.words;
    root.only({"lang", "dir", "review", "ui", "chapters", "panels", "glossary", "part"});
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
    read_glossary(root);
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
constexpr std::string_view kLater[]{"glossary", "plain", "detail", "try", "leaves_out", "why"};

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
