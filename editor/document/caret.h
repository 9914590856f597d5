// Where a person is in the document, and the ways from there. A caret names its field, never a strip, so that it stays
// where it was when the flow is made anew.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "editor/document/flow.h"
#include "editor/document/page_layout.h"

namespace tertial::editor {

struct Caret {
    FieldPlace place;
    TextPlace at;

    bool operator==(const Caret&) const = default;
};

/// From `anchor` to `caret`, in either order. Nothing is selected when both are the same.
struct Selection {
    Caret anchor;
    Caret caret;

    [[nodiscard]] bool empty() const { return anchor.place == caret.place && anchor.at.offset == caret.at.offset; }
    bool operator==(const Selection&) const = default;
};

enum class Move {
    left,
    right,
    word_left,
    word_right,
    up,
    down,
    page_up,
    page_down,
    row_begin,
    row_end,
    document_begin,
    document_end,
    next_cell,
    previous_cell,
};

/// Flow, layout and index as one view; references must outlive it.
struct DocumentView {
    const Flow& flow;
    const FlowIndex& index;
    const PageLayout& layout;
    const Metrics& metrics;
    float page_height = 0;  // of the window, for page_up and page_down

    [[nodiscard]] const Cell& cell(CellIndex at) const { return flow.strips[at.strip].cells[at.cell]; }
};

/// The caret after a move. `goal_x` is the column that up and down keep (paper pixels from the left); moves up and down
/// use and set it, all others clear it. A caret whose field is gone comes to the nearest cell at the document's
/// beginning.
[[nodiscard]] Caret moved(const DocumentView& view, const Caret& caret, Move move, std::optional<float>& goal_x);

/// The caret place nearest to a point on the paper; choices and words of the program are passed over.
[[nodiscard]] Caret caret_at_point(const DocumentView& view, float x, double y);

/// A place on the paper: where the caret is drawn.
struct CaretBox {
    float x = 0;
    double top = 0;
    float height = 0;
};
[[nodiscard]] std::optional<CaretBox> box_of(const DocumentView& view, const Caret& caret);

/// Can a caret stand in it?
[[nodiscard]] inline bool takes_text(const Cell& cell) {
    return cell.kind == CellKind::text || cell.kind == CellKind::prompt;
}

/// First or last cell that takes text, from a strip on, in that strip or after (or before) it.
[[nodiscard]] std::optional<CellIndex> text_cell_from(const Flow& flow, std::size_t strip, int direction);
[[nodiscard]] Caret caret_in(const Flow& flow, CellIndex cell, std::size_t offset);

/// A part of a cell that is selected.
struct SelectedText {
    CellIndex cell;
    std::size_t begin = 0;
    std::size_t end = 0;
};
/// What is selected, in printed order. Within one table and from one cell to another it is the rectangle of cells
/// between them; otherwise the text from the one place to the other.
[[nodiscard]] std::vector<SelectedText> selected_texts(const DocumentView& view, const Selection& selection);
/// Is the selection a rectangle of cells of one table?
[[nodiscard]] bool is_cell_range(const DocumentView& view, const Selection& selection);

/// As plain text: paragraphs by line feeds, cells of a row by tabs.
[[nodiscard]] std::string selected_as_text(const DocumentView& view, const Selection& selection);

}  // namespace tertial::editor
