// ZIP files in memory, with libzip. Reading trusts nothing: counted bytes, unique names, no more than the limits.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"

namespace tertial::opc {

struct ZipEntry {
    std::string name;
    std::string bytes;
};

/// What a file from outside may cost. An Office file of a report is far below these.
struct ZipLimits {
    std::size_t entries = 4096;
    std::size_t entry_bytes = std::size_t{64} << 20;
    std::size_t total_bytes = std::size_t{256} << 20;
    std::size_t ratio = 200;  // inflated bytes to stored bytes, counted from 1 MiB up
};

/// Entries in the order given, deflated, dated 1980-01-01 00:00. Error: internal, when libzip refuses.
[[nodiscard]] Expected<std::string> write_zip(const std::vector<ZipEntry>& entries);

/// All entries in file order, checksums checked. Errors: bad_format (broken, duplicate names, wrong checksum),
/// too_large (over a limit; what an entry declares of its size is not believed).
[[nodiscard]] Expected<std::vector<ZipEntry>> read_zip(std::string_view bytes, const ZipLimits& limits = {});

}  // namespace tertial::opc
