// Statements, sources and controls as nodes.
#include "mirror/parts.h"

#include <algorithm>

namespace mirror {

namespace {

Role role_of(const story::Control& control) {
    switch (control.kind) {
    case story::Control::Kind::Button: return Role::Button;
    case story::Control::Kind::Toggle: return Role::Toggle;
    case story::Control::Kind::Slider: return Role::Slider;
    case story::Control::Kind::Choice: return Role::Choice;
    }
    return Role::Button;
}

}  // namespace

Node leaf(std::string id, Role role, std::string text) {
    Node node;
    node.id = std::move(id);
    node.role = role;
    node.text = std::move(text);
    return node;
}

Node heading(std::string id, int level, std::string text) {
    Node node = leaf(std::move(id), Role::Heading, std::move(text));
    node.level = level;
    return node;
}

Node operate(const story::Control& control) {
    Node node = leaf("do." + control.id, role_of(control), control.label);
    node.act = control.id;
    node.value = control.value;
    node.low = control.low;
    node.high = control.high;
    node.step = control.step;
    node.value_text = control.value_text;
    node.options = control.options;
    node.option_langs = control.option_langs;
    node.enabled = control.enabled;
    // one of several answers is not a switch that could be off again
    if (control.group == story::Control::Group::Question) node.role = Role::Button;
    // "Pause, switched on" would say the opposite of what it means: a button that says what pressing it does
    if (control.id == "play") {
        node.role = Role::Button;
        node.value = control.value > 0 ? 0.0F : 1.0F;
    }
    return node;
}

std::size_t Sources::number(const std::string& key) {
    const auto found = std::find(keys_.begin(), keys_.end(), key);
    if (found != keys_.end()) return static_cast<std::size_t>(found - keys_.begin()) + 1;
    keys_.push_back(key);
    return keys_.size();
}

Node Sources::paragraph(const std::string& id, const story::Claim& claim) {
    Node node = leaf(id, Role::Paragraph, claim.text);
    if (claim.uncertain) node.children.push_back(leaf(id + ".uncertain", Role::Note, words_.text("uncertain")));
    for (const std::string& key : claim.sources) {
        const std::string index = std::to_string(number(key));
        std::string name = id;
        name.append(".source.").append(key);
        Node mark = leaf(name, marks_ == Marks::Links ? Role::Link : Role::Note, index);
        mark.value_text = words_.text("mirror.source", {{"n", index}});
        if (marks_ == Marks::Links) mark.href = "#" + prefix_ + "." + key;
        node.children.push_back(std::move(mark));
    }
    if (!claim.checked.empty()) {
        Node date = leaf(id + ".checked", Role::Note, words_.checked(claim.checked, today_));
        date.value_text = claim.checked;
        date.value = story::long_ago(claim.checked, today_) ? 1 : 0;
        node.children.push_back(std::move(date));
    }
    return node;
}

Node Sources::list(int level) const {
    Node group = leaf(prefix_ + "s", Role::Group, {});
    if (keys_.empty()) return group;
    group.children.push_back(heading(prefix_ + "s.title", level, words_.text("sources")));
    Node list = leaf(prefix_ + "s.list", Role::List, {});
    list.value = 1;  // numbered
    for (const std::string& key : keys_) {
        const auto found = words_.references.find(key);
        Node item = leaf(prefix_ + "." + key, Role::Item, found == words_.references.end() ? key : found->second.text);
        if (found != words_.references.end() && !found->second.url.empty()) {
            Node address = leaf(item.id + ".link", out_ ? Role::Link : Role::Note, found->second.url);
            if (out_) address.href = found->second.url;
            item.children.push_back(std::move(address));
        }
        if (found != words_.references.end() && !found->second.read.empty()) {
            item.children.push_back(leaf(item.id + ".read", Role::Note, found->second.read));
        }
        list.children.push_back(std::move(item));
    }
    group.children.push_back(std::move(list));
    return group;
}

void add_claims(Node& parent, const std::string& id, const std::vector<story::Claim>& claims, Sources& sources) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        parent.children.push_back(sources.paragraph(id + "." + std::to_string(i), claims[i]));
    }
}

void add_fine_print(Node& parent, const story::Words& words) {
    for (const char* key : {"model", "scale-note", "disclaimer", "review"}) {
        parent.children.push_back(leaf(parent.id + "." + key, Role::Note, words.text(key)));
    }
}

}  // namespace mirror
