#include "importers/excel/sheet_lines.h"

#include <algorithm>

#include "model/language.h"

namespace tertial::excel {

namespace {

/// The columns of a sheet that hold anything, without those between.
class UsedColumns {
public:
    explicit UsedColumns(const SheetCells& cells) : place_(most_columns, 0) {
        std::vector<bool> used(most_columns, false);
        for (const SheetRow& row : cells.rows) {
            for (const SheetCell& cell : row.cells) used[static_cast<std::size_t>(cell.column)] = true;
        }
        for (std::size_t column = 0; column < used.size(); ++column) {
            place_[column] = count_;
            if (!used[column]) continue;
            if (is_hidden(cells, static_cast<int>(column))) hidden_.push_back(count_);
            ++count_;
        }
    }

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t place(int column) const { return place_[static_cast<std::size_t>(column)]; }
    [[nodiscard]] const std::vector<std::size_t>& hidden() const { return hidden_; }

private:
    static bool is_hidden(const SheetCells& cells, int column) {
        return std::any_of(cells.hidden_columns.begin(), cells.hidden_columns.end(), [column](const CellRange& range) {
            return column >= range.first.column && column <= range.last.column;
        });
    }

    std::vector<std::size_t> place_;
    std::vector<std::size_t> hidden_;
    std::size_t count_ = 0;
};

std::string joined(const std::vector<std::string>& cells) {
    std::string text;
    for (const std::string& cell : cells) {
        if (cell.empty()) continue;
        if (!text.empty()) text += ' ';
        text += cell;
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string first_of(const std::vector<std::string>& places) {
    constexpr std::size_t most_named = 5;
    std::string out;
    for (std::size_t i = 0; i < places.size() && i < most_named; ++i) out += (i == 0 ? "" : ", ") + places[i];
    return places.size() > most_named ? out + " …" : out;
}

}  // namespace

Expected<void> SheetLines::add(const std::string& sheet, SheetCells cells) {
    ++sheet_;
    const UsedColumns columns(cells);
    if (columns.count() > 0 && cells.rows.size() > room_ / columns.count()) {
        return fail(ErrorCode::too_large,
                    tr("Arbetsboken har fler rader och kolumner än en rapport kan ha. Spara bladen med indikatorer och "
                       "aktiviteter i en egen arbetsbok och läs in den.",
                       "The workbook has more rows and columns than a report can have. Save the sheets with indicators "
                       "and activities in a workbook of their own and import that."),
                    out_.name);
    }
    room_ -= columns.count() * cells.rows.size();
    SourceLine heading;
    heading.text = sheet;
    heading.place = {0, sheet_};
    heading.style = LineStyle::heading;
    heading.level = 1;
    heading.gap_before = true;
    out_.lines.push_back(std::move(heading));
    int before = -1;
    for (SheetRow& row : cells.rows) {
        SourceLine line;
        line.place = {row.row + 1, sheet_};
        line.gap_before = row.row > before + 1;
        line.style = LineStyle::text;
        line.cells.resize(columns.count());
        for (SheetCell& cell : row.cells) line.cells[columns.place(cell.column)] = std::move(cell.text);
        line.text = joined(line.cells);
        line.hidden_cells = columns.hidden();
        out_.lines.push_back(std::move(line));
        before = row.row;
    }
    remark_on(sheet, cells);
    return {};
}

void SheetLines::leave_out(const std::string& sheet) {
    SourceLine line;
    line.text = tr("Dolt blad: ", "Hidden sheet: ") + sheet;
    line.place = {0, ++sheet_};
    line.left_out = LeftOut::hidden;
    out_.left_out.push_back(std::move(line));
}

void SheetLines::remark_on(const std::string& sheet, const SheetCells& cells) {
    if (!cells.faults.empty()) {
        out_.remarks.push_back(
            sheet + ": " +
            tr("celler med felvärde eller formel utan sparat resultat lästes som tomma: ",
               "cells with an error value or a formula without a saved result were read as empty: ") +
            first_of(cells.faults));
    }
    if (!cells.hidden_rows.empty()) {
        out_.remarks.push_back(sheet + ": " + tr("dolda rader lästes också: ", "hidden rows were read too: ") +
                               std::to_string(cells.hidden_rows.size()));
    }
}

}  // namespace tertial::excel
