// Looking a string up and filling its places in; no word of any language is here.
#include "story/words.h"

namespace story {

bool long_ago(std::string_view date, std::string_view today) {
    constexpr std::size_t kLength = 10;  // 2026-11-23
    if (date.size() != kLength || today.size() != kLength) return false;
    int year = 0;
    for (const char c : date.substr(0, 4)) {
        if (c < '0' || c > '9') return false;
        year = year * 10 + (c - '0');
    }
    return today > std::to_string(year + 1) + std::string{date.substr(4)};
}

std::string Words::checked(std::string_view date, std::string_view today) const {
    return text(long_ago(date, today) ? "checked-long-ago" : "checked", {{"date", std::string{date}}});
}

std::string Words::text(std::string_view key) const {
    const auto found = ui.find(key);
    return found == ui.end() ? "⟨" + std::string{key} + "⟩" : found->second;
}

std::string Words::text(std::string_view key,
                        const std::vector<std::pair<std::string_view, std::string>>& values) const {
    const std::string pattern = text(key);
    std::string filled;
    std::size_t from = 0;
    // one pass from left to right, so that braces inside a value are never taken for a place
    while (from < pattern.size()) {
        const std::size_t open = pattern.find('{', from);
        const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
        if (close == std::string::npos) break;
        const std::string_view name = std::string_view{pattern}.substr(open + 1, close - open - 1);
        const std::string* value = nullptr;
        for (const auto& [each, text_of_it] : values) {
            if (each == name) value = &text_of_it;
        }
        filled +=
            value != nullptr ? pattern.substr(from, open - from) + *value : pattern.substr(from, close + 1 - from);
        from = close + 1;
    }
    return filled + pattern.substr(from);
}

}  // namespace story
