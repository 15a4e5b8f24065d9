// How a chapter begins: who stands where, what the ground is like, and where the dials are. Data only; make_world gives it life.
#pragma once
#include "sim/cell.h"

#include <vector>

namespace sim {

/// What the reader and the medicines set; every change goes through `apply`. As they stand here, none of the lab's rules works.
struct Dials {
    float coverage{0};           ///< share of PD-1 that the antibody covers once settled, 0 … 1
    float tumour_pd_l1{1};       ///< PD-L1 on tumour cells, share of kPlugs
    float healthy_pd_l1{0.67F};  ///< PD-L1 on healthy cells, share of kPlugs
    float tolerance{1};          ///< how well regulatory T cells calm, 0 … 1
    float signal2{1};            ///< B7 that dendritic cells put up for signal 2, 0 … 1
    float ctla4{0};              ///< CTLA-4 that others bring, on top of a T cell's own, 0 … 1
    float wall{0};               ///< 1 = dense tissue round the tumour keeps cells out
    float dose{0};               ///< IL-2 given as a medicine, 0 … 1
    float vaccine_piece{0};      ///< what the next dose teaches: 0 what the tumour shows, 1 another piece
    float danger{1};             ///< danger signal in the next dose, 0 … 1

    float anti_pd_l1{0};      ///< share of PD-L1 that the antibody to PD-L1 covers once settled, 0 … 1
    float anti_ctla4{0};      ///< share of CTLA-4 that the antibody to CTLA-4 covers once settled, 0 … 1
    float badge_strength{1};  ///< of the tumour: how many of its badges are non-self, and how well T cells grip those
    float t_cells{-1};    ///< killer T cells that the blood keeps up, per cell at the start; < 0 = none come, none go
    float growth{0};      ///< speed at which tumour cells divide, 0 never … 1 as in Params
    float badge_loss{0};  ///< how readily a dividing tumour cell loses MHC holders, 0 … 1
    float ifn_gamma{0};   ///< IFN-γ that cells give off when they act, 0 none … 1 as in Params
    float help{0};        ///< how well helper T cells support, 0 … 1
    float her2{0};        ///< HER2 on tumour cells, mean, 0 … 1

    float her2_level{
        -1};  ///< index into Her2Level, of tumour cells whose HER2 is counted one by one; < 0 = not counted
    float trastuzumab{0}, pertuzumab{0}, t_dm1{0};  ///< 0 not given, 1 given
    float nk_cells{1};                              ///< 0 = NK cells take no part

    float cell_kind{0};        ///< what grows in the dish next: 0 T cells of the tumour, 1 T cells with a CAR
    float healthy_protein{0};  ///< on healthy cells: the surface protein that a CAR grips, 0 … 1
    friend bool operator==(const Dials&, const Dials&) = default;
};

struct Placed {
    Kind kind{Kind::Healthy};
    Vec2 at_um;
    float self_grip{-1};    ///< T cells: fixed self grip; < 0 = drawn below Params::self_grip_max
    float foreign_grip{1};  ///< T cells: 0 = its receptor fits none of the non-self badges here
    Ripeness ripeness{Ripeness::Effector};
    Tissue tissue{Tissue::Plain};
    float virus{0};       ///< healthy cells: virus load
    float other_grip{0};  ///< T cells: how well it fits Badge::Other
};

struct Disc {
    Vec2 at_um;
    float radius_um{0};
};

/// Round places in the arena, one in the middle of each tile of a grid of tiles, row by row.
struct Nests {
    int columns{0}, rows{0};
    std::vector<Disc> discs;
};

struct Stage {
    Vec2 half_um{40, 25};  ///< the arena reaches from -half to +half; cells stay inside
    std::vector<Placed> cells;
    Dials dials;
    float node_x_um{1e9F};     ///< to the right of this lies the lymph node; beyond the arena = there is none
    float thymus_x_um{-1e9F};  ///< to the left of this lies the thymus, where young T cells stay
    Vec2 wall_um;              ///< middle of the dense tissue
    float wall_radius_um{0};
    Nests nests;  ///< tumour nests that dense tissue may surround; used instead of `wall_um` when there are any
    bool contagious{false};  ///< full infected cells let virus particles out
    float vessel_y_um{
        -1e9F};             ///< middle of a small blood vessel along the lower border; below the arena = there is none
    float dish_x_um{1e9F};  ///< to the right of this lies a dish in a lab; beyond the arena = there is none
    float alarm_reach_um{0};  ///< how far alarm signals are felt; 0 = as in Params
    bool vaccine{false};      ///< dendritic cells take up the vaccine and nothing else; see vaccine.cpp
    Vec2 injection_um;        ///< where a dose comes in
    bool lab{false};          ///< a free laboratory: its own rules work, and cells that are gone are taken off the list
};

}  // namespace sim
