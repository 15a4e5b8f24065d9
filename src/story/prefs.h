// Preferences by their public names and values: one table for links, attributes, settings and tests.
#pragma once
#include "story/state.h"

#include <span>
#include <string>
#include <string_view>

namespace story {

/// A preference with a fixed list of values.
struct PrefChoice {
    std::string_view key;
    std::span<const std::string_view> values;
    int (*get)(const Prefs&);
    void (*set)(Prefs&, int);
};
std::span<const PrefChoice> pref_choices();

/// Sets `key` ("theme", "text", …) to `value`; false when either is not understood, and nothing changes.
bool set_pref(Prefs& prefs, std::string_view key, std::string_view value);
/// Value of `key` as in a link; empty when it is at its default.
std::string pref_text(const Prefs& prefs, std::string_view key);
/// Every key in the order in which a link names them.
std::span<const std::string_view> pref_keys();

}  // namespace story
