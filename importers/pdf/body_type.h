// What the document's running text looks like, against which headings and tables stand out.
#pragma once

#include <vector>

#include "importers/pdf/page.h"

namespace tertial::pdf {

struct BodyType {
    Look look;                   // size and family of most characters
    double left = 0, right = 0;  // of the column of text
    double wrapped = 0;          // white between the lines of a paragraph, as a share of a line's height
};

[[nodiscard]] BodyType find_body_type(const std::vector<Line>& lines);

/// Sets Line::justified of running text, when the document's lines end at one edge: its blanks are all alike, however
/// wide, and part no cells.
void mark_justified(std::vector<Line>& lines, const BodyType& body);

}  // namespace tertial::pdf
