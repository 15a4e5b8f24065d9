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

std::string hundredths(double value) {
    const long all = static_cast<long>(value * 100 + 0.5);
    const std::string rest = std::to_string(100 + all % 100).substr(1);
    return std::to_string(all / 100) + "." + rest;
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

std::string model_fate(const State& state, const Words& words) {
    const Model wanted = model_of(state);
    std::string text;
    switch (model::fate(wanted.rates, wanted.start)) {
    case model::Fate::TumourFree: text = words.text("portrait.fate.free"); break;
    case model::Fate::Dormant: text = words.text("portrait.fate.held"); break;
    case model::Fate::Escape: text = words.text("portrait.fate.escape"); break;
    case model::Fate::Undecided: text = words.text("portrait.fate.undecided"); break;
    }
    const model::Border border = model::border(wanted.rates, wanted.start.effectors);
    switch (border.where) {
    case model::Border::Where::AllHeld: return text + " " + words.text("portrait.limit.all-held");
    case model::Border::Where::AllEscape: return text + " " + words.text("portrait.limit.all-escape");
    case model::Border::Where::Between: break;
    }
    return text + " " + words.text("portrait.limit.between", {{"n", cells(border.tumour, words)}});
}

std::string model_csv(const State& state) {
    constexpr std::size_t kDays = 365;
    const Model wanted = model_of(state);
    std::vector<model::Sample> path(kDays + 1);
    model::run(wanted.rates, wanted.start, static_cast<double>(kDays), path);
    std::string out = "day,immune-cells,tumor-cells,kill-factor\n";
    const std::string factor = hundredths(wanted.rates.k);
    for (const model::Sample& sample : path) {
        out += std::to_string(static_cast<long>(sample.day + 0.5)) + ",";
        out += std::to_string(static_cast<long long>(sample.at.effectors + 0.5)) + ",";
        out += std::to_string(static_cast<long long>(sample.at.tumour + 0.5)) + "," + factor + "\n";
    }
    return out;
}

std::string table_csv(const State& state, const sim::Params& params) {
    return beat(state).scene == Scene::Portrait ? model_csv(state) : record_csv(state, params);
}

std::string model_value(std::string_view dial, float position, const Words& words) {
    const model::Window window = model_window();
    if (dial == "kill-factor") {
        return words.text("value.times", {{"factor", hundredths(kill_factor(static_cast<double>(position)))}});
    }
    if (dial == "start-effectors")
        return cells(model::along(window.low.effectors, window.high.effectors, position), words);
    if (dial == "start-tumor") return cells(model::along(window.low.tumour, window.high.tumour, position), words);
    return {};
}

}  // namespace story
