#include "importers/pdf/tables.h"

#include <algorithm>
#include <map>

#include "importers/pdf/table_rows.h"
#include "importers/words.h"

namespace tertial::pdf {

namespace {

bool only_first_filled(const TableRow& row) {
    return std::all_of(row.cells.begin() + 1, row.cells.end(), [](const std::string& cell) { return cell.empty(); });
}

/// A figure under a figure is another row's, also when its name begins in small letters.
bool has_figures_of_its_own(const TableRow& before, const TableRow& row) {
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
        const bool open = before.cells[i].ends_with('-');  // a date that a narrow column broke
        if (!open && words::begins_with_digit(row.cells[i]) && words::begins_with_digit(before.cells[i])) return true;
    }
    return false;
}

/// Values at the end of a page, whose name begins the next one: no cell is filled in both.
bool fills_up(const TableRow& before, const TableRow& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].empty() && !before.cells[i].empty()) return false;
    }
    return true;
}

/// Whether a page's first row is the rest of the one before.
bool goes_on(const TableRow& before, const TableRow& row, const FoundTable& table) {
    const std::string& first = row.cells.front();
    if (row.spans) return before.spans && !row.label_first;
    if (before.spans) return false;
    if (before.cells.front().empty() && !first.empty()) return fills_up(before, row);
    if (first.empty() || words::begins_with_small_letter(first)) return !has_figures_of_its_own(before, row);
    const bool was_full = before.last_right + row.first_word + 2 > table.bands.front().right;
    return only_first_filled(row) && was_full && !words::ends_with_stop(before.cells.front());
}

void append_row(TableRow& to, const TableRow& row, const Vocabulary& vocabulary) {
    for (std::size_t i = 0; i < to.cells.size(); ++i) {
        const std::string& text = row.cells[i];
        if (text.empty()) continue;
        if (row.spans && words::ends_with_stop(to.cells[i]) && words::begins_with_capital(text))
            to.cells[i] += '\n' + text;
        else
            append_line(to.cells[i], text, Break::between_words, vocabulary);
    }
    to.last_right = row.last_right;
}

bool same_header(const FoundTable& one_table, const FoundTable& other_table) {
    if (one_table.rows.empty() || other_table.rows.empty()) return false;
    const auto& a = one_table.rows.front().cells;
    const auto& b = other_table.rows.front().cells;
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const std::string& one, const std::string& other) {
        return words::fold(one) == words::fold(other);  // words may be broken in different ways
    });
}

/// The table goes on with `next`, which begins the following page.
bool is_cut(const FoundTable& table, const FoundTable& next, const std::vector<Line>& lines) {
    return table.end == next.begin && lines[table.end - 1].page + 1 == lines[next.begin].page &&
           table.bands.size() == next.bands.size() &&
           (next.has_header ? same_header(table, next) : same_bands(table.bands, next.bands));
}

void join(FoundTable& table, FoundTable next, const Vocabulary& vocabulary) {
    std::size_t i = same_header(table, next) ? 1 : 0;
    if (i < next.rows.size() && goes_on(table.rows.back(), next.rows[i], table)) {
        append_row(table.rows.back(), next.rows[i++], vocabulary);
    }
    std::move(next.rows.begin() + static_cast<std::ptrdiff_t>(i), next.rows.end(), std::back_inserter(table.rows));
    table.end = next.end;
}

/// The lines that all tables with the same first line have in common: their header. 0 for a table of its own kind.
std::vector<std::size_t> common_headers(const std::vector<Line>& lines, const std::vector<TableRegion>& regions) {
    std::map<std::string, std::vector<std::size_t>> alike;
    for (std::size_t i = 0; i < regions.size(); ++i) alike[text_of(lines[regions[i].begin])].push_back(i);
    std::vector<std::size_t> headers(regions.size(), 0);
    for (const auto& [text, members] : alike) {
        if (members.size() < 2) continue;
        const TableRegion& first = regions[members.front()];
        std::size_t common = first.end - first.begin;
        for (const std::size_t member : members) {
            const TableRegion& region = regions[member];
            std::size_t same = 1;
            while (same < std::min(common, region.end - region.begin) &&
                   text_of(lines[first.begin + same]) == text_of(lines[region.begin + same])) {
                ++same;
            }
            common = std::min(common, same);
        }
        for (const std::size_t member : members) headers[member] = common;
    }
    return headers;
}

}  // namespace

std::vector<FoundTable> read_tables(const std::vector<Line>& lines, const BodyType& body,
                                    const Vocabulary& vocabulary) {
    const std::vector<TableRegion> regions = find_table_regions(lines, body);
    const RowSpacing spacing = find_row_spacing(lines, regions);
    const std::vector<std::size_t> headers = common_headers(lines, regions);
    std::vector<FoundTable> tables;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const TableRegion& region = regions[i];
        FoundTable table = region.goes_on ? read_rest(lines, region, tables.back().bands, spacing, vocabulary)
                                          : read_table(lines, region, headers[i], spacing, vocabulary);
        if (region.goes_on || (!tables.empty() && is_cut(tables.back(), table, lines))) {
            join(tables.back(), std::move(table), vocabulary);
        } else {
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

}  // namespace tertial::pdf
