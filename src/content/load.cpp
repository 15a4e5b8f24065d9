// All files of the content folder → one Library, or every problem in them: each file by itself, then what they say of each other.
#include "content/load.h"

#include "content/json.h"
#include "content/parts.h"

#include <nlohmann/json.hpp>

#include <iterator>

namespace content {

namespace {

void append(base::Problems& all, base::Problems more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Reads `name` with `reader`; the default value when there were problems, which go to `all`.
template <class T, class Reader>
T take(const Read& read, const std::string& name, const Reader& reader, base::Problems& all) {
    const std::string file = "content/" + name;
    const auto text = read(name);
    if (!text) {
        all.push_back({file, "", "this file is missing", "put it back into the content folder"});
        return T{};
    }
    auto loaded = reader(file, *text);
    if (auto* problems = std::get_if<base::Problems>(&loaded)) {
        append(all, std::move(*problems));
        return T{};
    }
    return std::move(std::get<T>(loaded));
}

/// The words of a language; where its file is only the first part, with the other one if that is here already.
WordsFile take_words(const Read& read, const std::string& lang, base::Problems& all) {
    const std::string more = lang + ".more.json";
    return take<WordsFile>(
        read, lang + ".json",
        [&](std::string_view file, std::string_view text) {
            return read_words(file, {std::string{text}, read(more), "content/" + more});
        },
        all);
}

/// Do these files come in two parts? Asked where the words themselves cannot be read.
bool in_two_parts(const Read& read, std::string_view lang) {
    const auto says_so = [&](const std::string& name) {
        Report unheard{name, {}};
        const auto text = read(name);
        return text && is_first_part(parse(*text, unheard));
    };
    return says_so(std::string{lang} + ".json") || says_so("params.json");
}

void check_cited(const std::string& file, const std::vector<Cited>& cited, const story::References& known,
                 base::Problems& all) {
    for (const Cited& each : cited) {
        if (known.contains(each.key)) continue;
        all.push_back({file, each.pointer, "no reference has the key \"" + each.key + "\"",
                       "correct its spelling, or add it to content/references.json"});
    }
}

}  // namespace

base::Loaded<story::References> references_from_json(std::string_view file, std::string_view text) {
    Report report{std::string{file}, {}};
    const Json tree = parse(text, report);
    if (tree.is_null() && !report.problems.empty()) return report.problems;
    story::References references;
    const Place root{tree, "", report};
    root.only({"references"});
    if (const auto entries = root.must_be_object() ? root.child("references") : std::nullopt) {
        for (const auto& [key, entry] : entries->members()) {
            if (!entry.must_be_object()) continue;
            entry.only({"kind", "text", "url", "read"});
            entry.text("kind");  // for the lint; readers see `read`
            references[key] = {entry.text("text"), entry.text_or_empty("url"), entry.text("read")};
            const std::string& url = references[key].url;
            if (!url.empty() && !url.starts_with("https://"))
                entry.maybe("url")->say("must begin with https://", "write the whole address");
        }
    }
    if (!report.problems.empty()) return report.problems;
    return references;
}

base::Loaded<Library> load(const Read& read, std::string_view lang) {
    base::Problems all;
    Library library;
    const std::string words_name = std::string{lang} + ".json";
    auto params = take<ParamsFile>(read, "params.json", read_params, all);
    library.themes = take<picture::Themes>(read, "themes.json", themes_from_json, all);
    const std::size_t before_words = all.size();
    auto words = take_words(read, std::string{lang}, all);
    const bool words_good = all.size() == before_words;
    const bool whole = words_good ? words.words.whole : !in_two_parts(read, lang);
    // the rest of what only opened panels and boards need comes with the other part of the words
    const std::size_t before_references = all.size();
    story::References references;
    if (whole) references = take<story::References>(read, "references.json", references_from_json, all);
    const bool references_good = whole && all.size() == before_references;
    const std::size_t before_evidence = all.size();
    EvidenceFile evidence;
    if (whole) evidence = take<EvidenceFile>(read, "evidence.json", read_evidence, all);
    const bool evidence_good = whole && all.size() == before_evidence;

    if (references_good) {  // otherwise every key would seem unknown
        check_cited("content/params.json", params.cited, references, all);
        check_cited("content/" + words_name, words.cited, references, all);
        check_cited("content/evidence.json", evidence.cited, references, all);
    }
    words.words.evidence = std::move(evidence.evidence);
    if (words_good && evidence_good) append(all, compare_with_evidence("content/" + words_name, words.words));
    if (words_good) {
        append(all, compare_with_script("content/" + words_name, words.words));
        if (words.words.lang != lang) {
            all.push_back({"content/" + words_name, "/lang",
                           "says \"" + words.words.lang + "\", but the file is named after another language",
                           "write \"" + std::string{lang} + "\""});
        }
    }
    if (!all.empty()) return all;
    library.params = params.params;
    library.words = std::move(words.words);
    library.words.references = std::move(references);
    return library;
}

}  // namespace content
