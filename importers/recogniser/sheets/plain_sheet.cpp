#include "importers/recogniser/sheets/plain_sheet.h"

#include <algorithm>

#include "importers/recogniser/row_table.h"
#include "importers/recogniser/sheets/exported_table.h"
#include "importers/recogniser/sheets/sheet_values.h"
#include "importers/words.h"
#include "model/fold.h"
#include "model/values.h"

namespace tertial {

namespace {

bool is_figure(const std::string& cell) {
    return !words::is_year(cell) && number_of(parse_value(cell)).has_value();
}

class PlainReader {
public:
    PlainReader(SheetReading& reading, LineRange range, const std::string& sheet)
        : reading_(reading), context_(reading.context), range_(range), sheet_(sheet) {}

    PlainSheet read() {
        for (std::size_t at = range_.begin; at < range_.end;) {
            at = filled(at) > 1 ? table(at) : text(at);
        }
        flush_text();
        return std::move(out_);
    }

private:
    std::size_t filled(std::size_t at) const {
        const auto& cells = context_.line(at).cells;
        return static_cast<std::size_t>(
            std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); }));
    }

    std::size_t text(std::size_t at) {
        text_.push_back(at);
        return at + 1;
    }

    void flush_text() {
        for (const std::size_t at : text_) {
            const SourceLine& line = context_.line(at);
            if (fold_title(line.text) == fold_title(sheet_)) continue;
            for (Paragraph& paragraph : paragraphs_of_cell(context_, line.text, line.place)) {
                out_.blocks.emplace_back(std::move(paragraph));
            }
        }
        text_.clear();
    }

    std::size_t table(std::size_t at) {
        const std::size_t end = end_of_table(at);
        if (auto exported = read_exported_table(reading_, {at, end}, text_)) {
            text_.clear();
            out_.path = std::move(exported->path);
            out_.blocks.emplace_back(std::move(exported->table));
            return end;
        }
        std::string title;
        if (!text_.empty()) {
            title = context_.line(text_.back()).text;
            text_.pop_back();
        }
        flush_text();
        out_.blocks.emplace_back(plain_table({at, end}, fold_title(title) == fold_title(sheet_) ? "" : title));
        return end;
    }

    /// A gap before a line of text ends a table: a title over the next, or a note under it.
    std::size_t end_of_table(std::size_t at) const {
        std::size_t end = at + 1;
        while (end < range_.end && !(context_.line(end).gap_before && (filled(end) == 1 || begins_another(at, end)))) {
            ++end;
        }
        return end;
    }

    /// A line of headings after a gap, in other columns than those above.
    bool begins_another(std::size_t header, std::size_t at) const {
        const auto& cells = context_.line(at).cells;
        if (std::any_of(cells.begin(), cells.end(), is_figure)) return false;
        const bool has_rows = at + 1 < range_.end && filled(at + 1) > 1 && !context_.line(at + 1).gap_before;
        return has_rows && cells != context_.line(header).cells && filled(at) > 2;
    }

    Table plain_table(LineRange rows, std::string title) {
        Table table;
        table.id = context_.ids.next(id_prefix::table);
        table.source = context_.line(rows.begin).place;
        table.title = std::move(title);
        const std::vector<std::size_t> columns = columns_of(rows);
        const std::vector<std::string> first = cells_of(rows.begin, columns);
        const bool has_header = std::none_of(first.begin(), first.end(), is_figure);
        if (has_header) {
            table.columns = first;
        } else {
            table.columns.assign(columns.size(), "");
        }
        for (std::size_t at = rows.begin + (has_header ? 1 : 0); at < rows.end; ++at) {
            TableRow row;
            row.cells = cells_of(at, columns);
            const bool empty =
                std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return cell.empty(); });
            if (empty || row.cells == table.columns) continue;
            row.id = context_.ids.next(id_prefix::row);
            row.source = context_.line(at).place;
            row.role = role_of_row(context_.grammar, row.cells);
            table.rows.push_back(std::move(row));
        }
        table.unit = unit_of_header(table.columns);
        return table;
    }

    /// Those shown in which the table has anything.
    std::vector<std::size_t> columns_of(LineRange rows) const {
        std::vector<std::size_t> columns;
        const SourceLine& first = context_.line(rows.begin);
        for (std::size_t c = 0; c < first.cells.size(); ++c) {
            const auto& hidden = first.hidden_cells;
            if (std::find(hidden.begin(), hidden.end(), c) != hidden.end()) continue;
            bool used = false;
            for (std::size_t at = rows.begin; at < rows.end && !used; ++at) {
                used = c < context_.line(at).cells.size() && !context_.line(at).cells[c].empty();
            }
            if (used) columns.push_back(c);
        }
        return columns;
    }

    std::vector<std::string> cells_of(std::size_t at, const std::vector<std::size_t>& columns) const {
        std::vector<std::string> out;
        const auto& cells = context_.line(at).cells;
        out.reserve(columns.size());
        for (const std::size_t c : columns) out.push_back(c < cells.size() ? cells[c] : std::string());
        for (std::string& cell : out) std::replace(cell.begin(), cell.end(), '\n', ' ');
        return out;
    }

    SheetReading& reading_;
    RecogniserContext& context_;
    LineRange range_;
    const std::string& sheet_;
    std::vector<std::size_t> text_;  // lines of text since the last table
    PlainSheet out_;
};

}  // namespace

PlainSheet read_plain_sheet(SheetReading& reading, LineRange range, const std::string& sheet) {
    return PlainReader(reading, range, sheet).read();
}

}  // namespace tertial
