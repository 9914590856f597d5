// Typing and erasing.
#include <algorithm>
#include <utility>

#include "editor/document/edit.h"
#include "editor/document/edit_common.h"
#include "editor/document/field_text.h"
#include "model/characters.h"
#include "model/language.h"
#include "model/xml_text.h"

namespace tertial::editor {

namespace {

std::vector<Run> runs_of(const Document& document, const FieldPlace& place) {
    return runs_at(document.report(), place).value_or(std::vector<Run>{});
}

/// The first paragraph of a part that has no text yet.
Expected<void> begin_text(Document& document, const NodeId& owner, std::string_view text) {
    const auto slot = prompt_slot(document, owner);
    if (!slot) return not_here();
    Run typed = look_at_caret(document);
    typed.text = text;
    Paragraph paragraph = new_paragraph(document, {}, normalized({typed}));
    const Caret caret = caret_of(paragraph.id, Field::runs, text.size());
    if (auto done = document.run(InsertPart{*slot, std::move(paragraph)}, Typing::yes); !done) return done;
    place_caret(document, caret);
    return {};
}

/// Replaces bytes of one field. Typing joins the keystrokes of a word to one step. The place is a copy: the flow may be
/// made anew meanwhile.
Expected<void> replace_in(Document& document, FieldPlace place, std::size_t begin, std::size_t end,
                          std::string_view text, Typing typing) {
    const std::vector<Run> runs = runs_of(document, place);
    const bool at_caret = document.selection.empty() && begin == end && document.selection.caret.place == place;
    Run typed = at_caret ? look_at_caret(document) : look_for_typing(runs, begin);
    typed.text = text;
    auto command = set_runs_at(document.report(), place, replaced(runs, begin, end, {typed}));
    if (!command) return tl::make_unexpected(command.error());
    if (auto done = document.run(std::move(*command), typing); !done) return done;
    place_caret(document, {std::move(place), {begin + text.size(), false}});
    return {};
}

// --- over several parts --------------------------------------------------------------------------------------

struct Span {
    Document& document;
    std::vector<SelectedText> parts;

    [[nodiscard]] const Cell& cell(std::size_t i) const {
        return document.flow().strips[parts[i].cell.strip].cells[parts[i].cell.cell];
    }
    [[nodiscard]] const Strip& strip(std::size_t i) const { return document.flow().strips[parts[i].cell.strip]; }
};

/// Is the strip a paragraph that may be removed as a whole?
bool is_listed(const Span& span, std::size_t i) {
    return span.cell(i).kind == CellKind::text && span.cell(i).place.field == Field::runs &&
           listed_paragraph(span.document, span.strip(i).node).has_value();
}

bool in_same_list(const Span& span, std::size_t a, std::size_t b) {
    const auto first = listed_paragraph(span.document, span.strip(a).node);
    const auto second = listed_paragraph(span.document, span.strip(b).node);
    return first && second && first->slot.parent == second->slot.parent && first->slot.list == second->slot.list;
}

/// Lines of a field are set all together: a second line begins from what the step has made of the first.
void join_lines(const Step& step, Command& next, std::size_t line) {
    auto& set = std::get<SetField>(next);
    for (const Command& command : step.commands) {
        const auto* earlier = std::get_if<SetField>(&command);
        if (earlier == nullptr || earlier->place != set.place) continue;
        auto lines = std::get<std::vector<std::string>>(earlier->value);
        lines[line] = std::get<std::vector<std::string>>(set.value)[line];
        set.value = std::move(lines);
    }
}

Expected<void> erase_span(Document& document, std::vector<SelectedText> parts) {
    const Span span{document, std::move(parts)};
    const std::size_t last = span.parts.size() - 1;
    Step step{tr("Ta bort text", "Remove text"), {}, {span.cell(0).place, {span.parts[0].begin, false}}};
    const bool join = is_listed(span, 0) && is_listed(span, last) && in_same_list(span, 0, last);
    std::vector<Run> kept = slice(runs_of(document, span.cell(0).place), 0, span.parts[0].begin);
    if (join)
        kept = joined(kept, slice(runs_of(document, span.cell(last).place), span.parts[last].end, std::string::npos));
    for (std::size_t i = 0; i < span.parts.size(); ++i) {
        const SelectedText& part = span.parts[i];
        const Cell& cell = span.cell(i);
        if (cell.kind != CellKind::text) continue;
        const bool between = i != 0 && (i != last || join);
        if (between && is_listed(span, i)) {
            step.commands.push_back(RemovePart{span.strip(i).node});
            continue;
        }
        if (i != 0 && i != last) continue;  // tables and headings in between
        const std::vector<Run> runs = runs_of(document, cell.place);
        auto command =
            set_runs_at(document.report(), cell.place, i == 0 ? kept : replaced(runs, part.begin, part.end, {}));
        if (!command) return tl::make_unexpected(command.error());
        if (is_lines(cell.place.field)) join_lines(step, *command, cell.place.index);
        step.commands.push_back(std::move(*command));
    }
    return perform(document, std::move(step));
}

Expected<void> clear_cells(Document& document, const std::vector<SelectedText>& parts) {
    Step step{tr("Töm celler", "Clear cells"), {}, document.selection.caret};
    for (const SelectedText& part : parts) {
        const Cell& cell = document.flow().strips[part.cell.strip].cells[part.cell.cell];
        if (cell.kind != CellKind::text || cell.text.text.empty()) continue;
        auto command = set_runs_at(document.report(), cell.place, {});
        if (!command) return tl::make_unexpected(command.error());
        step.commands.push_back(std::move(*command));
    }
    return perform(document, std::move(step));
}

// --- at the edges of a paragraph ------------------------------------------------------------------------------

/// The paragraph at `second` is put at the end of the one before it.
Expected<void> join_paragraphs(Document& document, const ListedParagraph& first, const ListedParagraph& second) {
    const std::size_t offset = plain_text(*first.paragraph).size();
    const NodeId kept = first.paragraph->id;
    Step step{tr("Slå ihop stycken", "Join paragraphs"), {}, caret_of(kept, Field::runs, offset)};
    step.commands.push_back(set_runs(kept, joined(first.paragraph->runs, second.paragraph->runs)));
    step.commands.push_back(RemovePart{second.paragraph->id});
    return perform(document, std::move(step));
}

/// The paragraph of the same list that stands right before or after the caret's.
std::optional<ListedParagraph> beside(const Document& document, const ListedParagraph& of, int direction) {
    const std::size_t strip = document.index().find(document.selection.caret.place)->strip;
    if (direction < 0 && strip == 0) return std::nullopt;
    const std::size_t other = direction < 0 ? strip - 1 : strip + 1;
    if (other >= document.flow().strips.size()) return std::nullopt;
    const auto found = listed_paragraph(document, document.flow().strips[other].node);
    if (!found || found->slot.parent != of.slot.parent || found->slot.list != of.slot.list) return std::nullopt;
    return found;
}

/// A paragraph without words that has none before it to join: it goes, and where it was the only text, the part asks
/// for text again.
Expected<void> remove_empty(Document& document, const ListedParagraph& here) {
    const std::size_t strip = document.index().find(document.selection.caret.place)->strip;
    const auto before = strip == 0 ? std::nullopt : text_cell_from(document.flow(), strip - 1, -1);
    if (!before) return {};
    const FieldPlace prompt{here.slot.parent, Field::runs, 0};
    Step step{{}, {RemovePart{here.paragraph->id}}, caret_in(document.flow(), *before, std::string::npos)};
    if (auto done = perform(document, std::move(step)); !done) return done;
    place_caret(document, {prompt, {}});
    return {};
}

Expected<void> erase_at_edge(Document& document, Direct direct) {
    const auto here = listed_paragraph(document, node_at_caret(document));
    if (!here || !is_running_text(document.selection.caret.place)) return {};
    const bool backward = direct == Direct::backward;
    if (backward && here->paragraph->style != ParagraphStyle::text) {
        return toggle_style(document, here->paragraph->style);
    }
    const auto other = beside(document, *here, backward ? -1 : 1);
    if (other) return backward ? join_paragraphs(document, *other, *here) : join_paragraphs(document, *here, *other);
    return backward && here->paragraph->runs.empty() ? remove_empty(document, *here) : Expected<void>{};
}

Expected<void> type_at_caret(Document& document, const std::string& typed) {
    const Cell* cell = cell_at_caret(document);
    if (cell == nullptr || !takes_text(*cell)) return not_here();
    if (cell->kind == CellKind::prompt) return begin_text(document, cell->place.node, typed);
    if (typed.empty()) return {};
    const std::size_t at = std::min(document.selection.caret.at.offset, cell->text.text.size());
    return replace_in(document, cell->place, at, at, typed, Typing::yes);
}

}  // namespace

Expected<void> type_text(Document& document, std::string_view text) {
    const std::string typed = clean_line(text);
    if (document.selection.empty()) return type_at_caret(document, typed);
    const std::vector<SelectedText> parts = selected_parts(document);
    if (parts.size() == 1) {
        const FieldPlace place = document.selection.caret.place;
        return replace_in(document, place, parts[0].begin, parts[0].end, typed, Typing::no);
    }
    return as_one_step(
        document, tr("Skriv över", "Write over"), [&] { return erase_selection(document); },
        [&] { return type_at_caret(document, typed); });
}

Expected<void> erase_selection(Document& document) {
    const std::vector<SelectedText> parts = selected_parts(document);
    if (parts.empty()) return {};
    if (cells_selected(document)) return clear_cells(document, parts);
    if (parts.size() > 1) return erase_span(document, parts);
    const Cell& cell = document.flow().strips[parts[0].cell.strip].cells[parts[0].cell.cell];
    const FieldPlace place = cell.place;
    return replace_in(document, place, parts[0].begin, parts[0].end, {}, Typing::no);
}

Expected<void> erase(Document& document, Direct direct, Reach reach) {
    if (!document.selection.empty()) return erase_selection(document);
    const Cell* cell = cell_at_caret(document);
    if (cell == nullptr || cell->kind != CellKind::text) return {};
    const std::string& text = cell->text.text;
    const std::size_t at = std::min(document.selection.caret.at.offset, text.size());
    const bool backward = direct == Direct::backward;
    if (backward ? at == 0 : at == text.size()) return erase_at_edge(document, direct);
    std::size_t other = 0;
    if (reach == Reach::word) {
        other = backward ? previous_word(text, at) : next_word(text, at);
    } else {
        other = backward ? previous_character(text, at) : next_character(text, at);
    }
    const FieldPlace place = cell->place;
    return replace_in(document, place, std::min(at, other), std::max(at, other), {}, Typing::yes);
}

}  // namespace tertial::editor
