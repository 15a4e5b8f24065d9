// The loader on the real files and on files with planted faults; filling places in; trees as JSON.
#include "content/load.h"
#include "mirror/mirror.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

#include "fixtures.h"

namespace {

using base::Problems;

std::optional<std::string> real_file(std::string_view name) { return fixtures::slurp("content/" + std::string{name}); }

std::string listed(const Problems& problems) {
    std::string text;
    for (const base::Problem& each : problems)
        text += each.file + "#" + each.pointer + ": " + each.reason + " (" + each.cure + ")\n";
    return text;
}

/// All problems of the content folder when the parsed tree of `name` is changed by `plant`.
template <class Plant>
Problems after(const std::string& name, Plant plant) {
    auto tree = nlohmann::json::parse(real_file(name).value(), nullptr, false);
    plant(tree);
    const std::string text = tree.dump();
    const auto loaded =
        content::load([&](std::string_view asked) { return asked == name ? text : real_file(asked); }, "en");
    const auto* problems = std::get_if<Problems>(&loaded);
    return problems != nullptr ? *problems : Problems{};
}

/// The same for a file whose text is given as it is.
Problems with_text(const std::string& name, const std::optional<std::string>& text) {
    const auto loaded =
        content::load([&](std::string_view asked) { return asked == name ? text : real_file(asked); }, "en");
    const auto* problems = std::get_if<Problems>(&loaded);
    return problems != nullptr ? *problems : Problems{};
}

testing::AssertionResult has(const Problems& problems, std::string_view file, std::string_view pointer,
                             std::string_view reason) {
    for (const base::Problem& each : problems) {
        const bool here = each.file == file && each.pointer == pointer && each.reason.find(reason) != std::string::npos;
        if (here && !each.cure.empty()) return testing::AssertionSuccess();
    }
    return testing::AssertionFailure() << "not among:\n" << listed(problems);
}

nlohmann::json& at(nlohmann::json& tree, const char* pointer) { return tree[nlohmann::json::json_pointer(pointer)]; }

const content::Library& library() {
    static const auto loaded = content::load(real_file, "en");
    static const content::Library empty;
    const auto* good = std::get_if<content::Library>(&loaded);
    return good != nullptr ? *good : empty;
}

TEST(Content, RealFilesLoad) {
    const auto loaded = content::load(real_file, "en");
    if (const auto* problems = std::get_if<Problems>(&loaded)) FAIL() << listed(*problems);
    EXPECT_EQ(library().words.lang, "en");
    EXPECT_EQ(library().words.chapters.size(), story::script().size());
    EXPECT_GE(library().themes.size(), 4U);
    EXPECT_FLOAT_EQ(library().params.hits_to_die, 3);
    EXPECT_NE(library().words.text("disclaimer").find("not medical advice"), std::string::npos);
    EXPECT_NE(library().words.text("review").find("clinician"), std::string::npos);
}

TEST(Content, EveryClaimHasASourceThatResolves) {
    ASSERT_FALSE(library().words.panels.empty());
    int count = 0;
    const auto look = [&](const story::Claim& claim) {
        ++count;
        EXPECT_FALSE(claim.sources.empty()) << claim.text;
        for (const std::string& key : claim.sources) EXPECT_TRUE(library().words.references.contains(key)) << key;
    };
    for (const auto& [topic, panel] : library().words.panels) {
        for (const story::Claim& claim : panel.plain) look(claim);
        for (const story::Claim& claim : panel.detail) look(claim);
    }
    EXPECT_GT(count, 80);
}

TEST(Content, HelpAndHarmStandTogether) {
    const story::ChapterWords& release = library().words.chapters.find("release")->second;
    const auto words_in = [](const std::string& text) { return std::count(text.begin(), text.end(), ' ') + 1; };
    const auto act = words_in(release.beats.find("act")->second.caption.text);
    const auto cost = words_in(release.beats.find("cost")->second.caption.text);
    EXPECT_GE(cost * 10, act * 8) << "the harm is told more briefly than the benefit";
    EXPECT_NE(library().words.panels.find("pembrolizumab")->second.plain.size(), 0U);
}

TEST(Content, SyntaxErrorsGiveLineAndColumn) {
    const Problems problems = with_text("en.json", "{\n  \"lang\": \"en\",,\n}");
    EXPECT_TRUE(has(problems, "content/en.json", "", "line 2, column 16"));
}

TEST(Content, KeysThatStandTwiceAreSaid) {
    std::string text = real_file("en.json").value();
    text.insert(text.find("\"dir\""), "\"lang\": \"de\", ");
    EXPECT_TRUE(has(with_text("en.json", text), "content/en.json", "/lang", "twice"));
}

TEST(Content, MissingFilesAreSaidAllAtOnce) {
    const auto loaded = content::load([](std::string_view) { return std::nullopt; }, "en");
    const auto& problems = std::get<Problems>(loaded);
    for (const char* file : {"params.json", "themes.json", "references.json", "en.json"}) {
        EXPECT_TRUE(has(problems, std::string{"content/"} + file, "", "missing"));
    }
}

TEST(Content, AllProblemsOfAFileComeAtOnce) {
    const Problems problems = after("en.json", [](nlohmann::json& t) {
        at(t, "/chapters/badges/title") = 7;
        at(t, "/panels/brake").erase("name");
        at(t, "/panels/brake/plain/0/checked") = "2026-02-30";
        at(t, "/chapters/release/question/answer") = 3;
        at(t, "/chapters/release/beats/cost/caption/sources") = nlohmann::json::array();
        at(t, "/panels/virus/kind") = "beast";
        at(t, "/ui/sources") = "  ";
        at(t, "/panels/virus/colour") = "green";
    });
    const char* file = "content/en.json";
    EXPECT_TRUE(has(problems, file, "/chapters/badges/title", "must be text, but is number"));
    EXPECT_TRUE(has(problems, file, "/panels/brake/name", "missing"));
    EXPECT_TRUE(has(problems, file, "/panels/brake/plain/0/checked", "calendar"));
    EXPECT_TRUE(has(problems, file, "/chapters/release/question/answer", "no choice 3"));
    EXPECT_TRUE(has(problems, file, "/chapters/release/beats/cost/caption/sources", "at least one source"));
    EXPECT_TRUE(has(problems, file, "/panels/virus/kind", "beast"));
    EXPECT_TRUE(has(problems, file, "/ui/sources", "empty"));
    EXPECT_TRUE(has(problems, file, "/panels/virus/colour", "no such key"));
    EXPECT_EQ(problems.size(), 8U) << listed(problems);
}

TEST(Content, WrongShapesNeverCrash) {
    for (const char* text : {"null", "[]", "3", "\"x\"", "{}",
                             "{\"params\": [], \"themes\": 1, \"references\": null, \"ui\": 3}", "", "[[[["}) {
        for (const char* name : {"en.json", "params.json", "references.json", "themes.json"}) {
            EXPECT_FALSE(with_text(name, text).empty()) << name << " as " << text;
        }
    }
    EXPECT_FALSE(with_text("en.json", std::string(100'000, '[')).empty());
    EXPECT_FALSE(with_text("en.json", "{\"lang\": \"\xFF\"}").empty());
}

TEST(Content, UnknownSourcesAreSaidWhereTheyStand) {
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/panels/mhc/plain/0/sources/0") = "nobody-2099"; }),
                    "content/en.json", "/panels/mhc/plain/0/sources/0", "nobody-2099"));
    EXPECT_TRUE(has(after("params.json", [](auto& t) { at(t, "/params/hits_to_die/source") = "ref:nobody"; }),
                    "content/params.json", "/params/hits_to_die/source", "nobody"));
}

TEST(Content, WordsMatchTheScript) {
    const char* file = "content/en.json";
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/chapters/badges/beats").erase("check"); }), file,
                    "/chapters/badges/beats/check", "missing"));
    EXPECT_TRUE(
        has(after("en.json",
                  [](auto& t) { at(t, "/chapters/badges/beats/later") = at(t, "/chapters/badges/beats/check"); }),
            file, "/chapters/badges/beats/later", "no such beat"));
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/chapters").erase("release"); }), file, "/chapters/release",
                    "missing"));
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/panels").erase("tcr"); }), file, "/panels/tcr", "missing"));
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/panels/dragon") = at(t, "/panels/tcr"); }), file,
                    "/panels/dragon", "no such topic"));
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/chapters/badges/beats/infect/waiting") = ""; }), file,
                    "/chapters/badges/beats/infect/waiting", "asserts something"));
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/ui").erase("control.coverage"); }), file,
                    "/ui/control.coverage", "missing"));
    EXPECT_TRUE(has(after("en.json", [](auto& t) { at(t, "/lang") = "de"; }), file, "/lang", "another language"));
}

TEST(Content, ParamsAreChecked) {
    const char* file = "content/params.json";
    EXPECT_TRUE(has(after("params.json", [](auto& t) { at(t, "/params/tick_s/value") = 0; }), file, "/params/tick_s",
                    "out of range"));
    EXPECT_TRUE(has(after("params.json", [](auto& t) { at(t, "/params/tick_s/value") = "4"; }), file,
                    "/params/tick_s/value", "must be a number"));
    EXPECT_TRUE(has(after("params.json", [](auto& t) { at(t, "/params").erase("dying_min"); }), file,
                    "/params/dying_min", "missing"));
    EXPECT_TRUE(has(after("params.json", [](auto& t) { at(t, "/params/luck") = at(t, "/params/tick_s"); }), file,
                    "/params/luck", "no such number"));
    EXPECT_TRUE(has(after("params.json", [](auto& t) { at(t, "/params/tick_s/source") = "chosen: so"; }), file,
                    "/params/tick_s/source", "chosen"));
    EXPECT_TRUE(has(after("params.json", [](auto& t) { at(t, "/params/tick_s").erase("unit"); }), file,
                    "/params/tick_s/unit", "missing"));
}

TEST(Content, ReferencesAreChecked) {
    EXPECT_TRUE(has(after("references.json", [](auto& t) { at(t, "/references/janeway").erase("read"); }),
                    "content/references.json", "/references/janeway/read", "missing"));
    EXPECT_TRUE(has(after("references.json", [](auto& t) { at(t, "/references/hui-2017/url") = "http://x.org"; }),
                    "content/references.json", "/references/hui-2017/url", "https"));
}

TEST(Words, PlacesAreFilledOnce) {
    story::Words words;
    words.ui["greet"] = "{a} meets {b}, {a}. {c}";
    EXPECT_EQ(words.text("greet", {{"a", "{b}"}, {"b", "T"}}), "{b} meets T, {b}. {c}");
    EXPECT_EQ(words.text("gone"), "⟨gone⟩");
    words.ui["open"] = "50 % {of";
    EXPECT_EQ(words.text("open", {{"of", "x"}}), "50 % {of");
}

TEST(ToJson, LeavesDefaultsOut) {
    mirror::Node slider;
    slider.id = "coverage";
    slider.role = mirror::Role::Slider;
    slider.text = "How \"much\"";
    slider.act = "coverage";
    slider.value = 0.95F;
    slider.value_text = "95 %";
    mirror::Node root;
    root.id = "r";
    root.role = mirror::Role::Region;
    root.children.push_back(slider);
    const auto json = nlohmann::json::parse(content::to_json(root), nullptr, false);
    EXPECT_EQ(json, (nlohmann::json::parse(
                        R"({"id":"r","role":"region","children":[{"id":"coverage","role":"slider","text":"How \"much\"",
        "act":"coverage","value":0.95,"valueText":"95 %"}]})",
                        nullptr, false)));
}

TEST(ToJson, BrokenBytesDoNotStopIt) {
    mirror::Node node;
    node.text = "half \xC3";
    EXPECT_NE(content::to_json(node).find("half \uFFFD\""), std::string::npos);
    // overlong, a surrogate, beyond the last character, cut off, a lone second byte; and what is right stays
    node.text = "\xC0\xAF \xED\xA0\x80 \xF5\x80\x80\x80 \xE2\x82 \x80 \u00e9\u20ac\U0001F600 \n\t\\\"\x01";
    const auto json = nlohmann::json::parse(content::to_json(node), nullptr, false);
    ASSERT_FALSE(json.is_discarded());
    const auto text = json["text"].get<std::string>();
    EXPECT_NE(text.find("\u00e9\u20ac\U0001F600 \n\t\\\"\x01"), std::string::npos);
    node.value = std::numeric_limits<float>::quiet_NaN();
    EXPECT_TRUE(nlohmann::json::parse(content::to_json(node), nullptr, false)["value"].is_null());
    EXPECT_EQ(content::to_json(Problems{{"f", "/p", "r", "c"}}),
              R"([{"file":"f","pointer":"/p","reason":"r","cure":"c"}])");
}

}  // namespace
