// A sheet for each table of the report: figures as numbers, sums and deviations as formulas where they hold.
#include <algorithm>
#include <set>

#include "exporters/text_shape.h"
#include "exporters/xlsx/arithmetic.h"
#include "exporters/xlsx/sheets.h"
#include "exporters/xlsx/value_cell.h"
#include "model/fold.h"

namespace tertial::xlsx {

namespace {

constexpr std::size_t longest_formula = 8000;  // Excel allows 8,192 characters
constexpr std::size_t most_arguments = 250;    // of SUM; Excel allows 255
constexpr int most_decimals = 2;               // that a column of money is filled up to

/// A table and the headings it stands under.
struct PlacedTable {
    const Table* table = nullptr;
    std::string heading;  // the nearest
    std::string path;     // "Uppföljning av ekonomi › Driftbudget"
};

class Collector {
public:
    std::vector<PlacedTable> collect(const Report& report) {
        for (const Chapter& chapter : report.front) this->chapter(chapter, {});
        chapter(report.goals_chapter, {});
        for (const Goal& goal : report.goals) this->goal(goal);
        for (const Chapter& chapter : report.back) this->chapter(chapter, {});
        return std::move(tables_);
    }

private:
    static std::string joined(const std::string& above, std::string_view title) {
        const std::string folded = fold_white_space(sound_text(title));
        return above.empty() || folded.empty() ? above + folded : above + " › " + folded;
    }

    void blocks(const std::vector<Block>& blocks, const std::string& heading, const std::string& path) {
        for (const Block& block : blocks) {
            if (const auto* table = std::get_if<Table>(&block)) tables_.push_back({table, heading, path});
        }
    }

    void chapter(const Chapter& chapter, const std::string& above) {
        const std::string path = joined(above, chapter.title);
        blocks(chapter.blocks, chapter.title, path);
        for (const Chapter& child : chapter.children) this->chapter(child, path);
    }

    void goal(const Goal& goal) {
        const std::string title = goal.number + " " + goal.title;
        for (const Section& section : goal.sections) {
            blocks(section.blocks, section.title.empty() ? title : section.title,
                   joined(fold_white_space(title), section.title));
        }
        for (const Goal& child : goal.children) this->goal(child);
    }

    std::vector<PlacedTable> tables_;
};

/// What the sheet and the Excel table are named after, and what stands over them.
struct TableTitle {
    std::string name;
    std::string title;
};

/// The table's own title, else the heading over it. Where that is taken, a telling first column heading ("Beviljade
/// budgetjusteringar") says which of the tables it is.
class Titles {
public:
    explicit Titles(const ExcelLayout& layout) : layout_(layout) {}

    TableTitle next(const PlacedTable& placed) {
        ++count_;
        std::string title = fold_white_space(sound_text(placed.table->title));
        if (title.empty()) title = fold_white_space(sound_text(placed.heading));
        if (title.empty()) title = fill(layout_.text("table.untitled"), {{"n", std::to_string(count_)}});
        if (used_.insert(fold_case(title)).second) return {title, title};
        const auto& columns = placed.table->columns;
        const std::string first = columns.empty() ? std::string() : fold_white_space(sound_text(columns.front()));
        const bool telling = parse_value(first).kind == ValueKind::text && find_money_unit(first) == MoneyUnit::none;
        if (!telling) return {title, title};
        return {first, title + " – " + first};
    }

private:
    const ExcelLayout& layout_;
    std::set<std::string> used_;
    std::size_t count_ = 0;
};

class Builder {
public:
    Builder(const SheetContext& context, const PlacedTable& placed)
        : layout_(context.layout),
          placed_(placed),
          table_(*placed.table),
          width_(width_of(table_)),
          money_(holds_money(table_)),
          arithmetic_(find_arithmetic(table_, layout_.calculated_words)) {}

    Sheet build(BookNames& book, const TableTitle& title) {
        sheet_.name = book.sheet(title.name);
        sheet_.table = book.table(title.name);
        sheet_.title = title.title;
        sheet_.explanation = explanation();
        sheet_.tab = Colour::tab_economy;
        sheet_.frozen_columns = 1;
        columns();
        for (std::size_t r = 0; r < table_.rows.size(); ++r) row(r);
        if (table_.rows.empty()) put_empty_row(sheet_, 0, layout_.text("table.empty"));
        if (!has_remarks_) drop_remarks();
        return std::move(sheet_);
    }

private:
    static std::size_t width_of(const Table& table) {
        std::size_t width = table.columns.size();
        for (const TableRow& row : table.rows) width = std::max(width, row.cells.size());
        return std::max<std::size_t>(width, 1);
    }

    static bool holds_money(const Table& table) {
        const auto names_money = [](const std::string& text) { return find_money_unit(text) != MoneyUnit::none; };
        return names_money(table.unit) || (!table.columns.empty() && names_money(table.columns.front()));
    }

    std::string explanation() const {
        std::string text;
        const auto add = [&](const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; };
        if (!placed_.path.empty()) add(fill(layout_.text("table.place"), {{"chapter", placed_.path}}));
        if (!table_.unit.empty())
            add(fill(layout_.text("table.unit"), {{"unit", fold_white_space(sound_text(table_.unit))}}));
        const bool has_parts = std::any_of(table_.rows.begin(), table_.rows.end(),
                                           [](const TableRow& row) { return row.role == RowRole::varav; });
        if (has_parts) add(layout_.text("table.varav"));
        return text;
    }

    std::string cell_text(std::size_t r, std::size_t c) const {
        const std::vector<std::string>& cells = table_.rows[r].cells;
        return c < cells.size() ? cells[c] : std::string();
    }

    /// Figures where at least half of what stands in the column is a number.
    bool is_figures(std::size_t c) const {
        std::size_t figures = 0;
        std::size_t others = 0;
        for (std::size_t r = 0; r < table_.rows.size(); ++r) {
            const Value value = parse_value(cell_text(r, c));
            if (value.kind == ValueKind::none) continue;
            ++(value.kind == ValueKind::number ? figures : others);
        }
        return c > 0 && figures > 0 && figures >= others;
    }

    /// A number of a table of money, without a unit or with that of money.
    bool is_amount(const Value& value) const {
        return money_ && value.kind == ValueKind::number &&
               (value.unit.empty() || find_money_unit(value.unit) != MoneyUnit::none);
    }

    int decimals_of(std::size_t c) const {
        int decimals = 0;
        for (std::size_t r = 0; r < table_.rows.size(); ++r) {
            const Value value = parse_value(cell_text(r, c));
            if (is_amount(value)) decimals = std::max(decimals, value.number.scale);
        }
        return std::min(decimals, most_decimals);
    }

    void add_column(std::string_view header, const char* width, Align align, Visibility visibility) {
        std::string unique = unique_header(sheet_.columns, header);
        sheet_.columns.push_back({std::move(unique), width, align, visibility, {}, {}, {}});
    }

    void columns() {
        for (std::size_t c = 0; c < width_; ++c) {
            std::string header = c < table_.columns.size() ? fold_white_space(table_.columns[c]) : std::string();
            if (header.empty() && c == 0) header = layout_.text("table.first-column");
            if (header.empty()) header = fill(layout_.text("table.column"), {{"n", std::to_string(c + 1)}});
            const bool figures = is_figures(c);
            add_column(header,
                       c == 0    ? "name"
                       : figures ? "figure"
                                 : "short-note",
                       figures ? Align::right : Align::left, Visibility::shown);
            if (figures) figure_columns_.push_back(c);
            decimals_.push_back(figures && money_ ? decimals_of(c) : 0);
        }
        remark_ = sheet_.columns.size();
        add_column(layout_.text("table.column.remark"), "note", Align::left, Visibility::shown);
        for (const std::size_t c : figure_columns_) {
            add_column(fill(layout_.text("printed-column"), {{"column", sheet_.columns[c].header}}), "printed",
                       Align::left, Visibility::grouped);
        }
        add_column(layout_.text("table.column.role"), "count", Align::left, Visibility::grouped);
    }

    void row(std::size_t r) {
        const TableRow& printed = table_.rows[r];
        Row& row = sheet_.rows.emplace_back();
        row.id = printed.id.text;
        row.look = look_of(printed.role);
        std::string remarks;
        for (std::size_t c = 0; c < width_; ++c) row.cells.push_back(cell(r, c, remarks));
        row.cells.push_back(text_cell(remarks));
        for (const std::size_t c : figure_columns_) row.cells.push_back(words(cell_text(r, c)));
        row.cells.push_back(text_cell(role_of(printed.role)));
    }

    /// A number whose unit is too long for its format stays text: here there is no column for units.
    Cell printed_cell(std::size_t r, std::size_t c) const {
        Cell cell = c == 0 ? words(cell_text(r, c)) : value_cell(cell_text(r, c));
        const bool unit_lost = cell.kind == CellKind::number && cell.number_format.find('"') == std::string::npos &&
                               !parse_value(cell_text(r, c)).unit.empty();
        if (unit_lost) return words(cell_text(r, c));
        // Amounts in a column line up; the report's own print stands in the grouped columns.
        const Value value = c > 0 ? parse_value(cell_text(r, c)) : Value{};
        if (is_amount(value) && value.unit.empty())
            cell.number_format = number_format(std::max(decimals_[c], value.number.scale), true, "");
        return cell;
    }

    Cell cell(std::size_t r, std::size_t c, std::string& remarks) {
        Cell cell = printed_cell(r, c);
        if (cell.kind != CellKind::number || c >= table_.columns.size() || !arithmetic_.calculated[r][c]) return cell;
        const Calculation& calculation = *arithmetic_.calculated[r][c];
        if (calculation.agreement != Agreement::exact) remark(remarks, c, r, calculation);
        if (calculation.agreement == Agreement::wrong) {
            cell.tint = Tint::bad;
            return cell;
        }
        std::string formula = formula_of(calculation);
        if (formula.empty()) return cell;
        return formula_cell(std::move(formula), to_double(calculation.computed), cell.number_format);
    }

    void remark(std::string& remarks, std::size_t c, std::size_t r, const Calculation& calculation) {
        const char* id = calculation.agreement == Agreement::rounding ? "table.remark.rounding" : "table.remark.wrong";
        if (!remarks.empty()) remarks += ' ';
        remarks += fill(layout_.text(id), {{"column", sheet_.columns[c].header},
                                           {"printed", fold_white_space(sound_text(cell_text(r, c)))},
                                           {"computed", format_number(calculation.computed)}});
        has_remarks_ = true;
    }

    /// SUM over ranges for rows of one column, else the terms with their signs. Empty when Excel would not take it.
    static std::string formula_of(const Calculation& calculation) {
        const std::vector<Term>& terms = calculation.terms;
        const bool one_column = std::all_of(terms.begin(), terms.end(), [&](const Term& term) {
            return term.sign > 0 && term.column == terms.front().column;
        });
        std::string formula = one_column ? sum_formula(terms) : signed_formula(terms);
        return formula.size() <= longest_formula ? formula : std::string();
    }

    static std::string sum_formula(const std::vector<Term>& terms) {
        std::string arguments;
        std::size_t count = 0;
        for (std::size_t i = 0; i < terms.size();) {
            std::size_t last = i;
            while (last + 1 < terms.size() && terms[last + 1].row == terms[last].row + 1) ++last;
            if (!arguments.empty()) arguments += ',';
            arguments += cell_name(first_data_row + terms[i].row, terms[i].column);
            if (last > i) arguments += ":" + cell_name(first_data_row + terms[last].row, terms[last].column);
            ++count;
            i = last + 1;
        }
        return count <= most_arguments ? "SUM(" + arguments + ")" : std::string();
    }

    /// N() lets a dash or another word count as nothing, as a blank does.
    static std::string signed_formula(const std::vector<Term>& terms) {
        std::string formula;
        for (const Term& term : terms) {
            if (term.sign < 0) formula += '-';
            if (term.sign > 0 && !formula.empty()) formula += '+';
            formula += "N(" + cell_name(first_data_row + term.row, term.column) + ")";
        }
        return formula;
    }

    static RowLook look_of(RowRole role) {
        switch (role) {
            case RowRole::row:
                return RowLook::normal;
            case RowRole::group:
                return RowLook::group;
            case RowRole::varav:
                return RowLook::part;
            case RowRole::sum:
                return RowLook::sum;
        }
        return RowLook::normal;
    }

    const std::string& role_of(RowRole role) const {
        switch (role) {
            case RowRole::row:
                return layout_.text("table.role.row");
            case RowRole::group:
                return layout_.text("table.role.group");
            case RowRole::varav:
                return layout_.text("table.role.varav");
            case RowRole::sum:
                return layout_.text("table.role.sum");
        }
        return layout_.text("table.role.row");
    }

    /// Formulas refer only to columns before the remarks, so that the column can go.
    void drop_remarks() {
        const auto place = static_cast<std::ptrdiff_t>(remark_);
        sheet_.columns.erase(sheet_.columns.begin() + place);
        for (Row& row : sheet_.rows) row.cells.erase(row.cells.begin() + place);
    }

    const ExcelLayout& layout_;
    const PlacedTable& placed_;
    const Table& table_;
    std::size_t width_ = 1;
    bool money_ = false;
    TableArithmetic arithmetic_;
    Sheet sheet_;
    std::vector<std::size_t> figure_columns_;
    std::vector<int> decimals_;  // by column: as many as the amounts of the column need
    std::size_t remark_ = 0;
    bool has_remarks_ = false;
};

}  // namespace

std::vector<Sheet> make_table_sheets(const SheetContext& context, BookNames& book) {
    std::vector<Sheet> sheets;
    Titles titles(context.layout);
    for (const PlacedTable& placed : Collector().collect(context.report)) {
        sheets.push_back(Builder(context, placed).build(book, titles.next(placed)));
        sheets.back().id = placed.table->id.text;
    }
    return sheets;
}

}  // namespace tertial::xlsx
