// The door to the importers: the bytes of files in, a report out, with the account of what was understood.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "model/error.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial {

enum class Reworded;  // model/update/update.h

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
    int pages = 0;     // all of them; 0 = not known
};

/// Is called at each step, by the thread that imports. False: stop; the import then ends with ErrorCode::cancelled.
using ImportProgress = std::function<bool(const ImportStep&)>;

/// What the user knows better than the text; empty = find it in the text.
struct ImportOptions {
    std::string board;
    std::optional<int> year;
    std::optional<DocumentKind> kind;
    std::optional<int> tertial;
    ImportProgress progress = {};      // may be empty
    Reworded reworded{};               // rows of sheets that are named otherwise than in their report: propose
    const Meta* belongs_to = nullptr;  // what a sheet that does not say it is about: facts of its report
    bool year_is_followed = false;     // `year` is that of belongs_to: a sheet that tells another keeps its own
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

/// The account for a person, in the user's language: counts, doubts with lines, what could not be placed.
[[nodiscard]] std::string import_summary(const Report& report);

}  // namespace tertial
