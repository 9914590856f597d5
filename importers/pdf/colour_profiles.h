// Colours cost poppler time and tell nothing of a report's words.
#pragma once

#include <string>
#include <string_view>

namespace tertial::pdf {

/// The file as poppler reads it fast: of the same length, with other colours. Poppler works out the printer's colours
/// of a PDF/A anew for each page, which is twenty times the work of reading its words.
[[nodiscard]] std::string without_colour_profiles(std::string_view bytes);

}  // namespace tertial::pdf
