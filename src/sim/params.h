// The numbers of the model by name and unit. Values, units and sources: content/params.json.
#pragma once

namespace sim {

/// Every field has an entry of the same name in content/params.json with its unit and source.
struct Params {
    float tick_s{4};                        ///< biological seconds in one tick
    float t_cell_radius_um{5};              ///< effector T cell
    float tissue_radius_um{8};              ///< healthy and tumour cells
    float t_cell_speed_um_min{6};           ///< while crawling
    float t_cell_turn_per_min{0.5F};        ///< how often a crawling T cell picks a new direction
    float attraction{0.8F};                 ///< pull of alarm signals on a crawling T cell, 0 none … 1 straight to it
    float attraction_reach_um{60};          ///< how far those signals are felt
    float read_min{0.6F};                   ///< time a TCR stays at one badge
    float reads_per_contact{3};             ///< badges read before a T cell that finds no match moves on
    float reading_max_min{10};              ///< …or after this long, when others stand in its way
    float contact_max_min{20};              ///< a T cell that could not act leaves after this long
    float rest_min{6};                      ///< after leaving a cell, time before the same T cell binds it again
    float match_grip{0.3F};                 ///< grips weaker than this are not noticed: the T cell moves on
    float signal_gain_per_min{0.2F};        ///< rise of signal at grip 1 with no brake
    float signal_leak_per_min{0.05F};       ///< share of the signal lost
    float signal_needed{1};                 ///< signal at which granules are released
    float brake_strength{0.95F};            ///< share of the signal that a fully pressed PD-1 takes away
    float press_per_min{6};                 ///< a free PD-1 socket facing PD-L1 is pressed this often
    float release_per_min{1};               ///< a pressed socket lets go this often
    float antibody_exchange_per_min{0.5F};  ///< speed with which coverage follows the dial
    float hits_to_die{3};                   ///< hits in a row at which a cell starts to die
    float hit_memory_min{50};          ///< hits further apart than this do not add up: the cell recovers between them
    float granule_flight_min{0.5F};    ///< from release to effect
    float dying_min{30};               ///< from the lethal hit until the cell is gone
    float badge_renewal_min{5};        ///< mean life of a badge on its holder
    float badge_travel_min{1};         ///< from inside the cell to the surface
    float virus_growth_per_min{0.5F};  ///< logistic growth of the virus load
    float virus_badge_share{0.5F};     ///< share of virus fragments among new badges at full load
    float tumour_badge_share{0.25F};   ///< share of altered fragments among a tumour cell's badges
    float self_grip_max{0.15F};        ///< ordinary T cells read self badges more weakly than this
};

}  // namespace sim
