// Reading the report that a command works on.
#pragma once

#include "cli/command.h"
#include "model/error.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial::cli {

/// A report with the templates that belong to it.
struct OpenReport {
    Report report;
    TemplateFolders folders;
    DocumentTemplate document_template;
    GoalCatalogue catalogue;  // without goals when there is none for the year
};

/// Reads the command's file ("-" = standard input). A file of a newer version is read with a message on standard
/// error. Errors: those of load_project and of the templates.
[[nodiscard]] Expected<OpenReport> open_report(const Arguments& arguments);
/// Another file than the command's own.
[[nodiscard]] Expected<OpenReport> open_report(const Arguments& arguments, const std::string& file);

}  // namespace tertial::cli
