// Lines to paragraphs, before anything is known of what they are.
#pragma once

#include <string>
#include <vector>

#include "importers/recogniser/context.h"

namespace tertial {

struct RawParagraph {
    std::string text;
    SourcePlace place;
    std::size_t first_line = 0;  // index into the source's lines
    std::size_t lines = 1;
    bool gap_before = false;
    bool indented = false;
    bool bullet = false;
    bool numbered = false;  // only where the source says so: figures at the beginning are text elsewhere
    bool heading = false;
};

/// Joins wrapped lines, and paragraphs that a page border cut in two.
[[nodiscard]] std::vector<RawParagraph> join_paragraphs(const SourceDocument& source, LineRange range);

/// A short last line: a heading over what follows (a table, the next part), or the end of the text.
enum class LastLine { may_be_heading, is_text };

/// Sets `bullet` of lists whose marks were lost and `heading` of paragraphs that look and stand like headings.
void find_lists_and_headings(std::vector<RawParagraph>& paragraphs, const SourceDocument& source, LastLine last_line);

}  // namespace tertial
