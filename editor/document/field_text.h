// Reading and setting any text of a report by its place, whatever kind of field it is: plain text, running text, one
// line of several, a cell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/commands/command.h"
#include "model/report.h"

namespace tertial::editor {

/// The text as runs; plain text as one plain run. nullopt when the place has no text, or not any more.
[[nodiscard]] std::optional<std::vector<Run>> runs_at(const Report& report, const FieldPlace& place);

/// The command that sets it. Of a plain field only the words count. Of Field::letterhead and Field::signatures the
/// place's index is the line.
[[nodiscard]] Expected<Command> set_runs_at(const Report& report, const FieldPlace& place, std::vector<Run> runs);

/// May the text have bold, italic and links?
[[nodiscard]] bool is_running_text(const FieldPlace& place);
[[nodiscard]] bool is_lines(Field field);

}  // namespace tertial::editor
