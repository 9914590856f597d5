// A report as lines in printed order, for comparing: headings, paragraphs, rows of tables. Internal to compare.
#pragma once

#include <string>
#include <vector>

#include "model/compare/compare.h"

namespace tertial::compare {

struct Line {
    ComparedKind kind = ComparedKind::text;
    int level = 0;                     // of headings, from 1
    NodeId id;                         // of the node it shows; empty when there is none of its own
    std::string table;                 // of rows and heads: which table; lines of one table stand together
    std::string place;                 // for people: the headings it stands under, "1.2.1 … · Analys"
    std::string key;                   // folded: what people would call the same
    std::string number;                // of a goal, printed before its title
    std::vector<std::string> cells;    // one, or one for each column
    std::vector<std::string> columns;  // of rows: names of the cells
};

[[nodiscard]] std::vector<Line> lines_of(const Report& report, const DocumentTemplate& document_template);

}  // namespace tertial::compare
