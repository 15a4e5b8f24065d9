// Positions of dials → numbers of the model, and numbers → words.
#include "story/model.h"

#include <array>

namespace story {

namespace {

namespace model = sim::kuznetsov;
constexpr double kKillLow = 0.25, kKillHigh = 8;

double position(const State& state, std::string_view id, double otherwise) {
    const auto index = dial_index(chapter(state), id);
    return index ? static_cast<double>(state.dials[static_cast<std::size_t>(*index)]) : otherwise;
}

double kill_factor(double share) { return model::along(kKillLow, kKillHigh, static_cast<float>(share)); }

/// Two digits that count, with a point: 1.3, 13, 130.
std::string two_digits(double value) {
    if (value < 9.95) {
        const long tenths = static_cast<long>(value * 10 + 0.5);
        return std::to_string(tenths / 10) + (tenths % 10 != 0 ? "." + std::to_string(tenths % 10) : "");
    }
    long step = 1;
    while (value / static_cast<double>(step) >= 99.5) step *= 10;
    return std::to_string(static_cast<long>(value / static_cast<double>(step) + 0.5) * step);
}

std::string cells(double count, const Words& words) {
    struct Unit {
        double size;
        std::string_view key;
    };
    constexpr std::array<Unit, 2> kUnits{{{1e6, "value.million-cells"}, {1e3, "value.thousand-cells"}}};
    for (const Unit& unit : kUnits) {
        if (count >= unit.size * 0.9995) return words.text(unit.key, {{"count", two_digits(count / unit.size)}});
    }
    return words.text("value.cells", {{"count", two_digits(count)}});
}

}  // namespace

model::Window model_window() { return {{1e4, 1e3}, {1e7, 1e9}}; }

Model model_of(const State& state) {
    const model::Window window = model_window();
    Model wanted;
    wanted.rates.k = kill_factor(position(state, "kill-factor", 0.4));
    wanted.start.effectors = model::along(window.low.effectors, window.high.effectors,
                                          static_cast<float>(position(state, "start-effectors", 0.5)));
    wanted.start.tumour =
        model::along(window.low.tumour, window.high.tumour, static_cast<float>(position(state, "start-tumor", 0.5)));
    return wanted;
}

std::string model_value(std::string_view dial, float position, const Words& words) {
    const model::Window window = model_window();
    if (dial == "kill-factor") {
        const long hundredths = static_cast<long>(kill_factor(static_cast<double>(position)) * 100 + 0.5);
        return words.text("value.times", {{"factor", two_digits(static_cast<double>(hundredths) / 100)}});
    }
    if (dial == "start-effectors")
        return cells(model::along(window.low.effectors, window.high.effectors, position), words);
    if (dial == "start-tumor") return cells(model::along(window.low.tumour, window.high.tumour, position), words);
    return {};
}

}  // namespace story
