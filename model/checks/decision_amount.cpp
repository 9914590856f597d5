// Amounts of decisions against the economy part and the text.
#include <algorithm>

#include "model/checks/cell_amounts.h"
#include "model/checks/rules.h"
#include "model/language.h"

namespace tertial::checks {

namespace {

/// Amounts of the running text outside the decisions.
std::vector<Kronor> text_amounts(const RuleContext& context) {
    std::vector<Kronor> out;
    for (const auto& [placed, amounts] : context.amounts) {
        if (placed->paragraph == nullptr) continue;
        for (const TextAmount& amount : amounts) out.push_back(in_kronor(amount.number, amount.unit));
    }
    return out;
}

/// Figures of tables without a unit of money may be money all the same.
bool stands_bare(const RuleContext& context, const TextAmount& amount) {
    for (const Figures& figures : context.figures)
        for (const FigureRow& row : figures.rows)
            for (const FigureCell& cell : row.cells)
                if (cell.kind == CellKind::number && compare(absolute(cell.number), absolute(amount.number)) == 0)
                    return true;
    return false;
}

}  // namespace

void check_decision_amount(const RuleContext& context, Findings& findings) {
    const std::vector<CellAmount> cells = cell_amounts(context);
    const std::vector<Kronor> texts = text_amounts(context);
    if (cells.empty() && texts.empty()) return;  // no economy to hold it against: section-missing tells that
    for (const auto& [placed, amounts] : context.amounts) {
        if (placed->paragraph != nullptr) continue;
        for (const TextAmount& amount : amounts) {
            const Kronor kronor = in_kronor(amount.number, amount.unit);
            const bool told = std::any_of(texts.begin(), texts.end(),
                                          [&](const Kronor& other) { return same_amount(other, kronor); });
            if (told || stands_in(cells, kronor) || stands_bare(context, amount)) continue;
            state(
                findings, "decision-amount", Strength::error, placed->subject(),
                {say("Beslutet gäller {0}, men beloppet finns inte i ekonomidelen. Rätta beloppet, eller redovisa det "
                     "där.",
                     "The decision is about {0}, but the amount is not in the economy part. Correct it, or account "
                     "for it there.",
                     {amount.text}),
                 {},
                 {},
                 {amount.text}});
        }
    }
}

}  // namespace tertial::checks
