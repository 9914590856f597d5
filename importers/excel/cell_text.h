// The texts of cells: shared strings, inline strings, escapes.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"

namespace tertial::excel {

/// What stands in a cell, clean: NFC, no control characters, one blank where there were several; '\n' between its
/// paragraphs. "_x000D_" is the character that Excel wrote so (ISO/IEC 29500-1, 22.9.2.19).
[[nodiscard]] std::string clean_cell_text(std::string_view raw);

/// <si> or <is>: plain or of runs with different looks; readings of Japanese signs are left out.
[[nodiscard]] std::string read_string_item(const pugi::xml_node& item);

/// Part "sharedStrings", by index. Errors: those of parse_part.
[[nodiscard]] Expected<std::vector<std::string>> read_shared_strings(const std::string& part, std::string_view name);

}  // namespace tertial::excel
