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

}  // namespace

std::size_t read_named_comment(RecogniserContext& context, LineRange range, Goal& goal) {
    if (context.source.form != LineForm::styled) return range.begin;
    const auto name = name_behind_label(context.grammar, context.line(range.begin));
    if (!name) return range.begin;
    std::vector<Paragraph>* comment = find_comment(goal, *name);
    if (comment == nullptr) return range.begin;
    std::size_t end = range.begin + 1;
    while (end < range.end && is_text(context, end)) ++end;
    const std::string& label = context.line(range.begin).text;
    context.account.label_read_as(ReadAs::comment_label, range.begin, label.substr(0, label.find(':') + 1));
    for (Paragraph& paragraph : read_paragraphs(context, {range.begin + 1, end}))
        comment->push_back(std::move(paragraph));
    return end;
}

}  // namespace tertial
