// Pasting: lines become paragraphs, tab-separated rows fill cells.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "editor/document/edit.h"
#include "editor/document/edit_common.h"
#include "editor/document/field_text.h"
#include "model/language.h"
#include "model/tree.h"
#include "model/xml_text.h"

namespace tertial::editor {

namespace {

/// Lines without their ends: LF, CR LF and CR are ends of lines. One end of the whole is not a line of its own.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        const bool two = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
        begin = end + (two ? 2 : 1);
    }
    return lines;
}

std::vector<std::string_view> fields_of(std::string_view line) {
    std::vector<std::string_view> fields;
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = line.find('\t', begin);
        fields.push_back(line.substr(begin, end == std::string_view::npos ? end : end - begin));
        if (end == std::string_view::npos) return fields;
        begin = end + 1;
    }
}

struct Item {
    ParagraphStyle style = ParagraphStyle::text;
    std::string_view text;
};

std::string_view without_blanks(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}

/// "• ord", "- ord", "3. ord": an item of a list as it is typed or copied.
Item item_of(std::string_view line) {
    constexpr std::array<std::string_view, 7> marks{"•", "·", "▪", "●", "-", "–", "*"};
    const std::string_view text = without_blanks(line);
    for (const std::string_view mark : marks) {
        if (!text.starts_with(mark) || text.size() == mark.size()) continue;
        const std::string_view rest = text.substr(mark.size());
        if (rest.front() == ' ' || rest.front() == '\t') return {ParagraphStyle::bullet, without_blanks(rest)};
    }
    const std::size_t digits = text.find_first_not_of("0123456789");
    constexpr std::size_t longest_number = 2;
    const bool numbered = digits != std::string_view::npos && digits >= 1 && digits <= longest_number &&
                          (text[digits] == '.' || text[digits] == ')') && digits + 1 < text.size() &&
                          (text[digits + 1] == ' ' || text[digits + 1] == '\t');
    if (numbered) return {ParagraphStyle::numbered, without_blanks(text.substr(digits + 1))};
    return {ParagraphStyle::text, text};
}

// --- into cells ----------------------------------------------------------------------------------------------

/// Rows of the caret's table from the caret's on.
std::vector<std::size_t> rows_from_caret(const Document& document, CellIndex at) {
    const Flow& flow = document.flow();
    std::vector<std::size_t> rows;
    for (std::size_t s = at.strip; s < flow.strips.size(); ++s) {
        const Strip& strip = flow.strips[s];
        if (strip.kind == StripKind::comment) continue;
        if (strip.kind != StripKind::table_row || strip.owner != flow.strips[at.strip].owner) break;
        rows.push_back(s);
    }
    return rows;
}

Expected<void> add_rows(Document& document, const NodeId& last_row, std::size_t count) {
    auto rows = new_rows(document, last_row, count);
    if (!rows) return tl::make_unexpected(rows.error());
    return document.run_all({}, std::move(rows->commands));
}

Expected<void> fill_cells(Document& document, CellIndex at, const std::vector<std::string_view>& lines) {
    std::vector<Command> commands;
    const std::vector<std::size_t> rows = rows_from_caret(document, at);
    for (std::size_t r = 0; r < lines.size() && r < rows.size(); ++r) {
        const Strip& strip = document.flow().strips[rows[r]];
        const std::vector<std::string_view> fields = fields_of(lines[r]);
        if (at.cell + fields.size() > strip.cells.size()) {
            return fail(ErrorCode::bad_argument,
                        tr("Det som klistras in har fler kolumner än tabellen har åt höger. Ställ dig längre till "
                           "vänster, eller lägg till kolumner.",
                           "What is pasted has more columns than the table has to the right. Go further to the left, "
                           "or add columns."));
        }
        for (std::size_t c = 0; c < fields.size(); ++c) {
            auto command =
                set_runs_at(document.report(), strip.cells[at.cell + c].place, plain_runs(clean_line(fields[c])));
            if (!command) return tl::make_unexpected(command.error());
            commands.push_back(std::move(*command));
        }
    }
    return document.run_all(tr("Klistra in i tabellen", "Paste into the table"), std::move(commands));
}

Expected<void> paste_cells(Document& document, const std::vector<std::string_view>& lines) {
    const Caret before = document.selection.caret;
    const std::vector<std::size_t> rows = rows_from_caret(document, *document.index().find(before.place));
    auto done = as_one_step(
        document, tr("Klistra in i tabellen", "Paste into the table"),
        [&]() -> Expected<void> {
            if (lines.size() <= rows.size()) return {};
            return add_rows(document, document.flow().strips[rows.back()].node, lines.size() - rows.size());
        },
        [&] { return fill_cells(document, *document.index().find(before.place), lines); });
    place_caret(document, before);
    return done;
}

// --- into text -----------------------------------------------------------------------------------------------

/// The first line goes on where the caret is, the last one gets what stood after it.
Expected<void> paste_paragraphs(Document& document, const ListedParagraph& here,
                                const std::vector<std::string_view>& lines) {
    const std::size_t at = document.selection.caret.at.offset;
    const std::vector<Run> runs = here.paragraph->runs;
    const std::vector<Run> rest = slice(runs, at, std::string::npos);
    Step step{tr("Klistra in", "Paste"), {}, {}};
    const Item first = item_of(lines.front());
    const bool begins = at == 0 && first.style != ParagraphStyle::text;
    const std::string first_text = clean_line(begins ? first.text : lines.front());
    Paragraph last = *here.paragraph;
    if (begins && here.paragraph->style == ParagraphStyle::text) {
        step.commands.push_back(set_choice(here.paragraph->id, Field::style, first.style));
    }
    step.commands.push_back(
        set_runs(here.paragraph->id, replaced(runs, at, std::string::npos, plain_runs(first_text))));
    InsertParagraphs insert{{here.slot.parent, here.slot.list, here.slot.index + 1}, {}};
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const Item item = item_of(lines[i]);
        const std::string text = clean_line(item.text);
        const bool is_last = i + 1 == lines.size();
        if (text.empty() && !(is_last && !rest.empty())) continue;
        Paragraph like;
        like.style = item.style;
        Paragraph fresh = new_paragraph(document, like, plain_runs(text));
        step.caret = caret_of(fresh.id, Field::runs, text.size());
        if (is_last) fresh.runs = joined(fresh.runs, rest);
        insert.paragraphs.push_back(std::move(fresh));
    }
    if (!insert.paragraphs.empty()) step.commands.push_back(std::move(insert));
    if (step.caret.place.node.empty()) step.caret = caret_of(here.paragraph->id, Field::runs, at + first_text.size());
    return perform(document, std::move(step));
}

/// Lines become decisions of their own; what stood after the caret ends the last of them.
Expected<void> paste_decisions(Document& document, const Decision& decision, const Slot& slot,
                               const std::vector<std::string_view>& lines) {
    const std::size_t at = document.selection.caret.at.offset;
    std::vector<std::string> texts;
    for (const std::string_view line : lines) {
        std::string text = clean_line(item_of(line).text);
        if (!text.empty()) texts.push_back(std::move(text));
    }
    if (texts.empty()) return {};
    const std::vector<Run> runs = decision.runs, rest = slice(runs, at, std::string::npos);
    Step step{tr("Klistra in", "Paste"), {}, {}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const bool last = i + 1 == texts.size();
        std::vector<Run> words = plain_runs(texts[i]);
        if (i == 0) words = replaced(runs, at, std::string::npos, words);
        const std::size_t end = plain_text(words).size();
        if (last) words = joined(words, rest);
        NodeId node = decision.id;
        if (i == 0) {
            step.commands.push_back(set_runs(node, std::move(words)));
        } else {
            Decision fresh;
            node = fresh.id = document.new_id(id_prefix::decision);
            fresh.runs = std::move(words);
            step.commands.push_back(InsertPart{{slot.parent, slot.list, slot.index + i}, std::move(fresh)});
        }
        step.caret = caret_of(node, Field::runs, end);
    }
    return perform(document, std::move(step));
}

Expected<void> paste_line(Document& document, const std::vector<std::string_view>& lines) {
    std::string text;
    for (const std::string_view line : lines) {
        if (!text.empty()) text += ' ';
        text += line;
    }
    document.end_typing();
    auto done = type_text(document, text);
    document.end_typing();
    return done;
}

Expected<void> paste_lines(Document& document, const std::vector<std::string_view>& lines) {
    const Cell* cell = cell_at_caret(document);
    if (cell != nullptr && cell->kind == CellKind::prompt) {
        if (auto done = type_text(document, {}); !done) return done;
    }
    const NodeId node = node_at_caret(document);
    const auto* decision = find<Decision>(document.report(), node);
    const auto slot = slot_of(document.report(), node);
    if (decision != nullptr && slot) return paste_decisions(document, *decision, *slot, lines);
    const auto here = listed_paragraph(document, node);
    return here ? paste_paragraphs(document, *here, lines) : paste_line(document, lines);
}

/// Of selected cells, the one at the top to the left.
void go_to_first_cell(Document& document) {
    if (!cells_selected(document)) return;
    place_caret(document, caret_in(document.flow(), selected_parts(document).front().cell, 0));
}

}  // namespace

Expected<void> paste(Document& document, std::string_view text) {
    const std::vector<std::string_view> lines = lines_of(text);
    if (lines.empty()) return {};
    const Strip* strip = strip_at_caret(document);
    if (strip == nullptr) return not_here();
    const bool several = lines.size() > 1 || text.find('\t') != std::string_view::npos;
    if (strip->kind == StripKind::table_row && several) {
        go_to_first_cell(document);
        return paste_cells(document, lines);
    }
    if (lines.size() == 1) return paste_line(document, lines);
    return as_one_step(
        document, tr("Klistra in", "Paste"), [&] { return erase_selection(document); },
        [&] { return paste_lines(document, lines); });
}

}  // namespace tertial::editor
