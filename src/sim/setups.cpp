// Who stands where in the lab. Numbers here are chosen so that a picture reads well; the rules decide what comes of it.
#include "sim/setups.h"

#include "base/order.h"
#include "base/rng.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace sim {

namespace {

constexpr float kArea_um2 = 300;       // of the patch, per cell of any kind
constexpr float kAspect = 1.6F;        // width to height of the patch
constexpr float kSpacing_um = 17.5F;   // of the lattice on which tissue stands
constexpr float kNestPacking = 0.85F;  // share of the lattice's sites that are taken inside a nest
constexpr float kCellsPerNest = 1000;  // in larger patches there are more nests, not larger ones
constexpr float kSelfReactive = 0.6F;  // self grip of the few T cells that fit self

/// What a set-up is made of: shares of all cells; the rest is healthy tissue.
struct Recipe {
    float tumour{0}, killers{0}, helpers{0}, regulatory{0}, nk{0}, macrophages{0}, b_cells{0};
    float infected{0};           ///< share of the healthy cells
    float self_reactive{0.05F};  ///< share of the killers that fit self
    float tumour_pd_l1{0};
    float ifn_gamma{1};
    float within{0};  ///< share of the immune cells that are inside the nests
    bool walled{false};
};

constexpr Recipe kHot{.tumour = 0.30F,
                      .killers = 0.12F,
                      .helpers = 0.02F,
                      .regulatory = 0.04F,
                      .nk = 0.01F,
                      .macrophages = 0.02F,
                      .tumour_pd_l1 = 0.34F,
                      .within = 0.6F};
constexpr Recipe kExcluded{.tumour = 0.30F,
                           .killers = 0.12F,
                           .helpers = 0.02F,
                           .regulatory = 0.04F,
                           .nk = 0.01F,
                           .macrophages = 0.02F,
                           .tumour_pd_l1 = 0.34F,
                           .walled = true};
constexpr Recipe kCold{.tumour = 0.30F,
                       .killers = 0.01F,
                       .helpers = 0.005F,
                       .regulatory = 0.01F,
                       .nk = 0.005F,
                       .macrophages = 0.02F,
                       .tumour_pd_l1 = 0.17F};
constexpr Recipe kHealthy{.killers = 0.06F, .helpers = 0.02F, .regulatory = 0.03F, .nk = 0.01F, .macrophages = 0.02F};
constexpr Recipe kInfected{.killers = 0.14F,
                           .helpers = 0.02F,
                           .regulatory = 0.01F,
                           .nk = 0.02F,
                           .macrophages = 0.03F,
                           .b_cells = 0.005F,
                           .infected = 0.03F,
                           .ifn_gamma = 0.3F};
constexpr std::array<Recipe, static_cast<std::size_t>(Setup::Count)> kRecipes{kHot, kExcluded, kCold, kHealthy,
                                                                              kInfected};

class Builder {
public:
    Builder(const Params& params, Setup setup, int cells, std::uint64_t seed)
        : params_{params}, recipe_{kRecipes[static_cast<std::size_t>(setup)]}, cells_{cells}, rng_{seed} {}

    Stage build() {
        const float area = static_cast<float>(cells_) * kArea_um2;
        stage_.half_um.x = 0.5F * std::sqrt(area * kAspect);
        stage_.half_um.y = stage_.half_um.x / kAspect;
        set_dials();
        lay_tiles();
        place_tissue();
        place_movers();
        return std::move(stage_);
    }

private:
    struct Point {
        Vec2 at_um;
        std::uint32_t order{0};  ///< along the lattice, so that neighbours stay near each other in memory
        float from_nest_um{0};   ///< distance from the middle of its nest
    };

    int count(float share) const { return static_cast<int>(share * static_cast<float>(cells_) + 0.5F); }
    int movers() const {
        return count(recipe_.killers) + count(recipe_.helpers) + count(recipe_.regulatory) + count(recipe_.nk) +
               count(recipe_.macrophages) + count(recipe_.b_cells);
    }

    void set_dials() {
        Dials& dials = stage_.dials;
        dials.tumour_pd_l1 = recipe_.tumour_pd_l1;
        dials.healthy_pd_l1 = 0.33F;
        dials.wall = recipe_.walled ? 1.0F : 0.0F;
        dials.t_cells = recipe_.killers;
        dials.growth = recipe_.tumour > 0 ? 1.0F : 0.0F;
        dials.ifn_gamma = recipe_.ifn_gamma;
        dials.help = 1;
        dials.her2 = recipe_.tumour > 0 ? 0.1F : 0.0F;
        stage_.lab = true;
        stage_.contagious = recipe_.infected > 0;
    }

    /// Tiles of about kCellsPerNest cells, as square as they go, that fill the patch; a nest will lie in the middle of each.
    void lay_tiles() {
        const float wanted = std::max(1.0F, static_cast<float>(cells_) / kCellsPerNest);
        const float high = std::sqrt(wanted / kAspect);
        tiles_y_ = std::max(1, static_cast<int>(high + 0.5F));
        tiles_x_ = std::max(1, static_cast<int>(wanted / static_cast<float>(tiles_y_) + 0.5F));
    }
    Vec2 middle(int column, int row) const {
        const Vec2 half = stage_.half_um;
        return {half.x * (static_cast<float>(2 * column + 1) / static_cast<float>(tiles_x_) - 1.0F),
                half.y * (static_cast<float>(2 * row + 1) / static_cast<float>(tiles_y_) - 1.0F)};
    }
    float from_nest(Vec2 at_um) const {
        const Vec2 half = stage_.half_um;
        const auto tile = [](float at, float middle, int count) {
            return std::clamp(static_cast<int>((at / middle + 1.0F) * 0.5F * static_cast<float>(count)), 0, count - 1);
        };
        return base::length(at_um - middle(tile(at_um.x, half.x, tiles_x_), tile(at_um.y, half.y, tiles_y_)));
    }

    /// A triangular lattice over the patch, each point a little off.
    std::vector<Point> lattice() {
        std::vector<Point> points;
        const Vec2 edge = stage_.half_um - Vec2{params_.tissue_radius_um, params_.tissue_radius_um};
        bool odd = false;
        for (float y = -edge.y; y <= edge.y; y += kSpacing_um * 0.8660254F, odd = !odd) {
            for (float x = -edge.x + (odd ? kSpacing_um / 2 : 0.0F); x <= edge.x; x += kSpacing_um) {
                const float dx = rng_.between(-1, 1);
                const float dy = rng_.between(-1, 1);
                const Vec2 at{std::clamp(x + dx, -edge.x, edge.x), std::clamp(y + dy, -edge.y, edge.y)};
                points.push_back({at, static_cast<std::uint32_t>(points.size()), from_nest(at)});
            }
        }
        return points;
    }

    /// Leaves `keep` of the points from `first` to `last`, at random, at the front.
    template <class It>
    void draw(It first, It last, std::ptrdiff_t keep) {
        for (It at = first; at < first + keep; ++at)
            std::swap(*at, *(at + rng_.below(static_cast<std::uint32_t>(last - at))));
    }

    void place_tissue() {
        std::vector<Point> points = lattice();
        const auto by_nest = [](const Point& a, const Point& b) {
            return a.from_nest_um < b.from_nest_um || (a.from_nest_um == b.from_nest_um && a.order < b.order);
        };
        base::order(points.begin(), points.end(), by_nest);
        const std::ptrdiff_t tumour = count(recipe_.tumour);
        auto inside = static_cast<std::ptrdiff_t>(static_cast<float>(tumour) / kNestPacking);
        const auto all = static_cast<std::ptrdiff_t>(points.size());
        inside = std::min(std::max(inside, tumour), all);
        const std::ptrdiff_t healthy = std::min<std::ptrdiff_t>(cells_ - movers() - tumour, all - inside);
        if (tumour > 0) lay_nests(points[static_cast<std::size_t>(inside) - 1].from_nest_um + params_.tissue_radius_um);
        draw(points.begin(), points.begin() + inside, tumour);
        draw(points.begin() + inside, points.end(), healthy);
        std::vector<std::pair<std::uint32_t, Placed>> chosen;
        for (std::ptrdiff_t i = 0; i < tumour; ++i)
            chosen.emplace_back(points[static_cast<std::size_t>(i)].order,
                                tissue(points[static_cast<std::size_t>(i)], Kind::Tumour));
        for (std::ptrdiff_t i = inside; i < inside + healthy; ++i)
            chosen.emplace_back(points[static_cast<std::size_t>(i)].order,
                                tissue(points[static_cast<std::size_t>(i)], Kind::Healthy));
        base::order(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [order, placed] : chosen) stage_.cells.push_back(placed);
    }

    Placed tissue(const Point& point, Kind kind) {
        Placed placed{kind, point.at_um};
        if (kind == Kind::Healthy && recipe_.infected > 0 && rng_.chance(recipe_.infected)) placed.virus = 0.3F;
        return placed;
    }

    void lay_nests(float radius_um) {
        nest_um_ = radius_um;
        stage_.nests = {tiles_x_, tiles_y_, {}};
        for (int row = 0; row < tiles_y_; ++row) {
            for (int column = 0; column < tiles_x_; ++column)
                stage_.nests.discs.push_back({middle(column, row), radius_um});
        }
    }

    /// Anywhere, or inside a nest; where dense tissue is, only outside it, and mostly near its border.
    Vec2 spot() {
        const Vec2 edge = stage_.half_um - Vec2{10, 10};
        const bool within = recipe_.within > 0 && rng_.chance(recipe_.within);
        for (int tries = 0;; ++tries) {
            const float x = rng_.between(-edge.x, edge.x);
            const float y = rng_.between(-edge.y, edge.y);
            const float out = from_nest({x, y}) - nest_um_;
            if (recipe_.walled ? out > 6 && (out < 45 || tries > 30) : !within || out < 0) return {x, y};
        }
    }

    void place(int number, Kind kind, Ripeness ripeness) {
        const int misled = kind == Kind::TCell && ripeness == Ripeness::Effector
                               ? static_cast<int>(recipe_.self_reactive * static_cast<float>(number) + 0.5F)
                               : 0;
        for (int i = 0; i < number; ++i) {
            Placed placed{kind, spot()};
            placed.ripeness = ripeness;
            placed.foreign_grip = rng_.chance(params_.fit_share) ? 1.0F : 0.0F;
            if (i < misled) placed.self_grip = kSelfReactive;
            stage_.cells.push_back(placed);
        }
    }

    void place_movers() {
        const std::size_t first = stage_.cells.size();
        place(count(recipe_.killers), Kind::TCell, Ripeness::Effector);
        place(count(recipe_.helpers), Kind::TCell, Ripeness::Helper);
        place(count(recipe_.regulatory), Kind::TCell, Ripeness::Regulatory);
        place(count(recipe_.nk), Kind::NkCell, Ripeness::Effector);
        place(count(recipe_.macrophages), Kind::Macrophage, Ripeness::Effector);
        place(count(recipe_.b_cells), Kind::BCell, Ripeness::Naive);
        // in rows from top to bottom, like the tissue, so that neighbours are near each other in memory too
        base::order(stage_.cells.begin() + static_cast<std::ptrdiff_t>(first), stage_.cells.end(),
                    [](const Placed& a, const Placed& b) {
                        const auto row = [](const Placed& placed) { return std::floor(placed.at_um.y / 20); };
                        return row(a) < row(b) || (row(a) == row(b) && a.at_um.x < b.at_um.x);
                    });
    }

    const Params& params_;
    const Recipe& recipe_;
    int cells_;
    base::Rng rng_;
    Stage stage_;
    int tiles_x_{1}, tiles_y_{1};
    float nest_um_{0};
};

}  // namespace

Stage lab_stage(const Params& params, Setup setup, int cells, std::uint64_t seed) {
    return Builder{params, setup, std::clamp(cells, kCellsLeast, kCellsMost), seed}.build();
}

}  // namespace sim
