#include "importers/recogniser/printed_item.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "importers/recogniser/gapless_rows.h"
#include "importers/words.h"
#include "model/language.h"

namespace tertial {

namespace {

constexpr std::size_t most_row_lines = 30;

/// The words of a row with what is known of the borders between them.
struct RowWords {
    std::vector<ValueWord> words;
    std::vector<bool> after_gap;    // a gap stands before the word
    std::vector<std::size_t> line;  // which line of the row the word stands on
    std::size_t lines = 0;
    LineForm form = LineForm::marked;
    bool name_is_cut = false;  // by a page border behind the row

    void add_line(const SourceLine& source, Joint before, bool first) {
        const auto parts = words::split_words(source.text);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool begins_line = i == 0 && !first;
            // Without trailing blanks a line's end in a row says nothing, but for an empty line after it.
            const bool unsure = begins_line && form == LineForm::unmarked && !source.gap_before;
            const bool broken = unsure && is_broken_value_word(words.back().text, parts[i]);
            if (broken || (begins_line && before == Joint::direct)) {
                words.back().text += parts[i];
                words.back().wrapped = true;
                continue;
            }
            ValueWord word;
            word.text = parts[i];
            word.unsure = unsure;
            word.wrapped = begins_line && (before == Joint::blank || unsure);
            word.border = begins_line && before == Joint::none && !unsure;
            words.push_back(std::move(word));
            after_gap.push_back(begins_line && source.gap_before);
            line.push_back(lines);
        }
        ++lines;
    }

    [[nodiscard]] std::size_t first_gap(std::size_t end) const {
        for (std::size_t i = 1; i < end; ++i) {
            if (after_gap[i]) return i;
        }
        return end;
    }

    /// "… med fler än" 30: no name ends so. Some end with a comma, before values in a line of their own.
    [[nodiscard]] bool name_goes_on(std::size_t name_end) const {
        const std::string& last = words[name_end - 1].text;
        if (name_is_cut || !words::ends_with_function_word(last)) return false;
        return form != LineForm::unmarked || !last.ends_with(',') || line[name_end] == line[name_end - 1];
    }

    [[nodiscard]] std::string text(std::size_t begin, std::size_t end) const {
        std::string out;
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin) out += ' ';
            out += words[i].text;
        }
        return out;
    }
};

/// How many words at the end are the period: "År" 1, "Tertial 2 2019" 3, "2019" 1; 0 = no period.
std::size_t period_words(const Grammar& grammar, const RowWords& row, bool plan) {
    const std::size_t n = row.words.size();
    const auto folded = [&](std::size_t back) { return words::fold(row.words[n - back].text); };
    // "År" is a period, "18-24 år" ends a name.
    const bool capital = n >= 1 && words::begins_with_capital(row.words[n - 1].text);
    if (capital && plan && is_one_of(folded(1), grammar.period_words)) return 1;
    if (n >= 1 && words::is_year(row.words[n - 1].text)) {
        const bool numbered = n >= 3 && row.words[n - 2].text.size() == 1 && is_one_of(folded(3), grammar.period_words);
        if (numbered) return 3;
        return plan ? 0 : 1;
    }
    return 0;
}

/// The next line goes on with the period: "Tertial 2" + "2019".
bool period_goes_on(const RecogniserContext& context, std::size_t line, std::size_t end) {
    if (line + 1 >= end || context.line(line + 1).gap_before) return false;
    const std::string& next = context.line(line + 1).text;
    return words::is_year(next) || (next.size() == 6 && std::isdigit(static_cast<unsigned char>(next[0])) &&
                                    words::is_year(std::string_view(next).substr(2)));
}

/// "Andel invånare i 84 % 2019", whose name goes on behind the header that the next page repeats.
bool is_cut_by_header(const RecogniserContext& context, std::size_t line, LineRange range) {
    return is_gapless(context) && line + 1 == range.end && line + 1 < context.size() &&
           read_indicator_header(context, line + 1).has_value();
}

struct Split {
    std::size_t name_end = 0;
    std::vector<std::vector<ValueCell>> readings;
};

bool fits(const std::vector<std::vector<ValueCell>>& readings, std::size_t columns) {
    return std::any_of(readings.begin(), readings.end(), [&](const auto& cells) { return cells.size() <= columns; });
}

std::vector<std::vector<ValueCell>> cut(const RowWords& row, std::size_t begin, std::size_t end) {
    return cut_value_cells(
        {row.words.begin() + static_cast<std::ptrdiff_t>(begin), row.words.begin() + static_cast<std::ptrdiff_t>(end)});
}

/// "15", which may as well be the last word of a name.
bool is_bare_figure(const std::vector<ValueCell>& cells) {
    return cells.size() == 1 && cells.front().text.find_first_of(", %") == std::string::npos;
}

/// A short name has its first values on the same line; cells that wrap then put gaps between the values.
std::optional<Split> values_on_first_line(const RowWords& row, std::size_t gap, std::size_t end, std::size_t columns) {
    for (std::size_t begin = 1; begin < gap && row.line[begin] == 0; ++begin) {
        if (!can_begin_value(row.words[begin].text) || row.name_goes_on(begin)) continue;
        const auto before_gap = cut(row, begin, gap);
        if (before_gap.empty() || is_bare_figure(before_gap.front())) continue;
        auto readings = cut(row, begin, end);
        if (!readings.empty() && fits(readings, columns)) return Split{begin, std::move(readings)};
    }
    return std::nullopt;
}

/// Where the name ends and the values begin. A gap parts them when name and values stand in lines of their own.
std::optional<Split> split_name(const RowWords& row, std::size_t end, std::size_t columns) {
    const std::size_t gap = row.first_gap(end);
    if (gap < end) {
        if (auto split = values_on_first_line(row, gap, end, columns)) return split;
        auto readings = cut(row, gap, end);
        if (fits(readings, columns)) return Split{gap, std::move(readings)};
    }
    for (std::size_t begin = 1; begin < end; ++begin) {
        if (!can_begin_value(row.words[begin].text) || row.name_goes_on(begin)) continue;
        auto readings = cut(row, begin, end);
        if (!readings.empty() && fits(readings, columns)) return Split{begin, std::move(readings)};
    }
    if (gap == end) return Split{end, {{}}};
    return std::nullopt;
}

bool is_icon(std::string_view word) {
    constexpr std::array<std::string_view, 12> icons = {"●", "◆", "☞", "♀", "♂", "⚥", "▲", "▼", "■", "○", "◇", "⚑"};
    return std::find(icons.begin(), icons.end(), word) != icons.end();
}

}  // namespace

std::string take_mark(std::string& name) {
    if (name.empty() || static_cast<unsigned char>(name.front()) < 0x80) return {};  // no icon begins in ASCII
    const auto parts = words::split_words(name);
    std::size_t n = 0;
    while (n < parts.size() && is_icon(parts[n])) ++n;
    if (n == 0) return {};
    std::string mark;
    std::string rest;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string& to = i < n ? mark : rest;
        if (!to.empty()) to += ' ';
        to += parts[i];
    }
    name = rest;
    return mark;
}

std::optional<PrintedIndicator> read_printed_indicator(const RecogniserContext& context, LineRange range,
                                                       const IndicatorHeader& header, GoalLevel level) {
    const std::vector<IndicatorColumn> columns = header.value_columns();
    const bool plan = columns.size() <= 2;
    RowWords row;
    row.form = context.source.form;
    for (std::size_t i = range.begin; i < range.end && i < range.begin + most_row_lines; ++i) {
        const SourceLine& line = context.line(i);
        if (line.is_row()) return std::nullopt;
        const bool first = i == range.begin;
        row.add_line(line, first ? Joint::none : context.line(i - 1).joint, first);
        if (!row_can_end(context, i) || period_goes_on(context, i, range.end)) continue;
        const std::size_t n = period_words(context.grammar, row, plan);
        if (n == 0 || n >= row.words.size()) continue;
        const std::size_t end = row.words.size() - n;
        row.name_is_cut = is_cut_by_header(context, i, range);
        const auto split = split_name(row, end, columns.size());
        // A bare year ends a row only where values, or a line of its own, say that it is the period.
        const bool bare_year_in_name = n == 1 && !plan && split && split->name_end == end && !row.after_gap[end];
        if (!split || bare_year_in_name) continue;

        PrintedIndicator found;
        found.end = i + 1;
        found.indicator.source = context.line(range.begin).place;
        found.indicator.name = row.text(0, split->name_end);
        found.indicator.mark = take_mark(found.indicator.name);
        found.indicator.period = row.text(end, row.words.size());
        RowEvidence evidence{level, n == 3 || plan ? PeriodKind::part_of_year : PeriodKind::whole_year, columns,
                             header.broken};
        ColumnReading reading = assign_columns(split->readings, evidence);
        found.indicator.cells = reading.cells;
        found.indicator.alternatives = std::move(reading.alternatives);
        found.indicator.doubt = std::move(reading.doubt);
        return found;
    }
    return std::nullopt;
}

std::optional<PrintedActivity> read_printed_activity(const RecogniserContext& context, LineRange range) {
    RowWords row;
    row.form = context.source.form;
    for (std::size_t i = range.begin; i < range.end && i < range.begin + most_row_lines; ++i) {
        const SourceLine& line = context.line(i);
        if (line.is_row()) return std::nullopt;
        const bool first = i == range.begin;
        row.add_line(line, first ? Joint::none : context.line(i - 1).joint, first);
        std::size_t date = row.words.size();
        while (date > 0 && !words::is_iso_date(row.words[date - 1].text)) --date;
        if (date == 0) continue;
        std::size_t begin = date - 1;
        if (begin > 0 && words::is_iso_date(row.words[begin - 1].text)) --begin;
        const bool only_one = begin + 1 == date;
        const bool in_running_text = row.words.size() - date > 1 || !row_can_end(context, i) || begin == 0;
        if (in_running_text) return std::nullopt;
        if (only_one && !row.after_gap[begin]) continue;

        PrintedActivity found;
        found.end = i + 1;
        found.activity.source = context.line(range.begin).place;
        found.activity.name = row.text(0, begin);
        found.activity.mark = take_mark(found.activity.name);
        found.activity.start = row.words[begin].text;
        if (!only_one) found.activity.end = row.words[begin + 1].text;
        found.activity.deviation = row.text(date, row.words.size());
        if (only_one) {
            found.activity.doubt = tr("Raden har bara ett datum; det är antaget som startdatum.",
                                      "The row has only one date; it is assumed to be the start date.");
        }
        return found;
    }
    return std::nullopt;
}

}  // namespace tertial
