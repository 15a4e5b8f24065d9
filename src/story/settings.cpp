// The reader's preferences as controls, and the parts that every list of controls is made of.
#include "story/control_parts.h"
#include "story/prefs.h"

#include <algorithm>
#include <array>

namespace story {

std::string percent(float share) { return std::to_string(static_cast<int>(share * 100.0F + 0.5F)) + "%"; }

Control button(std::string id, std::string label, Control::Group group, bool enabled) {
    Control control;
    control.id = std::move(id);
    control.label = std::move(label);
    control.group = group;
    control.enabled = enabled;
    return control;
}

Control slider(std::string id, std::string label, Control::Group group, float value, float high, float step,
               std::string value_text) {
    Control control = button(std::move(id), std::move(label), group);
    control.kind = Control::Kind::Slider;
    control.value = value;
    control.high = high;
    control.step = step;
    control.value_text = std::move(value_text);
    return control;
}

Control choice(std::string id, std::string label, Control::Group group, int chosen, std::vector<std::string> options) {
    Control control = button(std::move(id), std::move(label), group);
    control.kind = Control::Kind::Choice;
    control.value = static_cast<float>(chosen);
    control.high = static_cast<float>(options.size()) - 1;
    control.step = 1;
    if (chosen >= 0 && static_cast<std::size_t>(chosen) < options.size())
        control.value_text = options[static_cast<std::size_t>(chosen)];
    control.options = std::move(options);
    return control;
}

Control toggle(std::string id, std::string label, Control::Group group, bool on) {
    Control control = button(std::move(id), std::move(label), group);
    control.kind = Control::Kind::Toggle;
    control.value = on ? 1 : 0;
    return control;
}

namespace {

constexpr std::array<std::string_view, 6> kSettings{"theme",  "level", "view",
                                                    "motion", "path",  "keys"};  // offered as choices

using List = std::vector<Control>;

/// Languages by their own names, so that whoever cannot read this one finds the way out.
void add_language(List& list, const State& state, const Words& words) {
    const auto& all = state.site.languages;
    if (all.size() < 2) return;
    int chosen = 0;
    std::vector<std::string> names;
    std::vector<std::string> tags;
    for (const Language& each : all) {
        if (each.id == state.prefs.lang) chosen = static_cast<int>(names.size());
        names.push_back(each.name);
        tags.push_back(each.id);
    }
    Control control = choice("pref.lang", words.text("pref.lang"), Control::Group::Setting, chosen, std::move(names));
    control.option_langs = std::move(tags);
    list.push_back(std::move(control));
}

}  // namespace

void add_settings(std::vector<Control>& list, const State& state, const Words& words) {
    const auto group = Control::Group::Setting;
    add_language(list, state, words);
    for (const PrefChoice& pref : pref_choices()) {
        if (std::find(kSettings.begin(), kSettings.end(), pref.key) == kSettings.end()) continue;
        const std::string id = "pref." + std::string{pref.key};
        std::vector<std::string> names;
        for (const std::string_view value : pref.values) names.push_back(words.text(id + "." + std::string{value}));
        list.push_back(choice(id, words.text(id), group, pref.get(state.prefs), std::move(names)));
    }
    Control text =
        slider("pref.text", words.text("pref.text"), group, state.prefs.text, 2, 0.1F, percent(state.prefs.text));
    text.low = 1;
    list.push_back(std::move(text));
    if (beat(state).scene != Scene::Tissue) return;
    // for whoever cannot pinch: the same as Ctrl and the wheel
    Control zoom =
        slider("zoom", words.text("control.zoom"), group, state.zoom, zoom_limit(state), 0.25F, percent(state.zoom));
    zoom.low = 1;
    list.push_back(std::move(zoom));
}

std::vector<Intent> set_preference(const State& state, std::string_view key, float value) {
    const auto at = static_cast<std::size_t>(std::max(0.0F, value));
    if (key == "lang") {
        const auto& all = state.site.languages;
        return at < all.size() ? std::vector<Intent>{SetPref{"lang", all[at].id}} : std::vector<Intent>{};
    }
    if (key == "text") {
        const int hundredths = static_cast<int>(std::clamp(value, 1.0F, 2.0F) * 100.0F + 0.5F);
        return {
            SetPref{"text", std::to_string(hundredths / 100) + "." + std::to_string(100 + hundredths % 100).substr(1)}};
    }
    for (const PrefChoice& pref : pref_choices()) {
        if (pref.key == key && at < pref.values.size())
            return {SetPref{std::string{key}, std::string{pref.values[at]}}};
    }
    return {};
}

}  // namespace story
