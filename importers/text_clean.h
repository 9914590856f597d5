// Bytes of a text file to clean lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"

namespace tertial {

struct CleanLine {
    std::string text;  // NFC, no control characters but tab; leading and trailing blanks kept
    int number = 0;    // 1-based line of the file
    int page = 1;      // counted by form feeds
};

/// One line's text, valid UTF-8, as clean_lines gives it.
[[nodiscard]] std::string clean_text(std::string_view raw);

/// Errors: bad_format (empty, binary, invalid UTF-8 with the line).
[[nodiscard]] Expected<std::vector<CleanLine>> clean_lines(std::string_view bytes, std::string_view name);

}  // namespace tertial
