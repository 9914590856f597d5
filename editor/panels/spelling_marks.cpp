#include "editor/panels/spelling_marks.h"
#include "editor/text/moved_marks.h"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "model/language.h"
#include "model/spelling/words.h"

namespace tertial::editor {

namespace {

constexpr std::array never_spelled{Field::number,       Field::date,     Field::meeting_date, Field::registry_number,
                                   Field::case_officer, Field::phone,    Field::email,        Field::signatures,
                                   Field::letterhead,   Field::recipient};

std::string word_of(const std::string& text, WordRange at) {
    return text.substr(at.begin, at.end - at.begin);
}

/// The caret has not left the word since it was typed.
bool is_being_typed(const OpenDocument& open, const Cell& cell, WordRange word) {
    const Caret& caret = open.document.selection.caret;
    return caret == open.spelling.typed_at && caret.place == cell.place && caret.at.offset > word.begin &&
           caret.at.offset <= word.end;
}

/// Remembers where the last change left the caret.
void follow_changes(OpenDocument& open) {
    SpellingNotes& notes = open.spelling;
    if (notes.seen_version == open.document.version()) return;
    notes.seen_version = open.document.version();
    notes.typed_at = open.document.selection.caret;
}

/// Of a text that is not checked yet, those of its last state: so that waves do not flicker with every letter.
std::vector<WordRange> marks_of(App& app, OpenDocument& open, const Cell& cell) {
    SpellingNotes& notes = open.spelling;
    const std::string& text = cell.text.text;
    const bool at_caret = open.document.selection.caret.place == cell.place;
    if (const auto* known = app.spelling.marks(text)) {
        if (at_caret) {
            notes.typed_place = cell.place;
            notes.typed_text = text;
            notes.typed_marks = *known;
        }
        return *known;
    }
    if (!at_caret || !(notes.typed_place == cell.place)) return {};
    return moved_marks(notes.typed_text, notes.typed_marks, text);
}

/// A place in printed order.
struct Spot {
    CellIndex cell;
    std::size_t offset = 0;

    auto operator<=>(const Spot&) const = default;
};

void select_wrong_word(App& app, OpenDocument& open) {
    const Flow& flow = open.document.flow();
    const Selection& selection = open.document.selection;
    const CellIndex* caret = open.document.index().find(selection.caret.place);
    const Spot here{caret == nullptr ? CellIndex{} : *caret,
                    std::max(selection.caret.at.offset,
                             selection.anchor.place == selection.caret.place ? selection.anchor.at.offset : 0)};
    std::optional<std::pair<Spot, std::size_t>> first;
    std::optional<std::pair<Spot, std::size_t>> next;
    for (std::size_t s = 0; s < flow.strips.size() && !next; ++s) {
        for (std::size_t c = 0; c < flow.strips[s].cells.size() && !next; ++c) {
            const Cell& cell = flow.strips[s].cells[c];
            const auto* wrong = is_spelled(cell) ? app.spelling.marks(cell.text.text) : nullptr;
            if (wrong == nullptr) continue;
            for (const WordRange& word : *wrong) {
                if (open.spelling.ignored.contains(word_of(cell.text.text, word))) continue;
                const std::pair<Spot, std::size_t> found{{{s, c}, word.begin}, word.end};
                if (!first) first = found;
                if (!next && found.first >= here) next = found;
            }
        }
    }
    if (!next) next = first;
    if (!next) return app.tell(tr("Inga felstavade ord.", "No misspelled words."));
    const Cell& cell = flow.strips[next->first.cell.strip].cells[next->first.cell.cell];
    open.document.selection = {{cell.place, {next->first.offset, false}}, {cell.place, {next->second, false}}};
    open.document.end_typing();
    open.show_caret = true;
    app.document_focused = true;
    app.tell(tr("Okänt ord: ", "Unknown word: ") + word_of(cell.text.text, {next->first.offset, next->second}));
}

}  // namespace

bool is_spelled(const Cell& cell) {
    if (cell.kind != CellKind::text || cell.text.text.empty()) return false;
    return std::find(never_spelled.begin(), never_spelled.end(), cell.place.field) == never_spelled.end();
}

void draw_spelling(ImDrawList& to, App& app, OpenDocument& open, const Cell& cell, const TextBox& box) {
    if (!app.settings.spelling || !is_spelled(cell)) return;
    read_ignored(open.spelling, open.document.report().id);
    follow_changes(open);
    const float thickness = std::max(1.0F, app.ui.px(1.1F));
    for (const WordRange& word : marks_of(app, open, cell)) {
        if (is_being_typed(open, cell, word)) continue;
        if (open.spelling.ignored.contains(word_of(cell.text.text, word))) continue;
        draw_wave(to, app.ui.fonts(), box, {word.begin, word.end}, app.ui.colour(app.ui.colours().error), thickness);
    }
}

std::optional<SpellingQuestion> wrong_word_at(App& app, const OpenDocument& open, const Caret& caret) {
    const CellIndex* at = open.document.index().find(caret.place);
    if (at == nullptr || !app.settings.spelling) return std::nullopt;
    const Cell& cell = open.document.flow().strips[at->strip].cells[at->cell];
    const auto* wrong = is_spelled(cell) ? app.spelling.marks(cell.text.text) : nullptr;
    if (wrong == nullptr) return std::nullopt;
    for (const WordRange& word : *wrong) {
        if (caret.at.offset < word.begin || caret.at.offset > word.end) continue;
        std::string text = word_of(cell.text.text, word);
        if (open.spelling.ignored.contains(text)) continue;
        return SpellingQuestion{cell.place, word, std::move(text), std::nullopt};
    }
    return std::nullopt;
}

void go_to_wrong_word(App& app) {
    OpenDocument* open = app.document();
    for (const Strip& strip : open->document.flow().strips) {
        for (const Cell& cell : strip.cells) {
            if (is_spelled(cell)) static_cast<void>(app.spelling.marks(cell.text.text));
        }
    }
    app.tell(tr("Kontrollerar stavningen …", "Checking the spelling …"));
    app.spelling.when_known([&app, open] {
        const std::string message = app.spelling.take_message();
        if (app.spelling.is_absent()) {
            return app.tell(message.empty() ? tr("Stavningskontrollen saknar ordlista (paketet hunspell-sv).",
                                                 "Spelling has no dictionary (package hunspell-sv).")
                                            : message);
        }
        if (app.document() == open) select_wrong_word(app, *open);
    });
}

}  // namespace tertial::editor
