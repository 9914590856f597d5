// How wide the columns of a table are.
#pragma once

#include <string_view>
#include <vector>

namespace tertial::editor {

/// Shares of the width that add up to 1, from the texts of each column (header first): each gets room for its longest
/// word, and what is left goes to columns with more to say. At least one column.
[[nodiscard]] std::vector<float> column_shares(const std::vector<std::vector<std::string_view>>& columns);

}  // namespace tertial::editor
