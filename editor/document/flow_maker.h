// What the parts of flow.cpp share: putting strips at the end of a flow.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "editor/document/flow.h"

namespace tertial::editor {

/// Strips of tables, of whatever kind, go to the end of the flow.
void add_indicators(Flow& flow, const Goal& goal, const DocumentTemplate& document_template, const Meta& meta);
void add_activities(Flow& flow, const Goal& goal, const DocumentTemplate& document_template, const Meta& meta);
void add_table(Flow& flow, const Table& table, const NodeId& owner);

/// Columns as the texts of the table now want them, where `strip` is its head or one of its rows. True when a cell of
/// the table got another place.
bool fit_columns(Flow& flow, std::size_t strip);
/// Cells of the head and the rows of the table in which `strip` is.
[[nodiscard]] std::vector<CellIndex> cells_of_table(const Flow& flow, std::size_t strip);

[[nodiscard]] inline Cell text_cell(FieldPlace place, StyledText text, std::string hint = {}) {
    Cell cell;
    cell.place = std::move(place);
    cell.text = std::move(text);
    cell.hint = std::move(hint);
    return cell;
}

[[nodiscard]] inline Cell fixed_cell(std::string_view words, TextRole role) {
    Cell cell;
    cell.kind = CellKind::fixed;
    cell.text = styled_text(words, role);
    return cell;
}

/// A paragraph's strip, as it stands in a chapter, a section or a comment.
[[nodiscard]] Strip paragraph_strip(const Paragraph& paragraph, const NodeId& owner, TextRole role);

/// Where text can be begun: typing makes the first paragraph of the owner.
[[nodiscard]] Strip prompt_strip(StripKind kind, const NodeId& owner, TextRole role, std::string hint);

/// Numbers the numbered paragraphs of a list of blocks as Word will: each depth counts by itself and begins anew under
/// the next item above it; whatever is not numbered ends the list.
class ListCounter {
public:
    [[nodiscard]] ListMark next(ParagraphStyle style, int depth);
    void end() { counts_.clear(); }

private:
    std::vector<int> counts_;  // by depth, as deep as the last item
};

}  // namespace tertial::editor
