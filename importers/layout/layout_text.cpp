#include "importers/layout/layout_text.h"

#include <algorithm>
#include <utility>

#include "importers/layout/table_head.h"
#include "importers/layout/table_lines.h"
#include "importers/words.h"

namespace tertial::layout {

namespace {

constexpr std::size_t indent = 10;  // of a list in text; what stands further in is a cell
constexpr std::size_t wide = 3;     // blanks that no sentence has
constexpr std::size_t lines_to_tell_edge = 100;
constexpr std::size_t most_furniture = 4;  // lines of a page's header
constexpr std::size_t least_lines = 5;     // with columns
constexpr std::size_t lines_to_one = 200;  // of all, for one with columns

std::size_t wide_gaps(const std::vector<Cell>& line) {
    std::size_t gaps = 0;
    for (std::size_t i = 1; i < line.size(); ++i) gaps += line[i].left >= line[i - 1].right + wide;
    return gaps;
}

class Writer {
public:
    explicit Writer(const std::vector<CleanLine>& lines) : lines_(lines) {
        for (const CleanLine& line : lines) cells_.push_back(cells_of(line.text));
    }

    std::vector<CleanLine> write() {
        for (at_ = 0; at_ < lines_.size();) {
            const std::size_t end = end_of_page();
            if (auto head = head_of_table(cells_, at_, end)) {
                write_table(*head, end);
            } else {
                write_text();
            }
        }
        return std::move(out_);
    }

private:
    std::size_t end_of_page() {
        if (page_end_ <= at_) {
            page_end_ = at_;
            while (page_end_ < lines_.size() && lines_[page_end_].page == lines_[at_].page) ++page_end_;
        }
        return page_end_;
    }

    /// No more stands on the page so far than its header.
    bool is_at_top_of_page() const {
        std::size_t printed = 0;
        for (std::size_t i = out_.size(); i-- > 0 && out_[i].page == lines_[at_].page && printed <= most_furniture;) {
            printed += !out_[i].text.empty();
        }
        return printed <= most_furniture;
    }

    void write_text() {
        CleanLine line = lines_[at_++];
        line.text = words::trim(line.text);
        out_.push_back(std::move(line));
    }

    // --- tables -----------------------------------------------------------------------------------

    void write_table(const Head& head, std::size_t end) {
        const Columns& columns = head.columns;
        names_ = head.names;
        row_.assign(columns.size(), {});
        const std::size_t header = at_;
        at_top_of_page_ = is_at_top_of_page();
        in_header_ = true;
        names_right_ = right_of_names(columns, end);
        name_right_ = names_right_;
        edge_ = edge_of_values(cells_, names_ + 1, std::min(end, names_ + 1 + lines_to_tell_edge), columns);
        gap_ = false;
        while (at_ < end && (at_ == header || !begins_other_table(columns, end))) {
            if (cells_[at_].empty()) {
                const std::size_t next = next_printed(end);
                if (!goes_on_after_gap(next, columns, end)) break;
                at_ = next;
                gap_ = true;
                continue;
            }
            if (is_comment(columns, end)) {
                write_comment(columns, end);
                continue;
            }
            if (!is_line_of_table(columns)) break;
            add_line(by_column(cells_[at_], columns, part(), edge_));
            ++at_;
        }
        end_row();
    }

    /// A line of headings that begins where this table does, or behind a gap. Others are the second line of a header.
    bool begins_other_table(const Columns& columns, std::size_t end) const {
        if (cells_[at_].empty() || at_ <= names_) return false;
        const bool in_first = cells_[at_].front().left + 2 < columns[1].left;
        return (in_first || gap_) && head_of_table(cells_, at_, end);
    }

    /// Words in a column behind the first, or words that stay inside of the first.
    bool is_line_of_table(const Columns& columns) const { return is_line_of_table(at_, columns); }
    bool is_line_of_table(std::size_t at, const Columns& columns) const {
        const std::vector<Cell>& line = cells_[at];
        if (line.empty() || line.front().left + 1 < columns.front().left) return false;
        if (line.front().words.front().text.starts_with('*')) return false;  // a footnote
        const Cell& first = line.front();
        const bool in_first = first.left < columns.front().left + 2;
        if (line.size() == 1)
            return in_first ? first.right < columns[1].left : first.left > columns.front().left + indent;
        // A sentence runs across the columns, whatever blanks stand in it.
        return !in_first || first.right <= columns[1].right;
    }

    std::size_t next_printed(std::size_t end) const {
        std::size_t next = at_;
        while (next < end && cells_[next].empty()) ++next;
        return next;
    }

    bool goes_on_after_gap(std::size_t next, const Columns& columns, std::size_t end) const {
        return next < end && cells_[next].size() > 1 && is_line_of_table(next, columns) &&
               !head_of_table(cells_, next, end);
    }

    /// A label with text under it that runs across the columns.
    bool is_comment(const Columns& columns, std::size_t end) const {
        if (in_header_ && row_ != last_header_) return false;
        const std::vector<Cell>& line = cells_[at_];
        const bool label = line.size() == 1 && line.front().words.size() == 1 &&
                           line.front().left < columns.front().left + 2 &&
                           words::begins_with_capital(line.front().words.front().text);
        if (!label || at_ + 1 >= end || cells_[at_ + 1].size() != 1) return false;
        const Cell& text = cells_[at_ + 1].front();
        const bool across = text.right > columns[1].left;
        return words::begins_with_capital(text.words.front().text) &&
               (across || words::ends_with_stop(text.words.back().text));
    }

    void write_comment(const Columns& columns, std::size_t end) {
        end_row();
        write_text();
        while (at_ < end && cells_[at_].size() == 1 && !has_word_in_later_column_only(columns)) write_text();
        row_.assign(columns.size(), {});
    }

    bool has_word_in_later_column_only(const Columns& columns) const {
        return cells_[at_].front().left + 1 >= columns[1].left;
    }

    void add_line(const std::vector<std::vector<Word>>& line) {
        const bool only_first =
            std::all_of(line.begin() + 1, line.end(), [](const auto& words) { return words.empty(); });
        // The same header on the next page: what follows goes on from the page before.
        const bool under_header =
            in_header_ && (only_first || row_ == last_header_ || begins_row(line.front()) || holds_figures(line));
        const bool unfinished = only_first && words::ends_with_function_word(row_.front());
        const bool new_name = !line.front().empty() && !unfinished &&
                              (gap_ || (only_first && would_have_fitted(line.front())) || !goes_on(row_, line));
        const bool new_row = at_ > names_ && (under_header || new_name);
        if (new_row || row_is_empty()) end_row();
        if (row_is_empty()) row_place_ = at_;
        if (!line.front().empty()) name_right_ = line.front().back().right;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string text = text_of(line[i]);
            if (!text.empty()) row_[i] += (row_[i].empty() ? "" : " ") + text;
        }
        gap_ = false;
    }

    [[nodiscard]] Part part() const {
        if (!in_header_) return Part::rows;
        if (at_ == names_) return Part::names;
        return at_ < names_ ? Part::above_names : Part::under_names;
    }

    /// Not "(mnkr)" or small letters, which go on a heading.
    static bool begins_row(const std::vector<Word>& name) {
        return !name.empty() && !words::begins_with_small_letter(name.front().text) &&
               !name.front().text.starts_with('(');
    }

    /// A name is wrapped where its next word finds no room: what would have found some is a name of its own.
    bool would_have_fitted(const std::vector<Word>& name) const {
        const std::size_t slack = std::max<std::size_t>(3, names_right_ / 12);  // characters differ in width
        const Word& first = name.front();
        return words::begins_with_capital(first.text) &&
               name_right_ + 1 + (first.right - first.left) + slack <= names_right_;
    }

    /// How far names reach.
    std::size_t right_of_names(const Columns& columns, std::size_t end) const {
        std::size_t right = 0;
        for (std::size_t i = at_ + 1; i < end && !head_of_table(cells_, i, end); ++i) {
            if (!cells_[i].empty() && is_line_of_table(i, columns) && cells_[i].front().right < columns[1].left)
                right = std::max(right, cells_[i].front().right);
        }
        return right;
    }

    bool row_is_empty() const {
        return std::all_of(row_.begin(), row_.end(), [](const std::string& cell) { return cell.empty(); });
    }

    void end_row() {
        if (row_is_empty()) return;
        const bool is_header = std::exchange(in_header_, false);
        if (is_header) {
            same_header_ = row_ == last_header_;
            last_header_ = row_;
        }
        if (!is_header && row_.front().empty() && add_to_last_row()) {
            row_.assign(row_.size(), {});
            return;
        }
        CleanLine line = lines_[row_place_];
        line.text = with_tabs(row_);
        out_.push_back(std::move(line));
        if (!is_header) {
            last_row_ = row_;
            last_row_place_ = out_.size() - 1;
        }
        row_.assign(row_.size(), {});
    }

    /// Cells without a name under the header that a page repeats: the rest of the row that the page before ended with.
    bool add_to_last_row() {
        const bool on_page_before = !last_row_.empty() && out_[last_row_place_].page + 1 == lines_[row_place_].page;
        if (!same_header_ || !at_top_of_page_ || !on_page_before) return false;
        for (std::size_t i = 0; i < row_.size(); ++i) {
            if (!row_[i].empty()) last_row_[i] += (last_row_[i].empty() ? "" : " ") + row_[i];
        }
        out_[last_row_place_].text = with_tabs(last_row_);
        return true;
    }

    static std::string with_tabs(const std::vector<std::string>& cells) {
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i) text += (i > 0 ? "\t" : "") + cells[i];
        return text;
    }

    const std::vector<CleanLine>& lines_;
    std::vector<std::vector<Cell>> cells_;
    std::vector<CleanLine> out_;
    std::size_t at_ = 0;
    std::size_t page_end_ = 0;
    std::vector<std::string> row_;
    std::size_t row_place_ = 0;
    Edge edge_ = Edge::none;  // of the values
    std::size_t names_ = 0;   // line of the header with the heading over the names
    std::vector<std::string> last_header_, last_row_;
    std::size_t last_row_place_ = 0;  // in out_
    bool same_header_ = false;        // as the table before
    bool at_top_of_page_ = false;
    bool in_header_ = false;
    std::size_t name_right_ = 0;   // of the row's last line in the first column
    std::size_t names_right_ = 0;  // of all
    bool gap_ = false;
};

}  // namespace

bool is_layout(const std::vector<CleanLine>& lines) {
    std::size_t with_columns = 0;
    std::size_t tabs = 0;  // rows that are told apart already
    for (const CleanLine& line : lines) {
        tabs += line.text.find('\t') != std::string::npos;
        if (line.text.find("   ") != std::string::npos) with_columns += wide_gaps(cells_of(line.text)) >= 2;
    }
    return tabs < least_lines && with_columns >= least_lines && with_columns * lines_to_one >= lines.size();
}

std::vector<CleanLine> with_rows(const std::vector<CleanLine>& lines) {
    return Writer(lines).write();
}

}  // namespace tertial::layout
