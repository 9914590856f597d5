#include "model/checks/fixes.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "model/checks/fix_rules.h"
#include "model/language.h"
#include "model/tree.h"

namespace tertial {

namespace checks {

std::string FixContext::fact(std::size_t index) const {
    std::string_view rest = finding.facts;
    for (; index > 0; --index) {
        const std::size_t end = rest.find('|');
        if (end == std::string_view::npos) return {};
        rest.remove_prefix(end + 1);
    }
    return std::string(rest.substr(0, rest.find('|')));
}

tl::unexpected<Error> place_is_gone() {
    return fail(ErrorCode::not_found, tr("Det som skulle åtgärdas har ändrats eller finns inte längre.",
                                         "What was to be mended has changed or is gone."));
}

Paragraph empty_paragraph(const FixContext& context, ParagraphStyle style) {
    Paragraph paragraph;
    paragraph.id = context.new_id(id_prefix::paragraph);
    paragraph.style = style;
    return paragraph;
}

}  // namespace checks

namespace {

struct FixRule {
    std::string_view check;
    checks::MakeFix* make;
};

constexpr std::array fix_rules{
    FixRule{"section-missing", checks::mend_section},
    FixRule{"required-heading", checks::add_sub_heading},
    FixRule{"goal-missing", checks::add_goal},
    FixRule{"bilaga", checks::add_appendix},
    FixRule{"cross-reference", checks::replace_goal_number},
    FixRule{"comment-missing", checks::add_comment},
    FixRule{"activity-no-status", checks::add_comment},
    FixRule{"deviation-unexplained", checks::add_comment},
    FixRule{"indicator-duplicate", checks::remove_row},
    FixRule{"activity-duplicate", checks::remove_row},
    FixRule{"comment-elsewhere", checks::move_comment},
    FixRule{"column-uncertain", checks::confirm_row},
    FixRule{"typography", checks::mend_typing_of},
    FixRule{"a11y-table", checks::remove_empty_row},
    FixRule{"ready-problem", checks::remove_ready_mark},
};

Fix texts_of(const Finding& finding) {
    Fix fix;
    for (const Mend& mend : finding.mends) fix.commands.emplace_back(SetField{mend.place, mend.value});
    return fix;
}

bool is_arithmetic(std::string_view check) {
    return check == "sum" || check == "row-arithmetic";
}

/// The errors of arithmetic, each by its rule and place.
std::set<std::string> broken_sums(const CheckContext& context) {
    std::set<std::string> out;
    for (const Finding& finding : run_checks(context)) {
        if (finding.strength == Strength::error && is_arithmetic(finding.check))
            out.insert(finding.check + "|" + finding.node.text + "|" + finding.cell);
    }
    return out;
}

/// A sum that is set right so that the next sum is wrong is no mend: then it was one of the terms.
Expected<void> breaks_nothing(const CheckContext& context, const Fix& fix) {
    const std::set<std::string> before = broken_sums(context);
    Report mended = context.report;
    for (Command command : fix.commands) {
        if (auto done = apply(mended, command); !done) return done;
    }
    const std::set<std::string> after = broken_sums({mended, context.document_template, context.catalogue});
    if (std::includes(before.begin(), before.end(), after.begin(), after.end())) return {};
    return fail(
        ErrorCode::bad_argument,
        tr("Det talet är nog inte det som är fel: sätts det om slutar en annan summa att stämma. Se efter i "
           "raderna vilket tal som är fel.",
           "That figure is probably not the wrong one: when it is set, another sum no longer holds. Look in the "
           "rows for the wrong figure."));
}

}  // namespace

Expected<Fix> fix_commands(const CheckContext& context, const Finding& finding, const NewId& new_id) {
    const auto none = [] {
        return fail(ErrorCode::bad_argument, tr("Det här måste rättas för hand.", "This has to be mended by hand."));
    };
    if (finding.fix.empty()) return none();
    if (!finding.mends.empty()) {
        Fix fix = texts_of(finding);
        for (const Mend& mend : finding.mends) {
            if (!get_field(context.report, mend.place)) return checks::place_is_gone();
        }
        if (is_arithmetic(finding.check)) {
            if (auto holds = breaks_nothing(context, fix); !holds) return tl::make_unexpected(holds.error());
        }
        return fix;
    }
    const auto* rule = std::find_if(fix_rules.begin(), fix_rules.end(),
                                    [&](const FixRule& candidate) { return candidate.check == finding.check; });
    if (rule == fix_rules.end()) return none();
    return rule->make({context.report, context.document_template, context.catalogue, finding, new_id});
}

}  // namespace tertial
