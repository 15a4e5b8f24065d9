// The reader's list of questions for the care team: as written, changed by the reader. In memory only; private.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace story {

struct Words;

struct CareChange {
    enum class What : std::uint8_t {
        Keep,   ///< `by` 1: on the list, 0: taken out
        Move,   ///< `by` places down (negative: up) among those of its group
        Add,    ///< a question of the reader's own, `text`
        Drop,   ///< removes one of the reader's own
        Reset,  ///< as written again, own questions gone
    } what{What::Keep};
    std::string id;
    int by{0};
    std::string text;
};

struct CareItem {
    std::string id, group;  ///< group: an id of the words, or kOwn
    std::string text;
    bool kept{true};
    bool own{false};
    static constexpr std::string_view kOwn = "mine";
};

/// The list as it is now: groups in the order of the words, the reader's own last.
std::vector<CareItem> care_list(const Words& words, std::span<const CareChange> changes);
/// Adds a change; false when it says nothing or the list is full. Changes that undo each other are kept short.
bool change_care(std::vector<CareChange>& changes, CareChange change);
/// Id of the next question of the reader's own.
std::string own_id(std::span<const CareChange> changes);

inline constexpr std::size_t kOwnQuestions = 12;    ///< as many as fit on a page
inline constexpr std::size_t kQuestionBytes = 400;  ///< of one question

}  // namespace story
