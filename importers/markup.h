// Markup that a conversion left in running text: "*kursiv*", "<i>…</i>", "<b>…</b>", "<p>…</p>".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/text.h"

namespace tertial {

/// The text with its look: "*x*" and <i> as italic, "**x**" and <b> as bold; paragraph and break tags become blanks. A
/// single asterisk without a partner ("VP 2019*", "* Justerad budget") and an unknown tag are text and stay.
[[nodiscard]] std::vector<Run> runs_from_markup(std::string_view text);

/// The words alone.
[[nodiscard]] std::string without_markup(std::string_view text);

}  // namespace tertial
