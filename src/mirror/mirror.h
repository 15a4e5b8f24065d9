// What is heard: the same state as a tree of roles and texts, which the page turns into real HTML. Pure; no DOM here.
#pragma once
#include "story/controls.h"

#include <string>
#include <string_view>
#include <vector>

namespace mirror {

enum class Role : std::uint8_t {
    Region,
    Heading,
    Paragraph,
    List,
    Item,
    Button,
    Toggle,
    Slider,
    Choice,
    Figure,
    Link,
    Note,
    Group,
    Table,
    Row,
    Cell,
    HeadCell,  ///< names its column in the first row, its row elsewhere
    Field      ///< a line of the reader's own; `act` hears it as text
};

/// One element of the page. `id` is stable across updates, so that the page can patch and focus survives.
struct Node {
    std::string id;
    Role role{Role::Paragraph};
    std::string text;  ///< heading, paragraph or name
    int level{0};      ///< Heading: 2 … 5
    std::string act;   ///< Button, Toggle, Slider, Choice: control id to operate
    float value{0}, low{0}, high{1}, step{0.01F};
    std::string value_text;
    std::vector<std::string> options;
    std::vector<std::string> option_langs;  ///< Choice of a language: the tag of each option
    bool enabled{true};
    std::string href;  ///< Link
    std::string lang;  ///< of the root, and of what differs from it
    std::vector<Node> children;
};

/// The whole chapter: title, scene summary, caption, what can be done, actors, open panel, question, what is left out, sources.
Node describe(const story::State& state, const sim::Params& params, const story::Words& words);
/// The chapter as an article for somebody with no program running: every beat's caption, every panel it names, the question with its answer.
Node article(int chapter, const story::Words& words, story::Level level);
/// First node whose text is `text`, depth first; nullptr if none.
const Node* find(const Node& root, std::string_view text);

}  // namespace mirror
