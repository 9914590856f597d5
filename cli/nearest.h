// The name the user probably meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tertial::cli {

/// The one of `known` that begins with `word` or that `word` begins with; else the one with the fewest letters to
/// change, add or take away; nullopt when none is near enough (more than a third of the letters wrong).
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace tertial::cli
