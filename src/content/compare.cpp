// Words against the script: every chapter, beat, topic and dial has its words, and no words are left without a place.
#include "content/json.h"
#include "content/parts.h"
#include "story/script.h"

#include <algorithm>

namespace content {

namespace {

/// Collects what is wrong in one file.
struct Comparison {
    Report report;
    const story::Words& words;
};

void compare_beats(Comparison& c, const story::Chapter& chapter, const story::ChapterWords& said) {
    const std::string at = "/chapters" + step(chapter.id) + "/beats";
    for (const story::Beat& beat : chapter.beats) {
        const auto found = said.beats.find(beat.id);
        if (found == said.beats.end()) {
            c.report.say(at + step(beat.id), "is missing: the script has this beat",
                         "add its caption and its waiting text");
        } else if (beat.waits.has_value() == found->second.waiting.empty()) {
            c.report.say(at + step(beat.id) + "/waiting",
                         beat.waits ? "is empty, but the caption asserts something that must be seen first"
                                    : "would never be said: this beat waits for nothing",
                         beat.waits ? "write what the reader sees until then" : "write \"\"");
        }
    }
    for (const auto& [id, beat] : said.beats) {
        const auto same = [&id = id](const story::Beat& each) { return each.id == id; };
        if (std::none_of(chapter.beats.begin(), chapter.beats.end(), same)) {
            c.report.say(at + step(id), "the script has no such beat", "correct its spelling, or remove it");
        }
    }
}

/// A chapter asks where one of its beats does, and only there.
void compare_question(Comparison& c, const story::Chapter& chapter, const story::ChapterWords& said) {
    const bool asks = std::any_of(chapter.beats.begin(), chapter.beats.end(), [](const auto& b) { return b.question; });
    if (asks != said.question.choices.empty()) return;
    c.report.say("/chapters" + step(chapter.id) + "/question",
                 asks ? "is missing: a beat of this chapter asks it" : "no beat of this chapter asks it",
                 asks ? "write it" : "remove it, or let a beat ask");
}

void need_panel(Comparison& c, std::string_view topic) {
    if (c.words.panels.contains(topic)) return;
    c.report.say("/panels" + step(topic), "is missing: this topic can be opened", "write its panel");
}

void need_ui(Comparison& c, const std::string& key) {
    if (c.words.ui.contains(key)) return;
    c.report.say("/ui" + step(key), "is missing: a control of this chapter is named by it", "add the text");
}

}  // namespace

bool is_topic(std::string_view id) {
    return std::find(std::begin(kTopics), std::end(kTopics), id) != std::end(kTopics);
}

base::Problems compare_with_script(std::string_view file, const story::Words& words) {
    Comparison c{{std::string{file}, {}}, words};
    for (const story::Chapter& chapter : story::script()) {
        const auto said = words.chapters.find(chapter.id);
        if (said == words.chapters.end()) {
            c.report.say("/chapters" + step(chapter.id), "is missing: the script has this chapter", "write its words");
        } else {
            compare_beats(c, chapter, said->second);
            compare_question(c, chapter, said->second);
        }
        for (const story::Dial& dial : chapter.dials) need_ui(c, "control." + std::string{dial.id});
        for (const story::Beat& beat : chapter.beats) {
            for (const std::string_view topic : beat.shows) {
                if (!is_topic(topic)) need_panel(c, topic);
            }
            if (!beat.panel.empty() && !is_topic(beat.panel)) need_panel(c, beat.panel);
        }
    }
    for (const auto& [id, chapter] : words.chapters) {
        if (!story::chapter_index(id))
            c.report.say("/chapters" + step(id), "the script has no such chapter",
                         "correct its spelling, or remove it");
    }
    for (const std::string_view topic : kTopics) need_panel(c, topic);
    for (const auto& [id, panel] : words.panels) {
        if (!is_topic(id))
            c.report.say("/panels" + step(id), "there is no such topic",
                         "correct its spelling, or add it to kTopics in content/parts.h");
        need_ui(c, panel.kind);
    }
    return std::move(c.report.problems);
}

}  // namespace content
