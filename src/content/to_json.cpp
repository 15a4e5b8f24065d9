// What goes out: the mirror's tree and lists of problems as JSON text, in the names of web/PROTOCOL.md.
#include "content/load.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>

namespace content {

namespace {

using Json = nlohmann::json;

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

/// The shortest double that prints like the float: 0.95, not 0.949999988.
double tidy(float value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", static_cast<double>(value));
    return std::strtod(text, nullptr);
}

void add(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
}
void add(Json& json, const char* key, float value, float usual) {
    if (value != usual) json[key] = tidy(value);
}

Json node_json(const mirror::Node& node) {
    const mirror::Node usual;
    Json json = Json::object();
    json["id"] = node.id;
    json["role"] = role_name(node.role);
    add(json, "text", node.text);
    if (node.level != usual.level) json["level"] = node.level;
    add(json, "act", node.act);
    add(json, "value", node.value, usual.value);
    add(json, "low", node.low, usual.low);
    add(json, "high", node.high, usual.high);
    add(json, "step", node.step, usual.step);
    add(json, "valueText", node.value_text);
    if (!node.options.empty()) json["options"] = node.options;
    if (!node.option_langs.empty()) json["optionLangs"] = node.option_langs;
    if (!node.enabled) json["enabled"] = false;
    add(json, "href", node.href);
    add(json, "lang", node.lang);
    if (!node.children.empty()) {
        Json& children = json["children"] = Json::array();
        for (const mirror::Node& child : node.children) children.push_back(node_json(child));
    }
    return json;
}

/// Never fails: bytes that are no UTF-8 become the replacement character.
std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string to_json(const mirror::Node& root) { return written(node_json(root)); }

std::string to_json(const base::Problems& problems) {
    Json list = Json::array();
    for (const base::Problem& each : problems) {
        list.push_back({{"file", each.file}, {"pointer", each.pointer}, {"reason", each.reason}, {"cure", each.cure}});
    }
    return written(list);
}

}  // namespace content
