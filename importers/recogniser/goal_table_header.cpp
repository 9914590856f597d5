#include "importers/recogniser/goal_table_header.h"

#include <algorithm>
#include <array>

#include "importers/words.h"

namespace tertial {

namespace {

using Columns = std::vector<std::optional<IndicatorColumn>>;

constexpr std::size_t most_header_lines = 45;
constexpr std::size_t broken_header_lines = 8;
constexpr std::size_t longest_header_line = 160;

bool is_period(const std::optional<IndicatorColumn>& column) {
    return !column;
}

/// Cuts `text` (folded, no digits) whole into headings; longer headings are tried first.
bool cut_headings(std::string_view text, const Grammar& grammar, Columns& columns) {
    if (text.empty()) return true;
    for (const Grammar::Column& candidate : grammar.indicator_columns) {
        if (!text.starts_with(candidate.heading)) continue;
        columns.push_back(candidate.column);
        if (cut_headings(text.substr(candidate.heading.size()), grammar, columns)) return true;
        columns.pop_back();
    }
    return false;
}

/// A heading that the cut took for "Period" may go on in the next line: "Period" + "ens", "Period" + "icitet".
bool period_goes_on(const RecogniserContext& context, std::size_t next) {
    if (next >= context.size()) return false;
    const std::string folded = words::fold(context.line(next).text);
    return folded.starts_with("ens") || folded.starts_with("icitet");
}

bool begins_like_header(const Grammar& grammar, std::string_view folded) {
    if (!folded.starts_with(grammar.indicator_start)) return false;
    const std::string_view rest = folded.substr(grammar.indicator_start.size());
    if (rest.empty()) return true;
    return std::any_of(grammar.indicator_columns.begin(), grammar.indicator_columns.end(), [&](const auto& column) {
        return rest.starts_with(column.heading) || column.heading.starts_with(rest);
    });
}

std::optional<std::size_t> find_cell(const SourceLine& line, std::string_view folded) {
    constexpr std::size_t longest = 40;  // bytes: most cells are longer and need not be folded
    const auto found = std::find_if(line.cells.begin(), line.cells.end(), [&](const std::string& cell) {
        return cell.size() <= longest && words::fold(cell) == folded;
    });
    if (found == line.cells.end()) return std::nullopt;
    return static_cast<std::size_t>(found - line.cells.begin());
}

/// Columns of activities in any order; nullopt: another row, or one whose first cell begins a header of several lines.
std::optional<ActivityHeader> activity_header_of_row(const RecogniserContext& context, std::size_t at) {
    constexpr std::array<ActivityColumn, 3> known = {ActivityColumn::start, ActivityColumn::end,
                                                     ActivityColumn::deviation};  // as grammar.xml lists them
    const auto name = find_cell(context.line(at), context.grammar.activity_start);
    if (!name) return std::nullopt;
    ActivityHeader header;
    header.end = at + 1;
    header.name = *name;
    header.columns.clear();
    const std::vector<std::string> cells = name_first(context.line(at).cells, *name);
    const auto& headings = context.grammar.activity_columns;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        const auto heading = std::find(headings.begin(), headings.end(), words::fold(cells[i]));
        const auto place = static_cast<std::size_t>(heading - headings.begin());
        if (place >= known.size() || place >= headings.size()) return std::nullopt;
        header.columns.push_back(known[place]);
    }
    if (header.columns.empty()) return std::nullopt;
    return header;
}

std::optional<IndicatorHeader> header_of_row(const RecogniserContext& context, std::size_t at) {
    const auto name = find_cell(context.line(at), context.grammar.indicator_start);
    if (!name) return std::nullopt;
    IndicatorHeader header;
    header.end = at + 1;
    header.name = *name;
    const std::vector<std::string> cells = name_first(context.line(at).cells, *name);
    for (std::size_t i = 1; i < cells.size(); ++i) {
        Columns columns;
        const std::string folded = words::fold_without_digits(cells[i]);
        if (folded.empty() && i + 1 == cells.size()) break;
        if (!cut_headings(folded, context.grammar, columns) || columns.size() != 1) return std::nullopt;
        header.columns.push_back(columns.front());
    }
    if (header.columns.empty()) return std::nullopt;
    return header;
}

/// Column order lost: which columns there are can still be told from the words.
Columns columns_by_presence(const std::string& folded) {
    const bool follow_up = folded.find("utfall") != std::string::npos || folded.find("prognos") != std::string::npos;
    Columns columns;
    if (follow_up) {
        for (std::size_t i = 0; i < indicator_column_count; ++i) columns.emplace_back(static_cast<IndicatorColumn>(i));
    } else {
        columns = {IndicatorColumn::target, IndicatorColumn::council_target};
    }
    columns.emplace_back(std::nullopt);
    return columns;
}

/// A heading alone in its line, as text has that was saved with a line for each cell.
bool is_activity_heading(const RecogniserContext& context, std::size_t line) {
    const auto& headings = context.grammar.activity_columns;
    const std::string folded = words::fold(context.line(line).text);
    return folded == context.grammar.deviation || std::find(headings.begin(), headings.end(), folded) != headings.end();
}

}  // namespace

std::vector<std::string> name_first(std::vector<std::string> cells, std::size_t name) {
    if (name >= cells.size()) return cells;
    const auto place = cells.begin() + static_cast<std::ptrdiff_t>(name);
    std::rotate(cells.begin(), place, place + 1);
    return cells;
}

std::vector<IndicatorColumn> IndicatorHeader::value_columns() const {
    std::vector<IndicatorColumn> out;
    for (const auto& column : columns) {
        if (column) out.push_back(*column);
    }
    return out;
}

bool IndicatorHeader::has_period() const {
    return std::any_of(columns.begin(), columns.end(), is_period);
}

std::optional<IndicatorHeader> read_indicator_header(const RecogniserContext& context, std::size_t at) {
    if (context.line(at).is_row()) return header_of_row(context, at);
    std::string folded = words::fold_without_digits(context.line(at).text);
    if (!begins_like_header(context.grammar, folded)) return std::nullopt;
    folded.erase(0, context.grammar.indicator_start.size());
    for (std::size_t i = at; i < context.size() && i < at + most_header_lines; ++i) {
        const SourceLine& line = context.line(i);
        if (line.is_row() || words::length(line.text) > longest_header_line || line.text.ends_with('.')) break;
        if (i > at) folded += words::fold_without_digits(line.text);
        IndicatorHeader header;
        header.end = i + 1;
        header.broken = i - at >= broken_header_lines;
        if (period_goes_on(context, i + 1)) continue;
        if (!folded.empty() && cut_headings(folded, context.grammar, header.columns) &&
            is_period(header.columns.back())) {
            return header;
        }
        const bool ends_with_period = i > at && (folded.ends_with("period") || folded.ends_with("periodicitet"));
        if (ends_with_period && i + 1 < context.size() && context.line(i + 1).gap_before) {
            header.columns = columns_by_presence(folded);
            return header;
        }
    }
    return std::nullopt;
}

std::optional<ActivityHeader> read_activity_header(const RecogniserContext& context, std::size_t at) {
    const Grammar& grammar = context.grammar;
    if (context.line(at).is_row()) {
        if (auto header = activity_header_of_row(context, at)) return header;
    }
    std::string folded;
    for (std::size_t i = at; i < context.size() && i < at + 8; ++i) {
        const SourceLine& line = context.line(i);
        folded += words::fold(line.text);
        if (i == at && !folded.starts_with(grammar.activity_start)) return std::nullopt;
        if (words::length(line.text) > longest_header_line) return std::nullopt;
        std::string_view rest = std::string_view(folded).substr(grammar.activity_start.size());
        bool any = false;
        for (bool again = true; again;) {
            again = false;
            for (const std::string& column : grammar.activity_columns) {
                if (!rest.starts_with(column)) continue;
                rest.remove_prefix(column.size());
                again = any = true;
            }
        }
        if (any && rest.empty()) {
            ActivityHeader header;
            header.end = i + 1;
            while (header.end < context.size() && is_activity_heading(context, header.end)) ++header.end;
            return header;
        }
        // Only a piece of a heading may be left over; anything else is text.
        const bool piece = rest.empty() || std::any_of(grammar.activity_columns.begin(), grammar.activity_columns.end(),
                                                       [&](const auto& column) { return column.starts_with(rest); });
        if (!piece) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace tertial
