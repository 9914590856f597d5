// The words of a PDF by way of poppler's programs. They run as processes of their own, never linked: poppler's licence
// would become ours, and a hostile file could reach us (docs/architecture.md).
#pragma once

#include <functional>
#include <string_view>

#include "importers/pdf/page.h"
#include "model/error.h"

namespace tertial::pdf {

/// Pages with words and their looks. Errors: bad_format (damaged, protected by a password, scanned pages without text),
/// not_found (poppler-utils is not installed), too_large (more time or memory than a report needs), cancelled.
/// `watch` may be empty; it is told the number of the last page read and of all (0: not known), and false from it
/// stops.
[[nodiscard]] Expected<Document> read_pages(std::string_view bytes, std::string_view name,
                                            const std::function<bool(int page, int pages)>& watch = {});

}  // namespace tertial::pdf
