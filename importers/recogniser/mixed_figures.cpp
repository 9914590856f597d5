#include "importers/recogniser/mixed_figures.h"

#include <algorithm>
#include <cctype>

#include "importers/recogniser/table_header.h"
#include "importers/words.h"

namespace tertial {

namespace {

constexpr std::size_t fewest_figures = 3;  // lines of them, of one table
constexpr std::size_t most_between = 8;    // other lines between two of them
constexpr std::size_t longest_label = 60;  // characters
constexpr std::size_t most_labels = 30;    // lines before the first figure, or behind the last

/// "0,0", "1 376,5", "-234,3 15 %": figures and signs, and nothing that is a word.
bool holds_figures_only(const SourceLine& line) {
    if (line.is_row()) return false;
    bool figure = false;
    for (unsigned char c : line.text) {
        if (std::isalpha(c) != 0) return false;
        figure = figure || std::isdigit(c) != 0;
    }
    return figure && !words::is_year(line.text) && !words::is_iso_date(line.text);
}

bool can_be_label(const SourceLine& line) {
    return !line.is_row() && !words::ends_with_stop(line.text) && words::length(line.text) <= longest_label;
}

class Finder {
public:
    Finder(const RecogniserContext& context, LineRange range) : context_(context), range_(range) {}

    std::vector<LineRange> find() {
        for (std::size_t i = range_.begin; i < range_.end; ++i) {
            if (is_over_head(i)) end_table();
            if (!holds_figures_only(context_.line(i))) continue;
            if (figures_ > 0 && i > last_ + most_between) end_table();
            if (figures_ == 0) first_ = i;
            last_ = i;
            ++figures_;
        }
        end_table();
        return std::move(found_);
    }

private:
    void end_table() {
        if (figures_ >= fewest_figures) add({first_heading(), behind_last_heading()});
        figures_ = 0;
    }

    void add(LineRange table) {
        if (!found_.empty() && table.begin <= found_.back().end) {
            found_.back().end = std::max(found_.back().end, table.end);
        } else {
            found_.push_back(table);
        }
    }

    [[nodiscard]] bool is_heading(std::size_t line) const {
        return begins_table_header(context_.grammar, context_.line(line));
    }

    /// The heading of a part of the report, over the head of its table.
    [[nodiscard]] bool is_over_head(std::size_t line) const {
        const SourceLine& source = context_.line(line);
        return source.gap_before && line + 1 < range_.end && !context_.line(line + 1).gap_before &&
               can_be_label(source) && words::begins_with_capital(source.text) && !is_heading(line) &&
               is_heading(line + 1);
    }

    [[nodiscard]] std::size_t first_heading() const {
        const std::size_t behind = found_.empty() ? range_.begin : found_.back().end;
        std::size_t first = first_;
        for (std::size_t i = first_; i-- > behind && i + most_labels >= first_ && can_be_label(context_.line(i));) {
            if (is_over_head(i)) break;
            if (is_heading(i)) first = i;
        }
        return first;
    }

    [[nodiscard]] std::size_t behind_last_heading() const {
        std::size_t end = last_ + 1;
        const std::size_t limit = std::min(range_.end, last_ + most_labels);
        for (std::size_t i = last_ + 1; i < limit && can_be_label(context_.line(i)) && !is_over_head(i); ++i) {
            if (is_heading(i)) end = i + 1;
        }
        return end;
    }

    const RecogniserContext& context_;
    LineRange range_;
    std::size_t first_ = 0, last_ = 0, figures_ = 0;  // of the table that is being looked at
    std::vector<LineRange> found_;
};

}  // namespace

std::vector<LineRange> find_mixed_figures(const RecogniserContext& context, LineRange range) {
    if (!context.mixed.everywhere) return {};
    return Finder(context, range).find();
}

}  // namespace tertial
