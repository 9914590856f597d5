#include "importers/recogniser/sheets/sheet_header.h"

#include <algorithm>

#include "importers/words.h"
#include "model/values.h"

namespace tertial {

namespace {

using Cells = std::vector<std::string>;

/// The last year that a heading names; none is later than any.
int year_of(const std::string& title) {
    int year = 9999;
    for (const std::string_view word : words::split_words(title)) {
        const std::size_t at = word.find("20");
        const std::string_view figures = at == std::string_view::npos ? word : word.substr(at, 4);
        if (words::is_year(figures)) year = std::stoi(std::string(figures));
    }
    return year;
}

SheetColumn make_column(const SheetWords& words, const std::string& title, bool hidden) {
    SheetColumn column;
    column.title = title;
    column.hidden = hidden;
    column.heading = words.heading(title);
    if (title.find('%') != std::string::npos) column.unit = "%";
    return column;
}

/// Names only: figures and dates stand in rows. Asked of every row before anything that takes time.
bool may_be_header(const SourceLine& line) {
    constexpr std::size_t longest = 100;  // bytes
    return line.is_row() && std::none_of(line.cells.begin(), line.cells.end(), [](const std::string& cell) {
               return cell.size() > longest || (words::begins_with_digit(cell) && !words::is_year(cell));
           });
}

class HeaderReader {
public:
    HeaderReader(const RecogniserContext& context, const SheetWords& words) : context_(context), words_(words) {}

    std::optional<SheetHeader> read(LineRange range) {
        const SourceLine& line = context_.line(range.begin);
        if (!may_be_header(line)) return std::nullopt;
        std::optional<SheetHeader> one = read_cells(line.cells, line);
        const std::size_t next = range.begin + 1;
        if (next < range.end && !context_.line(next).gap_before && may_be_header(context_.line(next))) {
            const auto two = read_cells(grouped(line.cells, context_.line(next).cells), line);
            if (two && is_better(*two, one, context_.line(next).cells)) {
                one = two;
                one->end = next + 1;
                return one;
            }
        }
        if (one) one->end = next;
        return one;
    }

private:
    static std::size_t known(const SheetHeader& header) {
        return static_cast<std::size_t>(
            std::count_if(header.columns.begin(), header.columns.end(),
                          [](const SheetColumn& column) { return column.heading.field != SheetField::unknown; }));
    }

    /// Both lines together say more than the upper one, and everything in the lower one has a meaning.
    static bool is_better(const SheetHeader& two, const std::optional<SheetHeader>& one, const Cells& lower) {
        for (std::size_t i = 0; i < lower.size(); ++i) {
            if (!lower[i].empty() && two.columns[i].heading.field == SheetField::unknown) return false;
        }
        return !one || known(two) > known(*one);
    }

    /// Either line may name columns beyond the other's last.
    static Cells grouped(const Cells& upper, const Cells& lower) {
        static const std::string none;
        Cells out;
        std::string group;
        for (std::size_t i = 0; i < std::max(upper.size(), lower.size()); ++i) {
            const std::string& above = i < upper.size() ? upper[i] : none;
            const std::string& below = i < lower.size() ? lower[i] : none;
            if (!above.empty()) group = above;
            std::string title = below.empty() ? above : group;
            if (!below.empty() && !title.empty()) title += ' ';
            title += below;
            out.push_back(std::move(title));
        }
        return out;
    }

    std::optional<SheetHeader> read_cells(const Cells& cells, const SourceLine& line) const {
        SheetHeader header;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool hidden =
                std::find(line.hidden_cells.begin(), line.hidden_cells.end(), i) != line.hidden_cells.end();
            header.columns.push_back(make_column(words_, cells[i], hidden));
        }
        find_printed(header);
        part_years(header);
        if (!find_kind(header)) return std::nullopt;
        forget_repeated(header);
        return header;
    }

    /// "Årsmål – så står det i rapporten" goes with the column "Årsmål".
    void find_printed(SheetHeader& header) const {
        if (words_.printed_mark.empty()) return;
        for (std::size_t i = 0; i < header.columns.size(); ++i) {
            std::string folded = fold_heading(header.columns[i].title);
            if (!folded.ends_with(words_.printed_mark)) continue;
            header.columns[i].heading.field = SheetField::derived;
            for (std::size_t k = 0; k < i; ++k) {
                const std::string& title = header.columns[k].title;
                const bool begins = !title.empty() && header.columns[i].title.starts_with(title);
                const bool whole = fold_heading(title) + words_.printed_mark == folded;
                if (begins && whole && !header.columns[k].printed) header.columns[k].printed = i;
            }
        }
    }

    /// "Utfall 2023" beside "Utfall 2024" is that of the year before.
    static void part_years(SheetHeader& header) {
        std::vector<SheetColumn*> outcomes;
        for (SheetColumn& column : header.columns) {
            if (column.heading.column == IndicatorColumn::outcome) outcomes.push_back(&column);
        }
        std::stable_sort(outcomes.begin(), outcomes.end(), [](const SheetColumn* a, const SheetColumn* b) {
            return year_of(a->title) > year_of(b->title);
        });
        if (outcomes.size() < 2 || year_of(outcomes[0]->title) == year_of(outcomes[1]->title)) return;
        outcomes[1]->heading.column = IndicatorColumn::outcome_previous;
    }

    static bool has(const SheetHeader& header, SheetField field) { return header.column_of(field).has_value(); }

    /// What the rows are, and which column names them. False: no header.
    static bool find_kind(SheetHeader& header) {
        const bool indicator = has(header, SheetField::indicator);
        const bool activity = has(header, SheetField::activity);
        const bool value = has(header, SheetField::value);
        const bool dates = has(header, SheetField::start) || has(header, SheetField::end);
        const bool goal = has(header, SheetField::goal);
        const bool about_goals = has(header, SheetField::level) || has(header, SheetField::assessment);
        // "Utfall" and "Prognos" head columns of money too: without the word "Indikator", more must point to one.
        const bool measured = has_value(header, IndicatorColumn::target) ||
                              has_value(header, IndicatorColumn::council_target) || has(header, SheetField::period);
        const bool of_indicators = indicator || (has(header, SheetField::name) && value && measured && !activity);
        const bool of_activities = activity || (has(header, SheetField::name) && dates);
        // The name of an indicator may have a heading of its own kind, or none.
        const bool unnamed_indicators = value_count(header) >= 2 && measured && !activity && !names_money(header);
        const bool named_indicators =
            of_indicators && (value || has(header, SheetField::period) || (goal && !activity));
        if (goal && about_goals && !value && !dates) {
            header.kind = SheetTableKind::goals;
        } else if (named_indicators || unnamed_indicators) {
            header.kind = SheetTableKind::indicators;
        } else if (of_activities && (dates || has(header, SheetField::deviation) || goal)) {
            header.kind = SheetTableKind::activities;
        } else {
            return false;
        }
        return find_name(header);
    }

    static bool has_value(const SheetHeader& header, IndicatorColumn wanted) {
        return std::any_of(header.columns.begin(), header.columns.end(),
                           [wanted](const SheetColumn& column) { return column.heading.column == wanted; });
    }

    static bool names_money(const SheetHeader& header) {
        return std::any_of(header.columns.begin(), header.columns.end(),
                           [](const SheetColumn& column) { return find_money_unit(column.title) != MoneyUnit::none; });
    }

    static std::size_t value_count(const SheetHeader& header) {
        return static_cast<std::size_t>(
            std::count_if(header.columns.begin(), header.columns.end(),
                          [](const SheetColumn& column) { return column.heading.field == SheetField::value; }));
    }

    static bool find_name(SheetHeader& header) {
        const SheetField wanted = header.kind == SheetTableKind::goals        ? SheetField::goal
                                  : header.kind == SheetTableKind::indicators ? SheetField::indicator
                                                                              : SheetField::activity;
        auto name = header.column_of(wanted);
        if (!name) name = header.column_of(SheetField::name);
        if (!name) name = header.column_of(SheetField::unknown);
        const bool before_values =
            name && (!header.column_of(SheetField::value) || *name < *header.column_of(SheetField::value) ||
                     header.columns[*name].heading.field != SheetField::unknown);
        if (!before_values) return false;
        header.name = *name;
        return true;
    }

    /// The first column of a kind counts; the others are kept as text of the row. Goals may have several.
    static void forget_repeated(SheetHeader& header) {
        for (std::size_t i = 0; i < header.columns.size(); ++i) {
            SheetHeading& heading = header.columns[i].heading;
            const bool may_repeat = heading.field == SheetField::goal || heading.field == SheetField::derived ||
                                    heading.field == SheetField::comment || heading.field == SheetField::unknown;
            for (std::size_t k = 0; k < i && !may_repeat; ++k) {
                const SheetHeading& before = header.columns[k].heading;
                if (before.field != heading.field || before.column != heading.column) continue;
                heading = {};
                break;
            }
        }
    }

    const RecogniserContext& context_;
    const SheetWords& words_;
};

}  // namespace

std::optional<std::size_t> SheetHeader::column_of(SheetField field) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [field](const SheetColumn& column) { return column.heading.field == field; });
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

std::optional<SheetHeader> read_sheet_header(const RecogniserContext& context, const SheetWords& words,
                                             LineRange range) {
    return HeaderReader(context, words).read(range);
}

}  // namespace tertial
