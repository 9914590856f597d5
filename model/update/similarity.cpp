#include "model/update/similarity.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "model/fold.h"

namespace tertial {

std::vector<std::string> sorted_words(std::string_view name) {
    std::vector<std::string> words = folded_words(name);
    std::sort(words.begin(), words.end());
    return words;
}

int similarity(std::string_view a, std::string_view b) {
    return similarity(sorted_words(a), sorted_words(b));
}

int similarity(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    if (left.empty() && right.empty()) return 100;
    std::vector<std::string> common;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
    return static_cast<int>(200 * common.size() / (left.size() + right.size()));
}

}  // namespace tertial
