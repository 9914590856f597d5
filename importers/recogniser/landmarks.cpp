#include "importers/recogniser/landmarks.h"

#include <algorithm>
#include <cctype>

#include "importers/recogniser/goal_label.h"
#include "importers/recogniser/printed_item.h"
#include "importers/words.h"
#include "model/fold.h"

namespace tertial {

namespace {

/// "1.2.", "1.1.1", "3.": the number at the beginning, or empty.
std::string_view leading_number(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size() && (std::isdigit(static_cast<unsigned char>(text[i])) || text[i] == '.')) ++i;
    if (i == 0 || !std::isdigit(static_cast<unsigned char>(text[0]))) return {};
    if (i < text.size() && text[i] != ' ') return {};
    return text.substr(0, i);
}

std::string without_last_dot(std::string_view number) {
    while (number.ends_with('.')) number.remove_suffix(1);
    return std::string(number);
}

GoalLevel level_of_number(std::string_view number, GoalLevel otherwise) {
    const auto dots = std::count(number.begin(), number.end(), '.');
    if (dots < 0 || dots > 2) return otherwise;
    return static_cast<GoalLevel>(dots + 1);
}

/// A contents table's line: ends with a page number behind dots or a tab.
bool is_contents_line(const SourceLine& line) {
    if (line.is_row()) return true;
    const std::size_t dots = line.text.rfind("...");
    return dots != std::string::npos && line.text.find_first_not_of(". 0123456789", dots) == std::string::npos;
}

}  // namespace

std::optional<GoalHeading> read_goal_heading(const RecogniserContext& context, LineRange range) {
    const SourceLine& first = context.line(range.begin);
    if (first.is_row()) return std::nullopt;
    const LabelEnd label_end = first.style == LineStyle::heading ? LabelEnd::colon_or_number : LabelEnd::colon;
    const auto label = read_goal_label(context.grammar, first.text, label_end);
    if (!label || is_contents_line(first)) return std::nullopt;
    std::size_t at = range.begin;
    std::string text(label->rest);
    if (text.empty()) {
        if (++at >= range.end || context.line(at).is_row()) return std::nullopt;
        text = context.line(at).text;
    }
    const std::string number(leading_number(text));
    if (number.empty()) return std::nullopt;
    GoalHeading heading;
    heading.label = first.text.substr(0, first.text.size() - label->rest.size());
    heading.place = context.line(at).place;
    heading.number = without_last_dot(number);
    heading.level = level_of_number(heading.number, label->level);
    heading.title = std::string(words::trim(std::string_view(text).substr(number.size())));
    while (at + 1 < range.end) {
        const SourceLine& line = context.line(at);
        const SourceLine& next = context.line(at + 1);
        const bool title_missing = heading.title.empty();
        if (!title_missing && (line.joint == Joint::none || next.gap_before || next.is_row())) break;
        // Where a full line is all that says that a title goes on, a capital begins the text under it.
        const bool ends_here = context.source.form == LineForm::unmarked && words::begins_with_capital(next.text) &&
                               !words::ends_with_function_word(heading.title);
        if (!title_missing && ends_here) break;
        if (read_assessment(context.grammar, next.text) || is_section_heading(context.grammar, next.text)) break;
        join(heading.title, title_missing ? Joint::direct : line.joint, next.text);
        ++at;
    }
    heading.title = fold_blanks(heading.title);
    heading.end = at + 1;
    return heading;
}

bool is_goal_label(const RecogniserContext& context, std::size_t line) {
    return read_goal_heading(context, {line, context.size()}).has_value();
}

std::optional<Assessment> read_assessment(const Grammar& grammar, std::string_view text) {
    if (text.size() > 60) return std::nullopt;
    std::string plain(text);
    (void)take_mark(plain);
    const std::string folded = words::fold(plain);
    for (const auto& [name, value] : grammar.assessments) {
        if (folded == name) return value;
    }
    return std::nullopt;
}

std::optional<SectionRole> is_section_heading(const Grammar& grammar, std::string_view text) {
    if (text.size() > 60) return std::nullopt;
    const std::string folded = words::fold_without_digits(text);
    for (const auto& [name, role] : grammar.sections) {
        if (folded == name) return role;
    }
    return std::nullopt;
}

bool is_comment_label(const Grammar& grammar, std::string_view text) {
    if (text.size() > 30) return false;
    if (text.ends_with(':')) text.remove_suffix(1);
    return is_one_of(words::fold(text), grammar.comment_labels);
}

std::optional<std::string> behind_comment_label(const Grammar& grammar, std::string_view text) {
    const std::size_t blank = text.find(' ');
    const std::string_view first = text.substr(0, blank);
    if (!is_comment_label(grammar, first)) return std::nullopt;
    if (blank == std::string_view::npos) return std::string();
    const std::string_view rest = words::trim(text.substr(blank));
    if (words::begins_with_small_letter(rest)) return std::nullopt;  // "Analys av …" is a name
    return std::string(rest);
}

bool is_structure(const RecogniserContext& context, std::size_t at) {
    const SourceLine& line = context.line(at);
    if (line.is_row()) return false;
    if (is_goal_label(context, at)) return true;
    const auto role = is_section_heading(context.grammar, line.text);
    if (!role) return false;
    // "Analys" directly over text is the label of a comment; with space under it, a section begins.
    if (is_comment_label(context.grammar, line.text)) {
        return at + 1 < context.size() && context.line(at + 1).gap_before;
    }
    return true;
}

}  // namespace tertial
