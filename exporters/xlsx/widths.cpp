#include "exporters/xlsx/widths.h"

#include <algorithm>
#include <cmath>

#include "exporters/text_shape.h"

namespace tertial::xlsx {

namespace {

constexpr double cell_margin = 1.7;        // both sides together
constexpr double right_indent = 1.2;       // of right-aligned cells
constexpr double widest_kept_word = 28.0;  // a longer word may be broken
constexpr double widest_figure = 36.0;
constexpr double line_height = 1.28;  // of the font's size
constexpr double row_padding = 3;     // points
constexpr double filter_button = 14;  // points
constexpr double highest_row = 409;   // points, Excel's limit

std::size_t line_count(const std::string& text, double width) {
    constexpr double letters_a_character = 1.06;  // a width counts figures, and letters are a little narrower
    const auto room = static_cast<std::size_t>(std::max(1.0, width * letters_a_character - 1));
    std::size_t lines = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        lines += display_width(line) <= room ? 1 : wrap_text(line, room).size();
        at = end + 1;
    }
    return lines;
}

double height_of(std::size_t lines, const ExcelLayout& layout) {
    return std::min(highest_row, static_cast<double>(lines) * layout.body_size * line_height + row_padding);
}

std::size_t longest_word(const std::string& text) {
    std::size_t longest = 0;
    for (const std::string& word : wrap_text(text, 1)) longest = std::max(longest, display_width(word));
    return longest;
}

/// Width of the widest line, as far as it matters.
double text_width(const std::string& text, double most) {
    double widest = 0;
    for (std::size_t at = 0; at <= text.size() && widest < most;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        const bool surely_too_wide = static_cast<double>(line.size()) > 4 * most;
        widest = std::max(widest, surely_too_wide ? most : static_cast<double>(display_width(line)));
        at = end + 1;
    }
    return widest;
}

double width_of(const Sheet& sheet, std::size_t c, ColumnWidth limits) {
    const Column& column = sheet.columns[c];
    const double margin = cell_margin + (column.align == Align::right ? right_indent : 0);
    const double header_word = static_cast<double>(longest_word(column.header)) + margin;
    const double least = std::max(limits.least, std::min(widest_kept_word, header_word));
    double most = std::max(limits.most, least);
    double wanted = least;
    for (const Row& row : sheet.rows) {
        if (c >= row.cells.size()) continue;
        const Cell& cell = row.cells[c];
        const bool figure = cell.kind == CellKind::number || (cell.kind == CellKind::formula && !cell.text_result);
        if (figure) {
            // A figure that doesn't fit is shown as ####: it may widen the column beyond its limit.
            const double bold = row.look == RowLook::normal || row.look == RowLook::part ? 0 : 1;
            const double needed = static_cast<double>(shown_width(cell.number, cell.number_format)) + margin + bold;
            wanted = std::max(wanted, std::min(needed, widest_figure));
            most = std::max(most, std::min(needed, widest_figure));
        } else {
            wanted = std::max(wanted, std::min(text_width(cell.text, most) + margin, most));
        }
    }
    return std::min(wanted, most);
}

}  // namespace

std::size_t shown_width(double number, std::string_view number_format) {
    if (number_format.find("yyyy") != std::string_view::npos) return 10;
    std::size_t decimals = 0;
    std::size_t literal = 0;
    bool quoted = false;
    bool after_point = false;
    for (const char c : number_format) {
        if (c == ';') break;
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted) {
            literal += (static_cast<unsigned char>(c) & 0xC0) == 0x80 ? 0 : 1;
        } else if (c == '.') {
            after_point = true;
        } else if (c == '0' && after_point) {
            ++decimals;
        } else if (c == '+') {
            ++literal;
        }
    }
    const double whole = std::floor(std::abs(number));
    const auto digits = static_cast<std::size_t>(whole < 1 ? 1 : std::floor(std::log10(whole)) + 1);
    const bool grouped = number_format.find(',') != std::string_view::npos;
    return (number < 0 ? 1 : 0) + digits + (grouped ? (digits - 1) / 3 : 0) + (decimals > 0 ? decimals + 1 : 0) +
           literal;
}

std::optional<double> text_height(const std::string& text, double width, const ExcelLayout& layout) {
    const std::size_t lines = line_count(text, width);
    if (lines <= 1) return std::nullopt;
    return height_of(lines, layout);
}

std::optional<double> row_height(const Sheet& sheet, const Row& row, const std::vector<double>& widths,
                                 const ExcelLayout& layout) {
    std::size_t lines = 1;
    for (std::size_t c = 0; c < std::min(row.cells.size(), widths.size()); ++c) {
        if (sheet.columns[c].visibility != Visibility::shown || row.cells[c].text.empty()) continue;
        lines = std::max(lines, line_count(row.cells[c].text, widths[c]));
    }
    if (lines <= 1) return std::nullopt;
    return height_of(lines, layout);
}

double header_height(const Sheet& sheet, const std::vector<double>& widths, const ExcelLayout& layout) {
    std::size_t lines = 1;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        if (sheet.columns[c].visibility == Visibility::shown)
            lines = std::max(lines, line_count(sheet.columns[c].header, widths[c]));
    }
    return height_of(lines, layout) + filter_button;
}

std::vector<double> column_widths(const Sheet& sheet, const ExcelLayout& layout) {
    std::vector<double> widths;
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        widths.push_back(width_of(sheet, c, layout.width(sheet.columns[c].width)));
    }
    return widths;
}

}  // namespace tertial::xlsx
