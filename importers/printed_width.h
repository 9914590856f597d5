// How wide a line of running text was in print, and so whether it was wrapped: a line that had room for the next word
// was ended by its author. Letters differ in width, so counting them does not tell; the widths of the typeface do.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "importers/text_clean.h"

namespace tertial {

/// Widths of the printable characters of ASCII in thousandths of the type's size.
using LetterWidths = std::array<std::uint16_t, 95>;

struct PrintedColumn {
    const LetterWidths* letters = nullptr;
    std::size_t width = 0;  // thousandths of the type's size

    /// Whether the first word of `next`, or its part before a hyphen, would have stood on the line.
    [[nodiscard]] bool has_room(std::string_view line, std::string_view next) const;
};

/// The column of a wrapped text: of the typefaces that are known here (those of Times New Roman, Arial and Calibri, and
/// all that have their widths) the one by which wrapped lines were full and could take no other word. None when the
/// text is not wrapped, is short, or no typeface explains its lines.
[[nodiscard]] std::optional<PrintedColumn> find_printed_column(const std::vector<CleanLine>& lines);

}  // namespace tertial
