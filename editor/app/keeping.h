// What the editor remembers of keeping one open report safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "editor/app/file_stamp.h"

namespace tertial::editor {

struct Keeping {
    std::string name;                           // of the recovery copy; empty = none was begun
    std::optional<std::uint64_t> kept_version;  // of the report, given to the worker
    std::uint64_t seen_version = 0;             // the last one seen,
    double changed_at = 0;                      // since when (seconds, Platform::now),
    std::optional<double> waiting_since;        // and when the first change was made that no copy has
    double not_before = 0;                      // after a failure: when to try again
    std::vector<std::string> replaces;          // leftovers that this report was restored from
    bool locked = false;
    std::optional<FileStamp> told;  // the file as somebody else made it, about which the person was asked already
};

}  // namespace tertial::editor
