// The archive of a report: what roll-forward left behind, and how it comes back.
#pragma once

#include <string>
#include <vector>

#include "model/commands/command.h"
#include "model/error.h"
#include "model/report.h"

namespace tertial {

/// Texts that belonged to `about` in earlier reports, newest first.
[[nodiscard]] std::vector<const ArchiveItem*> archived_texts(const Report& report, const NodeId& about);

/// All words of an item, a line for each paragraph, row and part; for lists, search and comparison.
[[nodiscard]] std::string archived_text(const ArchiveItem& item);

/// Commands that fetch the item's parts back and take the item out of the archive: rows, sections and goals under the
/// goal `place` (goals of the boards under a goal of the council), chapters at the end of the chapter `place`, or at
/// the end of the report when it is empty. Errors: not_found when there is no such item or place; bad_argument when
/// the item has no whole parts (its texts are copied, not fetched) or `place` takes none of them.
[[nodiscard]] Expected<std::vector<Command>> fetch_back(const Report& report, const NodeId& item, const NodeId& place);

}  // namespace tertial
