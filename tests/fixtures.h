// What several tests share: reading files of the source tree, golden files, and worlds run over many seeds.
#pragma once
#include "story/update.h"

#include <cstdlib>
#include <fstream>
#include <functional>
#include <optional>
#include <sstream>
#include <string>

namespace fixtures {

/// Text of a file, path from the source folder; nullopt when it cannot be read.
inline std::optional<std::string> slurp(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) return std::nullopt;
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

/// True when UPDATE_GOLDEN=1: goldens are written instead of compared.
inline bool updating() { return std::getenv("UPDATE_GOLDEN") != nullptr; }

/// Golden text: written when updating, read otherwise (empty when missing, so that the comparison fails).
inline std::string golden(const std::string& name, const std::string& now) {
    const std::string path = "tests/golden/" + name;
    if (updating()) std::ofstream{path, std::ios::binary} << now;
    return slurp(path).value_or("");
}

/// In how many of `seeds` runs of chapter `id` with `set_up` does `holds` become true within `ticks`?
inline int rate(std::string_view id, const sim::Params& params, const std::vector<story::Intent>& set_up,
                std::uint32_t ticks, const std::function<bool(const story::State&)>& holds, int seeds = 50) {
    int count = 0;
    for (int seed = 1; seed <= seeds; ++seed) {
        story::State state = story::begin(params, static_cast<std::uint64_t>(seed));
        std::vector<story::Intent> intents{story::GoTo{std::string{id}, ""}};
        intents.insert(intents.end(), set_up.begin(), set_up.end());
        story::update(state, params, intents, 0);
        for (std::uint32_t t = 0; t < ticks && !holds(state); t += 20) story::advance(state, params, 20);
        count += holds(state) ? 1 : 0;
    }
    return count;
}

}  // namespace fixtures
