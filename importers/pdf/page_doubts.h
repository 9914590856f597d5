// Doubts about pages in words.
#pragma once

#include <vector>

#include "importers/pdf/page.h"
#include "importers/source_document.h"

namespace tertial::pdf {

/// One doubt for pages that follow each other with the same fault.
[[nodiscard]] std::vector<SourceDoubt> tell(const std::vector<PageDoubt>& doubts);

}  // namespace tertial::pdf
