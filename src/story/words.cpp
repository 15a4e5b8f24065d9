// Looking a string up and filling its places in; no word of any language is here.
#include "story/words.h"

namespace story {

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
