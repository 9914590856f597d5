// A comment that stands under the table and names its row: "Analys: Andel nöjda föräldrar", then its text. So print
// documents that avoid merged cells, those of this program among them.
#pragma once

#include "importers/recogniser/context.h"

namespace tertial {

/// Gives the comment that begins at range.begin to the indicator or activity of `goal` that it names; gives the first
/// line after it. range.begin unchanged = none begins there. Only in sources with styles: elsewhere a name that is
/// wrapped over lines cannot be told from text.
[[nodiscard]] std::size_t read_named_comment(RecogniserContext& context, LineRange range, Goal& goal);

}  // namespace tertial
