// tertial new: an empty report of a template.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/output_file.h"
#include "cli/report_kind.h"
#include "cli/templates_option.h"

namespace tertial::cli {

namespace {

Expected<DocumentTemplate> named_template(const TemplateFolders& folders, const std::string& name) {
    const std::optional<ReportKind> kind = find_report_kind(name);
    if (!kind) return load_document_template(folders, name);
    Report report;
    report.meta.kind = kind->kind;
    report.meta.tertial = kind->tertial;
    return load_template_for(folders, report);
}

Expected<void> make_report(const Arguments& arguments) {
    const std::filesystem::path target = arguments.text("--output");
    const Existing existing = arguments.has("--force") ? Existing::replace : Existing::keep;
    if (Expected<void> checked = check_report_target(target, standard_stream, existing); !checked) return checked;

    const Expected<TemplateFolders> folders = template_folders(arguments);
    if (!folders) return tl::make_unexpected(folders.error());
    const Expected<DocumentTemplate> document_template = named_template(*folders, arguments.text("--template"));
    if (!document_template) return tl::make_unexpected(document_template.error());
    const int year = arguments.number("--year").value();  // required and checked
    const Expected<GoalCatalogue> catalogue = load_goal_catalogue(*folders, year);
    if (!catalogue) return tl::make_unexpected(catalogue.error());
    if (catalogue->goals.empty()) {
        print_message(
            tr("Mallarna har inga mål för ", "The templates have no goals for ") + std::to_string(year) +
            tr(". Rapporten börjar utan kommunfullmäktiges mål.", ". The report begins without the council's goals."));
    }
    IdSource ids = IdSource::random();
    return write_report(target, new_report(*document_template, *catalogue, year, arguments.text("--board"), ids));
}

ExitStatus run(const Arguments& arguments) {
    const Expected<void> made = make_report(arguments);
    return made ? ExitStatus::done : print_error(made.error());
}

}  // namespace

CommandSpec new_command() {
    return {
        .name = "new",
        .summary = {"Börjar en tom rapport efter en mall.", "Begins an empty report of a template."},
        .description =
            {"Skriver en ny rapport med alla delar som mallen har: kapitel, kommunfullmäktiges mål för året, "
             "förslag till beslut och ledtexter. En rapport som finns ersätts inte utan --force.",
             "Writes a new report with all parts of the template: chapters, the council's goals of the year, "
             "proposed decisions and guidance. A report that exists is not replaced without --force."},
        .examples = {"tertial new --template vp --year 2025 --board \"Sjövikens stadsdelsnämnd\" -o vp-2025.tertial",
                     "tertial new --template vp --year 2025 --board \"Sjövikens stadsdelsnämnd\" -o vp-2025.tertial"},
        .file = std::nullopt,
        .options =
            {
                {"--template",
                 "",
                 ValueType::text,
                 {"MALL", "TEMPLATE"},
                 {"Slag av dokument: vp (verksamhetsplan), t1 eller t2 (tertialrapport), vb (verksamhetsberättelse), "
                  "eller "
                  "namnet på en mall i mappen kinds.",
                  "Kind of document: vp (plan), t1 or t2 (tertial report), vb (annual report), or the name of a "
                  "template "
                  "in the folder kinds."},
                 {},
                 Need::required},
                {"--year",
                 "",
                 ValueType::year,
                 {"ÅR", "YEAR"},
                 {"Året som dokumentet gäller.", "The year of the document."},
                 {},
                 Need::required},
                {"--board",
                 "",
                 ValueType::text,
                 {"NÄMND", "BOARD"},
                 {"Nämndens namn, som det ska stå i dokumentet.", "Name of the board as the document should print it."},
                 {},
                 Need::required},
                {"--output",
                 "-o",
                 ValueType::file,
                 {"FIL", "FILE"},
                 {"Filen som skrivs; - är standard ut.", "The file to write; - is standard output."},
                 {},
                 Need::required},
                {"--force",
                 "",
                 ValueType::flag,
                 {},
                 {"Ersätter filen om den finns.", "Replaces the file if it exists."}},
            },
        .run = run,
    };
}

}  // namespace tertial::cli
