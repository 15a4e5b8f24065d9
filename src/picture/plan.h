// A membrane being furnished: what wants to stand on it and where. Shared by the files that place receptors.
#pragma once
#include "picture/cast.h"

namespace picture {

inline constexpr float kSmall_pt_per_um = 7;  ///< below, cells are so small that they would be all receptors

/// What a receptor needs to each side on its membrane, µm of its drawing.
float half_width_um(What what);

struct Plan {
    std::vector<Receptor> receptors;
    std::vector<Bearing> bearings;

    void add(const Stage& stage, const Body& body, What what, int index, float angle, bool pinned);
};

/// Bearing on `body` from which a straight line along `way` reaches `mouth`.
float opposite(const Body& body, Vec2 mouth, Vec2 way);

// ---- immune_receptors.cpp
/// Hooks of an NK cell: one feels for holders, the others wait.
void plan_hooks(const Stage& stage, const Cast& cast, const Body& body, Plan& plan);
/// Y receptors of a B cell.
void plan_wyes(const Stage& stage, const Body& body, Plan& plan);
/// CD28 and CTLA-4 of a T cell that is being switched on, beside its fork.
void plan_signals(const Stage& stage, const Cast& cast, const Body& body, float front, Plan& plan);
/// B7 of a dendritic cell; those that face a T cell go to its CD28, or into its CTLA-4.
void plan_pins(const Stage& stage, const Cast& cast, const Body& body, Plan& plan);
// ---- her2_art.cpp
/// HER2, spread over the membrane, where this stage counts it.
void plan_posts(const Stage& stage, const Body& body, Plan& plan);
/// The HER2 of `body` with an antibody whose stem the NK cell `reader` can grip best; nullptr when there is none or it reads holders.
const Receptor* nearest_flag(const Stage& stage, const Body& body, const Body& reader);

// ---- cell_therapy_art.cpp
/// Surface protein between the holders; one goes to each CAR-T cell that touches this cell.
void plan_studs(const Stage& stage, const Cast& cast, const Body& body, Plan& plan);
/// Where the CAR of `reader` reaches on `body`: the protein in front of it, or the membrane where there is none.
Vec2 gripped_at(const Stage& stage, const Body& body, const Body& reader);

/// Leaves out what has no room: never what takes part in a contact.
void thin(const Stage& stage, Plan& plan);
/// Length of the arm of a dendritic cell in this direction, pt: as long as nothing is in its way.
float arm_pt(const Stage& stage, const Cast& cast, std::size_t self, float bearing);

}  // namespace picture
