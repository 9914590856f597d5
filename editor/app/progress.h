// How far each part of a report has come.
#pragma once

#include <vector>

#include "editor/app/open_document.h"

namespace tertial::editor {

enum class PartState {
    empty,    // nothing is written in it
    begun,    // some of it is
    done,     // all of it has text
    problem,  // the checks have found an error or a warning in it
};

/// One for each entry of the outline; a chapter or goal tells of all that is under it.
[[nodiscard]] std::vector<PartState> part_states(const OpenDocument& open);

/// Words of the part that the caret is in (from its outline entry to the next of the same level), and of all.
struct WordCount {
    std::size_t in_part = 0;
    std::size_t in_all = 0;
};
[[nodiscard]] WordCount count_words(const OpenDocument& open);

}  // namespace tertial::editor
