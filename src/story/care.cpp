// The list of questions, made anew from the words and what was changed.
#include "story/care.h"

#include "story/words.h"

#include <algorithm>

namespace story {

namespace {

using What = CareChange::What;
constexpr std::size_t kChanges = 400;  // nobody presses that often; a list that grows for ever would

void move(std::vector<CareItem>& list, const CareChange& change) {
    auto at = std::find_if(list.begin(), list.end(), [&](const CareItem& item) { return item.id == change.id; });
    if (at == list.end()) return;
    for (int left = change.by; left != 0; left += left < 0 ? 1 : -1) {
        const auto other = left < 0 ? (at == list.begin() ? list.end() : at - 1) : at + 1;
        if (other == list.end() || other->group != at->group) return;
        std::iter_swap(at, other);
        at = other;
    }
}

std::size_t own_questions(std::span<const CareChange> changes) {
    std::size_t count = 0;
    for (const CareChange& change : changes) {
        if (change.what == What::Add) ++count;
        if (change.what == What::Drop) --count;
    }
    return count;
}

/// Is there a question of the reader's own with this id?
bool is_there(std::span<const CareChange> changes, const std::string& id) {
    bool there = false;
    for (const CareChange& change : changes) {
        if (change.id == id && change.what == What::Add) there = true;
        if (change.id == id && change.what == What::Drop) there = false;
    }
    return there;
}

/// Without blanks at its ends and without control characters; cut where a character begins.
std::string tidy(const std::string& text) {
    std::string line;
    for (const char c : text) line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    const auto from = line.find_first_not_of(' ');
    if (from == std::string::npos) return {};
    line = line.substr(from, line.find_last_not_of(' ') - from + 1);
    if (line.size() <= kQuestionBytes) return line;
    std::size_t end = kQuestionBytes;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    return line.substr(0, end);
}

}  // namespace

std::vector<CareItem> care_list(const Words& words, std::span<const CareChange> changes) {
    std::vector<CareItem> list;
    for (const CareGroup& group : words.care) {
        for (const auto& question : group.questions)
            list.push_back({question.id, group.id, question.text, true, false});
    }
    for (const CareChange& change : changes) {
        const auto same = [&](const CareItem& item) { return item.id == change.id; };
        switch (change.what) {
        case What::Keep:
            for (CareItem& item : list) item.kept = same(item) ? change.by > 0 : item.kept;
            break;
        case What::Move: move(list, change); break;
        case What::Add: list.push_back({change.id, std::string{CareItem::kOwn}, change.text, true, true}); break;
        case What::Drop: std::erase_if(list, [&](const CareItem& item) { return item.own && same(item); }); break;
        case What::Reset: break;  // never kept: it empties the list of changes
        }
    }
    return list;
}

std::string own_id(std::span<const CareChange> changes) {
    int next = 1;
    for (const CareChange& change : changes) next += change.what == What::Add ? 1 : 0;
    return "own-" + std::to_string(next);
}

bool change_care(std::vector<CareChange>& changes, CareChange change) {
    if (change.what == What::Reset) {
        changes.clear();
        return true;
    }
    if (changes.size() >= kChanges) return false;
    if (change.what == What::Add) {
        change.text = tidy(change.text);
        if (change.text.empty() || own_questions(changes) >= kOwnQuestions) return false;
        change.id = own_id(changes);
    }
    if (change.what == What::Drop && !is_there(changes, change.id)) return false;
    if (change.what == What::Keep)
        std::erase_if(changes,
                      [&](const CareChange& other) { return other.what == What::Keep && other.id == change.id; });
    changes.push_back(std::move(change));
    return true;
}

}  // namespace story
