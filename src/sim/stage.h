// How a chapter begins: who stands where, and where the dials are. Data only; make_world gives it life.
#pragma once
#include "sim/cell.h"

#include <vector>

namespace sim {

/// What the reader and the medicine set; every change goes through `apply`.
struct Dials {
    float coverage{0};           ///< share of PD-1 that the antibody covers once settled, 0 … 1
    float tumour_pd_l1{1};       ///< PD-L1 on tumour cells, share of kPlugs
    float healthy_pd_l1{0.67F};  ///< PD-L1 on healthy cells, share of kPlugs
};

struct Placed {
    Kind kind{Kind::Healthy};
    Vec2 at_um;
    float self_grip{-1};    ///< T cells: fixed self grip; < 0 = drawn below Params::self_grip_max
    float foreign_grip{1};  ///< T cells: 0 = its receptor fits none of the non-self badges here
};
struct Stage {
    Vec2 half_um{40, 25};  ///< the arena reaches from -half to +half; cells stay inside
    std::vector<Placed> cells;
    Dials dials;
};

}  // namespace sim
