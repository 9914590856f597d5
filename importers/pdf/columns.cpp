#include "importers/pdf/columns.h"

#include <algorithm>
#include <numeric>

namespace tertial::pdf {

namespace {

constexpr double touch = 0.5;  // points: boxes that overlap no more only touch

double overlap(double left, double right, const Band& band) {
    return std::min(right, band.right) - std::max(left, band.left);
}

void add(std::vector<Band>& bands, const Cell& cell) {
    const BandPlace place = place_of(cell, bands);
    if (place.spans) return;
    if (place.band) {
        Band& band = bands[*place.band];
        band.left = std::min(band.left, cell.left);
        band.right = std::max(band.right, cell.right);
        return;
    }
    const auto after = std::find_if(bands.begin(), bands.end(), [&](const Band& b) { return b.left > cell.left; });
    bands.insert(after, {cell.left, cell.right});
}

struct Filled {
    std::vector<bool> header, rows;
    std::vector<std::vector<bool>> lines;
};

Filled filled_bands(const std::vector<std::vector<Cell>>& lines, const std::vector<Band>& bands,
                    std::size_t header_lines) {
    Filled filled{std::vector<bool>(bands.size()), std::vector<bool>(bands.size()), {}};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::vector<bool> here(bands.size());
        for (const Cell& cell : lines[i]) {
            const BandPlace place = place_of(cell, bands);
            if (place.spans || !place.band) continue;
            here[*place.band] = true;
            (i < header_lines ? filled.header : filled.rows)[*place.band] = true;
        }
        filled.lines.push_back(std::move(here));
    }
    return filled;
}

bool is_one_column(const Filled& filled, std::size_t a, std::size_t b) {
    const bool parted = (filled.header[a] && !filled.rows[a] && !filled.header[b]) ||
                        (filled.header[b] && !filled.rows[b] && !filled.header[a]);
    return parted && std::none_of(filled.lines.begin(), filled.lines.end(),
                                  [&](const std::vector<bool>& line) { return line[a] && line[b]; });
}

void merge_parted_columns(std::vector<Band>& bands, const std::vector<std::vector<Cell>>& lines,
                          std::size_t header_lines) {
    if (header_lines == 0) return;  // only a header tells that two are one
    for (std::size_t i = 0; i + 1 < bands.size();) {
        if (!is_one_column(filled_bands(lines, bands, header_lines), i, i + 1)) {
            ++i;
            continue;
        }
        bands[i].right = bands[i + 1].right;
        bands.erase(bands.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

}  // namespace

BandPlace place_of(const Cell& cell, const std::vector<Band>& bands) {
    BandPlace place;
    double most = touch;
    std::size_t covered = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const double here = overlap(cell.left, cell.right, bands[i]);
        if (here <= touch) continue;
        if (covered++ == 0) first = i;
        if (here > most) {
            most = here;
            place.band = i;
        }
    }
    place.spans = covered > 1;
    if (place.spans) place.band = first;
    return place;
}

std::vector<Band> find_bands(const std::vector<std::vector<Cell>>& lines, std::size_t header_lines) {
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return lines[a].size() > lines[b].size(); });
    std::vector<Band> bands;
    for (const std::size_t i : order) {
        if (lines[i].size() == 1) continue;
        for (const Cell& cell : lines[i]) add(bands, cell);
    }
    for (const auto& cells : lines) {
        if (cells.size() == 1) add(bands, cells.front());
    }
    merge_parted_columns(bands, lines, header_lines);
    return bands;
}

bool same_bands(const std::vector<Band>& a, const std::vector<Band>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const BandPlace place = place_of({0, 0, a[i].left, a[i].right}, b);
        if (place.spans || place.band != i) return false;
    }
    return true;
}

double least_gap(const std::vector<Band>& bands) {
    double least = 1000;
    for (std::size_t i = 0; i + 1 < bands.size(); ++i) least = std::min(least, bands[i + 1].left - bands[i].right);
    return least;
}

}  // namespace tertial::pdf
