#include "importers/recogniser/named_comment.h"

#include <optional>

#include "importers/recogniser/goal_tables.h"
#include "importers/recogniser/landmarks.h"
#include "importers/recogniser/prose.h"
#include "importers/words.h"

namespace tertial {

namespace {

/// The folded name behind the label, when the line is "LABEL: NAME".
std::optional<std::string> name_behind_label(const Grammar& grammar, const SourceLine& line) {
    if (line.is_row() || line.style == LineStyle::heading) return std::nullopt;
    const std::size_t colon = line.text.find(':');
    if (colon == std::string::npos || !is_comment_label(grammar, line.text.substr(0, colon))) return std::nullopt;
    return words::fold(std::string_view(line.text).substr(colon + 1));
}

template <class Item>
std::vector<Paragraph>* comment_of(std::vector<Item>& items, const std::string& folded_name) {
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        if (words::fold(item->name) == folded_name) return &item->comment;
    }
    return nullptr;
}

std::vector<Paragraph>* find_comment(Goal& goal, const std::string& folded_name) {
    std::vector<Paragraph>* of_activity = comment_of(goal.activities, folded_name);
    return of_activity != nullptr ? of_activity : comment_of(goal.indicators, folded_name);
}

bool is_text(const RecogniserContext& context, std::size_t at) {
    const SourceLine& line = context.line(at);
    const bool running =
        line.style == LineStyle::text || line.style == LineStyle::bullet || line.style == LineStyle::numbered;
    return running && !line.is_row() && !is_structure(context, at) && !name_behind_label(context.grammar, line);
}

/// In text a name may go on in the next lines, and nothing but a gap ends the comment.
std::size_t end_of_printed(const RecogniserContext& context, LineRange range) {
    std::size_t end = range.begin;
    while (end < range.end && !context.line(end).is_row() && !context.line(end).gap_before &&
           !is_structure(context, end) && !name_behind_label(context.grammar, context.line(end)))
        ++end;
    return end;
}

struct Label {
    std::vector<Paragraph>* comment = nullptr;
    std::size_t end = 0;  // first line after it
};

Label read_label(const RecogniserContext& context, LineRange range, Goal& goal) {
    constexpr std::size_t most_lines = 5;
    auto name = name_behind_label(context.grammar, context.line(range.begin));
    if (!name) return {};
    const std::size_t last = context.source.form == LineForm::styled ? 1 : most_lines;
    for (std::size_t end = range.begin + 1;; ++end) {
        if (auto* comment = find_comment(goal, *name)) return {comment, end};
        if (end >= range.end || end >= range.begin + last) return {};
        if (context.line(end).is_row() || context.line(end).gap_before) return {};
        *name += words::fold(context.line(end).text);
    }
}

}  // namespace

std::size_t read_named_comment(RecogniserContext& context, LineRange range, Goal& goal) {
    const Label label = read_label(context, range, goal);
    if (label.comment == nullptr) return range.begin;
    std::size_t end = label.end;
    if (context.source.form == LineForm::styled) {
        while (end < range.end && is_text(context, end)) ++end;
    } else {
        end = end_of_printed(context, {label.end, range.end});
    }
    const std::string& text = context.line(range.begin).text;
    context.account.label_read_as(ReadAs::comment_label, range.begin, text.substr(0, text.find(':') + 1));
    for (Paragraph& paragraph : read_paragraphs(context, {label.end, end}))
        label.comment->push_back(std::move(paragraph));
    return end;
}

}  // namespace tertial
