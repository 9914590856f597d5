// Paragraphs: Enter, looks, lists, sub-headings.
#include <algorithm>
#include <utility>

#include "editor/document/edit.h"
#include "editor/document/edit_common.h"
#include "editor/document/field_text.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

std::vector<Run> runs_of(const Document& document, const FieldPlace& place) {
    return runs_at(document.report(), place).value_or(std::vector<Run>{});
}

Expected<void> split(Document& document, const ListedParagraph& here) {
    const std::size_t at = document.selection.caret.at.offset;
    const std::vector<Run>& runs = here.paragraph->runs;
    const bool at_end = at >= plain_text(runs).size();
    Paragraph like = *here.paragraph;
    if (at_end && like.style == ParagraphStyle::heading) {  // text goes on after a sub-heading
        like.style = ParagraphStyle::text;
        like.depth = 0;
    }
    Paragraph second = new_paragraph(document, like, slice(runs, at, std::string::npos));
    const NodeId first = here.paragraph->id;
    Step step{tr("Nytt stycke", "New paragraph"), {}, caret_of(second.id, Field::runs, 0)};
    if (!at_end) step.commands.push_back(set_runs(first, slice(runs, 0, at)));
    Slot slot = here.slot;
    ++slot.index;
    step.commands.push_back(InsertPart{slot, std::move(second)});
    return perform(document, std::move(step));
}

/// Enter in a cell goes to the one below, in the last row it makes a row.
Expected<void> go_down(Document& document) {
    const CellIndex at = *document.index().find(document.selection.caret.place);
    const Flow& flow = document.flow();
    const NodeId& owner = flow.strips[at.strip].owner;
    for (std::size_t s = at.strip + 1; s < flow.strips.size(); ++s) {
        const Strip& strip = flow.strips[s];
        if (strip.kind == StripKind::comment) continue;
        if (strip.kind != StripKind::table_row || strip.owner != owner) break;
        const std::size_t cell = std::min(at.cell, strip.cells.size() - 1);
        place_caret(document, caret_in(flow, {s, cell}, strip.cells[cell].text.text.size()));
        return {};
    }
    return add_row(document);
}

Expected<void> go_on(Document& document) {
    const CellIndex* at = document.index().find(document.selection.caret.place);
    if (at == nullptr) return {};
    const auto next = text_cell_from(document.flow(), at->strip + 1, 1);
    if (next) place_caret(document, caret_in(document.flow(), *next, 0));
    return {};
}

Expected<void> new_decision(Document& document, const NodeId& after) {
    const auto slot = slot_of(document.report(), after);
    const auto* decision = find<Decision>(document.report(), after);
    if (!slot || decision == nullptr) return not_here();
    const std::size_t at = document.selection.caret.at.offset;
    Decision second;
    second.id = document.new_id(id_prefix::decision);
    second.runs = slice(decision->runs, at, std::string::npos);
    Step step{tr("Ny beslutspunkt", "New decision"), {}, caret_of(second.id, Field::runs, 0)};
    if (!second.runs.empty()) step.commands.push_back(set_runs(after, slice(decision->runs, 0, at)));
    step.commands.push_back(InsertPart{{slot->parent, slot->list, slot->index + 1}, std::move(second)});
    return perform(document, std::move(step));
}

/// Paragraphs that the selection touches, each once.
std::vector<ListedParagraph> touched_paragraphs(const Document& document) {
    std::vector<ListedParagraph> out;
    const auto add = [&](const Strip& strip) {
        if (strip.cells.front().place.field != Field::runs) return;
        if (const auto found = listed_paragraph(document, strip.node)) out.push_back(*found);
    };
    if (document.selection.empty()) {
        if (const Strip* strip = strip_at_caret(document)) add(*strip);
        return out;
    }
    for (const SelectedText& part : selected_parts(document)) add(document.flow().strips[part.cell.strip]);
    return out;
}

struct LookPart {
    FieldPlace place;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<Run> runs;
};

/// What is selected of running text; where nothing is, the word at the caret.
std::vector<LookPart> look_parts(const Document& document) {
    std::vector<LookPart> out;
    for (const SelectedText& part : selected_parts(document)) {
        const Cell& cell = document.flow().strips[part.cell.strip].cells[part.cell.cell];
        if (cell.kind != CellKind::text || !is_running_text(cell.place)) continue;
        out.push_back({cell.place, part.begin, part.end, runs_of(document, cell.place)});
    }
    return out;
}

Expected<void> set_parts(Document& document, std::string name, const std::vector<LookPart>& parts,
                         const std::vector<std::vector<Run>>& runs) {
    const Selection before = document.selection;
    std::vector<Command> commands;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto command = set_runs_at(document.report(), parts[i].place, runs[i]);
        if (!command) return tl::make_unexpected(command.error());
        commands.push_back(std::move(*command));
    }
    auto done = document.run_all(std::move(name), std::move(commands));
    document.selection = before;
    return done;
}

/// Nothing in the report changes: what is typed next has the look.
Expected<void> switch_look_for_typing(Document& document, Look look) {
    const Cell* cell = cell_at_caret(document);
    const bool can_have = cell != nullptr && (cell->kind == CellKind::text || cell->kind == CellKind::prompt) &&
                          is_running_text(cell->place);
    if (!can_have) return not_here();
    const Run here = look_at_caret(document);
    TypingLook typing{document.selection.caret, here.bold, here.italic};
    bool& switched = look == Look::bold ? typing.bold : typing.italic;
    switched = !switched;
    document.typing_look = typing;
    return {};
}

Expected<void> break_at_caret(Document& document) {
    const Strip* strip = strip_at_caret(document);
    if (strip == nullptr) return {};
    if (strip->kind == StripKind::table_row || strip->kind == StripKind::table_head) return go_down(document);
    if (strip->kind == StripKind::decision) return new_decision(document, strip->node);
    const auto here = listed_paragraph(document, strip->node);
    if (!here) return go_on(document);
    const bool is_item =
        here->paragraph->style == ParagraphStyle::bullet || here->paragraph->style == ParagraphStyle::numbered;
    if (is_item && here->paragraph->runs.empty()) return toggle_style(document, here->paragraph->style);
    return split(document, *here);
}

}  // namespace

Expected<void> break_paragraph(Document& document) {
    if (document.selection.empty()) return break_at_caret(document);
    return as_one_step(
        document, tr("Nytt stycke", "New paragraph"), [&] { return erase_selection(document); },
        [&] { return break_at_caret(document); });
}

bool has_look(const Document& document, Look look) {
    if (document.selection.empty()) {
        const Run here = look_at_caret(document);
        return look == Look::bold ? here.bold : here.italic;
    }
    const std::vector<LookPart> parts = look_parts(document);
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](const LookPart& part) {
        return part.begin == part.end || all_have(part.runs, part.begin, part.end, look);
    });
}

Expected<void> toggle_look(Document& document, Look look) {
    if (document.selection.empty()) return switch_look_for_typing(document, look);
    const std::vector<LookPart> parts = look_parts(document);
    if (parts.empty()) return not_here();
    const bool on = !has_look(document, look);
    std::vector<std::vector<Run>> runs;
    for (const LookPart& part : parts) runs.push_back(with_look(part.runs, part.begin, part.end, look, on));
    const bool bold = look == Look::bold;
    return set_parts(document, bold ? tr("Fet stil", "Bold") : tr("Kursiv stil", "Italic"), parts, runs);
}

Expected<void> set_link(Document& document, std::string_view address) {
    const std::vector<LookPart> parts = look_parts(document);
    if (parts.empty()) return not_here();
    std::vector<std::vector<Run>> runs;
    for (const LookPart& part : parts) runs.push_back(with_link(part.runs, part.begin, part.end, address));
    return set_parts(document, tr("Länk", "Link"), parts, runs);
}

Expected<void> toggle_style(Document& document, ParagraphStyle style) {
    const std::vector<ListedParagraph> paragraphs = touched_paragraphs(document);
    if (paragraphs.empty()) return not_here();
    const bool all = std::all_of(paragraphs.begin(), paragraphs.end(),
                                 [&](const ListedParagraph& one) { return one.paragraph->style == style; });
    const Selection before = document.selection;
    std::vector<Command> commands;
    for (const ListedParagraph& one : paragraphs) {
        commands.push_back(set_choice(one.paragraph->id, Field::style, all ? ParagraphStyle::text : style));
        if (one.paragraph->depth != 0) commands.push_back(SetField{{one.paragraph->id, Field::depth, 0}, 0});
    }
    auto done = document.run_all(tr("Styckets stil", "Style of paragraph"), std::move(commands));
    document.selection = before;
    return done;
}

Expected<void> change_depth(Document& document, int by) {
    const Selection before = document.selection;
    std::vector<Command> commands;
    for (const ListedParagraph& one : touched_paragraphs(document)) {
        if (one.paragraph->style == ParagraphStyle::text) continue;
        const int depth = std::clamp(one.paragraph->depth + by, 0, deepest_list);
        if (depth != one.paragraph->depth) commands.push_back(SetField{{one.paragraph->id, Field::depth, 0}, depth});
    }
    if (commands.empty()) return not_here();
    auto done =
        document.run_all(by > 0 ? tr("Öka indrag", "Indent") : tr("Minska indrag", "Outdent"), std::move(commands));
    document.selection = before;
    return done;
}

}  // namespace tertial::editor
