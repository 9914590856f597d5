// The door to the importers: the bytes of files in, a report out, with the account of what was understood.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"
#include "model/report.h"
#include "model/template.h"
#include "model/update/update.h"

namespace tertial {

enum class ImportStage {
    reading,      // the file's pages, paragraphs or cells
    recognising,  // what is a goal, an indicator, a comment
    weighing_in,  // a sheet into the report that it belongs to
};

/// Where an import is.
struct ImportStep {
    ImportStage stage = ImportStage::reading;
    std::string file;  // its name
    int page = 0;      // the last one read so far, of a file that has pages
};

/// Is called at each step, by the thread that imports. False: stop; the import then ends with ErrorCode::cancelled.
using ImportProgress = std::function<bool(const ImportStep&)>;

/// What the user knows better than the text; empty = find it in the text.
struct ImportOptions {
    std::string board;
    std::optional<int> year;
    std::optional<DocumentKind> kind;
    std::optional<int> tertial;
    ImportProgress progress = {};           // may be empty
    Reworded reworded = Reworded::propose;  // rows of sheets that are named otherwise than in their report
    const Meta* belongs_to = nullptr;       // what a sheet that does not say it is about: facts of its report
};

/// A report and, inside it, `import_notes`: the account of the import.
/// `bytes` is the text of a published report (UTF-8, with or without BOM, LF or CRLF).
/// Errors: bad_format (empty, binary, invalid UTF-8 with the line, no report: no goals and no known heading),
/// bad_template.
[[nodiscard]] Expected<Report> import_text(std::string_view bytes, std::string_view name, const ImportOptions& options,
                                           const TemplateFolders& templates);

/// The same for a file of any kind that can be read: text, Word (.docx or Flat OPC .xml), PDF, Excel (.xlsx), CSV and
/// rows copied from a sheet. What it is, its bytes tell.
/// Errors too: too_large (an archive that unpacks to more than a report can be).
[[nodiscard]] Expected<Report> import_report(std::string_view bytes, std::string_view name,
                                             const ImportOptions& options, const TemplateFolders& templates);

struct ImportFile {
    std::string name;  // for messages; notes of the report have its last part
    std::string bytes;
};

enum class Imported { whole_report, sheets };

struct ImportResult {
    Report report;
    Imported what = Imported::whole_report;
    std::string base;                   // ImportFile::name of the whole report; of the first file when there is none
    FileNames names;                    // of all files together, as the account tells them
    std::vector<UpdateChange> changes;  // what the sheets gave the report, file by file; done, but for what was left
};

/// A report and the sheets that belong to it, in any order, as one report. What the report lacks is filled in from the
/// sheets. Where a sheet contradicts it the report's value stands, with a doubt that tells both; what of a sheet has no
/// place is in the account (`import_notes`), where each line tells its file. A reading of the report that is in doubt is
/// settled by a sheet that has all its figures. Several workbooks without a report are as one workbook.
/// Errors: those of import_report, with the name of the file; bad_argument (no file, several whole reports), cancelled.
[[nodiscard]] Expected<ImportResult> import_files(const std::vector<ImportFile>& files, const ImportOptions& options,
                                                  const TemplateFolders& templates);

/// What the files would change in a report that is there, and the lines of the account that it gets. Nothing is done;
/// see apply_update.
/// Errors: bad_argument when a whole report is of another kind, period or year.
[[nodiscard]] Expected<std::vector<UpdateChange>> plan_import(const Report& report, const ImportResult& read,
                                                              Reworded reworded);

/// The account for a person, in the user's language: counts, doubts with lines, what could not be placed.
[[nodiscard]] std::string import_summary(const Report& report);

/// The whole account, in the user's language: what was found, every doubt with its reason, place and the name of what
/// it is about, text without a place, what was left out, and `changes`. All but the changes follows from the report, so
/// that it can be made of the project file at any time.
[[nodiscard]] std::string import_account(const Report& report, const std::vector<UpdateChange>& changes);

}  // namespace tertial
