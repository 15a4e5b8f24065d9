// Explicit diffusion with a fixed order of additions: the same bits everywhere, and mirror images stay mirror images.
#include "sim/field.h"

#include <algorithm>

namespace sim {

namespace {

constexpr float kNothing = 1e-6F;  // a square below this counts as empty
constexpr float kStable = 0.2F;    // with more than a quarter to each neighbour in one step the amounts would swing

int squares_along(float half_um) { return std::max(1, static_cast<int>(2 * half_um / Field::kSide_um + 0.5F)); }

int square(float from_border_um, float width_um, int count) {
    const float place = from_border_um / width_um * static_cast<float>(count);
    if (!(place > 0)) return 0;
    return place < static_cast<float>(count) ? static_cast<int>(place) : count - 1;
}

}  // namespace

Field::Field(Vec2 half_um) : half_um_{half_um}, columns_{squares_along(half_um.x)}, rows_{squares_along(half_um.y)} {
    now_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 0.0F);
    next_ = now_;
}

std::size_t Field::square_of(Vec2 at_um) const {
    const int column = square(at_um.x + half_um_.x, 2 * half_um_.x, columns_);
    const int row = square(at_um.y + half_um_.y, 2 * half_um_.y, rows_);
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
}

void Field::add(Vec2 at_um, float amount) {
    if (empty() || amount <= 0) return;
    now_[square_of(at_um)] += amount;
    stirred_ = true;
}

float Field::at(Vec2 at_um) const { return stirred_ ? now_[square_of(at_um)] : 0.0F; }

void Field::even_out_row(int row, float share, float left) {
    const auto width = static_cast<std::size_t>(columns_);
    const float* here = now_.data() + static_cast<std::size_t>(row) * width;
    // beyond the border lies what lies at it, so nothing flows there
    const float* above = row > 0 ? here - width : here;
    const float* below = row + 1 < rows_ ? here + width : here;
    float* out = next_.data() + static_cast<std::size_t>(row) * width;
    for (std::size_t i = 0; i < width; ++i) {
        const float west = i > 0 ? here[i - 1] : here[i];
        const float east = i + 1 < width ? here[i + 1] : here[i];
        const float around = (west + east) + (above[i] + below[i]);
        out[i] = (here[i] + share * (around - 4.0F * here[i])) * left;
    }
}

void Field::spread(float diffusion_um2_s, float life_min, float minutes) {
    if (!stirred_) return;
    const float share = std::min(kStable, diffusion_um2_s * minutes * 60.0F / (kSide_um * kSide_um));
    const float left = std::max(0.0F, 1.0F - minutes / life_min);
    for (int row = 0; row < rows_; ++row) even_out_row(row, share, left);
    now_.swap(next_);
    stirred_ = std::any_of(now_.begin(), now_.end(), [](float amount) { return amount > kNothing; });
    if (!stirred_) std::fill(now_.begin(), now_.end(), 0.0F);
}

double Field::total() const {
    double sum = 0;
    for (const float amount : now_) sum += static_cast<double>(amount);
    return sum;
}

}  // namespace sim
