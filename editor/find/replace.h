// Replacing what was found. The new words have the look of the first letter that they replace.
#pragma once

#include <string_view>

#include "editor/document/document.h"
#include "editor/find/find.h"
#include "model/characters.h"

namespace tertial::editor {

/// One step of the history; the caret comes after the new words.
[[nodiscard]] Expected<void> replace_hit(Document& document, const FindHit& hit, std::string_view with);

struct Replaced {
    std::size_t count = 0;
    std::size_t refused = 0;  // in cells that cannot have the new text
};
/// All hits as one step: `Ersätt "a" med "b"`.
[[nodiscard]] Replaced replace_all(Document& document, const FindQuery& query, std::string_view with);

/// `ranges` in order, none over another.
[[nodiscard]] std::vector<Run> replaced_ranges(const std::vector<Run>& runs, const std::vector<WordRange>& ranges,
                                               std::string_view with);

}  // namespace tertial::editor
