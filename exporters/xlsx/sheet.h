// A worksheet as plain values: what stands in it and how it should look, before any library is asked. Those who know
// the report make sheets (sheets.h), one writer puts them into the file (write_sheet.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "exporters/xlsx/layout.h"

namespace tertial::xlsx {

enum class Align { left, centre, right };
enum class Visibility { shown, grouped, hidden };  // grouped: behind the plus sign over the columns
enum class RowLook { normal, group, sum, part };   // part: "varav", indented
enum class Tint { good, fair, bad };
enum class CellKind { blank, text, number, formula };

/// Where a cell is: the sheet by name, row and column 0-based.
struct CellPlace {
    std::string sheet;
    std::size_t row = 0;
    std::size_t column = 0;
};

struct Cell {
    CellKind kind = CellKind::blank;
    std::string text;          // of a text; of a formula with text as its result, that result
    double number = 0;         // of a number; of a formula with a number as its result, that result
    bool text_result = false;  // a formula's result is `text`
    std::string formula;       // without "=", English names and commas; cells of this sheet as A1, others as 'Sheet'!A1
    std::string number_format;  // Excel's code in US notation; empty = General
    std::optional<CellPlace> link;
    std::optional<Tint> tint;  // fixed; for what changes with the contents there are rules
};

struct Row {
    RowLook look = RowLook::normal;
    std::string id;  // of the node in the report; stands in the hidden id column
    std::vector<Cell> cells;
};

/// Colours a cell when `formula` is true, written for the first data row: `$D5="x"`.
struct ColourRule {
    std::string formula;
    Tint tint = Tint::good;
};

struct Column {
    std::string header;
    std::string width;  // id of a width in the layout
    Align align = Align::left;
    Visibility visibility = Visibility::shown;
    std::vector<ColourRule> rules;
    std::string choices;  // absolute range with the values that may be chosen, "=Listor!$A$5:$A$7"; empty = free
    std::string help;     // shown when the cell is entered
};

struct ChartSeries {
    std::string name;
    std::size_t column = 0;  // of the data sheet
    Colour colour = Colour::chart_first;
};

/// Horizontal bars of some rows of another sheet.
struct BarChart {
    std::string title;
    std::string alternative_text;
    std::string data_sheet;
    std::size_t first_row = 0, last_row = 0;  // 0-based
    std::size_t label_column = 0;
    std::vector<ChartSeries> series;
    std::string number_format;
    bool begins_at_zero = true;  // unless there are values below it
};

/// A line under the table, without being part of it.
struct Aside {
    bool heading = false;
    Cell label;
    Cell value;
};

/// Shown columns stand before grouped ones.
struct Sheet {
    std::string id;     // of the node that the whole sheet shows; may be empty
    std::string name;   // unique and valid, see names.h
    std::string table;  // name of the Excel table; empty = the sheet has none
    std::string title;
    std::string explanation;
    std::vector<Column> columns;  // the id column is added by the writer
    std::vector<Row> rows;
    std::optional<Cell> parameter;  // stands on row 3; formulas of the table depend on it
    std::size_t parameter_column = 0;
    std::size_t frozen_columns = 0;
    Colour tab = Colour::tab_overview;
    bool hidden = false;
    bool on_one_page = false;
    bool has_ids = true;
    std::vector<Aside> asides;
    std::vector<BarChart> charts;
};

inline constexpr std::size_t header_row = 3;  // row 4 in Excel
inline constexpr std::size_t first_data_row = header_row + 1;

[[nodiscard]] Cell text_cell(std::string text);
[[nodiscard]] Cell number_cell(double number, std::string number_format = {});
[[nodiscard]] Cell formula_cell(std::string formula, double result, std::string number_format = {});
[[nodiscard]] Cell formula_cell(std::string formula, std::string result);

/// "A", "AB".
[[nodiscard]] std::string column_letters(std::size_t column);
/// 0-based row and column as "B5".
[[nodiscard]] std::string cell_name(std::size_t row, std::size_t column);
/// "$B$5:$B$9".
[[nodiscard]] std::string absolute_range(std::size_t first_row, std::size_t last_row, std::size_t column);
/// A text as a literal in a formula: quotes doubled.
[[nodiscard]] std::string formula_text(std::string_view text);
/// The sheet's name as formulas and links need it, always quoted: 'Läs mig'.
[[nodiscard]] std::string quoted_sheet(std::string_view name);

}  // namespace tertial::xlsx
