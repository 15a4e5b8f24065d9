// Values as JSON text.
#include "content/write.h"

#include <cmath>
#include <cstdio>

namespace content {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

unsigned byte(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// Bytes of the character that begins at `at`; 0 where these bytes are none (cut off, overlong, a surrogate, too large).
std::size_t character(std::string_view text, std::size_t at) {
    const unsigned first = byte(text, at);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) return 0;
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    const unsigned second = byte(text, at + 1);
    if (second < low || second > high) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((byte(text, at + i) & 0xC0U) != 0x80U) return 0;
    }
    return length;
}

}  // namespace

void Writer::quote(std::string_view text) {
    out_ += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character(text, at);
        const unsigned first = byte(text, at);
        if (first < 0x20) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04x", first);
            out_ += code;
        } else if (length == 0) {
            out_ += kReplacement;
        } else {
            if (first == '"' || first == '\\') out_ += '\\';
            out_ += text.substr(at, length);
        }
        at += length == 0 ? 1 : length;
    }
    out_ += '"';
}

void Writer::name(std::string_view key) {
    if (!out_.empty() && out_.back() != '{' && out_.back() != '[') out_ += ',';
    if (key.empty()) return;
    quote(key);
    out_ += ':';
}

Writer& Writer::open(std::string_view key, char bracket) {
    name(key);
    out_ += bracket;
    return *this;
}

Writer& Writer::end(char bracket) {
    out_ += bracket;
    return *this;
}

Writer& Writer::text(std::string_view key, std::string_view value) {
    name(key);
    quote(value);
    return *this;
}

Writer& Writer::number(std::string_view key, double value) {
    name(key);
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    out_ += std::isfinite(value) ? text : "null";
    return *this;
}

Writer& Writer::whole(std::string_view key, std::uint64_t value) {
    name(key);
    out_ += std::to_string(value);
    return *this;
}

Writer& Writer::flag(std::string_view key, bool value) {
    name(key);
    out_ += value ? "true" : "false";
    return *this;
}

}  // namespace content
