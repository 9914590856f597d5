// Page headers and footers, known by standing at the same place with the same words on page after page.
#pragma once

#include <vector>

#include "importers/pdf/page.h"

namespace tertial::pdf {

/// Takes the furniture out of `lines` (in order of pages, then from top to bottom) and gives it back. Page numbers may
/// differ. Under the lowest line of the other pages' text stands furniture too: the first page's own footer.
[[nodiscard]] std::vector<Line> take_out_furniture(std::vector<Line>& lines, const std::vector<Page>& pages);

}  // namespace tertial::pdf
