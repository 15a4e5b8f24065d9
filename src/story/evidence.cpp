// Names of what the numbers mean, and whether sources agree.
#include "story/evidence.h"

#include <algorithm>

namespace story {

std::string_view approval_key(Approval::What what) {
    switch (what) {
    case Approval::What::Approved: return "timeline.approved";
    case Approval::What::Accelerated: return "timeline.accelerated";
    case Approval::What::Withdrawn: return "timeline.withdrawn";
    case Approval::What::NewForm: return "timeline.new-form";
    case Approval::What::Copy: return "timeline.copy";
    }
    return "timeline.approved";
}

std::string_view sorted_key(Sorted sorted) {
    switch (sorted) {
    case Sorted::Active: return "sort.active";
    case Sorted::Passive: return "sort.passive";
    case Sorted::Both: return "sort.both";
    case Sorted::Own: return "sort.own";
    case Sorted::Silent: return "sort.silent";
    }
    return "sort.silent";
}

bool Sorting::Item::disputed() const {
    const Sorted* first = nullptr;
    for (const Sorted& cell : cells) {
        if (cell == Sorted::Silent) continue;
        if (first != nullptr && *first != cell) return true;
        first = &cell;
    }
    return false;
}

}  // namespace story
