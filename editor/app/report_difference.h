// What differs between two versions of a report, part by part, in words for people. Parts are the same when their ids
// are; a paragraph or a row is told of as the heading, goal, indicator or activity it stands in.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/report.h"

namespace tertial::editor {

enum class PartChange { added, removed, changed };

struct ChangedPart {
    PartChange change = PartChange::changed;
    std::string name;  // "Trygga barn – Analys"

    bool operator==(const ChangedPart&) const = default;
};

/// In the order of `after`; what it no longer has comes last.
[[nodiscard]] std::vector<ChangedPart> compare_reports(const Report& before, const Report& after);

/// "3 delar skiljer sig:" and a line for each; at most `most` lines, then how many more.
[[nodiscard]] std::string difference_text(const std::vector<ChangedPart>& parts, std::size_t most);

}  // namespace tertial::editor
