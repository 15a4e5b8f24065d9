// What words are made of: statements with their sources, and questions that are asked before the answer is seen.
#pragma once
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

struct QuestionWords {
    std::string ask;
    std::vector<std::string> choices;
    int answer{0};  ///< index of the right choice
    Claim why;
};

/// Where in the story to look; any part may be empty.
struct See {
    std::string chapter, beat, panel;
};

}  // namespace story
