#include "importers/recogniser/row_table.h"

#include <algorithm>
#include <array>

#include "importers/markup.h"
#include "importers/words.h"
#include "model/fold.h"
#include "model/values.h"

namespace tertial {

namespace {

bool is_figure(const std::string& cell) {
    return !words::is_year(cell) && number_of(parse_value(cell)).has_value();
}

bool has_figure(const std::vector<std::string>& cells) {
    return std::any_of(cells.begin() + 1, cells.end(), is_figure);
}

/// The names of columns: words, perhaps years. A row of a list may begin with its number.
bool is_header(const std::vector<std::string>& cells) {
    return !has_figure(cells) && !is_figure(cells.front());
}

std::vector<std::string> plain_cells(const SourceLine& line, std::size_t columns) {
    std::vector<std::string> cells;
    for (const std::string& cell : line.cells) cells.push_back(without_markup(cell));
    // More cells than columns: nothing may be lost, so the last column takes the rest.
    for (std::size_t i = columns; columns > 0 && i < cells.size(); ++i) {
        if (!cells[i].empty()) cells[columns - 1] += " " + cells[i];
    }
    if (columns > 0) cells.resize(columns);
    return cells;
}

class RowTable {
public:
    RowTable(RecogniserContext& context, LineRange range) : context_(context), range_(range), at_(range.begin) {}

    FoundTable read() {
        const SourceLine& first = context_.line(at_);
        table_.id = context_.ids.next(id_prefix::table);
        table_.source = first.place;
        if (is_header(first.cells)) {
            table_.columns = plain_cells(first, 0);
            ++at_;
        } else {
            table_.columns.assign(first.cells.size(), "");
            add_row();
        }
        while (at_ < range_.end && context_.line(at_).is_row() && belongs(context_.line(at_))) add_row();
        table_.unit = unit_of_header(table_.columns);
        return {{std::move(table_)}, at_};
    }

private:
    bool belongs(const SourceLine& line) const {
        if (!line.gap_before) return true;
        if (line.cells.size() != table_.columns.size()) return false;
        return has_figure(line.cells) || plain_cells(line, 0) == table_.columns;
    }

    void add_row() {
        const SourceLine& line = context_.line(at_++);
        std::vector<std::string> cells = plain_cells(line, table_.columns.size());
        if (cells == table_.columns) return;  // a header repeated after a page border
        if (std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); })) return;
        TableRow row;
        row.id = context_.ids.next(id_prefix::row);
        row.source = line.place;
        row.role = role_of_row(context_.grammar, cells);
        row.cells = std::move(cells);
        table_.rows.push_back(std::move(row));
    }

    RecogniserContext& context_;
    LineRange range_;
    std::size_t at_;
    Table table_;
};

}  // namespace

RowRole role_of_row(const Grammar& grammar, const std::vector<std::string>& cells) {
    const std::string label = words::fold(cells.front());
    if (begins_with_one_of(label, grammar.part_words)) return RowRole::varav;
    if (begins_with_one_of(label, grammar.sum_words)) return RowRole::sum;
    const bool only_label =
        std::all_of(cells.begin() + 1, cells.end(), [](const std::string& cell) { return cell.empty(); });
    return only_label && cells.size() > 1 && !label.empty() ? RowRole::group : RowRole::row;
}

std::string unit_of_header(const std::vector<std::string>& columns) {
    constexpr std::array<std::string_view, 4> units = {"mnkr", "tkr", "mkr", "kr"};
    for (const std::string& column : columns) {
        for (const std::string& word : folded_words(column)) {
            for (std::string_view unit : units) {
                if (word == unit) return std::string(unit);
            }
        }
    }
    return {};
}

std::optional<FoundTable> read_row_table(RecogniserContext& context, LineRange range) {
    return RowTable(context, range).read();
}

}  // namespace tertial
