// Words with their places: what pdftotext -bbox prints.
#pragma once

#include <string_view>

#include "importers/pdf/page.h"

namespace tertial::pdf {

/// The pages of the output; empty when there is none. Words without text or outside of their page are dropped.
[[nodiscard]] Document read_words(std::string_view bbox);

}  // namespace tertial::pdf
