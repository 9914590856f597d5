// Words set by hand on a page, for tests: every character is 5 points wide, every line 13 points high.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/pdf/lines.h"
#include "importers/words.h"

namespace tertial::test {

constexpr double character_width = 5;
constexpr double line_height = 13;

/// The look of ordinary text: 10 points.
inline pdf::Look plain_look() {
    pdf::Look look;
    look.size = 15;
    look.family = 1;
    return look;
}

inline pdf::Look bold_look() {
    pdf::Look look = plain_look();
    look.bold = true;
    return look;
}

/// The words of `text` with single blanks between, the first at `left`.
inline void set(pdf::Page& page, std::string_view text, double left, double top, pdf::Look look = plain_look()) {
    for (std::string_view text_of_word : words::split_words(text)) {
        pdf::Word word;
        word.text = text_of_word;
        word.left = left;
        word.right = left + character_width * static_cast<double>(words::length(text_of_word));
        word.top = top;
        word.bottom = top + line_height;
        word.look = look;
        left = word.right + 2.5;
        page.words.push_back(std::move(word));
    }
}

inline pdf::Page empty_page() {
    pdf::Page page;
    page.width = 595;
    page.height = 842;
    return page;
}

/// The lines of pages as the reader numbers them.
inline std::vector<pdf::Line> lines_of_pages(const std::vector<pdf::Page>& pages) {
    std::vector<pdf::Line> lines;
    int number = 0;
    for (const pdf::Page& page : pages) {
        for (pdf::Line& line : pdf::lines_of(page, ++number)) {
            line.number = static_cast<int>(lines.size()) + 1;
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

}  // namespace tertial::test
