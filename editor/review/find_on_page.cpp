// Finding a line again on its page. The cells of a row are wrapped in columns of their own, so that their words come in
// another order on the page than in the row: what counts is how many of them stand close together.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "editor/review/source_text.h"

namespace tertial::editor {

namespace {

constexpr double lines_down = 9;  // a row of a table is rarely higher
constexpr double lines_up = 2;    // its first cell may stand in the middle of the row

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(" \n\t|", at);
        if (begin == std::string::npos) break;
        at = std::min(text.find_first_of(" \n\t|", begin), text.size());
        out.push_back(text.substr(begin, at - begin));
    }
    return out;
}

struct Found {
    std::size_t words = 0;
    PageBox box;
};

void grow(PageBox& box, const pdf::Word& word) {
    box.left = std::min(box.left, word.left);
    box.top = std::min(box.top, word.top);
    box.right = std::max(box.right, word.right);
    box.bottom = std::max(box.bottom, word.bottom);
}

/// The words of the line around `anchor`, which is its first word, each at its nearest.
Found around(const pdf::Page& page, const pdf::Word& anchor, std::unordered_map<std::string, std::size_t> wanted) {
    std::vector<const pdf::Word*> near;
    for (const pdf::Word& word : page.words) {
        const double down = word.top - anchor.top;
        if (down > -lines_up * anchor.height() && down < lines_down * anchor.height()) near.push_back(&word);
    }
    std::stable_sort(near.begin(), near.end(), [&](const pdf::Word* a, const pdf::Word* b) {
        return std::abs(a->top - anchor.top) < std::abs(b->top - anchor.top);
    });
    Found found{0, {anchor.left, anchor.top, anchor.right, anchor.bottom}};
    for (const pdf::Word* word : near) {
        const auto one = wanted.find(word->text);
        if (one == wanted.end() || one->second == 0) continue;
        --one->second;
        ++found.words;
        grow(found.box, *word);
    }
    return found;
}

}  // namespace

std::optional<PageBox> find_on_page(const pdf::Page& page, const std::string& text, std::size_t nth) {
    const std::vector<std::string> words = words_of(text);
    if (words.empty()) return std::nullopt;
    std::unordered_map<std::string, std::size_t> wanted;
    for (const std::string& word : words) ++wanted[word];
    std::vector<Found> all;
    std::size_t most = 0;
    for (const pdf::Word& word : page.words) {
        if (word.text != words.front()) continue;
        all.push_back(around(page, word, wanted));
        most = std::max(most, all.back().words);
    }
    if (most == 0 || most * 2 < words.size()) return std::nullopt;
    std::erase_if(all, [most](const Found& found) { return found.words < most; });
    return all[std::min(nth, all.size() - 1)].box;
}

}  // namespace tertial::editor
