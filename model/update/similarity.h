// How alike two names are, for finding what was reworded.
#pragma once

#include <string_view>

namespace tertial {

/// 0 … 100: twice the words in common by the words of both (Dice's coefficient), without case, blanks, hyphens and
/// marks. Two empty texts are alike.
[[nodiscard]] int similarity(std::string_view a, std::string_view b);

}  // namespace tertial
