// The first pages: sender, case officer, dates, title, decisions proposed, contents, appendices.
#pragma once

#include "importers/recogniser/context.h"

namespace tertial {

/// Reads what stands before the first chapter into `report`; gives the first line of the chapters. `known_titles` are
/// folded titles of first chapters (may be empty). Lines that are not understood become the letterhead; none is lost.
[[nodiscard]] std::size_t read_front_matter(RecogniserContext& context, LineRange range,
                                            const std::vector<std::string>& known_titles, Report& report);

/// The first line after the table of contents, or 0 when there is none.
[[nodiscard]] std::size_t end_of_contents(const RecogniserContext& context);

}  // namespace tertial
