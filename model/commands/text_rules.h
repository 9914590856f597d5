// What text may enter a report through commands.
#pragma once

#include <string_view>

#include "model/commands/field.h"
#include "model/error.h"
#include "model/tree.h"

namespace tertial::commands {

/// bad_argument when the text has line breaks, control characters or bytes that are no UTF-8: it could not be saved, or
/// not on one line. Whoever takes text from outside cleans it first (clean_line in xml_text.h).
[[nodiscard]] Expected<void> check_text(std::string_view text);
[[nodiscard]] Expected<void> check_texts(const FieldValue& value);
/// All texts of a part and what is in it, except what came from a file as unknown.
[[nodiscard]] Expected<void> check_texts(const Part& part);

/// Ids of a part and of all in it; bad_argument when one is missing or stands twice. Sorted.
[[nodiscard]] Expected<std::vector<std::string_view>> ids_of(const Part& part);

}  // namespace tertial::commands
