// What a person does to a document with keys: each function is one step of the history (or part of a typed word), and
// leaves the selection where it belongs. What the report does not allow is an error with a reason; then nothing
// changed.
#pragma once

#include <string>
#include <string_view>

#include "editor/document/document.h"
#include "editor/text/runs_edit.h"

namespace tertial::editor {

enum class Reach { character, word };
enum class Direct { backward, forward };

/// Replaces what is selected. `text` has no line breaks; control characters and tabs become blanks.
[[nodiscard]] Expected<void> type_text(Document& document, std::string_view text);

/// What is selected, else the character or word before or after the caret; at the edge of a paragraph joins it with the
/// one beside it. Of a selection over several parts the text goes and paragraphs between; tables and headings in
/// between keep their places.
[[nodiscard]] Expected<void> erase(Document& document, Direct direct, Reach reach = Reach::character);
[[nodiscard]] Expected<void> erase_selection(Document& document);

/// Enter: a new paragraph, item or decision; in an empty item the list ends; in a title or a cell the caret goes on.
[[nodiscard]] Expected<void> break_paragraph(Document& document);

/// Several lines: paragraphs; lines that begin with a dash, bullet or number become lists. Into a cell of a table: rows
/// by line feeds and columns by tabs fill the cells from the caret on, new rows are added where the table ends.
[[nodiscard]] Expected<void> paste(Document& document, std::string_view text);

/// Bold and italic of what is selected, off when all of it has it. An error where the text cannot have it.
[[nodiscard]] Expected<void> toggle_look(Document& document, Look look);
[[nodiscard]] bool has_look(const Document& document, Look look);
/// Of what is selected; an empty address takes the link away.
[[nodiscard]] Expected<void> set_link(Document& document, std::string_view address);
struct LinkHere {
    Selection range;
    std::string address;
};
/// The link that the caret is in, or at an end of.
[[nodiscard]] std::optional<LinkHere> link_at_caret(const Document& document);
/// The address of what is selected, else of the link at the caret, else of `words`, which are put in. One step.
[[nodiscard]] Expected<void> put_link(Document& document, std::string_view words, std::string_view address);

/// The style of all selected paragraphs; the same style again makes them ordinary text.
[[nodiscard]] Expected<void> toggle_style(Document& document, ParagraphStyle style);
/// +1 or -1: how deep a list item or a sub-heading is.
[[nodiscard]] Expected<void> change_depth(Document& document, int by);

// --- rows and parts -------------------------------------------------------------------------------------

/// A new row under the caret's, of the same kind: a row of a table, an indicator, an activity, a decision.
[[nodiscard]] Expected<void> add_row(Document& document);
[[nodiscard]] Expected<void> remove_row(Document& document);
/// -1 up, +1 down, within its list.
[[nodiscard]] Expected<void> move_row(Document& document, int by);
/// The first paragraph of an indicator's or activity's comment, or the caret into the one that is there.
[[nodiscard]] Expected<void> write_comment(Document& document);
/// The next grade of a goal: none, fully, partly, not met.
[[nodiscard]] Expected<void> set_assessment(Document& document, const NodeId& goal, int value);

/// The node of the caret's strip: paragraph, indicator, row …; empty on the front page.
[[nodiscard]] NodeId node_at_caret(const Document& document);

}  // namespace tertial::editor
