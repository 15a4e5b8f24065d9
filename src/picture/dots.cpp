// Dots: one look-up of colours for all cells of a kind, then a few additions a cell, so that tens of thousands cost little.
#include "picture/crowd.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace picture {

namespace {

constexpr std::size_t kTones = 8;
constexpr float kReaderLeast_pt = 2.0F;   // T cells and NK cells stay visible where they would be less than two pixels
constexpr float kSmall_pt_per_um = 0.2F;  // …but where the whole is smaller still they must not cover it
constexpr float kLeast_pt = 0.9F;

/// What a dot looks like, in several tones.
struct Coat {
    std::array<Rgba, kTones> fill;
    Rgba edge;
    std::uint8_t core{0}, rim{0};  ///< as in a dot
};

enum Dress : std::uint8_t {
    kHealthy,
    kTumour,
    kInfected,
    kDying,
    kDyingTumour,
    kTCell,
    kBoundTCell,
    kRegulatory,
    kNk,
    kDendritic,
    kMacrophage,
    kBCell,
    kGerm,
    kCount
};

Dress dress_of(const sim::Cell& cell) {
    if (cell.fate == sim::Fate::Dying) return cell.kind == sim::Kind::Tumour ? kDyingTumour : kDying;
    switch (cell.kind) {
    case sim::Kind::Healthy: return cell.tissue.virus > 0 ? kInfected : kHealthy;
    case sim::Kind::Tumour: return kTumour;
    case sim::Kind::TCell:
        if (cell.t->ripeness == sim::Ripeness::Regulatory) return kRegulatory;
        return cell.t->doing == sim::Doing::Bound ? kBoundTCell : kTCell;
    case sim::Kind::NkCell: return kNk;
    case sim::Kind::Dendritic: return kDendritic;
    case sim::Kind::Macrophage: return kMacrophage;
    case sim::Kind::BCell: return kBCell;
    case sim::Kind::Bacterium:
    case sim::Kind::VirusParticle:
    case sim::Kind::Fungus:
    case sim::Kind::Antibody:
    case sim::Kind::Vaccine: break;
    }
    return kGerm;
}

std::uint8_t share(float value) { return static_cast<std::uint8_t>(std::clamp(value, 0.0F, 1.0F) * 255.0F + 0.5F); }

/// Dots as a theme paints them: kinds differ by rim and core, not by colour alone.
class Wardrobe {
public:
    Wardrobe(Brush& brush, float opacity) : brush_{brush}, opacity_{opacity} {
        tissue(kHealthy, "healthy-cell", 0.42F, brush.ink("healthy-cell.edge", 0.42F), 0.38F, 0.16F);
        tissue(kTumour, "tumor-cell", 0.72F, inner("tumor-cell", 0.55F), 0.52F, 0.13F);
        tissue(kInfected, "healthy-cell", 0.42F, brush.ink("virus.edge", 0.9F), 0.34F, 0.17F);
        for (Rgba& fill : coats_[kInfected].fill) fill = blend(fill, faded(brush.ink("virus.light"), opacity), kFever);
        reader(kTCell, "t-cell", brush.ink("casing"), 0);
        reader(kBoundTCell, "t-cell", faded(brush.ink("halo"), 4), 0);
        reader(kRegulatory, "regulatory-t-cell", brush.ink("casing"), 0.34F);
        reader(kNk, "nk-cell", brush.ink("casing"), 0.40F);
        tissue(kDendritic, "dendritic-cell", 0.9F, brush.ink("dendritic-cell.edge"), 0.42F, 0.24F);
        tissue(kMacrophage, "macrophage", 0.8F, brush.ink("macrophage.edge"), 0.30F, 0.18F);
        tissue(kBCell, "b-cell", 0.8F, brush.ink("b-cell.edge"), 0.5F, 0.2F);
        hollow(kDying, "healthy-cell");
        hollow(kDyingTumour, "tumor-cell");
        Coat& germ = coats_[kGerm];
        germ.fill.fill(show(brush.ink("virus")));
        germ.edge = show(brush.ink("virus.edge"));
        germ.rim = share(0.3F);
    }
    const Coat& of(Dress dress) const { return coats_[dress]; }

private:
    Rgba show(Rgba color) const { return faded(color, opacity_); }
    /// Between the membrane and the nucleus: from afar they cannot be told apart.
    Rgba inner(std::string_view family, float nucleus) {
        const Inks& inks = brush_.family(family);
        return blend(inks.edge, inks.nucleus_deep, nucleus);
    }

    void tissue(Dress dress, std::string_view family, float deep, Rgba edge, float core, float rim) {
        const Inks& inks = brush_.family(family);
        const Rgba middle = blend(inks.light, inks.deep, deep);
        Coat& coat = coats_[dress];
        for (std::size_t i = 0; i < kTones; ++i) {
            const float tone = 2 * (static_cast<float>(i) + 0.5F) / kTones - 1;
            coat.fill[i] = show(toned(middle, inks, tone));
        }
        coat.edge = show(edge);
        coat.core = share(core);
        coat.rim = share(rim);
    }
    /// Small, in the strongest colour of its kind, with a rim that sets it off from the tissue.
    void reader(Dress dress, std::string_view family, Rgba rim, float core) {
        Coat& coat = coats_[dress];
        coat.fill.fill(show(brush_.family(family).edge));
        coat.edge = show(rim);
        coat.core = share(core);
        coat.rim = share(0.24F);
    }
    void hollow(Dress dress, std::string_view family) {
        Coat& coat = coats_[dress];
        coat.fill.fill(show(brush_.ink("ground", 0.75F)));
        coat.edge = show(brush_.ink(std::string{family} + ".edge"));
        coat.rim = share(0.24F);
    }

    Brush& brush_;
    float opacity_;
    std::array<Coat, kCount> coats_;
};

/// Radii swell and sink a little, each cell in its own time.
std::array<float, 64> breath(float clock_s) {
    std::array<float, 64> swell{};
    for (std::size_t i = 0; i < swell.size(); ++i)
        swell[i] = 1.0F + 0.035F * std::sin(0.9F * clock_s + 6.2832F * static_cast<float>(i) / 64.0F);
    return swell;
}

}  // namespace

namespace {

/// Turns cells into dots. All that is the same for every cell is worked out once.
class DotMaker {
public:
    explicit DotMaker(Studio& studio)
        : stage_{studio.stage}, wardrobe_{studio.brush, studio.stage.detail.dots}, dots_{studio.brush.dots()} {}

    void room(std::size_t cells) { dots_.reserve(dots_.size() + cells); }
    void put(const sim::Cell& cell) {
        if (cell.fate == sim::Fate::Gone || cell.kind == sim::Kind::Antibody) return;
        const bool tissue = sim::is_tissue(cell.kind);
        const Vec2 at = stage_.camera.to_pt(mix(cell.before_um, cell.pos_um, between_));
        float r = cell.radius_um * scale_;
        r = tissue ? std::max(r * plump_, kLeast_pt) : std::max(r, reader_least_);
        if (!in_sight(stage_.seen, at, r)) return;
        const Coat& coat = wardrobe_.of(dress_of(cell));
        r *= swell_[cell.id.value * 2654435761U >> 26U];
        if (cell.fate == sim::Fate::Dying) r *= shrunk(life_left(stage_, cell));
        const float tone = tissue ? 0.5F + 0.5F * tone_of(cell) : 0.5F;
        Dot dot;
        dot.at = at;
        dot.size = static_cast<std::uint16_t>(std::min(r, 1000.0F) * Dot::kParts);
        dot.core = coat.core;
        dot.rim = coat.rim;
        dot.fill = coat.fill[std::min(static_cast<std::size_t>(tone * kTones), kTones - 1)];
        dot.edge = coat.edge;
        if (const float left = tissue ? frayed(stage_, cell) : 1.0F; left < 1) {
            dot.fill = faded(dot.fill, left);
            dot.edge = faded(dot.edge, left);
        }
        (tissue ? dots_ : movers_).push_back(dot);
    }
    /// Who crawls lies over the tissue.
    void finish() { dots_.insert(dots_.end(), movers_.begin(), movers_.end()); }

private:
    const Stage& stage_;
    Wardrobe wardrobe_;
    std::array<float, 64> swell_{breath(stage_.clock_s)};
    float between_{std::clamp(stage_.state.clock.fraction(), 0.0F, 1.0F)};
    float scale_{stage_.camera.pt_per_um};
    float plump_{plump(stage_.detail)};
    float reader_least_{kReaderLeast_pt * std::clamp(std::sqrt(scale_ / kSmall_pt_per_um), 0.55F, 1.0F)};
    std::vector<Dot>& dots_;
    std::vector<Dot> movers_;
};

}  // namespace

void draw_dots(Studio& studio) {
    DotMaker maker{studio};
    if (studio.stage.detail.bodies > 0) {
        maker.room(studio.stage.sight.size());
        for (const sim::Cell* cell : studio.stage.sight) maker.put(*cell);
    } else {
        maker.room(studio.stage.state.world.cells.size());
        for (const sim::Cell& cell : studio.stage.state.world.cells) maker.put(cell);
    }
    maker.finish();
}

namespace {

float corner(int x, int y) {
    std::uint32_t h = static_cast<std::uint32_t>(x) * 374761393U + static_cast<std::uint32_t>(y) * 668265263U;
    h = (h ^ (h >> 13U)) * 1274126177U;
    return static_cast<float>((h ^ (h >> 16U)) & 0xFFFFU) / 65535.0F;
}

}  // namespace

float tone_of(const sim::Cell& cell) {
    // where a cell belongs, not where it is: its colour must not swim
    constexpr float kPatch_um = 110;
    const Vec2 place = cell.tissue.home_um * (1.0F / kPatch_um);
    const float fx = std::floor(place.x);
    const float fy = std::floor(place.y);
    const float x = place.x - fx;
    const float y = place.y - fy;
    const int ix = static_cast<int>(fx);
    const int iy = static_cast<int>(fy);
    const float patch =
        base::mix(base::mix(corner(ix, iy), corner(ix + 1, iy), x * x * (3 - 2 * x)),
                  base::mix(corner(ix, iy + 1), corner(ix + 1, iy + 1), x * x * (3 - 2 * x)), y * y * (3 - 2 * y));
    const float own = static_cast<float>((cell.id.value * 2246822519U) >> 24U) / 255.0F;
    return 1.1F * (patch - 0.5F) + 0.7F * (own - 0.5F);
}

Rgba toned(Rgba color, const Inks& inks, float tone) {
    return tone > 0 ? blend(color, inks.light, 0.55F * tone) : blend(color, inks.deep, -0.75F * tone);
}

}  // namespace picture
