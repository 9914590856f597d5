// Quick fixes of indicators, activities and rows.
#include <algorithm>

#include "model/checks/facts.h"
#include "model/checks/fix_rules.h"
#include "model/checks/ready.h"
#include "model/checks/typing.h"
#include "model/tree.h"

namespace tertial::checks {

namespace {

const std::vector<Paragraph>* comment_of(const Report& report, const NodeId& node) {
    if (const Indicator* indicator = find<Indicator>(report, node)) return &indicator->comment;
    if (const Activity* activity = find<Activity>(report, node)) return &activity->comment;
    return nullptr;
}

}  // namespace

/// Why the figure is as it is only a person knows: a paragraph to write it in, or the empty one that is there.
Expected<Fix> add_comment(const FixContext& context) {
    const std::vector<Paragraph>* comment = comment_of(context.report, context.finding.node);
    if (comment == nullptr) return place_is_gone();
    if (!comment->empty()) return Fix{{}, FieldPlace{comment->front().id, Field::runs, 0}};
    Paragraph paragraph = empty_paragraph(context);
    const FieldPlace place{paragraph.id, Field::runs, 0};
    return Fix{{InsertPart{{context.finding.node, NodeList::comment, 0}, std::move(paragraph)}}, place};
}

Expected<Fix> remove_row(const FixContext& context) {
    if (comment_of(context.report, context.finding.node) == nullptr) return place_is_gone();
    return Fix{{RemovePart{context.finding.node}}, {}};
}

/// To the end of the other indicator's comment, paragraph by paragraph.
Expected<Fix> move_comment(const FixContext& context) {
    const std::vector<Paragraph>* comment = comment_of(context.report, context.finding.node);
    const Indicator* other = nullptr;
    for_each_indicator(context.report, [&](const Goal&, const Indicator& indicator) {
        const bool named = indicator.name == context.fact(0) && indicator.id != context.finding.node;
        if (named && other == nullptr) other = &indicator;
    });
    if (comment == nullptr || other == nullptr) return place_is_gone();
    Fix fix;
    for (std::size_t i = 0; i < comment->size(); ++i) {
        const std::size_t at = other->comment.size() + i;
        fix.commands.emplace_back(MovePart{(*comment)[i].id, {other->id, NodeList::comment, at}});
    }
    return fix;
}

Expected<Fix> confirm_row(const FixContext& context) {
    const NodeId& node = context.finding.node;
    if (find<Indicator>(context.report, node) != nullptr) {
        auto reading = confirm_reading(context.report, node);
        if (!reading) return tl::make_unexpected(reading.error());
        return Fix{{std::move(*reading)}, {}};
    }
    if (!is_there(find_node(context.report, node))) return place_is_gone();
    return Fix{{set_text(node, Field::doubt, {})}, {}};
}

Expected<Fix> remove_ready_mark(const FixContext& context) {
    Fix fix;
    for (const ReadyMark& mark : context.report.ready_marks) {
        if (mark.about == context.finding.node) fix.commands.emplace_back(RemovePart{mark.id});
    }
    if (fix.commands.empty()) return place_is_gone();
    return fix;
}

Expected<Fix> mend_typing_of(const FixContext& context) {
    const QuoteStyle style = quotes_of(context.report);
    const NodeId& node = context.finding.node;
    if (const Paragraph* paragraph = find<Paragraph>(context.report, node))
        return Fix{{set_runs(node, mend_typing(paragraph->runs, style))}, {}};
    if (const Decision* decision = find<Decision>(context.report, node))
        return Fix{{set_runs(node, mend_typing(decision->runs, style))}, {}};
    return place_is_gone();
}

Expected<Fix> remove_empty_row(const FixContext& context) {
    if (find<TableRow>(context.report, context.finding.node) == nullptr) return place_is_gone();
    return Fix{{RemovePart{context.finding.node}}, {}};
}

}  // namespace tertial::checks
