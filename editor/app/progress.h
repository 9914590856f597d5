// How far each part of a report has come, and how long it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/checks/ready.h"

namespace tertial::editor {

struct OpenDocument;

enum class PartState : std::uint8_t {
    empty,    // nothing is written in it
    begun,    // some of it is
    done,     // all of it has text
    problem,  // the checks have found an error or a warning in it
};

/// One for each entry of the outline; a chapter or goal tells of all that is under it.
struct PartStates {
    std::vector<PartState> of_entries;
    std::vector<Readiness> readiness;      // of chapters and goals; open for the rest
    std::optional<std::uint64_t> version;  // of the report they were made of
    std::uint64_t findings = 0;            // OpenDocument::findings_number
};
/// Made anew when the report or the findings have changed, and a person has paused since.
[[nodiscard]] const PartStates& part_states(OpenDocument& open);
/// Entries that are not ready: chapters and goals that nobody holds for ready as they are or that have problems, and
/// what stands in such.
[[nodiscard]] std::vector<std::uint8_t> unready_entries(OpenDocument& open);

/// Words of the part that the caret is in (from its outline entry to the next of the same level), and of all.
struct WordCount {
    std::size_t in_part = 0;
    std::size_t in_all = 0;
    std::vector<std::size_t> before;       // words before each strip, and of all
    std::optional<std::uint64_t> version;  // of the report it was made of
};
/// The same.
[[nodiscard]] const WordCount& count_words(OpenDocument& open);

}  // namespace tertial::editor
