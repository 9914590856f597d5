// A sentence that gives a total and all its parts: the parts are to make it.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/checks/text_amounts.h"
#include "model/fold.h"
#include "model/language.h"
#include "model/sentences.h"

namespace tertial::checks {

namespace {

constexpr auto total_words =
    std::to_array<std::string_view>({"totalt", "sammanlagt", "tillsammans", "summan", "totala"});
// After these comes all that the total is made of; after "varav" only a part of it.
constexpr auto list_words = std::to_array<std::string_view>(
    {"fördelat på", "fördelas på", "fördelade på", "fördelar sig på", "uppdelat på", "består av", ": "});

std::size_t find_any(std::string_view text, const auto& words) {
    std::size_t first = std::string_view::npos;
    for (const std::string_view word : words) first = std::min(first, text.find(word));
    return first;
}

struct Total {
    TextAmount sum;
    std::vector<TextAmount> parts;
};

/// The sentence as a total and all that it is made of; nothing when it is built otherwise.
std::optional<Total> total_of(const Sentence& sentence) {
    std::vector<TextAmount> amounts = find_amounts(sentence.text);
    if (amounts.size() < 3) return std::nullopt;
    const std::string folded = fold_case(sentence.text);
    if (folded.size() != sentence.text.size() || folded.find("varav") != std::string::npos) return std::nullopt;
    const std::size_t total = find_any(folded, total_words), list = find_any(folded, list_words);
    if (total == std::string::npos || list == std::string::npos) return std::nullopt;
    if (amounts[0].begin < total || amounts[0].end > list || amounts[1].begin < list) return std::nullopt;
    return Total{amounts.front(), {amounts.begin() + 1, amounts.end()}};
}

void check_total(const Total& total, const PlacedParagraph& placed, Findings& findings) {
    const Kronor wanted = in_kronor(total.sum.number, total.sum.unit);
    double added = 0, rounding = wanted.half_unit;
    std::string terms;
    for (const TextAmount& part : total.parts) {
        const Kronor term = in_kronor(part.number, part.unit);
        added += term.amount;
        rounding += term.half_unit;
        terms += (terms.empty() ? "" : " + ") + part.text;
    }
    if (std::abs(added - wanted.amount) <= rounding * 1.000001) return;
    state(findings, "sum-in-text", Strength::warning, placed.subject(),
          {say("Delarna {0} blir inte {1}. Rätta summan eller delarna.",
               "The parts {0} do not make {1}. Correct the sum or the parts.", {terms, total.sum.text}),
           {},
           {},
           {terms, total.sum.text}});
}

}  // namespace

void check_sum_in_text(const RuleContext& context, Findings& findings) {
    for (const auto& [placed, amounts] : context.amounts) {
        if (amounts.size() < 3) continue;
        for (const Sentence& sentence : sentences_of(placed->text))
            if (const std::optional<Total> total = total_of(sentence)) check_total(*total, *placed, findings);
    }
}

}  // namespace tertial::checks
