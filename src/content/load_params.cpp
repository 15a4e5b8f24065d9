// params.json → sim::Params: every number by name, within sane bounds, with its unit and where it comes from.
#include "content/json.h"
#include "content/parts.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iterator>

namespace content {

namespace {

struct Field {
    std::string_view name;
    float sim::Params::*member;
    float low, high;  ///< beyond these the model is not what the texts describe
};

constexpr Field kFields[] = {
    {"tick_s", &sim::Params::tick_s, 1, 10},
    {"t_cell_radius_um", &sim::Params::t_cell_radius_um, 3, 8},
    {"tissue_radius_um", &sim::Params::tissue_radius_um, 5, 14},
    {"t_cell_speed_um_min", &sim::Params::t_cell_speed_um_min, 1, 20},
    {"t_cell_turn_per_min", &sim::Params::t_cell_turn_per_min, 0.05F, 5},
    {"attraction", &sim::Params::attraction, 0, 1},
    {"attraction_reach_um", &sim::Params::attraction_reach_um, 0, 500},
    {"read_min", &sim::Params::read_min, 0.1F, 5},
    {"reads_per_contact", &sim::Params::reads_per_contact, 1, 8},
    {"reading_max_min", &sim::Params::reading_max_min, 1, 60},
    {"contact_max_min", &sim::Params::contact_max_min, 2, 120},
    {"rest_min", &sim::Params::rest_min, 0, 120},
    {"match_grip", &sim::Params::match_grip, 0.05F, 0.95F},
    {"signal_gain_per_min", &sim::Params::signal_gain_per_min, 0.01F, 5},
    {"signal_leak_per_min", &sim::Params::signal_leak_per_min, 0, 1},
    {"signal_needed", &sim::Params::signal_needed, 0.1F, 10},
    {"brake_strength", &sim::Params::brake_strength, 0, 1},
    {"press_per_min", &sim::Params::press_per_min, 0, 60},
    {"release_per_min", &sim::Params::release_per_min, 0.01F, 60},
    {"antibody_exchange_per_min", &sim::Params::antibody_exchange_per_min, 0.01F, 10},
    {"hits_to_die", &sim::Params::hits_to_die, 1, 10},
    {"hit_memory_min", &sim::Params::hit_memory_min, 5, 600},
    {"granule_flight_min", &sim::Params::granule_flight_min, 0.05F, 10},
    {"dying_min", &sim::Params::dying_min, 1, 600},
    {"badge_renewal_min", &sim::Params::badge_renewal_min, 0.5F, 600},
    {"badge_travel_min", &sim::Params::badge_travel_min, 0.05F, 60},
    {"virus_growth_per_min", &sim::Params::virus_growth_per_min, 0.01F, 5},
    {"virus_badge_share", &sim::Params::virus_badge_share, 0.05F, 1},
    {"tumour_badge_share", &sim::Params::tumour_badge_share, 0, 1},
    {"nk_missing_min", &sim::Params::nk_missing_min, 1, 3},
    {"nk_speed_um_min", &sim::Params::nk_speed_um_min, 0.6F, 60},
    {"dendritic_radius_um", &sim::Params::dendritic_radius_um, 0.6F, 60},
    {"dendritic_speed_um_min", &sim::Params::dendritic_speed_um_min, 0.4F, 40},
    {"sample_min", &sim::Params::sample_min, 0.4F, 40},
    {"travel_speed_um_min", &sim::Params::travel_speed_um_min, 1, 100},
    {"naive_radius_um", &sim::Params::naive_radius_um, 0.35F, 35},
    {"naive_speed_um_min", &sim::Params::naive_speed_um_min, 1.2F, 120},
    {"prime_gain_per_min", &sim::Params::prime_gain_per_min, 0.025F, 2.5F},
    {"naive_wanted", &sim::Params::naive_wanted, 0.6F, 60},
    {"naive_arrival_min", &sim::Params::naive_arrival_min, 0.4F, 40},
    {"t_cells_most", &sim::Params::t_cells_most, 2.8F, 280},
    {"ctla4_strength", &sim::Params::ctla4_strength, 0, 1},
    {"second_signal_min", &sim::Params::second_signal_min, 0, 1},
    {"quiet_min", &sim::Params::quiet_min, 0.8F, 80},
    {"divisions", &sim::Params::divisions, 0.3F, 30},
    {"division_min", &sim::Params::division_min, 0.5F, 50},
    {"vaccine_packets", &sim::Params::vaccine_packets, 1, 4},
    {"vaccine_life_min", &sim::Params::vaccine_life_min, 5, 600},
    {"vaccine_uptake_min", &sim::Params::vaccine_uptake_min, 0.1F, 30},
    {"dendritic_arrival_min", &sim::Params::dendritic_arrival_min, 0.5F, 600},
    {"show_min", &sim::Params::show_min, 5, 600},
    {"memory_after_min", &sim::Params::memory_after_min, 1, 6000},
    {"memory_share", &sim::Params::memory_share, 0, 1},
    {"memory_gain", &sim::Params::memory_gain, 1, 10},
    {"effector_life_min", &sim::Params::effector_life_min, 10, 6000},
    {"effectors_kept", &sim::Params::effectors_kept, 1, 28},
    {"tumour_return_min", &sim::Params::tumour_return_min, 5, 6000},
    {"calm_reach_um", &sim::Params::calm_reach_um, 1.8F, 180},
    {"calm_strength", &sim::Params::calm_strength, 0, 1},
    {"cytokine_gain", &sim::Params::cytokine_gain, 0, 20},
    {"cytokine_division_per_h", &sim::Params::cytokine_division_per_h, 0, 60},
    {"cytokine_treg_share", &sim::Params::cytokine_treg_share, 0, 2},
    {"cytokine_per_fire", &sim::Params::cytokine_per_fire, 0, 1},
    {"cytokine_life_min", &sim::Params::cytokine_life_min, 1, 600},
    {"fed_life_min", &sim::Params::fed_life_min, 1, 6000},
    {"leak_from", &sim::Params::leak_from, 0, 2},
    {"leak_per_min", &sim::Params::leak_per_min, 0, 1},
    {"leak_mends_per_min", &sim::Params::leak_mends_per_min, 0, 1},
    {"train_grip_max", &sim::Params::train_grip_max, 0, 1},
    {"train_grip_min", &sim::Params::train_grip_min, 0, 1},
    {"dish_most", &sim::Params::dish_most, 0, 64},
    {"dish_double_min", &sim::Params::dish_double_min, 0.1F, 600},
    {"drip_min", &sim::Params::drip_min, 0.1F, 60},
    {"given_per_fire", &sim::Params::given_per_fire, 0, 1},
    {"tumour_surface", &sim::Params::tumour_surface, 0, 1},
    {"car_grip", &sim::Params::car_grip, 0, 1},
    {"train_regulatory", &sim::Params::train_regulatory, 0, 1},
    {"macrophage_radius_um", &sim::Params::macrophage_radius_um, 0.9F, 90},
    {"macrophage_speed_um_min", &sim::Params::macrophage_speed_um_min, 0.5F, 50},
    {"eat_min", &sim::Params::eat_min, 0.2F, 20},
    {"fungus_bites", &sim::Params::fungus_bites, 0.6F, 60},
    {"germ_radius_um", &sim::Params::germ_radius_um, 0.1F, 10},
    {"virus_radius_um", &sim::Params::virus_radius_um, 0.06F, 6},
    {"fungus_radius_um", &sim::Params::fungus_radius_um, 0.3F, 30},
    {"germ_speed_um_min", &sim::Params::germ_speed_um_min, 0.3F, 30},
    {"germ_division_min", &sim::Params::germ_division_min, 1.8F, 180},
    {"germ_most", &sim::Params::germ_most, 1, 100},
    {"infect_per_min", &sim::Params::infect_per_min, 0.08F, 8},
    {"release_min", &sim::Params::release_min, 1, 100},
    {"antibody_min", &sim::Params::antibody_min, 0.15F, 15},
    {"antibody_speed_um_min", &sim::Params::antibody_speed_um_min, 0.9F, 90},
    {"antibody_life_min", &sim::Params::antibody_life_min, 1.5F, 150},
    {"coat_full", &sim::Params::coat_full, 0.4F, 40},
    {"tumour_division_min", &sim::Params::tumour_division_min, 10, 100000},
    {"badge_loss_chance", &sim::Params::badge_loss_chance, 0, 1},
    {"ifn_burst", &sim::Params::ifn_burst, 0, 100},
    {"ifn_diffusion_um2_s", &sim::Params::ifn_diffusion_um2_s, 0, 20},
    {"ifn_life_min", &sim::Params::ifn_life_min, 0.5F, 600},
    {"ifn_half", &sim::Params::ifn_half, 0.001F, 10},
    {"ifn_raise_per_min", &sim::Params::ifn_raise_per_min, 0, 10},
    {"ifn_fall_per_min", &sim::Params::ifn_fall_per_min, 0, 10},
    {"help_reach_um", &sim::Params::help_reach_um, 1, 200},
    {"help_strength", &sim::Params::help_strength, 0, 5},
    {"calm_foreign", &sim::Params::calm_foreign, 0, 1},
    {"calm_by_ctla4", &sim::Params::calm_by_ctla4, 0, 1},
    {"fit_share", &sim::Params::fit_share, 0, 1},
    {"blood_per_min", &sim::Params::blood_per_min, 0, 1},
    {"her2_antibody_share", &sim::Params::her2_antibody_share, 0, 1},
    {"her2_pair_per_min", &sim::Params::her2_pair_per_min, 0.01F, 10},
    {"her2_part_per_min", &sim::Params::her2_part_per_min, 0.01F, 10},
    {"her2_growth_per_min", &sim::Params::her2_growth_per_min, 0, 1},
    {"her2_pairs_usual", &sim::Params::her2_pairs_usual, 0, 24},
    {"her2_signal_weakened", &sim::Params::her2_signal_weakened, 0, 1},
    {"flag_full", &sim::Params::flag_full, 1, 100},
    {"her2_intake_per_min", &sim::Params::her2_intake_per_min, 0, 1},
    {"payload_fades_per_min", &sim::Params::payload_fades_per_min, 0, 1},
    {"payload_to_die", &sim::Params::payload_to_die, 1, 100},
    {"self_grip_max", &sim::Params::self_grip_max, 0, 0.5F},
};
// a field added to sim::Params without a row here would keep its default whatever the file says
static_assert(std::size(kFields) * sizeof(float) == sizeof(sim::Params));

std::string shown(float number) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", static_cast<double>(number));
    return text;
}

void read_source(const Place& entry, std::vector<Cited>& cited) {
    constexpr std::string_view kRef = "ref:";
    constexpr std::string_view kChosen = "chosen: ";
    constexpr std::size_t kShortestReason = 10;
    const std::string source = entry.text("source");
    if (source.starts_with(kRef)) {
        const std::size_t end = source.find(' ');  // a remark may follow the key
        cited.push_back({entry.pointer() + "/source", source.substr(kRef.size(), end - kRef.size())});
    } else if (!source.empty() && !(source.starts_with(kChosen) && source.size() >= kChosen.size() + kShortestReason)) {
        entry.child("source")->say("must be \"ref:<key>\" or \"chosen: <why>\"",
                                   "name a reference, or say in ten letters or more why it was chosen");
    }
}

}  // namespace

base::Loaded<ParamsFile> read_params(std::string_view file, std::string_view text) {
    Report report{std::string{file}, {}};
    const Json tree = parse(text, report);
    if (tree.is_null() && !report.problems.empty()) return report.problems;
    ParamsFile result;
    // units and reasons stay with those who write and check them
    static constexpr std::string_view kLater[]{"unit", "source"};
    if (is_first_part(tree)) report.later = kLater;
    const Place root{tree, "", report};
    root.only({"params", "part"});
    const auto params = root.must_be_object() ? root.child("params") : std::nullopt;
    if (params && params->must_be_object()) {
        for (const auto& [name, entry] : params->members()) {
            bool known = false;
            for (const Field& field : kFields) known = known || field.name == name;
            if (!known) entry.say("the model has no such number", "correct its spelling, or remove it");
        }
        for (const Field& field : kFields) {
            const auto entry = params->child(field.name);
            if (!entry || !entry->must_be_object()) continue;
            entry->only({"value", "unit", "source"});
            const std::size_t before = report.problems.size();
            const float value = entry->number("value");
            if (report.problems.size() == before && !(value >= field.low && value <= field.high)) {
                entry->say("value " + shown(value) + " is out of range",
                           "choose " + shown(field.low) + " … " + shown(field.high) +
                               ", or widen the bounds in content/load_params.cpp");
            }
            entry->text("unit");
            read_source(*entry, result.cited);
            result.params.*field.member = value;
        }
    }
    if (!report.problems.empty()) return report.problems;
    return result;
}

base::Loaded<sim::Params> params_from_json(std::string_view file, std::string_view text) {
    auto read = read_params(file, text);
    if (auto* problems = std::get_if<base::Problems>(&read)) return std::move(*problems);
    return std::get<ParamsFile>(read).params;
}

}  // namespace content
