// Figures of studies and dates of approvals as text and tables: help and harm in the same words, one after the other.
#include "mirror/boards.h"

namespace mirror {

namespace {

/// "Who: …" and its like, as a list.
void add_facts(Node& parent, const BoardTelling& telling, const story::Figure& figure, const story::FigureWords& said,
               const std::string& id) {
    Node facts = leaf(id + ".facts", Role::List, {});
    const auto add = [&](std::string_view key, const std::string& what) {
        facts.children.push_back(leaf(id + "." + std::string{key}, Role::Item, telling.words.text(key) + ": " + what));
    };
    add("evidence.who", said.who);
    add("evidence.how-many", story::grouped(figure.people));
    add("evidence.compared", said.compared);
    parent.children.push_back(std::move(facts));
}

std::string counted(const story::FigureSide& side, const story::FigureRow& row, bool with, const story::Words& words) {
    return side.shape == story::FigureSide::Shape::Bars ? story::row_months(row, with, words)
                                                        : story::row_count(row, with, words);
}

/// One row a count: both groups, and the difference where people are counted.
void add_counts(Node& parent, const BoardTelling& telling, const story::FigureWords& said, const story::FigureSide& side,
                const std::string& id, const std::string& name) {
    if (!side.found()) return;
    const story::Words& words = telling.words;
    const bool compared =
        side.rows.front().without.has_value();  // the loader lets the rows of a side not differ in this
    const bool people = side.shape == story::FigureSide::Shape::People;
    Node node = table(id, name);
    std::vector<std::string> heads{words.text("table.what"), said.with};
    if (compared) heads.push_back(said.without);
    if (compared) heads.push_back(words.text("mirror.with-more"));
    add_row(node, heads);
    for (const story::FigureRow& row : side.rows) {
        std::vector<std::string> cells{said.rows.find(row.id)->second, counted(side, row, true, words)};
        if (compared) cells.push_back(counted(side, row, false, words));
        if (compared)
            cells.push_back(people       ? story::row_difference(row, words)
                            : row.chance ? words.text("evidence.chance")
                                         : std::string{"–"});
        add_row(node, cells);
    }
    parent.children.push_back(std::move(node));
}

/// Everything of one figure below its title.
void add_content(Node& parent, const BoardTelling& telling, const story::Figure& figure, const story::FigureWords& said,
                 const std::string& id) {
    const story::Words& words = telling.words;
    add_facts(parent, telling, figure, said, id);
    parent.children.push_back(heading(id + ".help", telling.level + 1, words.text("evidence.help")));
    add_counts(parent, telling, said, figure.benefit, id + ".help.table", words.text("evidence.help"));
    add_claims(parent, id + ".help.claim", said.benefit, telling.sources);
    parent.children.push_back(heading(id + ".harm", telling.level + 1, words.text("evidence.harm")));
    add_counts(parent, telling, said, figure.harm, id + ".harm.table", words.text("evidence.harm"));
    add_claims(parent, id + ".harm.claim", said.harm, telling.sources);
    add_claims(parent, id + ".note", said.notes, telling.sources);
}

void add_figure(Node& parent, const BoardTelling& telling, const story::Figure& figure) {
    const auto said = telling.words.figures.find(figure.id);
    if (said == telling.words.figures.end()) return;
    const std::string id = telling.id(figure.id);
    parent.children.push_back(heading(id, telling.level, said->second.title));
    if (telling.state != nullptr && story::covered(*telling.state, figure)) {
        parent.children.push_back(
            leaf(id + ".covered", Role::Paragraph, telling.words.text("evidence.hidden-survival")));
        return;
    }
    // in the article a figure about how long people lived opens on request
    if (telling.state == nullptr && figure.survival) {
        Node fold = leaf(id + ".fold", Role::Group, telling.words.text("evidence.show-survival"));
        add_content(fold, telling, figure, said->second, id);
        parent.children.push_back(std::move(fold));
        return;
    }
    add_content(parent, telling, figure, said->second, id);
}

}  // namespace

void add_figures(Node& parent, const BoardTelling& telling, const story::Beat& beat) {
    const story::Evidence& evidence = telling.words.evidence;
    const auto shown = telling.state != nullptr ? story::figures_shown(*telling.state, evidence)
                                                : story::figures_about(beat.questions, evidence);
    telling.operate_into(parent, "evidence-question");
    telling.operate_into(parent, "show-survival");
    for (const story::Figure* figure : shown) add_figure(parent, telling, *figure);
}

void add_timeline(Node& parent, const BoardTelling& telling) {
    const story::Words& words = telling.words;
    telling.operate_into(parent, "evidence-question");
    parent.children.push_back(leaf(telling.id("checked"), Role::Note, words.text("timeline.checked")));
    Node node = table(telling.id("table"), words.text("timeline.title"));
    add_row(node,
            {words.text("table.when"), words.text("table.family"), words.text("table.kind"), words.text("table.use")});
    for (const story::Approval& approval : words.evidence.timeline) {
        std::string kind = words.text(story::approval_key(approval.what));
        if (!approval.breast) kind += ". " + words.text("timeline.any-tumor");
        add_row(node, {story::when(approval.date, words), words.text("timeline.family." + approval.family), kind, {}});
        const auto said = words.timeline.find(approval.id);
        if (said == words.timeline.end()) continue;
        Node& cell = node.children.back().children.back();
        cell.children.push_back(telling.sources.paragraph(cell.id + ".use", said->second));
    }
    parent.children.push_back(std::move(node));
}

void add_read(Node& parent, const BoardTelling& telling) {
    const story::Words& words = telling.words;
    Node list = leaf(telling.id("parts"), Role::List, {});
    const auto add = [&](std::string_view name, std::string_view means) {
        list.children.push_back(leaf(telling.id(means), Role::Item, words.text(name) + ": " + words.text(means)));
    };
    add("evidence.who", "evidence.who-means");
    add("evidence.how-many", "evidence.how-many-means");
    add("evidence.compared", "evidence.compared-means");
    add("evidence.help", "evidence.help-means");
    add("evidence.harm", "evidence.harm-means");
    add("sources", "evidence.source-means");
    parent.children.push_back(std::move(list));
    telling.operate_into(parent, "evidence-question");
    if (telling.state == nullptr) {  // what no beat shows by itself
        for (const story::Figure& figure : words.evidence.figures) {
            if (figure.question == "side-effects") add_figure(parent, telling, figure);
        }
        return;
    }
    for (const story::Figure* figure : story::figures_shown(*telling.state, words.evidence))
        add_figure(parent, telling, *figure);
}

}  // namespace mirror
