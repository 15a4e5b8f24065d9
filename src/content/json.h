// JSON text → a tree of values, and places in that tree that read themselves and say what is wrong with them. Private to content.
#pragma once
#include "base/problem.h"

#include <nlohmann/json_fwd.hpp>

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace content {

using Json = nlohmann::json;

/// The problems of one file, in the order in which they are found.
struct Report {
    std::string file;
    base::Problems problems;
    /// Keys that belong to the other part of this file, which is not here: they are not missed.
    std::span<const std::string_view> later{};
    void say(std::string pointer, std::string reason, std::string cure);
};

/// The whole text as a tree. A syntax error (with line and column) or a key that stands twice goes to `report`;
/// null after a syntax error.
Json parse(std::string_view text, Report& report);
/// True where a file says of itself that it is only the first of two.
bool is_first_part(const Json& tree);
/// Puts the other part of a file into `tree`: objects are joined key by key, everything else is taken over.
void unite(Json& tree, const Json& more);

/// One value of a file and the way to it. Every reader says what is wrong and goes on with an empty value, so that one
/// pass finds all problems. Holds pointers: must not outlive the tree and the report.
class Place {
public:
    Place(const Json& value, std::string pointer, Report& report)
        : value_{&value}, pointer_{std::move(pointer)}, report_{&report} {}

    void say(std::string reason, std::string cure) const;
    const std::string& pointer() const { return pointer_; }

    /// True for an object; otherwise says so.
    bool must_be_object() const;
    /// Says which of the object's keys are none of `keys` ("$schema" is always allowed).
    void only(std::initializer_list<std::string_view> keys) const;

    /// The value at `key`; says so when it is missing.
    std::optional<Place> child(std::string_view key) const;
    /// The value at `key` if there is one.
    std::optional<Place> maybe(std::string_view key) const;
    /// Keys and values of an object, in the order of keys.
    std::vector<std::pair<std::string, Place>> members() const;
    /// The items of a list.
    std::vector<Place> items() const;

    std::string as_text() const;  ///< must hold more than blanks
    int as_whole() const;
    double as_number() const;
    std::string text(std::string_view key) const;
    std::string text_or_empty(std::string_view key) const;                        ///< may be "", but must stand there
    std::string text_or(std::string_view key, std::string_view otherwise) const;  ///< need not stand there
    bool flag(std::string_view key) const;
    bool flag_or(std::string_view key, bool otherwise) const;
    int whole(std::string_view key) const;
    bool is_null() const;
    float number(std::string_view key) const;
    double exact(std::string_view key) const;
    std::vector<Place> list(std::string_view key) const;
    std::vector<std::string> texts(std::string_view key) const;

private:
    const Json* value_;
    std::string pointer_;
    Report* report_;
};

/// `key` as one step of a JSON pointer: "/" and "~" written as "~1" and "~0".
std::string step(std::string_view key);

}  // namespace content
