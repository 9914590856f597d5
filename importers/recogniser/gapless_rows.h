// Rows of goal tables in a text that has no empty lines, as copied text and pdftotext -raw give it: where a row's name
// or the comment before it ends follows from the ends of lines alone.
#pragma once

#include "importers/recogniser/context.h"

namespace tertial {

/// Whether the source is such a text.
[[nodiscard]] bool is_gapless(const RecogniserContext& context);

/// Whether a row's last line can be this one: it ends, or it is as wide as a line that is wrapped, and what follows
/// begins as a row's name does.
[[nodiscard]] bool row_can_end(const RecogniserContext& context, std::size_t line);

struct NameRest {
    std::size_t end = 0;  // first line behind it
    bool unsure = false;  // the last line ends without a stop before a capital letter: names may end so, and go on so
};

/// The rest of a name that a page border cut, from range.begin on.
[[nodiscard]] NameRest rest_of_name(const RecogniserContext& context, LineRange range);

/// Whether a comment can end before the line: the one before ends a sentence, and the line begins as a name does.
[[nodiscard]] bool comment_can_end(const RecogniserContext& context, std::size_t line);

enum class RowStart {
    no,     // a line of range is as wide as running text, which no name is
    later,  // a sentence ends inside: the comment can go on as far as that
    yes,
};

/// What the lines of a row, from its name to its values, say of its beginning where they do.
[[nodiscard]] RowStart row_start(const RecogniserContext& context, LineRange range);

}  // namespace tertial
