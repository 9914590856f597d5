#include "importers/recogniser/table_header.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "importers/recogniser/printed_row.h"
#include "importers/words.h"
#include "model/fold.h"

namespace tertial {

namespace {

constexpr std::size_t most_header_lines = 24;
constexpr std::size_t longest_header_line = 110;

bool is_header_word(const Grammar& grammar, std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '-')) word.remove_prefix(1);
    while (!word.empty() && std::string_view("),.*:").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return is_one_of(words::fold(word), grammar.header_words);
}

/// "okt", "T2", "jan-aug": a period that goes with the word before it.
bool is_period_mark(std::string_view word) {
    if (word.size() == 2 && word[0] == 'T' && std::isdigit(static_cast<unsigned char>(word[1]))) return true;
    constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "maj", "jun",
                                                         "jul", "aug", "sep", "okt", "nov", "dec"};
    const std::string folded = fold_case(word);
    return std::any_of(months.begin(), months.end(), [&](std::string_view month) { return folded.starts_with(month); });
}

/// Cuts header lines into columns: a column begins with a capital, or is one of several years in a row.
class ColumnCutter {
public:
    void add_line(const SourceLine& line, Joint joint_before) {
        const auto parts = words::split_words(line.text);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::string_view word = parts[i];
            const bool wrapped = i == 0 && joint_before != Joint::none;
            if (wrapped && joint_before == Joint::direct) {
                columns_.back() += word;
            } else if (columns_.empty() || (!wrapped && begins_column(parts, i))) {
                columns_.emplace_back(word);
                may_go_on_.push_back(i == 0 && columns_.size() > 1 && !line.gap_before);
            } else {
                columns_.back() += " " + std::string(word);
            }
            for (char c : word) open_brackets_ += (c == '(') - (c == ')');
            last_ = word;
        }
    }

    TableHeader take(std::size_t end) { return {std::move(columns_), std::move(may_go_on_), end}; }

private:
    bool begins_column(const std::vector<std::string_view>& parts, std::size_t i) const {
        const std::string_view word = parts[i];
        if (open_brackets_ > 0 || last_ == "-" || last_ == "&" || last_ == "och" || last_ == "–") return false;
        if (words::is_year(word)) return stands_among_years(parts, i);
        if (word.starts_with('(')) return false;
        return words::begins_with_capital(word) && !is_period_mark(word);
    }

    bool stands_among_years(const std::vector<std::string_view>& parts, std::size_t i) const {
        const bool before = words::is_year(last_);
        const bool after = i + 1 < parts.size() && words::is_year(parts[i + 1]);
        return before || after;
    }

    std::vector<std::string> columns_;
    std::vector<bool> may_go_on_;
    int open_brackets_ = 0;
    std::string_view last_;
};

bool is_header_line(const SourceLine& line) {
    return !line.is_row() && words::length(line.text) <= longest_header_line && !words::ends_with_stop(line.text);
}

/// A row of figures, not a line of the header that ends with a year.
bool is_row_of_figures(const RecogniserContext& context, LineRange range) {
    const auto row = read_printed_row(context, range);
    if (!row || row->figures.empty()) return false;
    return !std::all_of(row->figures.begin(), row->figures.end(),
                        [](const auto& word) { return words::is_year(word); });
}

}  // namespace

bool begins_table_header(const Grammar& grammar, const SourceLine& line) {
    if (line.is_row() || words::ends_with_stop(line.text) || words::length(line.text) > longest_header_line)
        return false;
    if (!words::begins_with_capital(line.text)) return false;
    const auto parts = words::split_words(line.text);
    const auto years = std::count_if(parts.begin(), parts.end(), [](auto word) { return words::is_year(word); });
    const bool named =
        std::any_of(parts.begin(), parts.end(), [&](auto word) { return is_header_word(grammar, word); });
    return named || years >= 2;
}

std::optional<TableHeader> read_table_header(const RecogniserContext& context, LineRange range) {
    if (!begins_table_header(context.grammar, context.line(range.begin))) return std::nullopt;
    ColumnCutter cutter;
    Joint joint = Joint::none;
    for (std::size_t i = range.begin; i < range.end && i < range.begin + most_header_lines; ++i) {
        const SourceLine& line = context.line(i);
        if (i > range.begin && joint == Joint::none && is_row_of_figures(context, {i, range.end})) {
            return cutter.take(i);
        }
        // A group label between header and first row: the row follows it at once.
        const bool label_then_row = i > range.begin && joint == Joint::none && line.gap_before && i + 1 < range.end &&
                                    context.line(i + 1).gap_before && words::begins_with_capital(line.text) &&
                                    line.joint == Joint::none && is_row_of_figures(context, {i + 1, range.end}) &&
                                    !begins_table_header(context.grammar, line);
        if (label_then_row) return cutter.take(i);
        if (!is_header_line(line)) return std::nullopt;
        cutter.add_line(line, joint);
        joint = line.joint;
    }
    return std::nullopt;
}

}  // namespace tertial
