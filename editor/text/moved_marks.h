// Marks under words while the text is typed on.
#pragma once

#include <string_view>
#include <vector>

#include "model/characters.h"

namespace tertial::editor {

/// Marks of an earlier state of a text, where they stand in it now; those that were changed are gone. Bridges the
/// moment until the new text is checked.
[[nodiscard]] std::vector<WordRange> moved_marks(std::string_view before, const std::vector<WordRange>& marks,
                                                 std::string_view now);

}  // namespace tertial::editor
