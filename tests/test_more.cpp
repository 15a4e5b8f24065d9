// Words in two parts: the first alone can be read, both together say what the whole file says, and faults are named in the right file.
#include "content/load.h"
#include "content/messages.h"
#include "mirror/mirror.h"
#include "story/controls.h"
#include "story/update.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "fixtures.h"

namespace {

using base::Problems;
using nlohmann::json;

std::string real(const std::string& name) { return fixtures::slurp("content/" + name).value(); }

/// Takes `key` out of `from`, if it is there, and puts it at the same place of `to`.
void move_key(json& from, json& to, const char* key) {
    const auto found = from.find(key);
    if (found == from.end()) return;
    to[key] = *found;
    from.erase(found);
}

/// A folder as the site has it: en.json cut as tools/lib/site/split.mjs cuts it.
struct Folder {
    std::map<std::string, std::string, std::less<>> files;

    Folder() {
        json first = json::parse(real("en.json"), nullptr, false);
        json more = json::object();
        for (auto& [topic, panel] : first["panels"].items()) {
            for (const char* key : {"plain", "detail", "try"}) move_key(panel, more["panels"][topic], key);
        }
        for (auto& [id, chapter] : first["chapters"].items()) {
            move_key(chapter, more["chapters"][id], "leaves_out");
            if (chapter.contains("question")) move_key(chapter["question"], more["chapters"][id]["question"], "why");
        }
        for (const char* key : {"glossary", "figures", "timeline", "quiz", "care_questions", "corrections"})
            move_key(first, more, key);
        first["part"] = "first";
        files = {{"en.json", first.dump()}, {"en.more.json", more.dump()}};
        for (const char* name : {"params.json", "themes.json", "references.json", "evidence.json"})
            files[name] = real(name);
    }

    base::Loaded<content::Library> load() const {
        return content::load(
            [this](std::string_view name) {
                const auto found = files.find(name);
                return found == files.end() ? std::nullopt : std::optional{found->second};
            },
            "en");
    }
    story::Words words() const {
        const auto loaded = load();
        const auto* library = std::get_if<content::Library>(&loaded);
        EXPECT_NE(library, nullptr);
        return library != nullptr ? library->words : story::Words{};
    }
    Problems problems() const {
        const auto loaded = load();
        const auto* found = std::get_if<Problems>(&loaded);
        return found != nullptr ? *found : Problems{};
    }
};

Folder with_first_part_only() {
    Folder folder;
    folder.files.erase("en.more.json");
    folder.files.erase("references.json");
    folder.files.erase("evidence.json");
    return folder;
}

testing::AssertionResult only(const Problems& problems, std::string_view file, std::string_view pointer,
                              std::string_view reason) {
    std::string all;
    for (const auto& each : problems) all += each.file + "#" + each.pointer + ": " + each.reason + "\n";
    const bool one = problems.size() == 1 && problems[0].file == file && problems[0].pointer == pointer &&
                     problems[0].reason.find(reason) != std::string::npos;
    return one ? testing::AssertionSuccess() : testing::AssertionFailure() << all;
}

TEST(More, TheFirstPartAloneHasWhatAPictureSays) {
    const story::Words words = with_first_part_only().words();
    EXPECT_FALSE(words.whole);
    for (const story::Chapter& chapter : story::script()) {
        const auto said = words.chapters.find(chapter.id);
        ASSERT_NE(said, words.chapters.end()) << chapter.id;
        EXPECT_FALSE(said->second.title.empty());
        EXPECT_TRUE(said->second.leaves_out.empty());
        for (const story::Beat& beat : chapter.beats) {
            EXPECT_FALSE(said->second.beats.find(beat.id)->second.caption.text.empty()) << beat.id;
            if (beat.question) {
                EXPECT_GE(said->second.question.choices.size(), 2U) << chapter.id;
            }
        }
    }
    for (const auto& [topic, panel] : words.panels) {
        EXPECT_FALSE(panel.name.empty() || panel.label.empty() || panel.kind.empty()) << topic;
        EXPECT_TRUE(panel.plain.empty()) << topic;
    }
}

TEST(More, BothPartsSayWhatTheWholeSays) {
    Folder whole;
    whole.files["en.json"] = real("en.json");
    whole.files.erase("en.more.json");
    const story::Words one = whole.words();
    const story::Words two = Folder{}.words();
    EXPECT_TRUE(one.whole && two.whole);
    EXPECT_EQ(one.ui, two.ui);
    EXPECT_EQ(one.references.size(), two.references.size());
    for (std::size_t i = 0; i < story::script().size(); ++i) {
        const auto article = [&](const story::Words& words) {
            return content::to_json(mirror::article(static_cast<int>(i), words, story::Level::Detail));
        };
        EXPECT_EQ(article(one), article(two));
        EXPECT_NE(article(one), article(with_first_part_only().words()));
    }
}

TEST(More, ModelNumbersNeedNoReasonsInASite) {
    Folder folder = with_first_part_only();
    json bare = json::parse(real("params.json"), nullptr, false);
    for (auto& [name, entry] : bare["params"].items()) {
        entry.erase("unit");
        entry.erase("source");
    }
    folder.files["params.json"] = bare.dump();
    EXPECT_FALSE(folder.problems().empty()) << "writers still have to give them";
    bare["part"] = "first";
    folder.files["params.json"] = bare.dump();
    EXPECT_TRUE(folder.problems().empty());
    bare["params"]["hits_to_die"]["value"] = 1000;
    folder.files["params.json"] = bare.dump();
    EXPECT_TRUE(only(folder.problems(), "content/params.json", "/params/hits_to_die", "out of range"));
}

TEST(More, FaultsAreNamedWhereTheyAre) {
    Folder folder;
    folder.files["en.more.json"] = "{\n\"panels\": }";
    EXPECT_TRUE(only(folder.problems(), "content/en.more.json", "", "line 2, column 11"));

    folder = {};
    json more = json::parse(folder.files["en.more.json"], nullptr, false);
    more["panels"]["brake"]["plain"][0]["checked"] = "2026-02-30";
    folder.files["en.more.json"] = more.dump();
    EXPECT_TRUE(only(folder.problems(), "content/en.json", "/panels/brake/plain/0/checked", "calendar"));

    folder = {};
    more = json::parse(folder.files["en.more.json"], nullptr, false);
    more["panels"]["brake"].erase("detail");
    folder.files["en.more.json"] = more.dump();
    EXPECT_TRUE(only(folder.problems(), "content/en.json", "/panels/brake/detail", "missing"));

    folder = {};
    folder.files.erase("references.json");
    EXPECT_TRUE(only(folder.problems(), "content/references.json", "", "missing"));

    folder = {};
    folder.files.erase("evidence.json");
    EXPECT_TRUE(only(folder.problems(), "content/evidence.json", "", "missing"));
}

TEST(More, TheFirstPartMissesWhatIsItsOwnAndNothingElse) {
    Folder folder = with_first_part_only();
    json first = json::parse(folder.files["en.json"], nullptr, false);
    first["chapters"]["badges"]["question"].erase("ask");
    folder.files["en.json"] = first.dump();
    EXPECT_TRUE(only(folder.problems(), "content/en.json", "/chapters/badges/question/ask", "missing"));

    folder.files["en.json"] = "{\"part\": ";
    json bare = json::parse(real("params.json"), nullptr, false);
    bare["part"] = "first";
    folder.files["params.json"] = bare.dump();
    EXPECT_TRUE(only(folder.problems(), "content/en.json", "", "line 1")) << "the other files say that more will come";
}

TEST(More, WrongShapesNeverCrash) {
    for (const char* text :
         {"null", "[]", "3", "{\"panels\": 3}", "{\"panels\": {\"brake\": []}}", "", "{\"part\": 1}"}) {
        Folder folder;
        folder.files["en.more.json"] = text;
        EXPECT_FALSE(folder.problems().empty()) << text;
    }
    Folder folder = with_first_part_only();
    json first = json::parse(folder.files["en.json"], nullptr, false);
    first["part"] = 3;
    folder.files["en.json"] = first.dump();
    EXPECT_FALSE(folder.problems().empty()) << "only \"first\" says that a part is missing";
}

class MoreShown : public testing::Test {
protected:
    story::State state = story::begin(sim::Params{}, 1);
    story::Words words = with_first_part_only().words();

    void want(const story::Intent& intent) { story::update(state, {}, std::vector<story::Intent>{intent}, 0); }
    mirror::Node told() const { return mirror::describe(state, {}, words); }
    bool says(std::string_view key) const { return mirror::find(told(), words.text(key)) != nullptr; }
};

TEST_F(MoreShown, AnOpenPanelSaysThatItsTextIsComing) {
    want(story::Select{{"brake", {}}});
    EXPECT_TRUE(says("more.coming"));
    EXPECT_FALSE(says("more.failed"));
    EXPECT_TRUE(story::activate(state, "more", 1).empty()) << "nothing to ask for again";
    words = Folder{}.words();
    EXPECT_FALSE(says("more.coming"));
    EXPECT_NE(mirror::find(told(), words.panels.at("brake").plain[0].text), nullptr);
}

TEST_F(MoreShown, AFailureIsSaidOnceWithAWayToTryAgain) {
    want(story::MissMore{});
    EXPECT_TRUE(state.welcome) << "the start screen stays open";
    EXPECT_TRUE(says("more.failed"));
    int buttons = 0;
    const std::function<void(const mirror::Node&)> look = [&](const mirror::Node& node) {
        buttons += node.act == "more" ? 1 : 0;
        for (const auto& child : node.children) look(child);
    };
    look(told());
    EXPECT_EQ(buttons, 1);
    const auto again = story::activate(state, "more", 1);
    ASSERT_EQ(again.size(), 1U);
    want(again[0]);
    EXPECT_FALSE(state.more_failed);
    EXPECT_TRUE(says("more.coming"));
}

TEST_F(MoreShown, OpeningAnotherPanelAsksAgain) {
    want(story::MissMore{});
    want(story::Select{});
    EXPECT_TRUE(state.more_failed) << "closing one asks for nothing";
    want(story::Select{{"brake", {}}});
    EXPECT_FALSE(state.more_failed);
}

TEST_F(MoreShown, ThePageSaysThatItCameOrDidNot) {
    const auto came = content::message_from_json(R"({"type":"content","lang":"en","more":true})", state);
    ASSERT_TRUE(came);
    EXPECT_EQ(came->more_lang, std::optional<std::string>{"en"});
    EXPECT_FALSE(came->content_lang);
    const auto missed =
        content::message_from_json(R"({"type":"content","lang":"en","more":true,"missing":true})", state);
    ASSERT_TRUE(missed && missed->intents.size() == 1);
    EXPECT_TRUE(std::holds_alternative<story::MissMore>(missed->intents[0]));
    EXPECT_FALSE(missed->missing_lang);
}

}  // namespace
