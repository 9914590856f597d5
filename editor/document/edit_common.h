// What the editing functions share. Internal to edit_*.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "editor/document/document.h"
#include "model/tree.h"

namespace tertial::editor {

/// Commands that will be one step, and where the caret is after it.
struct Step {
    std::string name;
    std::vector<Command> commands;
    Caret caret;
};
[[nodiscard]] Expected<void> perform(Document& document, Step step);

/// What the steps do is one step called `name`; when one fails, none is done.
/// The look that typing at the caret gets: what was switched there, else that of the letter before it.
[[nodiscard]] Run look_at_caret(const Document& document);

template <class... Steps>
[[nodiscard]] Expected<void> as_one_step(Document& document, std::string name, Steps&&... steps) {
    document.begin_step(std::move(name));
    Expected<void> done;
    static_cast<void>(((done = steps()).has_value() && ...));
    if (done) {
        document.end_step();
    } else {
        document.abort_step();
    }
    return done;
}

[[nodiscard]] const Strip* strip_at_caret(const Document& document);
[[nodiscard]] const Cell* cell_at_caret(const Document& document);

/// Parts of cells that are selected, in printed order; without a layout, so that editing needs none.
[[nodiscard]] std::vector<SelectedText> selected_parts(const Document& document);
[[nodiscard]] bool cells_selected(const Document& document);

/// A paragraph of running text that stands in a list of paragraphs, and where.
struct ListedParagraph {
    const Paragraph* paragraph = nullptr;
    Slot slot;
};
[[nodiscard]] std::optional<ListedParagraph> listed_paragraph(const Document& document, const NodeId& node);

/// A new paragraph with what `like` looks like.
[[nodiscard]] Paragraph new_paragraph(Document& document, const Paragraph& like, std::vector<Run> runs);

/// Commands for empty rows of the same kind below a row; where its kind has no rows, an error.
struct NewRows {
    std::vector<Command> commands;
    FieldPlace first;  // where the caret goes
};
[[nodiscard]] Expected<NewRows> new_rows(Document& document, const NodeId& row, std::size_t count);

/// The slot in which a prompt's paragraph is made.
[[nodiscard]] std::optional<Slot> prompt_slot(const Document& document, const NodeId& owner);

void place_caret(Document& document, Caret caret);
[[nodiscard]] Caret caret_of(const NodeId& node, Field field, std::size_t offset, std::size_t index = 0);
[[nodiscard]] tl::unexpected<Error> not_here();

}  // namespace tertial::editor
