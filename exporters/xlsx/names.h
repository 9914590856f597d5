// Names that Excel accepts. Rules: ECMA-376-1 18.2.19 (sheet, 31 characters) and 18.5.1.2 (table), and what Excel
// itself refuses: []:*?/\ and an apostrophe at the ends of a sheet name, the name History, table names that read as
// a cell, and the same name in other capitals.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace tertial::xlsx {

class BookNames {
public:
    /// A valid sheet name as near `wanted` as can be, not used before: "Drift", then "Drift (2)".
    [[nodiscard]] std::string sheet(std::string_view wanted);
    /// A valid table name, not used before: words joined by "_".
    [[nodiscard]] std::string table(std::string_view wanted);

private:
    std::set<std::string> sheets_;  // in lower case
    std::set<std::string> tables_;
};

}  // namespace tertial::xlsx
