// Who is on stage in this picture and where everything on them stands: geometry only, no colours.
#pragma once
#include "picture/camera.h"
#include "picture/detail.h"
#include "picture/easing.h"
#include "picture/outline.h"

#include <span>
#include <vector>

namespace picture {

// Lengths of molecules in µm of their drawing (some 150 to 350 times life size), outward from the membrane.
inline constexpr float kHolder_um = 1.75F;       ///< MHC: membrane to the middle of its badge
inline constexpr float kHolderDocked_um = 1.2F;  ///< …while a TCR reads it
inline constexpr float kFork_um = 1.75F;         ///< TCR: membrane to where a badge sits between its prongs
inline constexpr float kSocket_um = 1.15F;       ///< PD-1: membrane to the floor of its bracket
inline constexpr float kPressed_um = 1.42F;      ///< …to the middle of a plug that presses it
inline constexpr float kPlug_um = 1.3F;          ///< PD-L1: membrane to the middle of its head
inline constexpr float kAntibody_um = 2.3F;      ///< antibody: arm tips to the end of its stem
inline constexpr float kContact_um = 2.5F;       ///< between two membranes that are joined by receptors

inline constexpr float kPost_um = 1.25F;  ///< HER2: membrane to the middle of its head
inline constexpr float kStem_um = 1.6F;   ///< antibody on HER2: from its arms' tips to the end of its stem
inline constexpr float kStud_um = 0.95F;  ///< surface protein: membrane to its bar
inline constexpr float kHook_um = 1.7F;   ///< NK receptor: membrane to the bend of its hook
inline constexpr float kCd28_um = 1.15F;  ///< CD28: membrane to where a B7 sits between its prongs
inline constexpr float kCap_um = 1.35F;   ///< CTLA-4: membrane to the middle of a B7 that it has taken

enum class What : std::uint8_t {
    Holder,
    Fork,
    Socket,
    Plug,
    Hook,  ///< NK cell
    Wye,   ///< B cell
    Pin,   ///< B7
    Cd28,
    Cap,   ///< CTLA-4
    Post,  ///< HER2
    Stud,  ///< the surface protein that a CAR grips
    Car,
};

/// One receptor on a membrane.
struct Receptor {
    What what{What::Holder};
    int index{0};      ///< as in its id: "c3.mhc.<index>"
    float bearing{0};  ///< where it stands, rad from the cell's centre on the canvas
    Vec2 base;         ///< on the membrane, pt
    Vec2 way;          ///< outward, unit vector; of a docked plug: into its socket
    float dock{0};     ///< 0 free … 1 joined with its counterpart
    Vec2 goal;         ///< dock > 0: where its far end reaches
    Vec2 root;         ///< where its arm leaves the membrane; `base` itself without an arm
    bool there{true};  ///< false: an MHC holder that the cell has taken in, whose place is felt for
};

struct Body {
    const sim::Cell* cell{nullptr};
    Vec2 at;        ///< pt
    float r{0};     ///< mean radius as drawn, pt
    float life{1};  ///< 1 alive … 0 about to be gone
    Mark outline;   ///< Shape::Blob: where, waves and dents; no colours
    std::vector<Receptor> receptors;
    int partner{-1};  ///< index of the body in contact; T cells only
    float joined{0};  ///< 0 apart … 1 the TCR has reached its badge
};

struct Cast {
    std::vector<Body> bodies;  ///< tissue first, then T cells; each by id; nobody who is gone
    bool brakes{false};        ///< PD-1 and PD-L1 are part of this chapter
    bool signals{false};       ///< CD28, B7 and CTLA-4 are
};

struct Stage {
    const story::State& state;
    const sim::Params& params;
    const Camera& camera;
    Easing& easing;
    float clock_s{0};
    Detail detail{};
    Rect seen{};                                ///< wide tissue: what of the canvas is not covered
    std::span<const sim::Cell* const> sight{};  ///< wide tissue: the cells that are seen there; nobody else is cast
};

Cast make_cast(const Stage& stage);

const Receptor* receptor(const Body& body, What what, int index);
/// Takes up room: false for germs and antibodies, which slip between cells.
bool solid(const sim::Cell& cell);
/// T cells and NK cells: they read other cells.
constexpr bool is_reader(sim::Kind kind) { return kind == sim::Kind::TCell || kind == sim::Kind::NkCell; }
/// How far a macrophage that eats `prey` is with it: 0 just touched … 1 swallowed.
float share_eaten(const Stage& stage, const sim::Cell& eater, const sim::Cell& prey);
/// Ticks since `tick`, with the fraction of the one under way.
float ticks_since(const story::State& state, std::uint32_t tick);
/// The same in minutes of the tissue's time.
float minutes_since(const story::State& state, const sim::Params& params, std::uint32_t tick);
/// A fixed random-looking number, 0 … 1, for beauty.
float chance(sim::CellId cell, int of);

// ---- parts of make_cast
/// Sets waves and dents of every body.
void shape_bodies(const Stage& stage, std::vector<Body>& bodies);
/// Puts every receptor in its place on the membranes.
void place_receptors(const Stage& stage, Cast& cast);

/// One thing that wants a place on a membrane.
struct Bearing {
    float angle{0};       ///< wanted, then given, rad
    float half_width{0};  ///< it needs this much to each side, rad
    bool pinned{false};   ///< stays where it is
};
/// A part of a membrane where nothing free may stand.
struct Closed {
    float angle{0}, half_width{0};
};
/// Spreads bearings so that no two overlap (as far as there is room) and none is in a closed part. Order is kept.
void spread(std::vector<Bearing>& bearings, const std::vector<Closed>& closed);

}  // namespace picture
