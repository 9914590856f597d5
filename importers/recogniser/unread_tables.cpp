#include "importers/recogniser/unread_tables.h"

#include "importers/words.h"
#include "model/language.h"

namespace tertial {

void note_unread_tables(RecogniserContext& context) {
    constexpr std::size_t longest = 40;  // bytes
    for (std::size_t i = 0; i < context.size(); ++i) {
        const SourceLine& line = context.line(i);
        if (line.is_row() || line.text.size() > longest || context.account.is_told(i)) continue;
        const std::string folded = words::fold(line.text);
        if (folded != context.grammar.indicator_start && folded != context.grammar.activity_start) continue;
        context.note(
            ImportNoteKind::uncertain, {}, line.place,
            tr("Här börjar en tabell vars celler har blandats i texten; de står kvar som text. Läs in PDF-filen "
               "eller Word-filen i stället, eller fyll i raderna.",
               "Here begins a table whose cells were mixed in the text; they are kept as text. Import the PDF "
               "or the Word file instead, or fill in the rows."));
    }
}

}  // namespace tertial
