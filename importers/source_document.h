// What every reader gives, whatever the file was: lines in reading order, each with its place. Neutral: no reader knows
// what a goal is, and the recogniser does not know what a PDF is. One line is a printed line, a whole paragraph or a
// table row, whichever is the finest that the source tells apart.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/node.h"
#include "model/text.h"

namespace tertial {

/// How a line goes on in the next one.
enum class Joint {
    none,    // it ends here: end of a paragraph, a heading, a cell
    blank,   // wrapped between words
    direct,  // wrapped inside a word
};

/// What the source's own marks (styles, lists) say a line is. Plain text says nothing.
enum class LineStyle {
    unknown,
    text,
    title,          // of the whole document
    heading,        // of a level of its own, see SourceLine::level
    minor_heading,  // looks like a heading (bold, kept with what follows) but has no level
    bullet,
    numbered,
    caption,  // of the table that follows or stands before
};

/// Why a reader took a line away.
enum class LeftOut {
    page_header,  // or footer
    contents,     // the table of contents
    hidden,       // a sheet that the workbook does not show
};

struct SourceLine {
    std::string text;  // UTF-8 NFC, trimmed, without control characters; a row: its cells with blanks between
    SourcePlace place;
    bool gap_before = false;  // an empty line, or space, stands before it
    bool indented = false;    // leading blank: a lost bullet or icon, or the first line of a page
    Joint joint = Joint::none;
    std::vector<std::string>
        cells;  // a table row whose cells are certain; else empty. Paragraphs in a cell: '\n' between
    LineStyle style = LineStyle::unknown;
    int level = 0;          // heading: 1 is the highest; minor heading: 1 bold, 2 italic; list item: nesting from 0
    std::vector<Run> runs;  // `text` with its look and links, where the source has any; else empty
    LeftOut left_out = LeftOut::page_header;  // of lines in SourceDocument::left_out
    std::vector<std::size_t> hidden_cells;    // of `cells`: those in columns that the workbook does not show

    [[nodiscard]] bool is_row() const { return !cells.empty(); }
};

/// How much the source tells of where lines end.
enum class LineForm {
    unwrapped,  // one line a paragraph
    marked,     // a wrapped line keeps its trailing blank
    unmarked,   // wrapped lines look like others: Joint is a judgement by width and wording
    styled,     // one line a paragraph, and SourceLine::style says what it is
    sheets,     // rows of a workbook; a heading of level 1 is a sheet's name; a place is its row and sheet
};

/// What the source may hold beside its lines.
struct SourceDoubt {
    SourcePlace place;  // line 0: the page, or page 0: the whole source
    std::string text;   // in the user's language
};

struct SourceDocument {
    std::string name;  // file name, for messages
    LineForm form = LineForm::unwrapped;
    bool ends_are_measured = false;  // unmarked: Joint follows from the width of print, which tells it of running text
    bool has_gaps = true;            // unmarked: empty lines part what print parts; text that was copied often has none
    std::size_t width = 0;  // of the printed column, in characters; what nine of ten running lines do not exceed
    std::vector<SourceLine> lines;     // no empty ones
    std::vector<SourceLine> left_out;  // page furniture and contents tables that the reader took away; a header that a
                                       // file keeps apart from its pages has no place
    std::vector<SourceDoubt> doubts;   // a person should compare with the original
    std::vector<std::string> remarks;  // what the reader did that a person should know, in the user's language
};

}  // namespace tertial
