// A file into a report that is there.
#include "importers/import_files.h"
#include "importers/note_text.h"
#include "importers/read_source.h"
#include "model/language.h"

namespace tertial {

namespace {

std::string called(const Meta& meta) {
    return document_name(meta) + (meta.year == 0 ? std::string() : " " + std::to_string(meta.year));
}

bool is_other_document(const Meta& report, const Meta& file) {
    const bool other_year = file.year != 0 && report.year != 0 && file.year != report.year;
    return other_year || file.kind != report.kind || file.tertial != report.tertial;
}

}  // namespace

Expected<std::vector<UpdateChange>> plan_import(const Report& report, const ImportResult& read, Reworded reworded) {
    if (read.what == Imported::whole_report && is_other_document(report.meta, read.report.meta)) {
        return fail(
            ErrorCode::bad_argument,
            tr("Det är en annan rapport: filen är ", "It is another report: the file is a ") +
                called(read.report.meta) + tr(", rapporten ", ", the report a ") + called(report.meta) +
                tr(". Är filen fel läst, ange slag och år.", ". If the file is misread, say its kind and year."),
            read.names.file);
    }
    if (Expected<void> same = check_year(report.meta, read.report.meta, read.names.file); !same) {
        return tl::make_unexpected(same.error());
    }
    std::vector<UpdateChange> changes =
        plan_update(report, read.report, {Conflict::take_file, reworded, read.names.file});
    if (Expected<void> fits = check_size(changes, read.names.file); !fits) return tl::make_unexpected(fits.error());
    UpdateChange notes = plan_notes(report, read.report, changes, read.names, FileNotes::about_changes);
    if (notes.does_something()) changes.push_back(std::move(notes));
    return changes;
}

}  // namespace tertial
