// The last chapter's boards: an editable list in real controls, when to call, then and now as a table, words, all sources.
#include "mirror/boards.h"

#include <algorithm>

namespace mirror {

namespace {

/// One question with what can be done to it; in the article only the question.
void add_item(Node& list, const BoardTelling& telling, const story::CareItem& item) {
    const std::string id = telling.id("item." + item.id);
    if (telling.state == nullptr) {
        list.children.push_back(leaf(id, Role::Item, item.text));
        return;
    }
    Node node = leaf(id, Role::Item, {});
    for (const char* verb : {"care.keep.", "care.up.", "care.down.", "care.drop."})
        telling.operate_into(node, verb + item.id);
    list.children.push_back(std::move(node));
}

void add_group(Node& parent, const BoardTelling& telling, const std::vector<story::CareItem>& items,
               const std::string& group, const std::string& title) {
    const auto here = [&](const story::CareItem& item) { return item.group == group; };
    if (std::none_of(items.begin(), items.end(), here)) return;
    parent.children.push_back(heading(telling.id(group), telling.level, title));
    Node list = leaf(telling.id(group + ".list"), Role::List, {});
    for (const story::CareItem& item : items) {
        if (here(item)) add_item(list, telling, item);
    }
    parent.children.push_back(std::move(list));
}

void add_groups(Node& parent, const BoardTelling& telling, const std::vector<story::CareItem>& items) {
    for (const story::CareGroup& group : telling.words.care) add_group(parent, telling, items, group.id, group.title);
    add_group(parent, telling, items, std::string{story::CareItem::kOwn}, telling.words.text("talk.mine"));
}

std::vector<story::CareItem> items_of(const BoardTelling& telling) {
    if (telling.state == nullptr) return story::care_list(telling.words, {});
    return story::care_list(telling.words, telling.state->care);
}

void add_page_button(Node& parent, const BoardTelling& telling, const std::string& act, std::string_view key) {
    Node button = leaf("do." + act, Role::Button, telling.words.text(key));
    button.act = act;
    parent.children.push_back(std::move(button));
}

void add_page_buttons(Node& parent, const BoardTelling& telling) {
    add_page_button(parent, telling, "page.print", "talk.print");
    // a clinic's tablet goes to the next person, and nothing that a page may do empties its clipboard for sure
    if (telling.state->prefs.mode != story::Mode::Kiosk) add_page_button(parent, telling, "page.copy", "talk.copy");
}

}  // namespace

void add_care(Node& parent, const BoardTelling& telling) {
    if (telling.state == nullptr) return add_groups(parent, telling, items_of(telling));
    parent.children.push_back(leaf(telling.id("private"), Role::Note, telling.words.text("talk.private")));
    add_groups(parent, telling, items_of(telling));
    Node field = leaf(telling.id("add"), Role::Field, telling.words.text("talk.add"));
    field.act = "care.add";
    field.value_text = telling.words.text("talk.add-hint");
    parent.children.push_back(std::move(field));
    telling.operate_into(parent, "care.reset");
    add_page_buttons(parent, telling);
}

void add_call(Node& parent, const BoardTelling& telling) {
    const auto panel = telling.words.panels.find(story::kCallTopic);
    if (panel == telling.words.panels.end()) return;
    if (telling.state != nullptr && !telling.state->answer) {
        parent.children.push_back(leaf(telling.id("first"), Role::Paragraph, telling.words.text("talk.call-first")));
        parent.children.push_back(leaf(telling.id("open"), Role::Paragraph, telling.words.text("talk.call-open")));
        telling.operate_into(parent, "topic." + std::string{story::kCallTopic});
        return;
    }
    parent.children.push_back(heading(telling.id("title"), telling.level, panel->second.name));
    add_claims(parent, telling.id("sign"), panel->second.plain, telling.sources);
}

void add_then_now(Node& parent, const BoardTelling& telling) {
    const story::Words& words = telling.words;
    Node node = table(telling.id("table"), words.text("corrections.title"));
    add_row(node, {words.text("corrections.article"), words.text("corrections.today")});
    for (const story::Correction& each : words.corrections) {
        add_row(node, {each.article, {}});
        Node& cell = node.children.back().children.back();
        cell.children.push_back(telling.sources.paragraph(telling.id(each.id), each.today));
    }
    parent.children.push_back(std::move(node));
    if (telling.controls == nullptr) return;
    for (const story::Control& control : *telling.controls) {
        if (control.id.starts_with("see.")) parent.children.push_back(operate(control));
    }
}

void add_glossary(Node& parent, const BoardTelling& telling) {
    Node list = leaf(telling.id("terms"), Role::List, {});
    for (const story::Term& term : telling.words.glossary) {
        std::string text = term.term + ": " + term.plain + ".";
        if (!term.say.empty()) text += " " + telling.words.text("glossary.say", {{"say", term.say}}) + ".";
        list.children.push_back(leaf(telling.id("term." + std::to_string(list.children.size())), Role::Item, text));
    }
    parent.children.push_back(std::move(list));
}

void add_take(Node& parent, const BoardTelling& telling) {
    const story::Words& words = telling.words;
    if (telling.state != nullptr) {
        parent.children.push_back(leaf(telling.id("what"), Role::Paragraph, words.text("talk.take-what")));
        add_page_buttons(parent, telling);
        parent.children.push_back(leaf(telling.id("private"), Role::Note, words.text("talk.private")));
    }
    const std::string count = std::to_string(words.references.size());
    parent.children.push_back(heading(telling.id("all"), telling.level, words.text("sources.all", {{"count", count}})));
    Node list = leaf(telling.id("sources"), Role::List, {});
    for (const auto& [key, reference] : words.references) {
        Node item = leaf(telling.id("source." + key), Role::Item, reference.text);
        const bool out = telling.state == nullptr || story::links_of(telling.state->prefs);
        if (!reference.url.empty()) {
            Node address = leaf(item.id + ".link", out ? Role::Link : Role::Note, reference.url);
            if (out) address.href = reference.url;
            item.children.push_back(std::move(address));
        }
        item.children.push_back(
            leaf(item.id + ".read", Role::Note, words.text("sources.read", {{"read", reference.read}})));
        list.children.push_back(std::move(item));
    }
    parent.children.push_back(std::move(list));
}

Node handout(const BoardTelling& telling) {
    const story::Words& words = telling.words;
    Node node = leaf(telling.prefix, Role::Group, {});
    node.children.push_back(heading(telling.id("title"), 2, words.text("talk.page-title")));
    for (const story::CareItem& item : items_of(telling)) {
        if (item.kept) node.children.push_back(leaf(telling.id(item.id), Role::Item, item.text));
    }
    const auto panel = words.panels.find(story::kCallTopic);
    if (panel != words.panels.end()) {
        node.children.push_back(heading(telling.id("call"), 3, panel->second.name));
        for (std::size_t i = 0; i < panel->second.plain.size(); ++i)
            node.children.push_back(
                leaf(telling.id("sign." + std::to_string(i)), Role::Paragraph, panel->second.plain[i].text));
    }
    if (panel != words.panels.end() && !panel->second.plain.empty())
        node.children.push_back(leaf(telling.id("checked"), Role::Note, panel->second.plain.front().checked));
    for (const char* key : {"disclaimer", "review"})
        node.children.push_back(leaf(telling.id(key), Role::Note, words.text(key)));
    return node;
}

}  // namespace mirror
