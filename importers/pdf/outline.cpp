#include "importers/pdf/outline.h"

#include <algorithm>
#include <string>

#include "importers/pdf/lines.h"
#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr std::size_t least_found = 3;
constexpr int pages_around = 1;  // an item may name the page before a heading that moved on

std::string folded_text(const TextParagraph& paragraph, const std::vector<Line>& lines) {
    std::string text;
    for (std::size_t i = paragraph.begin; i < paragraph.end; ++i) text += text_of(lines[i]);
    return words::fold(text);
}

}  // namespace

std::vector<int> find_outline_levels(const std::vector<TextParagraph>& paragraphs, const std::vector<Line>& lines,
                                     const std::vector<OutlineItem>& outline) {
    std::vector<int> levels(paragraphs.size(), 0);
    if (outline.empty()) return levels;
    std::vector<std::string> texts;
    texts.reserve(paragraphs.size());
    for (const TextParagraph& paragraph : paragraphs) texts.push_back(folded_text(paragraph, lines));
    std::size_t from = 0;
    std::size_t found = 0;
    for (const OutlineItem& item : outline) {
        const std::string wanted = words::fold(item.text);
        for (std::size_t i = from; i < paragraphs.size(); ++i) {
            const int page = lines[paragraphs[i].begin].page;
            if (item.page > 0 && page > item.page + pages_around) break;
            if (item.page > 0 && page < item.page - pages_around) continue;
            if (texts[i] != wanted) continue;
            levels[i] = item.level;
            ++found;
            from = i + 1;
            break;
        }
    }
    const bool trusted = found >= least_found && found * 2 > outline.size();
    if (!trusted) std::fill(levels.begin(), levels.end(), 0);
    return levels;
}

}  // namespace tertial::pdf
