// Claims, their sources and days, and questions: what every section of a language file is made of.
#include "content/claims.h"

#include <nlohmann/json.hpp>

namespace content {

std::vector<std::string> read_sources(const Place& at, std::vector<Cited>& cited) {
    std::vector<std::string> keys = at.texts("sources");
    const auto sources = at.maybe("sources");
    if (sources && keys.empty()) sources->say("a claim needs at least one source", "name a key of references.json");
    for (std::size_t i = 0; i < keys.size(); ++i) {
        cited.push_back({sources->pointer() + "/" + std::to_string(i), keys[i]});
    }
    return keys;
}

std::string read_day(const Place& at, std::string_view key) {
    std::string day = at.text(key);
    if (!day.empty() && !is_date(day))
        at.maybe(key)->say("\"" + day + "\" is not a day of the calendar", "write it like 2026-11-23");
    return day;
}

story::Claim read_claim(const Place& at, std::vector<Cited>& cited) {
    story::Claim claim;
    if (!at.must_be_object()) return claim;
    at.only({"text", "sources", "checked", "uncertain"});
    claim.text = at.text("text");
    claim.sources = read_sources(at, cited);
    claim.checked = read_day(at, "checked");
    claim.uncertain = at.flag("uncertain");
    return claim;
}

std::vector<story::Claim> read_claims(const Place& parent, std::string_view key, std::vector<Cited>& cited) {
    std::vector<story::Claim> claims;
    for (const Place& item : parent.list(key)) claims.push_back(read_claim(item, cited));
    if (const auto at = parent.maybe(key); at && claims.empty()) at->say("has no claim", "write at least one");
    return claims;
}

story::Claim read_claim_at(const Place& parent, std::string_view key, std::vector<Cited>& cited) {
    const auto at = parent.child(key);
    return at ? read_claim(*at, cited) : story::Claim{};
}

story::QuestionWords read_asked(const Place& at, std::vector<Cited>& cited) {
    story::QuestionWords question;
    question.ask = at.text("ask");
    question.choices = at.texts("choices");
    question.answer = at.whole("answer");
    question.why = read_claim_at(at, "why", cited);
    const auto choices = static_cast<int>(question.choices.size());
    if (choices < 2) {
        if (const auto list = at.maybe("choices")) list->say("a question needs at least two choices", "add one");
    } else if (question.answer < 0 || question.answer >= choices) {
        at.maybe("answer")->say("there is no choice " + std::to_string(question.answer),
                                "write 0 … " + std::to_string(choices - 1) + "; the first choice is 0");
    }
    return question;
}

}  // namespace content
