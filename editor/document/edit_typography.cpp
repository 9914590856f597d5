#include "editor/document/edit_typography.h"

#include <utility>

#include "editor/document/edit_common.h"
#include "editor/document/field_text.h"
#include "editor/text/runs_edit.h"
#include "editor/text/typography.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

struct Here {
    const Cell* cell = nullptr;
    std::size_t at = 0;
};

std::optional<Here> typed_place(const Document& document) {
    const Cell* cell = cell_at_caret(document);
    if (cell == nullptr || cell->kind != CellKind::text || !document.selection.empty()) return std::nullopt;
    return Here{cell, std::min(document.selection.caret.at.offset, cell->text.text.size())};
}

Expected<void> change_text(Document& document, const Here& here, const TypographyChange& change) {
    const FieldPlace place = here.cell->place;
    const auto runs = runs_at(document.report(), place);
    if (!runs) return {};
    std::vector<Run> with = slice(*runs, change.begin, change.end);
    if (with.empty()) return {};
    with.resize(1);
    with.front().text = change.with;
    Step step{tr("Typografi", "Typography"), {}, document.selection.caret};
    step.caret.at.offset = here.at - (change.end - change.begin) + change.with.size();
    auto command = set_runs_at(document.report(), place, replaced(*runs, change.begin, change.end, with));
    if (!command) return tl::make_unexpected(command.error());
    step.commands.push_back(std::move(*command));
    return perform(document, std::move(step));
}

/// "- " at the beginning of ordinary text: the signs go, the paragraph is an item.
Expected<bool> begin_list(Document& document, const Here& here) {
    const TypedList list = typed_list(here.cell->text.text, here.at);
    if (list.kind == ListStart::none || !is_running_text(here.cell->place)) return false;
    const auto paragraph = listed_paragraph(document, here.cell->place.node);
    if (!paragraph || paragraph->paragraph->style != ParagraphStyle::text) return false;
    const bool bullet = list.kind == ListStart::bullet;
    const NodeId id = paragraph->paragraph->id;
    Step step{bullet ? tr("Punktlista", "Bulleted list") : tr("Numrerad lista", "Numbered list"),
              {set_runs(id, slice(paragraph->paragraph->runs, list.bytes, std::string::npos)),
               set_choice(id, Field::style, bullet ? ParagraphStyle::bullet : ParagraphStyle::numbered)},
              caret_of(id, Field::runs, 0)};
    if (auto done = perform(document, std::move(step)); !done) return tl::make_unexpected(done.error());
    return true;
}

}  // namespace

Expected<void> follow_typing(Document& document) {
    const auto here = typed_place(document);
    if (!here) return {};
    const auto list = begin_list(document, *here);
    if (!list) return tl::make_unexpected(list.error());
    if (*list) return {};
    const auto change = typography_after(here->cell->text.text, here->at);
    return change ? change_text(document, *here, *change) : Expected<void>();
}

Expected<void> finish_word(Document& document) {
    const auto here = typed_place(document);
    const auto change = here ? typography_at_end(here->cell->text.text, here->at) : std::nullopt;
    return change ? change_text(document, *here, *change) : Expected<void>();
}

}  // namespace tertial::editor
