// Reading JSON without exceptions: the parser's events build the tree, so that double keys and the place of an error are known.
#include "content/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace content {

namespace {

/// Builds the tree from the parser's events. nlohmann's own builder would keep the last of two equal keys in silence.
class Builder : public nlohmann::json_sax<Json> {
public:
    explicit Builder(Report& report) : report_{report} {}
    Json root;

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }  // no such thing in JSON text
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& value) override {
        key_ = std::move(value);
        if (open_.back().value->contains(key_)) {
            report_.say(open_.back().pointer + step(key_), "this key stands twice", "keep one of the two");
        }
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        const std::string_view what =
            error.what();  // "[json.exception.parse_error.101] parse error at line 1, column 5: …"
        const std::size_t at = what.find("at line ");
        report_.say("", "not JSON: " + std::string{at == std::string_view::npos ? what : what.substr(at)},
                    "correct the text there; a comma too many or too few is the usual cause");
        return false;
    }

private:
    struct Open {
        Json* value;
        std::string pointer;
    };

    Json* put(Json value, std::string& pointer) {
        if (open_.empty()) {
            root = std::move(value);
            return &root;
        }
        Json& parent = *open_.back().value;
        pointer = open_.back().pointer;
        if (parent.is_array()) {
            pointer += "/" + std::to_string(parent.size());
            parent.push_back(std::move(value));
            return &parent.back();
        }
        pointer += step(key_);
        return &(parent[key_] = std::move(value));
    }
    bool add(Json value) {
        std::string pointer;
        put(std::move(value), pointer);
        return true;
    }
    bool open(Json value) {
        std::string pointer;
        Json* const at = put(std::move(value), pointer);
        open_.push_back({at, std::move(pointer)});
        return open_.size() <= kDeepest;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    static constexpr std::size_t kDeepest =
        64;  // far more than any file here needs; keeps hostile messages off the stack
    Report& report_;
    std::vector<Open> open_;
    std::string key_;
};

}  // namespace

std::string step(std::string_view key) {
    std::string text{"/"};
    for (const char c : key) {
        if (c == '~') {
            text += "~0";
        } else if (c == '/') {
            text += "~1";
        } else {
            text += c;
        }
    }
    return text;
}

void Report::say(std::string pointer, std::string reason, std::string cure) {
    problems.push_back({file, std::move(pointer), std::move(reason), std::move(cure)});
}

Json parse(std::string_view text, Report& report) {
    Builder builder{report};
    const std::size_t before = report.problems.size();
    if (Json::sax_parse(text, &builder)) return std::move(builder.root);
    if (report.problems.size() == before) report.say("", "nested too deeply", "no file here needs so many levels");
    return nullptr;
}

bool is_first_part(const Json& tree) {
    if (!tree.is_object()) return false;
    const auto part = tree.find("part");
    return part != tree.end() && *part == "first";
}

void unite(Json& tree, const Json& more) {
    if (!tree.is_object() || !more.is_object()) {
        tree = more;
        return;
    }
    for (const auto& [key, value] : more.items()) unite(tree[key], value);
}

void Place::say(std::string reason, std::string cure) const {
    report_->say(pointer_, std::move(reason), std::move(cure));
}

bool Place::must_be_object() const {
    if (value_->is_object()) return true;
    say("must be an object, but is " + std::string{value_->type_name()}, "write { … }");
    return false;
}

void Place::only(std::initializer_list<std::string_view> keys) const {
    if (!value_->is_object()) return;
    for (const auto& [key, value] : value_->items()) {
        bool known = key == "$schema";
        for (const std::string_view each : keys) known = known || key == each;
        if (!known) report_->say(pointer_ + step(key), "no such key here", "correct its spelling, or remove it");
    }
}

std::optional<Place> Place::maybe(std::string_view key) const {
    if (!value_->is_object()) return std::nullopt;
    const auto found = value_->find(std::string{key});
    if (found == value_->end()) return std::nullopt;
    return Place{*found, pointer_ + step(key), *report_};
}

std::optional<Place> Place::child(std::string_view key) const {
    auto found = maybe(key);
    if (!found && value_->is_object() && std::ranges::find(report_->later, key) == report_->later.end()) {
        report_->say(pointer_ + step(key), "is missing", "add \"" + std::string{key} + "\"");
    }
    return found;
}

std::vector<std::pair<std::string, Place>> Place::members() const {
    std::vector<std::pair<std::string, Place>> all;
    if (!must_be_object()) return all;
    for (const auto& [key, value] : value_->items())
        all.emplace_back(key, Place{value, pointer_ + step(key), *report_});
    return all;
}

std::vector<Place> Place::items() const {
    std::vector<Place> all;
    if (!value_->is_array()) {
        say("must be a list, but is " + std::string{value_->type_name()}, "write [ … ]");
        return all;
    }
    for (std::size_t i = 0; i < value_->size(); ++i) {
        all.emplace_back((*value_)[i], pointer_ + "/" + std::to_string(i), *report_);
    }
    return all;
}

std::string Place::as_text() const {
    const auto* const text = value_->get_ptr<const Json::string_t*>();
    if (text == nullptr) {
        say("must be text, but is " + std::string{value_->type_name()}, "write \"…\"");
        return {};
    }
    if (text->find_first_not_of(" \t\n") == std::string::npos) say("is empty", "write the text");
    return *text;
}

std::string Place::text(std::string_view key) const {
    const auto at = child(key);
    return at ? at->as_text() : std::string{};
}

std::string Place::text_or_empty(std::string_view key) const {
    const auto at = child(key);
    if (!at) return {};
    const auto* const text = at->value_->get_ptr<const Json::string_t*>();
    return text != nullptr && text->empty() ? std::string{} : at->as_text();
}

std::string Place::text_or(std::string_view key, std::string_view otherwise) const {
    return maybe(key) ? text(key) : std::string{otherwise};
}

bool Place::flag_or(std::string_view key, bool otherwise) const { return maybe(key) ? flag(key) : otherwise; }

bool Place::is_null() const { return value_->is_null(); }

bool Place::flag(std::string_view key) const {
    const auto at = child(key);
    if (!at) return false;
    const auto* const flag = at->value_->get_ptr<const Json::boolean_t*>();
    if (flag == nullptr)
        at->say("must be true or false, but is " + std::string{at->value_->type_name()}, "write true or false");
    return flag != nullptr && *flag;
}

int Place::as_whole() const {
    const double value = as_number();
    if (value == std::floor(value) && std::fabs(value) < 1e6) return static_cast<int>(value);
    say("must be a whole number", "write 0, 1, 2 …");
    return 0;
}

double Place::as_number() const {
    if (value_->is_number()) return value_->get<double>();
    say("must be a number, but is " + std::string{value_->type_name()}, "write a number without quotes");
    return 0;
}

int Place::whole(std::string_view key) const {
    const auto at = child(key);
    return at ? at->as_whole() : 0;
}

double Place::exact(std::string_view key) const {
    const auto at = child(key);
    return at ? at->as_number() : 0;
}

float Place::number(std::string_view key) const { return static_cast<float>(exact(key)); }

std::vector<Place> Place::list(std::string_view key) const {
    const auto at = child(key);
    return at ? at->items() : std::vector<Place>{};
}

std::vector<std::string> Place::texts(std::string_view key) const {
    std::vector<std::string> all;
    for (const Place& item : list(key)) all.push_back(item.as_text());
    return all;
}

}  // namespace content
