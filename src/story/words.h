// Everything that is said, in one language: filled by content/, read by picture, mirror and panels. No word is in the code.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace story {

/// A statement that somebody may rely on: never without where it comes from and when it was checked.
struct Claim {
    std::string text;
    std::vector<std::string> sources;  ///< keys of References
    std::string checked;               ///< ISO date
    bool uncertain{false};             ///< no open source supports it; shown as such
};

/// True for an ISO date more than a year before `today`; false where either is not known.
bool long_ago(std::string_view date, std::string_view today);

struct PanelWords {
    std::string id;             ///< topic, "t-cell"
    std::string kind;           ///< key of ui: "kind.cell", "kind.molecule", "kind.medicine", "kind.idea"
    std::string name;           ///< heading
    std::string label;          ///< short name for a label in the picture
    std::string say;            ///< how a voice should say it; empty = as `name`
    std::vector<Claim> plain;   ///< paragraphs, reading grade 6 or below
    std::vector<Claim> detail;  ///< paragraphs, grade 10 or below
    std::string try_it;         ///< one thing to do; may be empty
};

struct BeatWords {
    Claim caption;        ///< said once what it asserts has happened
    std::string waiting;  ///< said until then; empty when the caption asserts nothing that must be seen
};

struct QuestionWords {
    std::string ask;
    std::vector<std::string> choices;
    int answer{0};  ///< index of the right choice
    Claim why;
};

struct ChapterWords {
    std::string title;
    std::string summary;  ///< one sentence for lists and search engines
    std::map<std::string, BeatWords, std::less<>> beats;
    QuestionWords question;
    std::vector<Claim> leaves_out;  ///< "what this picture leaves out"
};

struct Reference {
    std::string text;  ///< citation as shown
    std::string url;   ///< may be empty
    std::string read;  ///< what was read of it, and when
};
using References = std::map<std::string, Reference, std::less<>>;

struct Words {
    std::string lang{"en"};
    std::string dir{"ltr"};                              ///< "ltr" or "rtl"
    std::map<std::string, std::string, std::less<>> ui;  ///< every other string, by key
    std::map<std::string, ChapterWords, std::less<>> chapters;
    std::map<std::string, PanelWords, std::less<>> panels;  ///< by topic
    References references;
    bool whole{true};  ///< false: what only opened panels say (claims, sources) is still on its way

    /// The string of `key`; the key itself in ⟨⟩ when it is missing, so that a gap is seen, not hidden.
    std::string text(std::string_view key) const;
    /// The same with "{name}" replaced by each given value.
    std::string text(std::string_view key, const std::vector<std::pair<std::string_view, std::string>>& values) const;
    /// When something was checked, and that this was long ago where it was.
    std::string checked(std::string_view date, std::string_view today) const;
};

}  // namespace story
