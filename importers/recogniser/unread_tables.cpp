#include "importers/recogniser/unread_tables.h"

#include <algorithm>

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

std::vector<Paragraph> read_unread_figures(RecogniserContext& context, LineRange range) {
    context.note(ImportNoteKind::uncertain, {}, context.line(range.begin).place, doubt());
    return read_paragraphs(context, range);
}

}  // namespace tertial
