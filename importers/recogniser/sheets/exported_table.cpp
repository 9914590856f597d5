#include "importers/recogniser/sheets/exported_table.h"

#include <algorithm>

#include "importers/recogniser/row_table.h"
#include "importers/recogniser/sheets/sheet_values.h"
#include "importers/words.h"
#include "model/fold.h"

namespace tertial {

namespace {

constexpr std::string_view path_mark = " › ";

/// The sentence that begins with `around.first`, without what stands around its name; ends where one of `next` begins.
std::string name_in(std::string_view text, const std::pair<std::string, std::string>& around,
                    const std::vector<std::string>& next) {
    const std::size_t at = around.first.empty() ? std::string_view::npos : text.find(around.first);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + around.first.size());
    for (const std::string& begin : next) {
        const std::size_t end = begin.empty() ? std::string_view::npos : text.find(around.second + " " + begin);
        if (end != std::string_view::npos) text = text.substr(0, end + around.second.size());
    }
    if (text.ends_with(around.second)) text.remove_suffix(around.second.size());
    return std::string(text);
}

class ExportedReader {
public:
    ExportedReader(SheetReading& reading, LineRange rows) : context_(reading.context), reading_(reading), rows_(rows) {}

    std::optional<ExportedTable> read(const std::vector<std::size_t>& above) {
        if (!find_id_column()) return std::nullopt;
        find_columns();
        ExportedTable out;
        Table& table = out.table;
        table.id = context_.ids.next(id_prefix::table);
        table.source = header().place;
        for (std::size_t c = 0; c < width_; ++c) table.columns.push_back(header().cells[c]);
        for (std::size_t at = rows_.begin + 1; at < rows_.end; ++at) {
            if (!is_placeholder(at)) table.rows.push_back(row(at));
        }
        std::string explanation;
        for (std::size_t i = 1; i < above.size(); ++i) explanation += " " + context_.line(above[i]).text;
        const TableOrigin origin = parse_table_origin(reading_.words, explanation);
        out.path = origin.path;
        table.unit = origin.unit.empty() ? unit_of_header(table.columns) : origin.unit;
        if (!above.empty()) table.title = own_title(context_.line(above.front()).text, out.path);
        return out;
    }

private:
    const SourceLine& header() const { return context_.line(rows_.begin); }

    bool find_id_column() {
        const auto& cells = header().cells;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (reading_.words.heading(cells[c]).field != SheetField::id) continue;
            id_ = c;
            for (std::size_t at = rows_.begin + 1; at < rows_.end; ++at) {
                if (is_node_id(context_.line(at).cells[c])) return true;
            }
            const auto& hidden = header().hidden_cells;
            if (rows_.end - rows_.begin == 2 && std::find(hidden.begin(), hidden.end(), c) != hidden.end()) return true;
        }
        return false;
    }

    /// The table's own columns, then perhaps remarks, then the id, then prints and the kind of row.
    void find_columns() {
        const auto& cells = header().cells;
        width_ = id_;
        if (width_ > 1 && is_remark(width_ - 1)) --width_;
        printed_.resize(width_);
        for (std::size_t c = id_ + 1; c < cells.size(); ++c) {
            if (reading_.words.heading(cells[c]).field == SheetField::role) role_ = c;
            for (std::size_t own = 0; own < width_; ++own) {
                const bool printed = fold_heading(cells[c]) == fold_heading(cells[own]) + reading_.words.printed_mark &&
                                     cells[c].starts_with(cells[own]);
                if (printed && !printed_[own]) printed_[own] = c;
            }
        }
    }

    bool is_remark(std::size_t column) const {
        if (reading_.words.heading(header().cells[column]).field != SheetField::derived) return false;
        for (std::size_t at = rows_.begin + 1; at < rows_.end; ++at) {
            const std::string& cell = context_.line(at).cells[column];
            if (!cell.empty() && cell.find(reading_.words.remark) == std::string::npos) return false;
        }
        return true;
    }

    /// A table without rows has one that says so.
    bool is_placeholder(std::size_t at) const {
        return rows_.end - rows_.begin == 2 && context_.line(at).cells[id_].empty();
    }

    TableRow row(std::size_t at) {
        const SourceLine& line = context_.line(at);
        TableRow row;
        row.id = reading_.ids.take(line.cells[id_], id_prefix::row);
        row.source = line.place;
        const std::string remark = width_ < id_ ? line.cells[width_] : std::string();
        for (std::size_t c = 0; c < width_; ++c) {
            const std::string& cell = line.cells[c];
            row.cells.push_back(printed_[c] ? value_or_print(cell, line.cells[*printed_[c]], {}, remark) : cell);
        }
        row.role = role_of_row(context_.grammar, row.cells);
        if (!role_) return row;
        for (const auto& [name, role] : reading_.words.roles) {
            if (words::fold(line.cells[*role_]) == name) row.role = role;
        }
        return row;
    }

    /// A table without a title of its own has that of the heading over it, perhaps with its first column's behind it.
    static std::string own_title(const std::string& title, const std::vector<std::string>& path) {
        if (path.empty()) return title;
        const std::string heading = fold_title(path.back());
        const std::string folded = fold_title(title.substr(0, title.find(" – ")));
        return fold_title(title) == heading || folded == heading ? std::string() : title;
    }

    RecogniserContext& context_;
    SheetReading& reading_;
    LineRange rows_;
    std::size_t id_ = 0;
    std::size_t width_ = 0;
    std::optional<std::size_t> role_;
    std::vector<std::optional<std::size_t>> printed_;
};

}  // namespace

TableOrigin parse_table_origin(const SheetWords& words, std::string_view explanation) {
    TableOrigin origin;
    std::string path = name_in(explanation, words.chapter, {words.money.first, words.parts});
    for (std::size_t at = 0; !path.empty();) {
        at = path.find(path_mark);
        origin.path.push_back(path.substr(0, at));
        path.erase(0, at == std::string::npos ? at : at + path_mark.size());
    }
    origin.unit = name_in(explanation, words.money, {words.parts});
    return origin;
}

std::optional<ExportedTable> read_exported_table(SheetReading& reading, LineRange rows,
                                                 const std::vector<std::size_t>& above) {
    return ExportedReader(reading, rows).read(above);
}

}  // namespace tertial
