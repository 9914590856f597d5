// Printed tables without figures whose rows can still be told: codes with names, and numbered rows with an end in
// brackets.
#pragma once

#include <optional>

#include "importers/recogniser/context.h"
#include "importers/recogniser/row_table.h"

namespace tertial {

/// "301 Namn" / "302 Namn" …, or "1. Ett mål (ansvarig)" / "2. …" under a header. At least three rows.
[[nodiscard]] std::optional<FoundTable> read_list_table(RecogniserContext& context, LineRange range);

}  // namespace tertial
