// Small things that all exporters need to know of a text: its white space, its width, whether it is sound UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tertial {

/// Every run of white space (also no-break, narrow and line breaks) becomes one blank; none at the ends.
[[nodiscard]] std::string fold_white_space(std::string_view text);

/// Sound UTF-8 without what XML 1.0 forbids: broken bytes become U+FFFD, control characters other than tab and
/// line feed are left out (CR LF and CR become LF). Sound text comes back as it was.
[[nodiscard]] std::string sound_text(std::string_view text);

/// Columns that the text takes in a fixed-width font: combining marks take none, wide (CJK, emoji) two.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Code points, as Excel's limits nearly count (it counts UTF-16 units: see `utf16_length`).
[[nodiscard]] std::size_t utf16_length(std::string_view text);

/// The longest beginning of `text` with at most `units` UTF-16 units that doesn't cut a character.
[[nodiscard]] std::string_view first_utf16_units(std::string_view text, std::size_t units);

/// Breaks at blanks into lines of at most `width` columns; a longer word stands on a line of its own, whole.
/// At least one line, maybe empty.
[[nodiscard]] std::vector<std::string> wrap_text(std::string_view text, std::size_t width);

}  // namespace tertial
