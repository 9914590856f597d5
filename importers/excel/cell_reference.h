// Places in a sheet as Excel writes them: "B5", "B5:D9". Source: ISO/IEC 29500-1, 18.18.7 and 18.18.62; limits of
// Excel's sheets, which no workbook that opens exceeds.
#pragma once

#include <optional>
#include <string_view>

namespace tertial::excel {

inline constexpr int most_rows = 1'048'576;
inline constexpr int most_columns = 16'384;

/// 0-based.
struct CellReference {
    int row = 0;
    int column = 0;

    bool operator==(const CellReference&) const = default;
};

struct CellRange {
    CellReference first, last;  // first is above and left of last
};

/// nullopt: no reference, or outside of what a sheet can hold.
[[nodiscard]] std::optional<CellReference> parse_cell_reference(std::string_view text);
/// "A1" alone is a range of one cell.
[[nodiscard]] std::optional<CellRange> parse_cell_range(std::string_view text);

}  // namespace tertial::excel
