// Tables of figures whose cell borders are lost: a header broken over lines, then rows "label figure figure …".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/recogniser/context.h"
#include "importers/recogniser/row_table.h"

namespace tertial {

/// The tables that begin with the header at range.begin, if one does. A header repeated after a page border is passed
/// over.
[[nodiscard]] std::optional<FoundTable> read_printed_table(RecogniserContext& context, LineRange range);

}  // namespace tertial
