// The mirror: what somebody hears who cannot see the picture, and the article for somebody without the program.
#include "content/load.h"
#include "mirror/mirror.h"
#include "story/update.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "fixtures.h"

namespace {

using mirror::Node;
using mirror::Role;

const content::Library& library() {
    static const content::Library it = [] {
        auto loaded =
            content::load([](std::string_view name) { return fixtures::slurp("content/" + std::string{name}); }, "en");
        if (const auto* problems = std::get_if<base::Problems>(&loaded)) {
            for (const base::Problem& each : *problems)
                ADD_FAILURE() << each.file << each.pointer << ": " << each.reason;
            return content::Library{};
        }
        return std::get<content::Library>(std::move(loaded));
    }();
    return it;
}

void visit(const Node& node, const std::function<void(const Node&)>& see) {
    see(node);
    for (const Node& child : node.children) visit(child, see);
}

story::State at(const std::string& chapter, const std::string& beat) {
    story::State state = story::begin(library().params, 1);
    story::update(state, library().params, std::vector<story::Intent>{story::GoTo{chapter, beat}}, 0);
    return state;
}

void want(story::State& state, const story::Intent& intent) {
    story::update(state, library().params, std::vector<story::Intent>{intent}, 0);
}

Node describe(const story::State& state) { return mirror::describe(state, library().params, library().words); }

const Node* by_id(const Node& root, std::string_view id) {
    if (root.id == id) return &root;
    for (const Node& child : root.children) {
        if (const Node* found = by_id(child, id)) return found;
    }
    return nullptr;
}

/// Calls `see` for the state at each beat of each chapter.
void every_beat(const std::function<void(const story::State&)>& see) {
    for (const story::Chapter& chapter : story::script()) {
        for (const story::Beat& beat : chapter.beats) see(at(std::string{chapter.id}, std::string{beat.id}));
    }
}

/// Headings begin at level 2 and never skip a level on the way down.
void expect_orderly_headings(const Node& root) {
    int last = 1;
    visit(root, [&](const Node& node) {
        if (node.role != Role::Heading) return;
        EXPECT_LE(node.level, last + 1) << node.id << " \"" << node.text << '"';
        EXPECT_GE(node.level, 2) << node.id;
        EXPECT_FALSE(node.text.empty()) << node.id;
        last = node.level;
    });
    EXPECT_GT(last, 1) << "no heading at all";
}

void expect_own_ids(const Node& root) {
    std::set<std::string> ids;
    visit(root, [&](const Node& node) {
        EXPECT_FALSE(node.id.empty()) << node.text;
        EXPECT_TRUE(ids.insert(node.id).second) << node.id << " stands twice";
    });
}

TEST(Mirror, HeadingsAreInOrder) {
    every_beat([](const story::State& state) { expect_orderly_headings(describe(state)); });
}

TEST(Mirror, EveryIdStandsOnce) {
    every_beat([](const story::State& state) { expect_own_ids(describe(state)); });
}

TEST(Mirror, EveryControlStandsOnceAndOnlyControlsOperate) {
    every_beat([](const story::State& state) {
        std::multiset<std::string> offered;
        for (const story::Control& control : story::controls(state, library().params, library().words))
            offered.insert(control.id);
        std::multiset<std::string> mirrored;
        visit(describe(state), [&](const Node& node) {
            // what only the page can do (print, copy, take in a line of text) is no control of the story
            const bool own = node.act.starts_with("page.") || node.role == Role::Field;
            if (!node.act.empty() && !own) mirrored.insert(node.act);
        });
        EXPECT_EQ(mirrored, offered) << story::chapter(state).id << '/' << story::beat(state).id;
    });
}

TEST(Mirror, EveryControlHasANameThatIsRead) {
    every_beat([](const story::State& state) {
        visit(describe(state), [](const Node& node) {
            EXPECT_FALSE(!node.act.empty() && node.text.empty()) << node.act;
            EXPECT_EQ(node.text.find("⟨"), std::string::npos) << node.id << " lacks words: " << node.text;
        });
    });
}

TEST(Mirror, NodesStayTheSameWhileTimePasses) {
    story::State state = at("release", "brake");
    const Node before = describe(state);
    story::advance(state, library().params, 5);
    std::set<std::string> then;
    std::set<std::string> now;
    visit(before, [&](const Node& node) { then.insert(node.id); });
    visit(describe(state), [&](const Node& node) { now.insert(node.id); });
    EXPECT_EQ(now, then) << "an element that comes and goes takes the focus with it";
}

TEST(Mirror, PlayIsAButtonThatSaysWhatPressingItDoes) {
    story::State state = at("badges", "display");
    want(state, story::Play{true});
    const Node playing = describe(state);
    const Node* pause = mirror::find(playing, library().words.text("control.pause"));
    ASSERT_NE(pause, nullptr);
    EXPECT_EQ(pause->role, Role::Button);
    for (const story::Intent& intent : story::activate(state, pause->act, pause->value)) want(state, intent);
    EXPECT_FALSE(state.playing);
    EXPECT_NE(mirror::find(describe(state), library().words.text("control.play")), nullptr);
}

TEST(Mirror, ReasonComesOnlyAfterAnAnswer) {
    for (const story::Chapter& chapter : story::script()) {
        const std::string id{chapter.id};
        const auto asks = std::find_if(chapter.beats.begin(), chapter.beats.end(),
                                       [](const story::Beat& beat) { return beat.question; });
        if (id == "check") continue;  // ten of its own, tested with boards
        ASSERT_NE(asks, chapter.beats.end()) << id << " asks nothing";
        story::State state = at(id, std::string{asks->id});
        const story::QuestionWords& question = library().words.chapters.at(id).question;
        const Node before = describe(state);
        EXPECT_NE(mirror::find(before, question.ask), nullptr) << id;
        EXPECT_EQ(mirror::find(before, question.why.text), nullptr) << id << " gives the answer away";
        for (const std::string& choice : question.choices)
            EXPECT_NE(mirror::find(before, choice), nullptr) << id << ": " << choice;
        want(state, story::Answer{question.answer});
        const Node after = describe(state);
        EXPECT_NE(mirror::find(after, question.why.text), nullptr) << id;
        const Node* outcome = by_id(after, "question.outcome");
        ASSERT_NE(outcome, nullptr);
        EXPECT_NE(outcome->text.find(question.choices[static_cast<std::size_t>(question.answer)]), std::string::npos);
    }
}

TEST(Mirror, WrongAnswersAreAnsweredToo) {
    story::State state = at("badges", "ask");
    const story::QuestionWords& question = library().words.chapters.at("badges").question;
    const int wrong = question.answer == 0 ? 1 : 0;
    want(state, story::Answer{wrong});
    const Node before = describe(state);
    want(state, story::Answer{question.answer});
    const Node after = describe(state);
    const Node* first = by_id(before, "question.outcome");
    const Node* second = by_id(after, "question.outcome");
    ASSERT_NE(first, nullptr);
    ASSERT_NE(second, nullptr);
    EXPECT_NE(first->text, second->text);
}

TEST(Mirror, OpenPanelIsTheSelectedOneWithItsSources) {
    story::State state = at("release", "brake");
    want(state, story::Select{{"pembrolizumab", {}}});
    const Node root = describe(state);
    const story::PanelWords& words = library().words.panels.find("pembrolizumab")->second;
    for (const story::Claim& claim : words.plain) {
        EXPECT_NE(mirror::find(root, claim.text), nullptr) << claim.text;
        for (const std::string& key : claim.sources) EXPECT_NE(by_id(root, "now.source." + key), nullptr) << key;
    }
    EXPECT_EQ(mirror::find(root, words.detail.front().text), nullptr) << "plain words were asked for";
    want(state, story::SetPref{"level", "detail"});
    EXPECT_NE(mirror::find(describe(state), words.detail.front().text), nullptr);
}

TEST(Mirror, LinksLeaveThePageOnlyWhereTheyMay) {
    story::State state = at("release", "cover");
    const auto links_out = [](const Node& root) {
        int count = 0;
        visit(root,
              [&](const Node& node) { count += node.role == Role::Link && node.href.starts_with("http") ? 1 : 0; });
        return count;
    };
    EXPECT_GT(links_out(describe(state)), 0);
    want(state, story::SetPref{"links", "off"});
    EXPECT_EQ(links_out(describe(state)), 0);
}

TEST(Mirror, FinePrintIsAlwaysThere) {
    every_beat([](const story::State& state) {
        const Node root = describe(state);
        for (const char* key : {"model", "disclaimer", "review"}) {
            EXPECT_NE(mirror::find(root, library().words.text(key)), nullptr) << key;
        }
    });
}

TEST(Article, HoldsEveryCaptionEveryPanelAndTheAnswer) {
    for (std::size_t i = 0; i < story::script().size(); ++i) {
        const story::Chapter& chapter = story::script()[i];
        const Node root = mirror::article(static_cast<int>(i), library().words, story::Level::Plain);
        const story::ChapterWords& words = library().words.chapters.find(chapter.id)->second;
        for (const story::Beat& beat : chapter.beats) {
            EXPECT_NE(mirror::find(root, words.beats.find(beat.id)->second.caption.text), nullptr) << beat.id;
            for (const std::string_view topic : beat.shows) {
                const auto panel = library().words.panels.find(topic);
                ASSERT_NE(panel, library().words.panels.end()) << topic;
                EXPECT_NE(mirror::find(root, panel->second.name), nullptr) << topic;
            }
        }
        EXPECT_NE(mirror::find(root, words.question.ask), nullptr);
        EXPECT_NE(mirror::find(root, words.question.why.text), nullptr);
        for (const story::Claim& claim : words.leaves_out)
            EXPECT_NE(mirror::find(root, claim.text), nullptr) << claim.text;
    }
}

TEST(Article, HasOrderlyHeadingsOwnIdsAndNothingToOperate) {
    for (std::size_t i = 0; i < story::script().size(); ++i) {
        const Node root = mirror::article(static_cast<int>(i), library().words, story::Level::Plain);
        expect_orderly_headings(root);
        expect_own_ids(root);
        visit(root, [](const Node& node) { EXPECT_TRUE(node.act.empty()) << node.id; });
    }
}

TEST(Article, EveryNumberOfASourceLeadsToItsEntry) {
    const Node root = mirror::article(0, library().words, story::Level::Detail);
    int marks = 0;
    visit(root, [&](const Node& node) {
        if (node.role != Role::Link || !node.href.starts_with("#")) return;
        ++marks;
        EXPECT_NE(by_id(root, node.href.substr(1)), nullptr) << node.href;
    });
    EXPECT_GT(marks, 0);
}

TEST(Article, DetailIsFoldedForPlainReaders) {
    const auto folded = [](story::Level level) {
        int count = 0;
        visit(mirror::article(1, library().words, level), [&](const Node& node) {
            count += node.role == Role::Group && node.text == library().words.text("mirror.detail") ? 1 : 0;
        });
        return count;
    };
    EXPECT_GT(folded(story::Level::Plain), 0);
    EXPECT_EQ(folded(story::Level::Detail), 0);
}

TEST(Mirror, OldChecksSaySo) {
    story::State state = at("release", "brake");
    const auto said = [&](std::string_view today) {
        want(state, story::SetSite{{{}, std::string{today}}});
        int old = 0;
        int all = 0;
        visit(describe(state), [&](const Node& node) {
            if (node.role != Role::Note || node.value_text.empty() || !node.id.ends_with(".checked")) return;
            ++all;
            old += node.value > 0.5F ? 1 : 0;
            const bool says = node.text == library().words.text("checked-long-ago", {{"date", node.value_text}});
            EXPECT_EQ(says, node.value > 0.5F) << node.text;
        });
        EXPECT_GT(all, 2);
        return std::pair{old, all};
    };
    EXPECT_EQ(said("").first, 0);
    EXPECT_EQ(said("2026-08-01").first, 0);
    const auto [old, all] = said("2031-01-01");
    EXPECT_EQ(old, all);
}

TEST(Mirror, SaysItsLanguageAndThoseThatCanBeChosen) {
    story::State state = at("release", "brake");
    want(state, story::SetSite{{{{"en", "English"}, {"es", "Español"}}, ""}});
    const Node root = describe(state);
    EXPECT_EQ(root.lang, "en");
    const Node* language = by_id(root, "do.pref.lang");
    ASSERT_NE(language, nullptr);
    EXPECT_EQ(language->options, (std::vector<std::string>{"English", "Español"}));
    EXPECT_EQ(language->option_langs, (std::vector<std::string>{"en", "es"}));
    const std::string json = content::to_json(*language);
    EXPECT_NE(json.find(R"("optionLangs":["en","es"])"), std::string::npos) << json;
}

}  // namespace
