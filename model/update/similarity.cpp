#include "model/update/similarity.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "model/fold.h"

namespace tertial {

namespace {

std::vector<std::string> sorted_words(std::string_view text) {
    std::vector<std::string> words = folded_words(fold_case(text));
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace

int similarity(std::string_view a, std::string_view b) {
    const std::vector<std::string> left = sorted_words(a), right = sorted_words(b);
    if (left.empty() && right.empty()) return 100;
    std::vector<std::string> common;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
    return static_cast<int>(200 * common.size() / (left.size() + right.size()));
}

}  // namespace tertial
