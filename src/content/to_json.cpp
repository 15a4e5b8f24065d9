// What goes out: the mirror's tree and lists of problems as JSON text, in the names of web/PROTOCOL.md.
#include "content/load.h"
#include "content/write.h"

namespace content {

namespace {

std::string_view role_name(mirror::Role role) {
    switch (role) {
    case mirror::Role::Region: return "region";
    case mirror::Role::Heading: return "heading";
    case mirror::Role::Paragraph: return "paragraph";
    case mirror::Role::List: return "list";
    case mirror::Role::Item: return "item";
    case mirror::Role::Button: return "button";
    case mirror::Role::Toggle: return "toggle";
    case mirror::Role::Slider: return "slider";
    case mirror::Role::Choice: return "choice";
    case mirror::Role::Figure: return "figure";
    case mirror::Role::Link: return "link";
    case mirror::Role::Note: return "note";
    case mirror::Role::Group: return "group";
    case mirror::Role::Table: return "table";
    case mirror::Role::Row: return "row";
    case mirror::Role::Cell: return "cell";
    case mirror::Role::HeadCell: return "headcell";
    case mirror::Role::Field: return "field";
    }
    return "group";
}

void add(Writer& json, std::string_view key, const std::string& text) {
    if (!text.empty()) json.text(key, text);
}
void add(Writer& json, std::string_view key, float value, float usual) {
    if (value != usual) json.number(key, static_cast<double>(value));
}
void add(Writer& json, std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    json.list(key);
    for (const std::string& each : texts) json.text({}, each);
    json.end(']');
}

void add_node(Writer& json, const mirror::Node& node) {
    const mirror::Node usual;
    json.object().text("id", node.id).text("role", role_name(node.role));
    add(json, "text", node.text);
    add(json, "level", static_cast<float>(node.level), static_cast<float>(usual.level));
    add(json, "act", node.act);
    add(json, "value", node.value, usual.value);
    add(json, "low", node.low, usual.low);
    add(json, "high", node.high, usual.high);
    add(json, "step", node.step, usual.step);
    add(json, "valueText", node.value_text);
    add(json, "options", node.options);
    add(json, "optionLangs", node.option_langs);
    if (!node.enabled) json.flag("enabled", false);
    add(json, "href", node.href);
    add(json, "lang", node.lang);
    if (!node.children.empty()) {
        json.list("children");
        for (const mirror::Node& child : node.children) add_node(json, child);
        json.end(']');
    }
    json.end('}');
}

}  // namespace

std::string to_json(const mirror::Node& root) {
    Writer json;
    add_node(json, root);
    return json.written();
}

std::string to_json(const base::Problems& problems) {
    Writer json;
    json.list();
    for (const base::Problem& each : problems) {
        json.object().text("file", each.file).text("pointer", each.pointer);
        json.text("reason", each.reason).text("cure", each.cure).end('}');
    }
    return json.end(']').written();
}

}  // namespace content
