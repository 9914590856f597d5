#include "editor/document/column_shares.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "editor/text/characters.h"

namespace tertial::editor {

namespace {

/// Letters of the longest piece without a blank, and of the whole.
struct Extent {
    float word = 0;
    float whole = 0;
};

Extent extent_of(std::string_view text) {
    Extent extent;
    float word = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = next_code_point(text, at);
        extent.whole += 1;
        word = letter == U' ' ? 0 : word + 1;
        extent.word = std::max(extent.word, word);
    }
    return extent;
}

/// What a column would like: its longest word at least, and the width at which its longest text takes few rows.
float wish(const std::vector<std::string_view>& texts) {
    constexpr float margin = 3;  // letters: room at both sides
    constexpr float shortest = 4;
    constexpr float longest_word = 22;  // longer ones are cut
    constexpr float slope = 3.2F;       // a text of 100 letters wants 32 across
    float word = shortest;
    float wide = 0;
    for (const std::string_view text : texts) {
        const Extent extent = extent_of(text);
        word = std::max(word, std::min(extent.word, longest_word));
        wide = std::max(wide, slope * std::sqrt(extent.whole));
    }
    return std::max(word, wide) + margin;
}

}  // namespace

std::vector<float> column_shares(const std::vector<std::vector<std::string_view>>& columns) {
    std::vector<float> shares;
    shares.reserve(columns.size());
    for (const auto& texts : columns) shares.push_back(wish(texts));
    const float sum = std::accumulate(shares.begin(), shares.end(), 0.0F);
    for (float& share : shares) share /= sum;
    return shares;
}

}  // namespace tertial::editor
