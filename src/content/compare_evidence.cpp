// Words against numbers: every figure, row, date and question of evidence.json is told, and nothing is told that is not there.
#include "content/json.h"
#include "content/parts.h"
#include "story/script.h"

#include <algorithm>

namespace content {

namespace {

/// Collects what is wrong in one language file.
struct Comparison {
    Report report;
    const story::Words& words;
};

/// Both ways: what is `counted` (in evidence.json) and what is `told` (in the words).
template <class Told>
void both_ways(Comparison& c, const std::string& at, const std::vector<std::string>& counted, const Told& told) {
    for (const std::string& id : counted) {
        if (!told.contains(id))
            c.report.say(at + step(id), "is missing: content/evidence.json has it", "write its words");
    }
    for (const auto& [id, words] : told) {
        if (std::find(counted.begin(), counted.end(), id) == counted.end())
            c.report.say(at + step(id), "content/evidence.json has no such entry",
                         "correct its spelling, or remove it");
    }
}

template <class Item>
std::vector<std::string> ids(const std::vector<Item>& items) {
    std::vector<std::string> all;
    for (const Item& item : items) {
        if (std::find(all.begin(), all.end(), item.id) == all.end()) all.push_back(item.id);
    }
    return all;
}

void compare_rows(Comparison& c, const story::Figure& figure) {
    const auto words = c.words.figures.find(figure.id);
    if (words == c.words.figures.end()) return;
    std::vector<story::FigureRow> rows = figure.benefit.rows;
    rows.insert(rows.end(), figure.harm.rows.begin(), figure.harm.rows.end());
    both_ways(c, "/figures" + step(figure.id) + "/rows", ids(rows), words->second.rows);
}

void need_ui(Comparison& c, const std::string& key) {
    if (!c.words.ui.contains(key)) c.report.say("/ui" + step(key), "is missing: the numbers need it", "add the text");
}

/// A place of the story that words send to. Chapters that this build lacks are not looked into.
void compare_see(Comparison& c, const std::string& at, const story::See& see) {
    const auto index = story::chapter_index(see.chapter);
    if (index) {
        const auto& beats = story::script()[static_cast<std::size_t>(*index)].beats;
        const bool there = std::any_of(beats.begin(), beats.end(), [&](const auto& b) { return b.id == see.beat; });
        if (!see.beat.empty() && !there)
            c.report.say(at + "/see/beat", "the script has no such beat: " + see.beat, "name a beat of that chapter");
    }
    if (index && !see.panel.empty() && !c.words.panels.contains(see.panel))
        c.report.say(at + "/see/panel", "there is no such panel: " + see.panel, "name a topic");
}

}  // namespace

base::Problems compare_with_evidence(std::string_view file, const story::Words& words) {
    Comparison c{{std::string{file}, {}}, words};
    const story::Evidence& evidence = words.evidence;
    both_ways(c, "/figures", ids(evidence.figures), words.figures);
    for (const story::Figure& figure : evidence.figures) compare_rows(c, figure);
    both_ways(c, "/timeline", ids(evidence.timeline), words.timeline);
    both_ways(c, "/quiz", evidence.quiz, words.quiz);
    for (const std::string& id : evidence.questions) need_ui(c, "evidence.question." + id);
    for (const auto& column : evidence.sorting.columns) need_ui(c, "sort.source." + column.id);
    for (const auto& item : evidence.sorting.items) need_ui(c, "control.sort-" + item.id);
    for (const auto& [id, quiz] : words.quiz) compare_see(c, "/quiz" + step(id), quiz.see);
    for (const auto& each : words.corrections) compare_see(c, "/corrections" + step(each.id), each.see);
    return std::move(c.report.problems);
}

}  // namespace content
