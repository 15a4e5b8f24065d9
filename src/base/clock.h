// Frames → ticks: how many fixed ticks are due after some real time, whatever the frame rate.
#pragma once

namespace base {

class FixedClock {
public:
    /// Ticks due after `dt_s` more real seconds at `ticks_per_s`. 0 … `most`; what is owed beyond is dropped, never raced through.
    constexpr int advance(double dt_s, double ticks_per_s, int most) {
        owed_ += dt_s * ticks_per_s;
        int due = 0;
        while (owed_ >= 1.0 && due < most) {
            owed_ -= 1.0;
            ++due;
        }
        if (due == most) owed_ = 0;
        return due;
    }
    /// Fraction of a tick that has passed since the last one, 0 … 1: for drawing between ticks.
    constexpr float fraction() const { return static_cast<float>(owed_); }
    constexpr void reset() { owed_ = 0; }

private:
    double owed_{0};
};

}  // namespace base
