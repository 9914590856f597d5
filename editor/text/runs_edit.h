// Editing running text as values: every function gives new runs in normal form and leaves the old ones alone. Offsets
// are bytes of the plain text, on borders of code points.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "model/text.h"

namespace tertial::editor {

/// The looks that a person switches on and off.
enum class Look { bold, italic };

[[nodiscard]] std::vector<Run> slice(const std::vector<Run>& runs, std::size_t begin, std::size_t end);
[[nodiscard]] std::vector<Run> joined(const std::vector<Run>& first, const std::vector<Run>& second);
/// The bytes from `begin` to `end` become `with`.
[[nodiscard]] std::vector<Run> replaced(const std::vector<Run>& runs, std::size_t begin, std::size_t end,
                                        const std::vector<Run>& with);

/// A run without words that has the look which typing at `at` gets: that of the letter before it, at the beginning that
/// of the first letter. A link is continued within it only.
[[nodiscard]] Run look_for_typing(const std::vector<Run>& runs, std::size_t at);

/// Do all letters of the range have the look? False for an empty range.
[[nodiscard]] bool all_have(const std::vector<Run>& runs, std::size_t begin, std::size_t end, Look look);
[[nodiscard]] std::vector<Run> with_look(const std::vector<Run>& runs, std::size_t begin, std::size_t end, Look look,
                                         bool on);
/// An empty address takes the link away.
[[nodiscard]] std::vector<Run> with_link(const std::vector<Run>& runs, std::size_t begin, std::size_t end,
                                         std::string_view address);

/// What typing, pasting or deleting changed between two texts: the bytes [begin, old_end) of the old became
/// [begin, new_end) of the new. nullopt when nothing did.
struct TextChange {
    std::size_t begin = 0;
    std::size_t old_end = 0;
    std::size_t new_end = 0;
};
[[nodiscard]] std::optional<TextChange> change_between(std::string_view before, std::string_view after);

}  // namespace tertial::editor
