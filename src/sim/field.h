// A signal that spreads in the tissue (a cytokine): an amount per square of a coarse grid, which diffuses and fades.
#pragma once
#include "base/vec.h"

#include <cstddef>
#include <vector>

namespace sim {

using base::Vec2;

class Field {
public:
    static constexpr float kSide_um = 20;

    Field() = default;  ///< a field of no squares: nothing can be put in, and it holds nothing
    explicit Field(Vec2 half_um);

    void add(Vec2 at_um, float amount);
    float at(Vec2 at_um) const;  ///< amount in the square there
    /// One step of `minutes`: neighbours even out, nothing leaves through the border, and everything fades with this mean life.
    void spread(float diffusion_um2_s, float life_min, float minutes);
    double total() const;

    bool empty() const { return now_.empty(); }
    int columns() const { return columns_; }
    int rows() const { return rows_; }
    const std::vector<float>& squares() const { return now_; }  ///< row by row from the top left

private:
    std::size_t square_of(Vec2 at_um) const;
    void even_out_row(int row, float share, float left);

    Vec2 half_um_;
    int columns_{0}, rows_{0};
    bool stirred_{false};  ///< something has been put in and not all of it has faded
    std::vector<float> now_, next_;
};

}  // namespace sim
