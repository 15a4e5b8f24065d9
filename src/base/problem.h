// Errors in data are values: what is wrong, where, and what to do. Errors in code are asserts.
#pragma once
#include <string>
#include <variant>
#include <vector>

namespace base {

struct Problem {
    std::string file;     ///< "content/en.json"
    std::string pointer;  ///< JSON pointer, "/chapters/badges/title"; empty for the whole file
    std::string reason;   ///< what is wrong, one sentence
    std::string cure;     ///< what to do about it; may be empty
};
using Problems = std::vector<Problem>;

/// A value, or every problem that stood in its way.
template <class T>
using Loaded = std::variant<T, Problems>;

}  // namespace base
