// The text of an imported file, line by line with its place, to show beside what was understood of it; and where on the
// printed page a line of a PDF stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/pdf/page.h"
#include "importers/source_document.h"

namespace tertial::editor {

struct SourceTextLine {
    SourcePlace place;
    std::string text;           // cells with a bar between
    bool left_out = false;      // page furniture and the like
    bool begins_sheet = false;  // of a workbook
};

/// Also what the reader took away, each where it stood.
[[nodiscard]] std::vector<SourceTextLine> source_text(const SourceDocument& source);

/// The line at the place, else the last one before it; nullopt: the place tells nothing, or there is no line.
[[nodiscard]] std::optional<std::size_t> line_at(const std::vector<SourceTextLine>& lines, const SourcePlace& place);

/// The number of the workbook's sheet of that name; 0 when there is none.
[[nodiscard]] int sheet_number(const std::vector<SourceTextLine>& lines, const std::string& name);

/// Points from the page's upper left corner.
struct PageBox {
    double left = 0, top = 0, right = 0, bottom = 0;
};

/// Where `text` stands among the words of a page: the place where most of its words stand close together, nullopt when
/// it is not half of them. `nth` (from 0) tells lines of the same words apart.
[[nodiscard]] std::optional<PageBox> find_on_page(const pdf::Page& page, const std::string& text, std::size_t nth = 0);

/// How many lines of the same words stand before this one on its page.
[[nodiscard]] std::size_t same_before(const std::vector<SourceTextLine>& lines, std::size_t line);

}  // namespace tertial::editor
