// How a chapter begins: who stands where, what the ground is like, and where the dials are. Data only; make_world gives it life.
#pragma once
#include "sim/cell.h"

#include <vector>

namespace sim {

/// What the reader and the medicine set; every change goes through `apply`.
struct Dials {
    float coverage{0};           ///< share of PD-1 that the antibody covers once settled, 0 … 1
    float tumour_pd_l1{1};       ///< PD-L1 on tumour cells, share of kPlugs
    float healthy_pd_l1{0.67F};  ///< PD-L1 on healthy cells, share of kPlugs
    float tolerance{1};          ///< how well regulatory T cells calm, 0 … 1
    float signal2{1};            ///< B7 that dendritic cells put up for signal 2, 0 … 1
    float ctla4{0};              ///< CTLA-4 that others bring, on top of a T cell's own, 0 … 1
    float wall{0};               ///< 1 = dense tissue round the tumour keeps cells out
};

struct Placed {
    Kind kind{Kind::Healthy};
    Vec2 at_um;
    float self_grip{-1};    ///< T cells: fixed self grip; < 0 = drawn below Params::self_grip_max
    float foreign_grip{1};  ///< T cells: 0 = its receptor fits none of the non-self badges here
    Ripeness ripeness{Ripeness::Effector};
    Tissue tissue{Tissue::Plain};
};

struct Stage {
    Vec2 half_um{40, 25};  ///< the arena reaches from -half to +half; cells stay inside
    std::vector<Placed> cells;
    Dials dials;
    float node_x_um{1e9F};     ///< to the right of this lies the lymph node; beyond the arena = there is none
    float thymus_x_um{-1e9F};  ///< to the left of this lies the thymus, where young T cells stay
    Vec2 wall_um;              ///< middle of the dense tissue
    float wall_radius_um{0};
    bool contagious{false};  ///< full infected cells let virus particles out
};

}  // namespace sim
