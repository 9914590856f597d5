// Lines of running text to paragraphs, with the look of their words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "importers/pdf/body_type.h"
#include "importers/pdf/vocabulary.h"
#include "model/text.h"

namespace tertial::pdf {

enum class ListMark { none, bullet, number };

struct TextParagraph {
    std::size_t begin = 0, end = 0;  // lines
    ListMark mark = ListMark::none;
    bool gap_before = false;  // more space than between its own lines
};

/// The paragraphs of lines begin … end-1, which hold no table. One that a page's end cut is one.
[[nodiscard]] std::vector<TextParagraph> find_paragraphs(const std::vector<Line>& lines, std::size_t begin,
                                                         std::size_t end, const BodyType& body);

/// The words of a paragraph, without its list mark.
[[nodiscard]] std::vector<Run> runs_of(const TextParagraph& paragraph, const std::vector<Line>& lines,
                                       const std::vector<std::string>& links, const Vocabulary& vocabulary);

}  // namespace tertial::pdf
