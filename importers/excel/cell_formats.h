// Which number format each style of a workbook has. Source: ISO/IEC 29500-1, 18.8.10 and 18.8.45.
#pragma once

#include <string_view>
#include <vector>

#include "importers/excel/number_format.h"
#include "importers/office/package.h"

namespace tertial::excel {

class CellFormats {
public:
    /// A workbook without styles has none: every number is shown as it is.
    [[nodiscard]] static CellFormats read(const office::Package& package, std::string_view workbook_part);

    /// `style` as cells name it; one that is not there is the default.
    [[nodiscard]] const NumberFormat& of(int style) const;

private:
    std::vector<NumberFormat> formats_;
    std::vector<std::size_t> by_style_;  // index into formats_
    NumberFormat general_;
};

}  // namespace tertial::excel
