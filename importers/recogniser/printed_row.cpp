#include "importers/recogniser/printed_row.h"

#include <algorithm>
#include <cctype>

#include "importers/words.h"
#include "model/values.h"

namespace tertial {

namespace {

constexpr std::size_t most_label_lines = 4;
constexpr std::size_t longest_label = 160;

bool is_empty_mark(std::string_view word) {
    return word == "-" || word == "_" || word == "–";
}

/// Splits a line in label and the figures at its end.
PrintedRow split_figures(std::string_view text) {
    const auto parts = words::split_words(text);
    std::size_t begin = parts.size();
    while (begin > 0 && is_figure_word(parts[begin - 1])) --begin;
    // A dash between words is punctuation of the label, not an empty cell.
    if (begin < parts.size() && begin > 0 && is_empty_mark(parts[begin])) {
        const bool figure_follows = begin + 1 < parts.size();
        if (!figure_follows) ++begin;
    }
    // "*Justerad budget 2019" and "Överskott från 2023 11,6" have a year in the label, not a figure.
    const bool has_year = begin > 0 && begin < parts.size() && words::is_year(parts[begin]);
    const bool last = begin + 1 == parts.size();
    if (has_year && (last || words::ends_with_function_word(parts[begin - 1]))) ++begin;
    PrintedRow row;
    for (std::size_t i = 0; i < begin; ++i) {
        if (i > 0) row.label += ' ';
        row.label += parts[i];
    }
    row.figures.assign(parts.begin() + static_cast<std::ptrdiff_t>(begin), parts.end());
    return row;
}

bool is_label(std::string_view text) {
    return !text.empty() && words::length(text) <= longest_label && !text.ends_with(':') && !text.ends_with(';') &&
           !text.ends_with(',') && !text.starts_with('*');
}

/// After a gap the rest of a label: small letters, but not a row of its own ("varav …").
bool label_goes_on(const Grammar& grammar, const SourceLine& line) {
    return words::begins_with_small_letter(line.text) &&
           !begins_with_one_of(words::fold(line.text), grammar.part_words);
}

/// "050" or "302,5" behind "1": the rest of a number with a thousands blank.
bool can_join(std::string_view left, std::string_view right) {
    if (left.find(',') != std::string_view::npos || is_empty_mark(left) || left.ends_with('%')) return false;
    const std::size_t last_blank = left.rfind(' ');
    std::string_view group = last_blank == std::string_view::npos ? left : left.substr(last_blank + 1);
    if (group.starts_with('-')) group.remove_prefix(1);
    if (last_blank == std::string_view::npos ? group.size() > 3 || group == "0" : group.size() != 3) return false;
    const std::string_view whole = right.substr(0, right.find(','));
    return whole.size() == 3 && std::isdigit(static_cast<unsigned char>(whole[0]));
}

/// Every figure of the row has decimals, but for those that can be the thousands of the next: "1 294,7 3,1 1 299,4".
bool all_have_decimals(const std::vector<std::string>& figures) {
    std::size_t with = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const bool decimals = figures[i].find(',') != std::string::npos;
        with += decimals;
        const bool thousands = i + 1 < figures.size() && can_join(figures[i], figures[i + 1]);
        if (!decimals && !thousands && !is_empty_mark(figures[i])) return false;
    }
    return with > 1;
}

bool must_join(std::string_view left, std::string_view right, bool decimals) {
    return can_join(left, right) && (right[0] == '0' || decimals);
}

void join_at(std::vector<std::string>& figures, std::size_t i) {
    figures[i] += " " + figures[i + 1];
    figures.erase(figures.begin() + static_cast<std::ptrdiff_t>(i) + 1);
}

/// All ways to join `figures` to `count` cells, leftmost joins first; the first found is taken.
bool join_to(std::vector<std::string>& figures, std::size_t count, std::size_t from) {
    if (figures.size() == count) return true;
    for (std::size_t i = from; i + 1 < figures.size(); ++i) {
        if (!can_join(figures[i], figures[i + 1])) continue;
        std::vector<std::string> joined = figures;
        join_at(joined, i);
        if (join_to(joined, count, i)) {
            figures = std::move(joined);
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_figure_word(std::string_view word) {
    if (is_empty_mark(word)) return true;
    if (word.ends_with('%')) word.remove_suffix(1);
    if (word.starts_with('-') || word.starts_with('+'))
        word.remove_prefix(1);
    else if (word.starts_with("−") || word.starts_with("–"))
        word.remove_prefix(3);
    if (word.empty()) return false;
    int commas = 0;
    for (char c : word) {
        if (c == ',')
            ++commas;
        else if (!std::isdigit(static_cast<unsigned char>(c)))
            return false;
    }
    return commas <= 1 && word.front() != ',' && word.back() != ',';
}

std::optional<PrintedRow> read_printed_row(const RecogniserContext& context, LineRange range) {
    std::string text;
    for (std::size_t i = range.begin; i < range.end && i < range.begin + most_label_lines; ++i) {
        const SourceLine& line = context.line(i);
        if (line.is_row()) return std::nullopt;
        if (i == range.begin) {
            text = line.text;
        } else {
            join(text, context.line(i - 1).joint == Joint::direct ? Joint::direct : Joint::blank, line.text);
        }
        PrintedRow row = split_figures(text);
        row.place = context.line(range.begin).place;
        row.end = i + 1;
        if (!row.figures.empty()) {
            if (line.joint != Joint::none || !is_label(row.label)) return std::nullopt;
            return row;
        }
        if (!is_label(text) || words::ends_with_stop(text)) return std::nullopt;
        if (line.joint != Joint::none) continue;
        if (i + 1 >= range.end || context.line(i + 1).is_row()) return row;
        const SourceLine& next = context.line(i + 1);
        const bool row_goes_on = split_figures(next.text).label.empty() ||
                                 (label_goes_on(context.grammar, next) && !split_figures(next.text).figures.empty());
        if (!row_goes_on) return row;
    }
    return std::nullopt;
}

PrintedRow fit_figures(const PrintedRow& row, std::size_t count) {
    PrintedRow fitted = row;
    const bool decimals = all_have_decimals(fitted.figures);
    for (std::size_t i = 0; i + 1 < fitted.figures.size();) {
        if (must_join(fitted.figures[i], fitted.figures[i + 1], decimals)) {
            join_at(fitted.figures, i);
        } else {
            ++i;
        }
    }
    while (fitted.figures.size() > count && !join_to(fitted.figures, count, 0)) {
        if (!fitted.label.empty()) fitted.label += ' ';
        fitted.label += fitted.figures.front();
        fitted.figures.erase(fitted.figures.begin());
    }
    return fitted;
}

}  // namespace tertial
