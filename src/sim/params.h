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
    float nk_missing_min{2};           ///< an NK cell stays when so many of the holders it looks at are empty
    float nk_speed_um_min{6};          ///< NK cell
    float dendritic_radius_um{6};      ///< body; arms reach further
    float dendritic_speed_um_min{4};   ///< while sampling or showing
    float sample_min{4};               ///< contact in which a dendritic cell takes up fragments
    float travel_speed_um_min{10};     ///< dendritic cell on its way to the lymph node
    float naive_radius_um{3.5F};       ///< naive T cell
    float naive_speed_um_min{12};      ///< naive T cell in the lymph node
    float prime_gain_per_min{0.25F};   ///< rise of a naive T cell's signal at full grip and full B7
    float naive_wanted{6};           ///< naive T cells in the node; when there are fewer, new ones come in by the blood
    float naive_arrival_min{4};      ///< mean time until the next one
    float t_cells_most{28};          ///< division stops at so many in the patch
    float ctla4_strength{0.95F};     ///< share of B7 that full CTLA-4 keeps from CD28
    float second_signal_min{0.2F};   ///< free B7 below this counts as no signal 2
    float quiet_min{8};              ///< signal 1 alone for this long makes a naive T cell quiet
    float divisions{3};              ///< divisions that are shown after priming
    float division_min{5};           ///< from one to the next
    float vaccine_packets{4};        ///< in one dose; a dendritic cell that took up so many leaves for the lymph node
    float vaccine_life_min{60};      ///< a packet that nobody takes up is gone after this long
    float vaccine_uptake_min{1.5F};  ///< contact in which a dendritic cell takes up one packet
    float dendritic_arrival_min{6};  ///< mean time until another dendritic cell is where the vaccine is given
    float show_min{120};         ///< vaccine: a dendritic cell shows for this long in the lymph node, then it is gone
    float memory_after_min{10};  ///< vaccine: idle for this long after it divided or acted, a T cell may stay as memory
    float memory_share{0.5F};    ///< …and so many do
    float memory_gain{3};        ///< by so much faster a memory T cell is ready
    float effector_life_min{60};       ///< vaccine: a T cell that neither divided nor acted for this long goes
    float effectors_kept{8};           ///< vaccine: …while there are more than so many
    float tumour_return_min{20};       ///< vaccine: from the clearing of a tumour cell until another grows in
    float calm_reach_um{24};           ///< a regulatory T cell calms T cells this near
    float calm_strength{0.8F};         ///< share of a self signal that it takes away at full tolerance
    float train_grip_max{0.4F};        ///< young T cells that grip self more strongly are removed or made regulatory
    float train_grip_min{0.02F};       ///< young T cells that grip less cannot read badges: removed
    float cytokine_gain{2};            ///< by so much more the signal of a bound cell rises at full cytokine
    float cytokine_division_per_h{4};  ///< divisions of a T cell at full dose
    float cytokine_treg_share{0.6F};   ///< …of a regulatory T cell, as a share of that
    float cytokine_per_fire{0.01F};    ///< cytokine given off with each release of granules
    float cytokine_life_min{20};       ///< mean life of what is given off
    float fed_life_min{30};            ///< T cells that came of the signal: mean life once it is gone
    float leak_from{0.88F};            ///< cytokine beyond this makes the vessel leak
    float leak_per_min{0.4F};          ///< rise of the leak for each unit beyond that
    float leak_mends_per_min{0.02F};   ///< share of the leak that is mended
    float dish_most{8};                ///< cells in the dish when it is full
    float dish_double_min{4};          ///< they double this often
    float drip_min{0.4F};              ///< from one cell that comes back to the next
    float given_per_fire{0.06F};       ///< cytokine given off with each release of granules, by cells from the dish
    float tumour_surface{0.9F};        ///< surface protein on tumour cells, 0 … 1
    float car_grip{1};                 ///< how well a CAR grips as much of it as there can be
    float train_regulatory{0.3F};      ///< share of the strong grippers that become regulatory
    float macrophage_radius_um{9};     ///< macrophage
    float macrophage_speed_um_min{5};  ///< macrophage
    float eat_min{3.5};                ///< from grip to gone, for one bacterium
    float fungus_bites{6};             ///< a fungus is eaten in so many bites
    float germ_radius_um{1};           ///< bacterium; drawn larger than in life
    float virus_radius_um{0.6F};       ///< virus particle; drawn far larger than in life
    float fungus_radius_um{3};         ///< fungus when it gets in
    float germ_speed_um_min{3};        ///< drift of germs
    float germ_division_min{18};       ///< bacterium
    float germ_most{10};               ///< so many germs at most in the patch
    float infect_per_min{0.8F};        ///< a virus particle that touches a cell gets in this often
    float release_min{10};             ///< a full infected cell lets a new particle out this often
    float antibody_min{1.5F};          ///< a B cell that has met its germ sends one out this often
    float antibody_speed_um_min{9};    ///< free antibody
    float antibody_life_min{15};       ///< then it has drifted away
    float coat_full{4};  ///< antibodies that make a germ twice as quick to eat, and a virus unable to get in
    float tumour_division_min{240};      ///< mean time between two divisions of a tumour cell that has room
    float badge_loss_chance{0.25F};      ///< daughters that lose half of their MHC holders, at full badge loss
    float ifn_burst{1};                  ///< IFN-γ given off with each release of granules
    float ifn_diffusion_um2_s{10};       ///< how fast IFN-γ spreads
    float ifn_life_min{8};               ///< mean life of IFN-γ in the tissue
    float ifn_half{0.03F};               ///< IFN-γ at which PD-L1 rises half as fast as it can
    float ifn_raise_per_min{0.05F};      ///< one more PD-L1 on a cell in plenty of IFN-γ
    float ifn_fall_per_min{0.02F};       ///< one fewer, back towards what the cell has of its own
    float help_reach_um{30};             ///< a helper T cell supports T cells this near
    float help_strength{0.6F};           ///< by so much faster the signal of a supported T cell rises
    float calm_foreign{0.5F};            ///< lab: of calm_strength, what works against answers to non-self
    float calm_by_ctla4{0.6F};           ///< lab: of what a regulatory T cell does, what it does with CTLA-4
    float fit_share{0.5F};               ///< lab: T cells whose receptor fits the non-self badges here
    float blood_per_min{0.01F};          ///< lab: share of the T cells that are missing (or too many) that come (or go)
    float her2_antibody_share{0.8F};     ///< places that an antibody to HER2 holds once settled
    float her2_pair_per_min{0.1F};       ///< a single HER2 pairs with HER3 this often
    float her2_part_per_min{0.1F};       ///< a pair parts this often
    float her2_growth_per_min{0.02F};    ///< of a growth signal, by each pair beyond the usual
    float her2_pairs_usual{1};           ///< pairs on a healthy cell
    float her2_signal_weakened{0.5F};    ///< share of the signal that trastuzumab on every HER2 takes away
    float flag_full{15};                 ///< stems at which an NK cell grips as well as it can
    float her2_intake_per_min{0.03F};    ///< a HER2 with T-DM1 is taken into the cell this often
    float payload_fades_per_min{0.03F};  ///< share of what T-DM1 carried that is lost
    float payload_to_die{10};            ///< T-DM1 inside from which the cell dies
    float self_grip_max{0.15F};          ///< ordinary T cells read self badges more weakly than this
};

}  // namespace sim
