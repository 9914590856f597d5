// How alike two names are, for finding what was reworded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tertial {

/// 0 … 100: twice the words in common by the words of both (Dice's coefficient), without case, blanks, hyphens and
/// marks. Two empty texts are alike.
[[nodiscard]] int similarity(std::string_view a, std::string_view b);

/// The words of a name as they are compared, for names that are compared with many.
[[nodiscard]] std::vector<std::string> sorted_words(std::string_view name);
[[nodiscard]] int similarity(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace tertial
