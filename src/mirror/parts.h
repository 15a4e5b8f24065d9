// What describe() and article() build their trees from: statements with their sources, headings, groups. Private to this room.
#pragma once
#include "mirror/mirror.h"

namespace mirror {

Node leaf(std::string id, Role role, std::string text);
Node heading(std::string id, int level, std::string text);
/// A button, toggle, slider or choice that operates `control`.
Node operate(const story::Control& control);

/// Numbers sources in the order in which they are first named, and lists them at the end.
class Sources {
public:
    enum class Marks : std::uint8_t { Links, Plain };  ///< a number leads to its entry in the list, or is only a number

    /// @param prefix  of the ids of the entries, "badges.source"
    /// @param out     whether entries may link out of the page; else the address stands as text
    /// @param today   ISO date, or empty: what was checked long before it says so
    Sources(const story::Words& words, std::string prefix, Marks marks, bool out, std::string today)
        : words_{words}, prefix_{std::move(prefix)}, marks_{marks}, out_{out}, today_{std::move(today)} {}

    /// A paragraph that says `claim`, with the numbers of its sources, the date, and whether it is uncertain.
    Node paragraph(const std::string& id, const story::Claim& claim);
    /// Heading and numbered list of all that was named so far; an empty group when nothing was.
    Node list(int level) const;

private:
    std::size_t number(const std::string& key);  ///< from 1

    const story::Words& words_;
    std::string prefix_;
    Marks marks_;
    bool out_;
    std::string today_;
    std::vector<std::string> keys_;
};

/// Adds one paragraph per claim to `parent`, ids "<id>.0", "<id>.1" …
void add_claims(Node& parent, const std::string& id, const std::vector<story::Claim>& claims, Sources& sources);
/// Adds the lines that hold for every chapter: what the model is, disclaimer, review.
void add_fine_print(Node& parent, const story::Words& words);

}  // namespace mirror
