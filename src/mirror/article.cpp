// A chapter as an article that needs no program: every caption with a still picture, every panel, question and answer, sources.
#include "mirror/boards.h"
#include "mirror/parts.h"

#include <algorithm>

namespace mirror {

namespace {

/// Topics that the chapter's beats open or label, in the order of the story, each once.
std::vector<std::string_view> topics(const story::Chapter& chapter) {
    std::vector<std::string_view> list;
    const auto add = [&list](std::string_view topic) {
        if (!topic.empty() && std::find(list.begin(), list.end(), topic) == list.end()) list.push_back(topic);
    };
    for (const story::Beat& beat : chapter.beats) {
        add(beat.panel);
        for (const std::string_view topic : beat.shows) add(topic);
    }
    return list;
}

Node panel(const std::string& prefix, const story::PanelWords& panel, const story::Words& words, story::Level level,
           Sources& sources) {
    const std::string id = prefix + ".panel." + panel.id;
    Node node = leaf(id, Role::Group, {});
    node.children.push_back(heading(id + ".title", 4, panel.name));
    node.children.push_back(leaf(id + ".kind", Role::Note, words.text(panel.kind)));
    add_claims(node, id + ".plain", panel.plain, sources);
    if (panel.detail.empty()) return node;
    // a group with a text folds: it is there, but the page need not begin with it
    const bool folded = level == story::Level::Plain;
    Node detail = leaf(id + ".detail", Role::Group, folded ? words.text("mirror.detail") : std::string{});
    add_claims(detail, id + ".detail", panel.detail, sources);
    node.children.push_back(std::move(detail));
    return node;
}

Node question(const std::string& prefix, const story::QuestionWords& question, const story::Words& words,
              Sources& sources) {
    const std::string id = prefix + ".question";
    Node node = leaf(id, Role::Group, {});
    node.children.push_back(heading(id + ".title", 3, words.text("mirror.question")));
    node.children.push_back(leaf(id + ".ask", Role::Paragraph, question.ask));
    Node choices = leaf(id + ".choices", Role::List, {});
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        choices.children.push_back(leaf(id + ".choice." + std::to_string(i), Role::Item, question.choices[i]));
    }
    node.children.push_back(std::move(choices));
    Node reveal = leaf(id + ".reveal", Role::Group, words.text("mirror.reveal"));
    const auto right = static_cast<std::size_t>(question.answer);
    if (right < question.choices.size()) {
        reveal.children.push_back(leaf(id + ".answer", Role::Paragraph, question.choices[right]));
    }
    reveal.children.push_back(sources.paragraph(id + ".why", question.why));
    node.children.push_back(std::move(reveal));
    return node;
}

Node story_of(const std::string& prefix, const story::Chapter& chapter, const story::ChapterWords& chapter_words,
              const story::Words& words, Sources& sources) {
    Node list = leaf(prefix + ".beats", Role::Group, {});
    for (const story::Beat& beat : chapter.beats) {
        const auto found = chapter_words.beats.find(beat.id);
        if (found == chapter_words.beats.end()) continue;
        const std::string id = prefix + ".beat." + std::string{beat.id};
        // what the still picture shows is only known once it is drawn: whoever draws it fills in the text
        Node figure = leaf(id, Role::Figure, {});
        figure.children.push_back(sources.paragraph(id + ".caption", found->second.caption));
        list.children.push_back(std::move(figure));
        if (beat.board == story::Board::None) continue;
        const BoardTelling how{words, sources, prefix + ".board." + std::string{beat.id}, 3, nullptr, nullptr};
        Node content = board(how, beat);
        if (!content.children.empty()) list.children.push_back(std::move(content));
    }
    return list;
}

}  // namespace

Node article(int chapter_index, const story::Words& words, story::Level level) {
    const story::Chapter& chapter = story::script()[static_cast<std::size_t>(chapter_index)];
    const std::string prefix{chapter.id};
    Node root = leaf(prefix, Role::Region, {});
    const auto found = words.chapters.find(chapter.id);
    if (found == words.chapters.end()) return root;
    const story::ChapterWords& chapter_words = found->second;
    Sources sources{words, prefix + ".source", Sources::Marks::Links, true, {}};
    root.text = chapter_words.title;
    root.children.push_back(heading(prefix + ".title", 2, chapter_words.title));
    root.children.push_back(leaf(prefix + ".summary", Role::Paragraph, chapter_words.summary));
    root.children.push_back(story_of(prefix, chapter, chapter_words, words, sources));
    if (!chapter_words.question.choices.empty())
        root.children.push_back(question(prefix, chapter_words.question, words, sources));
    Node panels = leaf(prefix + ".panels", Role::Group, {});
    panels.children.push_back(heading(prefix + ".panels.title", 3, words.text("mirror.panels")));
    for (const std::string_view topic : topics(chapter)) {
        const auto panel_words = words.panels.find(topic);
        if (panel_words != words.panels.end())
            panels.children.push_back(panel(prefix, panel_words->second, words, level, sources));
    }
    if (panels.children.size() > 1) root.children.push_back(std::move(panels));
    Node out = leaf(prefix + ".leaves-out", Role::Group, {});
    out.children.push_back(heading(prefix + ".leaves-out.title", 3, words.text("leaves-out")));
    add_claims(out, prefix + ".leaves-out", chapter_words.leaves_out, sources);
    root.children.push_back(std::move(out));
    root.children.push_back(sources.list(3));
    return root;
}

}  // namespace mirror
