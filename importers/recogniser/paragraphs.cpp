#include "importers/recogniser/paragraphs.h"

#include <algorithm>

#include "importers/words.h"

namespace tertial {

namespace {

constexpr std::size_t longest_heading = 140;  // characters
constexpr std::size_t longest_heading_without_gap = 60;
constexpr std::size_t longest_heading_over_text = 90;  // without a gap, between a sentence and running text
constexpr std::size_t most_heading_words = 18;
constexpr std::size_t most_heading_lines = 3;

/// A paragraph cut by a page border goes on after a gap: the first part cannot end there, or the second cannot begin.
bool goes_on_after_gap(const RawParagraph& before, const SourceLine& line, Joint joint) {
    if (words::ends_with_stop(before.text) || line.indented) return false;
    if (words::begins_with_small_letter(line.text)) return true;
    const bool long_text = words::length(before.text) > longest_heading || joint == Joint::blank;
    return words::ends_with_function_word(before.text) && long_text;
}

/// "… och sämre i ett. I området": a sentence ends inside, as in no heading. "bl.a. Kista" has none.
bool holds_end_of_sentence(std::string_view text) {
    const auto parts = words::split_words(text);
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        constexpr std::size_t shortest = 4;  // with its dot
        const bool stop = parts[i].size() >= shortest && parts[i].ends_with('.') &&
                          !words::begins_with_digit(parts[i]) && parts[i].find('.') + 1 == parts[i].size();
        if (stop && words::begins_with_capital(parts[i + 1])) return true;
    }
    return false;
}

/// Some headings keep a trailing blank as if they went on: the next word, a capital, would have fitted on the line.
bool is_heading_with_trailing_blank(const RawParagraph& before, const SourceLine& last, const SourceLine& line,
                                    std::size_t width) {
    if (before.lines > 1 || before.bullet || !words::begins_with_capital(line.text)) return false;
    if (words::ends_with_stop(last.text) || words::ends_with_function_word(last.text)) return false;
    if (holds_end_of_sentence(last.text)) return false;
    // Columns differ in width: a line that is wrapped itself tells that of its own.
    const std::size_t column = line.joint == Joint::blank ? std::min(width, words::length(line.text)) : width;
    const std::string_view next = words::split_words(line.text).front();
    return (words::length(last.text) + 1 + words::length(next)) * 10 < column * 8;
}

/// "… enligt parkplanen." / "Maskiner och inventarier": where a full line is all that says that a paragraph goes on, a
/// short line without a stop behind a sentence is a heading.
bool is_heading_behind_full_line(const SourceLine& last, const SourceLine& line) {
    return last.joint == Joint::blank && words::ends_with_stop(last.text) && !last.text.ends_with(':') &&
           line.joint == Joint::none && words::length(line.text) <= longest_heading_without_gap &&
           words::begins_with_capital(line.text) && !words::ends_with_stop(line.text) &&
           !words::ends_with_function_word(line.text) && !holds_end_of_sentence(line.text);
}

/// How `line` joins the paragraph before it; none = it begins a new one.
Joint joint_between(const RawParagraph& before, const SourceLine& last, const SourceLine& line,
                    const SourceDocument& source) {
    if (line.style != LineStyle::unknown) return Joint::none;
    if (!words::behind_bullet(line.text).empty()) return Joint::none;
    if (line.gap_before) return goes_on_after_gap(before, line, last.joint) ? Joint::blank : Joint::none;
    if (source.form == LineForm::unmarked && is_heading_behind_full_line(last, line)) return Joint::none;
    if (last.joint == Joint::blank && is_heading_with_trailing_blank(before, last, line, source.width))
        return Joint::none;
    if (last.joint != Joint::none) return last.joint;
    const bool wrapped_list_item = before.bullet && words::begins_with_small_letter(line.text);
    return wrapped_list_item && !words::ends_with_stop(before.text) ? Joint::blank : Joint::none;
}

RawParagraph begin_paragraph(const SourceLine& line, std::size_t index) {
    RawParagraph paragraph;
    const std::string_view item = words::behind_bullet(line.text);
    paragraph.bullet = !item.empty() || line.style == LineStyle::bullet;
    paragraph.numbered = line.style == LineStyle::numbered;
    paragraph.heading = line.style == LineStyle::heading || line.style == LineStyle::minor_heading;
    paragraph.text = item.empty() ? line.text : std::string(item);
    paragraph.place = line.place;
    paragraph.first_line = index;
    paragraph.gap_before = line.gap_before;
    paragraph.indented = line.indented;
    return paragraph;
}

bool looks_like_heading(const RawParagraph& paragraph) {
    const std::string& text = paragraph.text;
    if (paragraph.bullet || paragraph.lines > most_heading_lines || words::length(text) > longest_heading) return false;
    if (!words::begins_with_capital(text) || words::ends_with_stop(text) || text.ends_with(',')) return false;
    if (text.starts_with('"') || text.starts_with("”") || text.starts_with('(')) return false;
    if (text.starts_with('*') && !text.ends_with('*')) return false;  // a footnote of a table
    if (holds_end_of_sentence(text)) return false;
    return words::split_words(text).size() <= most_heading_words && !words::ends_with_function_word(text);
}

/// A heading on top of a page is indented like the list items before it, but those are sentences.
bool is_heading_behind_list(const std::vector<RawParagraph>& paragraphs, std::size_t begin, std::size_t last) {
    if (last - begin < 2 || !looks_like_heading(paragraphs[last])) return false;
    return std::all_of(paragraphs.begin() + static_cast<std::ptrdiff_t>(begin),
                       paragraphs.begin() + static_cast<std::ptrdiff_t>(last),
                       [](const RawParagraph& item) { return words::ends_with_stop(item.text); });
}

/// Runs of two or more indented paragraphs after a gap are lists whose marks were lost.
void find_lost_bullets(std::vector<RawParagraph>& paragraphs) {
    for (std::size_t i = 0; i < paragraphs.size();) {
        if (!paragraphs[i].indented || !paragraphs[i].gap_before || i == 0) {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < paragraphs.size() && paragraphs[end].indented && !paragraphs[end].gap_before) ++end;
        if (end - i >= 2) {
            if (is_heading_behind_list(paragraphs, i, end - 1)) --end;
            for (std::size_t k = i; k < end; ++k) paragraphs[k].bullet = true;
        }
        i = end;
    }
}

/// Without space before it: a short line between two sentences.
bool stands_between_sentences(const std::vector<RawParagraph>& paragraphs, std::size_t i) {
    if (!words::ends_with_stop(paragraphs[i - 1].text) || paragraphs[i].lines > 1) return false;
    const bool over_text = i + 1 < paragraphs.size() && paragraphs[i + 1].lines > 1;
    return words::length(paragraphs[i].text) <= (over_text ? longest_heading_over_text : longest_heading_without_gap);
}

/// Without space before it: a line between a heading and running text.
bool stands_under_heading(const std::vector<RawParagraph>& paragraphs, std::size_t i) {
    const RawParagraph& paragraph = paragraphs[i];
    return paragraphs[i - 1].heading && paragraph.lines == 1 && i + 1 < paragraphs.size() &&
           paragraphs[i + 1].lines > 1 && words::ends_with_stop(paragraphs[i + 1].text);
}

bool stands_like_heading(const std::vector<RawParagraph>& paragraphs, std::size_t i, const SourceDocument& source,
                         LastLine last_line) {
    const bool needs_gap = source.form != LineForm::marked && !source.ends_are_measured && i > 0;
    if (needs_gap && !paragraphs[i].gap_before && !stands_between_sentences(paragraphs, i) &&
        !stands_under_heading(paragraphs, i))
        return false;
    if (i + 1 == paragraphs.size()) return last_line == LastLine::may_be_heading;
    const RawParagraph& next = paragraphs[i + 1];
    return words::begins_with_capital(next.text) || next.bullet || words::begins_with_digit(next.text);
}

/// Three short lines in a row without space between are a list, not three headings.
void unmark_runs_of_headings(std::vector<RawParagraph>& paragraphs) {
    for (std::size_t i = 0; i < paragraphs.size();) {
        std::size_t end = i + 1;
        if (paragraphs[i].heading) {
            while (end < paragraphs.size() && paragraphs[end].heading && !paragraphs[end].gap_before) ++end;
            if (end - i >= 4) {
                for (std::size_t k = i; k < end; ++k) paragraphs[k].heading = false;
            }
        }
        i = end;
    }
}

}  // namespace

std::vector<RawParagraph> join_paragraphs(const SourceDocument& source, LineRange range) {
    std::vector<RawParagraph> out;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const SourceLine& line = source.lines[i];
        const Joint joint = out.empty() || i == range.begin
                                ? Joint::none
                                : joint_between(out.back(), source.lines[i - 1], line, source);
        if (joint == Joint::none) {
            out.push_back(begin_paragraph(line, i));
        } else {
            join(out.back().text, joint, line.text);
            ++out.back().lines;
        }
    }
    return out;
}

void find_lists_and_headings(std::vector<RawParagraph>& paragraphs, const SourceDocument& source, LastLine last_line) {
    if (source.form == LineForm::styled) return;
    find_lost_bullets(paragraphs);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        paragraphs[i].heading =
            looks_like_heading(paragraphs[i]) && stands_like_heading(paragraphs, i, source, last_line);
    }
    unmark_runs_of_headings(paragraphs);
}

}  // namespace tertial
