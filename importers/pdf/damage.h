// Which pages of a PDF poppler could not read whole. It goes on after what it does not understand, and says so in its
// messages only.
#pragma once

#include <string_view>
#include <vector>

#include "importers/pdf/page.h"

namespace tertial::pdf {

/// Whether pdftotext's messages tell of errors; warnings are of no matter to the text.
[[nodiscard]] bool tells_of_errors(std::string_view messages);

/// Reads page after page to find those with errors of their own. One doubt of page 0 when that cannot be told, or would
/// take too long.
[[nodiscard]] std::vector<PageDoubt> find_damaged_pages(std::string_view bytes, std::size_t page_count);

}  // namespace tertial::pdf
