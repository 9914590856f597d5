#include "editor/document/column_shares.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "editor/text/break_rules.h"
#include "model/characters.h"

namespace tertial::editor {

namespace {

/// Letters of the longest piece that no row may end in, and of the whole.
struct Extent {
    float word = 0;
    float whole = 0;
};

Extent extent_of(std::string_view text) {
    Extent extent;
    float word = 0;
    char32_t earlier = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = next_code_point(text, at);
        std::size_t after = at;
        if (may_break(earlier, before, letter, next_code_point(text, after))) word = 0;
        extent.whole += 1;
        if (!is_breaking_blank(letter)) word += 1;
        extent.word = std::max(extent.word, word);
        earlier = before;
        before = letter;
    }
    return extent;
}

/// In letters: room for the longest word, and a width at which the longest text takes few rows.
struct Wish {
    float least = 0;
    float good = 0;
};

Wish wish_of(const std::vector<std::string_view>& texts) {
    constexpr float margin = 2;  // room at both sides
    constexpr float shortest = 4;
    constexpr float longest_word = 24;  // longer ones are cut
    constexpr float slope = 3.2F;       // a text of 100 letters wants 32 across
    Wish wish{shortest, 0};
    for (const std::string_view text : texts) {
        const Extent extent = extent_of(text);
        wish.least = std::max(wish.least, std::min(extent.word, longest_word));
        wish.good = std::max(wish.good, slope * std::sqrt(extent.whole));
    }
    wish.least += margin;
    wish.good = std::max(wish.least, wish.good + margin);
    return wish;
}

}  // namespace

std::vector<float> column_shares(const std::vector<std::vector<std::string_view>>& columns) {
    constexpr float letters_across = 98;  // of a table on a sheet of paper
    std::vector<Wish> wishes;
    float least = 0;
    float more = 0;
    for (const auto& texts : columns) {
        wishes.push_back(wish_of(texts));
        least += wishes.back().least;
        more += wishes.back().good - wishes.back().least;
    }
    // What no column asks for goes to the first, which has the names.
    const float spare = std::max(0.0F, letters_across - least);
    std::vector<float> shares;
    for (const Wish& wish : wishes) {
        const float wanted = wish.good - wish.least;
        shares.push_back(wish.least + (more > 0 ? wanted * std::min(1.0F, spare / more) : 0));
    }
    shares.front() += std::max(0.0F, spare - more);
    const float sum = std::accumulate(shares.begin(), shares.end(), 0.0F);
    for (float& share : shares) share /= sum;
    return shares;
}

}  // namespace tertial::editor
