// The XML parts of a ZIP file.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/error.h"

namespace tertial::office {

/// Names as stored and unpacked bytes of all entries that end in .xml or .rels, in stored order.
/// Errors: bad_format (damaged, a name twice, entries that overlap), too_large (more than 4,096 entries, 64 MiB an
/// entry, 128 MiB in all, or packed more than 200 times).
[[nodiscard]] Expected<std::vector<std::pair<std::string, std::string>>> read_zip_parts(std::string_view bytes,
                                                                                        std::string_view name);

}  // namespace tertial::office
