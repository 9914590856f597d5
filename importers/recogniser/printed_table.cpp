#include "importers/recogniser/printed_table.h"

#include <algorithm>

#include "importers/recogniser/figure_places.h"
#include "importers/recogniser/printed_row.h"
#include "importers/recogniser/table_header.h"
#include "importers/words.h"
#include "model/language.h"

namespace tertial {

namespace {

constexpr std::size_t most_group_words = 8;

class PrintedTable {
public:
    PrintedTable(RecogniserContext& context, TableHeader header, LineRange range)
        : context_(context), header_(std::move(header)), range_(range), at_(header_.end) {}

    std::optional<FoundTable> read() {
        collect_rows();
        if (std::none_of(rows_.begin(), rows_.end(), [](const PrintedRow& row) { return !row.figures.empty(); })) {
            return std::nullopt;
        }
        FoundTable found;
        found.end = at_;
        found.tables.push_back(build());
        return found;
    }

private:
    void collect_rows() {
        while (at_ < range_.end) {
            if (skip_repeated_header()) continue;
            auto row = read_printed_row(context_, {at_, range_.end});
            if (!row || (row->figures.empty() && !is_group(*row))) return;
            at_ = row->end;
            rows_.push_back(std::move(*row));
        }
    }

    bool skip_repeated_header() {
        const auto again = read_table_header(context_, {at_, range_.end});
        if (!again || rows_.empty()) {
            // The last page may repeat the header without any row under it.
            return !rows_.empty() && skip_header_without_rows();
        }
        if (again->columns != header_.columns && !is_header_of_new_page(*again)) return false;
        context_.account.read_as(ReadAs::table_header, at_, again->end);
        at_ = again->end;
        return true;
    }

    /// A page may repeat the head of a longer table over rows of a part that had a head of its own: straight at the top
    /// of the page, before the sum.
    bool is_header_of_new_page(const TableHeader& again) const {
        return is_at_top_of_page(at_) && again.columns.size() + 1 >= header_.columns.size() &&
               again.columns.size() <= header_.columns.size() + 1 &&
               !begins_with_one_of(words::fold(rows_.back().label), context_.grammar.sum_words);
    }

    bool is_at_top_of_page(std::size_t at) const { return context_.line(at).indented && !context_.line(at).gap_before; }

    bool skip_header_without_rows() {
        std::size_t i = at_;
        std::size_t k = begin_of_header();
        while (k < header_.end && i < range_.end && context_.line(i).text == context_.line(k).text) ++i, ++k;
        if (k != header_.end) return false;
        context_.account.read_as(ReadAs::table_header, at_, i);
        at_ = i;
        return true;
    }

    std::size_t begin_of_header() const { return range_.begin; }

    bool is_group(const PrintedRow& row) const {
        if (row.end - at_ != 1 || !context_.line(at_).gap_before) return false;
        if (words::split_words(row.label).size() > most_group_words || words::ends_with_stop(row.label)) return false;
        if (!rows_.empty() && begins_with_one_of(words::fold(rows_.back().label), context_.grammar.sum_words))
            return false;
        if (row.end >= range_.end || read_table_header(context_, {at_, range_.end})) return false;
        const auto header = read_table_header(context_, {row.end, range_.end});
        // The page may end under the label; then the header stands between it and its rows.
        const bool page_ends = header && header->columns == header_.columns && is_at_top_of_page(row.end);
        if (header && !page_ends) return false;
        const std::size_t next_line = page_ends ? header->end : row.end;
        if (next_line >= range_.end || !context_.line(next_line).gap_before) return false;
        const auto next = read_printed_row(context_, {next_line, range_.end});
        return next && !next->figures.empty();
    }

    /// How many columns of figures: one less than headings, or as many when the column of labels has no heading.
    std::size_t figure_columns() const {
        const std::size_t headings = header_.columns.size();
        std::size_t with_label = 0;
        std::size_t without_label = 0;
        for (const PrintedRow& row : rows_) {
            if (row.figures.empty()) continue;
            with_label += headings > 1 && fits(row, headings - 1);
            without_label += fits(row, headings);
        }
        return without_label > with_label ? headings : headings - 1;
    }

    /// No row fills as many columns as there are headings: some headings are two lines of one.
    bool too_many_headings() const {
        const std::size_t columns = header_.columns.size() - 1;
        return columns > 1 && std::none_of(rows_.begin(), rows_.end(), [&](const PrintedRow& row) {
                   return fit_figures(row, columns).figures.size() >= columns;
               });
    }

    void join_heading_to_the_one_before(std::size_t i) {
        header_.columns[i - 1] += " " + header_.columns[i];
        header_.columns.erase(header_.columns.begin() + static_cast<std::ptrdiff_t>(i));
        header_.may_go_on.erase(header_.may_go_on.begin() + static_cast<std::ptrdiff_t>(i));
    }

    /// "Beräknat resultat" / "Överskott (-)" / "Underskott (+)": lines of one heading that no space parts.
    void join_lines_of_headings() {
        for (std::size_t i = header_.columns.size(); i-- > 1 && too_many_headings();) {
            if (header_.may_go_on[i]) join_heading_to_the_one_before(i);
        }
    }

    /// "VP 2024" / "Netto" / "VP 2023" / "Netto": what stands twice is the second line of two headings.
    void join_repeated_headings() {
        if (!too_many_headings()) return;
        const std::vector<std::string> printed = header_.columns;
        for (std::size_t i = header_.columns.size(); i-- > 1;) {
            if (std::count(printed.begin(), printed.end(), printed[i]) > 1) join_heading_to_the_one_before(i);
        }
    }

    /// "Mnkr Netto" is one heading over the labels.
    void join_unit_to_its_kind() {
        const bool unit = !unit_of_header({header_.columns.front()}).empty() &&
                          words::split_words(header_.columns.front()).size() == 1;
        if (unit && too_many_headings()) join_heading_to_the_one_before(1);
    }

    static bool fits(const PrintedRow& row, std::size_t count) {
        const PrintedRow fitted = fit_figures(row, count);
        return fitted.figures.size() == count && fitted.label == row.label;
    }

    Table build() {
        join_repeated_headings();
        join_lines_of_headings();
        join_unit_to_its_kind();
        const std::size_t figures = std::max<std::size_t>(figure_columns(), 1);
        Table table;
        table.id = context_.ids.next(id_prefix::table);
        table.source = context_.line(range_.begin).place;
        table.columns = header_.columns;
        if (figures == header_.columns.size()) table.columns.insert(table.columns.begin(), "");
        table.unit = unit_of_header(table.columns);
        FigurePlaces places(table.columns);
        for (const PrintedRow& row : rows_) table.rows.push_back(build_row(row, figures, places));
        return table;
    }

    TableRow build_row(const PrintedRow& printed, std::size_t figures, FigurePlaces& places) {
        const PrintedRow row = fit_figures(printed, figures);
        TableRow out;
        out.id = context_.ids.next(id_prefix::row);
        out.source = row.place;
        if (row.figures.size() >= figures || row.figures.empty()) {
            out.cells = {row.label};
            out.cells.insert(out.cells.end(), row.figures.begin(), row.figures.end());
        } else {
            PlacedFigures placed = places.place(row.figures);
            out.cells = {row.label};
            out.cells.insert(out.cells.end(), placed.cells.begin(), placed.cells.end());
            if (placed.guessed) {
                out.doubt = tr("Raden har färre tal än tabellen har kolumner; talens kolumner är antagna.",
                               "The row has fewer figures than the table has columns; their columns are assumed.");
                context_.note(ImportNoteKind::uncertain, out.id, out.source, row.label + ": " + out.doubt);
            }
        }
        out.cells.resize(figures + 1);
        out.role = role_of_row(context_.grammar, out.cells);
        return out;
    }

    RecogniserContext& context_;
    TableHeader header_;
    LineRange range_;
    std::size_t at_;
    std::vector<PrintedRow> rows_;
};

}  // namespace

std::optional<FoundTable> read_printed_table(RecogniserContext& context, LineRange range) {
    auto header = read_table_header(context, range);
    if (!header) return std::nullopt;
    return PrintedTable(context, std::move(*header), range).read();
}

}  // namespace tertial
