// The placeholders that texts under templates/ may hold. Only for the files that read and fill in templates.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tertial {

/// The first thing in braces that is no placeholder we know, braces included: "{yaer}", or an open brace to the end.
[[nodiscard]] std::optional<std::string> find_unknown_placeholder(std::string_view text);

/// The names there are, for messages: "{year}, {previous_year}, …".
[[nodiscard]] std::string placeholder_names();

}  // namespace tertial
