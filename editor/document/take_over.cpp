// Sums and differences of a table, taken over.
#include <algorithm>

#include "editor/document/cell_facts.h"
#include "editor/document/edit_common.h"
#include "model/language.h"
#include "model/tree.h"

namespace tertial::editor {

std::vector<ComputedCell> computed_here(const Document& document) {
    const NodeId& node = document.selection.caret.place.node;
    if (find<TableRow>(document.report(), node) == nullptr) return {};
    const auto slot = slot_of(document.report(), node);
    return slot ? computed_cells(document.report(), slot->parent) : std::vector<ComputedCell>{};
}

Expected<void> take_over_computed(Document& document, TakeOver what) {
    const Selection before = document.selection;
    std::vector<Command> commands;
    for (ComputedCell& cell : computed_here(document)) {
        const bool wanted = what == TakeOver::table || cell.place == before.caret.place;
        if (wanted && !cell.agrees) commands.emplace_back(SetField{std::move(cell.place), std::move(cell.value)});
    }
    if (commands.empty())
        return fail(ErrorCode::bad_argument, tr("Här stämmer det redan, eller finns inget att räkna ut.",
                                                "It is right already, or there is nothing to compute."));
    auto done = document.run_all(what == TakeOver::table ? tr("Räkna om tabellen", "Compute the table anew")
                                                         : tr("Ta över det uträknade", "Take over what was computed"),
                                 std::move(commands));
    document.selection = before;
    return done;
}

}  // namespace tertial::editor
