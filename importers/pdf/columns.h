// The columns of a table as bands: the union of the places of the cells that stand under each other.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "importers/pdf/lines.h"

namespace tertial::pdf {

struct Band {
    double left = 0, right = 0;
};

/// Which band a cell stands in.
struct BandPlace {
    std::optional<std::size_t> band;  // none = outside of all
    bool spans = false;               // it covers several: `band` is the first of them
};

[[nodiscard]] BandPlace place_of(const Cell& cell, const std::vector<Band>& bands);

/// From the cells of the lines of one table, the lines with the most cells first. A cell that covers several bands (a
/// heading over columns, a comment across the table) is left out. Two neighbours that are never filled together, one
/// with nothing but the header's cell (line 0 … header_lines-1), are one column: a heading over figures to the right.
[[nodiscard]] std::vector<Band> find_bands(const std::vector<std::vector<Cell>>& lines, std::size_t header_lines);

/// Whether each band stands over or under just one of the other's.
[[nodiscard]] bool same_bands(const std::vector<Band>& a, const std::vector<Band>& b);

/// The least distance between neighbours.
[[nodiscard]] double least_gap(const std::vector<Band>& bands);

}  // namespace tertial::pdf
