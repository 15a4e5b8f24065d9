// Numbers and colours as SVG writes them.
#include "picture/svg_text.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace picture {

std::string number(float value) {
    const long hundredths = std::lround(static_cast<double>(value) * 100.0);
    const long whole = std::labs(hundredths) / 100;
    const long rest = std::labs(hundredths) % 100;
    std::string text = hundredths < 0 ? "-" : "";
    text += std::to_string(whole);
    if (rest == 0) return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    return text;
}

std::string point(Vec2 p) { return number(p.x) + ' ' + number(p.y); }

std::string hex(Rgba color) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02x%02x%02x", unsigned{color.r}, unsigned{color.g}, unsigned{color.b});
    return text.data();
}

std::string paint(std::string_view name, Rgba color) {
    std::string text = " " + std::string{name} + "=\"" + (color.a == 0 ? "none" : hex(color)) + '"';
    if (color.a != 0 && color.a != 255)
        text += " " + std::string{name} + "-opacity=\"" + number(static_cast<float>(color.a) / 255.0F) + '"';
    return text;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

}  // namespace picture
