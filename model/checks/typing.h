// How text is typed: blanks, dashes, quotation marks, list marks. Source: Svenska skrivregler (Språkrådet) for dashes
// between figures, the blank before %, and quotation marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"

namespace tertial::checks {

enum class TypingFault {
    double_blank,
    percent_without_blank,  // "15%"
    hyphen_between_years,   // "2023-2026"
    mixed_quotes,           // straight ones where the report has curly ones, or the other way round
    typed_list_dash,        // "- " at the beginning
    no_full_stop,
    tertial_without_number,  // "tertial 2024"
};

enum class QuoteStyle { none, straight, curly };

/// The kind that most quotation marks of the report have.
[[nodiscard]] QuoteStyle quotes_of(const Report& report);

[[nodiscard]] std::vector<TypingFault> typing_faults(std::string_view text, QuoteStyle style);
/// "dubbelt mellanslag", in the user's language.
[[nodiscard]] std::string typing_fault_name(TypingFault fault);
/// Whether `mend_typing` mends it.
[[nodiscard]] bool is_mendable(TypingFault fault);

/// The same runs typed right; their looks stay.
[[nodiscard]] std::vector<Run> mend_typing(std::vector<Run> runs, QuoteStyle style);

}  // namespace tertial::checks
