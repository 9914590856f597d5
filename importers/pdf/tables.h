// Tables with their rows and cells, also where a page's end cut them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "importers/pdf/row_spacing.h"
#include "importers/pdf/vocabulary.h"

namespace tertial::pdf {

struct TableRow {
    std::vector<std::string> cells;  // one a column; paragraphs in a cell are parted by '\n'
    std::size_t line = 0;            // index of its first line
    bool spans = false;              // a text across all columns: the first cell holds it
    bool label_first = false;        // spans: it begins with a line in bold, "Analys"
    double first_word = 0;           // width of the first cell's first word
    double last_right = 0;           // where the first cell's last line ends
};

struct FoundTable {
    std::size_t begin = 0, end = 0;  // lines
    std::vector<Band> bands;
    std::vector<TableRow> rows;
    bool has_header = false;  // the first row is one for certain
};

/// In order, tables that go on over a page's end as one, repeated headers dropped.
[[nodiscard]] std::vector<FoundTable> read_tables(const std::vector<Line>& lines, const BodyType& body,
                                                  const Vocabulary& vocabulary);

}  // namespace tertial::pdf
