#include "importers/text_reader.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <vector>

#include "importers/layout/layout_text.h"
#include "importers/page_furniture.h"
#include "importers/printed_width.h"
#include "importers/text_clean.h"
#include "importers/words.h"
#include "model/fold.h"

namespace tertial {

namespace {

using words::length;
using words::trim;

// A line this long is hardly a heading or a cell, so it tells how the extraction treats running text.
constexpr std::size_t running_text_length = 60;
// Wrapped print has 60–110 characters a line; a line much longer is a paragraph of its own.
constexpr std::size_t unwrapped_length = 150;

/// Trailing blanks say something only where the last lines of paragraphs have none.
bool ends_are_blank_too(const std::vector<CleanLine>& lines) {
    std::size_t ends = 0;
    std::size_t trailing = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (trim(lines[i].text).empty() || !trim(lines[i + 1].text).empty()) continue;
        ++ends;
        trailing += lines[i].text.back() == ' ';
    }
    return trailing * 2 > ends;
}

LineForm find_form(const std::vector<CleanLine>& lines) {
    std::size_t running = 0;
    std::size_t very_long = 0;
    std::size_t trailing = 0;
    for (const CleanLine& line : lines) {
        const std::size_t n = line.text.size();
        if (n < running_text_length || line.text.find('\t') != std::string::npos) continue;
        ++running;
        very_long += n > unwrapped_length;
        trailing += line.text.back() == ' ';
    }
    if (very_long * 5 > running) return LineForm::unwrapped;
    return trailing * 5 > running * 2 && !ends_are_blank_too(lines) ? LineForm::marked : LineForm::unmarked;
}

/// The width of the printed column in characters: what nine of ten running lines do not exceed.
std::size_t column_width(const std::vector<CleanLine>& lines) {
    std::vector<std::size_t> lengths;
    for (const CleanLine& line : lines) {
        const std::size_t n = length(trim(line.text));
        if (n >= running_text_length) lengths.push_back(n);
    }
    if (lengths.empty()) return running_text_length;
    std::sort(lengths.begin(), lengths.end());
    return lengths[lengths.size() * 9 / 10];
}

std::size_t first_word_length(std::string_view text) {
    const auto words = words::split_words(text);
    return words.empty() ? 0 : length(words.front());
}

bool breaks_inside_word(std::string_view text, std::string_view next) {
    if (!text.ends_with('-') && !text.ends_with('/')) return false;
    return !(next.starts_with("och ") || next.starts_with("eller ") || next.starts_with("samt "));
}

Joint joint_of_marked(bool trailing_blank, std::string_view text, const SourceLine& next) {
    if (trailing_blank) return Joint::blank;
    if (next.gap_before || next.indented || next.is_row()) return Joint::none;
    constexpr std::string_view never_first = "/.,;:)%";
    const bool goes_on =
        words::begins_with_small_letter(next.text) || never_first.find(next.text.front()) != std::string_view::npos;
    return goes_on && !words::ends_with_stop(text) ? Joint::direct : Joint::none;
}

/// Where the width of print is known, a line of running text that had room for the next word was ended.
Joint joint_of_measured(std::string_view text, const SourceLine& next, const PrintedColumn& column) {
    if (next.gap_before || next.is_row() || !words::behind_bullet(next.text).empty()) return Joint::none;
    // Cells and lists are narrower.
    const bool goes_on = words::begins_with_small_letter(next.text) && !words::ends_with_stop(text);
    if (!goes_on && column.has_room(text, next.text)) return Joint::none;
    return breaks_inside_word(text, next.text) ? Joint::direct : Joint::blank;
}

Joint joint_of_unmarked(std::string_view text, const SourceLine& next, std::size_t width) {
    if (next.gap_before || next.is_row() || !words::behind_bullet(next.text).empty()) return Joint::none;
    const std::size_t needed = length(text) + 1 + first_word_length(next.text);
    // Letters differ in width, so that lines differ in length; in mid-sentence a nearly full line is full.
    const bool nearly_full = needed * 10 > width * 9 && length(text) * 100 > width * 85 && !words::ends_with_stop(text);
    const bool full = needed > width || nearly_full;
    const bool goes_on = words::begins_with_small_letter(next.text) && !words::ends_with_stop(text);
    // A title may end so too ("… att bo i"), but is seldom as long as the column is wide.
    const bool unfinished = words::ends_with_function_word(text) && length(text) * 100 > width * 80;
    if (!full && !goes_on && !unfinished) return Joint::none;
    return breaks_inside_word(text, next.text) ? Joint::direct : Joint::blank;
}

/// "Totalt 1 163,9 1 163,9 0,0 7,0": sentences seldom have three figures in a row, at the end of a line least.
bool ends_like_row(std::string_view text) {
    constexpr std::size_t fewest = 3;
    const auto parts = words::split_words(text);
    if (parts.size() < fewest) return false;
    return std::all_of(parts.end() - fewest, parts.end(), [](std::string_view word) {
        return word.find_first_not_of("0123456789,-–−+%") == std::string_view::npos && !words::is_year(word);
    });
}

/// One line of fifty begins a paragraph or a cell in any report.
bool has_gaps(const std::vector<SourceLine>& lines) {
    constexpr std::ptrdiff_t one_of = 50;
    const auto gaps = std::count_if(lines.begin(), lines.end(), [](const auto& line) { return line.gap_before; });
    return gaps * one_of >= static_cast<std::ptrdiff_t>(lines.size());
}

std::size_t leading_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? 0 : first;
}

/// The blanks before most lines: those of a text that was copied with its margin. 0 when there is no such width.
std::size_t find_margin(const std::vector<CleanLine>& lines) {
    std::map<std::size_t, std::size_t> widths;
    std::size_t printed = 0;
    for (const CleanLine& line : lines) {
        if (trim(line.text).empty()) continue;
        ++printed;
        ++widths[leading_blanks(line.text)];
    }
    const auto common = std::max_element(widths.begin(), widths.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return common != widths.end() && common->second * 2 > printed ? common->first : 0;
}

SourceLine to_source_line(const CleanLine& clean, bool gap_before, std::size_t margin) {
    SourceLine line;
    line.place = {clean.number, clean.page};
    line.gap_before = gap_before;
    const std::size_t leading = leading_blanks(clean.text);
    line.indented = leading > margin;
    const std::string_view inside = std::string_view(clean.text).substr(std::min(leading, margin));
    if (inside.find('\t') != std::string_view::npos) {
        for (const std::string& cell : words::split(inside, '\t')) line.cells.push_back(fold_blanks(cell));
    }
    line.text = fold_blanks(clean.text);
    return line;
}

/// "Tabell 4. Driftbudget" over a row.
bool is_caption(const SourceLine& line, const SourceLine& next) {
    constexpr std::string_view word = "Tabell ";
    if (!line.text.starts_with(word) || line.is_row() || !next.is_row()) return false;
    const std::size_t end = line.text.find_first_not_of("0123456789", word.size());
    return end != std::string::npos && end > word.size() && (line.text[end] == '.' || line.text[end] == ':');
}

}  // namespace

Expected<SourceDocument> read_text(std::string_view bytes, std::string_view name) {
    auto clean = clean_lines(bytes, name);
    if (!clean) return tl::make_unexpected(clean.error());
    if (layout::is_layout(*clean)) clean = layout::with_rows(*clean);

    SourceDocument document;
    document.name = name;
    document.form = find_form(*clean);
    const std::size_t margin = find_margin(*clean);
    std::vector<bool> trailing_blank;
    bool gap = false;
    for (const CleanLine& line : *clean) {
        if (trim(line.text).empty()) {
            gap = true;
            continue;
        }
        document.lines.push_back(to_source_line(line, gap, margin));
        trailing_blank.push_back(line.text.back() == ' ');
        gap = false;
    }
    document.width = column_width(*clean);
    document.has_gaps = has_gaps(document.lines);
    const auto column = document.form == LineForm::unmarked ? find_printed_column(*clean) : std::nullopt;
    document.ends_are_measured = column.has_value();
    bool in_list = false;
    for (std::size_t i = 0; i + 1 < document.lines.size(); ++i) {
        SourceLine& line = document.lines[i];
        const SourceLine& next = document.lines[i + 1];
        if (line.is_row()) continue;
        if (is_caption(line, next)) line.style = LineStyle::caption;
        if (document.form == LineForm::marked) line.joint = joint_of_marked(trailing_blank[i], line.text, next);
        if (document.form != LineForm::unmarked) continue;
        const bool goes_on = i > 0 && document.lines[i - 1].joint != Joint::none;
        in_list = !words::behind_bullet(line.text).empty() || (in_list && goes_on);
        if (!document.has_gaps && ends_like_row(line.text) &&
            (!words::begins_with_small_letter(next.text) || ends_like_row(next.text)))
            continue;
        line.joint = column && !in_list ? joint_of_measured(line.text, next, *column)
                                        : joint_of_unmarked(line.text, next, document.width);
    }
    take_out_page_furniture(document);
    return document;
}

}  // namespace tertial
