#include "importers/recogniser/list_table.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "importers/words.h"

namespace tertial {

namespace {

constexpr std::size_t fewest_rows = 3;
constexpr std::size_t longest_row = 160;  // characters
constexpr std::size_t shortest_code = 3, longest_code = 5;

struct ListRow {
    int number = 0;
    std::string first, second;
    SourcePlace place;
    std::size_t end = 0;
};

/// The figure at the beginning, and what follows it.
std::optional<std::pair<std::string_view, std::string_view>> leading_figure(std::string_view text) {
    std::size_t n = 0;
    while (n < text.size() && std::isdigit(static_cast<unsigned char>(text[n]))) ++n;
    if (n == 0 || n > longest_code || n == text.size()) return std::nullopt;
    return std::pair{text.substr(0, n), text.substr(n)};
}

/// "301 Namn".
std::optional<ListRow> code_row(const std::string& text) {
    const auto parts = leading_figure(text);
    if (!parts || parts->first.size() < shortest_code || words::is_year(parts->first)) return std::nullopt;
    const std::string_view name = words::trim(parts->second);
    if (!parts->second.starts_with(' ') || !words::begins_with_capital(name) || words::ends_with_stop(name) ||
        name.find_first_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    return ListRow{std::stoi(std::string(parts->first)), std::string(parts->first), std::string(name), {}, 0};
}

/// "1. Ett mål (ansvarig nämnd)".
std::optional<ListRow> bracket_row(const std::string& text) {
    const auto parts = leading_figure(text);
    const std::size_t bracket = text.rfind(" (");
    if (!parts || !parts->second.starts_with(". ") || bracket == std::string::npos || !text.ends_with(')'))
        return std::nullopt;
    return ListRow{std::stoi(std::string(parts->first)), text.substr(0, bracket), text.substr(bracket + 1), {}, 0};
}

using ReadRow = std::optional<ListRow> (*)(const std::string&);

/// The rows from `at` on, with ascending numbers and without space between; a row may be wrapped.
std::vector<ListRow> read_rows(const RecogniserContext& context, std::size_t at, std::size_t end, ReadRow read) {
    std::vector<ListRow> rows;
    while (at < end && !context.line(at).is_row() && (rows.empty() || !context.line(at).gap_before)) {
        std::string text = context.line(at).text;
        std::size_t last = at;
        while (context.line(last).joint != Joint::none && last + 1 < end && words::length(text) <= longest_row) {
            join(text, context.line(last).joint, context.line(last + 1).text);
            ++last;
        }
        auto row = words::length(text) <= longest_row ? read(text) : std::nullopt;
        if (!row || (!rows.empty() && row->number <= rows.back().number)) break;
        row->place = context.line(at).place;
        row->end = at = last + 1;
        rows.push_back(std::move(*row));
    }
    return rows;
}

/// "Mål Agenda 2030 Ansvarig nämnd": the last capital begins the second column.
std::optional<std::vector<std::string>> two_headings(const SourceLine& line) {
    if (line.is_row() || line.joint != Joint::none || words::ends_with_stop(line.text)) return std::nullopt;
    const auto parts = words::split_words(line.text);
    std::size_t second = parts.size();
    while (second > 1 && !words::begins_with_capital(parts[second - 1])) --second;
    if (second <= 1 || parts.size() > 8 || !words::begins_with_capital(parts[0])) return std::nullopt;
    std::vector<std::string> headings(2);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string& heading = headings[i + 1 < second ? 0 : 1];
        heading += (heading.empty() ? "" : " ") + std::string(parts[i]);
    }
    return headings;
}

}  // namespace

std::optional<FoundTable> read_list_table(RecogniserContext& context, LineRange range) {
    std::vector<std::string> columns(2);
    std::vector<ListRow> rows = read_rows(context, range.begin, range.end, code_row);
    if (rows.empty()) {
        const auto headings = two_headings(context.line(range.begin));
        if (!headings) return std::nullopt;
        columns = *headings;
        rows = read_rows(context, range.begin + 1, range.end, bracket_row);
    }
    if (rows.size() < fewest_rows) return std::nullopt;
    Table table;
    table.id = context.ids.next(id_prefix::table);
    table.source = context.line(range.begin).place;
    table.columns = std::move(columns);
    for (ListRow& row : rows) {
        TableRow& out = table.rows.emplace_back();
        out.id = context.ids.next(id_prefix::row);
        out.source = row.place;
        out.cells = {std::move(row.first), std::move(row.second)};
    }
    return FoundTable{{std::move(table)}, rows.back().end};
}

}  // namespace tertial
