// The report before this one, to read beside what is written now.
#pragma once

#include <string>
#include <vector>

#include "model/report.h"
#include "model/template.h"

namespace tertial::editor {

/// A paragraph of the earlier report's same part; headings and list items keep their style.
using PreviousText = std::vector<Paragraph>;

/// The part of `previous` that corresponds to where `node` of `now` stands: by id, else goals by number and then title,
/// chapters by part and then title, sections by their role, indicators and activities by name. Empty when there is
/// none.
[[nodiscard]] PreviousText previous_text(const Report& now, const Report& previous, const NodeId& node);

/// Where a text of the past comes from, and what it says.
struct EarlierText {
    std::string report;  // "Tertialrapport 1 2024"
    PreviousText text;
};
/// What a roll-forward left of the part where `node` stands, the innermost that has any; newest first.
[[nodiscard]] std::vector<EarlierText> archived_text_of(const Report& report, const NodeId& node);

}  // namespace tertial::editor
