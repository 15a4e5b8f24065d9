// What charts are made of: text that belongs to the picture, axes, curves, figures of people, bars. Goes to canvas and SVG alike.
#pragma once
#include "picture/brush.h"
#include "picture/compose.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace picture {

/// Data → points along one axis; `log` for quantities that span powers of ten.
struct Scale {
    float from{0}, to{1};    ///< data; `from` < `to`, both > 0 when `log`
    float start{0}, end{1};  ///< where these stand, pt
    bool log{false};
    float at(float value) const;     ///< pt; values outside are held at the ends
    float value(float at_pt) const;  ///< the way back
};

/// Round numbers between the ends of a scale: 1, 2 or 5 times a power of ten, at most `most` of them; powers of ten when `log`.
std::vector<float> ticks(const Scale& scale, int most);

inline constexpr float kLeastText_pt = 13;
/// Type for a chart in `room`: the canvas's, or as large as leaves room for the chart itself.
float chart_type(float type_pt, const Rect& room, float lines);

/// Text and marks of one chart, in theme colours given by name.
class Chart {
public:
    /// @param least_pt  no text is set smaller
    Chart(Scene& scene, Brush& brush, const Measure& measure, float type_pt, float least_pt = 0)
        : scene_{scene}, brush_{brush}, measure_{measure}, type_pt_{type_pt}, least_pt_{least_pt} {}

    float type_pt() const { return type_pt_; }
    /// Size of text that is `share` of the type: never too small to read.
    float size_pt(float share_of_type) const { return std::max({kLeastText_pt, least_pt_, type_pt_ * share_of_type}); }
    Brush& brush() { return brush_; }
    /// One line whose middle height is at `at.y`. Returns its width.
    float text(Vec2 at, std::string_view words, std::string_view color = "text",
               Text::Anchor anchor = Text::Anchor::Start, Weight weight = Weight::Regular, float share_of_type = 1);
    float width(std::string_view words, Weight weight = Weight::Regular, float share_of_type = 1) const;
    /// Wrapped lines from `at` downwards. Returns their height.
    float paragraph(Vec2 at, float width, std::string_view words, std::string_view color = "text",
                    Weight weight = Weight::Regular, float share_of_type = 1);
    /// Height that `paragraph` would take.
    float paragraph_height(float width, std::string_view words, Weight weight = Weight::Regular,
                           float share_of_type = 1) const;

    void line(Vec2 a, Vec2 b, float thickness_pt, Rgba ink);
    /// Strokes of equal length with gaps: "expected", "border".
    void dashes(std::span<const Vec2> points, float thickness_pt, Rgba ink, float dash_pt = 7);
    void curve(std::span<const Vec2> points, float thickness_pt, Rgba ink);
    void card(const Rect& rect, float round_pt = 14);
    /// How people of one count are told from others without colour.
    enum class Pattern : std::uint8_t { Filled, OneBand, TwoBands, Hollow, HollowDot };
    /// A standing figure in one of these; bands are cut out in `gap`, the colour of the ground.
    void person(Vec2 at, float h, Rgba ink, Rgba gap, Pattern pattern);
    /// A standing figure of height `h`, its feet at `at`; hollow = outline alone, so that the two differ without colour.
    void person(Vec2 at, float h, Rgba ink, bool hollow);

private:
    std::size_t fitting(float width, std::string_view word, Weight weight, float size_pt) const;
    std::vector<std::string> wrapped(float width, std::string_view words, Weight weight, float size_pt) const;

    Scene& scene_;
    Brush& brush_;
    const Measure& measure_;
    float type_pt_;
    float least_pt_;
};

}  // namespace picture
