// The state as headings, paragraphs and native controls: what a chapter is for somebody who cannot see the picture.
#include "mirror/mirror.h"

#include "mirror/boards.h"
#include "mirror/parts.h"
#include "story/telling.h"

namespace mirror {

namespace {

using Group = story::Control::Group;

struct Telling {
    const story::State& state;
    const story::Words& words;
    std::vector<story::Control> controls;
    Sources sources;
    bool offered_more{false};  ///< the way to ask again for missing words stands in the tree already
};

/// A group with a heading of level 3; every control of `group` inside it.
Node section(const std::string& id, const std::string& title) {
    Node node = leaf(id, Role::Group, {});
    node.children.push_back(heading(id + ".title", 3, title));
    return node;
}

void add_controls(Node& parent, const Telling& telling, Group group) {
    for (const story::Control& control : telling.controls) {
        if (control.group != group) continue;
        parent.children.push_back(operate(control));
        // here a topic is read as well as heard, so it has its written name: "PD-1", not "P D one"
        const bool topic = control.id.starts_with("topic.");
        const auto panel =
            topic ? telling.words.panels.find(std::string_view{control.id}.substr(6)) : telling.words.panels.end();
        if (panel != telling.words.panels.end()) parent.children.back().text = panel->second.name;
    }
}

/// In place of words that are still on their way, or could not be had; the first time with the way to ask again.
void add_awaited(Node& parent, const std::string& id, Telling& telling) {
    const bool failed = telling.state.more_failed;
    parent.children.push_back(
        leaf(id + ".awaited", Role::Paragraph, telling.words.text(failed ? "more.failed" : "more.coming")));
    if (!telling.offered_more) add_controls(parent, telling, Group::More);
    telling.offered_more = true;
}

std::string place(const Telling& telling) {
    const story::Steps steps = story::steps(telling.state);
    return telling.words.text("mirror.step",
                              {{"n", std::to_string(steps.now + 1)}, {"count", std::to_string(steps.count)}});
}

/// Play area, as the reader would see it: where we are, what is said, who does what.
Node scene(Telling& telling, const sim::Params& params) {
    const story::State& state = telling.state;
    Node node = section("scene", telling.words.text("mirror.scene"));
    node.children.push_back(leaf("scene.place", Role::Note, place(telling)));
    if (const std::string where = story::where(state, telling.words); !where.empty())
        node.children.push_back(leaf("scene.where", Role::Paragraph, where));
    const auto words = telling.words.chapters.find(story::chapter(state).id);
    const bool due = story::caption_due(state);
    if (due && words != telling.words.chapters.end() && words->second.beats.contains(story::beat(state).id)) {
        const auto beat = words->second.beats.find(story::beat(state).id);
        node.children.push_back(telling.sources.paragraph("scene.caption", beat->second.caption));
    } else {
        node.children.push_back(leaf("scene.caption", Role::Paragraph, story::caption(state, telling.words)));
    }
    if (story::board(state) == story::Board::None)
        node.children.push_back(leaf("scene.now", Role::Paragraph, story::scene_summary(state, params, telling.words)));
    return node;
}

/// What stands on the board, with its own heading.
Node on_board(Telling& telling) {
    if (story::board(telling.state) != story::Board::None && !telling.words.whole) {
        Node node = section("board", telling.words.text("mirror.board"));
        add_awaited(node, "board", telling);
        return node;
    }
    const BoardTelling how{telling.words, telling.sources, "board.now", 4, &telling.state, &telling.controls};
    Node content = board(how, story::beat(telling.state));
    if (story::board(telling.state) == story::Board::None || content.children.empty())
        return leaf("board", Role::Group, {});
    Node node = section("board", telling.words.text("mirror.board"));
    node.children.push_back(std::move(content));
    return node;
}

Node todo(const Telling& telling) {
    Node node = section("todo", telling.words.text("mirror.todo"));
    add_controls(node, telling, Group::Dial);
    add_controls(node, telling, Group::Take);
    add_controls(node, telling, Group::Transport);
    return node;
}

Node panel(Telling& telling) {
    Node node = leaf("panel", Role::Group, {});
    // as in the picture: what the beat is about, until the reader opens something else
    const std::string& selected = telling.state.selected.topic;
    const auto found = telling.words.panels.find(selected.empty() ? story::beat(telling.state).panel : selected);
    if (found == telling.words.panels.end()) return node;
    const story::PanelWords& words = found->second;
    const std::string id = "panel." + words.id;
    node.children.push_back(heading(id + ".title", 3, words.name));
    node.children.push_back(leaf(id + ".kind", Role::Note, telling.words.text(words.kind)));
    if (telling.state.selected.cell) {
        const std::string name = story::cell_name(telling.state, telling.words, telling.state.selected.cell);
        node.children.push_back(leaf(id + ".cell", Role::Note, name));
    }
    if (!telling.words.whole) add_awaited(node, id, telling);
    add_claims(node, id + ".plain", words.plain, telling.sources);
    if (telling.state.prefs.level == story::Level::Detail)
        add_claims(node, id + ".detail", words.detail, telling.sources);
    if (!words.try_it.empty()) node.children.push_back(leaf(id + ".try", Role::Paragraph, words.try_it));
    return node;
}

/// The question as it stands now: the reason only after a choice.
Node question(Telling& telling) {
    Node node = leaf("question", Role::Group, {});
    const auto found = telling.words.chapters.find(story::chapter(telling.state).id);
    if (!story::asks(telling.state) || found == telling.words.chapters.end()) return node;
    const story::QuestionWords& words = found->second.question;
    node.children.push_back(heading("question.title", 3, telling.words.text("mirror.question")));
    node.children.push_back(leaf("question.ask", Role::Paragraph, words.ask));
    add_controls(node, telling, Group::Question);
    if (!telling.state.answer) return node;
    const auto right = static_cast<std::size_t>(words.answer);
    const bool correct = *telling.state.answer == words.answer;
    const std::string answer = right < words.choices.size() ? words.choices[right] : std::string{};
    node.children.push_back(leaf("question.outcome", Role::Paragraph,
                                 telling.words.text(correct ? "mirror.right" : "mirror.other", {{"answer", answer}})));
    if (telling.words.whole) {
        node.children.push_back(telling.sources.paragraph("question.why", words.why));
    } else {
        add_awaited(node, "question.why", telling);
    }
    return node;
}

Node leaves_out(Telling& telling) {
    Node node = section("leaves-out", telling.words.text("leaves-out"));
    const auto found = telling.words.chapters.find(story::chapter(telling.state).id);
    if (!telling.words.whole) add_awaited(node, "leaves-out", telling);
    if (found != telling.words.chapters.end())
        add_claims(node, "leaves-out", found->second.leaves_out, telling.sources);
    return node;
}

Node listed(const Telling& telling, const std::string& id, const std::string& title, Group group) {
    Node node = section(id, title);
    add_controls(node, telling, group);
    return node.children.size() > 1 ? node : leaf(id, Role::Group, {});  // no heading over nothing
}

Node actors(const Telling& telling) {
    Node node = listed(telling, "actors", telling.words.text("mirror.actors"), Group::Actor);
    if (node.children.size() > 2)
        node.children.insert(node.children.begin() + 1,
                             leaf("actors.rove", Role::Note, telling.words.text("mirror.rove")));
    if (node.children.empty() || !story::wide(telling.state.world)) return node;
    const std::string some =
        telling.words.text("mirror.some", {{"n", std::to_string(story::listed_cells(telling.state).size())},
                                           {"count", std::to_string(telling.state.world.cells.size())}});
    node.children.insert(node.children.begin() + 1, leaf("actors.some", Role::Note, some));
    return node;
}

}  // namespace

Node describe(const story::State& state, const sim::Params& params, const story::Words& words) {
    Telling telling{state, words, story::controls(state, params, words),
                    Sources{words, "now.source", Sources::Marks::Plain, state.prefs.links, state.site.today}, false};
    Node root = leaf("explainer", Role::Region, words.text("mirror.region"));
    root.lang = words.lang;
    const auto chapter = words.chapters.find(story::chapter(state).id);
    const bool known = chapter != words.chapters.end();
    root.children.push_back(heading("chapter.title", 2, known ? chapter->second.title : words.text("mirror.region")));
    for (const std::string& notice : state.notices) {
        const std::size_t bar = notice.find('|');
        const std::string value = bar == std::string::npos ? std::string{} : notice.substr(bar + 1);
        root.children.push_back(
            leaf("notice." + notice, Role::Note, words.text(notice.substr(0, bar), {{"value", value}})));
    }
    root.children.push_back(scene(telling, params));
    root.children.push_back(on_board(telling));
    root.children.push_back(question(telling));
    root.children.push_back(todo(telling));
    root.children.push_back(actors(telling));
    root.children.push_back(panel(telling));
    root.children.push_back(leaves_out(telling));
    // their numbers stand in the caption already; what they are called is still on its way
    root.children.push_back(words.whole ? telling.sources.list(3) : leaf("now.sources", Role::Group, {}));
    root.children.push_back(listed(telling, "chapters", words.text("mirror.chapters"), Group::Chapter));
    root.children.push_back(listed(telling, "settings", words.text("mirror.settings"), Group::Setting));
    Node fine_print = leaf("fine-print", Role::Group, {});
    add_fine_print(fine_print, words);
    root.children.push_back(std::move(fine_print));
    const story::Board shown = story::board(state);
    if (words.whole && (shown == story::Board::Care || shown == story::Board::Take)) {
        const BoardTelling how{telling.words, telling.sources, "handout", 3, &telling.state, &telling.controls};
        root.children.push_back(handout(how));
    }
    return root;
}

const Node* find(const Node& root, std::string_view text) {
    if (root.text == text) return &root;
    for (const Node& child : root.children) {
        if (const Node* found = find(child, text)) return found;
    }
    return nullptr;
}

}  // namespace mirror
