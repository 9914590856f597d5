#include "importers/recogniser/account.h"

#include "importers/recogniser/report_text.h"
#include "importers/words.h"
#include "model/language.h"

namespace tertial {

namespace {

std::string meaning(ReadAs what) {
    switch (what) {
        case ReadAs::goal_label:
            return tr("etikett över mål", "label over goals");
        case ReadAs::fully_met:
            return tr("bedömningen Uppfylls helt", "the assessment Uppfylls helt");
        case ReadAs::partly_met:
            return tr("bedömningen Uppfylls delvis", "the assessment Uppfylls delvis");
        case ReadAs::not_met:
            return tr("bedömningen Uppfylls inte", "the assessment Uppfylls inte");
        case ReadAs::indicator_header:
            return tr("tabellhuvud för indikatorer", "head of indicator tables");
        case ReadAs::activity_header:
            return tr("tabellhuvud för aktiviteter", "head of activity tables");
        case ReadAs::table_header:
            return tr("upprepat tabellhuvud", "repeated head of a table");
        case ReadAs::comment_label:
            return tr("etikett för kommentar", "label of comments");
        case ReadAs::front_label:
            return tr("etikett i inledande uppgifter", "label in the front matter");
        case ReadAs::left_out:
            break;
    }
    return {};
}

NoteSubject subject_of(ReadAs what) {
    switch (what) {
        case ReadAs::fully_met:
        case ReadAs::partly_met:
        case ReadAs::not_met:
            return NoteSubject::assessment;
        case ReadAs::indicator_header:
        case ReadAs::activity_header:
        case ReadAs::table_header:
            return NoteSubject::table_header;
        case ReadAs::goal_label:
        case ReadAs::comment_label:
        case ReadAs::front_label:
            return NoteSubject::label;
        case ReadAs::left_out:
            break;
    }
    return NoteSubject::other;
}

ImportNote new_note(IdSource& ids, ImportNoteKind kind, SourcePlace place, std::string text) {
    ImportNote note;
    note.id = ids.next(id_prefix::note);
    note.source = place;
    note.kind = kind;
    note.text = std::move(text);
    return note;
}

}  // namespace

void Account::read_as(ReadAs what, std::size_t begin, std::size_t end) {
    std::string printed;
    for (std::size_t i = begin; i < end; ++i) {
        told_[i] = true;
        if (i > begin) printed += ' ';
        printed += source_.lines[i].text;
    }
    tell(what, begin, std::move(printed));
}

void Account::label_read_as(ReadAs what, std::size_t line, const std::string& label) {
    if (source_.lines[line].text == label) return read_as(what, line, line + 1);
    labels_[line] = label;
    tell(what, line, std::string(words::trim(label)));
}

void Account::tell(ReadAs what, std::size_t line, std::string printed) {
    if (what == ReadAs::left_out) return;
    Told& told = wordings_[{what, std::move(printed)}];
    if (told.times++ == 0) told.first = source_.lines[line].place;
}

void Account::write_notes(const Report& report, IdSource& ids, std::vector<ImportNote>& notes) const {
    write_told(ids, notes);
    write_vanished(report, ids, notes);
}

void Account::write_told(IdSource& ids, std::vector<ImportNote>& notes) const {
    for (const auto& [wording, told] : wordings_) {
        const auto& [what, printed] = wording;
        std::string text = "\"" + printed + tr("\" lästes som ", "\" was read as ") + meaning(what);
        if (told.times > 1) text += ", " + std::to_string(told.times) + tr(" gånger", " times");
        notes.push_back(new_note(ids, ImportNoteKind::found, told.first, std::move(text)));
        notes.back().subject = subject_of(what);
    }
}

void Account::write_vanished(const Report& report, IdSource& ids, std::vector<ImportNote>& notes) const {
    ReportText text(report);
    for (std::size_t i = 0; i < source_.lines.size(); ++i) {
        const SourceLine& line = source_.lines[i];
        if (told_[i]) continue;
        const auto label = labels_.find(i);
        const std::string_view rest =
            std::string_view(line.text).substr(label == labels_.end() ? 0 : label->second.size());
        if (text.holds(rest)) continue;
        notes.push_back(new_note(ids, ImportNoteKind::unplaced, line.place,
                                 tr("Raden finns inte i rapporten: ", "The line is not in the report: ") + line.text));
    }
}

}  // namespace tertial
