#include "exporters/xlsx/widths.h"

#include <algorithm>
#include <cmath>

#include "exporters/docx/text_width.h"
#include "exporters/text_shape.h"

namespace tertial::xlsx {

namespace {

// A width counts figures of the workbook's standard font, Calibri 11: 7 pixels each at 96 to the inch.
constexpr double points_a_character = 5.25;
constexpr double cell_margin = 0.6;        // beyond the five pixels that Excel adds itself
constexpr double one_indent = 1.3;         // of right-aligned cells, and of words that follow them
constexpr double screen_rounding = 0.96;   // letters on screen are whole pixels: a line holds a little less
constexpr double widest_kept_word = 26.0;  // a longer word may be broken
constexpr double widest_figure = 36.0;
constexpr double line_height = 1.28;  // of the font's size
constexpr double row_padding = 3;     // points
constexpr double filter_button = 14;  // points
constexpr double highest_row = 409;   // points, Excel's limit

docx::Face face(const ExcelLayout& layout, bool bold = false) {
    return {layout.body_size, bold, false};
}

double in_characters(double points) {
    return points / points_a_character / screen_rounding;
}

/// `text` may hold line breaks; `width` in characters.
std::size_t line_count(const std::string& text, double width, docx::Face face) {
    const double room = std::max(1.0, width * points_a_character * screen_rounding);
    std::size_t lines = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        lines += static_cast<std::size_t>(docx::line_count(line, face, room));
        at = end + 1;
    }
    return lines;
}

double height_of(std::size_t lines, const ExcelLayout& layout) {
    return std::min(highest_row, static_cast<double>(lines) * layout.body_size * line_height + row_padding);
}

/// Characters of the widest line, as far as it matters.
double text_width(const std::string& text, double most, docx::Face face) {
    double widest = 0;
    for (std::size_t at = 0; at <= text.size() && widest < most;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        const bool surely_too_wide = static_cast<double>(line.size()) > 4 * most;
        widest = std::max(widest, surely_too_wide ? most : in_characters(docx::text_width(line, face)));
        at = end + 1;
    }
    return widest;
}

double indent_of(const Sheet& sheet, std::size_t c) {
    const bool right = sheet.columns[c].align == Align::right;
    const bool after_right = c > 0 && sheet.columns[c - 1].align == Align::right;
    return right || after_right ? one_indent : 0;
}

bool is_bold(RowLook look) {
    return look == RowLook::group || look == RowLook::sum;
}

/// Wide enough that a heading doesn't become a tower of words.
double width_for_header(const std::string& header, double least, double indent, const ExcelLayout& layout) {
    constexpr std::size_t most_lines = 3;
    constexpr double widest = 20;
    constexpr double step = 1;
    while (least < widest && line_count(header, least - indent, face(layout, true)) > most_lines) least += step;
    return least;
}

double width_of(const Sheet& sheet, std::size_t c, const ExcelLayout& layout) {
    const ColumnWidth limits = layout.width(sheet.columns[c].width);
    const Column& column = sheet.columns[c];
    const double margin = cell_margin + indent_of(sheet, c);
    const double header_word = in_characters(docx::longest_word(column.header, face(layout, true))) + margin;
    const double least = width_for_header(
        column.header, std::max(limits.least, std::min(widest_kept_word, header_word)), indent_of(sheet, c), layout);
    double most = std::max(limits.most, least);
    double wanted = least;
    for (const Row& row : sheet.rows) {
        if (c >= row.cells.size()) continue;
        const Cell& cell = row.cells[c];
        const bool figure = cell.kind == CellKind::number || (cell.kind == CellKind::formula && !cell.text_result);
        if (figure) {
            // A figure that doesn't fit is shown as ####: it may widen the column beyond its limit.
            const std::string figures(shown_width(cell.number, cell.number_format), '0');
            const double needed = in_characters(docx::text_width(figures, face(layout, is_bold(row.look)))) + margin;
            wanted = std::max(wanted, std::min(needed, widest_figure));
            most = std::max(most, std::min(needed, widest_figure));
        } else {
            wanted =
                std::max(wanted, std::min(text_width(cell.text, most, face(layout, is_bold(row.look))) + margin, most));
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
    const std::size_t lines = line_count(text, width, face(layout));
    if (lines <= 1) return std::nullopt;
    return height_of(lines, layout);
}

std::optional<double> row_height(const Sheet& sheet, const Row& row, const std::vector<double>& widths,
                                 const ExcelLayout& layout) {
    std::size_t lines = 1;
    for (std::size_t c = 0; c < std::min(row.cells.size(), widths.size()); ++c) {
        if (sheet.columns[c].visibility != Visibility::shown || row.cells[c].text.empty()) continue;
        const double room = widths[c] - indent_of(sheet, c);
        lines = std::max(lines, line_count(row.cells[c].text, room, face(layout, is_bold(row.look))));
    }
    if (lines <= 1) return std::nullopt;
    return height_of(lines, layout);
}

double header_height(const Sheet& sheet, const std::vector<double>& widths, const ExcelLayout& layout) {
    std::size_t lines = 1;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        if (sheet.columns[c].visibility != Visibility::shown) continue;
        const double room = widths[c] - indent_of(sheet, c);
        lines = std::max(lines, line_count(sheet.columns[c].header, room, face(layout, true)));
    }
    return height_of(lines, layout) + filter_button;
}

std::vector<double> column_widths(const Sheet& sheet, const ExcelLayout& layout) {
    std::vector<double> widths;
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        widths.push_back(width_of(sheet, c, layout));
    }
    return widths;
}

}  // namespace tertial::xlsx
