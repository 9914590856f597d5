// Where tables stand: runs of lines whose words stand under each other in columns.
#pragma once

#include <cstddef>
#include <vector>

#include "importers/pdf/body_type.h"
#include "importers/pdf/columns.h"

namespace tertial::pdf {

/// Lines begin … end-1 of one page.
struct TableRegion {
    std::size_t begin = 0, end = 0;
    bool goes_on = false;  // with the region before, which a page's end cut
};

/// In order. `lines` are those of the whole document.
[[nodiscard]] std::vector<TableRegion> find_table_regions(const std::vector<Line>& lines, const BodyType& body);

}  // namespace tertial::pdf
