// `ready-problem`, `ready-changed`: parts that a person has marked as ready ("klarmarkerad") and that are not.
#include <array>
#include <unordered_map>

#include "model/checks/facts.h"
#include "model/checks/ready.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/tree.h"
#include "model/tree_lists.h"

namespace tertial::checks {

namespace {

/// How many errors and warnings each marked part has, in itself.
using Counts = std::unordered_map<NodeId, std::array<std::size_t, 2>>;

template <class Parent>
void count_under(const Parent& parent, const NodeId& part, const Counts& of_nodes, Counts& of_parts) {
    tree::for_each_list(parent, [&](NodeList, const auto& nodes) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            tree::with_node(nodes[i], [&](const auto& node) {
                using Kind = std::decay_t<decltype(node)>;
                constexpr bool is_part = std::same_as<Kind, Goal> || std::same_as<Kind, Chapter>;
                const NodeId& here = is_part ? node.id : part;
                const auto found = of_nodes.find(node.id);
                if (found != of_nodes.end() && !here.empty()) {
                    for (std::size_t strength : {0U, 1U}) of_parts[here][strength] += found->second[strength];
                }
                count_under(node, here, of_nodes, of_parts);
            });
        }
    });
}

Counts counts_of(const Report& report, const Findings& findings) {
    Counts of_nodes, of_parts;
    for (const Finding& finding : findings) {
        if (finding.strength == Strength::hint || finding.node.empty()) continue;
        ++of_nodes[finding.node][finding.strength == Strength::error ? 0 : 1];
    }
    count_under(report, {}, of_nodes, of_parts);
    return of_parts;
}

Subject subject_of_part(const Report& report, const NodeId& part) {
    if (const Goal* goal = find<Goal>(report, part)) return subject_of(*goal);
    if (const Chapter* chapter = find<Chapter>(report, part)) return subject_of(*chapter);
    return {};
}

bool has_own_text(const Report& report, const NodeId& part) {
    if (const Chapter* chapter = find<Chapter>(report, part))
        return has_text(chapter->blocks) || !chapter->children.empty();
    const Goal* goal = find<Goal>(report, part);
    return goal == nullptr || !goal->indicators.empty() || !goal->activities.empty() ||
           std::any_of(goal->sections.begin(), goal->sections.end(),
                       [](const Section& section) { return has_text(section.blocks); });
}

std::string what_is_left(const std::array<std::size_t, 2>& counts, bool written) {
    if (counts[0] + counts[1] == 0 && !written) return tr("är tom", "is empty");
    const std::string errors = say("har {0} fel", "has {0} errors", {std::to_string(counts[0])});
    const std::string warnings = counts[1] == 1 ? tr("1 varning", "1 warning")
                                                : say("{0} varningar", "{0} warnings", {std::to_string(counts[1])});
    if (counts[1] == 0) return errors + tr(" kvar", " left");
    if (counts[0] == 0) return tr("har ", "has ") + warnings + tr(" kvar", " left");
    return errors + tr(" och ", " and ") + warnings + tr(" kvar", " left");
}

}  // namespace

void check_ready_problem(const RuleContext& context, Findings& findings) {
    const Report& report = context.report;
    if (report.ready_marks.empty()) return;
    const Counts counts = counts_of(report, findings);
    for (const ReadyMark& mark : report.ready_marks) {
        if (find_ready_mark(report, mark.about) != &mark) continue;
        const Subject subject = subject_of_part(report, mark.about);
        if (subject.node.empty()) continue;  // the part is gone
        const auto found = counts.find(mark.about);
        const std::array<std::size_t, 2> left = found == counts.end() ? std::array<std::size_t, 2>{} : found->second;
        const bool written = has_own_text(report, mark.about);
        if (written && left[0] + left[1] == 0) continue;
        const std::string what = what_is_left(left, written);
        state(findings, "ready-problem", Strength::warning, subject,
              {say("Delen {0} är klarmarkerad men {1}. Åtgärda det, eller ta bort klarmarkeringen.",
                   "The part {0} is marked as ready but {1}. Mend that, or take the mark away.",
                   {in_quotes(subject.name), what}),
               {},
               tr("Ta bort klarmarkeringen", "Take the mark away"),
               {std::to_string(left[0]), std::to_string(left[1])}});
    }
}

void check_ready_changed(const RuleContext& context, Findings& findings) {
    const Report& report = context.report;
    for (const ReadyMark& mark : report.ready_marks) {
        if (find_ready_mark(report, mark.about) != &mark) continue;
        const Subject subject = subject_of_part(report, mark.about);
        if (subject.node.empty() || readiness_of(report, mark.about) != Readiness::changed) continue;
        state(findings, "ready-changed", Strength::hint, subject,
              {say("Delen {0} har ändrats sedan {1} klarmarkerade den {2}. Läs igenom den och klarmarkera igen.",
                   "The part {0} has changed since {1} marked it as ready {2}. Read it and mark it again.",
                   {in_quotes(subject.name), mark.by.empty() ? tr("någon", "somebody") : mark.by, mark.date}),
               {},
               {},
               {mark.fingerprint}});
    }
}

}  // namespace tertial::checks
