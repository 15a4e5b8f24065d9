// JSON text, written straight down: what goes out needs no tree in between. Private to content.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace content {

/// Every call adds one value; inside an object it has a key, inside a list it has none. Never fails: bytes that are no UTF-8
/// become the replacement character, numbers that JSON has no word for become null.
class Writer {
public:
    Writer& object(std::string_view key = {}) { return open(key, '{'); }
    Writer& list(std::string_view key = {}) { return open(key, '['); }
    /// Ends the innermost object (`}`) or list (`]`).
    Writer& end(char bracket);
    Writer& text(std::string_view key, std::string_view value);
    /// Six digits: 0.95, not 0.949999988.
    Writer& number(std::string_view key, double value);
    Writer& whole(std::string_view key, std::uint64_t value);
    Writer& flag(std::string_view key, bool value);

    const std::string& written() const { return out_; }

private:
    Writer& open(std::string_view key, char bracket);
    void name(std::string_view key);
    void quote(std::string_view text);

    std::string out_;
};

}  // namespace content
