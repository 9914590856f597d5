#include "exporters/xlsx/write_sheet.h"

#include <algorithm>
#include <utility>

#include "exporters/text_shape.h"
#include "exporters/xlsx/widths.h"
#include "exporters/xlsx/write_charts.h"
#include "model/fold.h"

namespace tertial::xlsx {

namespace {

constexpr std::size_t longest_cell = 32'767;    // UTF-16 units; longer texts of tables are moved by move_long_texts
constexpr std::size_t longest_page_words = 75;  // the library allows 255 for the three parts of a line together
constexpr std::size_t longest_line = 130;       // letters of an explanation across a page
constexpr double title_height = 27;             // points
constexpr std::uint8_t paper_a4 = 9;

lxw_row_t row_number(std::size_t row) {
    return static_cast<lxw_row_t>(row);
}

lxw_col_t column_number(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

/// "&" begins a code in page headers.
std::string page_text(std::string_view text) {
    std::string out;
    for (const char c : first_utf16_units(text, longest_page_words)) {
        out += c;
        if (c == '&') out += c;
    }
    return out;
}

/// "_x0041_" in a file is an A to Excel (ECMA-376-1 22.9.2.19); the library doesn't see to it that it stays as typed.
std::string without_escapes(std::string_view text) {
    if (text.find("_x") == std::string_view::npos) return std::string(text);
    constexpr std::size_t length = 7;
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at, length);
        const bool escape = rest.size() == length && rest.starts_with("_x") && rest.ends_with('_') &&
                            rest.find_first_not_of("0123456789ABCDEFabcdef", 2) == length - 1;
        if (escape) out += "_x005F";
        out += text[at];
    }
    return out;
}

class Writer {
public:
    Writer(WorkbookFile& file, FormatCache& formats, const ExcelLayout& layout, const Sheet& sheet)
        : file_(file), formats_(formats), layout_(layout), sheet_(sheet) {
        const auto& columns = sheet.columns;
        shown_ = static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), [](const Column& column) {
            return column.visibility == Visibility::shown;
        }));
    }

    void write(const PageWords& words) {
        sheet_out_ = file_.check(workbook_add_worksheet(file_.book(), sheet_.name.c_str()));
        if (!sheet_out_) return;
        worksheet_gridlines(sheet_out_, LXW_HIDE_ALL_GRIDLINES);
        worksheet_set_tab_color(sheet_out_, layout_.colour(sheet_.tab));
        if (sheet_.hidden) worksheet_hide(sheet_out_);
        heading();
        if (!sheet_.columns.empty()) {
            widths();
            rows();
            table();
            choices();
            rules();
            worksheet_freeze_panes(sheet_out_, row_number(first_data_row), column_number(sheet_.frozen_columns));
        }
        asides();
        page(words);
        if (!sheet_.charts.empty()) write_charts(file_, layout_, sheet_, sheet_out_);
    }

private:
    /// Shown columns, then the id, then the grouped ones: the plus sign stands over what follows a group.
    std::size_t place_of(std::size_t column) const { return column < shown_ || !sheet_.has_ids ? column : column + 1; }
    std::size_t id_place() const { return shown_; }
    std::size_t column_count() const { return sheet_.columns.size() + (sheet_.has_ids ? 1 : 0); }
    std::size_t last_row() const { return first_data_row + std::max<std::size_t>(sheet_.rows.size(), 1) - 1; }

    void text(std::size_t row, std::size_t column, const std::string& text, lxw_format* format) {
        std::string_view whole = text;
        if (text.size() > longest_cell) whole = first_utf16_units(text, longest_cell);
        const std::string safe = without_escapes(whole);
        file_.check(worksheet_write_string(sheet_out_, row_number(row), column_number(column), safe.c_str(), format));
    }

    void heading() {
        file_.check(worksheet_set_row(sheet_out_, 0, title_height, nullptr));
        text(0, 0, sheet_.title, formats_.plain(PlainLook::title));
        explanation();
        if (sheet_.parameter) {
            lxw_format* format = formats_.plain(PlainLook::parameter, sheet_.parameter->number_format);
            file_.check(worksheet_write_number(sheet_out_, row_number(header_row - 1),
                                               column_number(sheet_.parameter_column), sheet_.parameter->number,
                                               format));
        }
    }

    /// Row 2, and row 3 for what is over: a line as wide as the page, which would be printed too small if it were
    /// wider.
    void explanation() {
        if (sheet_.explanation.empty()) return;
        lxw_format* format = formats_.plain(PlainLook::explanation);
        const std::vector<std::string> lines = wrap_text(sheet_.explanation, longest_line);
        const bool in_two = lines.size() > 1 && !sheet_.parameter;
        const std::string& first = in_two ? lines.front() : sheet_.explanation;
        text(1, 0, first, format);
        if (in_two) text(2, 0, sheet_.explanation.substr(first.size() + 1), format);
    }

    void widths() {
        widths_ = column_widths(sheet_, layout_);
        for (std::size_t c = 0; c < widths_.size(); ++c) {
            lxw_row_col_options options{};
            if (sheet_.columns[c].visibility == Visibility::grouped) options = {1, 1, 0};
            if (sheet_.columns[c].visibility == Visibility::hidden) options = {1, 0, 0};
            column(place_of(c), widths_[c], options);
        }
        if (sheet_.has_ids) column(id_place(), layout_.width("id").least, {1, 0, 0});
        const bool has_group = shown_ < sheet_.columns.size();
        if (has_group) column(column_count(), LXW_DEF_COL_WIDTH, {0, 0, 1});
    }

    void column(std::size_t place, double width, lxw_row_col_options options) {
        const lxw_col_t c = column_number(place);
        file_.check(worksheet_set_column_opt(sheet_out_, c, c, width, nullptr, &options));
    }

    /// Rows of one line keep the standard height. Programs don't agree on who fits the others, so we do.
    void height(std::size_t row, std::optional<double> points) {
        if (points) file_.check(worksheet_set_row(sheet_out_, row_number(row), *points, nullptr));
    }

    void rows() {
        height(header_row, header_height(sheet_, widths_, layout_));
        for (std::size_t r = 0; r < sheet_.rows.size(); ++r) {
            const Row& row = sheet_.rows[r];
            height(first_data_row + r, row_height(sheet_, row, widths_, layout_));
            for (std::size_t c = 0; c < sheet_.columns.size(); ++c) {
                static const Cell blank;
                cell(first_data_row + r, c, row.look, c < row.cells.size() ? row.cells[c] : blank);
            }
            if (sheet_.has_ids) text(first_data_row + r, id_place(), row.id, formats_.cell({}, {}));
        }
    }

    void cell(std::size_t row, std::size_t c, RowLook look, const Cell& cell) {
        const Column& column = sheet_.columns[c];
        CellLook cell_look;
        cell_look.align = column.align;
        cell_look.row = look == RowLook::part ? RowLook::normal : look;
        cell_look.indent = look == RowLook::part && c == 0 ? 2 : follows_figures(c) ? 1 : 0;
        const bool is_text = cell.kind == CellKind::text || (cell.kind == CellKind::formula && cell.text_result);
        cell_look.wrapped = is_text || cell.kind == CellKind::blank;
        cell_look.linked = cell.link.has_value();
        cell_look.faint = column.visibility == Visibility::grouped;
        cell_look.tint = cell.tint;
        lxw_format* format = formats_.cell(cell_look, cell.number_format);
        put(row_number(row), column_number(place_of(c)), cell, format);
    }

    /// Words just after figures need a little room to the left.
    bool follows_figures(std::size_t c) const {
        return c > 0 && sheet_.columns[c].align == Align::left && sheet_.columns[c - 1].align == Align::right;
    }

    void put(lxw_row_t row, lxw_col_t column, const Cell& cell, lxw_format* format) {
        switch (cell.kind) {
            case CellKind::blank:
                file_.check(worksheet_write_blank(sheet_out_, row, column, format));
                return;
            case CellKind::number:
                file_.check(worksheet_write_number(sheet_out_, row, column, cell.number, format));
                return;
            case CellKind::formula:
                formula(row, column, cell, format);
                return;
            case CellKind::text:
                break;
        }
        if (!cell.link) return text(row, column, cell.text, format);
        const std::string target =
            "internal:" + quoted_sheet(cell.link->sheet) + "!" + cell_name(cell.link->row, cell.link->column);
        file_.check(worksheet_write_url(sheet_out_, row, column, target.c_str(), format));
        text(row, column, cell.text, format);
    }

    void formula(lxw_row_t row, lxw_col_t column, const Cell& cell, lxw_format* format) {
        const std::string formula = "=" + cell.formula;
        if (cell.text_result) {
            file_.check(
                worksheet_write_formula_str(sheet_out_, row, column, formula.c_str(), format, cell.text.c_str()));
        } else {
            file_.check(worksheet_write_formula_num(sheet_out_, row, column, formula.c_str(), format, cell.number));
        }
    }

    void table() {
        std::vector<lxw_table_column> columns(column_count());
        std::vector<lxw_table_column*> pointers;
        std::vector<Column> headers = sheet_.columns;
        for (Column& column : headers) column.header = without_escapes(column.header);
        std::string id_header = sheet_.has_ids ? unique_id_header() : std::string();
        for (std::size_t c = 0; c < headers.size(); ++c) {
            lxw_table_column& column = columns[place_of(c)];
            column.header = headers[c].header.data();
            column.header_format = formats_.plain(headers[c].align == Align::right ? PlainLook::header_right
                                                  : follows_figures(c)             ? PlainLook::header_after_figures
                                                                                   : PlainLook::header);
        }
        if (sheet_.has_ids) {
            columns[id_place()].header = id_header.data();
            columns[id_place()].header_format = formats_.plain(PlainLook::header);
        }
        pointers.reserve(columns.size() + 1);
        for (lxw_table_column& column : columns) pointers.push_back(&column);
        pointers.push_back(nullptr);
        std::string name = sheet_.table;
        lxw_table_options options{};
        options.name = name.data();
        options.no_banded_rows = LXW_TRUE;
        options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
        options.style_type_number = 0;  // none: the cells have their own looks, the same in every program
        options.columns = pointers.data();
        file_.check(worksheet_add_table(sheet_out_, row_number(header_row), 0, row_number(last_row()),
                                        column_number(column_count() - 1), &options));
    }

    std::string unique_id_header() const {
        std::string header = layout_.text("id-column");
        const auto taken = [&] {
            return std::any_of(sheet_.columns.begin(), sheet_.columns.end(),
                               [&](const Column& column) { return fold_case(column.header) == fold_case(header); });
        };
        while (taken()) header += "_";
        return header;
    }

    void choices() {
        for (std::size_t c = 0; c < sheet_.columns.size(); ++c) {
            const Column& column = sheet_.columns[c];
            if (column.choices.empty()) continue;
            std::string formula = column.choices;
            std::string title(first_utf16_units(column.header, 32));
            std::string help(first_utf16_units(column.help, 255));
            lxw_data_validation validation{};
            validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            validation.value_formula = formula.data();
            validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
            if (!help.empty()) {
                validation.input_title = title.data();
                validation.input_message = help.data();
            }
            const lxw_col_t place = column_number(place_of(c));
            file_.check(worksheet_data_validation_range(sheet_out_, row_number(first_data_row), place,
                                                        row_number(last_row()), place, &validation));
        }
    }

    void rules() {
        for (std::size_t c = 0; c < sheet_.columns.size(); ++c) {
            for (const ColourRule& rule : sheet_.columns[c].rules) {
                std::string formula = "=" + rule.formula;
                lxw_conditional_format format{};
                format.type = LXW_CONDITIONAL_TYPE_FORMULA;
                format.value_string = formula.data();
                format.format = formats_.tint(rule.tint);
                const lxw_col_t place = column_number(place_of(c));
                file_.check(worksheet_conditional_format_range(sheet_out_, row_number(first_data_row), place,
                                                               row_number(last_row()), place, &format));
            }
        }
    }

    void asides() {
        std::size_t row = last_row() + 2;
        for (const Aside& aside : sheet_.asides) {
            if (aside.heading && row > last_row() + 2) ++row;
            text(row, 0, aside.label.text,
                 formats_.plain(aside.heading ? PlainLook::aside_heading : PlainLook::aside_label));
            if (aside.value.kind != CellKind::blank) {
                if (widths_.size() > 1) height(row, text_height(aside.value.text, widths_[1], layout_));
                lxw_format* format = formats_.plain(PlainLook::aside_value, aside.value.number_format);
                put(row_number(row), 1, aside.value, format);
            }
            ++row;
        }
        if (!sheet_.asides.empty()) last_used_row_ = row - 1;
    }

    void page(const PageWords& words) {
        worksheet_set_landscape(sheet_out_);
        worksheet_set_paper(sheet_out_, paper_a4);
        worksheet_set_margins(sheet_out_, layout_.margin_left, layout_.margin_right, layout_.margin_top,
                              layout_.margin_bottom);
        const std::string header = "&L" + page_text(words.left_head) + "&R" + page_text(words.right_head);
        const std::string footer = "&L" + page_text(words.left_foot) + "&C&A&R" + layout_.text("footer-page");
        file_.check(worksheet_set_header(sheet_out_, header.c_str()));
        file_.check(worksheet_set_footer(sheet_out_, footer.c_str()));
        if (sheet_.columns.empty()) return;  // charts have a size of their own
        worksheet_fit_to_pages(sheet_out_, 1, sheet_.on_one_page ? 1 : 0);
        ignore_numbers_as_text();
        if (sheet_.hidden) return;
        file_.check(worksheet_repeat_rows(sheet_out_, row_number(header_row), row_number(header_row)));
        file_.check(worksheet_print_area(sheet_out_, 0, 0, row_number(std::max(last_row(), last_used_row_)),
                                         column_number(last_printed_column())));
    }

    /// The last shown column, or as far as the title and the explanation reach over a narrow table.
    std::size_t last_printed_column() const {
        constexpr double wider_letters_of_title = 1.75;
        const std::size_t letters = std::min(longest_line, display_width(sheet_.explanation));
        const double wanted = std::max(static_cast<double>(letters),
                                       wider_letters_of_title * static_cast<double>(display_width(sheet_.title)));
        double width = 0;
        for (std::size_t c = 0; c < shown_; ++c) width += widths_[c];
        if (width >= wanted) return shown_ - 1;
        const auto more = static_cast<std::size_t>((wanted - width) / LXW_DEF_COL_WIDTH);
        return column_count() + more;
    }

    /// Goal numbers are text on purpose; Excel would mark each of them.
    void ignore_numbers_as_text() {
        const std::string range = cell_name(first_data_row, 0) + ":" + cell_name(last_row(), column_count() - 1);
        file_.check(worksheet_ignore_errors(sheet_out_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range.c_str()));
    }

    WorkbookFile& file_;
    FormatCache& formats_;
    const ExcelLayout& layout_;
    const Sheet& sheet_;
    std::size_t shown_ = 0;
    std::vector<double> widths_;
    std::size_t last_used_row_ = 0;
    lxw_worksheet* sheet_out_ = nullptr;
};

}  // namespace

void write_sheet(WorkbookFile& file, FormatCache& formats, const ExcelLayout& layout, const PageWords& words,
                 const Sheet& sheet) {
    Writer(file, formats, layout, sheet).write(words);
}

}  // namespace tertial::xlsx
