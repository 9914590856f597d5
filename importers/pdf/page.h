// What the tools tell of a page: words with their places and their look. Lengths are points (1/72 inch) from the page's
// upper left corner.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tertial::pdf {

/// How a word is printed. 0 = unknown.
struct Look {
    int size = 0;    // of the font, in thirds of two points (pdftohtml's unit: 18 is 12 points)
    int family = 0;  // number of the font family in the document
    bool bold = false;
    bool italic = false;
    int link = 0;  // number of its address in Document::links, 0 = none

    /// The same typeface; where it leads does not matter.
    [[nodiscard]] bool same_type(const Look& other) const {
        return size == other.size && family == other.family && bold == other.bold && italic == other.italic;
    }
};

struct Word {
    double left = 0, top = 0, right = 0, bottom = 0;
    std::string text;  // UTF-8 NFC without control characters, never empty
    Look look;
    bool soft_hyphen = false;  // the line broke inside a word here
    std::size_t tail = 0;      // the last so many bytes have a look of their own: the comma behind a word in italics
    Look tail_look;

    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] double centre() const { return (top + bottom) / 2; }
};

struct Page {
    double width = 0, height = 0;
    std::vector<Word> words;
};

/// An entry of the PDF's bookmarks: a heading, when the program that wrote it knew its headings.
struct OutlineItem {
    std::string text;
    int level = 1;  // 1 is the highest
    int page = 0;   // 0 = unknown
};

/// Why a page may hold more, or something else, than its words tell.
enum class PageFault {
    damaged,     // poppler met what it could not read
    no_words,    // a picture, or nothing
    illegible,   // its glyphs do not say which letters they are
    plain_look,  // sizes and bold type are not known
    turned,      // its text ran down, up or upside down
    sideways,    // words that ran up or down stand under the others
};

struct PageDoubt {
    PageFault fault = PageFault::damaged;
    int page = 0;  // from 1; 0 = somewhere
};

struct Document {
    std::vector<Page> pages;
    std::vector<PageDoubt> doubts;          // by fault, then page
    std::vector<OutlineItem> outline;       // in reading order
    std::vector<std::string> links = {""};  // addresses, by Look::link
};

/// Words side by side, from left to right.
struct Line {
    int page = 1;
    int number = 0;  // its place among the document's lines, from 1
    double left = 0, top = 0, right = 0, bottom = 0;
    Look look;                // of most of its characters
    bool justified = false;   // its blanks were widened to fill the column
    double wide_blank = 0;    // between words, when its font has wider blanks than most (a typewriter's); else 0
    double column_right = 0;  // where its column of text ends, when the page has two side by side; 0 = as the page's
    std::vector<Word> words;

    [[nodiscard]] double height() const { return bottom - top; }
};

}  // namespace tertial::pdf
