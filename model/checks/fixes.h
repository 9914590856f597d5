// Quick fixes: what a finding's `fix` promises, as commands. They are one step of the history, named by that text.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/checks/check.h"
#include "model/commands/command.h"
#include "model/error.h"

namespace tertial {

struct Fix {
    std::vector<Command> commands;
    /// Where a person has to write on: the fix makes a place for a text that no machine can know (a comment, a part).
    std::optional<FieldPlace> write_at;
};

/// Gives ids that are new to the report; the letter is one of id_prefix.
using NewId = std::function<NodeId(char)>;

/// Errors: not_found when the finding's place is gone or has changed since; bad_argument when there is no quick fix, or
/// when what it would write breaks another sum or relation, so that the wrong figure must be elsewhere.
[[nodiscard]] Expected<Fix> fix_commands(const CheckContext& context, const Finding& finding, const NewId& new_id);

}  // namespace tertial
