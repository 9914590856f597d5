// The table of contents: a TOC field whose entries are filled in already, so that nobody is asked to update fields when
// the file is opened. Source: ISO/IEC 29500-1, 17.16.5.68 (TOC), 17.16.5.45 (PAGEREF); 17.5.2.12 (docPartGallery).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exporters/docx/look.h"

namespace tertial::docx {

struct ContentsEntry {
    int level = 1;
    std::string text;
    std::string bookmark;    // "_Toc…", around the heading
    std::size_t ticket = 0;  // of the page estimate, see PageFlow::paragraph
    int page = 1;
};

/// A title with nothing under it does not fill a page.
enum class ContentsStart { new_page, below_the_title };

/// The whole block: heading, entries, field. Empty when there are no entries.
[[nodiscard]] std::string contents_xml(const std::vector<ContentsEntry>& entries, int levels, ContentsStart start,
                                       const Look& look);

/// Lines that the block fills, for the page estimate: one StyleRole and number of lines for each paragraph.
struct ContentsLine {
    StyleRole role = StyleRole::contents_1;
    int lines = 1;
};
[[nodiscard]] std::vector<ContentsLine> contents_lines(const std::vector<ContentsEntry>& entries, const Look& look);

}  // namespace tertial::docx
