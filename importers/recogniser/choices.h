// Choosing columns: all ways to pick k of n, in lexical order.
#pragma once

#include <cstddef>
#include <vector>

namespace tertial {

/// 0, 1, … k-1.
[[nodiscard]] inline std::vector<std::size_t> first_choice(std::size_t k) {
    std::vector<std::size_t> choice(k);
    for (std::size_t i = 0; i < k; ++i) choice[i] = i;
    return choice;
}

/// Steps to the next choice out of `n`; false after the last.
[[nodiscard]] inline bool next_choice(std::vector<std::size_t>& choice, std::size_t n) {
    for (std::size_t i = choice.size(); i-- > 0;) {
        if (choice[i] + (choice.size() - i) >= n) continue;
        ++choice[i];
        for (std::size_t j = i + 1; j < choice.size(); ++j) choice[j] = choice[j - 1] + 1;
        return true;
    }
    return false;
}

}  // namespace tertial
