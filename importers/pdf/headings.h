// Which paragraphs are headings, and of what level: by their type beside that of the running text.
#pragma once

#include <string>
#include <vector>

#include "importers/pdf/paragraphs.h"
#include "importers/source_document.h"

namespace tertial::pdf {

struct ParagraphStyleGuess {
    LineStyle style = LineStyle::text;
    int level = 0;  // as SourceLine::level
};

/// One a paragraph, in order. Headings that the document's outline names have their level from there. Else types larger
/// than the text, or bold and of another family, are headings, levelled by size among those of the outline; bold or
/// italic text of its own is a minor heading. A type that sentences are set in is text. The largest type is the title's
/// when it is used once, on the first pages.
[[nodiscard]] std::vector<ParagraphStyleGuess> find_styles(const std::vector<TextParagraph>& paragraphs,
                                                           const std::vector<Line>& lines, const BodyType& body,
                                                           const std::vector<OutlineItem>& outline);

}  // namespace tertial::pdf
