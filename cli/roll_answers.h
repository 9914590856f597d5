// The questions of a roll-forward as a table that people answer in a spreadsheet: CSV with ';', as Excel in Sweden
// reads and writes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"
#include "model/roll/roll.h"

namespace tertial::cli {

/// One row a question, by kind; before each kind a row "alla" whose answer is to all of that kind that have none of
/// their own. The column for answers is empty: what stays empty is settled by the proposal.
[[nodiscard]] std::string write_questions(const std::vector<RollQuestion>& questions);

/// The same table with answers, whatever its separator and encoding, and whichever columns were moved or removed but id
/// and answer. Errors: bad_format with the line: no table, no such columns, an answer that is none.
[[nodiscard]] Expected<RollAnswers> read_answers(std::string_view bytes, std::string_view name);

}  // namespace tertial::cli
