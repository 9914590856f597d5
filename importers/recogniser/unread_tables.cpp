#include "importers/recogniser/unread_tables.h"

#include <algorithm>
#include <cctype>

#include "importers/recogniser/prose.h"
#include "importers/words.h"
#include "model/language.h"

namespace tertial {

namespace {

constexpr std::size_t longest_start = 40;  // bytes

std::string doubt() {
    return tr(
        "Här börjar en tabell vars celler har blandats i texten; de står kvar som text. Läs in PDF-filen "
        "eller Word-filen i stället, eller fyll i raderna.",
        "Here begins a table whose cells were mixed in the text; they are kept as text. Import the PDF "
        "or the Word file instead, or fill in the rows.");
}

bool is_noted(const RecogniserContext& context, SourcePlace place) {
    return std::any_of(context.notes.begin(), context.notes.end(), [&](const ImportNote& note) {
        return note.kind == ImportNoteKind::uncertain && note.source == place;
    });
}

/// "0,0", "1 376,5", "-234,3 15 %": figures and signs, and nothing that is a word.
bool holds_figures_only(const SourceLine& line) {
    if (line.is_row()) return false;
    bool figure = false;
    for (unsigned char c : line.text) {
        if (std::isalpha(c) != 0) return false;
        figure = figure || std::isdigit(c) != 0;
    }
    return figure && !words::is_year(line.text) && !words::is_iso_date(line.text);
}

}  // namespace

Section read_unread_tables(RecogniserContext& context, LineRange range, const Goal& goal) {
    Section section;
    section.id = context.ids.next(id_prefix::section);
    section.source = context.line(range.begin).place;
    section.role = SectionRole::other;
    section.place = SectionPlace::after_tables;
    section.doubt = doubt();
    for (Paragraph& paragraph : read_paragraphs(context, range)) section.blocks.emplace_back(std::move(paragraph));
    context.note(ImportNoteKind::uncertain, section.id, section.source, goal.number + ": " + section.doubt);
    return section;
}

void note_unread_tables(RecogniserContext& context) {
    for (std::size_t i = 0; i < context.size(); ++i) {
        const SourceLine& line = context.line(i);
        if (line.is_row() || line.text.size() > longest_start || context.account.is_told(i)) continue;
        const std::string folded = words::fold(line.text);
        if (folded != context.grammar.indicator_start && folded != context.grammar.activity_start) continue;
        if (!is_noted(context, line.place)) context.note(ImportNoteKind::uncertain, {}, line.place, doubt());
    }
}

void note_unread_figures(RecogniserContext& context, LineRange range) {
    constexpr std::size_t fewest = 3;   // figures under each other, of one place
    constexpr std::size_t nearest = 8;  // lines between two that are of one place
    std::size_t first = range.end, last = range.end, lines = 0;
    const auto tell = [&] {
        if (lines >= fewest) context.note(ImportNoteKind::uncertain, {}, context.line(first).place, doubt());
    };
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (!holds_figures_only(context.line(i))) continue;
        if (lines == 0 || i > last + nearest) {
            tell();
            first = i;
            lines = 0;
        }
        last = i;
        ++lines;
    }
    tell();
}

}  // namespace tertial
