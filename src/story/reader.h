// How the reader wants it, and what the reader's system says: plain data.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace story {

enum class Theme : std::uint8_t { Auto, Light, Dark, Projector, Forced };
enum class Mode : std::uint8_t { Page, Embed, Kiosk, Present };
enum class Motion : std::uint8_t { Auto, Full, Reduced };
enum class View : std::uint8_t { Diagram, Text, Both };
enum class Level : std::uint8_t { Plain, Detail };
enum class Path : std::uint8_t { Full, Short };

/// How the reader wants it; from the link, the page's attributes or the settings.
struct Prefs {
    std::string lang{"en"};
    Theme theme{Theme::Auto};
    Mode mode{Mode::Page};
    Motion motion{Motion::Auto};
    View view{View::Diagram};
    Level level{Level::Plain};
    std::optional<Path> path;   ///< none: as is usual in this mode, see path_of()
    float text{1};              ///< type scale, 1 … 2
    std::optional<bool> links;  ///< outgoing links allowed; none: see links_of()
    bool keys{true};            ///< single keys turn and play the story while the explainer has the focus
    std::optional<int> idle_s;  ///< kiosk: reset after this many seconds, 0 = never; none: see idle_of()
    bool probe{false};
};

/// A language that can be read here: its tag, and the name that its speakers give it.
struct Language {
    std::string id, name;
    friend bool operator==(const Language&, const Language&) = default;
};

/// What only the host knows of where and when this is read; not part of a link.
struct Site {
    std::vector<Language> languages;  ///< empty: only the one that is shown
    std::string today;                ///< ISO date; empty: unknown, and nothing is long ago
};

/// What the browser says of the reader's system; not part of a link.
struct System {
    bool dark{false};
    bool reduced_motion{false};
    bool more_contrast{false};
    bool forced_colors{false};
};

}  // namespace story
