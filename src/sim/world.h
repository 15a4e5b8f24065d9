// The tissue: cells, what they show and carry, and the one verb that lets a tick pass.
#pragma once
#include "base/rng.h"
#include "base/vec.h"
#include "sim/params.h"

#include <array>
#include <compare>
#include <cstdint>
#include <vector>

namespace sim {

using base::Vec2;

enum class Kind : std::uint8_t { Healthy, Tumour, TCell };
enum class Fate : std::uint8_t { Alive, Dying, Gone };
enum class Badge : std::uint8_t { None, Self, NonSelf };
enum class Socket : std::uint8_t { Free, Pressed, Covered };            ///< one PD-1: free, pressed by PD-L1, under an antibody
enum class Doing : std::uint8_t { Crawling, Reading, Bound, Guided };  ///< what a T cell is about

struct CellId {
    std::uint32_t value{0};  ///< 0 = no cell; ids are never used twice
    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(CellId, CellId) = default;
};

/// One MHC holder on the membrane.
struct Site {
    Badge badge{Badge::None};
    Badge coming{Badge::None};  ///< a fragment on its way from inside; None = nothing under way
    std::uint32_t since{0};     ///< tick at which `coming` set out, or at which `badge` arrived
};

inline constexpr int kSites = 8;    ///< MHC holders drawn and read per tissue cell
inline constexpr int kSockets = 6;  ///< PD-1 per T cell
inline constexpr int kPlugs = 6;    ///< PD-L1 per tissue cell at full expression

/// Outward unit vector of MHC holder `site` on a cell that faces +x: every 45°, counter-clockwise.
Vec2 site_direction(int site);

struct TissueSide {                     ///< used when kind is Healthy or Tumour
    std::array<Site, kSites> sites;
    std::uint8_t plugs{0};              ///< PD-L1 on the membrane, 0 … kPlugs
    float virus{0};                     ///< virus load, 0 none … 1 full
    std::uint32_t damage{0};            ///< hits in a row, each within Params::hit_memory_min of the one before
    std::uint32_t last_hit{0};          ///< tick of the latest hit; 0 = never
    std::uint32_t hits{0};              ///< hits ever taken
    Vec2 home_um;                       ///< where neighbours hold it
};

struct TCellSide {                      ///< used when kind is TCell
    Doing doing{Doing::Crawling};
    CellId partner;                     ///< cell it touches (Reading, Bound) or is led to (Guided)
    std::int8_t site{-1};               ///< MHC holder under its TCR; -1 = none
    std::uint8_t reads{0};              ///< badges read in this contact
    std::int8_t way{1};                 ///< +1 or -1: which way round the cell it reads
    float grip{0};                      ///< how well the badge under the TCR fits, 0 … 1
    float foreign_grip{1};              ///< how well its one kind of receptor fits the non-self badges here; 0 … 1
    float self_grip{0};                 ///< how well this T cell fits self badges; 0 … 1, most near 0
    float signal{0};                    ///< adds up while bound; granules leave at Params::signal_needed
    std::array<Socket, kSockets> sockets{};  ///< PD-1
    std::uint32_t since{0};             ///< tick at which `doing` began
    std::uint32_t read_since{0};        ///< tick at which the TCR reached `site`
    std::uint32_t fired{0};             ///< tick of the last granule release; 0 = never
    CellId aim;                         ///< cell at which those granules fly
    CellId last;                        ///< cell it left most recently
    std::uint32_t left{0};              ///< tick at which it left
};

struct Cell {
    CellId id;
    Kind kind{Kind::Healthy};
    Fate fate{Fate::Alive};
    float radius_um{8};
    Vec2 pos_um;
    Vec2 before_um;               ///< position one tick ago, for drawing between ticks
    Vec2 facing{1, 0};            ///< unit vector; holders turn with it
    std::uint32_t fate_since{0};  ///< tick at which `fate` last changed
    TissueSide tissue;
    TCellSide t;
};

/// What the reader and the medicine set; every change goes through `apply`.
struct Dials {
    float coverage{0};          ///< share of PD-1 that the antibody covers once settled, 0 … 1
    float tumour_pd_l1{1};      ///< PD-L1 on tumour cells, share of kPlugs
    float healthy_pd_l1{0.67F};  ///< PD-L1 on healthy cells, share of kPlugs
};

enum class Event : std::uint8_t {
    Infected,       ///< whom: the cell
    BadgeShown,     ///< a first non-self badge reached the surface; whom: the cell
    Touched,        ///< a T cell (who) reached a cell (whom)
    MovedOn,        ///< it found no match and left
    Matched,        ///< its TCR fits a badge; it stays
    Braked,         ///< at least half of its PD-1 is pressed
    Detached,       ///< it acted and then left, or its partner is dying
    StoodDown,      ///< it left without acting although it had a match
    Covered,        ///< at least half of its PD-1 is under antibodies (who)
    Fired,          ///< granules left
    Hit,            ///< …and took effect on `whom`
    HealthyHit,     ///< the same, on a healthy cell without virus
    Dying,          ///< `whom` had enough hits
    Gone,           ///< `whom` has been cleared away
    Count
};
struct Happening {
    std::uint32_t tick{0};
    Event event{Event::Touched};
    CellId who;
    CellId whom;
};

/// How a chapter begins: who stands where. Data only; `make_world` gives them life.
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

struct World {
    std::uint32_t tick{0};
    base::Rng rng;
    std::uint32_t next_id{1};
    Vec2 half_um;
    Dials dials;
    std::vector<Cell> cells;  ///< sorted by id; cells that are Gone stay listed so that ids stay stable
};

/// What a reader (or a chapter, in the reader's place) can do to the tissue.
struct Act {
    enum class What : std::uint8_t { Infect, Cure, Coverage, TumourPdL1, HealthyPdL1, Guide, Count };
    What what{What::Coverage};
    CellId who;      ///< Infect, Cure: the cell; Guide: the T cell
    CellId whom;     ///< Guide: the cell it is led to
    float value{0};  ///< Coverage, TumourPdL1, HealthyPdL1: 0 … 1 (clamped)
};

struct Census {
    int healthy{0}, infected{0}, tumour{0}, t_cells{0};  ///< alive
    int healthy_hit{0};     ///< healthy cells (alive or not) that took at least one hit while free of virus
    int healthy_lost{0}, infected_cleared{0}, tumour_cleared{0};  ///< dying or gone
};

World make_world(const Params& params, const Stage& stage, std::uint64_t seed);
/// Lets one tick pass. Returns what happened, in the order in which it happened.
std::vector<Happening> step(World& world, const Params& params);
/// Carries out one act between two ticks. An act on a cell that is not there changes nothing. Returns what happened.
std::vector<Happening> apply(World& world, const Params& params, const Act& act);
/// FNV-1a over every field that the rules read: equal worlds, equal value, on every machine.
std::uint64_t fingerprint(const World& world);
Census census(const World& world);
/// nullptr if there is no such cell.
const Cell* find(const World& world, CellId id);
Cell* find(World& world, CellId id);
/// Position of MHC holder `site` of `cell`, µm.
Vec2 site_position_um(const Cell& cell, int site);
bool infected(const Cell& cell);

}  // namespace sim
