// Several files as one report, files into a report that is there, and the whole account of both.
#pragma once

#include <string>
#include <vector>

#include "importers/import.h"
#include "model/error.h"
#include "model/report.h"
#include "model/template.h"
#include "model/update/update.h"

namespace tertial {

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
/// place is in the account (`import_notes`), where each line tells its file. A reading of the report that is in doubt
/// is settled by a sheet that has all its figures. Several workbooks without a report are as one workbook. Errors:
/// those of import_report, with the name of the file; bad_argument (no file, several whole reports); too_large (a sheet
/// with more rows than any report has); cancelled.
[[nodiscard]] Expected<ImportResult> import_files(const std::vector<ImportFile>& files, const ImportOptions& options,
                                                  const TemplateFolders& templates);

/// What the files would change in a report that is there, and the lines of the account that it gets. Nothing is done;
/// see apply_update.
/// Errors: bad_argument when a whole report is of another kind, period or year, or sheets tell another year; too_large
/// as above.
[[nodiscard]] Expected<std::vector<UpdateChange>> plan_import(const Report& report, const ImportResult& read,
                                                              Reworded reworded);

/// The whole account, in the user's language: what was found, every doubt with its reason, place and the name of what
/// it is about, text without a place, what was left out, and `changes`. All but the changes follows from the report, so
/// that it can be made of the project file at any time.
[[nodiscard]] std::string import_account(const Report& report, const std::vector<UpdateChange>& changes);

}  // namespace tertial
