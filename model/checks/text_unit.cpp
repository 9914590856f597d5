// The part of `table-unit` that looks at units of amounts in running text.
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/checks/text_amounts.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial::checks {

namespace {

/// "92,4 tkr" alone among amounts in mnkr: a thousandth of a thousand kronor is printed nowhere.
bool is_odd_one(const std::vector<TextAmount>& amounts, std::size_t at) {
    if (amounts[at].unit != MoneyUnit::thousands || amounts[at].number.scale == 0) return false;
    std::size_t millions = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (i != at && amounts[i].unit != MoneyUnit::millions) return false;
        millions += i != at;
    }
    return millions > 0;
}

void state_text_unit(const PlacedParagraph& placed, const std::string& message, const std::string& fact,
                     Findings& findings) {
    state(findings, "table-unit", Strength::warning, placed.subject(), {message, {}, {}, {fact}});
}

}  // namespace

void check_text_unit(const RuleContext& context, Findings& findings) {
    for (const auto& [placed, amounts] : context.amounts) {
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            const std::string& text = amounts[i].text;
            if (is_odd_one(amounts, i))
                state_text_unit(*placed,
                                say("{0} står bland belopp i mnkr. Kontrollera enheten.",
                                    "{0} stands among amounts in mnkr. Check its unit.", {text}),
                                text, findings);
            if (fold_case(text).ends_with("mkr"))
                state_text_unit(*placed, say("Skriv mnkr: {0}.", "Write mnkr: {0}.", {text}), text, findings);
        }
    }
}

}  // namespace tertial::checks
