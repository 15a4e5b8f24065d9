// What studies found, as numbers: figures, dates of approvals, how sources sort treatments. The same in every language.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace story {

/// One line of a figure: a share of people, a middle value in months, or a count out of a small number.
struct FigureRow {
    std::string id;
    double with{0};                     ///< percent or months
    std::optional<double> without;      ///< none: there was no group to compare with
    int people_with{0};                 ///< of 100: what is drawn
    std::optional<int> people_without;  ///< of 100
    bool chance{false};                 ///< the study itself calls the difference not significant
    std::optional<int> per_thousand;    ///< told so, because it would round to nobody in 100
    int count{0}, of{0};                ///< tiny studies: their real number of people
};

/// Help or harm: what was counted, or nothing. Help in months can stand beside harm in people.
struct FigureSide {
    enum class Shape : std::uint8_t { People, Bars, Tiny };
    Shape shape{Shape::People};
    std::vector<FigureRow> rows;
    bool found() const { return !rows.empty(); }
};

struct Figure {
    std::string id, question;
    bool survival{false};  ///< tells how long people lived: covered until it is asked for where that matters
    int people{0};         ///< who took part
    FigureSide benefit, harm;
};

/// One approval, or its end.
struct Approval {
    enum class What : std::uint8_t { Approved, Accelerated, Withdrawn, NewForm, Copy };
    std::string id;
    std::string date;  ///< as exact as it is known: year, month or day
    What what{What::Approved};
    std::string family;  ///< "release" or "flag"
    bool breast{true};   ///< false: for tumours of any organ
    std::string checked;
};
/// Key of the words for it, "timeline.approved".
std::string_view approval_key(Approval::What what);

/// How one source sorts one treatment.
enum class Sorted : std::uint8_t { Active, Passive, Both, Own, Silent };
std::string_view sorted_key(Sorted sorted);

struct Sorting {
    struct Column {
        std::string id, source;
    };
    struct Item {
        std::string id;
        std::string family;         ///< "teach", "signal", "supply", "release", "flag"
        std::vector<Sorted> cells;  ///< one a column
        bool disputed() const;      ///< the sources that name it do not agree
    };
    std::vector<Column> columns;
    std::vector<Item> items;
};

struct Evidence {
    std::string checked_to;              ///< day of the newest source that was found
    std::vector<std::string> questions;  ///< what a reader can ask, in this order
    std::vector<Figure> figures;
    std::vector<Approval> timeline;  ///< oldest first
    Sorting sorting;
    std::vector<std::string> quiz;  ///< the ten questions of `check`, in order
};

}  // namespace story
