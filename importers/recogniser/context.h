// What all parts of the recogniser share while one document is read.
#pragma once

#include <string>
#include <vector>

#include "importers/grammar.h"
#include "importers/recogniser/account.h"
#include "importers/recogniser/mixed_tables.h"
#include "importers/source_document.h"
#include "model/report.h"

namespace tertial {

struct RecogniserContext {
    const SourceDocument& source;
    const Grammar& grammar;
    IdSource& ids;
    std::vector<ImportNote>& notes;
    Account& account;
    MixedTables mixed = {};
    bool has_section_headings = false;  // sections such as "Beskrivning" have headings of a level of their own

    [[nodiscard]] const SourceLine& line(std::size_t i) const { return source.lines[i]; }
    [[nodiscard]] std::size_t size() const { return source.lines.size(); }

    void note(ImportNoteKind kind, const NodeId& about, SourcePlace place, std::string text) {
        ImportNote note;
        note.id = ids.next(id_prefix::note);
        note.source = place;
        note.kind = kind;
        note.about = about;
        note.text = std::move(text);
        notes.push_back(std::move(note));
    }
    /// Of print that is not text of the report.
    void leave_out(NoteSubject subject, SourcePlace place, std::string text) {
        note(ImportNoteKind::left_out, {}, place, std::move(text));
        notes.back().subject = subject;
    }
    /// All that the reader took away.
    void tell_left_out();
};

/// Lines begin … end-1 of a source.
struct LineRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Two pieces of one text as the first line's joint says.
void join(std::string& text, Joint joint, std::string_view next);

}  // namespace tertial
