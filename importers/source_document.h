// What every reader gives, whatever the file was: blocks in reading order, each with its place. Neutral: no reader
// knows what a goal is, and the recogniser does not know what a PDF is.
#pragma once

#include <string>
#include <vector>

#include "model/node.h"
#include "model/text.h"

namespace tertial {

enum class BlockKind {
    paragraph,  // one paragraph or heading, words joined over wrapped lines
    table,      // rows of cells that are certain (tabs, Word, Excel)
    lines,      // printed lines of a table whose cell borders are lost; kept line by line
};

struct SourceLine {
    std::string text;  // without the line break; leading and trailing blanks kept
    SourcePlace place;
};

struct SourceRow {
    std::vector<std::string> cells;
    SourcePlace place;
};

struct SourceBlock {
    BlockKind kind = BlockKind::paragraph;
    SourcePlace place;      // first line
    std::vector<Run> runs;  // paragraph
    int heading_level = 0;  // 1–9 when the source says so (Word styles), 0 = not known
    bool bullet = false;
    bool after_gap = false;         // an empty line, or space, stood before it
    std::vector<SourceRow> rows;    // table
    std::vector<SourceLine> lines;  // lines
};

struct SourceDocument {
    std::string name;  // file name, for messages
    std::vector<SourceBlock> blocks;
    std::vector<SourceLine> left_out;  // page furniture that the reader took away
};

}  // namespace tertial
